"""A weekday that does not belong to the date beside it.

## What it does

Looks for a weekday printed with a day of a month, and says on which weekday that day really fell.
Where the year is not printed it is taken from the date of the issue.

## Why it matters

One of the two is wrong, and readers who were there know which. It is also the commonest trace of a
paragraph that was carried over from last week's issue.

## Example

In a review of 15 February 2021:

    On Sunday (15 February), at least 106 people were detained.

15 February 2021 was a Monday.

## How to fix

Look the day up in the source, then correct the weekday or the date.
"""

import datetime as dt
from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.saying import WEEKDAYS, day
from khronika.check.subject import Subject
from khronika.text.spans import DateMention, Precision

RULE = Rule("TIM201", "weekday-not-date", Severity.ERROR)

_LONG_AGO = dt.timedelta(days=150)


def find(subject: Subject) -> Iterator[Finding]:
    """Compare every printed weekday with the calendar (proleptic Gregorian)."""
    for mention in subject.document.dates:
        if mention.weekday is None or mention.value is None:
            continue
        date = mention.value.low
        if mention.value.precision is not Precision.DAY or date.weekday() == mention.weekday:
            continue
        if _means_next_year(mention, date, subject.document.date):
            continue
        said, real = WEEKDAYS[mention.weekday], WEEKDAYS[date.weekday()]
        whence = "" if mention.year_printed else " (the year is the issue's)"
        yield RULE.finding(
            mention,
            f"{day(date)} is a {real}, not a {said}",
            f"{day(date)}{whence} is a {real}; the nearest {said} is "
            f"{day(_nearest(date, mention.weekday))}",
        )


def _means_next_year(mention: DateMention, date: dt.date, issued: dt.date | None) -> bool:
    """Whether a day without a year, read as one long past, is rather one that is to come."""
    if mention.year_printed or issued is None or issued - date < _LONG_AGO:
        return False
    try:
        return date.replace(year=date.year + 1).weekday() == mention.weekday
    except ValueError:  # 29 February
        return False


def _nearest(date: dt.date, weekday: int) -> dt.date:
    ahead = (weekday - date.weekday()) % 7
    return date + dt.timedelta(days=ahead if ahead <= 3 else ahead - 7)  # noqa: PLR2004 - half a week
