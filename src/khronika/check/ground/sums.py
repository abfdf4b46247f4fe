"""Figures that are the sum of others: of one figure in each cited source, or of a list in one.

    17 drones       9 on Monday [@a], 5 on Tuesday [@b], 3 on Wednesday [@c]
    30 projectiles  "26 drones and four missiles"

Only what is listed side by side in one sentence is added, and only where the sum is a telling
number, so that it does not come right by chance.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from khronika.check.ground.context import anchors
from khronika.check.ground.figures import Match, candidates
from khronika.check.ground.sources import Source, Text
from khronika.check.ground.weigh import excluded, same_noun
from khronika.text.spans import Bound, Figure, FigureKind

_MOST_ADDED = 14  # sources; a fortnight of daily reports
_MOST_SUMS = 5_000  # more and a right one would be chance
_MOST_LISTED = 6
_LEAST = Decimal(13)
_TIED = 1.0  # what shows that the sentence of a list is meant


def summed(said: Figure, text: Text, sources: Sequence[Source]) -> list[Match] | None:
    """Find one figure of the same noun in each source that together make `said`."""
    if not 2 <= len(sources) <= _MOST_ADDED or said.kind is not FigureKind.COUNT:  # noqa: PLR2004 - a sum has two
        return None
    sums: dict[Decimal, list[Match]] = {Decimal(0): []}
    for source in sources:
        parts = [
            match for match in candidates(said, text, [source], any_value=True) if match.same_noun
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


def listed(said: Figure, text: Text, sources: Sequence[Source]) -> list[Match] | None:
    """Find figures side by side in one sentence of a source that together make `said`."""
    number = text.sentence_of(said.start)
    if said.kind is not FigureKind.COUNT or said.value < _LEAST or number < 0:
        return None
    mine = text.counts[said.number_start]
    for source in sources:
        same_language = source.document.language == text.document.language
        for run in _runs(source, said.value):
            at = source.sentence_of(run[0].start)
            tie = anchors(
                text.contexts[number], source.contexts[at],
                value=said.value, same_language=same_language,
            )  # fmt: skip
            nouns = [source.counted(each) for each in run]
            fits = all(
                not excluded(mine, each) and same_noun(mine, each, same_language=same_language) >= 0
                for each in nouns
            )
            if tie >= _TIED and fits:
                return [Match(source, each, None, tie, same_noun=True) for each in run]
    return None


def _runs(source: Source, value: Decimal) -> Iterator[list[Figure]]:
    """The counts that follow each other in one sentence and make `value`."""
    figures = source.document.figures
    for first, figure in enumerate(figures):
        total, at = Decimal(0), source.sentence_of(figure.start)
        for last in range(first, min(first + _MOST_LISTED, len(figures))):
            each = figures[last]
            plain = each.kind is FigureKind.COUNT and each.bound is Bound.EXACT and not each.high
            if not plain or at < 0 or source.sentence_of(each.start) != at:
                break
            total += each.value
            if total > value:
                break
            if total == value and last > first:
                yield list(figures[first : last + 1])
