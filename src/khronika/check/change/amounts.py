"""What the text says a change comes to: "up 23%", "by 23%", "a 23% increase", "doubled".

An amount belongs to the change beside which it stands, unless the words between tell of something
else ("and exports by 12%", "after a 12% cut in fares"), it has a base of its own ("12% more than
planned", "up 12% on last year"), or another pair of figures explains it.
"""

from collections.abc import Iterator, Sequence

from khronika.check.change.alike import alike
from khronika.check.change.change import Change, Reading
from khronika.check.change.direction import is_link, pointing
from khronika.check.change.moment_words import EARLIER, LATER, PERIODS, WAS
from khronika.check.change.moments import Moment, before, moments
from khronika.check.change.roles import Role, changes_behind
from khronika.check.change.row import MARKS, STOPS, Piece
from khronika.check.change.words import (
    AND,
    BECAUSE,
    CHANGE,
    EXPECTED,
    GLUE,
    IT,
    LESS,
    MODIFIERS,
    MORE,
    PRONOUNS,
)
from khronika.check.words import phrases
from khronika.text.spans import Figure, FigureKind

_FAR = 12  # pieces between a change and what it comes to
_BASE = 7  # pieces behind an amount that may give its base
_STEM = 5
_DATED = 5  # pieces between a change and the bracket behind its date
_RIVALS = 60  # pieces in which another pair of figures is looked for
_YEAR_ON_YEAR = frozenset(
    """year-on-year y-o-y yoy yearly annual annually годовом г гадавым річному roku r r/r
    jahresvergleich vorjahresvergleich""".split()  # noqa: SIM905 - a table
)
_BASED = frozenset(
    """on than over against compared versus from above below чем против сравнению чым супраць
    параўнанні ніж проти порівняно порівнянні niż wobec porównaniu als gegenüber vergleich
    """.split()  # noqa: SIM905 - as above
)
_CONCLUDING = frozenset(
    """therefore thus hence so consequently meaning accordingly итого значит следовательно таким
    отже отож więc zatem czyli somit damit mithin also такім""".split()  # noqa: SIM905 - a table
)
_PER_YEAR = phrases("""
    per year | a year | each year | every year | per annum | в год | у год | на рік | pro jahr
    im jahr
""")
_IN = frozenset({"in", "of"})
_MANY = frozenset("many much large big high long".split())  # noqa: SIM905 - behind "twice as"
_ARTICLES = frozenset({"a", "an", "the", "ein", "eine", "einem", "einen"})
_ADJECTIVES = ("ый", "ий", "ой", "ое", "ее", "ая", "яя", "ым", "им", "ы", "і", "ne", "ny", "es")


def amounts_of(reading: Reading, change: Change) -> Iterator[int]:
    """Where in the row stands what the change comes to."""
    ahead = [at for at in reading.amounts if at < change.first]
    inside = [at for at in reading.amounts if change.first < at < change.last]
    behind = [at for at in reading.amounts if at > change.last]
    for at in (*ahead[-1:], *inside[:1], *behind[:2]):
        if _is_linked(reading, change, at) and _has_this_base(reading, change, at):
            yield at


def bare_amount(reading: Reading, change: Change) -> int | None:
    """`from 200 to 246 (23%)`: a share in brackets right behind the change."""
    row, at = reading.row, change.last + 2
    while at < change.last + _DATED and (row[at - 1 : at] and row[at - 1].low != "("):
        at += 1
    if not change.direction and reading.roles.get(change.last) is not Role.TO:
        return None
    shown = [each.low for each in row[at - 1 : at + 2]]
    if len(shown) == 3 and shown[0] == "(" and shown[2] == ")" and at in reading.values:  # noqa: PLR2004
        figure = reading.figure(at)
        if figure.kind is FigureKind.PERCENT and change.new.kind is not FigureKind.PERCENT:
            return at
    return None


def _is_linked(reading: Reading, change: Change, at: int) -> bool:
    row = reading.row
    if change.first < at < change.last:
        return not any(piece.low in STOPS - {";"} for piece in row[change.first : change.last])
    start, end = (change.last + 1, at) if at > change.last else (at + 1, change.first)
    gap = row[start:end]
    if len(gap) > _FAR or _parts([piece.low for piece in gap]):
        return False
    if any(
        place in reading.values and _could_be(reading, change, place) for place in range(start, end)
    ):
        return False
    seen = _stems(row, change)
    if at > change.last:
        return not _of_something_else(gap, seen) and not _in_something_else(row, at, seen)
    return not _in_something_else(row, at, seen)


def _could_be(reading: Reading, change: Change, at: int) -> bool:
    return alike(reading.figure(at), change.new)


def _parts(gap: Sequence[str]) -> bool:
    """Whether the words between begin a clause of its own; `rose by 23% and reached` does not."""
    for at, low in enumerate(gap):
        taken_up = at + 1 < len(gap) and gap[at + 1] in PRONOUNS  # after it
        if low in STOPS or (low in BECAUSE and not taken_up):
            return True
        many = low == "as" and gap[at + 1 : at + 2] and gap[at + 1] in _MANY
        if low in AND and not many and not all(is_link(each) or not each for each in gap[at + 1 :]):
            return True
    return False


