"""A date that is told from the day of writing.

## What it does

Looks for "yesterday", "last week", "a month ago" and the like outside quotations, and shows the
date that they come to by the date of the issue.

## Why it matters

A review is read years later, out of an archive or a search, and there "last week" is nobody's week.

## Example

In a review of 15 February 2021:

    The ministry denied it last week.

Last week is 8 to 14 February 2021.

## How to fix

Print the date of the working.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.saying import day
from khronika.check.subject import Subject
from khronika.text.spans import PartialDate

RULE = Rule("TIM207", "undated-relative", Severity.INFO, preview=True)


def find(subject: Subject) -> Iterator[Finding]:
    """Show what every relative date comes to."""
    for mention in subject.document.dates:
        if mention.how != "relative" or mention.value is None or subject.is_quoted(mention):
            continue
        said = " ".join(mention.text.split())
        yield RULE.finding(
            mention, f"{said!r} will have no date", f"{said!r} is {_said(mention.value)}"
        )


def _said(date: PartialDate) -> str:
    return day(date.low) if date.low == date.high else f"{day(date.low)} to {day(date.high)}"
