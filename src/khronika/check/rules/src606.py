"""A rounded figure that is printed as an exact one.

## What it does

Says where a figure is proved by one that has more digits in the source: 66.5 per cent printed as
67, 1,512,300 printed as 1.5 million without "about".

## Why it matters

Nothing is wrong with rounding; readers should be able to see it, and sums of rounded figures do not
add up.

## Example

    The measure has the support of 67 per cent [@poll-2021-02-15].

The source says 66.5%.

## How to fix

Print "about", or the figure as the source has it.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.excerpt import excerpt
from khronika.check.ground.grounded import How
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import Bound, Figure

RULE = Rule("SRC606", "rounding-unstated", Severity.INFO, needs=Need.SOURCES)


def find(subject: Subject) -> Iterator[Finding]:
    """Report figures that were rounded without a word."""
    for each in subject.grounded:
        if each.fact.state is not State.VERIFIED or each.how is not How.ROUNDED:
            continue
        if isinstance(each.span, Figure) and each.span.bound is Bound.EXACT:
            shown = "; ".join(excerpt(one, subject.evidence) for one in each.fact.evidence)
            yield RULE.finding(each.span, each.why, shown)
