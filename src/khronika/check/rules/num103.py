"""A percentage of change that its two figures do not give.

## What it does

Looks for two figures of which one became the other, with a percentage (or percentage points) beside
them, and does the sum: "from 200 to 246, up 23%", "rose by 23% to 246 from 200", "fell from 65% to
61%, by 4 percentage points".

## Why it matters

A share of the old figure is easily taken for a share of the new one, and a percentage that was
right last week is left behind when the figures are mended.

## Example

    The number of prisoners grew from 200 to 246, up 32%.

From 200 to 246 is a change of 23%.

## How to fix

Divide the difference by the first figure; look up both figures if the result surprises you.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from khronika.check.change.taken_off import is_taken_off
from khronika.check.finding import Finding, Severity
from khronika.check.printed import Interval, number, reach, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import Figure, FigureKind

RULE = Rule("NUM103", "wrong-percent-change", Severity.ERROR, over=frozenset({"NUM101", "SRC601"}))

_TENTH = 5  # half of the last digit before a nought
_HUNDRED = 100
_SPOKEN = Decimal("0.15")  # "by a third" is a round share


def find(subject: Subject) -> Iterator[Finding]:
    """Divide the difference by the first figure."""
    for told in subject.told:
        for said in told.amounts:
            pair = (told.change.old, told.change.new)
            if not _is_of(said, *pair, subject.document.text) or any(
                _agrees(said, *each) for each in told.rivals
            ):
                continue
            if not _agrees(said, *pair):
                yield _say(said, *pair)


def _is_of(said: Figure, old: Figure, new: Figure, text: str) -> bool:
    """Whether a share of the old figure, or a difference of shares, is what was said."""
    if said.kind is FigureKind.FRACTION:
        return old.value > 0 and is_taken_off(said, text)
    if said.kind is FigureKind.POINTS:
        return new.kind is FigureKind.PERCENT
    return said.kind is FigureKind.PERCENT and old.value > 0


def _agrees(said: Figure, old: Figure, new: Figure) -> bool:
    """Whether the two figures give what was said, or NUM104 speaks of it."""
    before, after = _rounded(old), _rounded(new)
    apart = _apart(before, after)
    reached = reach(said)
    if said.kind is FigureKind.FRACTION:
        share = said.value * 100
        reached = Interval(share, share).widened(share * _SPOKEN)
    if new.kind is FigureKind.PERCENT:
        if apart.meets(reached):
            return True
        if said.kind is FigureKind.POINTS:
            return False
    grown = after.over(before)
    return grown is None or _apart(Interval(Decimal(1), Decimal(1)), grown).times(100).meets(
        reached
    )


def _rounded(figure: Figure) -> Interval:
    """The values of a figure; "310 billion" is spoken, and its nought may be rounded too."""
    reached = reach(figure)
    printed = figure.value / figure.scale
    if figure.scale == 1 or figure.decimals or printed % 10 or printed < _HUNDRED:
        return reached
    return reached.widened(figure.scale * _TENTH)


def _apart(old: Interval, new: Interval) -> Interval:
    """How far the two figures are apart."""
    ends = (new.low - old.high, new.high - old.low)
    low, high = sorted(abs(each) for each in ends)
    return Interval(Decimal(0) if ends[0] < 0 < ends[1] else low, high)


def _say(said: Figure, old: Figure, new: Figure) -> Finding:
    points = said.kind is FigureKind.POINTS
    if said.kind is FigureKind.FRACTION:
        said = replace(said, value=Decimal(round(said.value * 100)), decimals=0)
    apart = abs(new.value - old.value)
    real = apart if points else apart / old.value * 100
    unit = " percentage points" if points else "%"
    sign = "%" if new.kind is FigureKind.PERCENT else ""
    working = (
        f"from {number(old.value)}{sign} to {number(new.value)}{sign} is a change of "
        f"{rounded(real, said.decimals)}{unit}, the text says {number(said.value)}{unit}"
    )
    return RULE.finding(said, f"the change is {rounded(real, said.decimals)}{unit}", working)
