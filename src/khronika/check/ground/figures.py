"""Figures: by their value and by what they count (RULES.md, "Against chance")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from khronika.check.finding import Proven
from khronika.check.ground.agree import (
    UNITED,
    Agreement,
    agree,
    comparable,
    elliptic,
    far_apart,
    opposite,
)
from khronika.check.ground.change import MOVED, Change
from khronika.check.ground.context import anchors
from khronika.check.ground.grounded import How
from khronika.check.ground.lexicon import lexicon
from khronika.check.ground.sources import Source, Text
from khronika.check.ground.weigh import (
    SAME,
    STRANGERS,
    UNIT,
    excluded,
    nearby,
    needed,
    same_noun,
    strange,
)
from khronika.check.ground.words import fold
from khronika.text.spans import Bound, Figure, FigureKind

_NEIGHBOUR = 0.6  # what stands in the sentences before and behind says less
_SAME_THING = 4.0  # from here on another value is a contradiction and not another thing
_ABSENT_UNIT = 3.0  # the same, where the value of the text stands nowhere
_ABSENT = 3.5  # the same, where it is not even sure that the noun is one
_PREFERRED = 1.5  # by so much what has the noun goes before what has the value
_PLACED = 1.0  # what shows that a sentence of a source is meant
_SURELY_PLACED = 2.5  # the same for a small number, which stands in many places
_TIED = 1.5  # what ties a small number to the same number in another unit
_TELLING = Decimal(13)
_SHOWN = 2.0  # from here on it is worth showing as near
_TO = frozenset({"до", "да", "do", "bis", "auf"})
_LEADING = ("доступ", "dostęp", "zugang", "dołącz", "приедн", "приєдн", "прысаед", "далуч")
_REACH = 30  # code points around a number in which a bound may stand untied
_PARTED = re.compile(r"[\d.,;:()\n]")
_WORD = re.compile(r"[^\W\d_]+")
# the printed number itself goes before another that it may stand for
_WEIGHT = {How.EXACT: 0.0, How.BOUND: 0.6, How.ROUNDED: 0.8, How.WITHIN: 1.0}


@dataclass(frozen=True, slots=True)
class Match:
    """A figure of a source held against one of the text. `agreement` None: another value."""

    source: Source
    figure: Figure
    agreement: Agreement | None
    score: float
    same_noun: bool
    strange: bool = False  # what the two count are known and different things

    @property
    def key(self) -> tuple[str, int]:
        """What stands where: the same for every figure of the text that is held against it."""
        return (self.source.source.key, self.figure.number_start)

    def proven(self, why: str = "") -> Proven:
        """The passage: the number as it stands in the source."""
        return self._passage(self.figure.number_start, self.figure.number_end, why)

    def in_full(self) -> Proven:
        """The number with its unit, its bound and its noun."""
        return self._passage(self.figure.start, self.figure.end, "")

    def _passage(self, start: int, end: int, why: str) -> Proven:
        return Proven(
            source=self.source.source.key,
            text=self.source.document.text[start:end],
            start=start,
            end=end,
            why=why,
        )


def proving(said: Figure, text: Text, sources: Sequence[Source]) -> list[Match]:
    """Find the figures that prove `said`, the best of all sources first."""
    if not sources:
        return []  # what the text counts need not be known then
    found = [
        match
        for match in candidates(said, text, sources, agreeing=True)
        if match.score >= needed(said, match.source)
    ]
    return sorted(found, key=lambda match: _WEIGHT[_how(match.agreement)] - match.score)


def of_its_value(said: Figure, text: Text, sources: Sequence[Source]) -> Match | None:
    """Find the figure of the value of `said` in the place that is meant, whatever it counts."""
    number = text.sentence_of(said.start)
    best: Match | None = None
    for source in sources:
        same_language = source.document.language == text.document.language
        for figure in source.countable:
            at = source.sentence_of(figure.start)
            if number < 0 or at < 0 or far_apart(said, figure):
                continue
            if not comparable(said, figure) or not agree(said, figure):
                continue
            here, there = text.contexts[number], source.contexts[at]
            tie = anchors(here, there, value=said.value, same_language=same_language)
            sure = _PLACED if said.value >= _TELLING else _SURELY_PLACED
            if tie >= sure and (best is None or tie > best.score):
                best = Match(source, figure, None, tie, same_noun=False)
    return best


def rivals(said: Figure, text: Text, sources: Sequence[Source]) -> list[Match]:
    """Figures of the same thing with another value, nearest first."""
    found = [
        match
        for match in candidates(said, text, sources)
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


def counted_otherwise(
    proof: Match, said: Figure, text: Text, sources: Sequence[Source]
) -> Match | None:
    """Find what the source says of the thing, where `proof` has the value of another thing.

    23 witnesses and 118 examinations, where the source has 118 witnesses and 23 examinations.
    """
    if not proof.strange:
        return None
    others = (match for match in rivals(said, text, sources) if match.same_noun)
    found = next(others, None)
    sure = found is not None and found.score >= max(_SAME_THING, proof.score + _PREFERRED)
    return found if sure else None


def other_unit(said: Figure, text: Text, sources: Sequence[Source]) -> Match | None:
    """Find the same number in another unit, where it stands in no source in any other way."""
    if said.kind not in UNITED or said.high is not None:
        return None
    found: list[Match] = []
    number = text.sentence_of(said.start)
    for source in sources:
        same_language = source.document.language == text.document.language
        for figure in _of_value(said.value, source):
            if not _clash(said, figure) or source.counts[figure.number_start].change is Change.SURE:
                return None
            at = source.sentence_of(figure.start)
            tie = 0.0
            if number >= 0 and at >= 0:
                here, there = text.contexts[number], source.contexts[at]
                tie = anchors(here, there, value=said.value, same_language=same_language)
            found.append(Match(source, figure, None, tie, same_noun=False))
    best = max(found, key=lambda match: match.score, default=None)
    money = said.kind is FigureKind.MONEY
    telling = money or said.value >= _TELLING or said.decimals > 0
    return best if best is not None and best.score >= (0.0 if telling else _TIED) else None


def _of_value(value: Decimal, source: Source) -> Iterator[Figure]:
    """The figures that hold a value, bare ones with the unit beside them."""
    for figure in source.figures.get(value, ()):
        yield from source.inferred.get(figure.number_start, (figure,))


def _clash(said: Figure, figure: Figure) -> bool:
    """Whether one value has two units that are surely two."""
    if figure.kind not in UNITED or figure.high is not None or comparable(said, figure):
        return False
    one, other = said.unit or "", figure.unit or ""
    # km and km/h may be one, read to its end only once; percent is often said of points
    return bool(one and other) and not one.startswith(other) and not other.startswith(one)


def stands_anywhere(said: Figure, sources: Sequence[Source]) -> bool:
    """Whether the value is in a source in any form, be it of another thing."""
    digits = re.sub(r"\D", "", said.text)
    for source in sources:
        if said.value in source.figures or (digits and digits in source.numbers):
            return True
        if any(
            agree(said, figure)
            for figure in source.countable
            if not far_apart(said, figure) and comparable(said, figure)
        ):
            return True
    return False


def candidates(  # noqa: C901 - each test spares the dearer ones behind it
    said: Figure,
    text: Text,
    sources: Sequence[Source],
    *,
    any_value: bool = False,
    agreeing: bool = False,
) -> Iterator[Match]:
    """Figures that may be of the same thing; `agreeing`: in value, too; `any_value`: or not."""
    mine = text.counts[said.number_start]
    number = text.sentence_of(said.start)
    for source in sources:
        same_language = source.document.language == text.document.language
        for figure in source.countable:
            if agreeing and far_apart(said, figure):
                continue
            bare = not comparable(said, figure)
            if bare and (any_value or not _elliptic(said, figure, source)):
                continue
            agreement = None if any_value else agree(said, figure)
            if agreement is None and (agreeing or bare):
                continue
            theirs = source.counted(figure)
            if excluded(mine, theirs):
                continue
            agreement = _untied(agreement, figure, source, said, text)
            noun = same_noun(mine, theirs, same_language=same_language)
            if agreement is None and noun <= 0 and figure.kind not in UNIT:
                continue  # neither the value nor what is counted
            score = noun + UNIT.get(figure.kind, 0.0)
            at = source.sentence_of(figure.start)
            if number >= 0 and at >= 0:
                here, there = text.contexts[number], source.contexts[at]
                if noun <= STRANGERS:
                    score += nearby(mine, theirs, here.concepts, there.concepts)
                close = anchors(here, there, value=said.value, same_language=same_language)
                wide = anchors(
                    text.wider(number), source.wider(at),
                    value=said.value, same_language=same_language,
                )  # fmt: skip
                score += max(close, _NEIGHBOUR * wide)
            little = said.kind is FigureKind.COUNT and abs(said.value) < _TELLING
            if little and noun < SAME and _how(agreement) is How.WITHIN:
                continue  # "under four" of any three
            same = noun >= SAME or (said.kind in UNIT and said.kind is not FigureKind.FRACTION)
            yield Match(source, figure, agreement, score, same, strange(mine, theirs))


def _elliptic(said: Figure, figure: Figure, source: Source) -> bool:
    """Whether a bare number of the source may have the unit of `said`: none stands beside it."""
    beside = source.inferred.get(figure.number_start, ())
    united = any(each.kind is not FigureKind.COUNT for each in beside)
    return not united and elliptic(said, figure)


def _untied(
    agreement: Agreement | None, figure: Figure, source: Source, said: Figure, text: Text
) -> Agreement | None:
    """Take back "the bound differs" where a bound stands near the source's number after all."""
    if agreement is None or agreement.how is not How.BOUND:
        return agreement
    if any(_sentenced(each) for each in (said, figure)) or _reached(figure, source, said, text):
        return Agreement(How.EXACT)
    if _both_ends(figure, said, text) or _leads_to(figure, source):
        return Agreement(How.EXACT)
    if said.bound is Bound.EXACT or opposite(said.bound, figure.bound):
        return agreement
    there = source.document.text
    before = _PARTED.split(there[max(0, figure.number_start - _REACH) : figure.number_start])[-1]
    until = next((f.start for f in source.document.figures if f.start >= figure.number_end), None)
    end = min(figure.number_end + _REACH, len(there) if until is None else until)
    behind = _PARTED.split(there[figure.number_end : end])[0]
    change = source.counts[figure.number_start].change is Change.SURE
    around = before if change else f"{before} {behind}"  # "11 per cent fewer" is no bound
    known = lexicon().bounds
    if any(fold(word) in known for word in _WORD.findall(around)):
        return Agreement(How.EXACT)
    return agreement


