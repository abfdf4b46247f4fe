"""What the source has in the place to which the rest of the clause points.

A small number that nothing proves may merely be put otherwise; and one that is proved may have been
proved by chance, since small numbers stand everywhere. Where the names, days, figures and words
beside it point surely to one sentence of the source, and that sentence has one figure of the kind
to spare, that figure was meant.
"""

from collections.abc import Iterator, Sequence

from khronika.check.ground.agree import agree, comparable
from khronika.check.ground.figures import Match
from khronika.check.ground.neighbourhood import Pointer, point
from khronika.check.ground.sources import Source, Text
from khronika.check.ground.weigh import SAME, STRANGERS, UNIT, excluded, same_noun
from khronika.text.spans import Bound, Figure, FigureKind

_SURE = 1.6  # points from which on a sentence is surely the one that is meant
_BEFORE_NEXT = 1.4  # times the points of the next best
_FARTHER = 0.5  # of them, at most, may point to where the number of the text stands
_KINDS = frozenset(UNIT) | {FigureKind.COUNT}


def in_the_place(
    said: Figure,
    text: Text,
    sources: Sequence[Source],
    taken: set[tuple[str, int]],
    proof: Match | None = None,
) -> Match | None:
    """Find the one figure that stands where `said` should, if `proof` stands elsewhere."""
    if said.bound not in {Bound.EXACT, Bound.ABOUT} or said.high is not None:
        return None
    if said.kind not in _KINDS or said.value == 1:
        return None
    pointers = [point(said, text, source) for source in sources]
    places = sorted(
        ((points, pointer, at) for pointer in pointers for at, points in pointer.scores.items()),
        key=lambda each: -each[0],
    )
    if not places or places[0][0] < _SURE:
        return None
    points, pointer, at = places[0]
    if len(places) > 1 and points < _BEFORE_NEXT * places[1][0]:
        return None
    if proof is not None and not _far(proof, pointer, points, at):
        return None
    found = list(_to_spare(said, text, pointer.source, at, taken))
    return found[0] if len(found) == 1 else None


def _far(proof: Match, pointer: Pointer, points: float, at: int) -> bool:
    """Whether what proves a number stands far from the place that is meant."""
    source = proof.source
    own = source.sentence_of(proof.figure.start)
    if source is not pointer.source or own == at:
        return source is not pointer.source
    return pointer.support([own]) <= _FARTHER * points


def _to_spare(
    said: Figure, text: Text, source: Source, at: int, taken: set[tuple[str, int]]
) -> Iterator[Match]:
    """The figures of a sentence that `said` may have been taken from; none if one agrees."""
    mine = text.counts[said.number_start]
    same_language = source.document.language == text.document.language
    found: dict[tuple[str, int], Match] = {}
    for figure in source.countable:
        if source.sentence_of(figure.start) != at or not comparable(said, figure):
            continue
        if agree(said, figure):
            return
        theirs = source.counted(figure)
        match = Match(source, figure, None, 0.0, same_noun=True)
        if figure.decimals and not said.decimals:
            continue
        if match.key in taken or excluded(mine, theirs) or figure.high is not None:
            continue
        bare = not mine.named or not theirs.named
        noun = same_noun(mine, theirs, same_language=same_language)
        if said.kind in UNIT or (bare and noun >= 0) or noun in {SAME, STRANGERS}:
            found[match.key] = match
    yield from found.values()
