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
from khronika.check.measure.differences import is_part
from khronika.check.measure.mentions import Mention, mention
from khronika.check.measure.one_measure import counts_the_same
from khronika.check.measure.slips import is_telling
from khronika.check.measure.wholes import whole_of
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import Bound, FigureKind

RULE = Rule("NUM113", "bound-lost", Severity.INFO)

_READ = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE})
_LEAST = 20  # smaller numbers come again by chance


def find(subject: Subject) -> Iterator[Finding]:
    """Remember each bounded number, and look for it without its bound."""
    bounded: dict[tuple[FigureKind, str | None, str], Mention] = {}
    for read in subject.document.figures:
        figure = whole_of(read) or read
        if figure.kind not in _READ or figure.value < _LEAST or figure.high is not None:
            continue
        value = (figure.kind, figure.unit, str(figure.value.normalize()))
        if figure.bound is Bound.EXACT and value not in bounded:
            continue
        here = mention(read, subject)
        if here is None:
            continue
        if figure.bound is not Bound.EXACT:
            bounded.setdefault(value, here)
        elif _is_one(bounded[value], here):
            first = bounded.pop(value).figure
            yield RULE.finding(
                figure,
                f"{' '.join(first.text.split())!r} has become {' '.join(figure.text.split())!r}",
                f"the text says {' '.join(first.text.split())!r} before, "
                f"and here {' '.join(figure.text.split())!r}",
            )


def _is_one(first: Mention, second: Mention) -> bool:
    if second.quoted:
        return False
    kind = second.figure.kind
    if not second.heads or kind is FigureKind.MONEY:
        return second.is_known and not (kind is FigureKind.MEASURE and is_part(first, second))
    if first.sentence == second.sentence and not second.is_known:
        return False
    if not counts_the_same(first, second):
        return second.is_known and is_telling(second.figure)
    return not is_part(first, second)
