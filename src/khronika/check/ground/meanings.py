"""What words of news mean, one line of `meanings/` for six languages.

The lexicon holds what is counted; this holds the rest that ties a sentence to its source across
languages, tells which words of a name are translated rather than spelled (Open Gate, Адкрытая
брама), and shows where a sentence has another word than its source (`worded`).
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from khronika.check.ground.lexicon import look_up
from khronika.check.ground.words import fold
from khronika.text.words import LANGUAGES

_CLOSE = 3  # letters of an ending
_PLACED = ("ск", "sk")  # with which places are made
_LEAST = 3  # letters before it
_WIDER = " < "


@dataclass(frozen=True, slots=True)
class Words:
    """The look-ups of one language."""

    whole: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    long: dict[str, frozenset[str]]  # the stems that are no short ones
    longest: int


@dataclass(frozen=True, slots=True)
class Meanings:
    """The look-ups by language, and of each meaning the wider one: a miner is a worker."""

    words: dict[str, Words]
    wider: dict[str, str]


@cache
def meanings() -> Meanings:
    """Load the meanings, once."""
    whole: dict[str, dict[str, set[str]]] = {each: {} for each in LANGUAGES}
    stems: dict[str, dict[str, set[str]]] = {each: {} for each in LANGUAGES}
    wider: dict[str, str] = {}
    for group, key, line in _lines():
        name, _, parent = key.partition(_WIDER)
        meaning = f"{group} {name}"
        if parent:
            wider[meaning] = f"{group} {parent}"
        for language, column in zip(LANGUAGES, line.split("|"), strict=True):
            for word in column.split():
                table = (whole if word.endswith(".") else stems)[language]
                table.setdefault(fold(word.removesuffix(".")), set()).add(meaning)
    return Meanings({each: _words(whole[each], stems[each]) for each in LANGUAGES}, wider)


def _words(whole: dict[str, set[str]], stems: dict[str, set[str]]) -> Words:
    held = {word: frozenset(found) for word, found in stems.items()}
    return Words(
        whole={word: held.get(word, frozenset()) | found for word, found in whole.items()},
        stems=held,
        long={word: found for word, found in held.items() if len(word) > _LEAST},
        longest=max(map(len, stems)),
    )


def _lines() -> Iterator[tuple[str, str, str]]:
    """Each group, key and line."""
    for path in sorted(Path(__file__).with_name("meanings").glob("*.toml")):
        for group, lines in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for key, line in lines.items():
                yield group, key, line


@lru_cache(maxsize=50_000)
def meanings_of(word: str, language: str) -> frozenset[str]:
    """The meanings of one folded word, each with its group before it: "season spring".

    `language` is ISO 639-1; of one that is not read a word means nothing.
    """
    held = meanings().words.get(language)
    if held is None:
        return frozenset()
    exact = held.whole.get(word, frozenset())
    return exact | look_up(word, {}, held.long if exact else held.stems, held.longest)


def all_meanings(words: Iterable[str], language: str) -> frozenset[str]:
    """The meanings of several folded words together."""
    return frozenset[str]().union(*(meanings_of(word, language) for word in words))


def wider_than(meaning: str) -> Iterator[str]:
    """All wider meanings of one, the nearest first."""
    held = meanings().wider
    while meaning in held:
        meaning = held[meaning]
        yield meaning


@lru_cache(maxsize=10_000)
def with_wider(means: frozenset[str]) -> frozenset[str]:
    """Some meanings with all that are wider than one of them."""
    return means.union(*map(wider_than, means))


def is_ordinary(word: str, language: str) -> bool:
    """Whether a folded word of a name has a meaning of its own: fallen has, Fallon has none."""
    held = meanings().words.get(language)
    if held is None:
        return False
    for mark in _PLACED:  # Озёрск is no lake, морской is the sea's
        at = word.find(mark, _LEAST)
        if at > 0 and word[: at + len(mark)] not in held.stems:
            return False
    found = word in held.whole or word in held.stems
    return found or bool(look_up(word, {}, held.long, held.longest, _CLOSE))
