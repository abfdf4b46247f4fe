"""The head of the issue text cannot be used.

## What it does

Says where the head of an issue text, its YAML front matter, cannot be used: broken YAML, a date
that is no date, a field of the wrong kind.

## Why it matters

The issue's date resolves every "14 February" and "yesterday" in the text. Where it cannot be read,
years and weekdays are not checked; the rest of the text still is.

## Example

    ---
    title: The Review
    date: 2021-02-31
    ---

## How to fix

Write dates as YYYY-MM-DD and quote values that hold a colon.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import Span

RULE = Rule("MET904", "broken-front-matter", Severity.ERROR, waivable=False)


def find(subject: Subject) -> Iterator[Finding]:
    """Report the problem of the front matter, if it has one, at its first line."""
    front = subject.document.front
    if front.problem is None:
        return
    text = subject.document.text
    first_line = text[: front.end].partition("\n")[0] or text[:1]
    place = Span(start=0, end=len(first_line), text=first_line)
    yield RULE.finding(place, front.problem, "the text below it was checked without it")
