"""`khronika search WORDS`."""

import json
from typing import TYPE_CHECKING

import click

from khronika.cli.start import in_workspace

if TYPE_CHECKING:
    from khronika.archive.search import Hit
    from khronika.archive.snippet import Piece


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@in_workspace
def command(words: tuple[str, ...], *, as_json: bool) -> None:
    """Find captures by the words of their text, title, publisher or key.

    "words in quotes" stand in this order; -word must not be there (write it after `--`).
    """
    from khronika.archive.search import search

    hits = search(" ".join(words))
    if as_json:
        click.echo(json.dumps([_as_json(hit) for hit in hits], ensure_ascii=False))
        return
    for hit in hits:
        day = hit.capture.published_at or hit.capture.captured_at
        click.echo(f"[@{hit.capture.key}]  {day:%Y-%m-%d}  {_marked(hit.title)}")
        click.echo(f"    {' '.join(_marked(hit.snippet).split())}")
    if not hits:
        click.echo("Nothing in the archive has these words.", err=True)


def _marked(pieces: "tuple[Piece, ...]") -> str:
    """Bold on a terminal; click takes that off elsewhere."""
    return "".join(
        click.style(each.text, bold=True) if each.found else each.text for each in pieces
    )


def _as_json(hit: "Hit") -> dict[str, object]:
    return {
        "key": hit.capture.key,
        "title": hit.capture.title,
        "publisher": hit.capture.publisher,
        "url": hit.capture.url,
        "captured_at": hit.capture.captured_at.isoformat(),
        "snippet": "".join(piece.text for piece in hit.snippet),
    }
