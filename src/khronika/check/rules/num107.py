"""Figures that go the other way than the words about them.

## What it does

Looks for a verb or noun of rising or falling beside two figures, one of which became the other
("rose from 106 to 53", "fell to 246 from 200"), and compares them.

## Why it matters

Either the figures were swapped or the verb is wrong. A headline is usually made from the verb.

## Example

    The number of prisoners rose from 106 to 53.

53 is less than 106.

## How to fix

Look up which figure is of which day, then swap the figures or change the verb.
"""

from collections.abc import Iterator

from khronika.check.change.change import place
from khronika.check.finding import Finding, Severity
from khronika.check.printed import number, reach
from khronika.check.rule import Rule
from khronika.check.subject import Subject

RULE = Rule(
    "NUM107",
    "direction-against-figures",
    Severity.ERROR,
    over=frozenset({"NUM103", "NUM105", "NUM108"}),
)


def find(subject: Subject) -> Iterator[Finding]:
    """Hold the direction of every change against its figures."""
    for each in subject.told:
        change = each.change
        old, new = reach(change.old), reach(change.new)
        rises = new.low > old.high or (new.low == old.high and new.low < new.high)
        falls = new.high < old.low or (new.high == old.low and new.low < new.high)
        if not ((change.direction > 0 and falls) or (change.direction < 0 and rises)):
            continue
        really = "less" if falls else "more"
        became, was = number(change.new.value), number(change.old.value)
        yield RULE.finding(
            place(subject.document.text, change),
            f"{became} is {really} than {was}, the text says {change.verb!r}",
            f"from {was} to {became} is {'a fall' if falls else 'a rise'}",
        )
