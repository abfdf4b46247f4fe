"""Whose an age is: which birth of the text belongs to it."""

from bisect import bisect_left
from collections.abc import Sequence

from khronika.check.elapsed import age_words as aw
from khronika.check.elapsed.ages import Age, age_at
from khronika.check.elapsed.births import Birth
from khronika.check.elapsed.row import row_of
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Name, NameKind, Span

_NEAR = 90  # code points before a birth and an age in which their bearer is named
_APART = 160  # code points between the birth and the age
_OPENING = 6  # words
_BESIDE = 30  # code points beside an age in which a pronoun says whose it is
_PRONOUN = 3  # words


def ages_in(sentence: Span, subject: Subject) -> Sequence[Age]:
    """The ages of a sentence, in order."""
    figures = subject.figures_in(sentence)
    if not figures:
        return []
    dates = [each for each in subject.dates_in(sentence) if each.how != "relative"]
    row = row_of(sentence, figures, dates)
    ages = (age_at(row, at) for at in range(len(row.items)))
    return [each for each in ages if each is not None]


def belonging(age: Age, births: Sequence[Birth], subject: Subject) -> Birth | None:
    """The nearest birth of the sentence, unless the words between are about another person."""
    figure = age.figure
    at = bisect_left(births, figure.start, key=lambda each: each.start)
    nearest = births[max(0, at - 1) : at + 1]
    birth = min(nearest, key=lambda each: _distance(each, figure), default=None)
    if birth is None or _distance(birth, figure) > _APART:
        return None
    first, last = sorted((birth, figure), key=lambda each: each.start)
    persons = _persons(first.start - _NEAR, last.start, subject)
    between = subject.document.text[first.end : last.start]
    several = len({each.text.split()[-1] for each in persons}) > 1
    if several and any(first.end <= each.start for each in persons):
        return None
    return None if any(each.startswith(aw.OTHERS) for each in words(between)[-2:]) else birth


def goes_on(
    first: Span, second: Span, age: Age, subject: Subject, *, birth: Birth | None = None
) -> bool:
    """Whether the second sentence goes on about the one person of the first.

    `birth` is given where the second tells the birth and the first the age, or where a life ended.
    """
    block = subject.block_at(first)
    if block is None or block != subject.block_at(second):
        return False
    known = {each.text.split()[-1] for each in _persons(first.start, first.end, subject)}
    named = {each.text.split()[-1] for each in _persons(second.start, second.end, subject)}
    if len(known | named) > 1:
        return False
    opening = words(second.text[:_NEAR])[:_OPENING]
    label = aw.LABELS.intersection(opening[:2])
    beside = words(
        subject.document.text[max(second.start, age.figure.start - _BESIDE) : age.figure.start]
    )
    told_of = opening[:3] + beside[-_PRONOUN:] + _behind(age.figure, subject)
    if named or label or aw.SUBJECTS.intersection(told_of):
        return True
    if birth is not None and not named and aw.BIRTH_TOLD.intersection(opening):
        return True
    if (
        birth is not None and birth.death is not None
    ):  # "Clara Vint, 1953-2019. The founder was 61."
        return True
    told = subject.document.text[second.start : age.figure.start].strip().lower()
    the = birth is None and told in {"the", "der", "die"}
    return the or bool(aw.SUBJECTS.intersection(opening) and aw.LATELY.intersection(opening))


def _behind(figure: Span, subject: Subject) -> list[str]:
    """The first words behind an age that opens its sentence: `At 38 she heads three stores`."""
    return words(subject.document.text[figure.end : figure.end + _BESIDE])[:1]


def _persons(start: int, end: int, subject: Subject) -> Sequence[Name]:
    names = subject.document.names
    first = bisect_left(names, start, key=lambda each: each.start)
    last = bisect_left(names, end, key=lambda each: each.start)
    return [
        each
        for each in names[first:last]
        if each.kind is NameKind.PERSON and each.text.lower() not in aw.SUBJECTS  # Яна
    ]


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)
