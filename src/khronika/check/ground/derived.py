"""Figures that the text works out from others: 118 of 640, or 18.4 per cent; 46 days later.

What is worked out rightly from figures that are proved stands on them and needs no passage of its
own. Only what stands close is taken, so that a wrong figure does not come right by chance.

    share        18.4%     118 of 640
    change       13%       from 1.1 billion to 1.24 billion
    difference   9 more    649 and 640; in percentage points, too
    sum          22        17 and 5, next to each other
    time         46 days   from 4 October to 19 November
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise, permutations

from khronika.check.finding import Proven
from khronika.check.ground.agree import agree, comparable, elliptic, plain
from khronika.check.ground.change import Change
from khronika.check.ground.figures import Match
from khronika.check.ground.sources import Source, Text
from khronika.text.spans import Bound, Figure, FigureKind, Precision

_CLOSEST = 6  # figures of the sentence and the one before; of more some two would fit by chance
_HUNDRED = Decimal(100)
_OFF = Decimal("0.05")  # of the value: "more than a tenth" of 10.4%, not of 12%
_SHARES = frozenset({FigureKind.PERCENT, FigureKind.FRACTION})
_DAYS_OF = {"day": Decimal(1), "week": Decimal(7)}
_MOST_YEARS = 150


@dataclass(frozen=True, slots=True)
class Operand:
    """A proved figure of the text, or one that stands beside its proof in the source."""

    figure: Figure
    proven: Proven


@dataclass(frozen=True, slots=True)
class Derived:
    """The working, for people, and the passages it stands on."""

    why: str
    evidence: tuple[Proven, ...]


def derived(
    said: Figure, text: Text, proved: Sequence[tuple[Figure, Match]], sources: Sequence[Source]
) -> Derived | None:
    """Work `said` out from the `proved` figures beside it, or from two days; None: it is not."""
    change = text.counts[said.number_start].change
    operands = _operands(said, text, proved)
    for value, why, used in _workings(said, change, operands):
        if _comes_out(said, value):
            return Derived(f"{why} = {_shown(said, value)}", tuple(each.proven for each in used))
    return _time(said, text, sources)


def _workings(
    said: Figure, change: Change, operands: Sequence[Operand]
) -> Iterator[tuple[Decimal, str, tuple[Operand, ...]]]:
    if said.kind in _SHARES:
        yield from _ratios(said, change, operands)
    elif change is Change.SURE:
        for one, other in combinations(operands, 2):
            if _alike(one.figure, other.figure) and _result(said, one.figure):
                high, low = sorted((one.figure.value, other.figure.value), reverse=True)
                yield high - low, f"{plain(high)} − {plain(low)}", (one, other)
    elif said.kind is FigureKind.COUNT:
        for one, other in pairwise(operands):
            if _alike(one.figure, other.figure) and one.figure.kind is FigureKind.COUNT:
                values = one.figure.value, other.figure.value
                yield sum(values, Decimal(0)), " + ".join(map(plain, values)), (one, other)


def _ratios(
    said: Figure, change: Change, operands: Sequence[Operand]
) -> Iterator[tuple[Decimal, str, tuple[Operand, ...]]]:
    unit = _HUNDRED if said.kind is FigureKind.PERCENT else Decimal(1)
    for part, whole in permutations(operands, 2):
        one, base = part.figure.value, whole.figure.value
        if part.figure.kind in _SHARES:
            continue  # nobody gives per cent of per cent
        if not _alike(part.figure, whole.figure) or one <= 0 or base <= 0 or one == base:
            continue
        if one < base and change is not Change.SURE:
            yield unit * one / base, f"{plain(one)} of {plain(base)}", (part, whole)
        if change is not Change.NONE:
            by = unit * abs(one - base) / base
            yield by, f"from {plain(base)} to {plain(one)}", (whole, part)


def _operands(said: Figure, text: Text, proved: Sequence[tuple[Figure, Match]]) -> list[Operand]:
    """The closest proved figures of the sentence and the one before, in the order of the text."""
    here = text.sentence_of(said.start)
    near = [
        (figure, match)
        for figure, match in proved
        if figure is not said and 0 <= here - text.sentence_of(figure.start) <= 1
    ]
    near = sorted(near, key=lambda pair: abs(pair[0].start - said.start))[:_CLOSEST]
    near.sort(key=lambda pair: pair[0].start)
    operands = [Operand(figure, match.proven()) for figure, match in near]
    return operands + [
        each for figure, match in near[-1:] for each in _beside(figure, match.source, match.figure)
    ]


def _beside(figure: Figure, source: Source, proof: Figure) -> Iterator[Operand]:
    """Figures of the same unit in the sentence of the source that proves `figure`."""
    if figure.kind is FigureKind.COUNT:
        return
    at = source.sentence_of(proof.start)
    for other in source.document.figures:
        if other is proof or other.kind is not proof.kind or source.sentence_of(other.start) != at:
            continue
        passage = Match(source, other, None, 0.0, same_noun=True).proven()
        yield Operand(other, passage)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether the two can be held against each other: both counts, or both of one unit."""
    if one.high is not None or other.high is not None or FigureKind.UNREAD is one.kind:
        return False
    return (one.kind is other.kind and comparable(one, other)) or elliptic(one, other)


