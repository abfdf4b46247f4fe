"""A number of days, weeks, months or years that the dates do not bear out.

## What it does

Looks for a span of time that is counted from a date ("290 days after the vote of 9 August", "three
months since 1 September") and counts it too: to the other date that the sentence sets beside it, or
else to the date of the issue, where the sentence speaks of now or where the span would end in the
future. The first day may be counted or not, and one unit more or less is let stand.

## Why it matters

Such sums are carried from issue to issue and mended by hand each time, until one is forgotten.

## Example

In a review of 15 February 2021:

    The protests go on 290 days after the vote of 9 August.

From 9 August 2020 to 15 February 2021 it is 190 days.

## How to fix

Use the number in the working, or correct the date.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from khronika.check.between import durations_between
from khronika.check.counting import (
    COUNTED_FROM,
    UNITS,
    agrees,
    days_between,
    in_days,
    message,
    working,
)
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.tense import (
    may_hide_future,
    speaks_of_future,
    speaks_of_now,
    speaks_of_past,
)
from khronika.check.words import words
from khronika.text.spans import DateMention, Elapsed, PartialDate, Precision, Span

RULE = Rule("TIM204", "wrong-elapsed", Severity.ERROR)

_BESIDE = 4  # words and marks between a date and the span that is counted from or to it


def find(subject: Subject) -> Iterator[Finding]:
    """Count every elapsed span anew."""
    counted: set[int] = set()
    for each in durations_between(subject):
        counted.add(each.duration.start)
        really = days_between(each.first, each.last)
        if not agrees(each.duration, really):
            yield RULE.finding(
                each.duration,
                message(each.duration, really),
                working(each.duration, each.first, each.last, really),
            )
    for elapsed in subject.document.elapsed:
        if elapsed.duration.start in counted:
            continue
        anchor, duration = elapsed.anchor.value, elapsed.duration
        if anchor is None or duration.unit not in UNITS or anchor.precision not in COUNTED_FROM:
            continue
        end = _end(elapsed, anchor, subject)
        if end is None:
            continue
        first, last = (end, anchor) if elapsed.relation == "before" else (anchor, end)
        really = days_between(first, last)
        if not agrees(duration, really):
            yield RULE.finding(
                duration, message(duration, really), working(duration, first, last, really)
            )


def _end(elapsed: Elapsed, anchor: PartialDate, subject: Subject) -> PartialDate | None:
    """The date up to which the span is counted, or None where the text does not say."""
    sentence = subject.around(elapsed)
    if sentence is None:
        return None
    beside = _date_beside(elapsed, sentence, subject)
    if beside is not None:
        return beside
    issued = subject.document.date
    if issued is None or elapsed.relation == "before" or anchor.high >= issued:
        return None
    if speaks_of_future(sentence.text):
        return None
    # "which was rigged", said after the span, does not put the span itself into the past
    past = speaks_of_past(subject.document.text[sentence.start : elapsed.end])
    now = not past and (elapsed.relation == "since" or speaks_of_now(sentence.text))
    certain = not may_hide_future(sentence.text, subject.document.language)
    if now or (certain and _in_future(elapsed, anchor, issued)):
        return PartialDate(
            edtf=issued.isoformat(), low=issued, high=issued, precision=Precision.DAY
        )
    return None


def _in_future(elapsed: Elapsed, anchor: PartialDate, issued: dt.date) -> bool:
    """Whether the span, said of something that has happened, ends after the issue's date."""
    return Decimal((issued - anchor.low).days) < in_days(elapsed.duration).low


def _date_beside(elapsed: Elapsed, sentence: Span, subject: Subject) -> PartialDate | None:
    """The date that opens the sentence or stands next to the span, as "On 15 January, 159 days"."""
    text = subject.document.text
    others = [
        each
        for each in subject.dates_in(sentence)
        if each.value is not None
        and each.value.precision in COUNTED_FROM
        and (each.end <= elapsed.start or elapsed.end <= each.start)
        and _may_be_end(each.value, elapsed)
    ]
    for each in others:
        between = text[each.end : elapsed.start] or text[elapsed.end : each.start]
        if len(words(between)) <= _BESIDE:
            return each.value
    if len(others) == 1 and _opens(others[0], sentence, text):
        return others[0].value
    return None


def _may_be_end(date: PartialDate, elapsed: Elapsed) -> bool:
    """Whether `date` lies on the side of the anchor on which the span ends."""
    anchor = elapsed.anchor.value
    if anchor is None:
        return False
    return date.low <= anchor.high if elapsed.relation == "before" else date.high >= anchor.low


def _opens(mention: DateMention, sentence: Span, text: str) -> bool:
    return len(words(text[sentence.start : mention.start])) <= _BESIDE
