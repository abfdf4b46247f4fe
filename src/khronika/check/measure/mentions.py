"""Where a text gives the value of a measure: the number, what it counts, when, where, says who.

Nothing here is certain. `khronika.check.measure.one_measure` weighs whether two mentions are of one
measure; what it needs of each sentence is gathered here once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from khronika.check.change.words import EXPECTED
from khronika.check.measure.mention_words import (
    ACCORDING,
    AMOUNTS,
    ANOTHER_TIME,
    COMPARED,
    CONFIRMING,
    COUNTING,
    KNOWN,
    LASTING,
    LIGHT,
    MODAL,
    NARROWING,
    NUMBER_OF,
    OF,
    OF_WHOM,
    OLD,
    OWN,
    PARTS,
    RECALLING,
    THAT,
    THE_SAME,
    WISHES,
)
from khronika.check.measure.slips import patterns
from khronika.check.measure.synonyms import thing
from khronika.check.measure.wholes import whole_of
from khronika.check.stems import root, same_root, short, stem
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Block, DateMention, Figure, Name, Span
from khronika.text.words import Lexicon, lexicon

_IN = frozenset({*OF, "в", "у", "ў", "w"})
_SHORTEST = 3  # letters of a word that says something
_OPENING = 2  # words of a sentence that may name the same source again
_COUNTERS = 4  # words that name whose count it is
_ATTRIBUTES = 6  # words between a German number and its noun
_ADJECTIVES = ("ых", "их", "ый", "ого", "ым", "ими", "ыми", "ych", "ich", "ymi", "imi")
_PAST = ("ли", "лись", "лі", "ліся")  # a verb that was read as the noun: "2700 обещали"
_ACCORDING = frozenset(phrase[0] for phrase in ACCORDING)
_SINCE = 12  # code points
_SHORTENED = ("ll", "re", "ve", "'m", "’m", "'d", "’d", "t")
_HOPED = 14  # words
_VERSUS = frozenset({"vs", "versus"})
_COMPARED = 3  # words
_PARTING = frozenset(",;:()[]–—!?")
_POSSESSIVE = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True)
class Mention:
    """A figure with the words of its sentence; `place` is the sentence's near part."""

    figure: Figure
    place: Span
    sentence: int  # where it begins
    block: Block
    before: Sequence[str]  # the words of `place` before the number ...
    behind: Sequence[str]  # ... and behind it, the counted noun first
    names: Sequence[Name]
    dates: Sequence[DateMention]
    quoted: bool
    is_whole: bool  # of which the text tells a part: nine of the 264
    is_alone: bool  # no other figure of its kind and unit stands near it
    lex: Lexicon

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """The roots of the counted noun; none where the text leaves it out."""
        if not self.noun or self.noun.endswith(_PAST):
            return self._announced or self._attributed
        return (self._root(self.noun),)

    @cached_property
    def noun(self) -> str:
        """The counted noun without what qualifies it; empty where the text leaves it out."""
        noun = [each for each in words(self.figure.noun or "") if each[:1].isalpha()]
        if not noun:
            return ""
        plain = [each for each in noun if not each.endswith(_ADJECTIVES)] or noun[-1:]
        return plain[-1] if self.lex.code in {"en", "de"} else plain[0]

    @cached_property
    def length(self) -> int:
        """How many words of `behind` are the figure's own: its unit or counted noun."""
        return len(words(self.figure.text[self.figure.number_end - self.figure.start :]))

    @cached_property
    def qualities(self) -> frozenset[str]:
        """The stems of the other words of the counted noun: political prisoners."""
        noun = {
            self._stem(each)
            for each in words(self.figure.noun or "")
            if self._tells(each) and not each.endswith(_PAST)
        }
        return frozenset(noun - {short(each, self.lex.code) for each in self.heads})

    @cached_property
    def patterns(self) -> frozenset[str]:
        """What may be left of the number after a slip."""
        return frozenset(patterns(self.figure))

    @cached_property
    def said(self) -> frozenset[str]:
        """The stems of the words of the sentence that say something, without the counted noun."""
        heads = self.heads if self.figure.noun else ()
        counted = {short(each, self.lex.code) for each in heads}
        return (
            frozenset(
                made
                for each in (*self.before, *self.behind)
                if self._tells(each)
                and not self.lex.has("speech", each)
                and (made := self._stem(each)) not in counted
            )
            - self.counters
        )

    @cached_property
    def things(self) -> frozenset[str]:
        """What the words of the sentence stand for: `killed` and `victims` for one thing."""
        return frozenset(
            each if each[0].isdecimal() else thing(each, self.lex.code)
            for each in (*self.before, *self.behind)
            if self._tells(each) or each[0].isdecimal()
        )

    @cached_property
    def clause(self) -> Sequence[str]:
        """The words between the marks on both sides of the number."""
        row: list[str] = []
        for each in reversed(self.before):
            if each in _PARTING:
                break
            row.append(each)
        row.reverse()
        for each in self.behind:
            if each in _PARTING:
                break
            row.append(each)
        return row

    @cached_property
    def is_compared(self) -> bool:
        """Whether the number is what another is held against: vs 264, compared with 264."""
        return any(each in COMPARED for each in self.before[-_COMPARED:]) or any(
            each in _VERSUS for each in self.behind[self.length : self.length + 1]
        )

    @cached_property
    def is_hoped(self) -> bool:
        """Whether the number was planned, asked for or expected."""
        row = (*self.before[-_HOPED:], *self.behind[:_HOPED])
        return any(
            each.startswith(EXPECTED) and each not in MODAL and not each.startswith(WISHES)
            for each in row
        )

    @cached_property
    def is_in_row(self) -> bool:
        """Whether it stands in a row of numbers, as in a table, or is held against another."""
        sides = (*self.before[-1:], *self.behind[self.length : self.length + 1])
        return self.is_compared or any(each[0].isdecimal() for each in sides)

    @cached_property
    def is_in_brackets(self) -> bool:
        """Whether the number stands first in brackets, as one does that is converted."""
        return self.before[-1:] in (["("], ["["])

    @cached_property
    def is_age(self) -> bool:
        """Whether it is the age of someone, or a time since: a 34-year-old, five years ago."""
        following = self.behind[: self.length + 1]
        return any(
            each.endswith("old") or each in OLD or each in ANOTHER_TIME for each in following
        )

    @cached_property
    def places(self) -> frozenset[str]:
        """The stems of the names of the sentence."""
        return frozenset(self._stem(each) for name in self.names for each in words(name.text)[-1:])

    @cached_property
    def days(self) -> frozenset[str]:
        """The dates of the sentence: EDTF, or the words of those whose year is not known."""
        return frozenset(
            each.value.edtf if each.value else " ".join(map(self._stem, words(each.text)))
            for each in self.dates
        )

    @cached_property
    def days_told(self) -> frozenset[str]:
        """The dates of the sentence, without those since which something is so."""
        text, start = self.place.text, self.place.start
        since = {
            each.value.edtf
            for each in self.dates
            if each.value
            and words(text[: each.start - start][-_SINCE:])[-1:]
            and words(text[: each.start - start][-_SINCE:])[-1] in LASTING
        }
        return self.days - since

    @cached_property
    def counters(self) -> frozenset[str]:
        """The stems of those by whose count it is; none where the text itself tells it."""
        found: set[str] = set()
        for row in (self.before, self.behind):
            for at in range(len(row)):
                found.update(self._counters_at(row, at))
        return frozenset(found)

    @cached_property
    def is_elliptic(self) -> bool:
        """Whether the number stands for those told before, without a noun: the 264 were."""
        following = self.behind[0] if self.behind else ""
        of = any(each in OF or each in OF_WHOM for each in self.before[-2:])
        verb = self.lex.has("function_words", following)
        return not self.heads and self.is_known and (verb or of)

    @cached_property
    def is_known(self) -> bool:
        """Whether the number is given as one that was told before: the 264, all 264, of 264."""
        if self.is_whole or not self.before:
            return self.is_whole
        earlier = ("", "", *self.before[:-1])
        last = self.before[-1]
        return (
            last in KNOWN
            or last in OF_WHOM
            or last.endswith(_POSSESSIVE)
            or (last in OF and earlier[-1] in PARTS)
            or (last in THAT and earlier[-1] in OF)
            or (last in _IN and earlier[-1] in AMOUNTS and earlier[-2] in {*THAT, *KNOWN})
        )

    @cached_property
    def is_by_account(self) -> bool:
        """Whether it is said before it by whose account it is: according to the police, 264."""
        row = self.before
        return any(
            tuple(row[at : at + length]) in ACCORDING
            for at, each in enumerate(row)
            if each in _ACCORDING
            for length in range(1, 5)
        )

    @cached_property
    def recalls(self) -> bool:
        """Whether somebody takes up what was told before, or the same source is named."""
        if not THE_SAME.isdisjoint(self.before[:_OPENING]):
            return True
        return any(each in RECALLING for each in (*self.before, *self.behind))

    def speaks_of(self, roots: Sequence[str]) -> bool:
        """Whether a word of the sentence has one of the roots."""
        return any(
            same_root(self._root(each), other)
            for each in (*self.before, *self.behind)
            if self._tells(each)
            for other in roots
        )

    def tells(self, phrase: Sequence[str]) -> frozenset[str]:
        """The stems of the words of `phrase` that say something."""
        return frozenset(self._stem(each) for each in phrase if self._tells(each))

    def is_narrowed_behind(self, words: int) -> bool:
        """Whether a word behind the first `words` of the noun makes it a part: in the north."""
        return bool(NARROWING.intersection(self.behind[words : words + 1]))

    @cached_property
    def _announced(self) -> tuple[str, ...]:
        """The noun of "the number of tractors sold in 2020 is"."""
        for at in range(len(self.before) - 1, -1, -1):
            if self.before[at] in NUMBER_OF:
                behind = [each for each in self.before[at + 1 : at + 4] if self._tells(each)]
                return tuple(self._root(each) for each in behind[:2])
        return ()

    @cached_property
    def _attributed(self) -> tuple[str, ...]:
        """The noun behind what qualifies it: 217 im Jahr 2020 verliehenen Filmen."""
        if self.lex.code != "de" or not self.is_known:
            return ()
        own = [each for each in self.behind[:_ATTRIBUTES] if self._tells(each)]
        return tuple(self._root(each) for each in own)

    def _counters_at(self, row: Sequence[str], at: int) -> Iterator[str]:
        if row[at] in RECALLING or row[at] in CONFIRMING:
            return
        for length in range(4, 0, -1) if row[at] in _ACCORDING else ():
            if tuple(row[at : at + length]) in ACCORDING:
                told = list(self._who(row[at + length : at + length + _COUNTERS]))
                yield from told[: 1 if self.lex.code in {"en", "de"} else 2]
                return
        if row[at] in COUNTING or self.lex.has("speech", row[at]):
            before = row[max(0, at - _COUNTERS) : at]
            marks = [k for k, each in enumerate(before) if not each[0].isalpha()]
            yield from self._who(before[marks[-1] + 1 if marks else 0 :])
            if at + 1 < len(row) and row[at + 1] not in {",", "that", "что", "що", "że", "dass"}:
                yield from self._who(row[at + 1 : at + 3])

    def _who(self, row: Sequence[str]) -> Iterator[str]:
        if any(each in OWN for each in row):
            return
        for each in row:
            if not each[:1].isalpha():
                return
            if self._tells(each):
                yield self._stem(each)

    def _tells(self, word: str) -> bool:
        return (
            len(word) >= _SHORTEST
            and word[0].isalpha()
            and word not in LIGHT
            and not (word.endswith(_SHORTENED) and ("'" in word or "’" in word))
            and not self.lex.has("function_words", word)
        )

    def _root(self, word: str) -> str:
        return root(word, self.lex.code)

    def _stem(self, word: str) -> str:
        return stem(word, self.lex.code)


def mention(figure: Figure, subject: Subject) -> Mention | None:
    """The mention of `figure`, of the whole where it is a share; None outside any sentence."""
    whole = whole_of(figure)
    figure = whole or figure
    sentence, block = subject.sentence_at(figure), subject.block_at(figure)
    place = subject.around(figure)
    if sentence is None or place is None or block is None:
        return None
    return Mention(
        figure=figure,
        place=place,
        sentence=sentence.start,
        block=block,
        before=subject.spoken.between(place.start, figure.start),
        behind=subject.spoken.between(figure.number_end, place.end),
        names=subject.names_in(place),
        dates=subject.dates_in(place),
        quoted=subject.is_quoted(figure),
        is_whole=whole is not None,
        is_alone=not any(
            each.start != figure.start and (each.kind, each.unit) == (figure.kind, figure.unit)
            for each in subject.figures_in(place)
        ),
        lex=lexicon(subject.document.language),
    )
