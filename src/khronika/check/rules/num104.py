"""Percentage points called per cent.

## What it does

Looks for two shares of which one became the other, with a "per cent" beside them that is really
their difference in percentage points.

## Why it matters

From 65% to 61% is a fall of 4 percentage points and of 6 per cent. Which of the two is meant
changes the story, and that of small shares most: from 2% to 4% is 2 points, and twice as much.

## Example

    Trust fell from 65% to 61%, a drop of 4 per cent.

## How to fix

Write "percentage points", or the percentage of the working.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.printed import number, reach, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import FigureKind

RULE = Rule("NUM104", "percent-for-points", Severity.ERROR, over=frozenset({"NUM101", "SRC601"}))


def find(subject: Subject) -> Iterator[Finding]:
    """Look for a difference of two shares that is called a percentage."""
    for told in subject.told:
        old, new = told.change.old, told.change.new
        if new.kind is not FigureKind.PERCENT or old.kind is not new.kind or old.value <= 0:
            continue
        apart = abs(new.value - old.value)
        relative = apart / old.value * 100
        for said in told.amounts:
            reached = reach(said)
            if said.kind is not FigureKind.PERCENT or not reached.low <= apart <= reached.high:
                continue
            if reached.low <= relative <= reached.high:
                continue
            points = number(apart)
            yield RULE.finding(
                said,
                f"{number(said.value)} percentage points, not per cent",
                f"from {number(old.value)}% to {number(new.value)}% is {points} "
                f"percentage points, or {rounded(relative, said.decimals)}%",
            )
