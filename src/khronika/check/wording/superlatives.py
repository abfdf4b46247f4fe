"""Claims that something is the first, the most or unheard of, and where a text makes them."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from khronika.check.ground.sources import Source
from khronika.check.wording.phrases import find
from khronika.text.spans import BlockKind, Document, Span

_TOLD = ("first", "never", "record")
_TABLE = "superlatives"
_REACH = 120  # code points behind a superlative in which "in 40 years" may stand
_BEHIND = 40  # code points behind the claim that still say since when
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: its words, and the numbers and years in it, "unseen in 40 years"."""

    span: Span
    values: frozenset[Decimal]


def claims(document: Document) -> Iterator[Claim]:
    """The claims of a text, at most one of a sentence."""
    for block in document.blocks:
        if block.kind not in _READ:
            continue
        for sentence in block.sentences:
            claim = next(_in(sentence, document.language), None)
            if claim is not None:
                yield Claim(claim, _values(claim, sentence, document))


@lru_cache(maxsize=400)
def claims_of(source: Source) -> tuple[Claim, ...]:
    """The claims of a source."""
    return tuple(claims(source.document))


def _in(sentence: Span, language: str) -> Iterator[Span]:
    for heading in _TOLD:
        yield from find(_TABLE, heading, language, sentence)
    for superlative in find(_TABLE, "most", language, sentence):
        behind = superlative.end - sentence.start
        rest = Span(
            start=superlative.end,
            end=min(sentence.end, superlative.end + _REACH),
            text=sentence.text[behind : behind + _REACH],
        )
        for ever in find(_TABLE, "ever", language, rest)[:1]:
            said = sentence.text[superlative.start - sentence.start : ever.end - sentence.start]
            yield Span(start=superlative.start, end=ever.end, text=said)


def _values(claim: Span, sentence: Span, document: Document) -> frozenset[Decimal]:
    end = min(sentence.end, claim.end + _BEHIND)
    first = bisect_left(document.figures, claim.start, key=lambda each: each.start)
    last = bisect_left(document.figures, end, key=lambda each: each.start)
    values = {each.value for each in document.figures[first:last] if each.unit is not None}
    years = {
        Decimal(each.value.low.year)
        for each in document.dates
        if claim.start <= each.start < end and each.value is not None and each.year_printed
    }
    return frozenset(values | years)
