"""Whether two figures may count the same thing, and in what scale."""

from dataclasses import replace

from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

_STEM = 4  # letters that two forms of a counted noun share
_FAR = 100  # times by which two figures of which only one has a unit may differ
_SAME_SCALE = 100  # times by which two figures of one scale may differ
_APART = {FigureKind.DURATION, FigureKind.PERCENT}


def alike(first: Figure, second: Figure, *, told: bool = False) -> bool:
    """Whether both may count the same; `from 80 to 100 roubles` names the unit once.

    `told`: they stand behind "from" and "to", and a share may have its sign at the second only.
    """
    if first.kind is not second.kind or first.unit != second.unit:
        bare = (
            each.kind is FigureKind.COUNT and each.noun is None and each.unit is None
            for each in (first, second)
        )
        apart = first.value > second.value * _FAR or second.value > first.value * _FAR
        if apart and first.scale == second.scale:
            return False
        return any(bare) and (told or not _APART & {first.kind, second.kind})
    one, other = _nouns(first), _nouns(second)
    return not one or not other or bool(one & other)


def _nouns(figure: Figure) -> set[str]:
    return {each[:_STEM] for each in words(figure.noun or "")}


def same(first: Figure, second: Figure) -> bool:
    """As `alike`, where no word lays the two beside each other: in one unit, and no durations."""
    unit = first.kind is second.kind and first.unit == second.unit
    bare = second.kind is FigureKind.COUNT and second.noun is None  # the unit is named once
    return (unit or bare) and first.kind is not FigureKind.DURATION and alike(first, second)


def scaled_as(first: Figure, second: Figure) -> Figure:
    """`first` in millions where only the second says so: "from 134 to 95 million"."""
    if second.kind is FigureKind.PERCENT and first.kind is FigureKind.COUNT:
        return replace(first, kind=second.kind, unit=second.unit)  # from 65 to 61 per cent
    if first.scale != 1 or second.scale == 1 or first.value <= 0 or second.value <= 0:
        return first
    if first.noun is not None or (first.unit is not None and first.unit != second.unit):
        return first
    ratio = second.value / second.scale / first.value
    if not 1 / _SAME_SCALE < ratio < _SAME_SCALE:
        return first  # "from 950,000 to 1.2 million"
    return replace(first, value=first.value * second.scale, scale=second.scale)
