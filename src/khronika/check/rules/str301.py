"""An announced number of things, and a list of another length.

## What it does

Looks for a number that announces a list ("for the following four reasons:", "three cities: A, B
and C") and counts the items that follow.

## Why it matters

Either an item was lost on the way or the number was not mended when one was added. A reader who
counts, and some do, will wonder which reason was left out.

## Example

    The assembly was held for the following four reasons:

    1) to show support
    2) to discourage rivals
    3) to win time

The list has three items.

## How to fix

Correct the number, or restore the missing item.
"""

from collections.abc import Iterator
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.printed import number, reach
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.announced import counts_people
from khronika.text.spans import Bound, Enumeration, Figure, FigureKind, Span
from khronika.text.words import lexicon

RULE = Rule("STR301", "list-count", Severity.ERROR)

_SHOWN = 30


def find(subject: Subject) -> Iterator[Finding]:
    """Compare every announced number with the length of its list."""
    for listed in subject.document.enumerations:
        announced = listed.announced
        if announced is None or listed.number is None or not listed.items:
            continue
        count = len(listed.items)
        if _fits(count, listed) or _are_shares(listed, subject):
            continue
        summed = _counted(listed, subject)
        if summed is not None and _fits(summed, listed):
            continue
        yield RULE.finding(
            announced,
            f"{number(listed.number)} announced, {count} listed",
            f"the text announces {announced.text!r} and lists {count}: "
            + "; ".join(f"{at}. {_short(item)}" for at, item in enumerate(listed.items, start=1)),
        )


def _fits(count: Decimal | int, listed: Enumeration) -> bool:
    announced = listed.announced
    if announced is None or announced.kind is not FigureKind.COUNT or _is_under_heads(announced):
        return count == listed.number
    reached = reach(announced)
    return reached.low <= count <= reached.high


def _is_under_heads(announced: Figure) -> bool:
    """Whether "under six heads" says that there are six."""
    return announced.bound is Bound.LESS_THAN and announced.text.lower().startswith("under ")


def _counted(listed: Enumeration, subject: Subject) -> Decimal | None:
    """How many the items are where they count several: `two doctors and a priest`.

    Not where one item of many has a number: `a doctor, a bus, clean water and two nurses`.
    """
    total = Decimal(0)
    counted = 0
    for item in listed.items:
        figures = [each for each in subject.figures_in(item) if each.kind is FigureKind.COUNT]
        total += figures[0].value if figures else 1
        counted += bool(figures)
    announced = listed.announced
    people = announced is not None and counts_people(announced, lexicon(subject.document.language))
    return total if people or counted * 3 >= len(listed.items) else None


def _are_shares(listed: Enumeration, subject: Subject) -> bool:
    """Whether the items are percentages, not what was announced: `four points: 39%, then 35%`."""
    shares = sum(
        any(
            each.kind is FigureKind.PERCENT and each.start == item.start
            for each in subject.figures_in(item)
        )
        for item in listed.items
    )
    return shares * 2 > len(listed.items)


def _short(item: Span) -> str:
    words = " ".join(item.text.split()).rstrip(".,;")
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
