"""Figures: by their value and by what they count (RULES.md, "Against chance")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from khronika.check.finding import Proven
from khronika.check.ground.agree import Agreement, agree, comparable
from khronika.check.ground.context import Counted, anchors, stem
from khronika.check.ground.grounded import How
from khronika.check.ground.lexicon import concepts, exclude_each_other, lexicon, widened
from khronika.check.ground.sources import Source, Text
from khronika.check.ground.words import fold
from khronika.text.spans import Bound, Figure, FigureKind

_SMALL = Decimal(13)
_HUNDRED = Decimal(100)
_NOUN = 3.0  # the same counted noun
_WIDER = 2.0  # one counts people, the other prisoners
_OTHER = -1.5  # two known nouns that share nothing
_STRANGERS = 0.5
_ANYBODY = frozenset({"person"})
_NEIGHBOUR = 0.6  # what stands in the sentences before and behind says less
_NEARBY = 2.0  # the noun of one stands in the sentence of the other
_UNIT = {
    FigureKind.PERCENT: 1.0,
    FigureKind.POINTS: 1.5,
    FigureKind.FRACTION: 1.0,
    FigureKind.MONEY: 2.0,
    FigureKind.MEASURE: 2.0,
    FigureKind.DURATION: 2.0,
    FigureKind.MULTIPLE: 1.5,
}
_SAME_THING = 4.0  # from here on another value is a contradiction and not another thing
_ABSENT_UNIT = 3.0  # the same, where the value of the text stands nowhere
_ABSENT = 3.5  # the same, where it is not even sure that one noun is counted
_SHOWN = 2.0  # from here on it is worth showing as near
_FEW = 15  # figures in a short message
_LOOKALIKE = 3  # digits; of fewer too many look alike
_REACH = 30  # code points around a number in which a bound may stand untied
_PARTED = re.compile(r"[\d.,;:()\n]")
_WORD = re.compile(r"[^\W\d_]+")
_WEIGHT = {How.EXACT: 0.0, How.WITHIN: 0.2, How.ROUNDED: 0.3, How.BOUND: 0.6}


@dataclass(frozen=True, slots=True)
class Match:
    """A figure of a source held against one of the text. `agreement` None: another value."""

    source: Source
    figure: Figure
    agreement: Agreement | None
    score: float
    same_noun: bool

    @property
    def key(self) -> tuple[str, int]:
        """What stands where: the same for every figure of the text that is held against it."""
        return (self.source.source.key, self.figure.number_start)

    def proven(self, why: str = "") -> Proven:
        """The passage: the number as it stands in the source."""
        start, end = self.figure.number_start, self.figure.number_end
        return Proven(
            source=self.source.source.key,
            text=self.source.document.text[start:end],
            start=start,
            end=end,
            why=why,
        )


def proving(said: Figure, text: Text, sources: Sequence[Source]) -> Match | None:
    """Find the figure that proves `said`, the best of all sources; None where there is none."""
    found = [
        match
        for match in _candidates(said, text, sources)
        if match.agreement is not None and match.score >= _needed(said, match.source)
    ]
    return max(found, key=lambda match: match.score - _WEIGHT[_how(match.agreement)], default=None)


def bare(said: Figure, text: Text, sources: Sequence[Source]) -> Proven | None:
    """Find a telling whole number that stands in a source as digits the reader made no figure of.

    1904 may be a year there and a number of ballots here: the word behind it has to be the same.
    """
    if said.value < _HUNDRED or said.value != said.value.to_integral_value():
        return None
    digits = f"{said.value:f}".partition(".")[0]
    mine = text.counts[said.number_start]
    for source in sources:
        for at in source.words.places.get(digits, ()):
            behind = source.words.folded[at + 1 : at + 3]
            same = any(concepts(word) & mine.concepts for word in behind) or (
                source.document.language == text.document.language
                and any(stem(word) in mine.stems for word in behind)
            )
            if same:
                start, end = source.words.starts[at], source.words.ends[at]
                return Proven(
                    source=source.source.key,
                    text=source.document.text[start:end],
                    start=start,
                    end=end,
                )
    return None


def lookalikes(said: Figure, sources: Sequence[Source]) -> list[Proven]:
    """Numbers of a source with the same digits in another order, or one digit changed."""
    digits = f"{said.value:f}".partition(".")[0]
    if len(digits) < _LOOKALIKE:
        return []
    found: list[Proven] = []
    for source in sources:
        for number in source.numbers:
            if len(number) == len(digits) and number != digits and _slip(number, digits):
                at = source.words.places[number][0]
                start, end = source.words.starts[at], source.words.ends[at]
                found.append(Proven(source=source.source.key, text=number, start=start, end=end))
    return found


def _slip(one: str, other: str) -> bool:
    changed = sum(a != b for a, b in zip(one, other, strict=True))
    return changed == 1 or (changed == 2 and sorted(one) == sorted(other))  # noqa: PLR2004 - a swap


def parts_of(said: Figure) -> tuple[Figure, ...]:
    """The two counts of a printed share, "1,374 of the 5,496 stations"; nothing of a small one."""
    if said.kind is not FigureKind.FRACTION or said.parts is None or said.whole is None:
        return ()
    if said.whole < _SMALL:
        return ()
    share = replace(said, kind=FigureKind.COUNT, decimals=0, whole=None, parts=None)
    return (
        replace(share, value=said.parts, bound=Bound.EXACT),
        replace(share, value=said.whole, bound=Bound.EXACT),
    )


def same_counts(one: Figure, other: Figure) -> bool:
    """Whether two shares were printed as the same two counts."""
    return (one.parts, one.whole) == (other.parts, other.whole)


def rivals(said: Figure, text: Text, sources: Sequence[Source]) -> list[Match]:
    """Figures of the same thing with another value, nearest first."""
    found = [
        match
        for match in _candidates(said, text, sources)
        if match.agreement is None and match.score >= _SHOWN
    ]
    return sorted(found, key=lambda match: -match.score)


def contradicts(match: Match, *, absent: bool) -> bool:
    """Whether a rival is surely of the same thing, so that one of the two values is wrong.

    `absent`: the text's own value stands in no source at all, so that less context will do.
    """
    if match.same_noun and match.score >= _SAME_THING:
        return True
    return absent and match.score >= (_ABSENT_UNIT if match.same_noun else _ABSENT)


def stands_anywhere(said: Figure, sources: Sequence[Source]) -> bool:
    """Whether the value is in a source in any form, be it of another thing."""
    digits = re.sub(r"\D", "", said.text)
    for source in sources:
        if said.value in source.figures or (digits and digits in source.numbers):
            return True
        if any(agree(said, figure) for figure in source.countable if comparable(said, figure)):
            return True
    return False


def summed(said: Figure, text: Text, sources: Sequence[Source]) -> list[Match] | None:
    """Find one figure of the same noun in each source that together make `said`."""
    if len(sources) < 2 or said.kind is not FigureKind.COUNT:  # noqa: PLR2004 - a sum has two
        return None
    sums: dict[Decimal, list[Match]] = {Decimal(0): []}
    for source in sources:
        parts = [
            match for match in _candidates(said, text, [source], any_value=True) if match.same_noun
        ]
        best = {match.figure.value: match for match in sorted(parts, key=lambda m: m.score)[-4:]}
        if not best:
            return None
        sums = {
            total + value: [*chosen, match]
            for total, chosen in sums.items()
            for value, match in best.items()
            if total + value <= said.value
        }
    return sums.get(said.value)


def _candidates(
    said: Figure, text: Text, sources: Sequence[Source], *, any_value: bool = False
) -> Iterator[Match]:
    mine = text.counts[said.number_start]
    number = text.sentence_of(said.start)
    for source in sources:
        same_language = source.document.language == text.document.language
        for figure in source.countable:
            theirs = source.counts[figure.number_start]
            if not comparable(said, figure) or _exclude(mine, theirs):
                continue
            agreement = None if any_value else _untied(agree(said, figure), figure, source, said)
            noun = _noun(mine, theirs, same_language=same_language)
            if agreement is None and noun <= 0 and figure.kind not in _UNIT:
                continue  # neither the value nor what is counted
            score = noun + _UNIT.get(figure.kind, 0.0)
            at = source.sentence_of(figure.start)
            if number >= 0 and at >= 0:
                here, there = text.contexts[number], source.contexts[at]
                if noun <= _STRANGERS:
                    score += _nearby(mine, theirs, here.concepts, there.concepts)
                close = anchors(here, there, value=said.value, same_language=same_language)
                wide = anchors(
                    text.wider[number], source.wider[at],
                    value=said.value, same_language=same_language,
                )  # fmt: skip
                score += max(close, _NEIGHBOUR * wide)
            same_noun = noun >= _NOUN or (
                said.kind in _UNIT and said.kind is not FigureKind.FRACTION
            )
            yield Match(source, figure, agreement, score, same_noun)


def _needed(said: Figure, source: Source) -> float:
    """How much context a value needs to be proved: the more often it stands anywhere, the more."""
    telling = len(said.value.normalize().as_tuple().digits)
    big = abs(said.value) >= _HUNDRED
    # in a short message there is little that a number could be instead
    ease = 1.0 if len(source.document.figures) <= _FEW else 0.0
    if said.kind in {FigureKind.ORDINAL, FigureKind.UNREAD}:
        return 1.0 if big else _NOUN
    if (big and telling >= 3) or (said.decimals and telling >= 3):  # noqa: PLR2004 - 246, 0.255
        return 0.0
    if abs(said.value) >= _SMALL or said.decimals:
        return 1.5 - ease
    if said.kind in _UNIT:
        return _UNIT[said.kind] + 1.0 - ease
    return _WIDER + 0.5 - ease


def _noun(mine: Counted, theirs: Counted, *, same_language: bool) -> float:
    """How surely the two count the same noun."""
    narrow = mine.concepts & theirs.concepts
    if narrow - _ANYBODY or (narrow and not (mine.concepts | theirs.concepts) - _ANYBODY):
        return _NOUN
    if same_language and mine.stems & theirs.stems:
        return _NOUN
    if mine.concepts - _ANYBODY and theirs.concepts - _ANYBODY:
        return _OTHER if mine.named and theirs.named else 0.0
    if widened(mine.concepts) & widened(theirs.concepts):
        return _WIDER
    # two nouns of two languages, neither of which the lexicon has, may well be one
    strangers = mine.named and theirs.named and not mine.concepts and not theirs.concepts
    return _STRANGERS if strangers and not same_language else 0.0


def _nearby(mine: Counted, theirs: Counted, here: frozenset[str], there: frozenset[str]) -> float:
    """The counted noun of one in the sentence of the other."""
    specific = (mine.concepts & there) | (theirs.concepts & here)
    return _NEARBY if specific else 0.0


def _exclude(mine: Counted, theirs: Counted) -> bool:
    """Whether the two are surely of different things; only nouns of their own are sure."""
    return mine.named and theirs.named and exclude_each_other(mine.concepts, theirs.concepts)


def _untied(
    agreement: Agreement | None, figure: Figure, source: Source, said: Figure
) -> Agreement | None:
    """Take back "the bound differs" where a bound stands near the source's number after all."""
    if agreement is None or agreement.how is not How.BOUND or said.bound is Bound.EXACT:
        return agreement
    text = source.document.text
    before = _PARTED.split(text[max(0, figure.number_start - _REACH) : figure.number_start])[-1]
    behind = _PARTED.split(text[figure.number_end : figure.number_end + _REACH])[0]
    around = f"{before} {behind}"
    known = lexicon().bounds
    if any(fold(word) in known for word in _WORD.findall(around)):
        return Agreement(How.EXACT)
    return agreement


def _how(agreement: Agreement | None) -> How:
    return agreement.how if agreement else How.ABSENT
