"""Days as far as they are known: EDTF (ISO 8601-2:2019), levels 0 and 1 as registers use them.

    2021-02-15   2021-02   2021          a day, month or year
    202X   20XX   2021-XX   2021-02-XX   a decade, century; a month, a day of which is not known
    2021-21 ... 2021-24                  a season: spring, summer, autumn, winter
    2021-02?  2021-02~  2021-02%         uncertain, approximate, both; the bounds stay as they are
    2021-02-01/2021-02-10                an interval; `..` or nothing where an end is open

NotEdtfError (a ValueError)   anything else, no such day, an interval that ends before it starts
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

FIRST_SEASON = 21  # ISO 8601-2: 21 spring, 22 summer, 23 autumn, 24 winter of the north
LAST_SEASON = 24
DECEMBER = 12
_YEAR_FIRST = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?[?~%]?", re.ASCII)
_YEAR = re.compile(r"[0-9]{4}|[0-9]{3}X|[0-9]{2}XX", re.ASCII)
_OPEN = frozenset({"", ".."})
LONGEST = 40


class NotEdtfError(ValueError):
    """This is no date in EDTF. Its text is a sentence for a person."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The earliest and the latest day a date can mean; None where an interval is open."""

    low: date | None
    high: date | None


def read_edtf(text: str) -> Bounds:
    """The bounds of an EDTF date or interval; years 0001 to 9999.

    Raises:
        NotEdtfError: this is none of the forms above, or no such day.
    """
    if len(text) > LONGEST:
        raise NotEdtfError(f"“{text[:LONGEST]}…” is too long for a date.")
    start, slash, end = text.partition("/")
    if not slash:
        return _one(start)
    if start in _OPEN and end in _OPEN:
        raise NotEdtfError(f"“{text}” has neither start nor end.")
    low = None if start in _OPEN else _one(start).low
    high = None if end in _OPEN else _one(end).high
    if low is not None and high is not None and high < low:
        raise NotEdtfError(f"“{text}” ends before it starts.")
    return Bounds(low, high)


def _one(text: str) -> Bounds:
    form = _YEAR_FIRST.fullmatch(text)
    if form is None or not _YEAR.fullmatch(form[1]):
        raise NotEdtfError(
            f"“{text}” is not a date; write 2021-02-15, 2021-02, 2021, 202X or an interval of them "
            "(EDTF, ISO 8601-2)."
        )
    year, month, day = form[1], form[2], form[3]
    try:
        return _bounds(year, month, day)
    except (ValueError, OverflowError):
        raise NotEdtfError(f"“{text}”: there is no such day, month or year.") from None


def _bounds(year: str, month: str | None, day: str | None) -> Bounds:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first == 0 and last > 0:
        first = 1  # there is no year 0000 among Python's days
    if month is None or (month == "XX" and day in {None, "XX"}):
        return Bounds(date(first, 1, 1), date(last, DECEMBER, 31))
    if "X" in year:
        raise ValueError(year)
    if FIRST_SEASON <= int(month) <= LAST_SEASON and day is None:
        return _season(first, int(month) - FIRST_SEASON)
    if day is None or day == "XX":
        length = calendar.monthrange(first, int(month))[1]
        return Bounds(date(first, int(month), 1), date(first, int(month), length))
    exact = date(first, int(month), int(day))
    return Bounds(exact, exact)


def _season(year: int, nth: int) -> Bounds:
    """Meteorological seasons: spring from 1 March; winter begins in December of its year."""
    start = date(year, 3 + 3 * nth, 1)
    length = sum(
        calendar.monthrange(
            year + (start.month + more - 1) // 12, (start.month + more - 1) % 12 + 1
        )[1]
        for more in range(3)
    )
    return Bounds(start, start + timedelta(days=length - 1))
