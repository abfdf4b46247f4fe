"""Figures as the reader gives them, made by hand for tests that need no text."""

from decimal import Decimal

from khronika.text.spans import Bound, Figure, FigureKind


def figure(  # noqa: PLR0913 - the parts of a figure, by name
    value: str,
    *,
    high: str | None = None,
    kind: FigureKind = FigureKind.COUNT,
    bound: Bound = Bound.EXACT,
    unit: str | None = None,
    scale: int = 1,
    noun: str | None = None,
) -> Figure:
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    return Figure(
        start=0,
        end=len(value),
        text=value,
        kind=kind,
        value=number * scale,
        high=Decimal(high) * scale if high else None,
        decimals=-exponent if isinstance(exponent, int) and exponent < 0 else 0,
        bound=bound,
        unit=unit,
        scale=Decimal(scale),
        number_start=0,
        number_end=len(value),
        noun=noun,
    )


def percent(value: str, bound: Bound = Bound.EXACT) -> Figure:
    return figure(value, kind=FigureKind.PERCENT, bound=bound, unit="%")
