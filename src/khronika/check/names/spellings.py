"""Spellings of one given name or place that sound does not join: `spellings.toml` as look-ups."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path

from khronika.check.ground.lexicon import lexicon
from khronika.check.names.spelling import Likeness, bucket, compare, sound


def given_class(given: str) -> int | None:
    """The number of a given name that has several forms: Mikalai, Nikolai, Mykola."""
    return _given().get(sound(given))


@lru_cache(maxsize=20_000)
def place(name: str, language: str) -> tuple[int, str] | None:
    """The number of a place that has several names in texts of `language`, and which this is."""
    row = _places(language).get(bucket(name, language))
    if row is None:
        return None
    number, spellings = row
    likest = min(spellings, key=lambda each: compare(name, each, language))
    return (number, likest) if compare(name, likest, language) is Likeness.SAME else None


@cache
def _given() -> dict[str, int]:
    held = _held()["given"].split("\n")
    rows = [
        *(line.split() for line in held if line),
        *(row for row in lexicon().given if len(row) > 1),
    ]
    table: dict[str, int] = {}
    for number, row in enumerate(rows):
        for name in row:
            table.setdefault(sound(name), number)
    return table


@cache
def _places(language: str) -> dict[str, tuple[int, tuple[str, ...]]]:
    lines = [line for line in _held().get(language, "").split("\n") if line]
    return {
        bucket(name, language): (number, tuple(line.split("|")))
        for number, line in enumerate(lines)
        for name in line.split("|")
    }


@cache
def _held() -> dict[str, str]:
    path = Path(__file__).with_name("spellings.toml")
    held: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))
    return held
