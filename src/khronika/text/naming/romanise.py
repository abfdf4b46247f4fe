"""Names in Latin letters: the customary English form, and the systems that states have made.

The rules stand in `romanise.toml`, each system with its source and with pairs that prove it.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[\u0400-\u04ff]+(?:['’ʼ][\u0400-\u04ff]+)*")
_APOSTROPHES = "'’ʼ"
_OPENED_BY = frozenset(f"аеёиоуыэюяіїєўьъ{_APOSTROPHES}")


class UnknownSystemError(ValueError):
    """There is no such system for this language; its text names those there are."""


@dataclass(frozen=True, slots=True)
class System:
    """A system of romanisation; letters and words are in lower case."""

    source: str
    letters: dict[str, str]
    opening: dict[str, str]
    first: dict[str, str]
    ending: dict[str, str]
    words: dict[str, str]
    pairs: dict[str, str]
    longest: int


def romanise(name: str, language: str, system: str = "house") -> str:
    """A name in Latin letters; what is not Cyrillic stays as it is.

    Args:
        name: one or several words.
        language: of the name: be, ru or uk (ISO 639-1).
        system: house, bgn, and for Belarusian official (2023) and lacinka.

    Raises:
        UnknownSystemError: there is no such system for the language.
    """
    rules = _system(language, system)
    return _WORD.sub(lambda match: _cased(match[0], _word(match[0].lower(), rules)), name)


@cache
def systems() -> dict[tuple[str, str], System]:
    """All systems by language (ISO 639-1) and name."""
    held = tomllib.loads(Path(__file__).with_name("romanise.toml").read_text(encoding="utf-8"))
    return {
        (language, name): System(
            source=table["source"],
            **{
                key: _table(table.get(key, ""))
                for key in ("letters", "opening", "first", "ending", "words", "pairs")
            },
            longest=max(map(len, _table(table["letters"]))),
        )
        for language, named in held.items()
        for name, table in named.items()
    }


def _table(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


def _system(language: str, system: str) -> System:
    try:
        return systems()[language, system]
    except KeyError:
        there = ", ".join(" ".join(each) for each in systems())
        raise UnknownSystemError(f"no system {system} for {language}; there is: {there}") from None


def _word(word: str, rules: System) -> str:
    if word in rules.words:
        return rules.words[word]
    written: list[str] = []
    at = 0
    while at < len(word):
        size, latin = _next(word, at, rules)
        written.append(latin)
        at += size
    return "".join(written)


def _next(word: str, at: int, rules: System) -> tuple[int, str]:
    """How many letters are taken at a place, and what is written for them."""
    rest = word[at:]
    if at and rest in rules.ending:
        return len(rest), rules.ending[rest]
    letter = word[at]
    if at == 0 and letter in rules.first:
        return 1, rules.first[letter]
    if (at == 0 or word[at - 1] in _OPENED_BY) and letter in rules.opening:
        return 1, rules.opening[letter]
    for size in range(min(rules.longest, len(rest)), 0, -1):
        if (latin := rules.letters.get(rest[:size])) is not None:
            return size, latin
    return 1, "" if letter in _APOSTROPHES else letter


def _cased(word: str, latin: str) -> str:
    if len(word) > 1 and word.isupper():
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin
