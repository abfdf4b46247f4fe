"""Whether two printed numbers can be the same number, and in which way.

Tolerances follow what was printed: a number stands for all numbers that round to it.
"""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from khronika.check.ground.grounded import How
from khronika.text.spans import Bound, Figure, FigureKind

_HUNDRED = Decimal(100)
_NEAR_ABOUT = Decimal("0.06")  # "about 100" stands for 94 to 106 ...
_LEAST_ABOUT = Decimal("0.01")  # ... and "about 920" for 911 to 929
_NEAR_BOUND = Decimal("0.25")  # "over 100" is said of 106, hardly of 180
_NEAR_FRACTION = Decimal("2.5")  # percentage points: "two thirds" stands for 64.2% to 69.1%
_NEAR_ROUND = Decimal("0.025")
_LARGE = Decimal(1000)
_SMALLEST_WHOLE = Decimal(13)  # "one in three" is a share, "1,374 of 5,496" are two counts

_AGES = (FigureKind.COUNT, FigureKind.DURATION), (FigureKind.DURATION, FigureKind.COUNT)
# the 63rd minute is minute 63
_PLACES = (FigureKind.COUNT, FigureKind.ORDINAL), (FigureKind.ORDINAL, FigureKind.COUNT)
_SHARES = (FigureKind.PERCENT, FigureKind.FRACTION), (FigureKind.FRACTION, FigureKind.PERCENT)
# one word names the money of several countries; which is meant follows from the country
_NAMESAKES = (
    frozenset({"RUB", "BYN", "BYR"}),
    frozenset({"crown", "SEK", "NOK", "DKK", "CZK", "ISK"}),
    frozenset({"mark", "DEM", "BAM"}),
    frozenset({"peso", "MXN", "ARS", "COP"}),
)
_DEGREES = ("degree", "градус", "stop", "grad")
# figures that are told by their unit, and not by what they count
UNITED = frozenset(
    {
        FigureKind.PERCENT,
        FigureKind.POINTS,
        FigureKind.MONEY,
        FigureKind.MEASURE,
        FigureKind.DURATION,
    }
)
_LOWER = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_UPPER = frozenset({Bound.UP_TO, Bound.LESS_THAN})


@dataclass(frozen=True, slots=True)
class Agreement:
    """In which way two figures agree, with the sum where there was one to do."""

    how: How
    why: str = ""


def comparable(said: Figure, source: Figure) -> bool:
    """Whether the two are numbers of one kind, so that their values can be compared at all."""
    if FigureKind.UNREAD in (said.kind, source.kind):
        return said.unit == source.unit or None in {said.unit, source.unit}
    if said.kind is source.kind:
        if said.unit == source.unit or said.kind is FigureKind.COUNT:
            return True
        return any(said.unit in each and source.unit in each for each in _NAMESAKES)
    kinds = (said.kind, source.kind)
    if kinds in _PLACES:
        return (said if said.kind is FigureKind.COUNT else source).noun is None
    if kinds in _AGES:
        # an age: "the oldest is 71" and "самому старшему 71 год"
        bare, years = (said, source) if said.kind is FigureKind.COUNT else (source, said)
        return bare.noun is None and years.unit == "year"
    return kinds in _SHARES or _degrees(said, source) or _degrees(source, said)


def elliptic(said: Figure, source: Figure) -> bool:
    """Whether one of the two is a bare number whose unit stands elsewhere: from 58 to 45 million.

    Such a number may prove another; that it differs says nothing.
    """
    return any(
        bare.kind is FigureKind.COUNT
        and bare.noun is None
        and bare.population is None
        and other.kind in UNITED
        for bare, other in ((said, source), (source, said))
    )


def _degrees(one: Figure, other: Figure) -> bool:
    """Whether one counts degrees and the other measures them: 12 degrees, 12 °C."""
    counted = one.kind is FigureKind.COUNT and (one.noun or "").lower().startswith(_DEGREES)
    return counted and other.unit in {"°C", "°F"}


def agree(said: Figure, source: Figure) -> Agreement | None:
    """Hold the figure of the text against one of a source; None where the values differ."""
    if said.kind is not source.kind and FigureKind.FRACTION in {said.kind, source.kind}:
        return _share(said, source)
    if (said.kind, source.kind) in _AGES:
        # an age printed bare: nothing but the number itself says that they are one
        return Agreement(How.EXACT) if _same(said, source) else None
    if said.high is not None or source.high is not None:
        return _range(said, source)
    return _values(said, source)


def far_apart(said: Figure, source: Figure) -> bool:
    """Whether two numbers are too far apart for any rounding or bound; shares never are."""
    if said.high is not None or source.high is not None:
        return False
    if said.kind is FigureKind.FRACTION or source.kind is FigureKind.FRACTION:
        return False
    off = abs(source.value - said.value)
    return 4 * off > abs(said.value) and 2 * off > said.scale


def _same(said: Figure, source: Figure) -> bool:
    return (said.value, said.high) == (source.value, source.high)


def _values(said: Figure, source: Figure) -> Agreement | None:
    """One number on either side."""
    if said.value == source.value:
        if said.bound is source.bound or _vaguer(said, source):
            return Agreement(How.EXACT)
        return _bounds_differ(said, source)
    if far_apart(said, source):
        return None
    if _within_bound(said, source.value):
        return Agreement(How.WITHIN, f"{plain(source.value)} is {said.bound} {plain(said.value)}")
    if rounds_to(source.value, said):
        return Agreement(How.ROUNDED, f"{plain(source.value)} is printed as {plain(said.value)}")
    return None


