"""The two counts that a percentage may be made of, where no word says which is of which.

A sentence with two comparable counts and one percentage that says them again ("checked 80 wells and
found 20 (25%) to be dry"), or one count and the only one of the sentence before, leaves few
readings: the share of the smaller in the greater, what is left of it, the change from one to the
other. Where none of them holds, the percentage is wrong.
"""

from collections.abc import Sequence
from decimal import Decimal

from khronika.check.printed import Interval, percent, reach
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

AMOUNTS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE})
_CASES = frozenset(
    """cases case instances occasions ones of случаях случаев случая выпадках выпадку випадках
    випадку przypadkach przypadku fällen""".split()  # noqa: SIM905 - a table
)
_STEM = 3  # letters that the forms of a word have in common: семей, семьи
_HUNDRED = Decimal(100)
_PAIR = 2


def pair(
    here: Sequence[Figure], earlier: Sequence[Figure], *, named: bool
) -> tuple[Figure, Figure] | None:
    """The only part and whole that the counts `here`, or here and `earlier`, can be; or None.

    Args:
        here: the amounts of the sentence of the percentage.
        earlier: those of the sentence before, asked where `here` is one.
        named: whether the percentage is called a rate, so that the two may have two names.
    """
    counts = list(here)
    if len(counts) == 1:
        counts += [each for each in earlier if comparable(each, counts[0])]
    if len(counts) != _PAIR or not comparable(*counts):
        return None
    if any(each.decimals and each.scale == 1 and each.unit is None for each in counts):
        return None  # 22.5 and 10.4 of nothing are rates themselves
    part, whole = sorted(counts, key=lambda each: each.value)
    if not 0 < part.value < whole.value or part.high or whole.high:
        return None
    return (part, whole) if named or _one_name(part, whole) else None


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two amounts are of one unit, which may be printed once: 3,000 ha out of 12,000."""
    if not {one.kind, other.kind} <= AMOUNTS:
        return False
    bare = any(each.kind is FigureKind.COUNT and each.noun is None for each in (one, other))
    return bare or (one.kind is other.kind and one.unit == other.unit)


def _one_name(one: Figure, other: Figure) -> bool:
    """Whether two counts may be of one thing: one has no noun, or `cases`, or the same."""
    first, second = (words(each.noun or "")[-1:] for each in (one, other))
    if not first or not second or _CASES.intersection((*first, *second)):
        return True
    return first[0][:_STEM] == second[0][:_STEM]


def explained(share: Figure, one: Figure, other: Figure) -> bool:
    """Whether any reading of two amounts gives the percentage `share`."""
    a, b = reach(one), reach(other)
    said = reach(share)
    readings = [(a, b), (b, a)]
    if one.noun is not None and other.noun is not None:  # 20 women and 60 men
        both = Interval(a.low + b.low, a.high + b.high)
        readings += [(a, both), (b, both)]
    for parts, whole in readings:
        ratio = percent(parts, whole)
        if ratio is None:
            return True
        less = Interval(_HUNDRED - ratio.high, _HUNDRED - ratio.low)
        more = Interval(ratio.low - _HUNDRED, ratio.high - _HUNDRED)
        if any(each.meets(said) for each in (ratio, less, more)):
            return True
    return False
