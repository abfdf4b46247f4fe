"""Reading one printed number: which mark groups and which one starts the decimals.

The shape decides first (two different marks, groups of three, a leading zero), the language only
where the shape leaves it open: `18,110` is 18110 in English and may be 18.110 elsewhere, and then
`other` holds the second reading for the grammar to choose by what is counted.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

_SPACES = str.maketrans(dict.fromkeys(" \u00a0\u2009\u202f\u2007'’"))
_GROUPS_OF_THREE = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_LONGEST = 40  # digits; a longer number is an identifier, not a figure


@dataclass(frozen=True, slots=True)
class Digits:
    """A printed number: its value, the decimals shown, the other reading if there is one."""

    value: Decimal
    decimals: int = 0
    other: Decimal | None = None


def read_digits(printed: str, *, decimal_comma: bool) -> Digits | None:
    """The value of digits with their marks, None where they are no single number (1.2.3, 1,2,3)."""
    digits = printed.translate(_SPACES)
    marks = digits.count(",") + digits.count(".")
    if len(printed) > _LONGEST:
        return None
    if not marks:
        return Digits(Decimal(digits)) if digits.isdecimal() else None
    if marks == 1:
        spaced = len(digits) != len(printed)  # 18 110,5
        return _decimal(digits) if spaced else _one_mark(digits, decimal_comma=decimal_comma)
    if "," in digits and "." in digits:
        return _two_marks(digits)
    grouped = _GROUPS_OF_THREE.fullmatch(digits)
    return Digits(Decimal(re.sub(r"[.,]", "", digits))) if grouped else None


def _one_mark(digits: str, *, decimal_comma: bool) -> Digits:
    if not _GROUPS_OF_THREE.fullmatch(digits):
        return _decimal(digits)
    whole = Decimal(re.sub(r"[.,]", "", digits))
    fraction = _decimal(digits)
    if decimal_comma == ("." in digits):
        return Digits(whole, other=fraction.value)
    return Digits(fraction.value, fraction.decimals, other=whole)


def _decimal(digits: str) -> Digits:
    value = digits.replace(",", ".")
    return Digits(Decimal(value), len(value) - value.index(".") - 1)


def _two_marks(digits: str) -> Digits | None:
    last = max(digits.rfind(","), digits.rfind("."))
    head, tail = digits[:last], digits[last + 1 :]
    mark = "," if digits[last] == "." else "."
    if digits[last] in head or not _GROUPS_OF_THREE.fullmatch(head) or mark not in head:
        return None
    return Digits(Decimal(head.replace(mark, "") + "." + tail), len(tail))