def _both_ends(figure: Figure, said: Figure, text: Text) -> bool:
    """Whether the text prints both ends of a range of the source, as two figures."""
    at = text.sentence_of(said.start)
    ends = {figure.value, figure.high}
    return figure.high is not None and at >= 0 and ends <= text.contexts[at].values


def _leads_to(figure: Figure, source: Source) -> bool:
    """Whether "up to" is the "to" of what leads there: «доступ до 18 сайтаў»."""
    if figure.bound is not Bound.UP_TO or figure.text.split(maxsplit=1)[0].lower() not in _TO:
        return False
    before = _WORD.findall(source.document.text[max(0, figure.start - _REACH) : figure.start])
    return bool(before) and fold(before[-1]).startswith(_LEADING)


def _sentenced(figure: Figure) -> bool:
    """Whether "up to" is rather the "to" of a sentence: «да шасці гадоў», to six years."""
    return figure.kind is FigureKind.DURATION and figure.text.lower().startswith("да ")


def _reached(figure: Figure, source: Source, said: Figure, text: Text) -> bool:
    """Whether "up to" is the "to" of a movement: «подорожал до 2,38 рубля», or is reached."""
    if {figure.bound, said.bound} != {Bound.UP_TO, Bound.EXACT}:
        return False
    for each, read in ((figure, source), (said, text)):
        at = read.sentence_of(each.start)
        told = read.contexts[at].concepts if at >= 0 else frozenset[str]()
        if each.bound is Bound.EXACT and "reach" in told:
            return True
        if each.bound is Bound.UP_TO and each.text.split(maxsplit=1)[0].lower() in _TO:
            return bool(told & MOVED)
    return False


def _how(agreement: Agreement | None) -> How:
    return agreement.how if agreement else How.ABSENT
