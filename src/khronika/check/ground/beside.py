"""What the source has in the place of a figure that nothing proves.

"Eleven people are accused, nine of them abroad": eleven is proved by a sentence that goes on
«сямёра з іх за мяжой». Where that sentence has one figure of the kind to spare, that is meant.
"""

from collections.abc import Sequence

from khronika.check.ground.agree import agree, comparable
from khronika.check.ground.figures import Match
from khronika.check.ground.sources import Text
from khronika.check.ground.weigh import UNIT, WIDER, excluded, same_noun
from khronika.text.spans import Bound, Figure, FigureKind

_SCALED = frozenset(UNIT) - {FigureKind.FRACTION, FigureKind.MULTIPLE}


def in_its_place(
    said: Figure, text: Text, proved: Sequence[tuple[Figure, Match]], taken: set[tuple[str, int]]
) -> Match | None:
    """Find the one free figure beside those that prove the others of the sentence of `said`."""
    here = text.sentence_of(said.start)
    if said.bound is not Bound.EXACT or said.high is not None or here < 0:
        return None
    found: dict[tuple[str, int], Match] = {}
    for other, proof in proved:
        if text.sentence_of(other.start) != here:
            continue
        source = proof.source
        at = source.sentence_of(proof.figure.start)
        for figure in source.document.figures:
            if source.sentence_of(figure.start) != at:
                continue
            if comparable(said, figure) and agree(said, figure):
                return None
            match = Match(source, figure, None, 0.0, same_noun=True)
            before = (other.start < said.start) == (proof.figure.start < figure.start)
            if match.key not in taken and before and _meant(said, text, match):
                found[match.key] = match
    return next(iter(found.values())) if len(found) == 1 else None


def _meant(said: Figure, text: Text, match: Match) -> bool:
    """Whether the two are of one kind: of one unit, of one noun, or both bare."""
    figure, source = match.figure, match.source
    mine, theirs = text.counts[said.number_start], source.counts[figure.number_start]
    if figure.kind is not said.kind or figure.high is not None or excluded(mine, theirs):
        return False
    if mine.change is not theirs.change or not comparable(said, figure):
        return False
    if said.kind in _SCALED:
        return True
    if said.kind is not FigureKind.COUNT:
        return False
    bare = not mine.named and not theirs.named
    same_language = source.document.language == text.document.language
    return bare or same_noun(mine, theirs, same_language=same_language) >= WIDER
