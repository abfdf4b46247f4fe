"""Whose words they are by the clause beside a quotation: the subject of its verb of saying.

verb      said A · A told B · A, in a letter to B, wrote · quoted A
source    according to A · A zufolge
label     A:
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from khronika.text.lexicon.speaking import (
    FOLLOWING,
    PREPOSITIONS,
    PRONOUNS,
    QUOTING,
    SOURCES,
    VERBS,
)
from khronika.text.spans import Name, NameKind
from khronika.text.tokens import Kind, Token, cut
from khronika.text.words import Lexicon

_NEAR = 9  # tokens between the verb and the name


@cache
def _verbs(code: str) -> frozenset[str]:
    return frozenset(VERBS[code].split())


@cache
def _sources(code: str) -> tuple[tuple[str, ...], ...]:
    return tuple(cut(phrase) for phrase in SOURCES[code].split("|"))


@cache
def _prepositions(code: str) -> frozenset[str]:
    return frozenset(PREPOSITIONS[code].split())


@dataclass(frozen=True, slots=True)
class Said:
    """Who says it, and the verb or phrase that tells so."""

    speaker: str | None
    verb: str | None
    behind: bool = False  # the clause stands behind the quotation


@dataclass(frozen=True, slots=True)
class Clauses:
    """The tokens and names of a text, asked clause by clause; `low` to `high` are tokens."""

    tokens: list[Token]
    names: list[Name]
    lex: Lexicon

    def is_speech(self, k: int) -> bool:
        """Whether the token is a verb of saying."""
        token = self.tokens[k]
        return token.kind is Kind.WORD and (
            self.lex.has("speech", token.low) or token.low in _verbs(self.lex.code)
        )

    def by_verb(self, low: int, high: int, verb: int, *, direct: bool) -> Said:
        """The subject of the verb among the tokens from `low` to `high`."""
        word = self.tokens[verb].low
        quoting = word in QUOTING
        before = [] if direct else self.candidates(low, verb)
        if before and not quoting:
            return Said(before[-1].text, word)
        others = (verb - 1, verb + 1) if not direct else (verb + 1,)
        if any(low <= k < high and self.tokens[k].low in PRONOUNS for k in others):
            return Said(None, word)
        if not (direct or quoting or verb == low or self.is_open(verb - 1)):
            return Said(None, word)
        speaker = self.first(verb + 1, min(high, verb + 1 + _NEAR))
        return Said(speaker.text if speaker else None, word)

    def is_open(self, k: int) -> bool:
        """Whether the token is no subject of the verb behind it: `as`, a comma."""
        token = self.tokens[k]
        return token.kind is Kind.MARK or self.lex.has("function_words", token.low)

    def source(self, low: int, high: int, *, direct: bool) -> Said | None:
        """`according to A`, `A zufolge`."""
        for k in range(low, high):
            if self.tokens[k].low in FOLLOWING and self.lex.code == "de":
                ahead = self.candidates(low, k)
                if ahead:
                    return Said(ahead[-1].text, self.tokens[k].low, direct)
            for phrase in _sources(self.lex.code):
                if self.tokens[k].low != phrase[0] or (phrase == ("so",) and k > low + 1):
                    continue
                if phrase == ("so",) and not direct:
                    continue
                end = k + len(phrase)
                if end < high and tuple(t.low for t in self.tokens[k:end]) == phrase:
                    speaker = self.first(end, min(high, end + _NEAR))
                    named = speaker.text if speaker else self.rest(end)
                    if named is not None:
                        return Said(named, " ".join(phrase), direct)
        return None

    def rest(self, k: int) -> str | None:
        """What of a name stands from the token on, where the words before were read into it."""
        at = bisect_right(self.names, self.tokens[k].start, key=lambda n: n.start) - 1
        name = self.names[at] if at >= 0 else None
        if name is None or name.end <= self.tokens[k].start or not self.tokens[k].capital:
            return None
        return name.text[self.tokens[k].start - name.start :]

    def label(self, low: int, high: int) -> Said | None:
        """`Ivan Hara:`, the name being all there is but for a title."""
        if high - low < 2 or self.tokens[high - 1].low != ":":  # noqa: PLR2004 - a name and a colon
            return None
        named = self.candidates(low, high - 1)
        last = named[-1] if len(named) == 1 else None
        if last is None or last.end != self.tokens[high - 2].end:
            return None
        if last.kind is NameKind.OTHER and (
            " " not in last.text or self.tokens[low].start < last.start
        ):
            return None
        return Said(last.text, None)

    def candidates(self, low: int, high: int) -> list[Name]:
        """The names among the tokens that may be subjects: behind no preposition, no place."""
        if low >= high:
            return []
        begin, end = self.tokens[low].start, self.tokens[high - 1].end
        first = bisect_left(self.names, begin, key=lambda n: n.start)
        last = bisect_left(self.names, end, key=lambda n: n.start)
        return [each for each in self.names[first:last] if self._is_subject(each, low)]

    def _is_subject(self, name: Name, low: int) -> bool:
        if name.kind is NameKind.PLACE or name.text.endswith(("’s", "'s")):
            return False
        k = bisect_left(self.tokens, name.start, key=lambda t: t.start)
        behind = bisect_left(self.tokens, name.end, key=lambda t: t.start)
        if behind < len(self.tokens) and self.tokens[behind - 1].low.endswith("'s"):
            return False
        while k > low and self.lex.has("titles", self.tokens[k - 1].low):
            k -= 1
        while k > low and self.lex.has("articles", self.tokens[k - 1].low):
            k -= 1
        return k <= low or self.tokens[k - 1].low not in _prepositions(self.lex.code)

    def first(self, low: int, high: int) -> Name | None:
        """The first name that may be a subject; behind `Lipa mayor` the one it introduces."""
        named = self.candidates(low, high)
        if not named:
            return None
        chosen = named[0]
        for each in named[1:]:
            start = bisect_left(self.tokens, chosen.end, key=lambda t: t.start)
            end = bisect_left(self.tokens, each.start, key=lambda t: t.start)
            between = self.tokens[start:end]
            plain = all(t.kind is Kind.WORD and not t.capital for t in between)
            if not plain or chosen.kind is NameKind.PERSON or each.kind is not NameKind.PERSON:
                break
            if any(self.lex.has("function_words", t.low) for t in between):
                break
            chosen = each
        return chosen
