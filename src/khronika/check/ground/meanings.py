"""What ordinary words of news mean, one line of `meanings.toml` for six languages.

The lexicon holds what is counted; this holds the rest that ties a sentence to its source across
languages, and tells which words of a name are translated rather than spelled: Open Gate, Адкрытая
брама.
"""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from khronika.check.ground.lexicon import look_up
from khronika.check.ground.words import fold

_CLOSE = 3  # letters of an ending
_PLACED = ("ск", "sk")  # with which places are made
_LEAST = 3  # letters before it


@dataclass(frozen=True, slots=True)
class Meanings:
    """The look-ups, and of each meaning the group whose members exclude each other."""

    whole: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    longest: int


@cache
def meanings() -> Meanings:
    """Load the meanings, once."""
    held = tomllib.loads(Path(__file__).with_name("meanings.toml").read_text(encoding="utf-8"))
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for group, lines in held.items():
        for meaning, line in lines.items():
            for word in line.replace("|", " ").split():
                table = whole if word.endswith(".") else stems
                table.setdefault(fold(word.removesuffix(".")), set()).add(f"{group} {meaning}")
    return Meanings(
        whole={word: frozenset(found) for word, found in whole.items()},
        stems={word: frozenset(found) for word, found in stems.items()},
        longest=max(map(len, stems)),
    )


@lru_cache(maxsize=50_000)
def meanings_of(word: str) -> frozenset[str]:
    """The meanings of one folded word, each with its group before it: "season spring"."""
    held = meanings()
    return look_up(word, held.whole, held.stems, held.longest)


def is_ordinary(word: str) -> bool:
    """Whether a folded word of a name has a meaning of its own: fallen has, Fallon has none."""
    held = meanings()
    for mark in _PLACED:  # Озёрск is no lake, морской is the sea's
        at = word.find(mark, _LEAST)
        if at > 0 and word[: at + len(mark)] not in held.stems:
            return False
    return bool(look_up(word, held.whole, held.stems, held.longest, _CLOSE))
