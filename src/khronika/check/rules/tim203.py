"""A range of dates that ends before it begins.

## What it does

Looks for ranges of days, months or years whose end lies before their start.

## Why it matters

Two figures were swapped or one of them is wrong; either way the reader cannot tell how long the
thing lasted.

## Example

    The seizure of power of 13-9 August was armed.

    He led the office in 2024-2021.

## How to fix

Look both ends up in the source.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule("TIM203", "backward-range", Severity.ERROR)


def find(subject: Subject) -> Iterator[Finding]:
    """Report the ranges that the reader found to run backwards."""
    for mention in subject.document.dates:
        if mention.problem == "backward-range":
            yield RULE.finding(
                mention,
                f"the range {mention.text} ends before it begins",
                "its second date lies before its first",
            )
