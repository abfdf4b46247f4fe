"""Changes that are told in two sentences.

In May there were 200 complaints. By June the number had risen to 246, by 23%.
Complaints rose from 200 to 246. That is an increase of 23%.
June brought 246 complaints, 23% more than a month before. In May there had been 200.
"""

from collections.abc import Sequence

from khronika.check.change.alike import same, scaled_as
from khronika.check.change.change import Change, Reading
from khronika.check.change.direction import degree, direction, pointing
from khronika.check.change.expected import is_expected
from khronika.check.change.moment_words import EARLIER, IS, LATER, PERIODS, WAS
from khronika.check.change.moments import before
from khronika.check.change.roles import Role, changes_behind
from khronika.check.change.row import MARKS, Piece
from khronika.check.change.ways import lows_before
from khronika.check.change.words import (
    CHANGE,
    COMPARATIVES,
    FROM,
    GAINED,
    GLUE,
    IT,
    LESS,
    LOST,
    MODIFIERS,
    MORE,
    PRONOUNS,
    SEASONS,
    THAN,
    TO,
)
from khronika.check.share.joints import counts_people
from khronika.check.words import words
from khronika.text.spans import FigureKind

_STEM = 4
_KNOWN = frozenset("the this that such этот der dieser den diesen".split())  # noqa: SIM905 - a table
_PARTING = frozenset(":;–—(")
_QUOTES = frozenset('"“„«»”')
_SEASONS = tuple(stem for season in SEASONS for stem in season if len(stem) > 3)  # noqa: PLR2004
_CONCLUDING = frozenset(
    """therefore thus hence so consequently overall altogether итого значит следовательно таким
    выходит получается такім атрымліваецца отже отож więc zatem czyli somit damit mithin""".split()  # noqa: SIM905 - a table
)
_LINKS = frozenset({"of", "the", "a", "in"})
_OPENING = 14  # pieces before the amount of "That is an increase of 23%"
_BEHIND = 6
_FUNCTION = 3  # letters of words that name nothing


def continued(first: Reading, second: Reading) -> Change | None:
    """The figure of the second sentence as what the only one of the first became."""
    values = [
        [at for at in reading.values if reading.figure(at).kind is not FigureKind.DURATION]
        for reading in (first, second)
    ]
    if [len(each) for each in values] != [1, 1]:
        return None
    one, other = values[0][0], values[1][0]
    was, became = first.figure(one), second.figure(other)
    if not same(was, became) or was.high or became.high or second.roles[other] is Role.FROM:
        return None
    if is_expected(first, one) or is_expected(second, other):
        return None
    order = before(first.times[one], second.times[other])
    if not _goes_on(first, second, (one, other), said=order != 0):
        return None
    said = [each for each in lows_before(second, other) if each]
    way, verb = direction(said)
    if not way:
        way, verb = degree(said)
    told = second.times[other].is_said or first.times[one].is_said
    if order == 0 and way and told and second.roles[other] is Role.TO:
        order = -1
    if order == 0:
        return None
    backward = order > 0
    if backward:
        way, verb = direction([each for each in lows_before(first, one) if each])
    old, new = (became, was) if backward else (was, became)
    times = (second.times[other], first.times[one])
    return Change(
        old=scaled_as(old, new),
        new=scaled_as(new, old),
        first=one if backward else other,
        last=one if backward else other,
        direction=way,
        verb=verb,
        is_told=False,
        was=times[0] if backward else times[1],
        became=times[1] if backward else times[0],
    )


def multiplied(first: Reading, second: Reading) -> Change | None:
    """`It held 450 people. It now holds 1,350, four times as many`: two figures of one multiple."""
    if [len(first.values), len(second.values), len(second.amounts)] != [1, 1, 1] or first.amounts:
        return None
    one, other, said = first.values[0], second.values[0], second.amounts[0]
    was, became = first.figure(one), second.figure(other)
    kind = second.figure(said).kind
    if kind is not FigureKind.MULTIPLE or said < other or not same(was, became):
        return None
    if was.high or became.high or is_expected(first, one) or is_expected(second, other):
        return None
    behind = [piece.low for piece in second.row[said + 1 : said + 1 + _BEHIND]]
    compared = behind[:1] in (["as"], ["больше"], ["больш"], ["більше"], ["więcej"], ["so"])
    stems = {piece.low[:_STEM] for piece in first.row if len(piece.low) > _FUNCTION}
    again = any(each[:_STEM] in stems for each in behind if len(each) > _FUNCTION)
    if not (again or (compared and not any((each,) in THAN for each in behind[2:]))):
        return None
    return Change(
        old=scaled_as(was, became),
        new=scaled_as(became, was),
        first=other,
        last=other,
        is_told=False,
        is_ordered=False,
        was=first.times[one],
        became=second.times[other],
    )


