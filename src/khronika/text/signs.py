"""Temperatures below nought: −3.5 °C, minus 12 degrees, 12 degrees below zero.

A hyphen or dash counts as a sign where it is glued to the digits and stands free on its other side.
A percentage keeps its size: "(−10%)" and "a fall of 10%" say the same, and which way it went is in
the words as often as in the sign.
"""

from dataclasses import replace

from khronika.text.drafts import Draft
from khronika.text.lexicon.vocabulary import words
from khronika.text.points import is_dash
from khronika.text.sentence import Sentence
from khronika.text.spans import FigureKind

_TEMPERATURES = ("°C", "°F")
_DEGREES = words("degree degrees")
_FROST = words("мороза морозу марозу mrozu frost")
_BELOW = words("below ниже ніжэй нижче poniżej unter")
_NOUGHT = words("zero freezing нуля нуль zera null")


def degrees(s: Sentence, draft: Draft) -> None:
    """Make `12 degrees` a temperature where it stands behind `minus` or before `below zero`."""
    at = draft.last
    if draft.kind is FigureKind.COUNT and s.low(at) in _DEGREES:
        signed = s.lex.has("minus", s.low(draft.number.first - 1))
        if signed or _frost(s, at + 1) > at + 1:
            draft.kind, draft.unit, draft.last = FigureKind.MEASURE, "°C", at + 1


def negate(s: Sentence, draft: Draft, floor: int) -> None:
    """Give the draft the sign that is printed before it, or said behind it."""
    if draft.unit not in _TEMPERATURES:
        return
    end = _frost(s, draft.last)
    before = draft.number.first - 1
    if end == draft.last and not (before >= floor and _minus(s, before, draft)):
        return
    number = draft.number
    low, high = -number.value, None if draft.high is None else -draft.high
    if high is not None:
        low, high = high, low
    first = number.first if end > draft.last else before
    draft.number = replace(number, first=first, value=low, other=None)
    draft.high, draft.first, draft.last = high, min(draft.first, first), end


def _minus(s: Sentence, i: int, draft: Draft) -> bool:
    if s.lex.has("minus", s.low(i)):
        return True
    token = s.at(i)
    free = i == 0 or s.tokens[i].spaced or s.low(i - 1) == "("
    return token is not None and is_dash(token) and s.glued(i + 1) and free and draft.high is None


def _frost(s: Sentence, at: int) -> int:
    """The index past `below zero` or `мороза` at `at`, or `at`."""
    if s.low(at) in _FROST:
        return at + 1
    if s.low(at) in _BELOW:
        behind = at + 1 + (s.low(at + 1) == "за")
        return behind + 1 if s.low(behind) in _NOUGHT else at
    return at
