"""Announced series inside a sentence, with what parts the number from its members.

    colon       three cities: A, B and C · gave three reasons for it: a, b and c
    brackets    three states (A, B and C)
    dash        three problems – a, b and c – remain
    namely      two towns, namely A and B, · four climbers, identified as A, B, C and D
    copula      the three winners were A, B and C · the three that fled are A, B and C
    sentence    four risks. They are a, b and c.
    bare        the reasons were three: a, b and c · Причин две: a и b · Задержаны трое: A, B и C

Right behind its number and noun a colon announces whatever follows. Anything looser does so only
where the members are alike (`alike`); "four people – residents of A and B – left" is no list. What
stands before its number is in `summed`, what follows in sentences of its own in `steps`.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from khronika.text.alike import Alike
from khronika.text.announced import number_of
from khronika.text.lexicon.listing import AND, ARE, NAMELY, THEY_ARE
from khronika.text.members import Members, Place, members
from khronika.text.spans import Figure, Span
from khronika.text.words import Lexicon

_COLON = re.compile(r"\s*\)?\s*:")
_BRACKET = re.compile(r"\s*\(")
_DASH = re.compile(r"\s[–—-]\s")
_NAMELY = re.compile(rf",?\s+(?:{NAMELY})\s*[:,–—]?\s", re.IGNORECASE)
_SEPARATE = re.compile(rf"\s*[“«„\"]?(?:{THEY_ARE}):?\s+(?=\S)", re.IGNORECASE)
_OPENING = re.compile(rf"\s*(?:{THEY_ARE}|{NAMELY}):?\s+(?=\S)", re.IGNORECASE)
_COPULA = re.compile(r"(?:\s+in (?:all|total|number)|\s+altogether)?,?\s+([^\W\d_]+)\s+(?=\S)")
_FAR_COPULA = re.compile(r"\s(?:are|were|waren|sind|są|byli|были|это)\s(?=[^\W\d_])")
_CONJUNCTION = re.compile(AND)
_CAPITAL = re.compile(r"\b[A-ZА-ЯЁІЎЄЇ]")
_COUNTED = re.compile(r"(?<![^\W\d_])[^\W\d_A-ZА-ЯЁІЎЄЇ]{3,8} \($|[^\W\d_]{6} \($")
_STOPS = re.compile(r"[:;.!?()«»“”\"–—]|\d")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 600  # characters
_GAP = 90  # characters between the announcing noun and its colon
_LAST_WORDS = 4  # before a colon, where a verb of speech announces a quotation
_BEFORE = 8  # characters before a number: top, The

type Listed = tuple[int, list[Place]]  # where the announcement ends, and the members


@dataclass(frozen=True)
class Series:
    """An announcing figure with its sentence and where the figure behind it begins."""

    masked: str
    figure: Figure
    lex: Lexicon
    sentence: Span
    following: int

    def read(self) -> Listed | None:
        """Where the members begin behind the figure, and their places."""
        at = self.figure.end
        if self.figure.noun is None and not (self.figure.text[:1].isalpha() or self.is_in_brackets):
            return None  # `Article 5:`, a score
        if colon := _COLON.match(self.masked, at, self.end):
            listed = self.members(colon.end(), self.end)
            near = listed is not None and self.alike.near(listed)
            return (colon.end(), listed.places) if listed is not None and near else None
        if self.figure.noun is None and self.is_top:
            return None
        return self.set_off() or self.said_to_be() or self.loose()

    def next_sentence(self, following: Span) -> Listed | None:
        """`They are a weak harvest, high rates and a strike` behind `four risks`."""
        end = min(following.end, following.start + _LONGEST)
        opening = _SEPARATE.match(self.masked, following.start, end)
        if opening is None:
            return None
        listed = self.members(opening.end(), end)
        if listed is None:
            return None
        own = self.alike.abstract or self.alike.named(listed)
        held = self.alike.strict(listed) if own else self.alike.things(listed)
        return (opening.end(), listed.places) if held else None

    @property
    def end(self) -> int:
        """Where its series has to end."""
        return min(self.sentence.end, self.figure.end + _LONGEST)

    @cached_property
    def alike(self) -> Alike:
        """What judges its members."""
        return Alike(self.masked, self.figure, self.lex)

    @property
    def is_top(self) -> bool:
        """Whether the number is that of a ranking: the top five."""
        start = max(self.sentence.start, self.figure.start - _BEFORE)
        before = self.masked[start : self.figure.start].rstrip().lower()
        return before.endswith(("top", "топ-", "топ", "first", "last"))

    @property
    def is_in_brackets(self) -> bool:
        """Whether it stands behind the noun it counts: insured crops (5): ..."""
        start = max(self.sentence.start, self.figure.start - _BEFORE)
        return bool(
            _COUNTED.search(self.masked, start, self.figure.start)
            and self.masked.startswith("):", self.figure.end)
        )

    def members(self, start: int, end: int) -> Members | None:
        """The members between two offsets, behind words that only say that they are all."""
        if opening := _OPENING.match(self.masked, start, end):
            start = opening.end()
        return members(self.masked, start, end, number_of(self.figure) or self.figure.value)

    def strict(
        self, start: int, end: int, *, far: bool = False, namely: bool = False
    ) -> Listed | None:
        """The members where they are alike."""
        listed = self.members(start, end) if end > start else None
        if listed is None or not self.alike.strict(listed, far=far, namely=namely):
            return None
        return start, listed.places

    def set_off(self) -> Listed | None:
        """Members in brackets or between dashes right behind the noun."""
        masked, at, end = self.masked, self.figure.end, self.end
        if bracket := _BRACKET.match(masked, at, end):
            return self.strict(bracket.end(), masked.find(")", bracket.end(), end))
        if dash := _DASH.match(masked, at, end):
            stop = _DASH.search(masked, dash.end(), end)
            return self.strict(dash.end(), stop.start() if stop else end)
        return None

    def said_to_be(self) -> Listed | None:
        """`namely A and B`, `are A, B and C`, right behind the noun."""
        at, end = self.figure.end, self.end
        if namely := _NAMELY.match(self.masked, at, end):
            return self.strict(namely.end(), end, namely=True)
        if (copula := _COPULA.match(self.masked, at, end)) and copula[1] in ARE:
            listed = self.members(copula.end(), end)  # 28 houses were flooded; of these, 21 fell
            likely = listed is not None and self.alike.likely(listed)
            return self.strict(copula.end(), end, far=True) if likely else None
        return None

    def loose(self) -> Listed | None:
        """`Three ministers resigned: A, B and C`: some words between the noun and its series."""
        masked, at = self.masked, self.figure.end
        near_end = min(self.end, at + _GAP)
        stop = _STOPS.search(masked, at, near_end)
        if stop is not None and stop.start() > self.following:
            return None
        last = stop.start() if stop else near_end
        namely = _NAMELY.search(masked, at, last)
        if namely and not _CAPITAL.search(masked, at, namely.start()):
            listed = self.strict(namely.end(), self.end, namely=True)
            if listed:
                return listed
        opens = self.figure.start - self.sentence.start <= _BEFORE  # The three that fled are A ...
        copula = _FAR_COPULA.search(masked, at, last) if opens else None
        if copula and (said := self.names_or_abstract(copula.end(), self.end)):
            return said
        return self.behind(stop) if stop else None

    def behind(self, stop: re.Match[str]) -> Listed | None:
        """The series behind the first mark."""
        masked, start, mark = self.masked, stop.end(), stop.group()
        between = masked[self.figure.end : stop.start()]
        if mark == ":":
            last = [each.lower() for each in _WORD.findall(between)][-_LAST_WORDS:]
            spoken = any(self.lex.has("speech", each) for each in last)
            listed = self.strict(start, self.end, far=True)
            return None if spoken and not self.is_named(listed) else listed
        end = -1
        if mark == "(":
            end = masked.find(")", start, self.end)
        elif mark in "–—" and between[-1:].isspace() and not _CONJUNCTION.search(between):
            close = _DASH.search(masked, start + 1, self.end)
            end = close.start() if close else self.end
        return self.names_or_abstract(start, end)

    def is_named(self, listed: Listed | None) -> bool:
        """Whether the members are single names, which nobody says as a sentence."""
        return listed is not None and all(
            self.masked[a].isupper() and " " not in self.masked[a:b] for a, b in listed[1]
        )

    def names_or_abstract(self, start: int, end: int) -> Listed | None:
        """Names behind a verb, set off or at the end; of an abstract noun things as well."""
        if self.alike.abstract:
            return self.strict(start, end)
        listed = self.members(start, end) if end > start else None
        if listed is None or not self.alike.names_alone(listed):
            return None
        return start, listed.places