def _goes_on(first: Reading, second: Reading, places: tuple[int, int], *, said: bool) -> bool:
    """Whether the second sentence speaks of what the first one counted.

    It takes it up ("the number", "it"), counts the same noun at another time, or names nothing
    new before its figure.
    """
    was, became = first.figure(places[0]), second.figure(places[1])
    if was.noun and became.noun:
        return said and not counts_people(became.noun)
    stems = {each.low[:_STEM] for each in first.row if len(each.low) > _FUNCTION}
    stems.update(word[:_STEM] for word in words(was.noun or "") if len(word) > _FUNCTION)
    lows = [piece.low for piece in second.row[: places[1]] if piece.low]
    new = [low for low in lows if not _names_nothing(low) and low[:_STEM] not in stems]
    if not new:
        return said or bool(set(lows) & IT)
    taken_up = next((at for at, low in enumerate(lows) if low in IT), None)
    if taken_up is None or len(lows) - taken_up > _OPENING:
        return False
    if any(low in _PARTING for low in lows[:-1]):
        return False
    if lows[taken_up] in PRONOUNS:
        return True
    following = next((low for low in lows[taken_up + 1 :] if low not in _LINKS), "")
    return following[:_STEM] in stems or (
        _names_nothing(following) and following not in _LINKS and new[0] in lows[taken_up:]
    )


def _names_nothing(low: str) -> bool:
    return (
        not low.isalpha()
        or len(low) <= _FUNCTION
        or low in GLUE
        or low in MODIFIERS
        or low in IT
        or f"{low}|".startswith((*EARLIER, *LATER, *PERIODS))
        or low in WAS
        or low in IS
        or pointing(low) != 0
        or (low,) in FROM
        or (low,) in TO
        or low in CHANGE
        or low.endswith("ly")
    )


def summed_up(second: Reading) -> list[int]:
    """The amounts of a sentence that only sums up the one before: `That is an increase of 23%`."""
    if not second.amounts:
        return []
    at = second.amounts[0]
    if any(place < at for place in second.values):
        return []
    lows = [piece.low for piece in second.row[:at]]
    if at > _OPENING or any(piece.figure for piece in second.row[:at]):
        return []
    known = bool(lows) and lows[-1] in _KNOWN and bool(changes_behind(second.row, at))
    if second.values:
        return [at] if known and len(lows) <= _FUNCTION else []
    concluded = not _CONCLUDING.isdisjoint(lows)
    if known or concluded:
        return [at] if concluded or not _has_base(second.row, at) else []
    summed = all(_is_glue(low) for low in lows)
    return [at] if summed and _closes(second.row, at) else []


def _has_base(row: Sequence[Piece], at: int) -> bool:
    """`the 30% fall in exports`: of what, and since when, the words behind it say."""
    behind = [piece.low for piece in row[at + 1 : at + 1 + _BEHIND]]
    return any(low in {"in", "of", "since", "over", "from", "than"} for low in behind)


def _is_glue(low: str) -> bool:
    return (
        not low
        or low in _QUOTES
        or f"{low}|".startswith(PERIODS)
        or low.startswith(_SEASONS)
        or low in MARKS
        or low in GLUE
        or low in IT
        or low in CHANGE
        or low in MODIFIERS
        or low in COMPARATIVES
        or low in MORE
        or low in LESS
        or low in LOST
        or low in GAINED
        or low in {"many", "much"}
        or pointing(low) != 0
        or low.endswith(("ly", "ый", "ое"))
    )


def _closes(row: Sequence[Piece], at: int) -> bool:
    """Whether nothing but words of change follow: `a 23% increase`, `23% more than in May`."""
    for piece in row[at + 1 : at + 1 + _BEHIND]:
        if piece.low in MARKS:
            return True
        if not (_is_glue(piece.low) or _names_nothing(piece.low)):
            return False
    return True
