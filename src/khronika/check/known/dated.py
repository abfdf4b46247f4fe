"""Events of the register that a text names with a date: the vote of 9 August.

after the election on 9 August · the 9 August vote · выборы, прошедшие 9 августа
A was sentenced on 11 November · приговор от 11 ноября · nach der Wahl am 9. August
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from khronika.check.evidence import KnownEvent, KnownLabel
from khronika.check.ground.lexicon import concepts
from khronika.check.ground.meanings import meanings_of
from khronika.check.ground.names import same_name
from khronika.check.ground.words import fold
from khronika.check.known.event_words import AT, DAY_OF, IN, JOINS, MOVED, OF, SINGLE, WHICH
from khronika.check.known.phrase import phrases_of
from khronika.check.stems import root, same_root
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import DateMention, Name, NameKind, PartialDate, Precision, Span
from khronika.text.words import Lexicon, lexicon

_NEAR = dt.timedelta(days=31)
_FAR = 90  # code points before a date
_BEHIND = 40
_BETWEEN = 8  # words between an event and its date
_QUALITIES = 3  # words before an event that say which
_VOTE = frozenset({"idea choice", "idea vote"})  # an election goes by either
_ARTICLES = frozenset({"the", "a", "an", "der", "den", "die", "dem", "das", "ihrer", "seiner"})
_HELD = frozenset({"held", "took", "happened", "occurred"})
_KINDS = ("idea ", "act ")
_TELLING = 5  # letters


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that the text gives to an event of some kind, and those of its month it may be."""

    mention: DateMention
    events: tuple[KnownEvent, ...]


def dated(subject: Subject) -> Iterator[Dated]:
    """Every event of a kind that the register knows with the date that the text gives it."""
    by_kind: defaultdict[tuple[KnownLabel, ...], list[KnownEvent]] = defaultdict(list)
    for event in subject.evidence.register.events:
        by_kind[event.labels].append(event)
    kinds = [(_kind(labels, of, subject.document.language), of) for labels, of in by_kind.items()]
    if not kinds:
        return
    for mention in subject.document.dates:
        value = mention.value
        if value is None or value.precision not in {Precision.DAY, Precision.MONTH}:
            continue
        sentence = subject.sentence_at(mention)
        if sentence is None or subject.is_quoted(mention):
            continue
        reading = _Reading(subject, mention, sentence)
        found = tuple(
            event
            for kind, events in kinds
            if reading.names(kind)
            for event in events
            if _is_near(event, value) and reading.is_it(event)
        )
        if found:
            yield Dated(mention, found)


@dataclass(frozen=True, slots=True)
class _Kind:
    """By which words a kind of event is known."""

    heads: tuple[str, ...]
    meanings: frozenset[str]
    titles: frozenset[str]  # the words by which events of the kind are told apart

    def is_named_by(self, word: str, language: str) -> bool:
        bare = root(word, language)
        if any(same_root(bare, root(each, language)) for each in self.heads):
            return True
        return bool(self.meanings & _meanings(word, language))


def _is_near(event: KnownEvent, value: PartialDate) -> bool:
    first = event.date.low
    last = event.date.high or first
    if first is None or last is None:
        return False
    return value.low <= last + _NEAR and value.high >= first - _NEAR


def _kind(labels: tuple[KnownLabel, ...], events: Sequence[KnownEvent], language: str) -> _Kind:
    titles = frozenset(word for each in events for word in words(each.title))
    heads = tuple(phrase[-1] for phrase in phrases_of(labels, language) if len(phrase) == 1)
    found = frozenset[str]().union(
        *(_meanings(word, each.language) for each in labels for word in words(each.text))
    )
    return _Kind(heads, found | _VOTE if found & _VOTE else found, titles)


@lru_cache(maxsize=20_000)
def _meanings(word: str, language: str) -> frozenset[str]:
    found = {each for each in meanings_of(fold(word), language) if each.startswith(_KINDS)}
    if "vote" in concepts(word):
        found |= _VOTE
    return frozenset(found)


