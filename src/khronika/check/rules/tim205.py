"""An age that the date of birth does not give.

## What it does

Looks for a birth and an age that are said of one person ("born on 4 March 1985, 45", "the 45-year-
old, born in 1985", "Ivan Karp (1960-2020) died at 50", "He was born in 1985. He is now 45") and
counts from the birth to the dates that stand beside it, or else to the date of the issue. An age
that was right a year before is let stand, for the event may have been before the birthday.

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
from collections.abc import Iterator, Sequence
from itertools import chain

from khronika.check.elapsed.ages import Age, says_died, says_once
from khronika.check.elapsed.births import Birth, births_in
from khronika.check.elapsed.counting import COUNTED_FROM
from khronika.check.elapsed.lives import ages_in, belonging, goes_on
from khronika.check.elapsed.tense import speaks_of_future
from khronika.check.finding import Finding, Severity
from khronika.check.rule import Rule
from khronika.check.saying import day
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import PartialDate, Precision, Span

RULE = Rule("TIM205", "wrong-age", Severity.ERROR, over=frozenset({"TIM204", "TIM206", "TIM209"}))

_SAID = 40  # code points before an age that may put it into the past
_DATES = 50  # of a paragraph that are looked at
_PRESENT = frozenset({"is", "ist", "ma", "has"})


def find(subject: Subject) -> Iterator[Finding]:
    """Count every age that stands beside a birth."""
    sentences = subject.sentences
    before: tuple[Span, Sequence[Birth]] | None = None
    for at, sentence in enumerate(sentences):
        births = births_in(sentence, subject)
        behind = sentences[at + 1] if at + 1 < len(sentences) else None
        if not births and before is None:
            continue
        told: set[int] = set()
        for age in ages_in(sentence, subject):
            birth = belonging(age, births, subject)
            if birth is None and before is not None:
                birth = _born_before(before, sentence, age, subject)
            if birth is not None:
                told.add(birth.start)
                yield from _count(age, birth, sentence, subject)
        if births and not told and at:
            yield from _told_before(sentences[at - 1], sentence, births, subject)
        before = (sentence, births) if births and behind is not None else None


def _born_before(
    before: tuple[Span, Sequence[Birth]], sentence: Span, age: Age, subject: Subject
) -> Birth | None:
    """The birth in the sentence before, where this one goes on about the same person."""
    last = before[1][-1]
    life = last if last.death is not None else None
    return last if goes_on(before[0], sentence, age, subject, birth=life) else None


def _told_before(
    first: Span, sentence: Span, births: Sequence[Birth], subject: Subject
) -> Iterator[Finding]:
    """The age in the sentence before a birth: "Marta Olsen is 45. She was born in ..."."""
    if len(births) != 1:
        return
    ages = [each for each in ages_in(first, subject) if not births_in(first, subject)]
    if len(ages) == 1 and goes_on(first, sentence, ages[0], subject, birth=births[0]):
        yield from _count(ages[0], births[0], first, subject)


def _count(age: Age, birth: Birth, sentence: Span, subject: Subject) -> Iterator[Finding]:
    ends = list(_ends(age, birth, sentence, subject))
    if not ends:
        return
    spans = [_years(birth.value, end) for end in ends]
    if any(low - 1 <= age.years <= high for low, high in spans):
        return
    low, high = spans[0]
    real = str(low) if low == high else f"{low} or {high}"
    when = f"on {day(ends[0].low)}" if ends[0].precision is Precision.DAY else f"in {ends[0].edtf}"
    yield RULE.finding(
        age.figure,
        f"the age is {real}, not {age.years}",
        f"born {_said(birth.value)}, one is {real} {when}, the text says {age.figure.text}",
    )


def _ends(age: Age, birth: Birth, sentence: Span, subject: Subject) -> Iterator[PartialDate]:
    """The dates on which the age may have been that, the likeliest first."""
    if birth.death is not None:
        yield birth.death
        return
    block = subject.block_at(age.figure) or sentence
    around = subject.dates_in(sentence)[:_DATES]
    dates = [
        each.value
        for each in (around if age.event else chain(around, subject.dates_in(block)[:_DATES]))
        if each.value is not None
        and each.value.precision in COUNTED_FROM
        and each.start != birth.start
        and each.value.low > birth.value.high
    ]
    yield from dates
    issued = subject.document.date
    if issued is None or (dates and says_died(sentence.text)):
        return
    today = PartialDate(edtf="", low=issued, high=issued, precision=Precision.DAY)
    too_old = age.years > _years(birth.value, today)[1] + 1
    impossible = too_old and not speaks_of_future(sentence.text)
    if dates or impossible or _of_now(age, birth, sentence, subject):
        yield today


def _of_now(age: Age, birth: Birth, sentence: Span, subject: Subject) -> bool:
    """Whether an age is that of the day of writing."""
    if age.event:
        return age.tense == "now"
    # "was born ... and is 43": the past is that of the birth
    text, figure = subject.document.text, age.figure
    between = text[birth.end : figure.start]
    told = birth.end if _PRESENT.intersection(words(between)) else sentence.start
    return not says_once(text[max(told, figure.start - _SAID) : figure.end])


def _years(birth: PartialDate, end: PartialDate) -> tuple[int, int]:
    """The least and the greatest age on `end`."""
    return _completed(birth.high, end.low), _completed(birth.low, end.high)


def _completed(first: dt.date, last: dt.date) -> int:
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def _said(date: PartialDate) -> str:
    return f"on {day(date.low)}" if date.precision is Precision.DAY else f"in {date.edtf}"
