"""Of which days a sentence may speak: the issue's, and those that its paragraph names."""

import datetime as dt
from collections.abc import Iterator
from itertools import islice

from khronika.check.subject import Subject
from khronika.text.spans import BlockKind, Span

_BLOCKS = 40  # below one heading

type Days = tuple[dt.date, dt.date]  # from, to


def days_about(subject: Subject, place: Span) -> list[Days]:
    """The issue's day and all days that the paragraph of `place` names.

    Where it names none, those of the last paragraph that did, below the same heading.
    """
    found = list(_named(subject, place))
    if subject.document.date is not None:
        found.append((subject.document.date, subject.document.date))
    return found


def _named(subject: Subject, place: Span) -> Iterator[Days]:
    for block in islice(subject.blocks_back(place), _BLOCKS):
        days = [
            (each.value.low, each.value.high)
            for each in subject.dates_in(block)
            if each.value is not None
        ]
        yield from days
        if days or block.kind is BlockKind.HEADING:
            return
