"""Durations that the sentence itself lays between two of its dates.

announced on 23 May 2022; 60 days later, on 22 July 2022, cancelled     LATER
the ban lasted 53 days, from 25 July 2024 to 16 September 2024          a range beside
from 25 July to 16 September 2024 (53 days)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.counting import COUNTED_FROM, UNITS
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import DateMention, Figure, FigureKind, PartialDate, Precision, Span

_LATER = frozenset(
    """later afterwards спустя потом пазней спусця потому пізніше później potem
    später""".split()  # noqa: SIM905 - a table
)
_AFTER = frozenset("спустя через праз спусця через za po nach".split())  # noqa: SIM905 - a table
_MARKS = frozenset(",:(–—-")
_FROM = frozenset("from between с со з са зі із od von vom".split())  # noqa: SIM905 - a table
_BESIDE = 4  # words between "later," and the date on which it was
_NEAR = 60  # code points
_DAY = len("2021-02-15")


@dataclass(frozen=True, slots=True)
class Between:
    """A duration with the dates on which it begins and ends."""

    duration: Figure
    first: PartialDate
    last: PartialDate


def durations_between(subject: Subject) -> Iterator[Between]:
    """The durations of a text that two dates of their sentence bound."""
    for duration in subject.document.figures:
        if duration.kind is not FigureKind.DURATION or duration.unit not in UNITS:
            continue
        sentence = subject.around(duration)
        if sentence is None:
            continue
        dates = [each for each in subject.dates_in(sentence) if each.value is not None]
        found = _beside_range(duration, dates, subject.document.text)
        found = found or _later(duration, dates, sentence, subject.document.text)
        if found is not None:
            yield Between(duration, *found)


def _beside_range(
    duration: Figure, dates: Sequence[DateMention], text: str
) -> tuple[PartialDate, PartialDate] | None:
    for each in dates:
        value = each.value
        if value is None or value.precision is not Precision.RANGE or not _of_days(value):
            continue
        if duration.end <= each.start:
            between = words(text[duration.end : each.start])
            beside = between[:1] and between[0] in _MARKS and len(between) <= 2  # noqa: PLR2004 - ", from"
        else:
            between = words(text[each.end : duration.start])
            beside = len(between) == 1 and between[0] in _MARKS and _closes(text, duration)
        if beside and (not between[1:] or between[1] in _FROM):
            return _day(value, first=True), _day(value, first=False)
    return None


def _closes(text: str, duration: Figure) -> bool:
    """Whether the words end with the duration: `(53 days)`, not `, 53 days after the vote`."""
    return words(text[duration.end : duration.end + _NEAR])[:1] in ([")"], ["."], [","], [";"], [])


def _of_days(value: PartialDate) -> bool:
    first, _, last = value.edtf.partition("/")
    return len(first) == len(last) == _DAY


def _day(value: PartialDate, *, first: bool) -> PartialDate:
    day = value.low if first else value.high
    return PartialDate(edtf=day.isoformat(), low=day, high=day, precision=Precision.DAY)


def _later(
    duration: Figure, dates: Sequence[DateMention], sentence: Span, text: str
) -> tuple[PartialDate, PartialDate] | None:
    """The only date before a duration that is `later`, and the date just behind it."""
    before = [each for each in dates if each.end <= duration.start]
    behind = next((each for each in dates if each.start >= duration.end), None)
    if len(before) != 1 or behind is None or before[0].value is None or behind.value is None:
        return None
    between = words(text[duration.end : behind.start])
    ahead = words(text[max(sentence.start, duration.start - _NEAR) : duration.start])[-1:]
    later = between[:1] and between[0] in _LATER
    if not later and not (ahead and ahead[0] in _AFTER and between[:1] == [","]):
        return None
    if (
        len(between) > _BESIDE
        or not {before[0].value.precision, behind.value.precision} <= COUNTED_FROM
    ):
        return None
    return before[0].value, behind.value
