"""Two sources that give one measure two values for one day, held against each other.

Nothing is said where the difference has a reason: another day or hour, another counter, another
place, a bound, a rounding, or the other value somewhere in the same source.
"""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from khronika.check.finding import Proven
from khronika.check.ground.agree import agree, comparable, parts_of
from khronika.check.ground.context import name_bones
from khronika.check.ground.figures import Match, contradicts, rivals, stands_anywhere
from khronika.check.ground.skeleton import near_bones, skeletons
from khronika.check.ground.sources import Source
from khronika.check.ground.words import fold
from khronika.text.lexicon.speaking import VERBS
from khronika.text.spans import Bound, Figure, FigureKind, Name, NameKind
from khronika.text.words import lexicon

_SURE = 5.0  # from here on a small number is of the same thing
_TELLING = Decimal(13)
_AHEAD = 0.75  # by so much the best rival has to go before the next one of another value
_NEAR_ROUND = Decimal("0.1")  # one digit stands for what is so near
_LOWER = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_UPPER = frozenset({Bound.UP_TO, Bound.LESS_THAN})
_NEAR_ABOUT = Decimal("0.15")
_READ = frozenset(
    {FigureKind.COUNT, FigureKind.PERCENT, FigureKind.MONEY, FigureKind.MEASURE}
)  # fmt: skip
_BODIES = frozenset({NameKind.ORGANISATION, NameKind.ABBREVIATION})
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?(?:a\.?m|p\.?m|Uhr|час|гадз|годин|godz)|"
    r"\b(?:noon|midnight|evening|morning|afternoon|so far|утр[оау]|вечер|полуд|полноч|ранк|раніц|"
    r"вечар|вечір|вечор|апоўдн|апоўнач|опівдн|опівноч|rano|wieczor|połud|północ|Morgen|Abend|"
    r"Mittag|Mitternacht|bisher|пока|пакуль|поки|dotąd)",
    re.IGNORECASE,
)
_COUNT = (
    "count counts counted registered recorded documented насчитывает насчитали насчитал насчитала "
    "зафиксировал зафиксировали налічвае налічыла налічылі нараховує нарахували нарахувала "
    "nalicza naliczyło naliczyła zählt zählte verzeichnete"
)
_SUBJECT = 3  # words before and behind a verb that may name who tells
_SHORT = 3  # letters of words that name nobody
type _Days = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What one source says, and the other."""

    one: Proven
    other: Proven
    day: dt.date


def disagreement(
    proven: Proven, source: Source, other: Source, taken: Collection[tuple[str, int]]
) -> Disagreement | None:
    """Find another value in `other` of what `source` says at `proven`, with nothing to explain it.

    Args:
        proven: a figure of `source`.
        source: that proves a figure of the text.
        other: cited beside it.
        taken: the figures, by source and place, that prove others of the text.
    """
    said = next((f for f in source.document.figures if f.number_start == proven.start), None)
    if said is None:
        return None
    for figure in parts_of(said) or (said,):
        found = _rival(figure, source, other, taken)
        if found is not None:
            return Disagreement(proven, found[0].proven(), found[1])
    return None


def _rival(
    said: Figure, source: Source, other: Source, taken: Collection[tuple[str, int]]
) -> tuple[Match, dt.date] | None:
    if said.kind not in _READ or _agrees(said, other):
        return None
    found = [
        match
        for match in rivals(said, source, [other])
        if match.same_noun and match.figure.value not in source.figures
    ]
    if not found or found[0].key in taken or not _is_sure(said, found, other):
        return None
    rival = found[0].figure
    day = _same_day(said, source, rival, other)
    if day is None or _is_explained(said, source, rival, other):
        return None
    return found[0], day


def _agrees(said: Figure, other: Source) -> bool:
    """Whether the value is in the other source as well, of whatever."""
    return any(
        agree(said, each) or agree(each, said) for each in other.countable if comparable(said, each)
    )


def _is_sure(said: Figure, found: list[Match], other: Source) -> bool:
    best = found[0]
    if not contradicts(best, absent=not stands_anywhere(said, [other])):
        return False
    if said.kind is FigureKind.COUNT and said.value < _TELLING and best.score < _SURE:
        return False
    next_ones = (match for match in found if match.figure.value != best.figure.value)
    rest = next(next_ones, None)
    return rest is None or best.score - rest.score >= _AHEAD


def _is_explained(said: Figure, source: Source, rival: Figure, other: Source) -> bool:
    return (
        _by_bound(said, rival)
        or _by_bound(rival, said)
        or _by_rounding(said.value, rival.value)
        or _by_rounding(rival.value, said.value)
        or _by_hour(said, source)
        or _by_hour(rival, other)
        or _by_counter(said, source, rival, other)
        or _by_place(said, source, rival, other)
        or _by_place(rival, other, said, source)
    )


def _by_bound(one: Figure, other: Figure) -> bool:
    """Whether both may be true, for one gives only a side or a range."""
    low, high = one.value, one.high if one.high is not None else one.value
    if low <= other.value <= high:
        return True
    if one.bound in _LOWER:
        return other.value >= one.value
    if one.bound in _UPPER:
        return other.value <= one.value
    return one.bound is Bound.ABOUT and abs(other.value - low) <= _NEAR_ABOUT * low


def _by_rounding(one: Decimal, other: Decimal) -> bool:
    """Whether `one` is `other` to two digits, or near to it and that to one."""
    for digits in (1, 2):
        step = Decimal(1).scaleb(other.adjusted() - digits + 1)
        near = digits > 1 or abs(one - other) <= _NEAR_ROUND * other
        if near and one == (other / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step:
            return True
    return False


def _by_hour(figure: Figure, source: Source) -> bool:
    """Whether it is the state of an hour: counts grow in the course of a day."""
    return _CLOCK.search(_sentence(figure, source)) is not None


def _by_counter(said: Figure, source: Source, rival: Figure, other: Source) -> bool:
    """Whether two bodies count: each named beside its figure, or else the publisher."""
    one, two = _counters(said, source), _counters(rival, other)
    known = bool(one) and bool(two)
    return known and not any(a == b or near_bones(a, b) for a in one for b in two)


def _counters(figure: Figure, source: Source) -> frozenset[str]:
    """Who counts, as far as the sentence says: the bodies in it, the words beside "said"."""
    at = source.sentence_of(figure.start)
    told = [name.text for name in _names(figure, source) if name.kind in _BODIES]
    if at >= 0:
        told += _speaking(source, at)
    told = told or [source.source.publisher]
    return frozenset[str]().union(*(skeletons(word) for name in told for word in name.split()))


def _speaking(source: Source, sentence: int) -> list[str]:
    """The words of a sentence beside the verb by which somebody tells or counts."""
    spoken, span = source.words, source.sentences[sentence]
    first, last = (bisect_left(spoken.starts, at) for at in (span.start, span.end))
    verbs = _verbs(source.document.language)
    for at in range(first, last):
        if spoken.folded[at] in verbs:
            before = spoken.folded[max(first, at - _SUBJECT) : at]
            behind = spoken.folded[at + 1 : min(last, at + 1 + _SUBJECT)]
            apart = source.document.text[spoken.ends[at - 1] : spoken.starts[at]] if before else ","
            # «..., сообщила комиссия»: what stands before a mark is another clause
            return _telling(before if apart.isspace() else ()) or _telling(behind)
    return []


def _telling(said: Sequence[str]) -> list[str]:
    return [word for word in said if len(word) > _SHORT and not word[0].isdigit()]


@cache
def _verbs(language: str) -> frozenset[str]:
    tables = (lexicon(language).sets["speech"], VERBS.get(language, "").split(), _COUNT.split())
    return frozenset(fold(verb) for table in tables for verb in table)


def _by_place(said: Figure, source: Source, rival: Figure, other: Source) -> bool:
    """Whether what is named beside one figure is nowhere near the other: Harvat, Lesnov."""
    return any(
        not _is_near(bones, rival, other)
        for name in _names(said, source)
        if name.kind in {NameKind.PLACE, NameKind.OTHER} and not _opens(name, source)
        for bones in name_bones(name.text)
    )


def _is_near(bones: frozenset[str], figure: Figure, source: Source) -> bool:
    """Whether a name stands in the sentence of a figure or beside it, be it no name elsewhere."""
    at = source.sentence_of(figure.start)
    places = {place for each in bones for place in source.name_index.get(each, ())}
    near = {source.sentence_of(source.words.starts[place]) for place in places}
    return not near.isdisjoint(range(at - 1, at + 2))


def _opens(name: Name, source: Source) -> bool:
    """Whether a name begins its sentence, where any word has a capital."""
    return source.sentences[source.sentence_of(name.start)].start == name.start


def _names(figure: Figure, source: Source) -> list[Name]:
    return source.names_in.get(source.sentence_of(figure.start), [])


def _sentence(figure: Figure, source: Source) -> str:
    at = source.sentence_of(figure.start)
    return source.sentences[at].text if at >= 0 else ""


def _same_day(said: Figure, source: Source, rival: Figure, other: Source) -> dt.date | None:
    """The last day of the time that both are given for; None where it is not the same."""
    one, two = _given_for(said, source), _given_for(rival, other)
    return one[1] if one is not None and one == two else None


def _given_for(figure: Figure, source: Source) -> _Days | None:
    """The days of the nearest date in the figure's sentence, else when the source came out."""
    mentions = source.dates_in.get(source.sentence_of(figure.start), [])
    at = bisect_left([each.start for each in mentions], figure.start)
    beside = [each for each in mentions[max(0, at - 1) : at + 1] if each.value is not None]
    near = min(beside, key=lambda each: _apart(each.start, each.end, figure), default=None)
    if near is not None and near.value is not None:
        return near.value.low, near.value.high
    day = source.source.published or source.source.captured
    return (day, day) if day is not None else None


def _apart(start: int, end: int, figure: Figure) -> int:
    return max(start - figure.end, figure.start - end)
