"""Changes that are told by comparison, and not as from one figure to the other.

246 in May, 23% more than the 200 of April
last year 200 were held, this year 246, up 23%
"""

from collections.abc import Iterator, Sequence

from khronika.check.change import Change, changes, direction
from khronika.check.printed import reach
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind, Span

_FAR = 8  # words between two figures
_NEAR = 60  # code points that eight words fit into
_COMPARING = 4  # words between a share and the "than" behind it
_STOPS = frozenset(".;!?")
_MARKS = frozenset(".:;!?")
_THAN = frozenset("than чем чым ніж niż als".split())  # noqa: SIM905 - a table
_MORE = frozenset(
    """more higher greater larger above больше выше дороже більше вище больш вышэй więcej wyższy
    mehr höher""".split()  # noqa: SIM905 - a table
)
_LESS = frozenset(
    """fewer less lower smaller below меньше ниже менше нижче менш ніжэй mniej niższy weniger
    niedriger""".split()  # noqa: SIM905 - as above
)
_EARLIER = frozenset(
    """last previous earlier ago before прошлом прошлой прошлого прошлым ранее предыдущем назад
    мінулым мінулай раней таму минулого минулому раніше торік тому ubiegłym zeszłym wcześniej temu
    letzten letztes vorigen vorjahr zuvor vorher""".split()  # noqa: SIM905 - a table
)


def all_changes(text: str, sentence: Span, figures: Sequence[Figure]) -> Iterator[Change]:
    """The changes of a sentence, and those told by comparison."""
    yield from changes(text, sentence, figures)
    yield from comparisons(text, sentence, figures)


def comparisons(text: str, sentence: Span, figures: Sequence[Figure]) -> Iterator[Change]:
    """The changes that are told as a share of what was before; `figures` as for `changes`."""
    for at in range(1, len(figures)):
        if figures[at].kind is not FigureKind.PERCENT:
            continue
        if at + 1 < len(figures) and (way := _compared(text, figures, at)):
            yield _pair(figures, at + 1, at - 1, at, way)
        elif at > 1 and (way := _against_before(text, sentence, figures, at)):
            yield _pair(figures, at - 2, at - 1, at, way)


def _pair(
    figures: Sequence[Figure], old: int, new: int, measure: int, way: tuple[int, str]
) -> Change:
    was, became = figures[old], figures[new]
    return Change(
        old=reach(was),
        new=reach(became),
        was=was.value,
        became=became.value,
        kind=became.kind,
        unit=became.unit,
        direction=way[0],
        verb=way[1],
        first=min(old, new),
        last=max(old, new),
        measure=measure,
    )


def _compared(text: str, figures: Sequence[Figure], at: int) -> tuple[int, str] | None:
    """`246 in May, 23% more than the 200 of April`: where "more" points."""
    new, old = figures[at - 1], figures[at + 1]
    if not _same_thing(new, old) or new.kind is FigureKind.PERCENT:
        return None
    before, after = (
        words(text[new.end : figures[at].start]),
        words(text[figures[at].end : old.start]),
    )
    if _STOPS.intersection(before) or len(before) > _FAR or len(after) > _FAR:
        return None
    than = next((place for place, token in enumerate(after) if token in _THAN), None)
    if than is None or than > _COMPARING or _STOPS.intersection(after):
        return None
    for token in after[:than]:
        if token in _MORE or token in _LESS:
            return (1 if token in _MORE else -1), token
    return None


def _against_before(
    text: str, sentence: Span, figures: Sequence[Figure], at: int
) -> tuple[int, str] | None:
    """`last year 200 were held, this year 246, up 23%`: where "up" points."""
    old, new = figures[at - 2], figures[at - 1]
    if not _same_thing(old, new) or new.kind is FigureKind.PERCENT:
        return None
    joined = words(text[new.end : figures[at].start])
    way = direction(joined)
    if not way[0] or len(joined) > _COMPARING or _MARKS.intersection(joined):
        return None
    between = words(text[old.end : new.start])
    parting = next((place for place, each in enumerate(between) if each in {",", ";"}), None)
    if parting is None or len(between) > 2 * _FAR or "." in between:
        return None
    said = [
        *words(text[max(sentence.start, old.start - _NEAR) : old.start])[-_FAR:],
        *between[:parting],
    ]
    return way if _EARLIER.intersection(said) else None


def _same_thing(one: Figure, other: Figure) -> bool:
    """Whether both count the same, as far as their nouns say."""
    if one.kind is not other.kind or one.unit != other.unit or one.high or other.high:
        return False
    first, second = (words(each.noun or "") for each in (one, other))
    return not first or not second or first[0][:4] == second[0][:4]
