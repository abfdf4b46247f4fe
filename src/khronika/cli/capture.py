"""`khronika capture URL|FILE`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from khronika.cli.start import in_workspace

if TYPE_CHECKING:
    from khronika.archive.models import Capture


@click.command("capture")
@click.argument("what", metavar="URL|FILE")
@click.option("--key", help="To cite it by; otherwise made of where it comes from and the date.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@in_workspace
def command(what: str, *, key: str | None, as_json: bool) -> None:
    """Keep a page or file as it is now, to be cited by its key."""
    from khronika.archive.capture import capture_file, capture_url

    capture = capture_url(what, key=key) if "://" in what else capture_file(Path(what), key=key)
    if as_json:
        click.echo(json.dumps(_as_json(capture), ensure_ascii=False))
        return
    title = f" “{capture.title}”" if capture.title else ""
    click.echo(f"[@{capture.key}]{title}, {len(capture.text.split())} words, {capture.size} bytes.")
    if capture.supersedes is not None:
        click.echo(f"It differs from [@{capture.supersedes.key}] of the same address.")
    if capture.problem:
        click.echo(capture.problem, err=True)


def _as_json(capture: "Capture") -> dict[str, object]:
    return {
        "key": capture.key,
        "url": capture.url,
        "title": capture.title,
        "captured_at": capture.captured_at.isoformat(),
        "sha256": capture.sha256,
        "size": capture.size,
        "media_type": capture.media_type,
        "language": capture.language,
        "characters": len(capture.text),
        "problem": capture.problem,
        "supersedes": capture.supersedes.key if capture.supersedes else None,
    }
