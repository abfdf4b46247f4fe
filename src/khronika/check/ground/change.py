"""Whether a figure is itself a difference: 14 more than a week ago, dearer by 22 per cent.

A share, a level and a change may all be 22 per cent; a change is proved by a change alone.
"""

from enum import Enum

from khronika.check.ground.lexicon import concepts
from khronika.text.spans import Figure, FigureKind

_COMPARED = frozenset({"comparison"})
MOVED = frozenset({"comparison", "rise", "fall"})
_SHARES = frozenset({FigureKind.PERCENT, FigureKind.POINTS})
_BY = frozenset({"by", "o", "um"})
_BY_SHARE = frozenset({"на"})  # before a count it is a place: на 14 участках
_TO = frozenset({"to", "do", "auf", "до", "да"})


class Change(Enum):
    """What the words around a figure say of it."""

    SURE = "sure"
    OPEN = "open"
    NONE = "none"


def change(
    figure: Figure,
    before: str,
    behind: tuple[str, ...],
    said: frozenset[str],
    clause: frozenset[str],
) -> Change:
    """Say it by the folded words `before` the number and `behind` it and its unit.

    `said` and `clause` are the concepts of its sentence and of its clause.
    Nobody says by how much without a word for it: where the clause has none, it is no change.
    In Cyrillic a difference has its «на»: «14 выше нормы» counts, «на 14 выше» compares.
    """
    compared = [word for word in behind if concepts(word) & _COMPARED]
    if any(before == "на" or word[0] < "\u0370" for word in compared):  # where Greek begins
        return Change.SURE
    if before in _BY or (before in _BY_SHARE and figure.kind in _SHARES):
        return Change.SURE if said & MOVED else Change.OPEN  # "opposed by 21 per cent"
    if before in _TO and figure.kind in _SHARES:
        return Change.NONE
    if figure.kind is FigureKind.COUNT and not figure.noun and before == "на":
        return Change.OPEN  # 2.8 per cent in a month, in a year 13.4
    return Change.OPEN if clause & MOVED else Change.NONE
