"""Two cited sources that give one measure two values for one day.

## What it does

Where a sentence cites several sources and one of them proves its figure, looks what the others say
of the same thing for the same day, across languages. It speaks where one of them has another value
and nothing explains it: no other day, hour, place or counter ("according to the ministry"), no
bound ("at least"), no rounding. A text that prints both values has told its readers.

## Why it matters

The text has picked one of two numbers and does not say so. Who opens the other source finds that
the review does not say what its own evidence says.

## Example

    By 15 February there were 246 political prisoners [@viarta; @herald].

The Herald has 264 for the same day.

## How to fix

Find out which stands, and cite that; or print both with who counts them.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.disagree import disagreement
from khronika.check.ground.excerpt import excerpt
from khronika.check.ground.grounded import Grounded, How
from khronika.check.ground.sources import open_source
from khronika.check.rule import Need, Rule
from khronika.check.saying import day
from khronika.check.subject import Subject
from khronika.text.spans import Figure

RULE = Rule("SRC609", "sources-disagree", Severity.WARNING, needs=Need.SOURCES)

_PROVED = frozenset({How.EXACT, How.ROUNDED, How.WITHIN})


def find(subject: Subject) -> Iterator[Finding]:
    """Report figures that one cited source proves and another has otherwise."""
    taken = {
        (proven.source, proven.start)
        for each in subject.grounded
        if each.fact.state is State.VERIFIED
        for proven in each.fact.evidence
    }
    for each in subject.grounded:
        if not isinstance(each.span, Figure) or each.how not in _PROVED:
            continue
        if each.fact.state is State.VERIFIED and len(each.fact.evidence) == 1:
            yield from _finding(each, subject, taken)


def _finding(each: Grounded, subject: Subject, taken: set[tuple[str, int]]) -> Iterator[Finding]:
    (proven,) = each.fact.evidence
    held = subject.evidence.source(proven.source)
    if held is None:
        return
    for key in dict.fromkeys(citation.key for citation in each.citations):
        other = subject.evidence.source(key)
        if other is None or key == proven.source or not other.text.strip():
            continue
        issued = subject.document.date
        source, beside = open_source(held, issued), open_source(other, issued)
        found = disagreement(proven, source, beside, taken)
        if found is not None:
            yield RULE.finding(
                each.span,
                f"{proven.source} says {found.one.text}, {key} says {found.other.text}",
                f"both of {day(found.day)}: {excerpt(found.one, subject.evidence)}; "
                f"{excerpt(found.other, subject.evidence)}",
            )
            return
