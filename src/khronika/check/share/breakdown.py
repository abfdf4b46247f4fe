"""Breakdowns of a sentence: a whole with the parts it is divided into, and sums it draws.

    Of the 246, 110 are men and 150 women       whole, then parts
    12 dead and 30 wounded, 42 in all           parts, then their sum
    The school has 80 pupils. Of these, 30 ...  the whole stands in the sentence before

Only parts that nobody can be in twice make a breakdown; `members` knows which those are.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from khronika.check.share.joints import Joint, joint, opens_with_part
from khronika.check.share.members import (
    Member,
    apart,
    exhaustive,
    is_known_group,
    known,
    placed,
    predicate,
)
from khronika.check.share.overlap import is_repeated
from khronika.check.share.parts import Link, goes_on, is_rest, link
from khronika.check.share.sums import says_total
from khronika.check.words import words
from khronika.text.spans import Bound, Figure, FigureKind, Span

_NEAR = 100  # code points around a figure that say what it is
_MOST = 12  # parts
_TWO = 2
_SLIP = Decimal("1.25")  # times by which a part may be wrong and still be meant as one
_MUCH = Decimal("1.5")  # times the whole that parts in several places come to by a slip
_SHORTEST = 4  # letters of the noun in 80-seat
_BACK = 3  # figures back from the first part, to look for the whole
_KINDS = frozenset(
    {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION}
)  # fmt: skip
_MARKS = frozenset(":–—(")
_DASHES = frozenset("–—:")
_LEADING = 9  # words between a whole and its first part
_TOPIC = 4  # words between a colon and the first number: `80 hurt: in Ardova – 30`
_PRONOUN = 3  # words before the first part: `It granted 30 and rejected 50`
_ASKED = tuple(
    """respondent survey poll interview опрош опрос апыт апытан опита опитан ankiet badan befrag
    umfrage""".split()  # noqa: SIM905 - a table of beginnings of words
)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A whole with its parts; `complete` where they leave nothing out.

    `others` are figures that may be the whole just as well.
    """

    whole: Figure
    parts: Sequence[Figure]
    complete: bool
    others: Sequence[Figure] = ()


@dataclass(frozen=True)
class Counts:
    """The figures of a sentence in order; `earlier` is the only count of the one before."""

    text: str
    span: Span
    all: Sequence[Figure]
    earlier: Figure | None

    @cached_property
    def figures(self) -> Sequence[Figure]:
        """Those that can be added up."""
        return [each for each in self.all if each.kind in _KINDS]

    @cached_property
    def only(self) -> Figure | None:
        """The count of the sentence, if it has one with a noun and no other."""
        counts = [each for each in self.figures if each.kind is FigureKind.COUNT]
        return counts[0] if len(counts) == 1 and counts[0].noun else None

    def before(self, at: int) -> str:
        """What stands before the figure in its sentence."""
        start = self.figures[at].start
        return self.text[max(self.span.start, start - _NEAR) : start]

    def between(self, first: int, second: int) -> str:
        """What stands between two figures, with the noun of the first."""
        return self.text[self.figures[first].number_end : self.figures[second].start]

    def after(self, at: int) -> str:
        """What stands behind the number of the figure in its sentence."""
        start = self.figures[at].number_end
        return self.text[start : min(self.span.end, start + _NEAR)]

    def beside(self, at: int) -> tuple[str, str]:
        """The words before and behind the figure, up to the next ones."""
        before = self.between(at - 1, at) if at else self.before(at)
        after = self.between(at, at + 1) if at + 1 < len(self.figures) else self.after(at)
        return before[-_NEAR:], after[:_NEAR]


def breakdowns(counts: Counts) -> Iterator[Breakdown]:
    """The wholes with parts behind them."""
    at = 0
    while at < len(counts.figures):
        last, rest = _series(counts, at)
        found = None
        if last - at >= _TWO:
            found = _with_whole(counts, at, last, rest=rest)
        if found is None:
            at += 1
            continue
        yield found
        at = last


