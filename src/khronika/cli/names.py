"""`khronika names match|link|find`: whether two names are one, whose they are, where they stand.

With --register, and for `match`, no workspace and no Django is needed.
"""

import json
import sys
from bisect import bisect
from collections.abc import Iterable
from pathlib import Path

import click

from khronika.cli.gather import Unreadable, read_text
from khronika.cli.scores import score_table
from khronika.text.naming.compare import Comparison, compare
from khronika.text.naming.find import Finder, Found
from khronika.text.naming.index import Bearer, Link, NameIndex

_FILE = click.Path(path_type=Path)
_VERSION = 1
_PARTLY = 1


@click.group("names")
def command() -> None:
    """Tell whether two names are of one bearer, whose a name is, and where a text has it."""


@command.command("match")
@click.argument("names", metavar="[A B]", nargs=-1)
@click.option("--csv", "table", type=_FILE, metavar="IN", help="Score the pairs of a table.")
@click.option("--out", type=_FILE, metavar="OUT", help="Where the scored table goes.")
@click.option("--json", "as_json", is_flag=True, help="For a script.")
def match(*, names: tuple[str, ...], table: Path | None, out: Path | None, as_json: bool) -> None:
    """Compare the names A and B and explain, or score every pair of a CSV file.

    IN has the columns name_a and name_b (UTF-8 or windows-1251). OUT has all its columns, and score
    (0 to 1) and verdict (same, unsure, different). Exits with 1 where a row had no pair.
    """
    if table is not None:
        if names or out is None or as_json:
            raise click.UsageError("--csv IN goes with --out OUT alone, without names and --json.")
        told = score_table(table, out)
        click.echo(f"{out}: {told.scored} pairs scored.")
        for sentence in told.troubles:
            click.echo(f"khronika: {sentence}", err=True)
        if told.troubles:
            sys.exit(_PARTLY)
        return
    if len(names) != 2 or out is not None:  # noqa: PLR2004 - A and B
        raise click.UsageError("give two names in quotation marks, or --csv IN --out OUT.")
    if not all(any(map(str.isalpha, name)) for name in names):
        raise click.UsageError("a name needs a letter at least.")
    found = compare(*names)
    if as_json:
        _print({"left": names[0], "right": names[1], **_told(found)})
        return
    click.echo(f"{found.verdict} ({found.score:.2f})")
    for reason in found.reasons:
        click.echo(
            f"  {reason.what}: {reason.left or '-'} ~ {reason.right or '-'}, {reason.why} "
            f"({reason.likeness:.2f})"
        )


@command.command("link")
@click.argument("name")
@click.option("--register", type=_FILE, metavar="FILE", help="A register.json; else the workspace.")
@click.option("--json", "as_json", is_flag=True, help="For a script.")
def link(*, name: str, register: Path | None, as_json: bool) -> None:
    """List the entities whose NAME this may be, the likeliest first."""
    links = _link_in_workspace(name) if register is None else NameIndex(_read(register)).link(name)
    if as_json:
        _print({"name": name, "entities": [_linked(each) for each in links]})
        return
    for each in links:
        score = each.comparison
        click.echo(f"{score.score:.2f}  {score.verdict:<6}  {each.bearer.key}  {each.name}")
    if not links:
        click.echo("nobody whom the register knows.")


@command.command("find")
@click.argument("file")
@click.option("--register", type=_FILE, metavar="FILE", help="A register.json; else the workspace.")
@click.option("--json", "as_json", is_flag=True, help="For a script; offsets are code points.")
def find(*, file: str, register: Path | None, as_json: bool) -> None:
    """List where the text FILE (- for standard input) names whom the register knows."""
    try:
        text = read_text(file)
    except Unreadable as trouble:
        raise click.UsageError(str(trouble)) from trouble
    bearers = _bearers_of_workspace() if register is None else _read(register)
    found = Finder(NameIndex(bearers)).find(text)
    lines = _Lines(text)
    if as_json:
        _print({"path": file, "names": [_placed(each, lines) for each in found]})
        return
    for each in found:
        line, column = lines.of(each.start)
        click.echo(f"{file}:{line}:{column}: {each.text} = {each.key} ({each.score:.2f})")


class _Lines:
    """Lines and columns, from 1, of places in a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]

    def of(self, place: int) -> tuple[int, int]:
        line = bisect(self._starts, place)
        return line, place - self._starts[line - 1] + 1


def _told(found: Comparison) -> dict[str, object]:
    return {
        "score": found.score,
        "verdict": found.verdict.value,
        "reasons": [
            {
                "what": each.what,
                "left": each.left,
                "right": each.right,
                "likeness": round(each.likeness, 4),
                "why": each.why,
            }
            for each in found.reasons
        ],
    }


def _linked(each: Link) -> dict[str, object]:
    return {"entity": each.bearer.key, "name": each.name, **_told(each.comparison)}


def _placed(each: Found, lines: _Lines) -> dict[str, object]:
    line, column = lines.of(each.start)
    return {
        "entity": each.key, "text": each.text, "start": each.start, "end": each.end,
        "line": line, "column": column, "score": round(each.score, 4),
    }  # fmt: skip


def _print(told: dict[str, object]) -> None:
    click.echo(json.dumps({"version": _VERSION, **told}, ensure_ascii=False, indent=1).encode())


def _read(register: Path) -> list[Bearer]:
    from khronika.cli.evidence import read_register

    return [
        Bearer(entity.key, tuple(name.text for name in entity.names), entity.kind == "person")
        for entity in read_register(register).entities
    ]


def _link_in_workspace(name: str) -> list[Link]:
    from khronika.cli.start import start

    start()
    from khronika.register.link import link_known

    return link_known(name)


def _bearers_of_workspace() -> Iterable[Bearer]:
    from khronika.cli.start import start

    start()
    from khronika.register.link import known_bearers

    return known_bearers()
