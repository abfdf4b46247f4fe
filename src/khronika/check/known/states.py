"""Statuses that are no office, and where a text says that they hold now.

    A is still in custody · A, who has been held since September · Б остаётся под стражей
    political prisoner A · A, a political prisoner,

Being held has many names; by any of them the text says that the person is not free.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from khronika.check.evidence import KnownStatus
from khronika.check.ground.lexicon import concepts, lexicon
from khronika.check.known.state_words import (
    BY_ITSELF,
    CONFINED,
    DOUBTS,
    IS_NOW,
    OTHERWISE,
    RELATIVES,
)
from khronika.check.known.titles import titles
from khronika.check.known.who import Bearer
from khronika.check.subject import Subject
from khronika.check.words import words, words_at
from khronika.text.spans import Span
from khronika.text.words import Lexicon
from khronika.text.words import lexicon as vocabulary

_AXIS = "state"
_IN = frozenset("in on under at в на под за у ў пад під w na pod za im unter auf".split())  # noqa: SIM905 - a table
_HELD = frozenset({"prisoner", "detained"})
_FAR = 180  # code points
_BESIDE = 2  # words before a name
_BEHIND = 4  # words behind a phrase that may end it: until March
_LONGEST = 6  # words of a phrase


@dataclass(frozen=True, slots=True)
class Claim:
    """Where a text says that a person has a status now, and the statuses it may be."""

    place: Span
    bearer: Bearer
    statuses: tuple[KnownStatus, ...]


@lru_cache(maxsize=10_000)
def is_state(status: KnownStatus) -> bool:
    """Whether the status tells how a person is, not which office they hold."""
    axis = lexicon().axis
    for label in status.labels:
        said = words(label.text)
        if said and said[0] in _IN:
            return True
        if any(axis.get(each) == _AXIS for word in said for each in concepts(word)):
            return True
    return False


@lru_cache(maxsize=10_000)
def is_confinement(status: KnownStatus) -> bool:
    """Whether whoever has the status is not free."""
    for label in status.labels:
        said = words(label.text)
        if tuple(said) in CONFINED or any(_HELD & concepts(word) for word in said):
            return True
    return False


def _is_where(status: KnownStatus) -> bool:
    """Whether its label is no noun: in custody."""
    return any(words(label.text)[:1][0] in _IN for label in status.labels if label.text)


def claims(subject: Subject) -> Iterator[Claim]:
    """Every state that the text says a person of the register is in."""
    states: dict[str, list[KnownStatus]] = {}
    for status in subject.evidence.register.statuses:
        if is_state(status):
            states.setdefault(status.subject, []).append(status)
    if not states:
        return
    told: set[int] = set()
    for title in titles(subject):
        if all(map(is_state, title.statuses)) and not any(map(_is_where, title.statuses)):
            told.add(title.place.start)
            held = _family(title.statuses[0], states[title.bearer.entity.key])
            yield Claim(title.place, title.bearer, held)
    for at, bearer in enumerate(subject.bearers):
        held = tuple(states.get(bearer.entity.key, ()))
        following = subject.bearers[at + 1].name.start if at + 1 < len(subject.bearers) else None
        if held and not subject.is_quoted(bearer.name):
            yield from (
                each
                for each in _behind(subject, bearer, held, following)
                if each.place.start not in told
            )


def _family(status: KnownStatus, held: Sequence[KnownStatus]) -> tuple[KnownStatus, ...]:
    """The statuses that the same words may be of."""
    if is_confinement(status):
        return tuple(filter(is_confinement, held))
    return tuple(each for each in held if each.kind == status.kind)


def _behind(
    subject: Subject, bearer: Bearer, held: Sequence[KnownStatus], following: int | None
) -> Iterator[Claim]:
    text, language = subject.document.text, subject.document.language
    sentence = subject.sentence_at(bearer.name)
    if sentence is None:
        return
    start = bearer.name.end
    before = subject.spoken.between(
        max(sentence.start, bearer.name.start - _FAR), bearer.name.start
    )
    if not DOUBTS.isdisjoint(before) or not RELATIVES.isdisjoint(before[-_BESIDE:]):
        return
    end = min(sentence.end, start + _FAR)
    if following is not None and start <= following:
        end = min(end, following)
    tokens = words_at(text[start:end]) or []
    lows = [low for low, _, _ in tokens]
    wanted = _phrases(held, language)
    for first in range(len(lows)):
        for length in range(_LONGEST, 0, -1):
            statuses = wanted.get(tuple(lows[first : first + length]))
            if statuses and _is_now(lows, first, first + length, vocabulary(language)):
                low, high = start + tokens[first][1], start + tokens[first + length - 1][2]
                yield Claim(Span(start=low, end=high, text=text[low:high]), bearer, statuses)
                return


def _phrases(
    held: Sequence[KnownStatus], language: str
) -> dict[tuple[str, ...], tuple[KnownStatus, ...]]:
    found = {
        tuple(words(label.text)): _family(status, held)
        for status in held
        for label in status.labels
        if label.language == language
    }
    confined = tuple(filter(is_confinement, held))
    return {**dict.fromkeys(CONFINED if confined else (), confined), **found}


def _is_now(lows: Sequence[str], first: int, end: int, lex: Lexicon) -> bool:
    """Whether the words before the phrase say that it is so now, and none that it is not."""
    before = lows[:first]
    behind = lows[end : end + _BEHIND]
    if not OTHERWISE.isdisjoint((*before, *behind)):
        return False
    if lows[first] in BY_ITSELF:
        return True
    for word in reversed(before):
        if word in IS_NOW:
            return True
        grammar = lex.has("function_words", word) or word in lex.senses or word[0].isdigit()
        if word in {"held", "kept"}:
            continue
        if not grammar and not lex.has("since_words", word):
            return False
    return False
