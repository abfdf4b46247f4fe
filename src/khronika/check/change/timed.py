"""Pairs of figures of which the clauses say that one is earlier, or that one exceeds the other."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from khronika.check.change.alike import alike, same
from khronika.check.change.change import Change, Reading
from khronika.check.change.direction import direction, is_link, pointing
from khronika.check.change.expected import is_expected
from khronika.check.change.governs import has_two_owners
from khronika.check.change.moment_words import WAS
from khronika.check.change.moments import before
from khronika.check.change.roles import Role
from khronika.check.change.row import MARKS, STOPS
from khronika.check.change.tell import told_of
from khronika.check.change.ways import lows_before
from khronika.check.change.words import CHANGE, EXCEED, EXPECTED, LESS, MORE, OTHER, THAN
from khronika.text.spans import FigureKind

_FREE = 8  # figures of a sentence for which a partner further off is looked for
_FAR = 20  # pieces between the two figures
_NEAR_BRACKET = 6
_DATED = 4  # `(2019: `
_WHICH = frozenset("which who что которая который которые який які która które".split())  # noqa: SIM905
_BETWEEN = frozenset("between между паміж між zwischen między".split())  # noqa: SIM905 - a table
_OF = frozenset("of из з із von z were are в in with men women".split())  # noqa: SIM905 - a table


def neighbours(reading: Reading, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Pairs of free figures that follow each other, or are the only two that count the same."""
    free = [at for at in reading.values if at not in taken]
    for one, other in pairwise(free):
        if reading.values.index(other) == reading.values.index(one) + 1:
            yield one, other
    for one in free[:_FREE]:
        like = [
            at
            for at in reading.values
            if at != one and alike(reading.figure(one), reading.figure(at))
        ]
        if len(like) == 1 and like[0] > one and like[0] in free:
            yield one, like[0]


def timed(reading: Reading, one: int, other: int) -> Change | None:
    """Two figures of which the clauses say that one is earlier, or that one exceeds the other."""
    order = before(reading.times[one], reading.times[other])
    later = order > 0 and _reached_later(reading, one, other)
    apart = later or _are_two_changes(reading, one, other)
    if apart or not _stand_together(reading, one, other):
        return None
    between = [piece.low for piece in reading.row[one + 1 : other]]
    ranks = reading.times[one].order, reading.times[other].order
    if not order and _in_seasons(reading, one, other) and reading.roles[other] is Role.TO:
        order = -1  # 27 in autumn, which by spring fell to 20
    if not order and _began(reading, one, other):
        order = -1
    if not order and all(ranks) and reading.amounts:  # the first wave, the second
        order = ranks[0] - ranks[1]
    if order:
        old, new = (one, other) if order < 0 else (other, one)
        return told_of(reading, old, new, is_told=False)
    if _is_moved(reading, one, other):
        return told_of(reading, one, other)
    exceeds = any(low.startswith(EXCEED) for low in between)
    exceeds = exceeds or _in_proportion(reading, one, between)
    if exceeds or _in_brackets_behind(reading, one, other):
        return told_of(reading, other, one)
    if reading.amounts and (_in_seasons(reading, one, other) or _is_difference(reading)):
        return _unordered(told_of(reading, one, other, is_told=False))
    return None


def _are_two_changes(reading: Reading, one: int, other: int) -> bool:
    """`up from 0.3% in 2003 and 0.4% in 2002`, `rose to 58 in May after rising to 57`."""
    roles = reading.roles[one], reading.roles[other]
    if Role.FROM in roles and roles != (Role.FROM, Role.TO):
        return True
    shares = [at for at in reading.amounts if reading.figure(at).kind is FigureKind.PERCENT]
    if len(shares) > 1:
        return True
    between = [piece.low for piece in reading.row[one + 1 : other]]
    relative = any(low in _WHICH for low in between)
    if roles == (Role.TO, Role.TO) and not relative and any(pointing(low) for low in between):
        return bool(direction([each for each in lows_before(reading, one) if each])[0])
    return roles[0] is Role.TO and "but" in between


def _began(reading: Reading, one: int, other: int) -> bool:
    """`9,400 at the start of the year, had declined to 10,150 by December`."""
    began, became = reading.times[one], reading.times[other]
    lows = [each for each in lows_before(reading, other) if each]
    moved = reading.roles[other] is Role.TO and direction(lows)[0] != 0
    return began.order == 1 and began.period and not became.order and moved


