"""Whether a word of change governs the figures behind it, and whether two figures have one owner.

Shares fell after the group said its losses had deepened to 51m from 1m    the shares fell
sales grew 2.9% in 2001 and 2.5% a year later                               two changes
inflation fell to 2.3%, a boost to shares which have gained 4%              two owners
eight of their last 13 matches                                              a part and its whole
"""

from collections.abc import Sequence

from khronika.check.change.change import Reading
from khronika.check.change.direction import is_link, pointing
from khronika.check.change.moment_words import IS, WAS
from khronika.check.change.roles import Role
from khronika.check.change.row import MARKS, Piece
from khronika.check.change.sense import sense
from khronika.check.change.words import AGAINST, AND, BECAUSE, WHEN
from khronika.text.spans import FigureKind

_SAYING = (
    "report", "said", "says", "announc", "showed", "shows", "reveal", "warn", "admit",
    "сообщ", "заяв", "объяв", "показал", "паведам", "абвяс", "повідом", "оголос",
    "poinformow", "ogłos", "bericht", "meldet", "sagte", "mitteil",
)  # fmt: skip
_RANGING = (
    "rang", "varied", "varies", "varying", "колеб", "варьир", "различа", "вагал", "вар'ір",
    "колива", "варію", "waha", "schwank", "reicht",
)  # fmt: skip
_EACH = frozenset(
    """respectively respektive bzw beziehungsweise jeweils соответственно адпаведна відповідно
    odpowiednio""".split()  # noqa: SIM905 - a table
)
_RELATIVE = frozenset(
    """which who whose whom that который которая которое которые которых які якія якая якое який
    яка яке która który które którzy womit wodurch wofür""".split()  # noqa: SIM905 - as above
)
_PART = frozenset("of von из з із".split())  # noqa: SIM905 - as above
_SUBORDINATE = frozenset(
    """although though that nachdem obwohl dass sodass wenn что когда хотя што калі хаця що коли
    хоча że gdy""".split()  # noqa: SIM905 - as above
)
_IN = frozenset("in at im w we в во у ў".split())  # noqa: SIM905 - as above
_PHRASE = 5  # pieces of an introductory phrase ahead of its word of change
_STEM = 4
_NEAR = 4  # pieces behind the second figure
_LONGEST_PART = 5  # pieces between a part and its whole


def governs(reading: Reading, ahead: Sequence[str], verb: str, places: tuple[int, int]) -> bool:
    """Whether `verb`, one of the words `ahead` of two figures, says how one became the other."""
    at = max((n for n, low in enumerate(ahead) if low == verb), default=-1)
    since = [low for low in ahead[at + 1 :] if low]
    if at < 0 or any(low.startswith(_RANGING) for low in ahead):
        return at < 0
    if _is_in_another_clause(since) or _is_introductory(ahead, at):
        return False
    first, last = min(places), max(places)
    near = reading.row[first + 1 : last + _NEAR]
    if any(piece.low in _EACH for piece in near):
        return any(low in WAS or low in IS for low in since)
    bare = first != last and all(reading.roles.get(at) is Role.NONE for at in places)
    direct = not any(low in MARKS or low in WAS or low in IS for low in since)
    return not (bare and direct)


def _is_in_another_clause(since: Sequence[str]) -> bool:
    """`fell after the group said that losses had deepened to`, `sanken, nachdem die Steuer von`."""
    conjunction = next((n for n, low in enumerate(since) if low in _SUBORDINATE), None)
    if conjunction is not None and "," not in since[conjunction:]:
        return True
    start = next((n for n, low in enumerate(since) if low in BECAUSE or low in WHEN), None)
    return start is not None and any(low.startswith(_SAYING) for low in since[start + 1 :])


def _is_introductory(ahead: Sequence[str], at: int) -> bool:
    """`Despite falling sales, its staff went from`: a phrase that a comma closes before a name."""
    opener = next((n for n in range(at - 1, max(-1, at - _PHRASE), -1) if _opens(ahead[n])), None)
    if opener is None or "," in ahead[opener:at] or "," not in ahead[at:]:
        return False
    rest = ahead[ahead.index(",", at) + 1 :]
    return any(low and not is_link(low) and not pointing(low) for low in rest)


def _opens(low: str) -> bool:
    return low in AND or low in BECAUSE


def is_over_places(reading: Reading, places: tuple[int, int]) -> bool:
    """`fell from 2.3% in Ozerna to 7.4% in Novy Most`: a range, and no change."""
    named = [_place_behind(reading.row, at) for at in places]
    return all(named) and named[0] != named[1]


def _place_behind(row: Sequence[Piece], at: int) -> str:
    """The beginning of the name behind "in", where it is none of a time."""
    if at + 2 >= len(row) or row[at + 1].low not in _IN:
        return ""
    told = sense(row[at + 2].low)
    timed = told.period or told.season or told.order or told.ranks or told.ends
    return "" if timed else row[at + 2].low[:_STEM]


def has_two_owners(reading: Reading, one: int, other: int) -> bool:
    """Whether a relative clause to another noun stands between, or the two are part and whole."""
    between = reading.row[one + 1 : other]
    if _is_part_of(reading, one, other) or _modifies_another(between):
        return True
    return all(reading.roles[at] is Role.AGAINST for at in (one, other))


def _is_part_of(reading: Reading, one: int, other: int) -> bool:
    between = reading.row[one + 1 : other]
    if reading.figure(one).kind is FigureKind.PERCENT or len(between) > _LONGEST_PART:
        return False
    unbroken = all(piece.low and piece.low not in MARKS for piece in between)
    return bool(between) and unbroken and between[0].low in _PART


def _modifies_another(between: Sequence[Piece]) -> bool:
    """`a boost to shares which have gained 4%`; not `27 in autumn, which by spring fell to 20`."""
    for at, piece in enumerate(between):
        if piece.low not in _RELATIVE:
            continue
        ahead = [each for each in between[:at] if each.low != ","]
        if not ahead:
            continue
        last = ahead[-1]
        timed = last.date is not None or sense(last.low).period or sense(last.low).season
        if last.figure is None and not timed and (last.low,) not in AGAINST:
            return True
    return False
