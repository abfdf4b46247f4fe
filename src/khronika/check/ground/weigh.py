"""How surely two figures are of one thing: what they count, and how much a value needs of that.

A random number from 3 to 12 stands in 42% of sources of a thousand words, one from 100 to 999 in
0.12% (RULES.md, "Against chance"): small numbers need their noun, large ones only no other noun.
"""

from decimal import Decimal

from khronika.check.ground.change import Change
from khronika.check.ground.context import Counted
from khronika.check.ground.lexicon import widened
from khronika.check.ground.meanings import with_wider
from khronika.check.ground.sources import Source
from khronika.text.spans import Figure, FigureKind

SAME = 3.0  # the same counted noun
STRANGERS = 0.5  # two nouns of two languages that the lexicon does not have
WIDER = 2.0  # one counts people, the other prisoners
_NEARBY = 2.0  # the noun of one stands in the sentence of the other
_OTHER = -1.5  # two known nouns that share nothing
_ANYBODY = frozenset({"person"})
_ANY_OF_THEM = frozenset({"role person"})
_HARDLY = 0.25  # of 480 or 2,100: hardly another number of the source by chance
_SMALL = Decimal(13)
_HUNDRED = Decimal(100)
_FEW = 15  # figures in a short message

# what the unit of a figure says by itself
UNIT = {
    FigureKind.PERCENT: 1.0,
    FigureKind.POINTS: 1.5,
    FigureKind.FRACTION: 1.0,
    FigureKind.MONEY: 2.0,
    FigureKind.MEASURE: 2.0,
    FigureKind.DURATION: 2.0,
    FigureKind.MULTIPLE: 1.5,
}


def needed(said: Figure, source: Source) -> float:
    """How much context a value needs to be proved: the more often it stands anywhere, the more."""
    telling = len(said.value.normalize().as_tuple().digits)
    big = abs(said.value) >= _HUNDRED
    # in a short message there is little that a number could be instead
    ease = 1.0 if len(source.document.figures) <= _FEW else 0.0
    if said.kind in {FigureKind.ORDINAL, FigureKind.UNREAD}:
        return 1.0 if big else SAME
    if (big and telling >= 3) or (said.decimals and telling >= 3):  # noqa: PLR2004 - 246, 0.255
        return 0.0
    if big:
        return _HARDLY
    if abs(said.value) >= _SMALL or said.decimals:
        return 1.5 - ease
    if said.kind in UNIT:
        return UNIT[said.kind] + 1.0 - ease
    return WIDER + 0.5 - ease


def same_noun(mine: Counted, theirs: Counted, *, same_language: bool) -> float:
    """How surely the two count the same noun."""
    narrow = mine.concepts & theirs.concepts
    if narrow - _ANYBODY or (narrow and not (mine.concepts | theirs.concepts) - _ANYBODY):
        return SAME
    if (same_language and mine.stems & theirs.stems) or mine.means & theirs.means - _ANY_OF_THEM:
        return SAME
    if mine.means & with_wider(theirs.means) or theirs.means & with_wider(mine.means):
        return WIDER
    if mine.concepts - _ANYBODY and theirs.concepts - _ANYBODY:
        return _OTHER if mine.named and theirs.named else 0.0
    wider = WIDER if widened(mine.concepts) & widened(theirs.concepts) else 0.0
    # two nouns of two languages, neither of which the lexicon has, may well be one
    strangers = mine.named and theirs.named and not mine.concepts and not theirs.concepts
    return max(wider, STRANGERS if strangers and not same_language else 0.0)


def nearby(mine: Counted, theirs: Counted, here: frozenset[str], there: frozenset[str]) -> float:
    """The counted noun of one in the sentence of the other."""
    specific = (mine.concepts & there) | (theirs.concepts & here)
    return _NEARBY if specific else 0.0


def excluded(mine: Counted, theirs: Counted) -> bool:
    """Whether one of the two is a change and the other none."""
    return {mine.change, theirs.change} == {Change.SURE, Change.NONE}


def strange(mine: Counted, theirs: Counted) -> bool:
    """Whether what the two count is known of both, and not the same."""
    both = mine.named and theirs.named and bool(mine.concepts) and bool(theirs.concepts)
    return both and not widened(mine.concepts) & widened(theirs.concepts)