def _series(counts: Counts, at: int) -> tuple[int, bool]:
    """Where the parts that begin at `at` end (exclusive), and whether the last is the rest."""
    figures = counts.figures
    last = at + 1
    while last < min(len(figures), at + _MOST):
        between = counts.between(last - 1, last)
        if not _alike(figures[last], figures[at]):
            break
        if is_rest(between):
            return last + 1, True
        if not goes_on(between):
            break
        last += 1
    return last, False


def _alike(one: Figure, other: Figure) -> bool:
    """Whether both count, or are of one unit."""
    return one.kind is other.kind and one.unit == other.unit


def _may_be_whole(whole: Figure, part: Figure) -> bool:
    """As `_alike`; and millions are of roubles where the whole says so."""
    bare = part.kind is FigureKind.COUNT and part.scale > 1 and part.noun is None
    return _alike(whole, part) or (whole.kind is FigureKind.MONEY and bare)


def _members(counts: Counts, at: int, last: int) -> list[Member]:
    """Which parts the figures are; places count only where all have one predicate.

    Who lives in a town and who works in an office may be the same.
    """
    members = [known(*counts.beside(k)) for k in range(at, last)]
    if is_known_group(members):
        return members
    places = [placed(*counts.beside(k)) for k in range(at, last)]
    said = [_predicate(counts, k) for k in range(at, last)]
    asked = any(each.startswith(_ASKED) for each in words(counts.before(at)))
    alike = not asked and not any(each and each != said[0] for each in said[1:])
    twice = any(is_repeated(each) for each in said)
    return places if alike and not twice and apart(places) else members


def _predicate(counts: Counts, at: int) -> tuple[str, ...]:
    """The words between a count, with its noun, and its place."""
    noun = len(words(counts.figures[at].noun or ""))
    return predicate(counts.after(at))[noun:]


def _with_whole(counts: Counts, at: int, last: int, *, rest: bool) -> Breakdown | None:
    """The breakdown whose parts are the figures `at` to `last`, with the nearest fitting whole."""
    figures = counts.figures
    parts = figures[at:last]
    members = _members(counts, at, last)
    found: list[tuple[Figure, Link]] = []
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        whole = figures[place]
        if not _may_be_whole(whole, parts[0]):
            continue
        how = _link(counts, place, at, members)
        greatest = max(each.value for each in parts)
        close = _close(counts, place, at) and (apart(members) or greatest < whole.value * _SLIP)
        if whole.value < greatest and not close:
            continue
        if how is Link.LIST and _is_first(counts, place, at, members):
            continue
        placed_only = apart(members) and not is_known_group(members)
        if placed_only and sum(each.value for each in parts) > whole.value * _MUCH:
            continue  # wages in five trades
        if how and (rest or _is_divided(counts, (place, at), members, how)):
            found.append((whole, how if _close(counts, place, at) else Link.HAVING))
    if not found and at == 0 and counts.earlier is not None and _opens(counts, members):
        whole = counts.earlier
        fits = _may_be_whole(whole, parts[0]) and whole.value >= max(p.value for p in parts)
        if fits and (rest or apart(members)):
            found.append((whole, Link.OF))
    if not found:
        return None
    (whole, how), *others = found
    complete = rest or (how is Link.LIST and exhaustive(members))
    return Breakdown(whole, parts, complete, [each for each, _ in others])


def _link(counts: Counts, whole: int, at: int, members: Sequence[Member]) -> Link | None:
    """As `parts.link`; and behind a mark where words stand before the first number."""
    between = counts.between(whole, at)
    if how := link(counts.before(whole), between):
        return how
    tokens = words(between)
    if len(tokens) > _LEADING or {".", "!", "?", ")"}.intersection(tokens):
        return None
    colon = max((at for at, each in enumerate(tokens) if each in {":", "("}), default=len(tokens))
    if len(tokens) - colon - 1 in range(_TOPIC + 1):
        return Link.LIST
    marked = {",", ";", "–", "—"}.intersection(tokens)
    return Link.LIST if marked and is_known_group(members) else None


def _close(counts: Counts, whole: int, at: int) -> bool:
    """Whether nothing but a mark stands between a whole with its noun and its first part."""
    return link(counts.before(whole), counts.between(whole, at)) is not None


