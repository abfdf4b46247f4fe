"""Where the workspace is, told without reading it: `khronika check` asks at every start."""

import os
from pathlib import Path

SETTINGS_FILE = "khronika.toml"
ENVIRONMENT = "KHRONIKA_WORKSPACE"


def nearest(start: Path | None = None) -> Path | None:
    """The folder KHRONIKA_WORKSPACE names, else the nearest from `start` upwards with settings.

    `start` None: the current folder. What the environment names need not be there.
    """
    if named := os.environ.get(ENVIRONMENT):
        return Path(named)
    here = (start or Path.cwd()).resolve()
    return next(
        (folder for folder in (here, *here.parents) if (folder / SETTINGS_FILE).is_file()), None
    )
