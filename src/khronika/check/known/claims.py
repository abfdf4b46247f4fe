"""Where a text says how a person of the register is now.

    A is still in custody · A, who has been held since September · Б остаётся под стражей
    political prisoner A · A, a political prisoner, · the imprisoned editor A

Being held has many names; by any of them the text says that the person is not free.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.evidence import KnownStatus
from khronika.check.known.state_words import (
    BY_ITSELF,
    CONFINED,
    DOUBTS,
    HELD_BEFORE,
    IS_NOW,
    OTHERWISE,
    RELATIVES,
)
from khronika.check.known.states import is_confinement, is_state, is_where
from khronika.check.known.title_words import NOT_NOW
from khronika.check.known.titles import titles
from khronika.check.known.who import Bearer
from khronika.check.subject import Subject
from khronika.check.words import words, words_at
from khronika.text.spans import Span
from khronika.text.words import Lexicon
from khronika.text.words import lexicon as vocabulary

_FAR = 180  # code points
_BESIDE = 2  # words before a name
_BEHIND = 4  # words behind a phrase that may end it: until March
_NEAR = 60  # code points before a name
_TITLE = 5  # words before a name
_OF = frozenset("of the for".split())  # noqa: SIM905 - a table
_KEPT = frozenset({"held", "kept"})
_STOPS = frozenset(", . ; : ( ) – — - and but и а но і але i ale und aber".split())  # noqa: SIM905 - a table
_DETERMINES = frozenset("the a an his her its their this that these those no any".split())  # noqa: SIM905 - a table
_LONGEST = 6  # words of a phrase


@dataclass(frozen=True, slots=True)
class Claim:
    """Where a text says that a person has a status now, and the statuses it may be."""

    place: Span
    bearer: Bearer
    statuses: tuple[KnownStatus, ...]


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
        if all(map(is_confinement, title.statuses)) and not any(map(is_where, title.statuses)):
            told.add(title.place.start)
            held = _family(title.statuses[0], states[title.bearer.entity.key])
            yield Claim(title.place, title.bearer, held)
    for at, bearer in enumerate(subject.bearers):
        held = tuple(states.get(bearer.entity.key, ()))
        if held and (before := _before(subject, bearer, held)) is not None:
            yield before
            continue
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


def _before(subject: Subject, bearer: Bearer, held: Sequence[KnownStatus]) -> Claim | None:
    """The imprisoned editor A."""
    confined = tuple(filter(is_confinement, held))
    if not confined or subject.is_quoted(bearer.name):
        return None
    text = subject.document.text
    start = max(0, bearer.name.start - _NEAR)
    tokens = words_at(text[start : bearer.name.start]) or []
    row = tokens[-_TITLE:]
    for at, (low, first, last) in enumerate(row):
        rest = [each for each, _, _ in row[at + 1 :]]
        plain = all(each[0].isalpha() for each in rest)
        if low in HELD_BEFORE and plain and not any(each in NOT_NOW for each, _, _ in row[:at]):
            lex = vocabulary(subject.document.language)
            if any(lex.has("function_words", each) and each not in _OF for each in rest):
                continue
            place = Span(
                start=start + first, end=start + last, text=text[start + first : start + last]
            )
            return Claim(place, bearer, confined)
    return None


def _is_subject(subject: Subject, bearer: Bearer) -> bool:
    """Whether what follows may be told of the person: no possessive, no oblique case."""
    name = bearer.name.text
    behind = subject.document.text[bearer.name.end : bearer.name.end + 2]
    if name.endswith(("'s", "’s", "s'", "s’")) or behind in {"'s", "’s", "' ", "’ "}:
        return False
    if subject.document.language in {"en", "de"}:
        return True
    last = name.split()[-1]
    return any(last == each.text.split()[-1] for each in bearer.entity.names)


def _behind(
    subject: Subject, bearer: Bearer, held: Sequence[KnownStatus], following: int | None
) -> Iterator[Claim]:
    text, language = subject.document.text, subject.document.language
    sentence = subject.sentence_at(bearer.name)
    if sentence is None or not _is_subject(subject, bearer):
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


def _is_noun(word: str, lex: Lexicon) -> bool:
    grammar = any(lex.has(each, word) for each in ("function_words", "since_words", "in_words"))
    return word[0].isalpha() and not grammar and word not in lex.senses


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
    stop = next((at for at, each in enumerate(behind) if each in _STOPS), len(behind))
    behind = behind[:stop]
    if end - first == 1 and behind and (behind[0] in _DETERMINES or _is_noun(behind[0], lex)):
        return False  # missing the point
    if any(word in OTHERWISE for word in (*before, *behind)):
        return False
    if any(lex.has("speech", word) for word in before):
        return False  # asked who is in prison
    return lows[first] in BY_ITSELF or _is_present(before, lex)


def _is_present(before: Sequence[str], lex: Lexicon) -> bool:
    """Whether the last words before a phrase, times and grammar apart, say that it is so now."""
    for word in reversed(before):
        if word in IS_NOW:
            return True
        grammar = lex.has("function_words", word) or lex.has("since_words", word)
        if not (grammar or word in lex.senses or word[0].isdigit() or word in _KEPT):
            return False
    return False
