"""Parts that come to more than their whole.

## What it does

Looks for a whole and the parts it is divided into ("Of the 246, 110 are men and 150 women", "17
drones: one on Monday, two on Tuesday ...", "80 ships: 30 tankers and 70 freighters", "12 dead and
30 wounded, 42 in all") and adds them up. Parts that may overlap, such as women and students, are
left alone. Parts that come to less are reported only where they leave nothing out: men and women,
adults and children, "the other 50", or a sum that the text itself draws.

## Why it matters

A breakdown is added up by whoever wants to use it. Either a part was corrected and its sum was not,
or the parts come from two sources of different days.

## Example

    Of the 246 detained, 110 are men and 150 women.

110 + 150 is 260.

## How to fix

Take the whole and its parts from one source, or say that the parts are of another day.
"""

from collections.abc import Iterator
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.printed import added, number, reach
from khronika.check.rule import Rule
from khronika.check.share.adding import adding, is_met
from khronika.check.share.breakdown import Breakdown, Counts, behind, breakdowns, totals
from khronika.check.share.lately import Lately
from khronika.check.share.resumed import resumed
from khronika.check.share.rows import listed, summed
from khronika.check.subject import Subject
from khronika.text.spans import Figure

RULE = Rule(
    "NUM102",
    "parts-exceed-whole",
    Severity.ERROR,
    over=frozenset({"NUM108", "NUM111", "STR301"}),
)


def find(subject: Subject) -> Iterator[Finding]:
    """Add up the parts of every whole."""
    earlier: Figure | None = None
    lately = Lately()
    said: set[int] = set()
    for sentence, figures in subject.by_sentence():
        counts = Counts(subject.document.text, sentence, figures, earlier)
        for each in (
            *breakdowns(counts),
            *behind(counts),
            *totals(counts),
            *adding(counts),
            *resumed(counts, lately.before(sentence)),
        ):
            if each.whole.start not in said and not _agrees(each):
                said.add(each.whole.start)
                yield _say(each)
        earlier = counts.only
        lately.add(sentence, figures)
    for each in (*listed(subject), *summed(subject)):
        if each.whole.start not in said and not _agrees(each):
            said.add(each.whole.start)
            yield _say(each)


def _agrees(told: Breakdown) -> bool:
    comes_to = added([reach(each) for each in told.parts])
    if is_met(told.whole, told.parts):
        return True
    for each in (told.whole, *told.others):
        said = reach(each)
        if comes_to.low <= said.high and (comes_to.high >= said.low or not told.complete):
            return True
    return False


def _say(told: Breakdown) -> Finding:
    added = " + ".join(number(each.value) for each in told.parts)
    comes_to = number(sum((each.value for each in told.parts), Decimal(0)))
    return RULE.finding(
        told.whole,
        f"the parts come to {comes_to}, not {number(told.whole.value)}",
        f"{added} is {comes_to}, the text says {told.whole.text}",
    )
