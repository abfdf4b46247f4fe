r"""Tables of phrases in six languages, kept as data, and where a text has them.

In a table `*` stands for any ending of a word, or alone for any word, and `\d` for a digit.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from khronika.text.spans import Span

type Table = Mapping[str, Mapping[str, re.Pattern[str]]]

_HERE = Path(__file__).parent
_SPACE, _WORD, _ENDING = r"[\s\u00a0]{1,3}", r"[\w’'-]+", r"[\w’'-]*"  # bounded: linear on any text


@cache
def table(name: str) -> Table:
    """The phrases of NAME.toml by heading and language (ISO 639-1)."""
    held = tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))
    return {
        heading: {language: _pattern(phrases) for language, phrases in by_language.items()}
        for heading, by_language in held.items()
    }


def find(name: str, heading: str, language: str, sentence: Span) -> list[Span]:
    """The phrases of a heading that `sentence` has, in order; none in an unknown language."""
    pattern = table(name)[heading].get(language)
    if pattern is None:
        return []
    folded = _folded(sentence.text)
    return [
        Span(
            start=sentence.start + match.start(),
            end=sentence.start + match.end(),
            text=sentence.text[match.start() : match.end()],
        )
        for match in pattern.finditer(folded)
    ]


def _folded(text: str) -> str:
    """The text in lower case, letter for letter."""
    low = text.lower()
    return (low if len(low) == len(text) else text).replace("ё", "е")


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_written, longest_first))})(?![\w-])")


def _written(phrase: str) -> str:
    said = phrase.replace("ё", "е").split(" ")
    return _SPACE.join(_WORD if word == "*" else _part(word) for word in said)


def _part(word: str) -> str:
    digits = (re.escape(part).replace(r"\*", _ENDING) for part in word.split(r"\d"))
    return r"\d".join(digits)
