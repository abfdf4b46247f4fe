"""What no part and no fall can be, whatever the words around it.

cut its prices by 160 per cent      nothing falls by more than all of it
lost 125 per cent of its water
eleven in ten farmers               a manner of speaking of a share
six fifths of the vehicles
"""

from collections.abc import Sequence

from khronika.check.change.direction import direction
from khronika.check.share.exceedable import shares_all
from khronika.check.share.joint_words import OF, WITH_THE_SECOND
from khronika.check.words import phrases, words
from khronika.text.spans import Figure, FigureKind, Span

_NEAR = 100  # code points
_VERB = 5  # words before a percentage among which it is said what falls by it
_BEHIND = 2  # words behind it: `a 160 per cent fall`
_BY = frozenset("by на um o".split())  # noqa: SIM905 - a table
_UNTIL = frozenset("to at до да do auf bei of".split())  # noqa: SIM905 - as above
_GOING = frozenset("zurückgegangen gesunken gefallen geschrumpft gekürzt reduziert".split())  # noqa: SIM905
# what may be below nothing
_SIGNED = tuple(
    """profit loss income earning ebit balance surplus deficit margin return result temperature
    growth net yield equity cash
    прибыл убыт сальдо баланс рентаб дефицит профицит температур рост прырост прирост
    страт прибут збит прыбыт zysk strat wynik dochod saldo gewinn ergebnis verlust defizit
    temperatur wachstum rendite""".split()  # noqa: SIM905 - a table of beginnings of words
)
_LOSING = tuple(
    """lost lose loses losing forfeit burned
    потеря утрат лиши страці згуб втрат straci utraci verlor verlier eingebüßt""".split()  # noqa: SIM905
)
_IN = phrases("""
    in | out of | of every | in every | from | of | из | из каждых | з | зь | із | зі | на | na
    z | ze | spośród | von | aus | auf
""")
_ROUND = frozenset({10, 100, 1000})  # of which a share is spoken


def falls_too_far(text: str, sentence: Span, figure: Figure) -> bool:
    """Whether a percentage above a hundred is what something falls by, or loses of its own."""
    before = words(text[max(sentence.start, figure.start - _NEAR) : figure.start])
    after = words(text[figure.end : min(sentence.end, figure.end + _NEAR)])
    if any(each.startswith(_SIGNED) for each in words(text[sentence.start : sentence.end])):
        return False
    if _loses(before, after):
        return True
    if before[-1:] and before[-1] in _UNTIL:
        return False
    by = before[-1:] and before[-1] in _BY
    near = before[-_VERB - bool(by) : -1 if by else None]
    said = direction(near)[0] if by else direction(near[-2:])[0]
    if by and not _GOING.isdisjoint(after[:1]):
        return True
    noun = before[-1:] and before[-1] in {"a", "the"} and direction(after[:_BEHIND])[0] < 0
    return said < 0 or bool(noun)


def _loses(before: list[str], after: list[str]) -> bool:
    """Whether so much is lost of what one has: `lost 125 per cent of its water`, `воды`."""
    lost = any(each.startswith(_LOSING) for each in before[-2:])
    own = bool(after) and ((after[0],) in OF or not after[0].isascii() or after[0][0] == "s")
    return lost and own


def is_more_than_all(text: str, sentence: Span, figure: Figure) -> bool:
    """Whether a fraction is one of more parts than there are: `six fifths of the vehicles`."""
    if figure.kind is not FigureKind.FRACTION or figure.value <= 1 or figure.population is None:
        return False
    after = text[figure.number_end : min(sentence.end, figure.end + _NEAR)]
    return shares_all(after, figure.population)


def too_many(text: str, figures: Sequence[Figure], at: int) -> bool:
    """Whether a count is spoken of as one of fewer: `eleven in ten`, `двенадцать из десяти`."""
    if at + 1 == len(figures):
        return False
    part, whole = figures[at], figures[at + 1]
    if not part.kind is whole.kind is FigureKind.COUNT or not part.value > whole.value:
        return False
    if part.noun is not None or whole.value not in _ROUND or part.value > 2 * whole.value:
        return False
    between = words(text[part.number_end : whole.start])
    while between and between[-1] in WITH_THE_SECOND and tuple(between) not in _IN:
        between.pop()
    tight = tuple(between) in _IN
    spoken = not any(each.isdigit() for each in text[part.number_start : part.number_end])
    return tight and (spoken or whole.noun is not None) and bool(whole.noun)
