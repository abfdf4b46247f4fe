"""Figures of which the text says that one became the other.

    rose from 200 to 246              from A to B
    fell to 61% from 65% in May       to B from A
    from 200 to 246, up 23%           the direction behind

Rules hold the two against the direction, the percentage or the multiple that stands beside them.
Changes told by comparison ("23% more than the 200 of April") are in `comparison`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from khronika.check.joint_words import COMPARING
from khronika.check.printed import Interval, reach
from khronika.check.words import phrases, words
from khronika.text.spans import Bound, Figure, FigureKind, Span

_UP = tuple(
    """
    rose rises risen rising rise grew grow increas climb jump soar surg swell swoll gained leap
    leapt expand upped
    вырос возрос возраст увелич поднял поднима прибави повыс подорожа подскоч
    вырас узрас павяліч падняў паднял падвыс
    зрос вирос збільш підня зроста підвищ
    wzros wzrasta wzrost zwiększ urós urosł podnios skoczy
    stieg gestieg steig wuchs gewachs erhöh zugenomm anstieg zunahme kletter
    """.split()  # noqa: SIM905 - a table of beginnings of words
)
_DOWN = tuple(
    """
    fell fallen falling dropp declin decreas slid shrank shrink shrunk slump plung
    plummet tumbl reduc halv dipp sank dwindl diminish
    упал снизи сниж сократ сокращ уменьш паден падал просел опусти убави обвал
    упаў упала упалі зніз скарац скарот зменш апусц
    впав впала впали знизи зниж скорот скороч зменш падін
    spad zmniejsz obniż skróc zmala
    sank sink gesunk fiel gefall rückgang abnahm verringer reduzier schrumpf gesenkt
    """.split()  # noqa: SIM905 - as above
)
_UP_WORDS = frozenset({"up", "gain", "рост", "роста", "ростом", "росту"})
_DOWN_WORDS = frozenset({"down", "cut", "cuts", "cutting", "drop", "drops", "fall", "falls"})
_AND = frozenset(
    {"and", "but", "while", "whereas", "as", "и", "а", "но", "і", "але", "ale", "und", "aber"}
)
_FAR = 8  # words between the verb and its figures
_LONG = 200  # code points that eight words fit into
_FROM = phrases("""
    from | up from | down from | from the | from a | compared with | compared to | against
    с | со | по сравнению с | против
    з | са | ад | у параўнанні з
    від | зі | із | порівняно з
    z | od | ze | w porównaniu z
    von | gegenüber | nach
""")
_TO = phrases("to | to the | до | да | do | auf | zu | to a | to some | to reach")
_BY = frozenset({"by", "change", "difference", "(", "+", "на", "o", "um", "or", "или", "либо"})
_BESIDE = 7  # words between a change and what it comes to
CHANGING = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.PERCENT,
        FigureKind.POINTS,
        FigureKind.MULTIPLE,
        FigureKind.MONEY,
        FigureKind.MEASURE,
    }
)
_NEAR = 60  # code points before a figure that may hold `from` in its longest form
_SAME_SCALE = 100  # times by which two figures of one scale may differ
_WITHIN = 5  # words between the two: "from 200 in May to 246 in June"
_CLAUSE = frozenset(".;:!?")
_BREAKS = _CLAUSE | _AND
_LEADS = frozenset(":–—,-")


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that became another.

    `direction` is 1 for up, -1 for down, 0 where none is said, and `verb` the word that says it.
    `first` and `last` are where the two stand among the figures of the sentence, and `measure`
    what the change comes to where no other figure can say it.
    """

    old: Interval
    new: Interval
    was: Decimal
    became: Decimal
    kind: FigureKind
    unit: str | None
    direction: int
    verb: str
    first: int
    last: int
    measure: int | None = None


def changes(text: str, sentence: Span, figures: Sequence[Figure]) -> Iterator[Change]:
    """The changes that a sentence tells of; `figures` are its figures in order."""
    for at, figure in enumerate(figures):
        before = _clause_before(text, sentence, figures, at)
        if figure.high is not None:
            if _ends_with(_before(text, sentence, figure.number_start), _FROM):
                low = Interval(figure.value, figure.value)
                high = Interval(figure.high, figure.high)
                yield _change(text, sentence, figures, (at, at), (low, high), before)
            continue
        if at + 1 == len(figures) or not _alike(figure, figures[at + 1]):
            continue
        following = figures[at + 1]
        if following.bound is Bound.UP_TO:  # `до 246` after `с 200` is where the change ends
            following = replace(following, bound=Bound.EXACT, start=following.number_start)
        between = words(text[figure.end : following.start])
        if len(between) > _WITHIN or _CLAUSE.intersection(between):
            continue
        figure = _scaled_as(figure, following)  # noqa: PLW2901 - the same figure, read on
        pair = (reach(figure), reach(following))
        if _ends_with(between, _TO) and _ends_with(_before(text, sentence, figure.start), _FROM):
            yield _change(text, sentence, figures, (at, at + 1), pair, before)
        elif _ends_with(between, _FROM) and not _BY.intersection(before[-1:]):
            said = before if not direction(between)[0] else between
            yield _change(text, sentence, figures, (at + 1, at), (pair[1], pair[0]), said)


