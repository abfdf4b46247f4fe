"""Ranges of figures: 12–15, from 10 to 15, half a percent to two percent; and what is none.

A change is no range: "rose from 53 to 106" holds two figures. Nor is a pair that runs backward.
"""

from dataclasses import replace

from khronika.text.drafts import Draft
from khronika.text.points import is_dash
from khronika.text.quantities import Quantity, quantity_at
from khronika.text.sentence import Sentence
from khronika.text.spans import Bound, FigureKind

_CLAUSE = 8  # tokens before `from` in which a word of change counts
_SAME = 100  # times by which the first of two thousands may exceed the second
_DIRECT = ("to", "bis")
_SHORTEST_STEM = 3
_GROUPING = frozenset({Bound.LESS_THAN, Bound.MORE_THAN})
_NEIGHBOURS = 5  # by which the ends of `5 or 6%` may differ


def extend(s: Sentence, draft: Draft, floor: int) -> None:
    """Make the draft a range where another number follows behind a dash, `to` or `and`."""
    first = draft.number
    if first.parts is not None and first.last - first.first > 1:
        return
    unit = s.lex.at(s.lex.units, s.tokens, first.last)
    at = unit[0] if unit is not None else first.last
    climbed = unit is not None and s.low(at) in _DIRECT  # climbed 7% to 42%
    by = s.low(first.first - 1) == "by"
    climbed = climbed and is_change(s, s.low(first.first - 1 - by))
    if climbed or not _linked(s, first, at, floor):
        if s.unbound == at + 1 and unit is None:
            _share_unit(s, draft, at + 1)
        return
    second = quantity_at(s, at + 1)
    if second is None or second.ordinal or second.plain or second.parts is not None:
        return
    other = s.lex.at(s.lex.units, s.tokens, second.last)
    if unit is not None and (other is None or other[1] != unit[1]):
        return
    low = _scaled_like(first, second) if unit is None else first
    if low.value >= second.value:
        s.unbound = second.first
        return
    again = s.lex.has("ors", s.low(at)) and _far_apart(s, low, second)
    if again or (unit is None and _set_off(s, first, at, second)):
        return
    draft.number = replace(low, last=second.last)
    draft.high = second.value
    draft.last = draft.number_last = second.last


def _far_apart(s: Sentence, low: Quantity, second: Quantity) -> bool:
    """Whether `or` says the first number again: `20 or 35%` is no range, `5 or 6%` is one."""
    unit = s.lex.at(s.lex.units, s.tokens, second.last)
    share = unit is not None and unit[1][0] is FigureKind.PERCENT and low.digits
    return second.value > (low.value + _NEIGHBOURS if share else low.value * 2)


def _set_off(s: Sentence, first: Quantity, at: int, second: Quantity) -> bool:
    """Whether the number behind the dash stands between two: `all 20 – 35 percent – were dry`.

    Or behind the group whose share it is: `under 30 – 40%`.
    """
    unit = s.lex.at(s.lex.units, s.tokens, second.last)
    if unit is None or unit[1][0] is not FigureKind.PERCENT or s.glued(at):
        return False
    bound = s.lex.ending_at(s.lex.before, s.tokens, first.first)
    if is_dash(s.tokens[at]) and bound is not None and bound[1] in _GROUPING:
        return True
    closing = s.at(unit[0])
    return closing is not None and is_dash(closing) and not s.glued(unit[0])


def _share_unit(s: Sentence, draft: Draft, at: int) -> None:
    """Give the first end of a change the unit of the second: fell from 65 to 61 per cent."""
    second = quantity_at(s, at)
    unit = s.lex.at(s.lex.units, s.tokens, second.last) if second is not None else None
    if second is not None and unit is not None:
        draft.kind, draft.unit = unit[1]
        draft.number = _scaled_like(draft.number, second)


def _linked(s: Sentence, first: Quantity, at: int, floor: int) -> bool:
    link = s.at(at)
    if link is None:
        return False
    if is_dash(link):
        return s.glued(at) == s.glued(at + 1)
    opener = first.first - 1
    opened = opener >= floor and link.low in s.lex.openers.get(s.low(opener), ())
    if not opened:
        return link.low in _DIRECT or s.lex.has("ors", link.low)
    if changes_before(s, opener):
        s.unbound = at + 1
        return False
    return True


def changes_before(s: Sentence, opener: int) -> bool:
    """Whether a word of change stands before: rose from, fell between."""
    return any(is_change(s, token.low) for token in s.tokens[max(0, opener - _CLAUSE) : opener])


def is_change(s: Sentence, word: str) -> bool:
    """Whether the word tells of a change: rose, fell, doubling."""
    return any(
        word == stem
        or ((len(stem) > _SHORTEST_STEM or not stem.isascii()) and word.startswith(stem))
        for stem in s.lex.changes
    )


def _scaled_like(first: Quantity, second: Quantity) -> Quantity:
    """`2 to 3 million`: the first number is of millions too."""
    if first.scale != 1 or second.scale == 1:
        return first
    if first.value >= second.value / second.scale * (_SAME if first.digits else 1):
        return first
    value = first.value * second.scale
    return replace(first, value=value, scale=second.scale)
