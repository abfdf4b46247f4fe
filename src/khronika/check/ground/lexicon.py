"""The concepts that reviews count, in several languages: `lexicon.toml` as look-ups."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from khronika.check.ground.words import fold

_LONGEST_ENDING = 5  # letters an inflection may add to an entry ...
_SHORT, _LESS = 3, 2  # ... and less to one of three letters


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The look-ups. `wider` gives the wider concept, `axis` what a concept excludes others on."""

    whole: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    longest: int
    wider: dict[str, str]
    axis: dict[str, str]
    bounds: frozenset[str]
    places: tuple[tuple[str, ...], ...]
    given: tuple[tuple[str, ...], ...]


@cache
def lexicon() -> Lexicon:
    """Load the lexicon, once."""
    held = tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))
    names = held.pop("same_names")
    bounds = held.pop("bounds")["words"]
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    wider: dict[str, str] = {}
    axis: dict[str, str] = {}
    for concept, entry in held.items():
        if "is" in entry:
            wider[concept] = entry["is"]
        if "axis" in entry:
            axis[concept] = entry["axis"]
        for words in (each for each in entry.values() if isinstance(each, list)):
            for word in words:
                table = whole if word.endswith(".") else stems
                table.setdefault(fold(word.removesuffix(".")), set()).add(concept)
    return Lexicon(
        whole={word: frozenset(concepts) for word, concepts in whole.items()},
        stems={word: frozenset(concepts) for word, concepts in stems.items()},
        longest=max(map(len, stems)),
        wider=wider,
        axis=axis,
        bounds=frozenset(fold(word) for word in bounds),
        places=tuple(tuple(line) for line in names["places"]),
        given=(*map(tuple, names["given"]), *((name,) for name in names["common"])),
    )


@lru_cache(maxsize=50_000)
def concepts(word: str) -> frozenset[str]:
    """The concepts of one folded word: by the whole word, else by its longest known beginning."""
    held = lexicon()
    return look_up(word, held.whole, held.stems, held.longest)


def look_up(
    word: str,
    whole: Mapping[str, frozenset[str]],
    stems: Mapping[str, frozenset[str]],
    longest: int,
    ending: int = _LONGEST_ENDING,
) -> frozenset[str]:
    """Look a folded word up as a whole, else by its longest beginning of at most `longest`.

    `ending` is the number of letters that may follow.
    """
    if word in whole:
        return whole[word]
    short = len(word) > _SHORT + ending - _LESS  # a short beginning takes a short ending
    least = max(_SHORT + short, len(word) - ending)
    for length in range(min(len(word), longest), least - 1, -1):
        if word[:length] in stems:
            return stems[word[:length]]
    return frozenset()


def widened(found: frozenset[str]) -> frozenset[str]:
    """Add the wider concept of each: every prisoner is a person."""
    wider = lexicon().wider
    return found | {wider[concept] for concept in found if concept in wider}


def exclude_each_other(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the two say of what is counted that it is not the same: votes are not people.

    Only where both speak on one axis and share nothing on it.
    """
    axis = lexicon().axis
    one, other = widened(one), widened(other)
    by_axis = [
        ({c for c in one if axis.get(c) == name}, {c for c in other if axis.get(c) == name})
        for name in {axis[c] for c in one if c in axis}
    ]
    return any(left and right and not left & right for left, right in by_axis)
