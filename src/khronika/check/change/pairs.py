"""Figures of which a sentence says that one became the other, or how they compare.

    rose from 200 to 246                                from A to B
    246, up from 200; 246 against 200 a year earlier    B with what it is compared with
    last year 200 were held, this year 246              each of its own time

Rules hold the two against the direction, the percentage or the multiple that stands beside them:
what a change comes to is found in `amounts`, changes told in two sentences in `sequel`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from khronika.check.change.alike import alike
from khronika.check.change.change import Change, Reading
from khronika.check.change.direction import is_link, pointing
from khronika.check.change.expected import is_expected
from khronika.check.change.roles import Role
from khronika.check.change.row import STOPS
from khronika.check.change.tell import change_of, told_of
from khronika.check.change.timed import neighbours, timed
from khronika.check.change.ways import modifies
from khronika.check.change.words import AND

_OR = frozenset("or oder или либо або ці чи lub albo".split())  # noqa: SIM905 - a table
_FAR = 16  # pieces between the two figures
_CLOSE = 3  # pieces from one figure to another with nothing but "to" between
_MEASURED = 6  # pieces between "double" and the figure it is said of


def changes(reading: Reading) -> Iterator[Change]:
    """The changes that one sentence tells of."""
    taken: set[int] = set()
    for at in reading.values:
        if (range_ := _range(reading, at)) is not None:
            taken.add(at)
            yield range_
    for role in (Role.FROM, Role.AGAINST):
        for at in reading.values:
            if at in taken or reading.roles[at] is not role:
                continue
            new = _partner(reading, at, role, taken)
            if new is not None:
                taken.update((at, new))
                yield told_of(reading, at, new)
    for one, other in neighbours(reading, taken):
        found = timed(reading, one, other)
        if found is not None and not taken & {one, other}:
            taken.update((one, other))
            yield found


def _range(reading: Reading, at: int) -> Change | None:
    """`grew from 200 to 246` that was read as a range."""
    figure = reading.figure(at)
    if figure.high is None or reading.roles[at] is not Role.FROM:
        return None
    if not any(letter.isalpha() for letter in figure.text[: figure.number_end - figure.start]):
        return None  # he came from 0-40 down
    low, high = replace(figure, high=None), replace(figure, value=figure.high, high=None)
    return change_of(reading, (low, high), (at, at))


def _partner(reading: Reading, old: int, role: Role, taken: set[int]) -> int | None:
    """What the figure at `old` became."""
    place = reading.values.index(old)
    behind = [at for at in reading.values[place + 1 :] if at not in taken]
    ahead = [at for at in reversed(reading.values[:place]) if at not in taken]
    if role is Role.FROM:
        next_ = _first(reading, old, behind[:1], {Role.TO})
        if next_ is not None and next_ - old <= _CLOSE:  # from 40 to 1,796
            return next_
        near = _first(reading, old, ahead[:1], {Role.TO, Role.NONE})
        if near is not None and (_only_links(reading, near, old) or _is_up_from(reading, old)):
            return near
        found = _first(reading, old, behind, {Role.TO})
        if found is not None and not _has_clause(reading, old, found):
            return found
        found = _first(reading, old, ahead, {Role.TO})
        if found is None and _opens(reading, old):  # from 200 in May it is 246 by June
            found = _first(reading, old, behind, {Role.NONE})
        return found
    if is_expected(reading, old) and not _is_measured(reading, old):
        return None
    found = _first(reading, old, ahead, {Role.TO, Role.NONE})
    return found if found is not None else _first(reading, old, behind, {Role.TO, Role.NONE})


def _is_up_from(reading: Reading, old: int) -> bool:
    """`16,592 readers renewed, down from 24,765`."""
    before = [piece.low for piece in reading.row[max(0, old - 4) : old]]
    return any(pair in {("up", "from"), ("down", "from")} for pair in pairwise(before))


def _only_links(reading: Reading, one: int, other: int) -> bool:
    """`246 in June, up from 200`: nothing but links, dates and words of change between."""
    return all(
        piece.date is not None or is_link(piece.low) or pointing(piece.low) or modifies(piece.low)
        for piece in reading.row[one + 1 : other]
        if piece.figure is None
    )


def _has_clause(reading: Reading, one: int, other: int) -> bool:
    """Whether a clause of its own begins between the two: `from 200, and exports rose to 246`."""
    between = [piece.low for piece in reading.row[one + 1 : other]]
    return any(low in AND or pointing(low) for low in between)


def _is_measured(reading: Reading, at: int) -> bool:
    """`double the 40 it had planned for`: what was expected is what the amount is said of."""
    return any(place in reading.amounts for place in range(at - _MEASURED, at))


def _opens(reading: Reading, at: int) -> bool:
    ahead = [piece.low for piece in reading.row[:at] if piece.date is None]
    if any(low in STOPS for low in ahead) or any(p.figure is not None for p in reading.row[:at]):
        return False
    return not any(low.isalpha() and not is_link(low) and not modifies(low) for low in ahead)


def _first(reading: Reading, old: int, among: Sequence[int], roles: set[Role]) -> int | None:
    for at in among:
        first, last = sorted((old, at))
        if last - first > _FAR or any(p.low in STOPS for p in reading.row[first:last]):
            return None
        told = reading.roles[old] is Role.FROM and reading.roles[at] is Role.TO
        if alike(reading.figure(old), reading.figure(at), told=told):
            fits = reading.roles[at] in roles and not _or_another(reading, at)
            return at if fits else None
    return None


def _or_another(reading: Reading, at: int) -> bool:
    """`to 3.5 or 3.6 per cent`."""
    behind = reading.row[at + 1 : at + 3]
    return len(behind) > 1 and behind[0].low in _OR and behind[1].figure is not None
