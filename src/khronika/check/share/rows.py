"""Rows that a last one sums up: the items of a list, lines under each other, a table.

- Killed: 12
- Wounded: 47
- Total: 59
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.share.adding import ADDABLE, MOST, TWO, are_plain, is_met, nearly
from khronika.check.share.breakdown import Breakdown
from khronika.check.share.sums import is_total
from khronika.check.share.table import Cell, Grid, column, grid
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Block, BlockKind, Figure, Span

_LEADING = 12  # words between a whole and its colon
_LABEL = 8  # words that say what a row is
_BEHIND = 3  # words behind the number of a row
_ABOVE = 200  # code points above rows that say of what they are
_LINES = 400  # code points of a paragraph that is lines and no prose, for each of them


def listed(subject: Subject) -> Iterator[Breakdown]:
    """The whole that a list stands under, with the one count of each of its items."""
    whole: Figure | None = None
    parts: list[Figure] = []
    for block in (*subject.document.blocks, None):
        figures = subject.figures_in(block) if block is not None else ()
        if block is not None and block.kind is BlockKind.ITEM and whole is not None:
            parts += figures
            whole = whole if len(figures) == 1 and figures[0].kind in ADDABLE else None
            continue
        if whole is not None and are_plain([whole, *parts]) and nearly(whole, parts):
            yield Breakdown(whole, parts, complete=True)
        whole, parts = None, []
        if block is not None and len(figures) == 1 and _opens(subject, block, figures[0]):
            whole = figures[0] if figures[0].kind in ADDABLE else None


def _opens(subject: Subject, block: Span, figure: Figure) -> bool:
    """Whether the count is what the block ends with, or what its colon stands behind."""
    behind = words(subject.document.text[figure.end : block.end])
    return not behind or (behind[-1] == ":" and len(behind) <= _LEADING)


@dataclass(frozen=True, slots=True)
class Row:
    """A line with one figure, and the words beside it."""

    figure: Figure
    label: list[str]
    behind: list[str]


def ranks(subject: Subject) -> Iterator[tuple[str, Sequence[Row]]]:
    """The rows that stand under each other, with what stands above them.

    They are the items of a list, the lines of a paragraph, a column of a table.
    """
    rows: list[Row] = []
    above = ""
    for block in (*subject.document.blocks, None):
        lines = _lines(subject, block) if block is not None else []
        if lines and len(rows) + len(lines) <= MOST + 1:
            rows += lines
            continue
        if len(rows) > TWO:
            yield above, rows
        rows = []
        if block is None:
            return
        if block.kind is BlockKind.TABLE:
            yield from _columns(grid(subject, block))
        above = block.text[-_ABOVE:]


def _columns(rows: Grid) -> Iterator[tuple[str, Sequence[Row]]]:
    if not TWO < len(rows) <= MOST + TWO:
        return
    head, *body = rows
    for at in range(1, min(len(head), MOST)):
        figures = column(body, at)
        told = [
            Row(figure, words(row[0].text), [])
            for figure, row in zip(figures, body, strict=True)
            if figure is not None
        ]
        if len(told) == len(body):
            yield head[at].text, told


def summed(subject: Subject) -> Iterator[Breakdown]:
    """The rows of each list, each table and each paragraph of lines that has a row of their sum."""
    for _, rows in ranks(subject):
        figures = [each.figure for each in rows]
        if any(each.kind not in ADDABLE for each in figures):
            continue
        if is_total(rows[-1].label):
            yield from _sum(figures[:-1], figures[-1])
        elif is_total(rows[0].label):
            yield from _sum(figures[1:], figures[0])
    for block in subject.document.blocks:
        if block.kind is BlockKind.TABLE:
            yield from _across(grid(subject, block))


def _lines(subject: Subject, block: Block) -> list[Row]:
    """The rows of a block; none where a line of it is no row."""
    if block.kind not in {BlockKind.ITEM, BlockKind.PARAGRAPH}:
        return []
    rows = []
    start = block.start
    text = subject.document.text[block.start : block.end]
    if len(text) > _LINES * (text.count("\n") + 1):
        return []
    for line in text.split("\n"):
        figures = subject.figures_in(Span(start=start, end=start + len(line), text=line))
        if len(figures) != 1:
            return []
        [figure] = figures
        label = words(line[: figure.number_start - start])
        behind = words(line[figure.number_end - start :])
        if not label or len(label) > _LABEL or len(behind) > _BEHIND:
            return []
        rows.append(Row(figure, label, behind))
        start += len(line) + 1
    return rows


def _sum(parts: Sequence[Figure], total: Figure) -> Iterator[Breakdown]:
    if are_plain([total, *parts]) and nearly(total, parts) and not is_met(total, parts):
        yield Breakdown(total, parts, complete=True)


def _across(rows: Grid) -> Iterator[Breakdown]:
    """The sums that a table draws in a column headed so, where other rows show that it does."""
    head, *body = rows or ((),)
    heads = [at for at in range(1, min(len(head), MOST)) if is_total(words(head[at].text))]
    drawn = [drawn for at in heads[:1] for row in body for drawn in _drawn(row, at)]
    wrong = [each for each in drawn if not is_met(*each)]
    if len(wrong) < len(drawn):
        for total, across in wrong:
            yield from _sum(across, total)


def _drawn(row: Sequence[Cell], at: int) -> Iterator[tuple[Figure, Sequence[Figure]]]:
    """The figure `at` of a row with the others."""
    figures = [each.figure for each in row[:MOST]]
    total = figures[at] if at < len(figures) else None
    given = [each for k, each in enumerate(figures) if k and k != at and each is not None]
    if total is not None and len(given) >= TWO and all(each.kind in ADDABLE for each in given):
        yield total, given
