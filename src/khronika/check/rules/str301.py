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

import re
from collections.abc import Iterator, Sequence

from khronika.check.finding import Finding, Severity
from khronika.check.printed import number, reach
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import Enumeration, Span

RULE = Rule("STR301", "list-count", Severity.ERROR)

_NUMBERED = re.compile(r"(?:and |или |и )?\(?(?:\d{1,2}|[a-zа-я])\)")


def find(subject: Subject) -> Iterator[Finding]:
    """Compare every announced number with the length of its list."""
    for listed in subject.document.enumerations:
        announced = listed.announced
        if announced is None or not listed.items:
            continue
        items = _items(listed)
        count = len(items)
        reached = reach(announced)
        if reached.low <= count <= reached.high:
            continue
        yield RULE.finding(
            announced,
            f"{number(announced.value)} announced, {count} listed",
            f"the text announces {announced.text!r} and lists {count}: "
            + "; ".join(f"{at}. {_short(item)}" for at, item in enumerate(items, start=1)),
        )


def _items(listed: Enumeration) -> Sequence[Span]:
    """The items; where some of a sentence are numbered, "(1) ... and (2) ...", those alone."""
    if not listed.inline:
        return listed.items
    numbered = [each for each in listed.items if _NUMBERED.match(each.text)]
    return numbered or listed.items


def _short(item: Span, most: int = 30) -> str:
    words = " ".join(item.text.split()).rstrip(".,;")
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
