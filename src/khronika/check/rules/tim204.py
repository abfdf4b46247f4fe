"""A number of days, weeks, months or years that the dates do not bear out.

## What it does

Looks for a span of time that is counted from a date ("290 days after the vote of 9 August", "three
months since 1 September") and counts it too: to the other date that the sentence sets beside it, or
else to the date of the issue, where the sentence speaks of now or where the span would end in the
future. The first day may be counted or not, and one unit more or less is let stand.

## Why it matters

Such sums are carried from issue to issue and mended by hand each time, until one is forgotten.

## Example

In a review of 15 February 2021:

    The protests go on 290 days after the vote of 9 August.

From 9 August 2020 to 15 February 2021 it is 190 days.

## How to fix

Use the number in the working, or correct the date.
"""

from collections.abc import Iterator

from khronika.check.elapsed.counting import days_between, message, working
from khronika.check.elapsed.told import Kind, wrongly_told
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule("TIM204", "wrong-elapsed", Severity.ERROR)


def find(subject: Subject) -> Iterator[Finding]:
    """Count every elapsed span anew."""
    for told in wrongly_told(subject, Kind.ELAPSED):
        really = days_between(*told.ends)
        yield RULE.finding(
            told.duration,
            message(told.duration, really),
            working(told.duration, *told.ends, really),
        )
