"""A cited source, read once and kept: its facts by value, its sentences, its words."""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import pairwise

from khronika.check.evidence import SourceText
from khronika.check.finding import Proven
from khronika.check.ground.agree import UNITED
from khronika.check.ground.context import Context, Counted, contexts, counts, of_noun, together
from khronika.check.ground.reach import Reaches, reaches, whole
from khronika.check.ground.skeleton import given_classes, place_number, skeletons
from khronika.check.ground.words import Words, words
from khronika.text.read import read
from khronika.text.spans import (
    Bound,
    DateMention,
    Document,
    Elapsed,
    Figure,
    FigureKind,
    Name,
    Span,
)

MOST_READ = 1_000_000  # characters of one source; a book has fewer
_LONG = 100_000  # characters; few captures are longer
BEGINNING = 5  # letters by which two words of one language may be one
_OPENING = 120  # characters of a first line that are shown
_MONTHS = 12
_CLOSED = re.compile(
    r"\s*(?:[.,;:)\n—–]|$|(?:and|or|и|или|і|або|чи|й|та|oraz|i|lub|und|oder|in|в|у)\s)"
)
_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, eq=False)
class Text:
    """A text that was read, with what grounding looks up in it. Both sides are held in this."""

    document: Document

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """All sentences in order."""
        return tuple(each for block in self.document.blocks for each in block.sentences)

    @cached_property
    def words(self) -> Words:
        """All words."""
        return words(self.document.text)

    @cached_property
    def contexts(self) -> tuple[Context, ...]:
        """What stands in each sentence."""
        return contexts(self.document, self.sentences, self.words)

    @cached_property
    def elapsed(self) -> Reaches[Elapsed]:
        """The spans of time counted from a date."""
        return reaches(self.document.elapsed, whole)

    def wider(self, sentence: int) -> Context:
        """What stands in a sentence, given by its number, and its neighbours."""
        found = self._wider.get(sentence)
        if found is None:
            found = together(self.contexts[max(0, sentence - 1) : sentence + 2])
            self._wider[sentence] = found
        return found

    @cached_property
    def _wider(self) -> dict[int, Context]:
        return {}

    @cached_property
    def names_in(self) -> dict[int, list[Name]]:
        """The names of each sentence, by its number."""
        found: defaultdict[int, list[Name]] = defaultdict(list)
        for name in self.document.names:
            found[self.sentence_of(name.start)].append(name)
        return dict(found)

    @cached_property
    def dates_in(self) -> dict[int, list[DateMention]]:
        """The dates of each sentence, by its number."""
        found: defaultdict[int, list[DateMention]] = defaultdict(list)
        for mention in self.document.dates:
            found[self.sentence_of(mention.start)].append(mention)
        return dict(found)

    @cached_property
    def name_ends(self) -> frozenset[str]:
        """The last words of its names of several words: surnames, as a rule."""
        return frozenset(
            each.text.rpartition(" ")[2] for each in self.document.names if " " in each.text
        )

    @cached_property
    def counts(self) -> dict[int, Counted]:
        """What each figure counts, by where its number starts."""
        return counts(self.document, self.sentences, self.words, self.contexts)

    def sentence_of(self, place: int) -> int:
        """The number of the sentence in which the code point `place` stands; -1 for none."""
        return bisect_right(self._starts, place) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.sentences]