def direction(tokens: Sequence[str]) -> tuple[int, str]:
    """Where the last word of change among `tokens` points, and that word."""
    for token in reversed(tokens):
        if token in _UP_WORDS or token.startswith(_UP):
            return 1, token
        if token in _DOWN_WORDS or token.startswith(_DOWN):
            return -1, token
        if token in _AND:
            break
    return 0, ""


def _change(  # noqa: PLR0913, PLR0917 - what the one caller above has found
    text: str,
    sentence: Span,
    figures: Sequence[Figure],
    places: tuple[int, int],
    values: tuple[Interval, Interval],
    said: list[str],
) -> Change:
    old, new = figures[places[0]], figures[places[1]]
    old = _scaled_as(old, new)
    way, verb = direction(said)
    if not way:
        last = max(places)
        end = figures[last + 1].start if last + 1 < len(figures) else sentence.end
        end = min(end, figures[last].end + _LONG)
        following = words(text[figures[last].end : end])[:_WITHIN]
        way, verb = direction(_until_clause(following))
    same = places[0] == places[1]
    return Change(
        old=values[0],
        new=values[1],
        was=old.value,
        became=old.high if same and old.high is not None else new.value,
        kind=new.kind,
        unit=new.unit,
        direction=way,
        verb=verb,
        first=min(places),
        last=max(places),
    )


def _before(text: str, sentence: Span, at: int) -> list[str]:
    return words(text[max(sentence.start, at - _NEAR) : at])


def _clause_before(text: str, sentence: Span, figures: Sequence[Figure], at: int) -> list[str]:
    """The words before a figure, back to the figure before it or the last mark of a clause."""
    start = figures[at - 1].end if at else sentence.start
    tokens = words(text[max(start, figures[at].start - _LONG) : figures[at].start])[-_FAR:]
    marks = [number for number, token in enumerate(tokens) if token in _CLAUSE]
    return tokens[marks[-1] + 1 :] if marks else tokens


def _until_clause(tokens: list[str]) -> list[str]:
    for number, token in enumerate(tokens):
        if token in _CLAUSE or token in _AND:
            return tokens[:number]
    return tokens


def _scaled_as(first: Figure, second: Figure) -> Figure:
    """`first` in millions where only the second says so: "from 134 to 95 million"."""
    if first.scale != 1 or second.scale == 1 or first.value <= 0 or second.value <= 0:
        return first
    ratio = second.value / second.scale / first.value
    if not 1 / _SAME_SCALE < ratio < _SAME_SCALE:
        return first  # "from 950,000 to 1.2 million"
    return replace(first, value=first.value * second.scale, scale=second.scale)


def _alike(first: Figure, second: Figure) -> bool:
    """Whether both count the same; `from 80 to 100 roubles` names the unit once."""
    same = first.kind is second.kind and first.unit == second.unit
    bare = first.kind is FigureKind.COUNT and first.noun is None and second.unit is not None
    return (same or bare) and second.high is None


def _ends_with(tokens: list[str], table: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(tokens[-length:]) in table for length in (1, 2, 3) if tokens)


def measures_change(text: str, figures: Sequence[Figure], change: Change) -> Iterator[int]:
    """Where among `figures` stands what the text says the change comes to: "up 23%", "by 23%"."""
    if change.measure is not None:
        yield change.measure
        return
    after, before = change.last + 1, change.first - 1
    if after < len(figures):
        between = words(text[figures[change.last].end : figures[after].start])
        multiple = figures[after].kind is FigureKind.MULTIPLE
        if multiple and {":", "–", "—"}.intersection(between[-2:-1]) and between[-1] == "a":
            del between[-2]  # "compared to 300 a year before: a fivefold rise"
        linked = multiple or _links(between)
        behind = words(text[figures[after].end : figures[after].end + _NEAR])[:2]
        named = direction(behind)[0] != 0  # "reported a 23% increase"
        if (linked and _in_one_clause(between)) or (named and _in_one_clause(between, 2 * _FAR)):
            yield after
    if before >= 0:
        between = words(text[figures[before].end : figures[change.first].start])
        if figures[before].kind is FigureKind.MULTIPLE and between[-1:] in ([":"], ["–"], ["—"]):
            between.pop()
            if all(each in COMPARING for each in between):
                yield before
                return
        while len(between) > 1 and between[-2] in _LEADS:  # "by 6%: from 22% to 28%"
            del between[-2]
        if _in_one_clause(between) and (_ends_with(between, _FROM) or _ends_with(between, _TO)):
            yield before


def _in_one_clause(between: list[str], most: int = _BESIDE) -> bool:
    return len(between) <= most and not _BREAKS.intersection(between)


def _links(between: list[str]) -> bool:
    return bool(direction(between)[0]) or bool(_BY.intersection(between))