def _stems(row: Sequence[Piece], change: Change) -> set[str]:
    """Beginnings of the words that the change was told with."""
    said = {piece.low[:_STEM] for piece in row[: change.last] if piece.low.isalpha()}
    for figure in (change.old, change.new):
        said.update(word[:_STEM] for word in (figure.noun or "").lower().split())
    return said


def _of_something_else(gap: Sequence[Piece], seen: set[str]) -> bool:
    """Whether the last part of `gap` brings a subject of its own: `, exports rose`."""
    last = max((place for place, piece in enumerate(gap) if piece.low in MARKS), default=-1)
    if last < 0:
        return False
    chunk = [piece.low for piece in gap[last + 1 :]]
    if _CONCLUDING.intersection(chunk):
        return False
    for place, low in enumerate(chunk):
        if not pointing(low) and low not in CHANGE:
            continue
        ahead = chunk[:place]
        while ahead and ahead[-1] in GLUE and ahead[-1] not in _ARTICLES:
            ahead.pop()
        if ahead and _is_new(ahead[-1], seen) and not _ARTICLES.intersection(chunk[:place]):
            return True
        following = chunk[place + 1 : place + 3]
        if following[:1] and following[0] in _IN:
            following = following[1:]
        if following[:1] and _is_new(following[0], seen) and not following[0].isascii():
            return not following[0].endswith(("л", "ла", "ло", "ли", "ў", "в", "лась", "ся"))
    return False


def _in_something_else(row: Sequence[Piece], at: int, seen: set[str]) -> bool:
    """`a 12% increase in exports` where nothing was said of exports."""
    word = changes_behind(row, at)
    if not word:
        return False
    tail = [piece.low for piece in row[at + 1 : at + 1 + _BASE]]
    place = tail.index(word)
    if tail[place + 1 : place + 2] not in (["in"], ["of"]):
        return False
    for low in tail[place + 2 :]:
        if not low or low in MARKS:
            return False
        if low in {"the", "a", "an", "its", "their", "just", "only"}:
            continue
        return _is_new(low, seen)
    return False


def _is_new(low: str, seen: set[str]) -> bool:
    known = (
        not low.isalpha()
        or low in GLUE
        or low in MODIFIERS
        or low in IT
        or f"{low}|".startswith((*EARLIER, *LATER))
        or low in WAS
        or low in MORE
        or low in LESS
        or pointing(low) != 0
        or low in CHANGE
        or low.endswith("ly")
        or (not low.isascii() and low.endswith(_ADJECTIVES))
    )
    return not known and low[:_STEM] not in seen


def _has_this_base(reading: Reading, change: Change, at: int) -> bool:
    """Whether the amount is not said to be of something else than the old figure."""
    row = reading.row
    tail = list(row[at + 1 : at + 1 + _BASE])
    lows = [piece.low for piece in tail]
    beside = {piece.low for piece in row[max(0, at - 3) : at + 5]}
    if _is_yearly(lows):
        return False
    if at > change.last and not _YEAR_ON_YEAR.isdisjoint(beside):
        return _a_year_apart(change)
    based = next((place for place, low in enumerate(lows) if low in _BASED or low in STOPS), None)
    if (
        based is None
        or lows[based] in STOPS
        or any(low in {",", ")", "–", "—"} for low in lows[:based])
    ):
        return True
    base = tail[based + 1 :]
    end = next((place for place, piece in enumerate(base) if piece.low in MARKS - {"("}), len(base))
    base = base[:end]
    if any(piece.figure is not None for piece in base):
        place = at + 1 + based + 1 + next(n for n, p in enumerate(base) if p.figure is not None)
        return (
            place in {change.first, change.last}
            or reading.figure(place).kind is FigureKind.DURATION
        )
    said = moments([*base, Piece(figure=change.old)], [len(base)])[len(base)]
    if said.is_said:
        return _same_time(said, change, ahead=at < change.last)
    seen = _stems(row, change)
    lasting = any(f"{piece.low}|".startswith(PERIODS) for piece in base)  # over the decade
    hoped = any(piece.low.startswith(EXPECTED) for piece in base)
    return (lasting and not hoped) or not any(
        _is_new(each.low, seen) for each in base if each.low != "before"
    )


def _is_yearly(behind: Sequence[str]) -> bool:
    """`6% per year`: a rate of growth, of which the years are not counted here."""
    pair = tuple(behind[:2])
    return behind[:1] in (["annually"], ["jährlich"], ["rocznie"]) or pair in _PER_YEAR


def _same_time(said: Moment, change: Change, *, ahead: bool) -> bool:
    """Whether the base of an amount is the time of the old figure, as far as both are said."""
    if said.low is not None and change.was.low is not None:
        return before(said, change.was) == 0
    if said.low is None and (change.was.rank < 0 or change.was.low is not None):
        return True
    return ahead and change.is_told


def _a_year_apart(change: Change) -> bool:
    was, became = change.was, change.became
    if was.low is None or became.low is None:
        return bool(was.rank)
    return abs((became.low - was.low).days) > 300  # noqa: PLR2004 - days


def rivals(reading: Reading, change: Change) -> tuple[tuple[Figure, Figure], ...]:
    """The other pairs of figures of the row that an amount may be said of."""
    own = {change.first, change.last}
    values = [at for at in reading.values if abs(at - change.first) < _RIVALS]
    others = tuple(
        (reading.figure(one), reading.figure(other))
        for one in values
        for other in values
        if one != other and {one, other} != own
    )
    return others if change.is_ordered else (*others, (change.new, change.old))
