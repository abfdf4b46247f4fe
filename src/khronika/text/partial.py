"""Dates as far as they are known, as EDTF (ISO 8601-2:2019) with their earliest and latest day.

Functions return None for what is on no calendar: 31 November, a thirteenth month.
"""

import calendar
from dataclasses import replace
from datetime import date, timedelta

from khronika.text.spans import PartialDate, Precision

WINTER = 24
_ABOUT = timedelta(days=3)
_SEASON_STARTS = {21: 3, 22: 6, 23: 9}  # spring, summer, autumn: the month they begin (northern)
_QUARTERS = 33  # EDTF: 33 to 36 are quarters, 40 and 41 halves of a year
_HALVES = 40
_PARTS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_PARTS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}


def of_day(year: int, month: int, day: int) -> PartialDate | None:
    """One day."""
    try:
        on = date(year, month, day)
    except ValueError:
        return None
    return PartialDate(edtf=on.isoformat(), low=on, high=on, precision=Precision.DAY)


def of_month(year: int, month: int) -> PartialDate:
    """A whole month, 1 to 12."""
    low, high = _month_ends(year, month)
    edtf = f"{year:04}-{month:02}"
    return PartialDate(edtf=edtf, low=low, high=high, precision=Precision.MONTH)


def of_year(year: int) -> PartialDate:
    """A whole year."""
    low, high = date(year, 1, 1), date(year, 12, 31)
    return PartialDate(edtf=f"{year:04}", low=low, high=high, precision=Precision.YEAR)


def of_decade(year: int) -> PartialDate:
    """The ten years that the year is in: 1994 is in 199X."""
    first = year - year % 10
    low, high = date(first, 1, 1), date(first + 9, 12, 31)
    return PartialDate(edtf=f"{first // 10:03}X", low=low, high=high, precision=Precision.DECADE)


def of_season(year: int, season: int) -> PartialDate:
    """A season by its EDTF number; a winter may be the one that begins or the one that ends."""
    if season == WINTER:
        low, high = date(year - 1, 12, 1), _month_ends(year + 1, 2)[1]
    else:
        first = _SEASON_STARTS[season]
        low, high = date(year, first, 1), _month_ends(year, first + 2)[1]
    edtf = f"{year:04}-{season}"
    return PartialDate(edtf=edtf, low=low, high=high, precision=Precision.SEASON)


def of_quarter(year: int, quarter: int) -> PartialDate:
    """A quarter, 1 to 4."""
    low, high = date(year, quarter * 3 - 2, 1), _month_ends(year, quarter * 3)[1]
    edtf = f"{year:04}-{_QUARTERS + quarter - 1}"
    return PartialDate(edtf=edtf, low=low, high=high, precision=Precision.SEASON)


def of_half(year: int, half: int) -> PartialDate:
    """A half of a year, 1 or 2."""
    low, high = date(year, half * 6 - 5, 1), _month_ends(year, half * 6)[1]
    edtf = f"{year:04}-{_HALVES + half - 1}"
    return PartialDate(edtf=edtf, low=low, high=high, precision=Precision.SEASON)


def part_of(whole: PartialDate, part: str) -> PartialDate:
    """Early, mid or late in a month, a year or a decade, as an interval of EDTF."""
    low, high = whole.low, whole.high
    if whole.precision is Precision.MONTH:
        first, last = _PARTS_OF_MONTH[part]
        low, high = low.replace(day=first), high.replace(day=min(last, high.day))
        edtf = f"{low.isoformat()}/{high.isoformat()}"
    elif whole.precision is Precision.YEAR:
        first, last = _PARTS_OF_YEAR[part]
        low, high = date(low.year, first, 1), _month_ends(low.year, last)[1]
        edtf = f"{low:%Y-%m}/{high:%Y-%m}"
    elif whole.precision is Precision.DECADE:
        first, last = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}[part]
        start = low.year
        low, high = date(start + first, 1, 1), date(start + last, 12, 31)
        edtf = f"{low:%Y}/{high:%Y}"
    else:
        return whole
    return PartialDate(edtf=edtf, low=low, high=high, precision=Precision.SEASON)


def between(first: PartialDate, last: PartialDate) -> PartialDate | None:
    """The range from one date to another, None where it runs backward."""
    if first.low > last.high or first.low > last.low:
        return None
    edtf = f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}"
    return PartialDate(edtf=edtf, low=first.low, high=last.high, precision=Precision.RANGE)


def of_week(day: date) -> PartialDate:
    """The week, Monday to Sunday (ISO 8601), that the day is in."""
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    edtf = f"{monday.isoformat()}/{sunday.isoformat()}"
    return PartialDate(edtf=edtf, low=monday, high=sunday, precision=Precision.RANGE)


def shifted(phrase: str, day: date) -> PartialDate | None:
    """The date that `day-1`, `week+1`, `month-1` or `year+0` means, said on `day`.

    `weeks-1` is a week ago: some day about that one, in no week of the calendar. None where it is
    before the year 1 or after 9999.
    """
    try:
        return _shifted(phrase, day)
    except (OverflowError, ValueError):
        return None


def _shifted(phrase: str, day: date) -> PartialDate:
    unit, by = phrase.rstrip("+-0123456789"), int(phrase.lstrip("adehkmnorstwy"))
    if unit == "day":
        on = day + timedelta(days=by)
        whole = of_year(on.year)
        edtf = on.isoformat()
        return replace(whole, edtf=edtf, low=on, high=on, precision=Precision.DAY)
    if unit == "weeks":
        about = day + timedelta(weeks=by)
        low, high = about - _ABOUT, about + _ABOUT
        edtf = f"{low.isoformat()}/{high.isoformat()}"
        return PartialDate(edtf=edtf, low=low, high=high, precision=Precision.RANGE)
    if unit == "week":
        return of_week(day + timedelta(weeks=by))
    if unit == "month":
        months = day.year * 12 + day.month - 1 + by
        return of_month(months // 12, months % 12 + 1)
    return of_year(day.year + by)


def _month_ends(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
