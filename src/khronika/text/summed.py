"""A series whose number comes behind it: "bread, milk and eggs: these four goods rose most".

    pointed at   A, B and C: these four goods · A, B и C – все четыре товара
    copula       A, B and C are the four districts worst hit
    set off      A, B and C – four journalists from Lipa – were fined
    apposed      A, B and C, three journalists from Lipa, were fined
    in all       Left open are a, b and c, five matters in all · — всего 3 пункта

The series has to reach up to its number, and its last member has to be joined with "and"; without
"these", "the" or "in all" its members have to be names.
"""

import re
from dataclasses import dataclass

from khronika.text.announced import number_of
from khronika.text.lexicon.listing import AND, ARE, ENDED, FINITE, IN, THESE
from khronika.text.members import Members, Place, members
from khronika.text.spans import Figure, Span

_LONGEST = 300  # characters
_SHORT = 5  # words of a member
_NAME = 7  # words of a member that is a name
_LIKELY = 2  # by which a number that is meant to fit may differ
_LAST_WORD = re.compile(r"([^\W\d_]+)\s*$")
_PARTING = re.compile(r"(?:\s[–—-]|[:–—,])\s*$")
_ALL_TOLD = re.compile(r"(?:in all|всего|усяго|усього|łącznie|insgesamt|zusammen)\s*$")
_IN_ALL = re.compile(r"\s*(?:in (?:all|total)|altogether|в общей сложности|загалом)\b")
_STOP = re.compile(r"[,–—.;:!?]|\s-\s")
_WORD = re.compile(r"[^\W\d_]+")
_CONJUNCTION = re.compile(AND)

type Listed = tuple[int, list[Place]]


@dataclass(frozen=True, slots=True)
class _Tie:
    """What ties a number to the series before it."""

    length: int  # of the series with what stands before it
    mark: str  # between them
    pointed: bool  # these four, the four, all four
    told: bool  # in all
    copula: bool


def summed(masked: str, figure: Figure, sentence: Span) -> Listed | None:
    """Where the number stands, and the members before it in its sentence."""
    start, end = sentence.start, figure.start
    value = number_of(figure)
    if value is None or end - start > _LONGEST or "," not in masked[start:end]:
        return None
    tie = _tie(masked[start:end], masked, figure)
    if tie is None or (figure.noun is None and not (tie.pointed or tie.told)):
        return None
    stop = start + tie.length
    start = _past_verb(masked, start, stop)
    listed = members(masked, start, stop, value)
    if listed is None or listed.parted or not listed.joined:
        return None
    if abs(len(listed.places) - int(value)) > min(_LIKELY, int(value) - 1):
        return None
    if masked[listed.places[-1][1] : stop].strip():
        return None  # something stands between the last member and the number
    return (end, listed.places) if _holds(masked, figure, sentence, tie, listed) else None


def _past_verb(masked: str, start: int, stop: int) -> int:
    """Past the verb of the sentence before its first member: `Left open are a, b and c`."""
    comma = masked.find(",", start, stop)
    verbs = [
        each.end()
        for each in _WORD.finditer(masked, start, comma)
        if each.group().lower() in FINITE or each.group().lower().endswith(ENDED)
    ]
    return verbs[-1] if verbs else start


def _tie(before: str, masked: str, figure: Figure) -> _Tie | None:
    told = _ALL_TOLD.search(before)
    if told:
        before = before[: told.start()]
    word = _LAST_WORD.search(before)
    pointed = word is not None and word[1].lower() in THESE
    if pointed and word is not None:
        before = before[: word.start()]
    verb = _LAST_WORD.search(before)
    copula = verb is not None and pointed and verb[1].lower() in ARE
    if copula and verb is not None:
        before = before[: verb.start()]
    parting = _PARTING.search(before)
    if parting is not None:
        before = before[: parting.start()]
    elif not copula:
        return None
    in_all = told is not None or _IN_ALL.match(masked, figure.end) is not None
    mark = parting.group().strip() if parting else ""
    return _Tie(len(before), mark, pointed, in_all, copula)


def _holds(masked: str, figure: Figure, sentence: Span, tie: _Tie, listed: Members) -> bool:
    said = [masked[a:b].split() for a, b in listed.places]
    named = all(_is_named(each) for each in said)
    short = all(len(each) <= _SHORT for each in said[1:])
    if tie.told or (tie.pointed and tie.mark != ","):
        return named or short
    if not named or not (tie.pointed or figure.text[:1].isalpha()) or tie.mark in {"", ":"}:
        return False
    return _closes(masked, figure, sentence, tie)


def _is_named(said: list[str]) -> bool:
    """Whether a member is a name, be it with a role or the verb of the sentence before it."""
    if said[0] in IN:
        return False
    return len(said) <= _NAME and any(each[:1].isupper() for each in said[-_SHORT:])


def _closes(masked: str, figure: Figure, sentence: Span, tie: _Tie) -> bool:
    """Whether the number with its noun is set off again, or ends the sentence."""
    end = min(sentence.end, figure.end + _LONGEST)
    stop = _STOP.search(masked, figure.end, end)
    if stop is None:
        return tie.pointed
    if _CONJUNCTION.search(masked, figure.end, stop.start()):
        return False
    if tie.mark != ",":
        return True
    goes_on = re.compile(rf"\s*{AND}").match(masked, stop.end(), end)
    return (stop.group() == "," and not goes_on) or stop.group() in ".;"
