"""How findings say days and spans of time."""

import datetime as dt

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(date: dt.date) -> str:
    """`15 February 2021`."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def counted(count: int, noun: str) -> str:
    """`1 day`, `190 days`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
