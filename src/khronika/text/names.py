"""Capitalised sequences that name someone or something, with particles, initials and connectors.

A word that merely begins its sentence is a name only where the text shows it elsewhere as one. A
title (President, Mr) is no part of the name, an adjective of place (Belarusian) alone is none.
"""

import re
from collections import Counter
from dataclasses import dataclass

from khronika.text import abbreviations, kinds
from khronika.text.lexicon.bearers import PLACES
from khronika.text.lexicon.vocabulary import words
from khronika.text.spans import Name
from khronika.text.tokens import Kind, Token
from khronika.text.units import CODES
from khronika.text.words import Lexicon

_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_INITIAL = 1
_LONGEST = 12  # words of a name
_SHOUTING = 0.7  # of the words of a block in capitals: it is a headline, not a row of names
_LEAST_SHOUTED = 4
_COLLECTIVE = frozenset(
    ("people's", "women's", "men's", "children's", "workers's", "farmers's", "nation's")
)
_AND = words("and und и і й та i oraz ды")
_SHARED = words("international house news times post press media")
_ARTICLES = words("der den dem zum zu des")  # German particles that are mostly articles
_ADDRESS = words("mr mrs ms dr herr frau pan pani г-н г-жа")
_OF_ITS_OWN = words("bundestag bundesrat sejm duma rada дума рада сейм кгб фсб мвд мид")
_GIVEN_MONTHS = words("jan april may june august")
_CAPITALS = frozenset(("US", "WHO"))  # where they are no words of grammar
_OPENING = frozenset("\"'“„«‹‘([–—-*•")


@dataclass(slots=True)
class Run:
    """A capitalised run: tokens `first` to `last` (exclusive) of a sentence."""

    tokens: list[Token]
    first: int
    last: int
    initial: bool  # its first word begins the sentence
    heading: bool


