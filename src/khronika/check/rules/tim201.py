"""A weekday that does not belong to the date beside it.

## What it does

Looks for a weekday printed with a day of a month, and says on which weekday that day really fell;
also where the text sets one equal to the other ("it was a Monday: on 11 March 2020 ...", "which
fell on a Wednesday"). Where the year is not printed it is taken from the date of the issue.

## Why it matters

One of the two is wrong, and readers who were there know which. It is also the commonest trace of a
paragraph that was carried over from last week's issue.

## Example

In a review of 15 February 2021:

    On Sunday (15 February), at least 106 people were detained.

15 February 2021 was a Monday.

## How to fix

Look the day up in the source, then correct the weekday or the date.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.saying import WEEKDAYS, day
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import DateMention, Precision

RULE = Rule("TIM201", "weekday-not-date", Severity.ERROR)

_LONG_AGO = dt.timedelta(days=150)
_FAR = 60  # code points between a weekday and the day that is one with it
_OPENING = 3  # words
_BEING = frozenset(
    """was is fell falls это был была было по календарю гэта быў была было це був була було
    to był była było wypadł wypadła wypada war ist fiel fällt припал припала пришлось пришлась
    выпало произошло случилось недели тыдня тижня happened""".split()  # noqa: SIM905 - a table
)
_SAME = _BEING | frozenset("that date дата namely то это гэта це tj czyli also".split())  # noqa: SIM905 - a table
_EQUAL = _SAME | frozenset(
    """, ( : . – — - | which it this a an on the of i e and as weekday day week date г года году р
    року roku r т есть день дня недели и что в во у на dem den am ein eine einen auf w we
    na we dniem dzień tygodnia то""".split()  # noqa: SIM905 - a table
)
_DASHES = (["–"], ["—"])
_APPOSED = (*_DASHES, ["("])
_CLOSING = frozenset(", . ; : ) ! ? and so – — | и і und i when".split())  # noqa: SIM905 - a table
_HOURS = frozenset(
    """morning afternoon evening night noon утром вечером днем ночью раніцай увечары ноччу вранці
    ввечері вночі nad rano ranem wieczorem nocą morgens abends nachts mittags""".split()  # noqa: SIM905 - a table
)


def find(subject: Subject) -> Iterator[Finding]:
    """Compare every printed weekday with the calendar (proleptic Gregorian)."""
    printed = _printed_days(subject)
    for mention, weekday in (*_printed(subject), *_equalled(subject)):
        date = mention.value.low if mention.value is not None else None
        if date is None or date.weekday() == weekday:
            continue
        told = () if mention.year_printed else printed.get((date.month, date.day), ())
        dated = mention.year_printed or told or subject.document.date is not None
        if not dated or any(each.weekday() == weekday for each in told):
            continue
        if _means_next_year(mention, weekday, date, subject.document.date):
            continue
        said, real = WEEKDAYS[weekday], WEEKDAYS[date.weekday()]
        whence = "" if mention.year_printed else " (the year is the issue's)"
        yield RULE.finding(
            mention,
            f"{day(date)} is a {real}, not a {said}",
            f"{day(date)}{whence} is a {real}; the nearest {said} is "
            f"{day(_nearest(date, weekday))}",
        )


def _printed_days(subject: Subject) -> dict[tuple[int, int], set[dt.date]]:
    """The dates that are printed with their year, by month and day."""
    found: dict[tuple[int, int], set[dt.date]] = {}
    for each in subject.document.dates:
        if each.value is not None and each.year_printed:
            day = each.value.low
            found.setdefault((day.month, day.day), set()).add(day)
    return found


def _printed(subject: Subject) -> Iterator[tuple[DateMention, int]]:
    """The days with the weekdays printed beside them."""
    for mention in subject.document.dates:
        if mention.weekday is not None and _is_day(mention):
            yield mention, mention.weekday


def _equalled(subject: Subject) -> Iterator[tuple[DateMention, int]]:
    """The days with a weekday that the text sets equal to them."""
    text = subject.document.text
    for first, last in pairwise(subject.document.dates):
        lone, dated = (first, last) if first.how == "weekday" else (last, first)
        if lone.how != "weekday" or dated.weekday is not None or not _is_day(dated):
            continue
        if lone.weekday is None or dated.how == "relative" or last.start - first.end > _FAR:
            continue
        between = words(text[first.end : last.start])
        behind = words(text[last.end : last.end + _FAR])[:1]
        before = words(text[max(0, first.start - _FAR) : first.start])[-_OPENING:]
        if _equals(between, before, behind, lone_first=lone is first):
            yield dated, lone.weekday


def _equals(between: list[str], before: list[str], behind: list[str], *, lone_first: bool) -> bool:
    """Whether these words say that a weekday and a day are one."""
    if not between or not _EQUAL.issuperset(between):
        return False
    if lone_first:
        opened = "it" in before or "это" in before or _BEING.intersection(before)
        told = between[-1:] == [":"] or ":" in between
        apposed = between in _APPOSED and behind[:1] in (*_DASHES, [")"], ["."])
        same = bool(_SAME.intersection(between)) or between == ["of"]
        return same or apposed or bool(opened and told)
    if behind[:1] and behind[0] in _HOURS and "," in between:
        return True
    closed = not behind or behind[0] in _CLOSING
    return closed and (
        bool(_BEING.intersection(between)) or between[-1:] == ["|"] or between in _DASHES
    )


def _is_day(mention: DateMention) -> bool:
    return mention.value is not None and mention.value.precision is Precision.DAY


def _means_next_year(
    mention: DateMention, weekday: int, date: dt.date, issued: dt.date | None
) -> bool:
    """Whether a day without a year, read as one long past, is rather one that is to come."""
    if mention.year_printed or issued is None or issued - date < _LONG_AGO:
        return False
    try:
        return date.replace(year=date.year + 1).weekday() == weekday
    except ValueError:  # 29 February
        return False


def _nearest(date: dt.date, weekday: int) -> dt.date:
    ahead = (weekday - date.weekday()) % 7
    return date + dt.timedelta(days=ahead if ahead <= 3 else ahead - 7)  # noqa: PLR2004 - half a week