class _Reading:
    """The words around one date."""

    def __init__(self, subject: Subject, mention: DateMention, sentence: Span) -> None:
        self._subject = subject
        self._mention = mention
        self._sentence = sentence
        self._language = subject.document.language
        self._lex: Lexicon = lexicon(self._language)
        low = max(sentence.start, mention.start - _FAR)
        high = min(sentence.end, mention.end + _BEHIND)
        self._starts_sentence = low == sentence.start
        self._before = subject.spoken.between(low, mention.start)
        self._behind = subject.spoken.between(mention.end, high)
        self._noun: str = ""
        self._qualities: Sequence[str] = ()
        self._is_verb = False
        self._is_new = False

    def names(self, kind: _Kind) -> bool:
        """Whether an event of the kind has this date by the words between them."""
        if not MOVED.isdisjoint(self._all()):
            return False
        return self._names_before(kind) or self._names_behind(kind)

    def _names_before(self, kind: _Kind) -> bool:
        of = comma = False
        for back, word in enumerate(reversed(self._before[-_BETWEEN - 1 :])):
            if kind.is_named_by(word, self._language) and not self._lex.has("speech", word):
                at = len(self._before) - back - 1
                held = not _HELD.isdisjoint(self._before[at + 1 :])
                return (of or not comma) and self._stands(at, of=of, held=held)
            if word in OF:
                of = True
            elif word == ",":
                comma = True
            elif not (word in JOINS or self._is_time(word) or word in kind.titles):
                return False
        return False

    def _stands(self, at: int, *, of: bool, held: bool) -> bool:
        self._noun = self._before[at]
        row = list(self._before[max(0, at - _QUALITIES - 1) : at])
        verb = bool(row) and row[-1] in {"was", "were", "been", "wurde", "został", "została"}
        past = self._noun.endswith(("ed", *self._lex.past_endings, "или", "ілі", "яць"))
        slavic = self._language not in {"en", "de"}
        self._is_verb = verb or (
            past and slavic and not _VOTE & _meanings(self._noun, self._language)
        )
        qualities: list[str] = []
        while row and row[-1][0].isalpha() and not self._lex.has("function_words", row[-1]):
            if row[-1] in AT:
                break
            qualities.append(row.pop())
        self._qualities = qualities
        while row and row[-1] in _ARTICLES:
            self._is_new = row.pop() in {"a", "an"}
        if held and row[-1:] == ["of"]:
            return False  # the second round of the election was held on
        first = self._starts_sentence and not row
        if self._is_verb and self._noun.endswith("ed"):
            return True
        return of or first or self._is_verb or (bool(row) and row[-1] in AT)

    def _names_behind(self, kind: _Kind) -> bool:
        """The 9 August vote; 9 August, the day of the vote; 9 августа прошли выборы."""
        row = list(self._behind)
        attribute = self._language == "en" and self._before[-1:] == ["the"]
        for phrase in DAY_OF:
            if tuple(row[: len(phrase)]) == phrase:
                row, attribute = row[len(phrase) :], True
                break
        if self._language not in {"en", "de"} and row and row[0] in OF:
            row, attribute = row[1:], True
        while row and (row[0] in _ARTICLES or row[0].isdigit()):
            row.pop(0)
        if not attribute:
            return False
        for at, word in enumerate(row[:2]):
            if kind.is_named_by(word, self._language):
                self._noun, self._qualities = word, row[:at]
                which = any(word.startswith(line) for word in row[:at] for line in WHICH)
                return which or at == 0
        return False

    def is_it(self, event: KnownEvent) -> bool:
        """Whether what else is said fits the event and, where there are many, tells it."""
        title = [root(each, self._language) for each in words(event.title)]
        place = self._subject.evidence.register.by_key.get(event.place)
        for each in self._qualities:
            which = [line for line in WHICH if each.startswith(line)]
            if which and not any(word.startswith(which[0]) for word in title):
                return False
        near = Span(
            start=max(self._sentence.start, self._mention.start - _BEHIND),
            end=min(self._sentence.end, self._mention.end + _BEHIND),
            text="",
        )
        for name in self._subject.names_in(near):
            other = place is None or not any(same_name(name.text, own.text) for own in place.names)
            if other and (name.kind is NameKind.PLACE or self._is_where(name)):
                return False
        return self._is_told(event, title)

    def _is_where(self, name: Name) -> bool:
        """Whether a name right behind the date says where: on 8 August in Ruvenia."""
        between = self._subject.spoken.between(self._mention.end, name.start)
        return len(between) == 1 and between[0] in IN

    def _is_told(self, event: KnownEvent, title: Sequence[str]) -> bool:
        """Whether it is an election, or somebody or something of it stands in the sentence."""
        named = {each.entity.key for each in self._subject.bearers_in(self._sentence)}
        if event.parts and named.intersection(event.parts):
            return True
        if self._is_verb or self._is_new:
            return False
        if event.place in named or self._noun.startswith(SINGLE):
            return True
        if _VOTE & _meanings(self._noun, self._language):
            return True
        said = [root(each, self._language) for each in self._all() if len(each) >= _TELLING]
        own = [each for each in title if len(each) >= _TELLING]
        rest = [each for each in said if not self._is_noun(each)]
        return any(same_root(one, other) for one in own for other in rest)

    def _is_noun(self, bare: str) -> bool:
        return same_root(bare, root(self._noun, self._language))

    def _is_time(self, word: str) -> bool:
        sense = self._lex.senses.get(word)
        return word[0].isdigit() or (sense is not None and sense.weekday is not None)

    def _all(self) -> list[str]:
        return [*self._before, *self._behind]
