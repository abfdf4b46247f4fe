"""Which abbreviations every reader knows: a list, units, currencies and numerals."""

import re
import tomllib
from functools import cache
from pathlib import Path

from khronika.text.units import CODES
from khronika.text.words import lexicon

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_LOOKALIKES = str.maketrans("ХІМСЬ", "XIMCL")  # Cyrillic letters that numerals are typed with


def is_known(short: str, language: str) -> bool:
    """Whether a reader of `language` (ISO 639-1) needs no long form for `short`.

    `short` is without full stops and case endings, as `khronika.text.abbreviations.bare` gives it.
    """
    upper = short.upper()
    return (
        upper in _known()["everywhere"]
        or upper in _known().get(language, frozenset())
        or upper in _known()["ru" if upper[0] > "\u0400" else "en"]
        or short.lower() in CODES
        or short.lower() in lexicon(language).units
        or is_roman(upper)
    )


def is_roman(upper: str) -> bool:
    """Whether capital letters are a Roman numeral: XIV, also typed in Cyrillic."""
    return _ROMAN.match(upper.translate(_LOOKALIKES)) is not None


@cache
def _known() -> dict[str, frozenset[str]]:
    path = Path(__file__).with_name("known_abbreviations.toml")
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    return {language: frozenset(table.split()) for language, table in held.items()}
