"""Of when a figure of a sentence is, as far as the words of its clause tell."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from khronika.check.change.moment_words import (
    BACK_THEN,
    BEFORE,
    EARLIER,
    IS,
    LAST,
    LATER,
    ON,
    ORDER,
    PAST_PERFECT,
    RECENT,
    THIS,
    WAS,
)
from khronika.check.change.row import Piece
from khronika.check.change.sense import sense
from khronika.check.change.supposed import SUPPOSED, supposed
from khronika.check.change.words import AND
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

_PARTING = frozenset(",;:()[]–—!?")
_BASED = frozenset(
    """wie than compared against versus чем сравнению чым параўнанні ніж порівняно порівнянні niż
    porównaniu stosunku wobec als gegenüber vergleich""".split()  # noqa: SIM905 - a table
)
_LINKING = _BASED | frozenset("from to с до от со з да ад від z do od von auf nach wobec".split())  # noqa: SIM905
_TOLD_LATER = frozenset({"", "they", "it", "the", "there"})  # a month on they had ...
_LONG_AGO = -2  # "the year before", where -1 is "last year"
_BASE = 6  # pieces behind such a word that tell its time
_PAST = (
    "л",
    "ла",
    "ло",
    "ли",
    "лся",
    "лась",
    "лось",
    "лись",
    "ў",
    "ed",
    "te",
    "ten",
    "ав",
    "ив",
    "ів",
    "ło",
    "ła",
)
_OCCASION = frozenset({"time", "раз", "mal", "raz"})
_SHORTEST = 4  # letters of a verb in the past
_HALF_YEAR = 6  # months
_TOLD_IN_WORDS = frozenset({FigureKind.ORDINAL, FigureKind.FRACTION})
_TENSE = 4  # pieces before a figure in which its verb stands


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as far as it was said.

    `low` and `high` are days; `yearless` says that the year was only supposed. `rank` is -1 for
    "a year earlier", 1 for "now", and `tense` the same where only "was" and "is" say so. `order` is
    that of "the first half" and "the second", `period` whether a half, a year or the like stands
    with it; `season` is 1 for spring to 4 for winter.
    """

    low: dt.date | None = None
    high: dt.date | None = None
    yearless: bool = False
    rank: int = 0
    tense: int = 0
    order: int = 0
    period: bool = False
    season: int = 0

    @property
    def is_said(self) -> bool:
        """Whether anything but the tense tells of the time."""
        return self.low is not None or bool(self.rank) or bool(self.order)


NEVER = Moment()


def before(one: Moment, other: Moment) -> int:
    """-1 where `one`, printed first, is the earlier, 1 where it is the later, 0: not known."""
    order = _by_date(one, other)
    if not order and one.order * other.order and (one.period or other.period):
        order = one.order - other.order
    if not order and one.rank != other.rank:
        early = min(one, other, key=lambda each: each.rank)
        order = one.rank - other.rank if early.rank < 0 or _is_past(early) else 0
    if not order and one.tense * other.tense < 0:
        order = one.tense - other.tense
    return (order > 0) - (order < 0)


def _by_date(one: Moment, other: Moment) -> int:
    if not (one.low and one.high and other.low and other.high):
        return 0
    if (one.low.year == SUPPOSED) != (other.low.year == SUPPOSED):
        return 0
    if one.low.year == SUPPOSED and one.yearless != other.yearless:
        return 0
    months = other.low.month - one.low.month
    if one.yearless and other.yearless and months:
        # far apart, "January" and "December" are in the order in which they are printed
        return -1 if months > 0 or months < -_HALF_YEAR else 1
    return (other.high < one.low) - (one.high < other.low)


def _is_past(moment: Moment) -> bool:
    """Whether the figure is of a time that "now" may be held against."""
    said = moment.low is not None or moment.tense < 0 or moment.period
    return said or bool(moment.season) or moment.order == 1


def moments(
    row: Sequence[Piece], values: Sequence[int], compared: Collection[int] = ()
) -> dict[int, Moment]:
    """The times of the figures at `values`, each from its own clause or one beside it.

    A time behind "than" and the like is that of what is compared, the figures at `compared`.
    """
    found = _moments(row, values)
    if compared:
        found.update(_moments(row, [at for at in values if at in compared]))
    bare = without_bases(row)
    if len(compared) < len(values) and bare is not row:
        found.update(_moments(bare, [at for at in values if at not in compared], values))
    return found


def without_bases(row: Sequence[Piece]) -> Sequence[Piece]:
    """The row without the times behind "than", "compared with" and the like."""
    based = [place for place, piece in enumerate(row) if piece.low in _BASED]
    if not based:
        return row
    bare = list(row)
    for place in based:
        for behind in range(place + 1, min(len(row), place + 1 + _BASE)):
            here = row[behind]
            if here.low in _PARTING or here.figure is not None:
                break
            bare[behind] = Piece("…")
    return bare


def _moments(
    row: Sequence[Piece], wanted: Sequence[int], values: Sequence[int] = ()
) -> dict[int, Moment]:
    values = values or wanted
    parts = _parts(row)
    said = [_moment(row[first:last]) for first, last in parts]
    holds = [[at for at in values if first <= at < last] for first, last in parts]
    found: dict[int, Moment] = {}
    for number, inside in enumerate(holds):
        for at in inside:
            own = _split(row, at, parts[number], inside) if len(inside) > 1 else said[number]
            if not own.is_said and len(inside) == 1:
                own = _beside(row, parts, said, holds, number)
            if at in wanted:
                found[at] = _with_tense(row, at, parts[number][0], own)
    return found


