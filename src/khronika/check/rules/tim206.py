"""A duration that does not reach back to the start it is given with.

## What it does

Looks for a start and a duration that stand together ("since 1994, for 36 years", "for 36 years,
since 1994", "с 9 августа прошло 290 дней") and counts from the one to the date of the issue. The
first day may be counted or not, and one unit more or less is let stand.

## Why it matters

The start stays as it is from year to year; the duration is the part that has to be mended, and is
forgotten.

## Example

In a review of 15 February 2021:

    He has been in power since 1994, for 36 years.

From 1994 to 15 February 2021 it is 26 to 27 years.

## How to fix

Use the number in the working, or correct the start.
"""

from collections.abc import Iterator

from khronika.check.elapsed.counting import agrees, days_between, message, working
from khronika.check.elapsed.going import start_of
from khronika.check.elapsed.lapse import places
from khronika.check.elapsed.lapse_ends import pairs
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule("TIM206", "wrong-since-span", Severity.ERROR, over=frozenset({"TIM204"}))


def find(subject: Subject) -> Iterator[Finding]:
    """Count from every start to the date of the issue."""
    for place in places(subject):
        duration = place.duration
        start = start_of(place)
        if start is None or place.today is None or pairs(place):
            continue
        really = days_between(start, place.today)
        if not agrees(duration, really):
            yield RULE.finding(
                duration, message(duration, really), working(duration, start, place.today, really)
            )
