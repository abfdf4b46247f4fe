"""How long a status lasted, in words."""

import datetime as dt

from khronika.check.evidence import KnownStatus
from khronika.text.edtf import Bounds

_LAST_OF_MONTH = 28  # from here on the end of a month is meant, not the day
_DECEMBER = 12


def lasted(status: KnownStatus) -> str:
    """`from 2023-11 until 2026-11-02`, `since 2026-11-03`, `until 2019`."""
    start, end = said_days(status.start), said_days(status.end)
    if status.end is None:
        return f"since {start}" if start else "without days"
    return (
        " ".join(each for each in (start and f"from {start}", end and f"until {end}") if each)
        or "in the past"
    )


def said_days(days: Bounds | None) -> str:
    """A day, month or year where the bounds are one, else the earlier and the later."""
    if days is None or (days.low is None and days.high is None):
        return ""
    low, high = days.low, days.high
    if low is None or high is None or low == high:
        return (low or high or dt.date.min).isoformat()
    if (low.year, low.month, low.day, high.month) == (high.year, 1, 1, _DECEMBER):
        return str(low.year)
    if (low.year, low.month, low.day) == (high.year, high.month, 1) and high.day >= _LAST_OF_MONTH:
        return f"{low:%Y-%m}"
    return f"{low} to {high}"
