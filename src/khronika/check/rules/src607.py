"""A figure, a quotation or a dated event with no citation over it.

## What it does

In a text that cites sources, finds sentences with a telling figure (13 or more, a percentage, a sum
of money, a measure), a quotation or a day that no citation covers, and names the first of them. A
citation covers the sentence it stands in and the uncited sentences before it in the same paragraph.

A figure or a day that was cited elsewhere in the text may be repeated without a citation; headings,
ordinals, shares in words and spans of time counted from a date need none.

## Why it matters

What nobody can look up, nobody can correct, and the proof of the issue has a hole there.

## Example

    There are 246 political prisoners [@viasna-2021-02-15].

    More than 2,700 people were fined in January.

## How to fix

Cite the capture that has it. If there is none, capture the source first.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from khronika.check.finding import Finding, Severity, State
from khronika.check.ground.grounded import Grounded
from khronika.check.ground.quotations import needs_proof
from khronika.check.ground.reach import Reaches, reaches, whole
from khronika.check.rule import Need, Rule
from khronika.check.subject import Subject
from khronika.text.spans import (
    BlockKind,
    DateMention,
    Elapsed,
    Figure,
    FigureKind,
    Precision,
    Quotation,
)

RULE = Rule("SRC607", "uncited-fact", Severity.WARNING, needs=Need.SOURCES)

_TELLING = Decimal(13)
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE})
_ALWAYS = frozenset({FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MONEY, FigureKind.MEASURE})


def find(subject: Subject) -> Iterator[Finding]:
    """Report the first uncited fact of each sentence that has one."""
    if not subject.document.citations:
        return
    linked = reaches(subject.document.links, whole)
    counted = reaches(subject.document.elapsed, whole)
    cited = {
        _identity(each)
        for each in subject.grounded
        if each.citations or linked.over(each.fact.start, each.fact.end)
    }
    by_sentence: dict[int, list[Grounded]] = {}
    for each in subject.grounded:
        if each.fact.state is not State.UNSOURCED or not _needs_one(each, subject, counted):
            continue
        sentence = subject.sentence_at(each.span)
        block = subject.block_at(each.span)
        if sentence is None or block is None or block.kind not in _READ:
            continue
        if _identity(each) not in cited:
            by_sentence.setdefault(sentence.start, []).append(each)
    for facts in by_sentence.values():
        yield _finding(facts)


def _finding(facts: Sequence[Grounded]) -> Finding:
    first, *others = facts
    also = ", ".join(each.fact.text for each in others[:3])
    return RULE.finding(
        first.span,
        f"no citation covers this {first.fact.kind}",
        f"no [@key] stands in the sentence or after it in its paragraph; also uncited: {also}"
        if also
        else "no [@key] stands in the sentence or after it in its paragraph",
    )


def _needs_one(each: Grounded, subject: Subject, counted: Reaches[Elapsed]) -> bool:
    span = each.span
    if isinstance(span, Quotation):
        return needs_proof(span)
    if isinstance(span, DateMention):
        issued = subject.document.date
        return (
            span.value is not None
            and span.value.precision is Precision.DAY
            and span.how not in {"relative", "weekday"}
            and (issued is None or span.value.low < issued)
        )
    if not isinstance(span, Figure) or counted.over(span.start, span.end):
        return False
    if span.kind in _ALWAYS:
        return True
    return span.kind is FigureKind.COUNT and span.value >= _TELLING


def _identity(each: Grounded) -> object:
    """What makes a repetition the same: the value, the day, the words."""
    span = each.span
    if isinstance(span, Figure):
        return (span.value, span.high, span.unit)
    if isinstance(span, DateMention):
        return span.value.edtf if span.value else span.text
    return span.text
