"""Who says a quotation, where its sentence tells: a verb of speech and a name beside it."""

from bisect import bisect_left, bisect_right
from dataclasses import replace

from khronika.text.spans import Name, NameKind, Quotation
from khronika.text.tokens import Kind, Token
from khronika.text.words import Lexicon

_REACH = 10  # words between the quotation and the verb
_DEEPEST = 8  # quotations inside each other
_NEAR = 6  # words between the verb and the name


def attribute(
    quotations: list[Quotation], tokens: list[Token], names: list[Name], lex: Lexicon
) -> list[Quotation]:
    """The quotations of one block with speaker and verb; tokens and names are the block's."""
    found = []
    for quotation in quotations:
        verb = None if quotation.nested else _verb(quotation, quotations, tokens, lex)
        if verb is None:
            found.append(quotation)
            continue
        speaker = _speaker(tokens, verb, names, quotation)
        found.append(
            replace(quotation, verb=tokens[verb].low, speaker=speaker.text if speaker else None)
        )
    return found


def _verb(
    quotation: Quotation, quotations: list[Quotation], tokens: list[Token], lex: Lexicon
) -> int | None:
    """The nearest verb of speech, behind first and then before, in no quotation itself."""
    first = bisect_left(tokens, quotation.end, key=lambda t: t.start)
    last = bisect_left(tokens, quotation.start, key=lambda t: t.start)
    behind = range(first, min(len(tokens), first + _REACH + 2))
    before = range(last - 1, max(0, last - _REACH - 2) - 1, -1)
    for k in (*_until_stop(tokens, behind), *_until_stop(tokens, before)):
        token = tokens[k]
        spoken = token.kind is Kind.WORD and lex.has("speech", token.low)
        if spoken and not _quoted(quotations, token.start):
            return k
    return None


def _quoted(quotations: list[Quotation], at: int) -> bool:
    k = bisect_right(quotations, at, key=lambda q: q.start)
    return any(q.start <= at < q.end for q in quotations[max(0, k - _DEEPEST) : k])


def _until_stop(tokens: list[Token], places: range) -> list[int]:
    kept: list[int] = []
    for k in places:
        if tokens[k].low in (".", "!", "?", ";"):
            break
        kept.append(k)
    return kept


def _speaker(
    tokens: list[Token], verb: int, names: list[Name], quotation: Quotation
) -> Name | None:
    at = tokens[verb].start
    first = tokens[max(0, verb - _NEAR)].start
    last = tokens[min(len(tokens) - 1, verb + _NEAR)].end
    nearby = names[bisect_left(names, first, key=lambda n: n.start) :][: 2 * _NEAR]
    near = [
        n
        for n in nearby
        if n.start < last
        and n.kind is not NameKind.PLACE
        and not quotation.start <= n.start < quotation.end
    ]
    return min(near, key=lambda n: abs(n.start - at), default=None)
