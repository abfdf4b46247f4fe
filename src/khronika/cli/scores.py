"""A table of pairs of names, scored: for `khronika names match --csv`."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from khronika.base.trouble import Trouble
from khronika.text.naming.compare import compare

PAIR = ("name_a", "name_b")
ADDED = ("score", "verdict")
_NAMED = 10  # rows whose trouble is told one by one
_DELIMITERS = (",", ";", "\t")


class TableTrouble(Trouble):
    """The table cannot be read or written; says where and why."""


@dataclass
class Scored:
    """How many pairs were scored, and one sentence for each row that had none."""

    scored: int = 0
    troubles: list[str] = field(default_factory=list)
    untold: int = 0


def score_table(source: Path, target: Path) -> Scored:
    """Write `source` to `target` with the columns score (0 to 1) and verdict.

    A row without a pair keeps its cells and has no score. `target` is written whole or not at all.

    Raises:
        TableTrouble: `source` is no table of pairs, or `target` is `source` or a folder.
    """
    if source.exists() and target.exists() and source.samefile(target):
        raise TableTrouble(f"{target}: --out is the table itself; give another name.")
    if target.is_dir():
        raise TableTrouble(f"{target}: this is a folder; name the file to write.")
    text = _decode(source)
    told = Scored()
    draft = target.with_name(f".{target.name}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="") as file:
            _write(text, file, source, told)
        draft.replace(target)
    except OSError as error:
        raise TableTrouble(f"{target}: cannot be written ({error.strerror}).") from None
    except csv.Error as error:
        raise TableTrouble(f"{source}: this is not CSV ({error}).") from None
    finally:
        draft.unlink(missing_ok=True)
    if told.untold:
        told.troubles.append(f"{source}: {told.untold} more rows have no score.")
    return told


def _write(text: str, file: io.TextIOWrapper, source: Path, told: Scored) -> None:
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = next(rows, [])
    names = [name.strip().casefold() for name in columns]
    missing = [name for name in PAIR if name not in names]
    if missing:
        there = ", ".join(columns) or "none"
        raise TableTrouble(
            f"{source}: needs a column {' and a column '.join(missing)}; it has: {there}."
        )
    kept = [at for at, name in enumerate(names) if name not in ADDED]
    left, right = (names.index(name) for name in PAIR)
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
    writer.writerow([*(columns[at] for at in kept), *ADDED])
    for number, row in _numbered(rows):
        cells = [row[at] if at < len(row) else "" for at in kept]
        trouble = _trouble(row, columns, left, right)
        if trouble:
            writer.writerow([*cells, "", ""])
            if len(told.troubles) < _NAMED:
                told.troubles.append(f"{source}, row {number}: {trouble}; it has no score.")
            else:
                told.untold += 1
            continue
        found = compare(row[left], row[right])
        writer.writerow([*cells, found.score, found.verdict.value])
        told.scored += 1


def _numbered(rows: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The rows that have cells, numbered as a spreadsheet does: the head is row 1."""
    return ((number, row) for number, row in enumerate(rows, start=2) if row)


def _trouble(row: list[str], columns: list[str], left: int, right: int) -> str:
    if len(row) > len(columns):
        return f"{len(row)} cells under {len(columns)} columns"
    for name, at in zip(PAIR, (left, right), strict=True):
        if at >= len(row) or not row[at].strip():
            return f"no {name}"
    return ""


def _decode(source: Path) -> str:
    try:
        held = source.read_bytes()
    except OSError as error:
        raise TableTrouble(f"{source}: cannot be read ({error.strerror}).") from None
    for encoding in ("utf-8-sig", "windows-1251"):
        try:
            text = held.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    raise TableTrouble(f"{source}: neither UTF-8 nor windows-1251; save it as CSV in UTF-8.")
