"""A Markdown table as a grid of cells, each with the only figure that stands in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from khronika.check.subject import Subject
from khronika.text.spans import Block, BlockKind, Figure, Span

_CELL = re.compile(r"[^|\n]+")
_RULE = frozenset("-: ")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `figure` is None where it holds none or more than one."""

    text: str
    figure: Figure | None


type Grid = Sequence[Sequence[Cell]]


def grid(subject: Subject, block: Block) -> Grid:
    """The rows of a table, the heading among them; empty where the block is none."""
    if block.kind is not BlockKind.TABLE:
        return ()
    rows = []
    start = block.start
    for line in subject.document.text[block.start : block.end].split("\n"):
        if not _RULE.issuperset(line.replace("|", "")):
            rows.append(tuple(_cells(subject, line, start)))
        start += len(line) + 1
    return rows


def _cells(subject: Subject, line: str, start: int) -> Sequence[Cell]:
    cells = []
    for found in _CELL.finditer(line):
        text = found[0].strip()
        if not text and found.end() == len(line):
            continue
        first = start + found.start()
        span = Span(start=first, end=start + found.end(), text=found[0])
        figures = subject.figures_in(span)
        cells.append(Cell(text, figures[0] if len(figures) == 1 else None))
    return cells


def column(rows: Grid, at: int) -> list[Figure | None]:
    """The figures of one column, row by row."""
    return [each[at].figure if at < len(each) else None for each in rows]
