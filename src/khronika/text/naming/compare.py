"""Whether two names are of one bearer: a score from 0 to 1, a verdict, and the reasons.

Parts are compared with their like: surname, given name, patronymic. The bearers are as little the
same as the least alike part says: a spouse, a brother, a father shares the surname alone.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from khronika.text.naming.given import Sex
from khronika.text.naming.initials import same_initial
from khronika.text.naming.likeness import likeness
from khronika.text.naming.parts import Order, Parts, Word, parts
from khronika.text.naming.places import place

SAME = 0.7  # the score from which on two names are said to be one; benchmarks/names.py measures it
UNSURE = 0.3

_MIDDLE = 0.78  # likeness of parts at which the score is one half
_STEEP = 24.0
_ONE_NAME = 0.995  # forms of one given name
_SHORT_FORM = 0.93
_INITIAL = 0.9
_TWO_NAMES = 0.2  # two known given names
_LIKELY_TWO = 0.65  # a known given name, and a word that sounds like another
_MISSING = 0.765  # no given name on one side
_DOUBLE = 0.93  # a double surname of which one half is missing
_SWAPPED = 0.98
_WRONG_SEX = 0.72
_ODD_SEX = 0.95


class Verdict(StrEnum):
    """What a score is taken to say."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Reason:
    """What a part of both names had to say: `what` was compared, how like (0 to 1), and why."""

    what: str
    left: str
    right: str
    likeness: float
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result: `score` 0 to 1, and what it stands on."""

    score: float
    reasons: tuple[Reason, ...]

    @property
    def verdict(self) -> Verdict:
        """Same from 0.7 on, different below 0.3."""
        return verdict(self.score)


def verdict(score: float) -> Verdict:
    """What a score from 0 to 1 is taken to say."""
    if score >= SAME:
        return Verdict.SAME
    return Verdict.UNSURE if score >= UNSURE else Verdict.DIFFERENT


def compare(one: str, other: str) -> Comparison:
    """Compare two names of persons or places, each in any script, spelling and order."""
    if _plain(one) == _plain(other):
        same = Reason("name", one, other, 1.0, "letter for letter")
        return Comparison(1.0 if _plain(one) else 0.0, (same,))
    number = place(one)
    if number is not None and number == place(other):
        return Comparison(0.99, (Reason("place", one, other, 1.0, "known names of one place"),))
    return compare_parts(parts(one), parts(other))


def compare_parts(one: Parts, other: Parts) -> Comparison:
    """Compare two names that were taken apart."""
    best = _aligned(one, other)
    if Order.USUAL in (one.order, other.order):
        for left, right in ((_swapped(one), other), (one, _swapped(other))):
            if left is None or right is None:
                continue
            turned = _aligned(left, right)
            if turned[0] * _SWAPPED > best[0]:
                reason = Reason(
                    "order", _told(one.words), _told(other.words), _SWAPPED, "not the same"
                )
                best = (turned[0] * _SWAPPED, [*turned[1], reason])
    like, reasons = best
    return Comparison(_score(like), tuple(reasons))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _score(like: float) -> float:
    return round(1.0 / (1.0 + math.exp(-_STEEP * (like - _MIDDLE))), 4)


def _swapped(name: Parts) -> Parts | None:
    if name.order is Order.SURE or len(name.words) != 2 or not name.given:  # noqa: PLR2004
        return None
    return Parts(name.surname, None, name.given, Order.SURE, name.generation)


def _aligned(one: Parts, other: Parts) -> tuple[float, list[Reason]]:
    reasons: list[Reason] = []
    like = _surnames(one, other, reasons)
    like = min(like, _givens(one, other, reasons))
    if one.patronymic and other.patronymic:
        like = min(like, _patronymics(one.patronymic, other.patronymic, reasons))
    like *= _sexes(one, other, reasons)
    if one.generation != other.generation:
        like = min(like, _TWO_NAMES if one.generation and other.generation else _MISSING)
        reasons.append(
            Reason("generation", one.generation, other.generation, like, "father and son")
        )
    return like, reasons


def _surnames(one: Parts, other: Parts, reasons: list[Reason]) -> float:
    left, right = one.surname, other.surname
    if not left or not right:
        reasons.append(Reason("surname", _told(left), _told(right), 0.0, "missing"))
        return 0.0
    if len(left) == len(right) == 1:
        return _reason("surname", left[0], right[0], reasons)
    joined = likeness(_joined(left), _joined(right))
    swap = len(left) > len(right)
    few, many = (right, left) if swap else (left, right)
    least = 1.0
    rest = list(many)
    for each in few:
        found = max(rest, key=lambda candidate: _like(each, candidate)[0])
        rest.remove(found)
        least = min(least, _like(each, found)[0])
    persons = bool(one.given and other.given)
    if rest:  # a half of a double surname; of a place or a body every word counts
        least *= _DOUBLE if persons else 0.8
    why = "alike in sound" if least >= joined else "written together"
    if rest and least >= joined:
        why = "one part of a double name"
    like = max(least, joined)
    reasons.append(Reason("surname", _told(left), _told(right), like, why))
    return like


def _givens(one: Parts, other: Parts, reasons: list[Reason]) -> float:
    left, right = one.given, other.given
    if not left and not right:
        return 1.0
    if not left or not right:
        reasons.append(Reason("given name", _told(left), _told(right), _MISSING, "missing"))
        return _MISSING
    if len(left) == len(right) == 1:
        return _reason("given name", left[0], right[0], reasons)
    both = likeness(_joined(left), _joined(right))
    single = max(_like(a, b)[0] for a in left for b in right)
    if len(left) == len(right):
        single = min(_like(a, b)[0] for a, b in zip(left, right, strict=True))
    like = max(both, single * (1.0 if len(left) == len(right) else _DOUBLE))
    reasons.append(Reason("given name", _told(left), _told(right), like, "alike in sound"))
    return like


def _patronymics(left: Word, right: Word, reasons: list[Reason]) -> float:
    like, why = _like(left, right)
    like = min(1.0, like + 0.08) if like > _INITIAL - 0.1 else like  # it is formed in many ways
    reasons.append(Reason("patronymic", left.text, right.text, like, why))
    return like


def _sexes(one: Parts, other: Parts, reasons: list[Reason]) -> float:
    """A factor below 1 where the endings of the surnames are of a man and of a woman."""
    if not (one.given and other.given):
        return 1.0
    left, right = one.surname[-1].ending, other.surname[-1].ending
    if not left or not right or left is right:
        return 1.0
    named = {each.given[0].given.sex for each in (one, other)}
    same = len(named) == 1 and Sex.UNKNOWN not in named and not one.given[0].initial
    factor = _ODD_SEX if same else _WRONG_SEX
    reasons.append(
        Reason("sex", one.surname[-1].text, other.surname[-1].text, factor, f"a {left}, a {right}")
    )
    return factor


def _reason(what: str, left: Word, right: Word, reasons: list[Reason]) -> float:
    like, why = _like(left, right, given=what == "given name")
    reasons.append(Reason(what, left.text, right.text, like, why))
    return like


def _like(left: Word, right: Word, *, given: bool = True) -> tuple[float, str]:
    """How like two words are, and why."""
    if left.folded == right.folded:
        return 1.0, "letter for letter"
    if left.initial or right.initial:
        fits = same_initial(left, right)
        return (_INITIAL, "the initial fits") if fits else (_TWO_NAMES, "another initial")
    if given and left.given.names and right.given.names:
        shared = left.given.names & right.given.names
        if shared:
            short = shared <= (left.given.short | right.given.short)
            return (_SHORT_FORM if short else _ONE_NAME), "forms of one name"
        if left.given.certain and right.given.certain:
            return _TWO_NAMES, "two given names"
        if left.given.certain or right.given.certain:
            return min(_LIKELY_TWO, likeness(left.readings, right.readings)), "two given names"
    return likeness(left.readings, right.readings), "alike in sound"


def _joined(words: tuple[Word, ...]) -> tuple[str, ...]:
    return ("".join(each.readings[0] for each in words),)


def _told(words: tuple[Word, ...]) -> str:
    return " ".join(each.text for each in words)
