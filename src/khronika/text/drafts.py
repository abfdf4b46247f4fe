"""A figure in the making, handed from grammar to grammar until it is known what it counts."""

from dataclasses import dataclass
from decimal import Decimal

from khronika.text.quantities import Quantity
from khronika.text.spans import Bound, FigureKind


@dataclass(slots=True)
class Draft:
    """A figure in the making; indices are tokens, ends exclusive."""

    first: int
    last: int
    number: Quantity
    kind: FigureKind = FigureKind.COUNT
    high: Decimal | None = None
    number_last: int = 0
    unit: str | None = None
    bound: Bound = Bound.EXACT
    noun: tuple[int, int] | None = None
    population: tuple[int, int] | None = None
