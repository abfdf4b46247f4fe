"""The office that a text gives to a person of the register, right before or behind the name.

    Interior Minister A · the interior minister, A, · министр внутренних дел Веснии А
    A, the interior minister, · A is the interior minister · A — министр

An office that was or will be ("former", "then", "until 2019", "appointed") is none that is held.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.evidence import KnownLabel, KnownStatus, Register
from khronika.check.ground.names import same_name
from khronika.check.known.phrase import Match, heads, matches, phrases_of
from khronika.check.known.title_words import ARTICLES, HOLDS, LINKS, MOVES, NOT_NOW, UNTIL, WHEN
from khronika.check.known.who import Bearer
from khronika.check.subject import Subject
from khronika.check.words import words_at
from khronika.text.spans import NameKind, Span
from khronika.text.words import lexicon

_FAR = 150  # code points
_NEAR = 8  # words around a name
_GAP = 7  # tokens between an office and the name: the chairman of the union, A
_OF = 30  # code points behind an office that name its body: the chair of the union
_MORE = 3  # words between a comma and the office
_AFTER = 4  # tokens behind an office that may end it: until 2019

type Token = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Title:
    """An office printed of a person, and the statuses of the register that it may be."""

    place: Span
    bearer: Bearer
    statuses: tuple[KnownStatus, ...]


def titles(subject: Subject) -> Iterator[Title]:
    """Every office that the text gives, outside quotations, to a person who had it once."""
    register, language = subject.evidence.register, subject.document.language
    by_subject: dict[str, list[KnownStatus]] = {}
    for status in register.statuses:
        by_subject.setdefault(status.subject, []).append(status)
    for bearer in subject.bearers:
        held = by_subject.get(bearer.entity.key)
        if not held or subject.is_quoted(bearer.name):
            continue
        sentence = subject.sentence_at(bearer.name)
        if sentence is None or _tells_of_a_change(subject, bearer.name, sentence):
            continue
        reading = _Reading(subject, bearer, sentence, register)
        place = reading.printed([each.labels for each in held], language)
        if place is not None:
            span, labels = place
            statuses = tuple(each for each in held if each.labels in labels)
            if all(reading.fits(each, span) for each in statuses):
                yield Title(span, bearer, statuses)


def _tells_of_a_change(subject: Subject, name: Span, sentence: Span) -> bool:
    """Whether somebody is appointed or dismissed near the name."""
    before = subject.spoken.between(max(name.start - _FAR, sentence.start), name.start)
    behind = subject.spoken.between(name.end, min(name.end + _FAR, sentence.end))
    return any(each in MOVES for each in (*before[-_NEAR:], *behind[:_NEAR]))


class _Reading:
    """The words around one name."""

    def __init__(
        self, subject: Subject, bearer: Bearer, sentence: Span, register: Register
    ) -> None:
        self._subject = subject
        self._bearer = bearer
        self._text = subject.document.text
        self._lex = lexicon(subject.document.language)
        self._register = register
        name = bearer.name
        low, high = max(sentence.start, name.start - _FAR), min(sentence.end, name.end + _FAR)
        self.before = _tokens(self._text, low, name.start)
        self.behind = _tokens(self._text, name.end, high)

    def printed(
        self, labels: Sequence[tuple[KnownLabel, ...]], language: str
    ) -> tuple[Span, list[tuple[KnownLabel, ...]]] | None:
        """The office beside the name, and the labels that it may be of."""
        found: dict[tuple[int, int], list[tuple[KnownLabel, ...]]] = {}
        for held in labels:
            for phrase in phrases_of(held, language):
                for look in (matches, heads):
                    before = look(_lows(self.before), phrase, language)
                    behind = look(_lows(self.behind), phrase, language)
                    places = [
                        *(self.before[m.first : m.end] for m in before if self._leads(m)),
                        *(self.behind[m.first : m.end] for m in behind if self._follows(m)),
                    ]
                    for row in places:
                        found.setdefault((row[0][1], row[-1][2]), []).append(held)
        if not found:
            return None
        start, end = max(found, key=lambda place: place[1] - place[0])
        span = Span(start=start, end=end, text=self._text[start:end])
        return span, found[start, end]

    def fits(self, status: KnownStatus, title: Span) -> bool:
        """Whether no other body or country than the status's own is named between the two."""
        own = self._register.by_key.get(status.object)
        name = self._bearer.name
        start, end = min(title.end, name.end), max(title.start, name.start)
        if title.start > name.start:
            start, end = title.end, title.end + _OF
        between = self._subject.names_in(Span(start=start, end=end, text=""))
        return own is None or all(
            any(same_name(each.text, known.text) for known in own.names)
            for each in between
            if each.start != name.start and each.kind is not NameKind.PERSON
        )

    def _leads(self, match: Match) -> bool:
        """Whether the office stands before the name with nothing else between."""
        gap = self.before[match.end :]
        if len(gap) > _GAP or not all(self._is_between(each) for each in gap):
            return False
        if match.partly and _lows(gap) not in ([], [","]):
            return False
        first = self.before[match.first - 1] if match.first else None
        if first is None:
            return True
        if match.partly and not self._is_open(first[0]):
            return False
        return not self._is_past(self.before[max(0, match.first - 3) : match.first])

    def _follows(self, match: Match) -> bool:
        """Whether the office stands behind the name: in commas, or after "is"."""
        between = _lows(self.behind[: match.first])
        if not between or between[0] not in {*LINKS, *HOLDS}:
            return False
        rest = [each for each in self.behind[1 : match.first] if each[0] not in HOLDS]
        if len(rest) > _MORE or not all(self._introduces(each) for each in rest):
            return False
        after = _lows(self.behind[match.end : match.end + _AFTER])
        after = after[: next((at for at, each in enumerate(after) if not each[0].isalnum()), None)]
        if match.partly and after and not self._is_open(after[0]):
            return False
        if after[:1] in (["whom"], ["who"]) and between[-1] in {"a", "an"}:
            return False
        if between[0] in LINKS and after and after[0][:1].isalpha() and match.partly:
            return False
        return not any(each in UNTIL for each in after) and WHEN.isdisjoint(after[:1])

    def _introduces(self, token: Token) -> bool:
        """Whether a word may stand between a comma and an office: the, Vesnia's, Vesnian."""
        low, start, _ = token
        return low in ARTICLES or low.endswith(("'s", "’s")) or self._text[start].isupper()

    def _is_between(self, token: Token) -> bool:
        low, start, _ = token
        return (
            low in {",", "’", "'", "s", "«", "»", "“", "”", "„", '"'}
            or low in ARTICLES
            or self._text[start].isupper()
            or (self._lex.has("function_words", low) and low not in HOLDS)
        )

    def _is_open(self, low: str) -> bool:
        """Whether a word beside a bare office cannot be what narrows it: energy minister."""
        return (
            not low[:1].isalpha()
            or self._lex.has("function_words", low)
            or self._lex.has("speech", low)
            or low in ARTICLES
        )

    def _is_past(self, tokens: Sequence[Token]) -> bool:
        for low, _, _ in reversed(tokens):
            if low in NOT_NOW:
                return True
            if self._lex.has("function_words", low) and low not in ARTICLES:
                return False  # the loan was signed by the minister
        return False


def _tokens(text: str, start: int, end: int) -> list[Token]:
    while start > 0 and start < end and text[start - 1].isalnum() and text[start].isalnum():
        start += 1  # not from within a word
    found = words_at(text[start:end]) or []
    return [(low, start + first, start + last) for low, first, last in found]


def _lows(tokens: Sequence[Token]) -> list[str]:
    return [low for low, _, _ in tokens]
