"""What a figure of a sentence is to a change: what was, what became, or what it comes to.

from 200 to 246            FROM and TO beside the figures
246, against 200           what a figure is compared with was before, or is the other one
by 23%, a 23% rise, +23%   what the change comes to
"""

from collections.abc import Sequence
from enum import Enum

from khronika.check.change.direction import pointing
from khronika.check.change.ranks import is_rank
from khronika.check.change.row import MARKS, STOPS, Piece
from khronika.check.change.words import (
    AGAINST,
    AND,
    BY,
    CHANGE,
    COMPARATIVES,
    DOWN_WORDS,
    FROM,
    GAINED,
    GLUE,
    LESS,
    LOST,
    MODIFIER_ENDINGS,
    MODIFIERS,
    MORE,
    NOUNS,
    THAN,
    TO,
    UP_WORDS,
    WHEN,
    WORTH,
)
from khronika.text.spans import FigureKind

_SKIPPED = 5  # words between "from" and its figure: "from an all-time low of 200"
_MEASURED = 7  # words between "45% above" and its figure
_LOOSE = 12  # words between "than" and its figure: "than a year ago, when 200 came"
_LONGEST = 4  # words of a phrase
_VERBS = (
    "л",
    "ла",
    "ло",
    "ли",
    "лся",
    "лась",
    "лось",
    "лись",
    "ў",
    "ос",
    "ас",
    "іс",
    "ўся",
    "лася",
    "в",
    "вся",
)
_ARROWS = frozenset("→➔⇒")
_SIGNS = frozenset("+-−–±")
_TABLES = ((AGAINST, "against"), (FROM, "from"), (TO, "to"), (THAN, "against"))
_LAST_WORDS = frozenset(phrase[-1] for table, _ in _TABLES for phrase in table)
_OPENS = frozenset("(:—–")
_COMES = frozenset("amounts amounted came comes equal equals adds added amount".split())  # noqa: SIM905
_AS_MANY = frozenset("as what that so wie тога ад того від tego co".split())  # noqa: SIM905
_ITS = frozenset("its their his her what the".split())  # noqa: SIM905 - behind "half of"
_PLACES = frozenset("to до да do auf zu from".split())  # noqa: SIM905 - prepositions
_OUT_OF = frozenset("from vom von".split())  # noqa: SIM905 - prepositions
_DEGREE = frozenset(MORE | LESS)
_BEHIND = 4  # words between a share and the noun of change it belongs to


class Role(Enum):
    """What a figure is to a change."""

    FROM = "from"
    TO = "to"
    AGAINST = "against"
    NONE = ""


def role_of(row: Sequence[Piece], at: int) -> Role:
    """What the words before the figure at `at` make of it, or an arrow behind it."""
    if at + 1 < len(row) and row[at + 1].low in _ARROWS:
        return Role.FROM
    skipped = 0
    for place in range(at - 1, -1, -1):
        piece = row[place]
        if piece.figure is not None:
            if piece.figure.kind is FigureKind.DURATION and skipped < _SKIPPED:
                skipped += 1
                continue
            if skipped and piece.figure.kind is FigureKind.MULTIPLE:
                return Role.AGAINST  # double the 40 of May
            break
        if piece.date is not None:
            skipped += 1
            continue
        if (role := _ending(row, place)) is not Role.NONE:
            return Role.NONE if place and row[place - 1].low in WORTH else role
        if piece.low in MARKS or skipped == _SKIPPED or not _modifies(piece.low):
            break
        skipped += 1
    against = _is_loosely_compared(row, at) or _is_measured_by(row, at)
    return Role.AGAINST if against else Role.NONE


def _ending(row: Sequence[Piece], place: int) -> Role:
    """The role that a phrase ending at `place` gives."""
    if row[place].low not in _LAST_WORDS:
        return Role.NONE
    for length in range(min(_LONGEST, place + 1), 0, -1):
        phrase = tuple(each.low for each in row[place + 1 - length : place + 1])
        for table, name in _TABLES:
            if phrase in table:
                return Role(name)
    return Role.NONE


def _modifies(low: str) -> bool:
    return low in MODIFIERS or low.endswith(MODIFIER_ENDINGS)


def _is_loosely_compared(row: Sequence[Piece], at: int) -> bool:
    """`than a year ago (200)`, `чем в прошлом году, когда было 200`."""
    when = row[at - 1].low if at else ""
    if when != "(" and not any(piece.low in WHEN for piece in row[max(0, at - 3) : at]):
        return False
    if when == "(" and not any(piece.low == ")" for piece in row[at + 1 : at + 5]):
        return False
    for place in range(at - 2, max(-1, at - 2 - _LOOSE), -1):
        piece = row[place]
        if piece.figure is not None and piece.figure.kind is not FigureKind.DURATION:
            return False
        if piece.low in STOPS or piece.low in {"(", ")"}:
            return False
        if piece.date is None and _ending(row, place) is Role.AGAINST:
            return True
    return False


