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

from khronika.check.change import CHANGING, Change, measures_change
from khronika.check.comparison import all_changes
from khronika.check.finding import Finding, Severity
from khronika.check.printed import Interval, number, reach, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import Figure, FigureKind

RULE = Rule("NUM103", "wrong-percent-change", Severity.ERROR, over=frozenset({"NUM101", "SRC601"}))


def find(subject: Subject) -> Iterator[Finding]:
    """Divide the difference by the first figure."""
    text = subject.document.text
    for sentence, found in subject.by_sentence():
        figures = [each for each in found if each.kind in CHANGING]
        for change in all_changes(text, sentence, figures):
            for at in measures_change(text, figures, change):
                finding = _judge(change, figures[at])
                if finding is not None:
                    yield finding


def _judge(change: Change, said: Figure) -> Finding | None:
    shares = change.kind is FigureKind.PERCENT
    points = _apart(change)
    if said.kind is FigureKind.POINTS and shares:
        return None if points.meets(reach(said)) else _say(change, said, points=True)
    if said.kind is not FigureKind.PERCENT or change.was <= 0:
        return None
    if shares and points.meets(reach(said)):
        return None  # that is NUM104's
    relative = points.over(change.old)
    if relative is None or relative.times(100).meets(reach(said)):
        return None
    return _say(change, said, points=False)


def _apart(change: Change) -> Interval:
    """How far the two figures are apart."""
    ends = (change.new.low - change.old.high, change.new.high - change.old.low)
    low, high = sorted(abs(each) for each in ends)
    return Interval(type(low)(0) if ends[0] < 0 < ends[1] else low, high)


def _say(change: Change, said: Figure, *, points: bool) -> Finding:
    apart = abs(change.became - change.was)
    real = apart if points else apart / change.was * 100
    unit = " percentage points" if points else "%"
    sign = "%" if change.kind is FigureKind.PERCENT else ""
    working = (
        f"from {number(change.was)}{sign} to {number(change.became)}{sign} is a change of "
        f"{rounded(real, said.decimals)}{unit}, the text says {number(said.value)}{unit}"
    )
    return RULE.finding(said, f"the change is {rounded(real, said.decimals)}{unit}", working)