@dataclass(frozen=True, eq=False)
class Source(Text):
    """A cited capture."""

    source: SourceText

    def opening(self, why: str) -> Proven:
        """The first line, for what is known of the source as a whole: its day, its publisher."""
        text = self.document.text
        start = len(text) - len(text.lstrip())
        end = min(len(text[start:].partition("\n")[0].rstrip()), _OPENING) + start
        return Proven(source=self.source.key, text=text[start:end], start=start, end=end, why=why)

    @cached_property
    def countable(self) -> tuple[Figure, ...]:
        """All figures, and the two counts of each printed share: "31 of 38 drones"."""
        counted = [
            replace(figure, kind=FigureKind.COUNT, value=value, high=None, decimals=0, bound=bound)
            for figure in self.document.figures
            if figure.kind is FigureKind.FRACTION
            for value, bound in ((figure.parts, figure.bound), (figure.whole, Bound.EXACT))
            if value is not None and self.document.text[figure.number_start].isdigit()
        ]
        inferred = (each for found in self.inferred.values() for each in found)
        return (*self.document.figures, *counted, *inferred, *self._composed())

    @cached_property
    def inferred(self) -> dict[int, list[Figure]]:
        """Bare numbers as figures of the unit or noun beside them, by where the number starts."""
        found: defaultdict[int, list[Figure]] = defaultdict(list)
        for figure in self._elliptic():
            found[figure.number_start].append(figure)
        return dict(found)

    def _elliptic(self) -> Iterator[Figure]:
        """Bare numbers with the unit of the figure beside them: dearer by 10 kopecks, to 90."""
        for one, other in pairwise(self.document.figures):
            if self.sentence_of(one.start) != self.sentence_of(other.start):
                continue
            between = self.document.text[one.end : other.start].split()
            if one.kind is FigureKind.COUNT and not one.noun and len(between) == 1:
                value = one.value * other.scale / one.scale  # from 58 to 45 million
                yield replace(one, value=value, scale=other.scale, kind=other.kind, unit=other.unit)
            for bare, united in ((other, one), (one, other)):
                if bare.kind is not FigureKind.COUNT or bare.noun or bare.population:
                    continue
                # from 46 to 38 per cent; by 10 kopecks, to 90
                near = len(between) <= 1 if bare is one else self._ends(other)
                if near and united.kind in UNITED:
                    yield replace(bare, kind=united.kind, unit=united.unit)
                elif near and bare is other and united.kind is FigureKind.COUNT and united.noun:
                    yield replace(bare, noun=united.noun)

    def _ends(self, figure: Figure) -> bool:
        """Whether nothing that could be its noun follows a figure."""
        return _CLOSED.match(self.document.text, figure.end) is not None

    def _composed(self) -> Iterator[Figure]:
        """Years with the months that follow them: three years and six months."""
        for years, months in pairwise(self.document.figures):
            between = self.document.text[years.end : months.start].split()
            if (years.unit, months.unit) == ("year", "month") and len(between) <= 1:
                value = years.value + months.value / _MONTHS
                yield replace(years, value=value, end=months.end, number_end=months.end)

    def counted(self, figure: Figure) -> Counted:
        """What a figure counts, be it by the noun of the one beside it."""
        own = self.counts[figure.number_start]
        return (
            own
            if own.named or not figure.noun
            else of_noun(figure.noun, self.document.language, own.change)
        )

    @cached_property
    def figures(self) -> dict[Decimal, list[Figure]]:
        """Figures by each value they hold: either end of a range, parts and whole of a fraction."""
        found: defaultdict[Decimal, list[Figure]] = defaultdict(list)
        for figure in self.document.figures:
            values = {figure.value, figure.high, figure.whole, figure.parts} - {None}
            for value in values:
                if value is not None:
                    found[value].append(figure)
        return dict(found)

    @cached_property
    def dates(self) -> dict[dt.date, list[DateMention]]:
        """Dates by their earliest day."""
        found: defaultdict[dt.date, list[DateMention]] = defaultdict(list)
        for mention in self.document.dates:
            if mention.value is not None:
                found[mention.value.low].append(mention)
        return dict(found)

    @cached_property
    def name_index(self) -> dict[str, list[int]]:
        """Capitalised words by skeleton, class of given names and place; numbers of words."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        text = self.document.text
        for at, (start, end) in enumerate(zip(self.words.starts, self.words.ends, strict=True)):
            if not text[start].isupper():
                continue
            word = _POSSESSIVE.sub("", text[start:end])
            for bones in skeletons(word):
                found[bones].append(at)
            for number in given_classes(word):
                found[f"given {number}"].append(at)
            place = place_number(word)
            if place is not None:
                found[f"place {place}"].append(at)
        return dict(found)

    @cached_property
    def short_names(self) -> dict[str, list[int]]:
        """As `name_index`, for names of few consonants, whose vowels may be written otherwise."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for bones, places in self.name_index.items():
            head, colon, _ = bones.partition(":")
            if colon:
                found[head].extend(places)
        return dict(found)

    @cached_property
    def near_names(self) -> dict[str, list[str]]:
        """The skeletons of the words of names by their first two consonants."""
        named = {
            at
            for name in self.document.names
            for at in range(
                bisect_left(self.words.starts, name.start), bisect_left(self.words.starts, name.end)
            )
        }
        found: defaultdict[str, list[str]] = defaultdict(list)
        for bones, places in self.name_index.items():
            if not named.isdisjoint(places):
                found[bones[:2]].append(bones)
        return dict(found)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first letters of all words."""
        return frozenset(word[:BEGINNING] for word in self.words.folded)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """All runs of digits, whatever they are part of."""
        return frozenset(word for word in self.words.folded if word[0].isdigit())


def open_source(source: SourceText, fallback: dt.date | None) -> Source:
    """Read a capture. Its dates are resolved by its publication, else by when it was captured."""
    keep = _read_long if len(source.text) > _LONG else _read_short
    return keep(source, source.published or source.captured or fallback)


def _read(source: SourceText, date: dt.date | None) -> Source:
    text = source.text[:MOST_READ]
    document = read(text, language=source.language, date=date, markdown=False)
    return Source(document=document, source=source)


# what was read takes some 40 times the room of its text: of few long sources as much as of many
_read_short = lru_cache(maxsize=400)(_read)
_read_long = lru_cache(maxsize=4)(_read)