def _within_bound(said: Figure, other: Decimal) -> bool:
    """Whether the bound of the text is one that is said of `other`."""
    value = said.value
    if not _is_round(value):
        return False
    if said.bound is Bound.ABOUT:
        half_a_step = _trailing(value) / 2
        off = min(_NEAR_ABOUT * abs(value), max(half_a_step, _LEAST_ABOUT * abs(value)))
        return abs(other - value) <= off
    if said.bound in _LOWER:
        return value < other <= value * (1 + _NEAR_BOUND)
    return said.bound in _UPPER and value * (1 - _NEAR_BOUND) <= other < value


def rounds_to(value: Decimal, said: Figure) -> bool:
    """Whether `value` gives the printed number of `said` when it is rounded as that is printed."""
    scale = said.scale if said.scale.normalize().as_tuple().digits == (1,) else Decimal(1)
    step = Decimal(1).scaleb(-said.decimals) * scale  # a dozen is twelve: no decimal scale
    whole_number = said.decimals == 0 and scale == 1
    if whole_number and said.kind is FigureKind.COUNT:
        # people are not rounded to people: only to hundreds and more, where zeros show it
        step = _trailing(said.value)
        if said.value < _LARGE or step < _HUNDRED:
            return False
    if not said.value or abs(value - said.value) > max(step / 2, _NEAR_ROUND * abs(said.value)):
        return False
    return said.value in {
        (value / step).quantize(Decimal(1), rounding=way) * step
        for way in (ROUND_HALF_UP, ROUND_HALF_EVEN)
    }


def parts_of(said: Figure) -> tuple[Figure, ...]:
    """The two counts of a printed share, "1,374 of the 5,496 stations"; nothing of a small one."""
    if said.kind is not FigureKind.FRACTION or said.parts is None or said.whole is None:
        return ()
    if said.whole < _SMALLEST_WHOLE:
        return ()
    share = replace(said, kind=FigureKind.COUNT, decimals=0, whole=None, parts=None)
    return (
        replace(share, value=said.parts, bound=Bound.EXACT),
        replace(share, value=said.whole, bound=Bound.EXACT),
    )


def same_counts(one: Figure, other: Figure) -> bool:
    """Whether two shares were printed as the same two counts."""
    return (one.parts, one.whole) == (other.parts, other.whole)


def plain(value: Decimal) -> str:
    """A number for people: 18,110; 0.0055; 2.5."""
    text = f"{value.normalize():,f}"
    head, point, tail = text.partition(".")
    return f"{head}{point}{tail[:4]}" if point else head


def _share(said: Figure, source: Figure) -> Agreement | None:
    """A fraction on one side, a percentage on the other."""
    left = said.value * _HUNDRED if said.kind is FigureKind.FRACTION else said.value
    right = source.value * _HUNDRED if source.kind is FigureKind.FRACTION else source.value
    why = f"{plain(left)}% here, {plain(right)}% in the source"
    near = abs(left - right) <= _NEAR_FRACTION
    if said.bound in _LOWER or said.bound in _UPPER:
        lower = said.bound in _LOWER and left <= right <= left * (1 + _NEAR_BOUND)
        upper = said.bound in _UPPER and left * (1 - _NEAR_BOUND) <= right <= left
        if lower or upper:
            return Agreement(How.WITHIN, why)
        return Agreement(How.BOUND, f"{said.bound} {why}") if near and left != right else None
    return Agreement(How.WITHIN, why) if near else None


def _range(said: Figure, source: Figure) -> Agreement | None:
    low, high = said.value, said.high if said.high is not None else said.value
    other_low = source.value
    other_high = source.high if source.high is not None else source.value
    if (low, high) == (other_low, other_high):
        return Agreement(How.EXACT)
    if said.high is not None and source.high is None and low <= other_low <= high:
        return Agreement(
            How.WITHIN, f"{plain(other_low)} is between {plain(low)} and {plain(high)}"
        )
    if said.high is None:
        ends = (said.bound in _UPPER and low == other_high) or (
            said.bound in _LOWER and low == other_low
        )
        if ends:
            return Agreement(How.WITHIN, f"the source has {plain(other_low)}-{plain(other_high)}")
        if low in {other_low, other_high}:
            return Agreement(
                How.BOUND,
                f"the source has the range {plain(other_low)}-{plain(other_high)}, "
                f"the text {plain(low)}",
            )
    return None


def opposite(one: Bound, other: Bound) -> bool:
    """Whether two bounds are of the two sides: at least, and up to."""
    return (one in _LOWER and other in _UPPER) or (one in _UPPER and other in _LOWER)


def _vaguer(said: Figure, source: Figure) -> bool:
    """Whether the bounds differ without changing the sense: "over" and "at least", or "about"."""
    both = {said.bound, source.bound}
    if both <= _LOWER or both <= _UPPER:
        return True
    if said.bound is Bound.ABOUT:
        return source.bound is Bound.EXACT
    # "up to 50" is said in many languages for "almost 50"
    return both <= {Bound.ABOUT, *_UPPER}


def _bounds_differ(said: Figure, source: Figure) -> Agreement:
    left = "" if said.bound is Bound.EXACT else f"{said.bound} "
    right = "" if source.bound is Bound.EXACT else f"{source.bound} "
    return Agreement(
        How.BOUND,
        f"the text says {left}{plain(said.value)}, the source {right}{plain(source.value)}",
    )


def _trailing(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero: 100 for 2,700."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(max(0, exponent)) if isinstance(exponent, int) else Decimal(1)


def _is_round(value: Decimal) -> bool:
    """Whether a number is one that bounds are given by: 50, 120, 2,750; not 106, not 37."""
    whole = value.normalize()
    digits = whole.as_tuple().digits
    if whole == whole.to_integral_value() and whole > _SMALLEST_WHOLE and whole % 5:
        return False
    return len(digits) <= 2 or digits[-1] == 5  # noqa: PLR2004 - 50, 120, 2,700, 2,750
