"""A number that was "about" so many, and later is exactly that.

## What it does

Looks for a number that is given with a bound ("about 2,700 people", "at least 106") and comes again
without it for the same thing ("the 2,700", "all 2,700 people").

## Why it matters

An estimate that has been repeated twice has become a count. The reader who meets the second place
only cannot know.

## Example

    About 2,700 people came to the square. Of the 2,700 people, half were students.

## How to fix

Keep the bound, or avoid the number: "of those who came".
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.measures import is_definite, key
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import Bound, Figure, FigureKind

RULE = Rule("NUM113", "bound-lost", Severity.INFO)

_READ = frozenset({FigureKind.COUNT, FigureKind.MONEY})
_LEAST = 20  # smaller numbers come again by chance
_BEFORE = 20


def find(subject: Subject) -> Iterator[Finding]:
    """Remember each bounded number, and look for it without its bound."""
    text = subject.document.text
    bounded: dict[tuple[FigureKind, str | None, str], Figure] = {}
    for figure in subject.document.figures:
        if figure.kind not in _READ or figure.value < _LEAST or figure.high is not None:
            continue
        value = (figure.kind, figure.unit, str(figure.value.normalize()))
        if figure.bound is not Bound.EXACT:
            bounded.setdefault(value, figure)
            continue
        first = bounded.get(value)
        if first is None or subject.is_quoted(figure):
            continue
        definite = is_definite(text[max(0, figure.start - _BEFORE) : figure.start])
        same = bool(key(figure)) and key(figure) == key(first)
        if same or (definite and (not key(figure) or figure.kind is FigureKind.MONEY)):
            del bounded[value]
            yield RULE.finding(
                figure,
                f"{' '.join(first.text.split())!r} has become {' '.join(figure.text.split())!r}",
                f"the text says {' '.join(first.text.split())!r} before, "
                f"and here {' '.join(figure.text.split())!r}",
            )