class Names:
    """Gathers the runs of a text; whether each is a name is known when the whole text was seen."""

    def __init__(self, text: str, lex: Lexicon) -> None:
        self.text = text
        self.lex = lex
        self.runs: list[Run] = []
        self.lower: set[str] = set()
        self.capital: Counter[str] = Counter()  # words that stand with a capital inside sentences

    def take(self, tokens: list[Token], *, heading: bool) -> None:
        """Take a sentence."""
        words = [t for t in tokens if t.kind is Kind.WORD]
        self.lower.update(t.low for t in words if not t.capital)
        shouted = sum(
            1 for t in words if self.text[t.start : t.end].isupper() and t.end - t.start > 1
        )
        if shouted >= _LEAST_SHOUTED and shouted > _SHOUTING * len(words):
            return
        starts = True
        i = 0
        while i < len(tokens):
            token = tokens[i]
            begins = self.may_begin(token) or _is_initial(tokens, i) or self.is_given(tokens, i)
            if token.capital and begins:
                end = self.run_end(tokens, i)
                self.runs.append(Run(tokens, i, end, starts, heading))
                if not heading:
                    skip = 1 if starts else 0
                    for t in tokens[i + skip : end]:
                        if t.capital:
                            self.capital[_bare(t.low)] += 1
                i = end
                starts = False
                continue
            starts = starts and (token.kind is Kind.MARK and token.low in _OPENING)
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            if token.low == ":" and following is not None and following.low in _OPENING:
                starts = True
            i += 1

    def may_begin(self, token: Token) -> bool:
        """Whether a capitalised word can begin a name at all: no month, weekday or number."""
        if token.low.startswith(("i'", "i’")) or token.low == "i":
            return False
        if len(token.low) == 2 and token.low[0] == "q" and token.low[1] in "1234":  # noqa: PLR2004
            return False
        sense = token.sense
        return sense is None or (sense.month is None and sense.weekday is None and not sense.opens)

    def is_given(self, tokens: list[Token], i: int) -> bool:
        """Whether a month is a given name: `and Jan Lund`, not `in June Lund`."""
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        return (
            tokens[i].low in _GIVEN_MONTHS
            and i > 0
            and following is not None
            and following.kind is Kind.WORD
            and following.capital
            and self.may_begin(following)
            and tokens[i - 1].kind is not Kind.NUMBER
            and (tokens[i].low == "jan" or not self.lex.has("in_words", tokens[i - 1].low))
        )

    def run_end(self, tokens: list[Token], first: int) -> int:
        """The index behind the capitalised run that begins at `first`."""
        end = first + 1
        while end < len(tokens) and end - first < _LONGEST:
            if _possessive(tokens[end - 1]) and tokens[end - 1].low not in _COLLECTIVE:
                break
            step = self.step(tokens, first, end)
            if not step:
                break
            end += step
        return end + _number_behind(tokens, end)

    def step(self, tokens: list[Token], first: int, at: int) -> int:
        """How many tokens further the run goes on at `at`, 0 where it ends."""
        token = tokens[at]
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind is Kind.MARK:
            return self.over_mark(tokens[at - 1], token, following) or self.over_apostrophe(
                tokens, first, at
            )
        if token.kind is not Kind.WORD:
            return 0
        if token.capital:
            return int(self.goes_on(token) and (token.spaced or tokens[at - 1].low.endswith(".")))
        short = self.is_short(tokens[at - 1])  # die OSZE zu den Vorwürfen
        if token.spaced and self.lex.has("particles", token.low) and following and not short:
            article = self.lex.code == "de" and token.low in _ARTICLES  # Jahrestag der Wahl
            if self.goes_on(following) and not article:
                return 2
            double = self.lex.has("particles", following.low) and at + 2 < len(tokens)
            if double and self.goes_on(tokens[at + 2]):  # van der
                return 3
        connects = token.spaced and self.lex.has("connectors", token.low)
        inside = connects and self.in_organisation(tokens, first, at)
        return self.over_connectors(tokens, at) if inside else 0

    def is_short(self, token: Token) -> bool:
        """Whether a word is in capitals, as an abbreviation is."""
        return token.end - token.start > 1 and self.text[token.start : token.end].isupper()

    def over_mark(self, before: Token, mark: Token, following: Token | None) -> int:
        """Over the full stop of an initial, or the hyphen of a double name."""
        if following is None or mark.spaced or not self.goes_on(following):
            return 0
        if mark.low == ".":
            return int(before.end - before.start == _INITIAL)
        return 2 if mark.low in "-‑" and not following.spaced else 0

    def over_apostrophe(self, tokens: list[Token], first: int, at: int) -> int:
        """Over the apostrophe of a plural in an organisation: Free Drivers' Union."""
        if tokens[at].low not in ("'", "’") or tokens[at].spaced or at + 1 >= len(tokens):
            return 0
        following = tokens[at + 1]
        if not (tokens[at - 1].low.endswith("s") and following.spaced and self.goes_on(following)):
            return 0
        quoted = first > 0 and tokens[first - 1].low in ("'", "‘")
        if quoted or self.lex.has("titles", following.low):
            return 0
        organised = self.lex.has("organisations", following.low)
        return 2 if organised or self.in_organisation(tokens, first, at) else 0

    def over_connectors(self, tokens: list[Token], at: int) -> int:
        """Over `of`, `for the` and the like to the next capital."""
        for ahead in (1, 2):
            token = tokens[at + ahead] if at + ahead < len(tokens) else None
            if token is None or not token.spaced:
                return 0
            if token.capital:
                joins = tokens[at].low not in _AND or not self.begins_anew(tokens, at + ahead)
                return ahead + 1 if joins and self.goes_on(token) else 0
            if not self.lex.has("connectors", token.low):
                return 0
        return 0

    def begins_anew(self, tokens: list[Token], at: int) -> bool:
        """Whether a name of its own stands behind `and`, as in `the Ministry and Anna Hara`."""
        if tokens[at - 1].low not in _AND:  # and the
            return True
        if tokens[at].low in PLACES or kinds.is_given(tokens[at].low):
            return True
        for token in tokens[at : at + _LONGEST]:
            if token.kind is not Kind.WORD or not token.capital:
                return False
            if self.lex.has("organisations", token.low) and token.low not in _SHARED:
                return True
        return False

    def goes_on(self, token: Token) -> bool:
        """Whether a capitalised word may be inside a name."""
        if token.kind is not Kind.WORD or not token.capital:
            return False
        sense = token.sense
        return sense is None or (sense.month is None and sense.weekday is None)

    def in_organisation(self, tokens: list[Token], first: int, end: int) -> bool:
        """Whether the run so far has a word such as Ministry or Republic, which takes `of`."""
        if tokens[end - 1].low in kinds.REALMS and tokens[end].low == "of":
            return True
        return (
            any(self.lex.has("organisations", _bare(t.low)) for t in tokens[first:end])
            and tokens[end - 1].kind is not Kind.MARK
        )

    # -- the whole text was seen --------------------------------------------------------------

    def names(self) -> list[Name]:
        """The names in the order of the text."""
        found: list[Name] = []
        for run in self.runs:
            found += self.split(run)
        found.sort(key=lambda n: n.start)
        found = abbreviations.expand(self.text, found, self.lex)
        return kinds.settle(found)

    def split(self, run: Run) -> list[Name]:
        """The names of a run: without a leading ordinary word, parted at titles."""
        first, last = run.first, run.last
        tokens = run.tokens
        initial = _is_initial(tokens, first)
        ordinary = self.lex.code == "de" and not kinds.known(tokens[first].low)
        if run.initial and not initial and (ordinary or not self.stands(tokens, first, last)):
            first += 1
            while first < last and not tokens[first].capital:
                first += 1
        pieces: list[tuple[int, int]] = []
        begin = first
        for k in range(first, last):
            if self.is_title(tokens, k, begin, last):
                if k > begin:
                    pieces.append((begin, k))
                begin = k + 1
        if begin < last:
            pieces.append((begin, last))
        return [name for piece in pieces if (name := self.name(run, *piece)) is not None]

    def is_title(self, tokens: list[Token], k: int, begin: int, last: int) -> bool:
        """Whether the word is a title in front of a name; inside an organisation it is none."""
        low = tokens[k].low.rstrip(".")
        if tokens[k].kind is Kind.MARK:
            return k == begin
        if not self.lex.has("titles", low):
            return k == begin and not tokens[k].capital
        if low in _ADDRESS:
            return True
        if any(self.lex.has("organisations", _bare(t.low)) for t in tokens[begin:k]):
            return False
        rest = tokens[k + 1 : last]
        if any(self.lex.has("organisations", _bare(t.low)) for t in tokens[begin:last]):
            return not any(t.low in ("of", "for") for t in rest)
        return True

    def stands(self, tokens: list[Token], first: int, last: int) -> bool:
        """Whether the first word of a sentence is part of a name rather than an ordinary word."""
        token = tokens[first]
        low = _bare(token.low)
        raw = self.text[token.start : token.end]
        if self.lex.has("function_words", low) and raw not in _CAPITALS:
            return False
        if raw[1:] != raw[1:].lower():  # OSCE, MotolkoHelp
            return True
        if self.capital[low]:
            return True
        if low in self.lower or self.introduces(tokens, first, last):
            return False
        if low in PLACES or kinds.shaped(low):
            return True
        return last - first > 1 or self.lex.has("titles", low)

    def introduces(self, tokens: list[Token], first: int, last: int) -> bool:
        """Whether the first word only says what the name behind it is: Сотрудники КГБ, Блогер Анна.

        Of a name that begins with two given names nothing is lost.
        """
        if first + 1 >= last or self.lex.has("organisations", tokens[first].low):
            return False
        low = _bare(tokens[first].low)
        sure = kinds.known(low) or kinds.shaped(low)
        second = tokens[first + 1]
        raw = self.text[second.start : second.end]
        short = first + 2 == last and len(raw) > 1 and raw.isupper()
        named = kinds.is_given(second.low) and not self.lex.has("titles", tokens[first].low)
        return (short or named) and second.spaced and not sure

    def name(self, run: Run, first: int, last: int) -> Name | None:
        """The name at the tokens `first` to `last` of the run, without what is not part of it."""
        tokens = run.tokens
        numbered = tokens[last - 1].kind is Kind.NUMBER
        while last > first and not (numbered or self.goes_on(tokens[last - 1])):
            last -= 1
        while (
            first + 1 < last and self.is_outside(tokens[first]) and not _is_initial(tokens, first)
        ):
            first += 1
        if not tokens[first].capital or self.is_function(tokens[first]):
            first += not _is_initial(tokens, first)
        if last <= first:
            return None
        start, end = tokens[first].start, tokens[last - 1].end
        end -= _tail(self.text[start:end])
        text = self.text[start:end]
        if not text or (last - first == 1 and self.ordinary(text, run, tokens[first])):
            return None
        kind = kinds.of(self.text, tokens, first, last, self.lex)
        if self.lex.code == "de" and not kinds.german(tokens, first, last, kind, self.lex):
            return None
        return Name(start=start, end=end, text=text, kind=kind)

    def is_outside(self, token: Token) -> bool:
        """Whether the word cannot begin a name, as in `German-held Lipa`."""
        tail = self.text[token.start : token.end].rpartition("-")
        led = bool(tail[0]) and tail[2].isascii() and tail[2].islower() and len(tail[2]) > 2  # noqa: PLR2004
        return not token.capital or led or self.is_function(token)

    def is_function(self, token: Token) -> bool:
        """Whether the word is one of grammar: of, us, but not US."""
        raw = self.text[token.start : token.end]
        return raw not in _CAPITALS and self.lex.has("function_words", token.low)

    def ordinary(self, text: str, run: Run, token: Token) -> bool:
        """Whether a single capitalised word is no name: an adjective of place, a title."""
        low = _bare(token.low)
        if len(text) == 1 or self.lex.has("titles", low) or self.is_function(token):
            return True
        if self.lex.has("references", low):
            return True
        if run.heading and not self.capital[low]:
            return True
        if text.isupper():
            return low in CODES  # EUR
        if self.lex.has("organisations", low) and low not in _OF_ITS_OWN:
            return True  # the Court, the Government
        own = _bare(text.lower())  # Russian in Russian-held
        return (own.endswith(self.lex.demonyms) or low in kinds.DIRECTIONS) and own.isascii()


