"""Who says a quotation, where its paragraph tells.

behind    “...,” said A · “...,” A told B · «...», — сказал А · „...“, so A
before    A said: “...” · as A put it, “...” · according to A, “...” · A: “...”
on        “...,” said A. “...” with nobody else between
inside    «..., — сказал А. — ...»
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from khronika.text.interruptions import interruptions
from khronika.text.saying import Clauses, Said
from khronika.text.spans import Block, Name, Quotation
from khronika.text.tokens import Kind, Token
from khronika.text.words import Lexicon

_REACH = 14  # tokens between the quotation and the verb
_STOPS = frozenset(".!?;")


def attribute(
    quotations: list[Quotation],
    tokens: list[Token],
    names: list[Name],
    blocks: list[Block],
    lex: Lexicon,
) -> list[Quotation]:
    """The quotations with speaker, verb and asides; all lists are the text's, in its order."""
    outer = [each for each in quotations if not each.nested]
    reading = _Attribution(outer, tokens, blocks, lex, Clauses(tokens, names, lex))
    said = reading.all()
    found = []
    for each in quotations:
        if each.nested:
            found.append(each)
            continue
        known = said.get(each.start)
        asides = interruptions(each, tokens, reading.clauses.is_speech, lex.code)
        if asides and (known is None or known.speaker is None):
            known = reading.inside(*asides[0])
        if known is None:
            found.append(replace(each, asides=asides) if asides else each)
        else:
            found.append(replace(each, speaker=known.speaker, verb=known.verb, asides=asides))
    return found


@dataclass(slots=True)
class _Attribution:
    outer: list[Quotation]
    tokens: list[Token]
    blocks: list[Block]
    lex: Lexicon
    clauses: Clauses
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [each.start for each in self.outer]

    def all(self) -> dict[int, Said]:
        """Who says each quotation, by its start."""
        found: dict[int, Said] = {}
        before: Said | None = None
        for k, quotation in enumerate(self.outer):
            said = self.one(k)
            if said is None and before is not None and before.behind and self.goes_on(k):
                said = before
            if said is not None:
                found[quotation.start] = said
            before = said
        return found

    def one(self, k: int) -> Said | None:
        """Who says the quotation, by the words behind it or before it."""
        low, high = self.before(k)
        first, last = self.behind(k)
        leads = high > low and (
            self.tokens[high - 1].low == ":"
            or self.clauses.is_speech(high - 1)
            or (
                high - low > 1
                and self.tokens[high - 1].low == ","
                and self.clauses.is_speech(high - 2)
            )
        )
        said = self.ahead(low, high) if leads else None
        return said or self.after(first, last) or (None if leads else self.ahead(low, high))

    def behind(self, k: int) -> tuple[int, int]:
        """The tokens from the quotation to the end of its sentence or the next quotation."""
        quotation = self.outer[k]
        first = bisect_left(self.tokens, quotation.end, key=lambda t: t.start)
        place = bisect_right(self.blocks, quotation.end - 1, key=lambda b: b.start) - 1
        end = self.blocks[place].end
        following = self.starts[k + 1] if k + 1 < len(self.starts) else end
        last = first
        while (
            last < len(self.tokens)
            and last < first + _REACH
            and self.tokens[last].start < min(end, following)
            and not self.is_stop(last)
        ):
            last += 1
        if last == first:
            return first, first
        whole = quotation.text[:-1].endswith(".") and not quotation.text[:-1].endswith("..")
        if whole and self.tokens[first].capital:
            return first, first
        opens = next((at for at in range(first, last) if self.tokens[at].kind is Kind.WORD), first)
        leads = self.tokens[last - 1].low == ":" and following < end
        if leads and not self.clauses.is_speech(opens):
            return first, first  # to the next quotation
        return first, last

    def before(self, k: int) -> tuple[int, int]:
        """The tokens from the beginning of the sentence, or the last quotation, to this one."""
        quotation = self.outer[k]
        last = bisect_left(self.tokens, quotation.start, key=lambda t: t.start)
        place = bisect_right(self.blocks, quotation.start, key=lambda b: b.start) - 1
        begin = self.blocks[place].start
        if begin == quotation.start and place and last and self.tokens[last - 1].low == ":":
            begin = self.blocks[place - 1].start  # the paragraph before leads to it
        first = last
        at = k - 1
        while first > 0 and first > last - _REACH and self.tokens[first - 1].start >= begin:
            start = self.tokens[first - 1].start
            while at >= 0 and self.outer[at].start > start:
                at -= 1
            if at >= 0 and start < self.outer[at].end:
                break
            if self.is_stop(first - 1):
                break
            first -= 1
        return first, last

    def is_stop(self, k: int) -> bool:
        """Whether the token ends a sentence and is no abbreviation's or initial's."""
        token = self.tokens[k]
        if token.low not in _STOPS:
            return False
        if token.low != "." or not k or token.spaced:
            return True
        word = self.tokens[k - 1]
        initial = word.capital and word.end - word.start == 1
        return not initial and not self.lex.has("abbreviations", word.low)

    def after(self, first: int, last: int) -> Said | None:
        """`said A`, `A told B`, `according to A` behind a quotation."""
        verb = next((k for k in range(first, last) if self.clauses.is_speech(k)), None)
        if verb is None:
            return self.clauses.source(first, last, direct=True)
        words = [k for k in range(first, verb) if self.tokens[k].kind is not Kind.MARK]
        return replace(self.clauses.by_verb(first, last, verb, direct=not words), behind=True)

    def ahead(self, low: int, high: int) -> Said | None:
        """`A said`, `as A put it`, `according to A`, `A:` before a quotation."""
        verb = next((k for k in range(high - 1, low - 1, -1) if self.clauses.is_speech(k)), None)
        if verb is not None:
            return self.clauses.by_verb(low, high, verb, direct=False)
        return self.clauses.source(low, high, direct=False) or self.clauses.label(low, high)

    def inside(self, start: int, end: int) -> Said | None:
        """`— сказал А. —` within the marks; offsets."""
        first = bisect_left(self.tokens, start, key=lambda t: t.start)
        return self.after(first, bisect_left(self.tokens, end, key=lambda t: t.start))

    def goes_on(self, k: int) -> bool:
        """Whether the speaker of the quotation before says this one as a sentence of its own."""
        earlier, quotation = self.outer[k - 1], self.outer[k]
        first = bisect_left(self.tokens, earlier.end, key=lambda t: t.start)
        last = bisect_left(self.tokens, quotation.start, key=lambda t: t.start)
        if not 1 < last - first <= 2 * _REACH or self.tokens[last - 1].low not in ".–—":
            return False
        if any(self.is_stop(at) for at in range(first, last - 1)):
            return False
        block = bisect_right(self.blocks, earlier.end - 1, key=lambda b: b.start) - 1
        if quotation.start >= self.blocks[block].end:
            return False
        behind = bisect_left(self.tokens, quotation.end, key=lambda t: t.start)
        if behind >= len(self.tokens) or self.tokens[behind].start >= self.blocks[block].end:
            return True
        following = self.tokens[behind]
        return following.low == "." or (
            quotation.text[:-1].endswith((".", "!", "?", "…")) and following.capital
        )
