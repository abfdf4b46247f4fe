"""Dates whose year nothing tells: in January, on Friday; enough to say which of two is earlier."""

import datetime as dt

from khronika.check.words import words
from khronika.text.spans import DateMention

SUPPOSED = 1  # the year of such dates
_MONTHS = (
    "jan янв студз січ sty jän",
    "feb фев лют lut",
    "mar март сак берез mär",
    "apr апр крас квіт kwie",
    "may мая| май мае| мая траў трав maj mai",
    "jun июн чэрв черв czerw juni",
    "jul июл ліп липн lip juli",
    "aug авг жнів серп sier",
    "sep сент верас верес wrz",
    "oct окт кастр жовт paź okt",
    "nov ноя ліст листоп listop",
    "dec дек снеж снеж груд grud dez",
)


def supposed(date: DateMention) -> dt.date | None:
    """The month of a date that has no year, or the weekday of one that has no more.

    Months are the first of theirs in the year 1; weekdays are days of its first full week.
    """
    for word in words(date.text):
        for number, stems in enumerate(_MONTHS, 1):
            if word.startswith(tuple(stems.replace("|", "").split())):
                return dt.date(SUPPOSED, number, 1)
    if date.weekday is not None:
        return dt.date(SUPPOSED, 1, 2 + date.weekday)
    return None
