"""The people of the demo, all invented."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Editor:
    """Someone who may log in to the desk."""

    login: str
    first_name: str
    last_name: str


AUTHOR = Editor("irena", "Irena", "Valk")
SECOND = Editor("matej", "Matej", "Orren")
PASSWORD = "a-longer-list"  # noqa: S105 - of a demo that listens on loopback only, and prints it
READER = "reader@vesnia.example"
