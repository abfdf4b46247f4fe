"""The births of a text: dates that are said to be someone's, and spans of a life."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from khronika.check.elapsed import age_words as aw
from khronika.check.elapsed.ages import says_born, says_died
from khronika.check.subject import Subject
from khronika.text.spans import DateMention, PartialDate, Precision, Span

_NEAR = 90  # code points around a date that say what it is
_KNOWN = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_YEAR = 4  # the length of a year in EDTF
_LATEST = dt.timedelta(days=2 * 366)  # nobody is given an age before that


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth(Span):
    """A date of birth with, in a span of life, the date of death."""

    value: PartialDate
    death: PartialDate | None = None


def births_in(sentence: Span, subject: Subject) -> Sequence[Birth]:
    """The births of a sentence, in order."""
    found: list[Birth] = []
    dates = subject.dates_in(sentence)
    low = sentence.text.lower() if dates else ""
    if not any(each in low for each in aw.HINTS):
        return found
    text, last = subject.document.text, sentence.start
    for date in dates:
        # what leads to one date does not lead to the next
        before = text[max(last, date.start - _NEAR) : date.start]
        rest = date.end - date.text.endswith(("г", "р"))  # of "1985 г. р." the date has a part
        after = text[rest : min(sentence.end, date.end + _NEAR)]
        last = date.end
        birth = _birth(date, before, after, sentence)
        if birth is not None:
            found.append(birth)
    return found


def _birth(date: DateMention, before: str, after: str, sentence: Span) -> Birth | None:
    value = date.value
    if value is None:
        return None
    known = value.precision in _KNOWN and date.year_printed
    if known and says_born(before, after) and not says_died(before):
        return Birth(start=date.start, end=date.end, text=date.text, value=value)
    if value.precision is not Precision.RANGE or not before.rstrip().endswith(("(", ",")):
        return None
    ends = _life(value)
    if ends is None or not says_died(sentence.text) or value.high - value.low < _LATEST:
        return None
    return Birth(start=date.start, end=date.end, text=date.text, value=ends[0], death=ends[1])


def _life(value: PartialDate) -> tuple[PartialDate, PartialDate] | None:
    """The birth and the death of `1960/2020`."""
    first, _, last = value.edtf.partition("/")
    if len(first) == len(last) == _YEAR:
        low = dt.date(value.low.year, 12, 31)
        high = dt.date(value.high.year, 1, 1)
        precision = Precision.YEAR
    else:
        low, high, precision = value.low, value.high, Precision.DAY
    return (
        PartialDate(edtf=first, low=value.low, high=low, precision=precision),
        PartialDate(edtf=last, low=high, high=value.high, precision=precision),
    )
