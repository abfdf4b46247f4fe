"""Known names in a running text, inflected or not, in any script.

A person is found by a surname and, beside it, the given name or its initial; by the surname alone
where nobody else among the known bears it or the text has named the person in full. Another given
name beside it is another person. A place or a body is found by all of its words in order.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from khronika.text.naming.index import Bearer, NameIndex
from khronika.text.naming.inflect import bare, given_in_case, keys, stems
from khronika.text.naming.initials import same_initial
from khronika.text.naming.likeness import likeness
from khronika.text.naming.parts import (
    Parts,
    Word,
    adjectival,
    is_particle,
    is_patronymic,
    parts,
    word,
)
from khronika.text.naming.sound import fold

_LIKE = 0.86  # likeness of a surname whose given name stands beside it
_ALONE = 0.96  # of one that stands alone
_GIVEN = 0.86
_LEAST_LETTERS = 4  # of a surname that is looked for alone
_MOST_KEPT = 100_000  # words whose look-up is remembered
_SHORT_FORM = 6  # letters of an abbreviation, which is looked for as it stands

_NEXT = 60  # letters within which the next word of a name ends
_PARTICLES = 16  # letters of the particles between two words
_REACH = 3  # words beside a surname among which the given name is looked for
_INITIAL = 2  # letters of an initial: Yu.

_CAPITAL = re.compile(r"(?<![\w'’ʼ])[^\W\d_a-zа-яёіїєґў](?:[^\W\d_]|['’ʼ](?=[^\W\d_]))*")
_WORD = re.compile(r"[^\W_](?:[^\W_]|['’ʼ](?=[^\W\d_]))*")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_JOINED = re.compile(r"(?:[ \t\u00a0]\n?|\n|\.?-|\.[ \t\u00a0]?\n?)")
# -enko, -ovich, -chuk, -shvili, -dze, -yan, as they sound
_OF_SURNAMES = re.compile(
    r"(?:[ae]nk[a]|i[CXQ]|[CXln]uk|[CX]ik|[SX]vili|[ae]d[ae]?[zd][ae]|[^aiu][ae]n)$"
)
_OPENS = re.compile(r"(?:^|[.!?…]['\"»”)]*\s+|\n\s*|[«“„\"(—–-]\s*)$")


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text names a known bearer: code points, end exclusive; `score` 0 to 1."""

    start: int
    end: int
    text: str
    key: str
    score: float


@dataclass(frozen=True, slots=True)
class _Hit:
    """A word of the text that may be the surname, or the first word, of a known name."""

    bearer: Bearer
    parts: Parts
    likeness: float
    place: int  # which of the words of the surname it is
    exact: bool


@dataclass(frozen=True, slots=True)
class _Mention:
    found: Found
    full: bool  # a given name stands beside it, or all words of a place or body


