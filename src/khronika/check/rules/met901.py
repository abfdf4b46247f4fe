"""A waiver that concerns nothing.

## What it does

Looks for waivers that concern nothing: the rule they name found nothing in the block that follows,
or there is no such rule.

## Why it matters

A waiver is a promise that somebody looked at a finding and had a reason to let it stand. Once the
sentence has changed, the promise is about words that are no longer there, and the next mistake in
that paragraph would pass unseen under it.

## Example

    <!-- waive TIM201: the source dates it so -->
    The rally took place on Sunday (14 February 2021).

The date is right, so there is nothing to waive.

## How to fix

Remove the comment, or correct the code in it.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule("MET901", "unused-waiver", Severity.WARNING, last=True, waivable=False)


def find(subject: Subject) -> Iterator[Finding]:
    """Report every waiver that met no finding; of one without a reason MET902 speaks."""
    for waiver in subject.unused:
        if not waiver.reason.strip():
            continue
        yield RULE.finding(
            waiver,
            f"the waiver of {waiver.code} concerns nothing; remove it",
            f"no finding of {waiver.code} in the block after the comment",
        )
