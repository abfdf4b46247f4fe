"""What a printed figure may stand for, as an interval, and the arithmetic of intervals.

A figure is rounded as it was printed: 53% stands for anything from 52.5% to 53.5%, 0.0055% for
0.00545% to 0.00555%, "1.5 million" for 1.45 to 1.55 million. Counts without a scale are exact. The
words before it widen it: "about 200" is 180 to 220, "at least 106" is 106 and up. Two statements
contradict each other where their intervals do not meet, so whatever a text leaves open counts in
its favour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, DecimalException, localcontext

from khronika.text.spans import Bound, Figure, FigureKind

_EXACT = frozenset({FigureKind.COUNT, FigureKind.FRACTION, FigureKind.MULTIPLE})
_HALF = Decimal("0.5")
_ABOUT = Decimal("0.1")  # "about 200" may be 180 to 220
_MORE = Decimal("0.5")  # "more than 200" is not said of more than 300
_NEARLY = Decimal("0.25")  # "nearly 200", "less than 200" is not said of less than 150
_UNBOUNDED = Decimal("Infinity")
_SIGNIFICANT = 2


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: Decimal) -> "Interval":
        """The interval with `by` added on both sides."""
        return Interval(self.low - by, self.high + by)

    def times(self, factor: Decimal | int) -> "Interval":
        """Every value multiplied by `factor`, which is not negative."""
        return Interval(self.low * factor, self.high * factor)

    def over(self, other: "Interval") -> "Interval | None":
        """Every quotient of positive values; None where the divisor may be zero."""
        if other.low <= 0:
            return None
        return Interval(self.low / other.high, self.high / other.low)


def added(intervals: Sequence[Interval]) -> Interval:
    """Every sum of one value of each; nothing adds up to zero."""
    return Interval(
        sum((each.low for each in intervals), Decimal(0)),
        sum((each.high for each in intervals), Decimal(0)),
    )


def reach(figure: Figure) -> Interval:
    """The values that `figure` may stand for, in its own unit."""
    top = figure.value if figure.high is None else figure.high
    half = _half_unit(figure)
    low, high = figure.value - half, top + half
    match figure.bound:
        case Bound.AT_LEAST:
            high = _UNBOUNDED
        case Bound.MORE_THAN:
            high = max(high, top * (1 + _MORE))
        case Bound.UP_TO:
            low = Decimal(0)
        case Bound.LESS_THAN:
            low = min(low, figure.value * (1 - _NEARLY))
        case Bound.ABOUT:
            low, high = min(low, figure.value * (1 - _ABOUT)), max(high, top * (1 + _ABOUT))
        case Bound.EXACT:
            pass
    return Interval(low, high)


def _half_unit(figure: Figure) -> Decimal:
    if figure.kind in _EXACT and figure.decimals == 0 and figure.scale == 1:
        return Decimal(0)
    half = figure.scale.scaleb(-figure.decimals) * _HALF
    # "half a million" is not any number below a million
    return min(half, abs(figure.value) / 10) if figure.scale > 1 else half


def share(parts: Figure, whole: Figure) -> Interval | None:
    """The per cent that `parts` are of `whole`; None where that has no sense."""
    return percent(reach(parts), reach(whole))


def percent(parts: Interval, whole: Interval) -> Interval | None:
    """As `share`, for intervals."""
    try:
        quotient = parts.over(whole)
        return quotient.times(100) if quotient else None
    except DecimalException:
        return None  # infinity over infinity, or digits by the thousand


def number(value: Decimal) -> str:
    """`18,110`, `0.0055`: grouped by commas, without trailing zeros."""
    written = f"{value:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def rounded(value: Decimal, decimals: int) -> str:
    """`value` with so many decimals, or as many as show two significant digits if that is more."""
    if not value.is_finite():
        return "any number"
    needed = 0 if value == 0 else _SIGNIFICANT - 1 - value.adjusted()
    places = max(decimals, min(needed, 12), 0)
    with localcontext() as context:
        context.prec = max(28, value.adjusted() + places + 2)
        return number(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP))