class Finder:
    """Finds the names of an index in texts. Keeps what it looked up; use one for many texts."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._seen: dict[str, tuple[_Hit, ...]] = {}
        self._short = {
            name: bearer
            for name, bearer in index.names
            if name.isupper() and len(name) <= _SHORT_FORM and " " not in name
        }

    def find(self, text: str) -> list[Found]:
        """Every known name in `text`, in order, none overlapping."""
        tokens = list(_tokens(text))
        mentions: list[_Mention] = []
        alone: list[tuple[int, list[_Hit]]] = []
        for at, (spelled, start, end) in enumerate(tokens):
            if (bearer := self._short.get(spelled)) is not None:
                mentions.append(_Mention(Found(start, end, spelled, bearer.key, 1.0), full=True))
                continue
            hits = self._hits(spelled)
            if not hits:
                continue
            here = [each for hit in hits if (each := _read(hit, text, tokens, at)) is not None]
            full = [each for each in here if isinstance(each, _Mention)]
            if full:
                mentions.append(max(full, key=lambda each: (each.found.score, -each.found.start)))
            elif here:
                alone.append((at, [each for each in here if isinstance(each, _Hit)]))
        told = {mention.found.key for mention in mentions}
        for at, bearers in alone:
            chosen = _only(bearers, told)
            if chosen is not None and (
                chosen.bearer.key in told or _stands(chosen, text, tokens[at])
            ):
                _, start, end = tokens[at]
                found = Found(start, end, text[start:end], chosen.bearer.key, chosen.likeness)
                mentions.append(_Mention(found, full=False))
        return list(_apart(mentions))

    def _hits(self, spelled: str) -> tuple[_Hit, ...]:
        known = self._seen.get(spelled)
        if known is None:
            if len(self._seen) >= _MOST_KEPT:
                self._seen.clear()
            known = self._seen[spelled] = tuple(self._look_up(spelled))
        return known

    def _look_up(self, spelled: str) -> Iterator[_Hit]:
        postings = self._index.postings
        numbers = {number for key in keys(spelled) for number in postings.get(key, ())}
        for number in sorted(numbers):
            name, bearer = self._index.names[number]
            known = parts(name)
            words = known.surname if bearer.person else known.words[:1]
            like, place = max(
                ((_case_of(spelled, each), -at) for at, each in enumerate(words)), default=(0.0, 0)
            )
            if like >= _LIKE:
                exact = fold(spelled) == words[-place].folded
                yield _Hit(bearer, known, like, -place, exact)


type _Token = tuple[str, int, int]


def _tokens(text: str) -> Iterator[_Token]:
    """The capitalised words of a text without the possessive."""
    for match in _CAPITAL.finditer(text):
        spelled = _POSSESSIVE.sub("", match[0])
        yield spelled, match.start(), match.start() + len(spelled)


def _read(hit: _Hit, text: str, tokens: list[_Token], at: int) -> _Mention | _Hit | None:
    """What stands around a hit: the whole name, nothing, or what speaks against it."""
    if not hit.bearer.person or not hit.parts.given:
        return _whole(hit, text, tokens[at])
    against = False
    for step in (-1, 1):
        edge, given = at, False
        for near in _beside(text, tokens, at, step):
            told = _is_given(hit.parts, text, tokens[near])
            if told:
                edge, given = near, True
            elif _of_surname(hit.parts, tokens[near][0]):
                edge = near
            elif given or not is_patronymic(tokens[near][0]):
                against = against or told is False
                break
        if given:
            start, end = tokens[min(at, edge)][1], tokens[max(at, edge)][2]
            score = round(hit.likeness, 4)
            found = Found(start, end, text[start:end], hit.bearer.key, score)
            return _Mention(found, full=True)
    return None if against or hit.likeness < _ALONE else hit


def _beside(text: str, tokens: list[_Token], at: int, step: int) -> Iterator[int]:
    """The words that stand in one row with a word, going away from it."""
    for near in range(at + step, at + (_REACH + 1) * step, step):
        if not 0 <= near < len(tokens):
            return
        left, right = sorted((near - step, near))
        if not _adjoin(text, tokens[left], tokens[right]):
            return
        yield near


def _whole(hit: _Hit, text: str, token: _Token) -> _Mention | _Hit | None:
    """A place or a body by all of its words in order."""
    words = hit.parts.words
    start = token[1]
    end = token[2]
    if len(words) == 1:
        if hit.bearer.person:
            return hit
        if hit.likeness < _ALONE:
            return None
        return _Mention(Found(start, end, text[start:end], hit.bearer.key, hit.likeness), full=True)
    least = hit.likeness
    position = token[2]
    for known in words[1:]:
        match = _WORD.search(text, position, position + _NEXT)
        while match is not None and is_particle(match[0]):
            match = _WORD.search(text, match.end(), match.end() + _NEXT)
        if match is None or "\n\n" in text[position : match.start()]:
            return None
        like = _case_of(match[0], known)
        if like < _LIKE:
            return None
        least = min(least, like)
        position = match.end()
    end = position
    return _Mention(Found(start, end, text[start:end], hit.bearer.key, round(least, 4)), full=True)


def _adjoin(text: str, left: _Token, right: _Token) -> bool:
    """Whether two capitalised words stand side by side in one name."""
    gap = text[left[2] : right[1]]
    if _JOINED.fullmatch(gap):
        return "." not in gap or len(left[0]) <= _INITIAL
    if len(gap) > _PARTICLES:
        return False
    between = gap.split()
    return bool(between) and all(map(is_particle, between))


def _is_given(known: Parts, text: str, token: _Token) -> bool | None:
    """Whether a word beside a surname is the given name; None where it is no given name at all."""
    spelled = token[0]
    initial = len(spelled) <= _INITIAL and text[token[2] : token[2] + 1] == "."
    if len(spelled) == 1 and not initial:
        return None
    if initial:
        return any(same_initial(word(f"{spelled}."), each) for each in known.given)
    case = given_in_case(spelled)
    for each in known.given:
        if each.initial:
            if same_initial(each, word(spelled)):
                return True
        elif case.names & each.given.names:
            return True
        elif case.certain and each.given.certain:
            continue
        elif _case_of(spelled, each) >= _GIVEN:
            return True
    return False if case.certain else None


def _of_surname(known: Parts, spelled: str) -> bool:
    return len(known.surname) > 1 and any(
        _case_of(spelled, each) >= _LIKE for each in known.surname
    )


@lru_cache(maxsize=50_000)
def _case_of(spelled: str, known: Word) -> float:
    """How far a word of the text is a case of a known word, 0 to 1."""
    if fold(spelled) == known.folded:
        return 1.0
    sex = adjectival(spelled)
    if sex and known.ending and sex is not known.ending:
        return 0.0
    best = 0.0
    theirs = bare(known.text)
    for stem in stems(spelled):
        if stem.sex and known.ending and stem.sex is not known.ending:
            continue
        best = max(best, likeness(stem.readings, theirs))
    return best


def _only(hits: list[_Hit], told: set[str]) -> _Hit | None:
    """The bearer that a surname alone is of: one named in full elsewhere, else the only one."""
    named = [hit for hit in hits if hit.bearer.key in told] or hits
    best = max(named, key=lambda hit: hit.likeness)
    others = {hit.bearer.key for hit in named if hit.likeness > best.likeness - 0.05}
    return best if len(others) == 1 else None


def _stands(hit: _Hit, text: str, token: _Token) -> bool:
    """Whether a surname that nothing else supports can be taken for a name."""
    spelled, start, _ = token
    if len(spelled) < _LEAST_LETTERS or given_in_case(spelled).certain:
        return False
    if _OPENS.search(text[max(0, start - 6) : start]) is None:
        return True
    known = hit.parts.surname[hit.place]
    if known.ending or _OF_SURNAMES.search(known.readings[0]):
        return True
    return hit.exact and spelled.isascii()  # in Cyrillic it may be a word: Мороз, Рудник


def _apart(mentions: list[_Mention]) -> Iterator[Found]:
    """The mentions in order without those that overlap a fuller or longer one."""
    taken: list[Found] = []
    for mention in sorted(
        mentions, key=lambda each: (not each.full, each.found.start - each.found.end)
    ):
        found = mention.found
        at = bisect(taken, found.start, key=lambda each: each.start)
        clear = at == 0 or taken[at - 1].end <= found.start
        if clear and (at == len(taken) or found.end <= taken[at].start):
            taken.insert(at, found)
    yield from taken
