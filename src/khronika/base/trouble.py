"""The exceptions a person may meet. Each room derives its own, as low as it is needed.

Trouble
├── WorkspaceTrouble    khronika.toml missing, broken, too new (base.workspace)
├── FetchTrouble        an address that may not be, or could not be, fetched (base.http)
└── ...                 one per room, drawn at the top of its module
"""


class Trouble(Exception):
    """Something went wrong that a person can mend.

    Its text is one sentence that says what is wrong, where, and what to do; the command line and
    the desk show it as it is, without a traceback.
    """
