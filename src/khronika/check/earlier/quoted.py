"""Quotations of two issues, word by word: the same, the same but shorter, or with other words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from khronika.check.earlier.past import Past
from khronika.check.ground.names import same_name
from khronika.check.ground.quotations import nearest, verbatim
from khronika.check.ground.words import Words, words
from khronika.text.spans import Document, Quotation

_LEAST = 6  # words; shorter sayings come again by chance
_LONGEST = 200
_LIKE = 0.75  # of the words of both
_MOST = 4  # words that differ
_CUT = re.compile(r"\[[^\]]{0,200}\]|\.\.\.|…|\([^)]{0,200}\)")


@dataclass(frozen=True, slots=True)
class Otherwise:
    """How an earlier issue printed a quotation, and what differs."""

    issue: Past
    text: str
    difference: str


def printed_otherwise(
    quotation: Quotation, document: Document, issues: Sequence[Past]
) -> Otherwise | None:
    """The last of `issues` that has the quotation with other words; None where one has it as is."""
    pieces = _pieces(quotation, document)
    flat = [word for piece in pieces for word in piece]
    if not _LEAST <= len(flat) <= _LONGEST:
        return None
    found: Otherwise | None = None
    for issue in issues:
        if verbatim(pieces, issue.words) is not None:
            return None
        found = found or _in(issue, quotation, flat)
    return found


def _in(issue: Past, quotation: Quotation, flat: list[str]) -> Otherwise | None:
    near = nearest(flat, issue.words)
    if near is None or near[0] < _LIKE:
        return None
    _, first, last = near
    start, end = issue.words.starts[first], issue.words.ends[last - 1]
    then = issue.subject.document
    for each in then.quotations:
        if not (each.start <= start and end <= each.end):
            continue
        if quotation.speaker and each.speaker and not same_name(quotation.speaker, each.speaker):
            return None
        if _shortened(each, then, flat):
            return None
        held = words(then.text[each.inner_start : start]), words(then.text[end : each.inner_end])
        edges = (not held[0].folded, not held[1].folded)
        difference = _difference(flat, issue.words.folded[first:last], edges)
        if difference:
            return Otherwise(issue, " ".join(then.text[start:end].split()), difference)
    return None


def _shortened(then: Quotation, document: Document, flat: list[str]) -> bool:
    """Whether the earlier quotation left words out, and has the rest as they are here."""
    pieces = _pieces(then, document)
    return len(pieces) > 1 and verbatim(pieces, words(" ".join(flat))) is not None


def _difference(mine: Sequence[str], theirs: Sequence[str], edges: tuple[bool, bool]) -> str:
    """The words that differ; "" for too many, or where one was only cut elsewhere.

    `edges`: whether the earlier quotation begins with the first of `theirs`, ends with the last.
    """
    told: list[str] = []
    differ = 0
    for what, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        begins, ends = a == 0 or c == 0, b == len(mine) or d == len(theirs)
        if what == "equal" or (begins and not edges[0]) or (ends and not edges[1]):
            continue
        here, then = " ".join(mine[a:b]), " ".join(theirs[c:d])
        differ += max(b - a, d - c)
        if what == "replace":
            told.append(f"“{here}” here was “{then}” then")
        elif what == "delete":
            told.append(f"“{here}” was not there")
        else:
            told.append(f"“{then}” is left out here")
    return "; ".join(told) if differ <= _MOST else ""


def _pieces(quotation: Quotation, document: Document) -> list[list[str]]:
    return [list(each) for each in _cut(_inner(quotation, document)) if each]


@lru_cache(maxsize=1_000)
def _cut(inner: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_folded(piece) for piece in _CUT.split(inner))


def _folded(piece: str) -> tuple[str, ...]:
    found: Words = words(piece)
    return found.folded


def _inner(quotation: Quotation, document: Document) -> str:
    """The quoted words without what the author says between them."""
    return " ".join(_parts(quotation, document))


def _parts(quotation: Quotation, document: Document) -> Iterator[str]:
    at = quotation.inner_start
    for start, end in quotation.asides:
        yield document.text[at:start]
        at = end
    yield document.text[at : quotation.inner_end]
