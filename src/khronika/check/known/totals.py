"""Where a text gives the whole of something that the register counts, and for which day.

    There are 246 political prisoners in the country. · as of 15 February, 246 political prisoners
    the number of political prisoners reached 246 · по данным А, в стране 246 политзаключённых

A part ("246 political prisoners from the north", "another 12") is no total.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.evidence import KnownMeasure
from khronika.check.ground.lexicon import concepts, exclude_each_other
from khronika.check.ground.words import fold
from khronika.check.known.event_words import IN
from khronika.check.known.total_words import (
    ALL,
    ARE,
    AS_OF,
    COUNTS,
    EVERYWHERE,
    FROM,
    HELD,
    IF,
    PART,
    THERE_ARE,
)
from khronika.check.measure.measures import HouseMeasures
from khronika.check.measure.mention_words import NARROWING, NUMBER_OF
from khronika.check.measure.mentions import Mention, mention
from khronika.check.stems import root, same_root
from khronika.check.subject import Subject
from khronika.check.words import has_phrase, words
from khronika.text.spans import Figure, FigureKind, NameKind, Precision, Span
from khronika.text.words import Lexicon

_NEAR = 6  # words before a number
_LONGEST = 4  # words of a phrase
_NUMBER_OF = 10  # words from "the number of" to the number
_BEHIND = 6
_TO_A_NAME = 6  # code points: " in "
_GOES_ON = frozenset({"and", "but", "as", "according", "и", "а", "і", "und", "i", "laut"})

type Days = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Total:
    """A figure given as the whole of one of `measures`; `days` where the sentence says them."""

    figure: Figure
    measures: tuple[KnownMeasure, ...]
    days: tuple[Days, ...]


class Totals:
    """The totals of one text."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._house = HouseMeasures(subject.glossary)
        self._named = [
            (each, _names(each, subject.document.language))
            for each in subject.evidence.register.measures
        ]

    def __iter__(self) -> Iterator[Total]:
        if not self._named:
            return
        linked = {each.start for each in self._subject.document.links}
        for figure in self._subject.document.figures:
            if figure.kind is not FigureKind.COUNT or figure.scale != 1 or figure.decimals:
                continue
            if any(figure.number_start - 1 == start for start in linked):
                continue
            found = mention(figure, self._subject)
            if found is None or found.quoted or found.is_whole:
                continue
            measures = self._measures(found) if _is_of_known_days(found) else ()
            if measures and self._is_total(found):
                yield Total(figure, measures, tuple(_days(found)))

    def _measures(self, found: Mention) -> tuple[KnownMeasure, ...]:
        """The measures that count the figure's noun; those of the counter where one is named."""
        noun = _telling(words(found.figure.noun or ""), found.lex)
        announced = () if noun else _announced(found)
        (house, _) = self._house.find(found.figure, self._subject.document.text)
        measures = tuple(
            measure
            for measure, names in self._named
            if any(_is_one(noun or announced[: len(name)], name, found.lex.code) for name in names)
            or (house and house[-1].casefold() in {measure.key, measure.title.casefold()})
        )
        if not measures:
            return ()
        counters = {measure.counter: measure for measure in measures if measure.counter}
        sentence = Span(start=found.sentence, end=found.place.end, text="")
        near = {each.entity.key for each in self._subject.bearers_in(sentence)}
        named = tuple(each for each in measures if each.counter in near)
        if named:
            return named
        others = any(
            name.kind in {NameKind.ORGANISATION, NameKind.ABBREVIATION} for name in found.names
        )
        counted = not COUNTS.isdisjoint(found.before[-_NEAR:])
        return () if counters and (found.counters or others or counted) else measures

    def _is_total(self, found: Mention) -> bool:
        before = list(found.before[-_NEAR:])
        while before and not before[-1].isalnum():
            before.pop()  # in total, 246
        behind = list(found.behind[found.length :][:_BEHIND])
        if not PART.isdisjoint(before[-2:]) or not PART.isdisjoint(behind[:2]):
            return False
        if not IF.isdisjoint(found.before):
            return False
        there = self._is_everywhere(behind)
        if not (there or self._is_whole(found, behind) or self._is_somewhere(found)):
            return False
        if not found.figure.noun:
            return FROM.isdisjoint(before[-1:])  # the number of prisoners rose from 239
        return (
            any(_ends(before, phrase) for phrase in THERE_ARE)
            or not COUNTS.isdisjoint(before[-1:])
            or not ALL.isdisjoint(before[-1:])
            or (there and behind[0] in ARE)
            or self._opens(found)
            or has_phrase(list(found.before), AS_OF)
            or has_phrase(behind, AS_OF)
        )

    def _is_whole(self, found: Mention, behind: Sequence[str]) -> bool:
        """Whether nothing behind the noun makes it a part."""
        if not behind or not behind[0][0].isalpha():
            return True
        end = found.figure.end
        if any(end < each.start <= end + _TO_A_NAME for each in found.dates):
            return True  # stood at 246 on 15 February
        known = not ALL.isdisjoint(found.before[-1:])
        return behind[0] not in NARROWING and (behind[0] in _GOES_ON or known)

    def _is_everywhere(self, behind: Sequence[str]) -> bool:
        """Whether they are said to be in the country, behind bars, and no more."""
        row = list(behind)
        while row and (row[0] in ARE or row[0] in HELD):
            row.pop(0)
        return any(tuple(row[: len(phrase)]) == phrase for phrase in EVERYWHERE)

    def _opens(self, found: Mention) -> bool:
        """Whether only a place stands before the number: В Веснии 246 политзаключённых."""
        row = list(found.before)
        if found.lex.code in {"en", "de"} or len(row) < 2 or row[-2] not in IN:  # noqa: PLR2004
            return False
        start = found.figure.start
        return any(start - _TO_A_NAME <= name.end <= start for name in found.names)

    def _is_somewhere(self, found: Mention) -> bool:
        """Whether a place follows the noun: in Vesnia. Its values are near, or nothing is said."""
        behind = found.behind[found.length :][:1]
        end = found.figure.end + _TO_A_NAME
        return (
            bool(behind)
            and behind[0] in IN
            and any(found.figure.end <= name.start < end for name in found.names)
        )


