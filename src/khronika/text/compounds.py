"""German number words written together: zweihundertsechsundvierzig, dreieinhalb, fünfzigtausend."""

import functools
import re
from decimal import Decimal

from khronika.text.tokens import Sense

_UNITS = {
    "null": 0, "ein": 1, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13,
    "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19,
}  # fmt: skip
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60,
    "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_TEN = "|".join(_TENS)
_BELOW_HUNDRED = rf"(?:(?:({_UNIT})und)?({_TEN})|({_UNIT}))"
_BELOW_THOUSAND = re.compile(rf"(?:({_UNIT})?(hundert)(?:und)?)?{_BELOW_HUNDRED}?")
_LONGEST = 64  # letters of the longest number below a million, with room
_SPARK = re.compile(rf"(?:{_UNIT}|{_TEN}|hundert|tausend)")


@functools.lru_cache(maxsize=4096)
def compound(word: str) -> Sense | None:
    """The sense of a German number word written together, None for any other word."""
    if len(word) > _LONGEST or not _SPARK.match(word):
        return None
    if word.endswith("einhalb") and (whole := _UNITS.get(word.removesuffix("einhalb"))):
        return Sense(mixed=Decimal(whole) + Decimal("0.5"))
    if word.endswith("mal") and (times := _below_thousand(word.removesuffix("mal"))):
        return Sense(multiple=times)
    head, mark, tail = word.partition("tausend")
    below = _below_thousand(tail.removeprefix("und") if mark else head)
    if not mark:
        return None if below is None else Sense(cardinal=Decimal(below))
    above = _below_thousand(head) if head else 1
    rest = below if tail else 0
    if above is None or rest is None:
        return None
    return Sense(cardinal=Decimal(above * 1000 + rest))


def _below_thousand(word: str) -> int | None:
    found = _BELOW_THOUSAND.fullmatch(word) if word else None
    if found is None:
        return None
    hundreds, hundred, unit, ten, small = found.groups()
    value = _UNITS.get(hundreds or "ein", 1) * 100 if hundred else 0
    return (
        value
        + _UNITS.get(unit or "null", 0)
        + _TENS.get(ten or "", 0)
        + _UNITS.get(small or "null", 0)
    )