def _parts(row: Sequence[Piece]) -> list[tuple[int, int]]:
    """The clauses of a row, as far as marks and conjunctions part them."""
    parts: list[tuple[int, int]] = []
    start = 0
    for at, piece in enumerate(row):
        if piece.low in _PARTING or piece.low in AND:
            parts.append((start, at))
            start = at + 1
    parts.append((start, len(row)))
    return parts


def _beside(
    row: Sequence[Piece],
    parts: list[tuple[int, int]],
    said: list[Moment],
    holds: list[list[int]],
    number: int,
) -> Moment:
    """The time of a part without a figure before or behind: `In May, 200`, `200 (May)`."""
    ahead, behind = number - 1, number + 1
    free_behind = behind < len(parts) and not holds[behind] and said[behind].is_said
    opened = free_behind and row[parts[behind][0] - 1].low == "("
    closed = opened and row[min(parts[behind][1], len(row) - 1)].low == ")"
    if closed:
        return said[behind]
    free_behind = free_behind and not opened
    while ahead >= 0 and not holds[ahead] and number - ahead <= 2:  # noqa: PLR2004 - parts
        if said[ahead].is_said or said[ahead].season:
            return said[ahead]
        ahead -= 1
    if free_behind and (behind + 1 >= len(parts) or not holds[behind + 1]):
        return said[behind]
    return said[number]


def _split(row: Sequence[Piece], at: int, part: tuple[int, int], inside: list[int]) -> Moment:
    """The time of one of several figures of a part: what stands behind it up to the next."""
    place = inside.index(at)
    end = inside[place + 1] if place + 1 < len(inside) else part[1]
    cut = next((n for n in range(at + 1, end) if row[n].low in _LINKING), end)
    behind = _moment(row[at + 1 : cut])
    if place and not behind.is_said and _used_to(row[inside[place - 1] + 1 : at]):
        return replace(behind, rank=_LONG_AGO)
    if behind.is_said or place:
        return behind
    return _moment(row[part[0] : at])


def _used_to(pieces: Sequence[Piece]) -> bool:
    """`1,575 names where there used to be 2,100`."""
    lows = [piece.low for piece in pieces]
    return any(pair in {("used", "to"), ("had", "been")} for pair in pairwise(lows))


def _with_tense(row: Sequence[Piece], at: int, start: int, moment: Moment) -> Moment:
    """The moment with the tense of the verb just before the figure, and `before` behind it."""
    behind = row[at + 1].low if at + 1 < len(row) else ""
    if behind in BEFORE - {"to", "таму", "тому"} and not moment.rank:
        moment = replace(moment, rank=-1)
    for place in range(at - 1, max(start, at - _TENSE) - 1, -1):
        low = row[place].low
        if low in WAS or low in IS:
            return replace(moment, tense=-1 if low in WAS else 1)
        if low.endswith(_PAST) and len(low) > _SHORTEST:
            return replace(moment, tense=-1)
    return moment


def _moment(pieces: Sequence[Piece]) -> Moment:
    low = high = None
    yearless = False
    tokens: list[str] = []
    for piece in pieces:
        if piece.figure is not None:
            tokens.extend(_of_figure(piece.figure))
            continue
        if piece.date is None:
            tokens.append(piece.low)
            continue
        tokens.extend(words(piece.date.text))
        value = piece.date.value
        if low is not None:
            continue
        if value is not None:
            low, high = value.low, value.high
            yearless = not piece.date.year_printed and piece.date.how.startswith("year from")
        elif (day := supposed(piece.date)) is not None:
            low, high, yearless = day, day, day.day == 1
    order, period = _order(tokens, pieces)
    season = min(filter(None, (sense(token).season for token in tokens)), default=0)
    return Moment(low, high, yearless, _rank(tokens), 0, order, period, season)


def _of_figure(figure: Figure) -> list[str]:
    """The words of a figure that tells of time itself: `two years` earlier, the `second half`."""
    if figure.kind is FigureKind.DURATION:
        return ["year"]
    return words(figure.text) if figure.kind in _TOLD_IN_WORDS else [""]


def _rank(tokens: list[str]) -> int:
    rank = 0
    for at, word in enumerate(tokens):
        if not sense(word).ranks:
            continue
        behind = tokens[at + 1] if at + 1 < len(tokens) else ""
        ahead = tokens[at - 1] if at else ""
        marked = f"{word}|"
        if marked.startswith(EARLIER) or word == "having":
            return -1 if marked.startswith(RECENT) else _LONG_AGO
        if word in LAST and (not behind or sense(behind).period):
            return -1
        if word in BEFORE and (
            (
                ahead
                and sense(ahead).period
                and (not behind or (word == "before" and tokens[at - 2 : at - 1] == ["the"]))
            )
            or (word not in {"before", "to"} and sense(behind).period and behind)
        ):
            return _LONG_AGO
        if (word, behind) in BACK_THEN or (word == "had" and behind in PAST_PERFECT):
            return _LONG_AGO
        later = marked.startswith(LATER) or (word in THIS and (not behind or sense(behind).period))
        if later or (word in ON and behind in _TOLD_LATER and ahead and sense(ahead).period):
            rank = 1
    return rank


def _order(tokens: list[str], pieces: Sequence[Piece]) -> tuple[int, bool]:
    """The place that "first", "the second half" or "at the end" has in an order, if any."""
    order = 0
    period = any(sense(word).period for word in tokens)
    for piece in pieces:
        if piece.figure is not None and piece.figure.kind is FigureKind.ORDINAL:
            order = int(piece.figure.value) if piece.figure.value <= len(ORDER) else 0
    for at, word in enumerate(tokens):
        place = sense(word).order
        if place and not (tokens[at + 1 : at + 2] and tokens[at + 1] in _OCCASION):
            order = place  # not: for the first time in 30 years
    ends = any(sense(word).ends for word in tokens)
    return order, period or ends