def _result(said: Figure, operand: Figure) -> bool:
    """Whether a difference of such operands is printed as `said` is."""
    if operand.kind is FigureKind.PERCENT:
        return said.kind in {FigureKind.POINTS, FigureKind.PERCENT}
    return said.kind is operand.kind and comparable(said, operand)


def _comes_out(said: Figure, value: Decimal) -> bool:
    computed = replace(said, value=value, high=None, bound=Bound.EXACT, decimals=9)
    off = max(_OFF * abs(said.value), Decimal(1).scaleb(-said.decimals))
    if said.kind is FigureKind.FRACTION:  # a share in words is rough
        computed = replace(computed, kind=FigureKind.PERCENT, value=_HUNDRED * value)
        off = 2 * _OFF * said.value
    return agree(said, computed) is not None and abs(value - said.value) <= off


def _shown(said: Figure, value: Decimal) -> str:
    places = Decimal(1).scaleb(-said.decimals - 1)
    return plain(value.quantize(places)) + ("%" if said.kind is FigureKind.PERCENT else "")


def _time(said: Figure, text: Text, sources: Sequence[Source]) -> Derived | None:
    """Days, weeks, months or years between two days that the text gives here."""
    if said.kind is not FigureKind.DURATION or said.high is not None:
        return None
    here = text.sentence_of(said.start)
    days = {
        mention.value.low: mention
        for mention in text.document.dates
        if mention.value is not None
        and mention.value.precision is Precision.DAY
        and 0 <= here - text.sentence_of(mention.start) <= 1
        and any(mention.value.low in source.dates for source in sources)
    }
    for one, other in combinations(sorted(days)[:_CLOSEST], 2):
        if _spans(said, one, other):
            passages = [_day(day, sources) for day in (one, other)]
            return Derived(f"from {one} to {other}", tuple(passages))
    return None


def _spans(said: Figure, one: dt.date, other: dt.date) -> bool:
    apart = Decimal((other - one).days)
    step = _DAYS_OF.get(said.unit or "")
    if step is not None:
        return _comes_out(said, apart / step) or said.value == apart + 1
    months = (other.year - one.year) * 12 + other.month - one.month - (other.day < one.day)
    whole: dict[str, Callable[[], int]] = {"month": lambda: months, "year": lambda: months // 12}
    count = whole.get(said.unit or "", lambda: _MOST_YEARS)()
    return said.value == count and 0 < count < _MOST_YEARS


def _day(day: dt.date, sources: Sequence[Source]) -> Proven:
    source = next(source for source in sources if day in source.dates)
    mention = source.dates[day][0]
    return Proven(
        source=source.source.key,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        why=str(day),
    )
