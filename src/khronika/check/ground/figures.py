"""Figures: by their value and by what they count (RULES.md, "Against chance")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from khronika.check.finding import Proven
from khronika.check.ground.agree import Agreement, agree, comparable
from khronika.check.ground.context import anchors
from khronika.check.ground.grounded import How
from khronika.check.ground.lexicon import lexicon
from khronika.check.ground.sources import Source, Text
from khronika.check.ground.weigh import SAME, STRANGERS, UNIT, excluded, nearby, needed, same_noun
from khronika.check.ground.words import fold
from khronika.text.spans import Bound, Figure, FigureKind

_NEIGHBOUR = 0.6  # what stands in the sentences before and behind says less
_SAME_THING = 4.0  # from here on another value is a contradiction and not another thing
_ABSENT_UNIT = 3.0  # the same, where the value of the text stands nowhere
_ABSENT = 3.5  # the same, where it is not even sure that the noun is one
_MOST_ADDED = 14  # sources; a fortnight of daily reports
_MOST_SUMS = 5_000  # more and a right one would be chance
_SHOWN = 2.0  # from here on it is worth showing as near
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
        if match.agreement is not None and match.score >= needed(said, match.source)
    ]
    return max(found, key=lambda match: match.score - _WEIGHT[_how(match.agreement)], default=None)


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
    if not 2 <= len(sources) <= _MOST_ADDED or said.kind is not FigureKind.COUNT:  # noqa: PLR2004 - a sum has two
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
        if len(sums) > _MOST_SUMS:
            return None
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
            if not comparable(said, figure) or excluded(mine, theirs):
                continue
            agreement = None if any_value else _untied(agree(said, figure), figure, source, said)
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
                    text.wider[number], source.wider[at],
                    value=said.value, same_language=same_language,
                )  # fmt: skip
                score += max(close, _NEIGHBOUR * wide)
            same = noun >= SAME or (said.kind in UNIT and said.kind is not FigureKind.FRACTION)
            yield Match(source, figure, agreement, score, same)


def _untied(
    agreement: Agreement | None, figure: Figure, source: Source, said: Figure
) -> Agreement | None:
    """Take back "the bound differs" where a bound stands near the source's number after all."""
    if agreement is None or agreement.how is not How.BOUND:
        return agreement
    if any(_sentenced(each) for each in (said, figure)):
        return Agreement(How.EXACT)
    if said.bound is Bound.EXACT:
        return agreement
    text = source.document.text
    before = _PARTED.split(text[max(0, figure.number_start - _REACH) : figure.number_start])[-1]
    behind = _PARTED.split(text[figure.number_end : figure.number_end + _REACH])[0]
    around = f"{before} {behind}"
    known = lexicon().bounds
    if any(fold(word) in known for word in _WORD.findall(around)):
        return Agreement(How.EXACT)
    return agreement


def _sentenced(figure: Figure) -> bool:
    """Whether "up to" is rather the "to" of a sentence: «да шасці гадоў», to six years."""
    return figure.kind is FigureKind.DURATION and figure.text.lower().startswith("да ")


def _how(agreement: Agreement | None) -> How:
    return agreement.how if agreement else How.ABSENT