def _number_behind(tokens: list[Token], end: int) -> int:
    """The length of `. 8` behind a run that ends with `No`, of `№ 8` behind any."""
    row = [t.low for t in tokens[end - 1 : end + 2]]
    if len(row) < 3 or tokens[end + 1].kind is not Kind.NUMBER:  # noqa: PLR2004 - No, ., 8
        return 0
    return 2 if row[1] == "№" or (row[0] in ("no", "nr") and row[1] == ".") else 0


def _is_initial(tokens: list[Token], k: int) -> bool:
    """Whether a single capital letter with its full stop stands at `k`."""
    token = tokens[k]
    single = token.capital and token.end - token.start == _INITIAL
    return single and k + 1 < len(tokens) and tokens[k + 1].low == "." and not tokens[k + 1].spaced


def _tail(text: str) -> int:
    """The length of what is no part of the name at its end: `'s`, and `-led` in West-led."""
    possessive = _POSSESSIVE.search(text)
    tail = len(possessive.group()) if possessive else 0
    bare = text[: len(text) - tail]
    hyphen = max(bare.rfind("-"), bare.rfind("‑"))
    joined = bare[hyphen + 1 :]
    if hyphen > 0 and joined.isascii() and joined.islower() and joined.isalpha():
        tail += len(joined) + 1
    return tail


def _bare(low: str) -> str:
    return low.removesuffix("'s").rstrip("'")


def _possessive(token: Token) -> bool:
    return token.low.endswith("'s")
