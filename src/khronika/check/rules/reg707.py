"""An event dated to another day than the register's.

## What it does

Looks for events that a text names with their date ("after the election of 9 August", "the 9 August
vote", "A was sentenced on 11 November", «после выборов 9 августа») and holds the date against the
events of the register. It speaks where the date is within a month of the one event of that kind,
and not its day.

An election is told by its kind alone; of other kinds somebody or something of the event has to
stand in the sentence: a person who took part, a word of its title. It keeps silent where the
register has an event of the kind on that very day, where a word says that another one is meant
("local", "by-election", another country), and of what was planned or postponed.

## Why it matters

Days are counted from it, anniversaries kept by it. A reader who was there stops reading.

## Example

With the presidential election of 9 August 2020 in the register:

    Since the election of 8 August 2020 the protests have not stopped.

## How to fix

Print the day of the register, or correct the register with the passage that proves the other one.
"""

import datetime as dt
from collections.abc import Iterator

from khronika.check.evidence import KnownEvent
from khronika.check.finding import Finding, Severity
from khronika.check.known.dated import Dated, dated
from khronika.check.known.term import said_days
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject

RULE = Rule("REG707", "event-date-differs", Severity.ERROR, needs=Need.REGISTER)


def find(subject: Subject) -> Iterator[Finding]:
    """Report dates of events that are near the register's and differ."""
    for each in dated(subject):
        value = each.mention.value
        if value is None:
            continue
        if len(each.events) == 1 and not _meets(each.events[0], value.low, value.high):
            yield _finding(each, each.events[0])


def _meets(event: KnownEvent, low: dt.date, high: dt.date) -> bool:
    begun = event.date.low is None or event.date.low <= high
    return begun and (event.date.high is None or event.date.high >= low)


def _finding(each: Dated, event: KnownEvent) -> Finding:
    day = said_days(event.date)
    return RULE.finding(
        each.mention,
        f"the register has {day} for it",
        f"“{event.title}” is in the register with {day}, the text says {each.mention.text}",
    )
