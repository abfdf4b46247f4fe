"""A Markdown table as a grid of cells, each with the only figure that stands in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from khronika.check.printed import percent, reach
from khronika.check.subject import Subject
from khronika.text.spans import Block, BlockKind, Figure, FigureKind, Span

_CELL = re.compile(r"[^|\n]+")
_LEAST = 3  # rows with the heading, so that two can show what the third should be
_MOST = 60  # rows
_WIDE = 8  # columns
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


def columns_of_share(rows: Grid) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Each percentage of a table with the part and the whole in its row that it is made of.

    Which columns they are the other rows show: in most of them the division comes out.
    """
    if not _LEAST < len(rows) <= _MOST:
        return
    body = rows[1:]
    width = min(_WIDE, len(rows[0]))
    for at in range(1, width):
        shares = column(body, at)
        if any(each is None or each.kind is not FigureKind.PERCENT for each in shares):
            continue
        for part, whole in permutations((k for k in range(1, width) if k != at), 2):
            told = list(zip(shares, column(body, part), column(body, whole), strict=True))
            sound = [each for each in told if _comes_out(*each)]
            if 1 < len(sound) < len(told) <= 2 * len(sound):
                yield from ((a, b, c) for a, b, c in told if a and b and c)
                return


def _comes_out(share: Figure | None, part: Figure | None, whole: Figure | None) -> bool:
    if share is None or part is None or whole is None or whole.value <= part.value:
        return False
    comes_to = percent(reach(part), reach(whole))
    return comes_to is not None and comes_to.meets(reach(share))
