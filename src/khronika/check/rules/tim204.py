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

from khronika.check.finding import Finding, Severity
from khronika.check.printed import Interval, number, reach
from khronika.check.rule import Rule
from khronika.check.saying import counted, day
from khronika.check.subject import Subject
from khronika.check.tense import speaks_of_future, speaks_of_now, speaks_of_past
from khronika.check.words import words
from khronika.text.spans import DateMention, Elapsed, PartialDate, Precision, Span

RULE = Rule("TIM204", "wrong-elapsed", Severity.ERROR)

_DAYS = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.436875"),  # the mean of the Gregorian calendar, as the year
    "year": Decimal("365.2425"),
}
_COUNTED_FROM = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_BESIDE = 4  # words and marks between a date and the span that is counted from or to it


def find(subject: Subject) -> Iterator[Finding]:
    """Count every elapsed span anew."""
    for elapsed in subject.document.elapsed:
        anchor, unit = elapsed.anchor.value, elapsed.duration.unit
        if anchor is None or unit not in _DAYS or anchor.precision not in _COUNTED_FROM:
            continue
        end = _end(elapsed, anchor, subject)
        if end is None:
            continue
        really = _between(anchor, end) if elapsed.relation != "before" else _between(end, anchor)
        unit_days = _DAYS[unit]
        printed = reach(elapsed.duration)
        counted_days = Interval(really.low, really.high + 1).widened(unit_days)
        if printed.times(unit_days).meets(counted_days):
            continue
        yield _say(elapsed, anchor, end, really)


def _between(first: PartialDate, last: PartialDate) -> Interval:
    """The days from some day of `first` to some day of `last`."""
    return Interval(Decimal((last.low - first.high).days), Decimal((last.high - first.low).days))


def _end(elapsed: Elapsed, anchor: PartialDate, subject: Subject) -> PartialDate | None:
    """The date up to which the span is counted, or None where the text does not say."""
    sentence = subject.sentence_at(elapsed)
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
    today = PartialDate(edtf=issued.isoformat(), low=issued, high=issued, precision=Precision.DAY)
    # "which was rigged", said after the span, does not put the span itself into the past
    past = speaks_of_past(subject.document.text[sentence.start : elapsed.end])
    now = not past and (elapsed.relation == "since" or speaks_of_now(sentence.text))
    return today if now or _in_future(elapsed, anchor, issued) else None


def _in_future(elapsed: Elapsed, anchor: PartialDate, issued: dt.date) -> bool:
    """Whether the span, said of something that has happened, ends after the issue's date."""
    days = reach(elapsed.duration).low * _DAYS[elapsed.duration.unit or "day"]
    return Decimal((issued - anchor.low).days) < days


def _date_beside(elapsed: Elapsed, sentence: Span, subject: Subject) -> PartialDate | None:
    """The date that opens the sentence or stands next to the span, as "On 15 January, 159 days"."""
    text = subject.document.text
    others = [
        each
        for each in subject.dates_in(sentence)
        if each.value is not None
        and each.value.precision in _COUNTED_FROM
        and (each.end <= elapsed.start or elapsed.end <= each.start)
        and (each.end <= elapsed.anchor.start or elapsed.anchor.end <= each.start)
    ]
    for each in others:
        between = text[each.end : elapsed.start] or text[elapsed.end : each.start]
        if each.end <= elapsed.start and len(words(between)) <= _BESIDE:
            return each.value
    for each in others:
        if elapsed.end <= each.start and len(words(text[elapsed.end : each.start])) <= _BESIDE:
            return each.value
    if len(others) == 1 and _opens(others[0], sentence, text):
        return others[0].value
    return None


def _opens(mention: DateMention, sentence: Span, text: str) -> bool:
    return len(words(text[sentence.start : mention.start])) <= _BESIDE


def _say(elapsed: Elapsed, anchor: PartialDate, end: PartialDate, really: Interval) -> Finding:
    unit = elapsed.duration.unit or "day"
    low, high = (int(abs(each) / _DAYS[unit]) for each in (really.low, really.high))
    low, high = min(low, high), max(low, high)
    real = counted(low, unit) if low == high else f"{low:,} to {counted(high, unit)}"
    first, last = (end, anchor) if elapsed.relation == "before" else (anchor, end)
    return RULE.finding(
        elapsed.duration,
        f"it is {real}, not {number(elapsed.duration.value)}",
        f"from {_said(first)} to {_said(last)} it is {real}, the text says {elapsed.duration.text}",
    )


def _said(date: PartialDate) -> str:
    return day(date.low) if date.precision is Precision.DAY else date.edtf
