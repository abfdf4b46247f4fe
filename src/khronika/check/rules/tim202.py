"""A day that no calendar has.

## What it does

Looks for dates such as 31 November, or 29 February in a year that is not a leap year.

## Why it matters

It is a slip of the pen for some other day, and nobody but the author can tell for which.

## Example

    The court will sit again on 31 November.

November has 30 days.

## How to fix

Look the date up in the source.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule("TIM202", "no-such-date", Severity.ERROR, over=frozenset({"TIM201", "TIM203"}))


def find(subject: Subject) -> Iterator[Finding]:
    """Report the dates that the reader found to be impossible."""
    for mention in subject.document.dates:
        if mention.problem == "no-such-date":
            yield RULE.finding(
                mention,
                f"there is no such day as {mention.text}",
                f"{mention.text} is in no calendar: the month is shorter, or there are not so many",
            )
