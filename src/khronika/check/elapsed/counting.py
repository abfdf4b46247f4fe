"""Days, weeks, months and years counted between two dates, as far as the dates are known."""

from decimal import Decimal

from khronika.check.printed import Interval, number, reach
from khronika.check.saying import counted, day
from khronika.text.spans import Figure, PartialDate, Precision

UNITS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.436875"),  # the mean of the Gregorian calendar, as the year
    "year": Decimal("365.2425"),
    "decade": Decimal("3652.425"),
}
# what is let stand beside the first day, where it is not a whole unit
_LET_STAND = {"decade": Decimal("1826.2")}
COUNTED_FROM = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


def days_between(first: PartialDate, last: PartialDate) -> Interval:
    """The days from some day of `first` to some day of `last`."""
    return Interval(Decimal((last.low - first.high).days), Decimal((last.high - first.low).days))


def in_days(duration: Figure) -> Interval:
    """The days that a printed duration may stand for; its unit is one of `UNITS`."""
    return reach(duration).times(UNITS[duration.unit or "day"])


def agrees(duration: Figure, really: Interval) -> bool:
    """Whether a printed duration fits the real days.

    The first day may be counted or not, and one unit more or less is let stand, of decades a half.
    """
    unit = duration.unit or "day"
    spare = _LET_STAND.get(unit, UNITS[unit])
    counted_days = Interval(really.low, really.high + 1).widened(spare)
    return in_days(duration).meets(counted_days)


def distance(duration: Figure, really: Interval) -> Decimal:
    """Days from a printed duration to the middle of the real ones."""
    said = in_days(duration)
    return abs(said.low + said.high - really.low - really.high) / 2


def say_length(duration: Figure, really: Interval) -> str:
    """`190 days`, `26 to 27 years`: the real length in the unit of `duration`."""
    unit = duration.unit or "day"
    ends = sorted(int(abs(each) / UNITS[unit]) for each in (really.low, really.high))
    if ends[0] == ends[1]:
        return counted(ends[0], unit)
    return f"{ends[0]:,} to {counted(ends[1], unit)}"


def working(duration: Figure, first: PartialDate, last: PartialDate, really: Interval) -> str:
    """`from 9 August 2020 to 15 February 2021 it is 190 days, the text says 290 days`."""
    return (
        f"from {_said(first)} to {_said(last)} it is {say_length(duration, really)}, "
        f"the text says {duration.text}"
    )


def message(duration: Figure, really: Interval) -> str:
    """`it is 190 days, not 290`."""
    return f"it is {say_length(duration, really)}, not {number(duration.value)}"


def _said(date: PartialDate) -> str:
    return day(date.low) if date.precision is Precision.DAY else date.edtf