def _names(measure: KnownMeasure, language: str) -> list[tuple[str, ...]]:
    """The words of the measure's title up to a comma, and of its status in this language."""
    title = measure.title.partition(",")[0]
    said = [title, *(each.text for each in measure.labels if each.language == language)]
    return [tuple(each for each in words(text) if each[:1].isalpha()) for text in said]


def _telling(said: Sequence[str], lex: Lexicon) -> tuple[str, ...]:
    return tuple(
        each for each in said if each[:1].isalpha() and not lex.has("function_words", each)
    )


def _announced(found: Mention) -> tuple[str, ...]:
    """The noun of "the number of political prisoners reached 246"."""
    row = list(found.before[-_NUMBER_OF:])
    at = next((at for at in range(len(row) - 1, -1, -1) if row[at] in NUMBER_OF), None)
    if at is None:
        return ()
    noun: list[str] = []
    for word in row[at + 1 :]:
        if found.lex.has("function_words", word) and noun:
            break
        if word[0].isalpha() and not found.lex.has("function_words", word):
            noun.append(word)
    return tuple(noun)


def _is_one(noun: Sequence[str], name: Sequence[str], language: str) -> bool:
    """Whether the words are just those of the name, inflected and in any order."""
    return (
        0 < len(name) == len(noun)
        and all(any(_is_form(word, each, language) for each in name) for word in noun)
        and all(any(_is_form(word, each, language) for word in noun) for each in name)
    )


def _is_form(word: str, name: str, language: str) -> bool:
    if same_root(root(word, language), root(name, language)):
        return True
    mine, theirs = concepts(fold(word)), concepts(fold(name))
    return bool(mine & theirs) and mine == theirs and not exclude_each_other(mine, theirs)


def _ends(row: Sequence[str], phrase: tuple[str, ...]) -> bool:
    return tuple(row[-len(phrase) :]) == phrase


def _is_of_known_days(found: Mention) -> bool:
    """Whether every time that the sentence names is a day or a month that is known."""
    return all(
        each.value is not None and each.value.precision in {Precision.DAY, Precision.MONTH}
        for each in found.dates
    )


def _days(found: Mention) -> Iterator[Days]:
    for each in found.dates:
        if each.value is not None and each.value.precision in {Precision.DAY, Precision.MONTH}:
            yield each.value.low, each.value.high
