"""Names of places that sound does not join: Vilnius, Wilno; Lviv, Lemberg."""

import tomllib
from functools import cache
from pathlib import Path

from khronika.text.naming.sound import plain, readings

_LONGEST = 60  # letters of the name of a place


def place(name: str) -> int | None:
    """The number of a known place, in any script and spelling; None for other names."""
    return _by_sound().get(_sounds(name))


def _sounds(name: str) -> str:
    return " ".join(plain(readings(word)[0]) for word in name[:_LONGEST].replace("-", " ").split())


@cache
def _by_sound() -> dict[str, int]:
    held = tomllib.loads(Path(__file__).with_name("places.toml").read_text(encoding="utf-8"))
    table: dict[str, int] = {}
    for number, line in enumerate(held["places"].strip().splitlines()):
        for name in line.split("|"):
            table.setdefault(_sounds(name), number)
    return table
