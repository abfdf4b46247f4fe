"""An age that the date of birth does not give.

## What it does

Looks for a birth and an age that are said of one person ("born on 4 March 1985, 45", "the 45-year-
old, born in 1985", "Ivan Karp (1960-2020) died at 50") and counts from the birth to the dates that
stand beside it, or else to the date of the issue. An age that was right a year before is let stand,
for the event may have been before the birthday.

## Why it matters

Whoever knows the person knows the age. A wrong one makes the reader ask whether it is the same
person at all.

## Example

In a review of 15 February 2021:

    Anna Kavalenka, born on 4 March 1985, 45, was detained at home.

Born on 4 March 1985, she is 35.

## How to fix

Look up the date of birth in the source; print it or the age, for one of them is enough.
"""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.ages import is_age, of_another, says_born, says_died, says_once
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.saying import day
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import (
    Bound,
    Figure,
    FigureKind,
    NameKind,
    PartialDate,
    Precision,
    Span,
)

RULE = Rule("TIM205", "wrong-age", Severity.ERROR)

_OLDEST = 120
_NEAR = 90  # code points around a date or a number that say what it is
_SAID = 40  # code points before an age that may put it into the past
_DATES = 50  # of a paragraph that are looked at
_APART = 160  # code points between the birth and the age
_KNOWN = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
_PRESENT = frozenset({"is", "ist", "ma", "has"})
_YEAR = 4  # the length of a year in EDTF
_PRONOUNS = frozenset(
    "she he they она он ей ему яна ён ёй яму вона він їй йому ona on jej sie er".split()  # noqa: SIM905 - a table
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Birth(Span):
    """A date of birth with, in a span of life, the date of death."""

    value: PartialDate
    death: PartialDate | None = None


def find(subject: Subject) -> Iterator[Finding]:
    """Count every age that stands beside a birth."""
    before: Sequence[_Birth] = ()
    for sentence in subject.sentences:
        births = list(_births(sentence, subject))
        ages = [each for each in subject.figures_in(sentence) if _is_age(each, sentence, subject)]
        opening = words(sentence.text[:_NEAR])[:1]
        for age in ages:
            birth = _belonging(age, births or (before if _is_pronoun(opening) else ()), subject)
            if birth is not None:
                yield from _count(age, birth, sentence, subject)
        before = births


def _is_pronoun(opening: Sequence[str]) -> bool:
    return bool(_PRONOUNS.intersection(opening))


def _births(sentence: Span, subject: Subject) -> Iterator[_Birth]:
    text = subject.document.text
    for date in subject.dates_in(sentence):
        value = date.value
        if value is None:
            continue
        before = text[max(sentence.start, date.start - _NEAR) : date.start]
        after = text[date.end : min(sentence.end, date.end + _NEAR)]
        if value.precision in _KNOWN and date.year_printed and says_born(before, after):
            yield _Birth(start=date.start, end=date.end, text=date.text, value=value)
        elif value.precision is Precision.RANGE and before.rstrip().endswith("("):
            ends = _life(value)
            if ends is not None and says_died(sentence.text):
                birth, death = ends
                yield _Birth(
                    start=date.start, end=date.end, text=date.text, value=birth, death=death
                )


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


def _is_age(figure: Figure, sentence: Span, subject: Subject) -> bool:
    years = figure.kind is FigureKind.DURATION and figure.unit == "year"
    bare = figure.kind is FigureKind.COUNT and figure.noun is None
    if not (years or bare) or figure.high is not None or figure.bound is not Bound.EXACT:
        return False
    if figure.decimals or not 0 < figure.value <= _OLDEST:
        return False
    text = subject.document.text
    before = text[max(sentence.start, figure.number_start - _NEAR) : figure.number_start]
    after = text[figure.end : min(sentence.end, figure.end + _NEAR)]
    return is_age(figure.text, before, after) and not of_another(before, after)


def _belonging(age: Figure, births: Sequence[_Birth], subject: Subject) -> _Birth | None:
    """The nearest birth, unless the words between are about another person."""
    at = bisect_left(births, age.start, key=lambda each: each.start)
    nearest = births[max(0, at - 1) : at + 1]
    birth = min(nearest, key=lambda each: _distance(each, age), default=None)
    if birth is None or _distance(birth, age) > _APART:
        return None
    first, last = sorted((birth, age), key=lambda each: each.start)
    names = subject.document.names
    near = names[
        bisect_left(names, first.start - _NEAR, key=lambda each: each.start) : bisect_left(
            names, last.start, key=lambda each: each.start
        )
    ]
    persons = [each for each in near if each.kind is NameKind.PERSON]
    between = subject.document.text[first.end : last.start]
    several = len({each.text.split()[-1] for each in persons}) > 1
    if several and any(first.end <= each.start for each in persons):
        return None
    return None if of_another(between, "") else birth


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _count(age: Figure, birth: _Birth, sentence: Span, subject: Subject) -> Iterator[Finding]:
    ends = list(_ends(birth, age, subject))
    issued = subject.document.date
    if birth.death is None:
        # "was born ... and is 43": the past is that of the birth
        between = subject.document.text[birth.end : age.start]
        told = birth.end if _PRESENT.intersection(words(between)) else sentence.start
        near = subject.document.text[max(told, age.start - _SAID) : age.end]
        if issued is not None and (ends or not says_once(near)):
            ends.append(PartialDate(edtf="", low=issued, high=issued, precision=Precision.DAY))
    if not ends:
        return
    spans = [_years(birth.value, end) for end in ends]
    if any(low - 1 <= age.value <= high for low, high in spans):
        return
    low, high = spans[0]
    real = str(low) if low == high else f"{low} or {high}"
    yield RULE.finding(
        age,
        f"the age is {real}, not {age.value}",
        f"born in {_said(birth.value)}, one is {real} in {_said(ends[0])}, "
        f"the text says {age.text}".replace("in on", "on"),
    )


def _ends(birth: _Birth, age: Figure, subject: Subject) -> Iterator[PartialDate]:
    """The dates on which the age may have been that, the likeliest first."""
    if birth.death is not None:
        yield birth.death
        return
    near, block = subject.around(age) or age, subject.block_at(age) or age
    beside = [*subject.dates_in(near), *subject.dates_in(block)[:_DATES]]
    for date in beside:
        value = date.value
        if value is not None and date.start != birth.start and value.low > birth.value.high:
            yield value


def _years(birth: PartialDate, end: PartialDate) -> tuple[int, int]:
    """The least and the greatest age on `end`."""
    return _completed(birth.high, end.low), _completed(birth.low, end.high)


def _completed(first: dt.date, last: dt.date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _said(date: PartialDate) -> str:
    return f"on {day(date.low)}" if date.precision is Precision.DAY else date.edtf
