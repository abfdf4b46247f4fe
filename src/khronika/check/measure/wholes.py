"""The count that a share is taken of: 264 in "nine of the 264 prisoners"."""

from dataclasses import replace

from khronika.check.words import words
from khronika.text.spans import Bound, Figure, FigureKind

_GROUPED = frozenset("0123456789.,'’\u00a0\u2009\u202f ")


def whole_of(figure: Figure) -> Figure | None:
    """The whole of a printed share as a count of its own; None where it is not given in digits."""
    if figure.kind is not FigureKind.FRACTION or figure.whole is None or not figure.population:
        return None
    last = figure.number_end - figure.start
    first = last
    while first and figure.text[first - 1] in _GROUPED:
        first -= 1
    first += len(figure.text[first:last]) - len(figure.text[first:last].lstrip())
    if not figure.text[first:last].strip():
        *before, _ = words(figure.text[:last]) or [""]
        if before[-1:] != ["the"]:  # two of the six
            return None
        first = figure.text.rfind(" ", 0, last) + 1
    elif not figure.text[first:last][0].isdecimal():
        return None
    return replace(
        figure,
        start=figure.start + first,
        text=figure.text[first:],
        kind=FigureKind.COUNT,
        value=figure.whole,
        bound=Bound.EXACT,
        number_start=figure.start + first,
        noun=figure.population,
        population=None,
        whole=None,
        parts=None,
    )
