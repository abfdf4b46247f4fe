"""A quotation that was printed with other words before.

## What it does

Compares each quotation of six words or more with those of the earlier issues. Where one has nearly
the same words, up to four of them others, from the same speaker as far as both name one, the two
cannot both be what was said.

A quotation that is shortened, at its ends or by [...], is the same; so are typography and capitals.
Where any earlier issue has it just so, nothing is said.

## Why it matters

Quotation marks promise that somebody said just this. Readers who find two versions trust neither.

## Example

The last issue: “The trials are a deliberate attempt to empty the public square”. This one:

    She called the trials “a deliberate effort to empty the public square”.

## How to fix

Look at the source, and at both translations. Print the one that was said; correct the other.
"""

from collections.abc import Iterator

from khronika.check.earlier.past import past
from khronika.check.earlier.quoted import printed_otherwise
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject

RULE = Rule("SER805", "quotation-differs", Severity.WARNING, needs=Need.EARLIER)


def find(subject: Subject) -> Iterator[Finding]:
    """Report quotations that an earlier issue has with other words."""
    issues = [past(each) for each in reversed(subject.earlier)]
    alike = [each for each in issues if each.subject.document.language == subject.document.language]
    for quotation in subject.document.quotations:
        if quotation.nested:
            continue
        found = printed_otherwise(quotation, subject.document, alike)
        if found is not None:
            yield RULE.finding(
                quotation,
                "this was quoted in other words before",
                f"{found.difference}; {found.issue.key} of {found.issue.date} has: “{found.text}”",
            )