def _reached_later(reading: Reading, one: int, other: int) -> bool:
    """`will grow this year to 920,000, reaching 1.6 million by 2010`: the order is that told."""
    both = reading.roles[one] is Role.TO and reading.roles[other] is Role.TO
    return both and not reading.times[other].rank


def _is_moved(reading: Reading, one: int, other: int) -> bool:
    """`its staff of 500 was reduced by 35% to 400`: only the verb and the amount between."""
    between = reading.row[one + 1 : other]
    verb = any(pointing(piece.low) for piece in between)
    known = all(
        piece.figure is not None
        or piece.date is not None
        or is_link(piece.low)
        or pointing(piece.low)
        for piece in between
    )
    marks = any(piece.low in MARKS for piece in between)
    return verb and known and not marks and reading.roles[other] is Role.TO


def _in_proportion(reading: Reading, one: int, between: list[str]) -> bool:
    """`twice as many women (90) as men (45)`, `23% more women (90) than men (73)`."""
    ahead = [at for at in reading.amounts if at < one]
    if not ahead or one - ahead[-1] > _NEAR_BRACKET + 2 or len(between) > _NEAR_BRACKET + 2:
        return False
    said = reading.row[ahead[-1] + 1].low
    return (said in {"as", "so"} or said in MORE or said in LESS) and any(
        (low,) in THAN or low in {"as", "wie"} for low in between
    )


def _stand_together(reading: Reading, one: int, other: int) -> bool:
    """Whether the two count the same, near each other, and neither was only hoped for."""
    between = [piece.low for piece in reading.row[one + 1 : other]]
    first, second = reading.figure(one), reading.figure(other)
    if len(between) > _FAR or any(low in STOPS or low.startswith(EXPECTED) for low in between):
        return False
    if not same(first, second) or first.high is not None or second.high is not None:
        return False
    if (one and reading.row[one - 1].low in _BETWEEN) or has_two_owners(reading, one, other):
        return False
    parts = _is_part(reading, one) or _is_part(reading, other)
    return not parts and not is_expected(reading, other)


def _unordered(change: Change) -> Change:
    """Of two figures the one that the words of change make the earlier, if they do."""
    old, new = change.old, change.new
    if change.direction and (new.value - old.value) * change.direction < 0:
        old, new = new, old
    return replace(change, old=old, new=new, is_ordered=bool(change.direction), direction=0)


def _is_part(reading: Reading, at: int) -> bool:
    """`the remaining 62.5%`, `a total of 100`: of another thing than the figure beside it."""
    return any(piece.low.startswith(OTHER) for piece in reading.row[max(0, at - 4) : at])


def _in_seasons(reading: Reading, one: int, other: int) -> bool:
    """`95 in spring, 134 in autumn`: two times, of which either may be the earlier."""
    first, second = reading.times[one].season, reading.times[other].season
    return first * second != 0 and first != second


def _is_difference(reading: Reading) -> bool:
    """`21% in the town, 12% in the country: a gap of 9 points`."""
    beside = [reading.row[max(0, at - 3) : at + 4] for at in reading.amounts]
    return any(
        any(piece.low in CHANGE for piece in near) and not any(pointing(p.low) for p in near)
        for near in beside
    )


def _in_brackets_behind(reading: Reading, one: int, other: int) -> bool:
    """`rose to 34.8 tonnes at the end of June (25.2 tonnes at the end of March)`."""
    row = reading.row
    if reading.roles[one] is not Role.TO or not direction(lows_before(reading, one))[0]:
        return False
    between, behind = row[one + 1 : other], [piece.low for piece in row[other + 1 : other + 6]]
    dated = any(piece.date is not None or piece.low in WAS for piece in between)
    if len(between) > 1 and between[0].low == "(" and dated:
        return len(between) <= _DATED and ")" in behind  # 246 (2019: 200)
    opened = bool(between) and between[-1].low == "(" and len(between) <= _NEAR_BRACKET
    opened = opened and ")" in behind and behind[0] != ")"
    opened = opened and not any(piece.low == "," for piece in between)
    return opened and behind[0] not in _OF