def _is_measured_by(row: Sequence[Piece], at: int) -> bool:
    """`45% above its January trough of 10,000`: a share of what stands behind it."""
    for place in range(at - 1, max(0, at - 1 - _MEASURED), -1):
        piece = row[place]
        set_off = place == at - 1 and piece.low in {"(", ","}
        if (piece.low in MARKS and not set_off) or piece.figure is not None:
            return False
        before = row[place - 1].figure
        share = before is not None and before.kind in {FigureKind.PERCENT, FigureKind.MULTIPLE}
        if share and (piece.low in _DEGREE or (piece.low,) in THAN or piece.low == "that"):
            return not any(each.low in {"as", "than", "wie"} for each in row[at + 1 : at + 6])
    return False


def is_amount(row: Sequence[Piece], at: int) -> bool:
    """Whether the figure at `at` is what a change comes to."""
    figure = row[at].figure
    kind = figure.kind if figure is not None else None
    if kind is FigureKind.FRACTION:
        return _is_spoken(row, at)
    if kind is FigureKind.PERCENT:
        told = bool(changes_behind(row, at)) or _changes_before(row, at)
        return _is_noun_of(row, at) or (told and role_of(row, at) is not Role.FROM)
    if kind is FigureKind.MULTIPLE and at and row[at - 1].low in _OUT_OF:
        return False  # from double to many times as much
    return kind in {FigureKind.MULTIPLE, FigureKind.POINTS}


def _is_noun_of(row: Sequence[Piece], at: int) -> bool:
    """`ein Plus von 23%`; not `ein Anstieg von 200 auf 246`."""
    if at < 2 or row[at - 1].low != "von":  # noqa: PLR2004 - the noun and its "von"
        return False
    noun = row[at - 2].low
    behind = {piece.low for piece in row[at + 1 : at + 3]}
    return (noun in {"plus", "minus"} or noun.startswith(NOUNS)) and "auf" not in behind


def _is_spoken(row: Sequence[Piece], at: int) -> bool:
    """`cut by half`, `half as many`, `half what it was`, `has shrunk to a third`."""
    behind = [piece.low for piece in row[at + 1 : at + 4]]
    before = row[at - 1].low if at else ""
    if behind[:1] and behind[0] in _AS_MANY:
        return True
    own = behind[:1] == ["of"] and behind[1:2] and behind[1] in _ITS
    if behind[:1] in (["of"], ["ahead"], ["later"], ["ago"]) and not own:
        return False
    if before in {"of", "na", "на"} and at > 1 and _is_change_noun(row[at - 2].low):
        return True
    if before in _PLACES or before == "in":
        return any(pointing(piece.low) for piece in row[max(0, at - 4) : at - 1])
    return before in BY or bool(pointing(before))


def _is_change_noun(low: str) -> bool:
    """`a decline of a third`."""
    return low.startswith(NOUNS) or low in UP_WORDS or low in DOWN_WORDS


def changes_behind(row: Sequence[Piece], at: int) -> str:
    """The word of change that a share belongs to: `a 23% increase`, `23% more`."""
    for piece in row[at + 1 : at + 1 + _BEHIND]:
        low = piece.low
        if not low or low in MARKS:
            return ""
        if _says_change(low) or low in _DEGREE or low in COMPARATIVES:
            return low
        if low not in GLUE and not low.endswith("ly"):
            return ""
        if low in {"of", "in", "to", "by", "на", "до", "with"}:
            return ""
    return ""


def _changes_before(row: Sequence[Piece], at: int) -> bool:
    """`by 23%`, `up 23%`, `a rise of almost 23%`, `рост составил 23%`, `+23%`."""
    for back, place in enumerate(range(at - 1, max(-1, at - 2 - _SKIPPED), -1)):
        low = row[place].low
        if row[place].figure is not None or row[place].date is not None:
            return False
        if low in BY or (back == 0 and low in _SIGNS) or _says_change(low):
            return True
        if low in _PLACES and row[place - 1].low in _COMES:
            continue
        if low in _OPENS or ((low,) in TO and low not in _PLACES):
            return _heads(row, place)
        if low in MARKS or low in _PLACES or not (low in MODIFIERS or low in GLUE):
            return False
    return False


def _heads(row: Sequence[Piece], end: int) -> bool:
    """`Growth in the share of clinics: 6%`, `рост к прошлому году (27 млн) — 64%`."""
    in_brackets = False
    for place in range(end - 1, max(-1, end - 1 - _LOOSE), -1):
        low = row[place].low
        if low in {"(", ")"}:
            in_brackets = low == ")"
        elif not in_brackets:
            if row[place].figure is not None or low in MARKS or low in AND:
                return False
            verb = low.endswith(_VERBS) or low.isascii()
            named = low in UP_WORDS or low in DOWN_WORDS or low.startswith(NOUNS)
            if low in CHANGE or named or (pointing(low) and not verb):
                return True
    return False


def _says_change(low: str) -> bool:
    return bool(pointing(low)) or low in CHANGE or low in GAINED or low in LOST


def is_value(row: Sequence[Piece], at: int) -> bool:
    """Whether the figure at `at` may be what was or what became."""
    figure = row[at].figure
    if figure is None or figure.kind not in _VALUES or figure.whole is not None:
        return False
    return not at or not (row[at - 1].low in _DIFFERS or is_rank(row, at))


# `minus 10`, `by 46`: not what became, but by how much
_DIFFERS = frozenset("up down plus minus плюс минус мінус + by um o".split())  # noqa: SIM905 - a table
_VALUES = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.PERCENT,
        FigureKind.MONEY,
        FigureKind.MEASURE,
        FigureKind.DURATION,
    }
)
