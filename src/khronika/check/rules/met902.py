"""A waiver that gives no reason.

## What it does

Looks for waivers that give no reason. Such a waiver waives nothing.

## Why it matters

The reason is the waiver: it tells the second person who signs the issue off, and the reader who
asks a year later, why a finding was let stand.

## Example

    <!-- waive NUM111 -->
    The centre counts 246 prisoners, the ministry 264.

## How to fix

Write the reason after a colon: `<!-- waive NUM111: two counters, both named -->`.
"""

from collections.abc import Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule("MET902", "waiver-without-reason", Severity.ERROR, waivable=False)


def find(subject: Subject) -> Iterator[Finding]:
    """Report every waiver without a reason."""
    for waiver in subject.document.waivers:
        if not waiver.reason.strip():
            yield RULE.finding(
                waiver,
                f"the waiver of {waiver.code} gives no reason, so it waives nothing",
                f"write <!-- waive {waiver.code}: why it may stand -->",
            )
