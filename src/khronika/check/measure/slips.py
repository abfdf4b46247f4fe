"""Whether one number may have been printed for another by a slip of the hand or the eye."""

from collections.abc import Iterator
from decimal import Decimal

from khronika.check.printed import reach
from khronika.text.spans import Figure

_NEAR = Decimal("1.25")  # times the smaller value
_SLIPPED = 10  # times: a nought too many
_TELLING = 3  # digits before the zeros at the end: 1,230 has three, 2,000 one
_LEAST, _MOST = 100, 10**12


def digits(figure: Figure) -> str:
    """The digits of the value, without grouping: 1230, 7.9."""
    return f"{figure.value:f}"


def patterns(figure: Figure) -> Iterator[str]:
    """What is left of the value when one digit is misread or two change places.

    Two numbers of which one may be a slip for the other have a pattern in common. Below a hundred
    all numbers are alike.
    """
    shown = digits(figure)
    telling = _telling(shown)
    if not (telling >= _TELLING if "." in shown else _LEAST <= figure.value < _MOST):
        return
    point = shown.find(".")
    row = shown.replace(".", "")
    if telling > 1:
        for at in range(len(row)):
            yield f"{row[:at]}?{row[at + 1 :]} {point}"
    for at in range(len(row) - 1):
        pair = row[at : at + 2]
        if pair[0] != pair[1]:
            yield f"{row[:at]}{''.join(sorted(pair))}~{row[at + 2 :]} {point}"


def is_sure(first: Figure, second: Figure) -> bool:
    """Whether the two are hardly alike by chance, as 730 and 330 or 7.2 and 7.4 may be."""
    return max(_telling(digits(first)), _telling(digits(second))) >= _TELLING


def is_telling(figure: Figure) -> bool:
    """Whether the number hardly comes again by chance: 3,050, not 300."""
    return figure.value >= _LEAST and _telling(digits(figure)) > 1


def _telling(shown: str) -> int:
    return len(shown.replace(".", "").strip("0"))


def are_near(first: Figure, second: Figure) -> bool:
    """Whether the values differ by a quarter at most, or have the same digits."""
    low, high = sorted((first.value, second.value))
    return high <= low * _NEAR or sorted(digits(first)) == sorted(digits(second))


def are_swapped(first: Figure, second: Figure) -> bool:
    """Whether both are written with the same digits in another order: 57 and 75."""
    one, other = (digits(each).rstrip("0").replace(".", "") for each in (first, second))
    return len(one) > 1 and len(one) == len(other) and sorted(one) == sorted(other)


def differ(first: Figure, second: Figure) -> bool:
    """Whether no rounding makes the two values one."""
    return not reach(first).meets(reach(second))


def may_round(first: Figure, second: Figure) -> bool:
    """Whether one may be the other with fewer digits: 190 and 200, a billion and 1.1 billion."""
    one, other = sorted((first, second), key=lambda each: _telling(digits(each)))
    if _telling(digits(one)) == _telling(digits(other)) or not one.value:
        return False
    if one.scale == 1 and max(one.value, other.value) < _LEAST and not one.decimals:
        return False
    exponent = one.value.normalize().as_tuple().exponent
    unit = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    half = 1 if one.scale > 1 else 2  # 16.6 billion is $16bn to headlines
    return abs(one.value - other.value) * half <= unit


def are_of_one_size(first: Figure, second: Figure) -> bool:
    """Whether one is so near the other that it may be a slip for it, at most ten times as much."""
    low, high = sorted((first.value, second.value))
    return high <= low * _SLIPPED
