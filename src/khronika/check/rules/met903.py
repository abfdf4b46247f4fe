"""A number that could not be read.

## What it does

Names the numbers in the text of which it could not be told what they are: no count, share, date,
sum of money or duration, and none of the numbers that say nothing (an article, a page, a version).

## Why it matters

It is not a mistake in the text. It is the edge of what was proved: nobody but you has looked at
this number.

## Example

    The fine is set by section 62 of Legislation 276.05.

## How to fix

Look the number up yourself. Where it matters, say what it counts.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import FigureKind

RULE = Rule("MET903", "unread-figure", Severity.INFO)


def find(subject: Subject) -> Iterator[Finding]:
    """Report every figure that the reader could not class."""
    for figure in subject.document.figures:
        if figure.kind is FigureKind.UNREAD:
            yield RULE.finding(
                figure,
                f"{figure.text} was not read",
                "its words do not say what it is a number of",
            )
