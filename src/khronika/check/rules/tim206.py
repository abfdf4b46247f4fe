"""A duration that does not reach back to the start it is given with.

## What it does

Looks for a start and a duration that stand together ("since 1994, for 36 years", "at the helm since
2011: 28 years in the post") and counts from the one to the date of the issue, or between the two
years that are printed ("from 1998 to 2016, 28 years in all"). The first day may be counted or not,
and one unit more or less is let stand.

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

from khronika.check.elapsed.counting import days_between, message, working
from khronika.check.elapsed.told import Kind, wrongly_told
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule("TIM206", "wrong-since-span", Severity.ERROR)


def find(subject: Subject) -> Iterator[Finding]:
    """Count how long what goes on has gone on."""
    for told in wrongly_told(subject, Kind.SINCE):
        really = days_between(*told.ends)
        yield RULE.finding(
            told.duration,
            message(told.duration, really),
            working(told.duration, *told.ends, really),
        )
