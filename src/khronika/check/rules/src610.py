"""A source that is older than the day it is cited for.

## What it does

Looks for the day, or month, for which a sentence gives its figures, and compares it with the
captures cited over it. Where all of them were published and captured before that day, they cannot
know the figure. It keeps silent about what is planned, due or expected, about what holds "from" a
day on, and about days after the issue.

## Why it matters

Last month's figure gets a new date and looks like news: nobody counted on that day.

## Example

    As of 15 February 2021 there were 246 political prisoners [@viarta-2021-02-08].

## How to fix

Cite a source of that day or later, or give the figure the date that its source has.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.grounded import Grounded
from khronika.check.rule import Need, Rule
from khronika.check.saying import day
from khronika.check.subject import Subject
from khronika.check.wording.certainty import is_ahead
from khronika.check.words import last_words
from khronika.text.spans import DateMention, Figure, FigureKind, Precision

RULE = Rule(
    "SRC610",
    "stale-source",
    Severity.WARNING,
    needs=Need.SOURCES,
    over=frozenset({"SRC602"}),
)

_READ = frozenset(
    {
        *(FigureKind.COUNT, FigureKind.PERCENT, FigureKind.FRACTION),
        *(FigureKind.MONEY, FigureKind.MEASURE),
    }
)
_GIVEN_FOR = frozenset({Precision.DAY, Precision.MONTH, Precision.RANGE})
_FROM = frozenset("from starting beginning effective until till с до з да від od do ab bis".split())  # noqa: SIM905 - a table


def find(subject: Subject) -> Iterator[Finding]:
    """Report each date of which all sources of the figure beside it are older."""
    told: set[int] = set()
    for each in subject.grounded:
        figure = each.span
        if not isinstance(figure, Figure) or figure.kind not in _READ or not each.citations:
            continue
        if each.fact.state is not State.VERIFIED:
            continue
        mention = _given_for(figure, subject)
        known = _days(each, subject)
        if mention is None or mention.value is None or not known or mention.start in told:
            continue
        newest = max(known, key=known.__getitem__)
        if known[newest] < mention.value.low:
            told.add(mention.start)
            yield RULE.finding(
                mention,
                f"{newest} is older than the date that {figure.text} is given for",
                f"{newest} is of {day(known[newest])}, the figure is given for {_said(mention)}",
            )


def _said(mention: DateMention) -> str:
    if mention.value is None or mention.value.precision is not Precision.DAY:
        return mention.text
    return day(mention.value.low)


def _days(each: Grounded, subject: Subject) -> dict[str, dt.date]:
    """The day of each cited source, the later of its two; nothing where one has none."""
    days: dict[str, dt.date] = {}
    for key in dict.fromkeys(citation.key for citation in each.citations):
        source = subject.evidence.source(key)
        if source is None or not source.text.strip():
            continue
        both = [each for each in (source.published, source.captured) if each is not None]
        if not both:
            return {}
        days[key] = max(both)
    return days


def _given_for(figure: Figure, subject: Subject) -> DateMention | None:
    """The date for which the sentence gives the figure; None where it has none or is of a plan."""
    sentence = subject.around(figure)
    if sentence is None or is_ahead(sentence, subject.document.language):
        return None
    mention = _nearest(figure, subject.dates_in(sentence))
    if mention is None or mention.value is None or mention.value.precision not in _GIVEN_FOR:
        return None
    issued = subject.document.date
    if issued is not None and mention.value.low > issued:
        return None
    before = last_words(subject.document.text[sentence.start : mention.start], 1)
    return None if before and before[-1] in _FROM else mention


def _nearest(figure: Figure, dates: Sequence[DateMention]) -> DateMention | None:
    def apart(mention: DateMention) -> int:
        return max(mention.start - figure.end, figure.start - mention.end)

    return min((each for each in dates if each.value is not None), key=apart, default=None)