def _opens(counts: Counts, members: Sequence[Member]) -> bool:
    """Whether the first count opens its sentence: `Thirty are boys`, `Of these, 30 are boys`."""
    before = counts.before(0)
    tokens = words(before)
    near = len(tokens) <= _PRONOUN and is_known_group(members)
    return not tokens or near or opens_with_part(before)


def _is_first(counts: Counts, whole: int, at: int, members: Sequence[Member]) -> bool:
    """Whether the whole is but the first of the parts: "34 in January, 71 in February and ..."."""
    between = counts.between(whole, at)
    tokens = words(between)
    if tokens[-1:] and tokens[-1] in _DASHES and "," in tokens:
        return True  # in Ardova – 30, in Belisk – 50
    own = known("", between[:_NEAR]) or placed("", between[:_NEAR])
    commas = tokens[-1:] == [","]
    return commas and own is not None and own[0] in {each[0] for each in members if each}


def _is_divided(
    counts: Counts,
    places: tuple[int, int],
    members: Sequence[Member],
    how: Link,
) -> bool:
    """Whether nobody can be in two parts: women and men, those in Minsk and those in Brest."""
    whole = counts.figures[places[0]]
    if apart(members):
        return True
    # what is spent is spent once
    return how is Link.OF and whole.kind in {FigureKind.MONEY, FigureKind.MEASURE}


def behind(counts: Counts) -> Iterator[Breakdown]:
    """Parts of a known group whose whole follows: `5 women and 9 men sit on the 12-member jury`."""
    figures = counts.figures
    for at in range(_TWO, len(figures)):
        whole = figures[at]
        first = _first_before(counts, at)
        parts = figures[first:at]
        noun = whole.noun or ""
        named = len(noun) >= _SHORTEST and f"-{noun}" in whole.text
        if len(parts) < _TWO or whole.kind is not FigureKind.COUNT:
            continue
        if not (named or joint(counts.between(at - 1, at)) is Joint.OF):
            continue
        members = _members(counts, first, at)
        same = named and (parts[0].noun or "").startswith(noun)  # an 80-seat council
        if (same or is_known_group(members)) and whole.value >= max(each.value for each in parts):
            yield Breakdown(whole, parts, complete=False)


def _first_before(counts: Counts, at: int) -> int:
    """Where the parts begin that end before the figure `at`."""
    first = at - 1
    while first > max(0, at - _MOST) and _goes_before(counts, first):
        first -= 1
    return first


def totals(counts: Counts) -> Iterator[Breakdown]:
    """Parts that come first, and the sum that closes them: 12 and 30, 42 in all."""
    figures = counts.figures
    for at in range(_TWO, len(figures)):
        first = _first_before(counts, at)
        parts = figures[first:at]
        alike = figures[at].value > 0 and all(_alike(each, figures[at]) for each in parts)
        if len(parts) < _TWO or not alike:
            continue
        if _goes_on_unread(counts, parts[0]):
            continue
        total = figures[at]
        between = counts.between(at - 1, at)
        if total.bound is Bound.UP_TO and words(between)[-1:] and words(between)[-1][:3] == "add":
            total = replace(total, bound=Bound.EXACT)  # adding up to 80
            between += "up to"
        exact = all(each.bound is Bound.EXACT for each in (*parts, total))
        if exact and says_total(counts.before(first), between, total, counts.after(at)):
            yield Breakdown(total, parts, complete=True)


def _goes_on_unread(counts: Counts, part: Figure) -> bool:
    """Whether the first part goes on with a number that may be another: `Dead 13, wounded 39`."""
    at = bisect_left(counts.all, part.start, key=lambda each: each.start)
    while at and counts.all[at - 1].end > part.start:
        at -= 1
    if not at or counts.all[at - 1].kind is not FigureKind.UNREAD:
        return False
    return goes_on(counts.text[counts.all[at - 1].number_end : part.start])


def _goes_before(counts: Counts, at: int) -> bool:
    """Whether the figure before `at` is a part beside it."""
    return _alike(counts.figures[at - 1], counts.figures[at]) and goes_on(
        counts.between(at - 1, at)
    )
