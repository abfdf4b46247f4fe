"""A bound that was lost, added or turned on the way from the source.

## What it does

Where a figure agrees with its source in value, compares what both say of the side on which the true
value lies: at least, more than, up to, less than, about. Different words for one thing agree ("over
100", "at least 100"), and to say "about" of an exact figure is no mistake.

## Why it matters

"At least 106" means that more may come to be known; "106" means that everybody was counted.

## Example

    On Sunday, 106 people were detained [@viasna-2021-02-15].

The source says: “задержано не менее 106 человек”.

## How to fix

Print the bound that the source gives, or cite the source that counts exactly.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.excerpt import excerpt
from khronika.check.ground.grounded import How
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject

RULE = Rule("SRC605", "bound-changed", Severity.ERROR, needs=Need.SOURCES)


def find(subject: Subject) -> Iterator[Finding]:
    """Report figures whose value is proved and whose bound is not."""
    for each in subject.grounded:
        if each.fact.state is State.VERIFIED and each.how is How.BOUND:
            shown = "; ".join(excerpt(one, subject.evidence) for one in each.fact.evidence)
            yield RULE.finding(each.span, each.why, shown)
