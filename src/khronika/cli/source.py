"""`khronika source add|list|load`: what is watched."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from khronika.base.trouble import Trouble
from khronika.cli.start import in_workspace

if TYPE_CHECKING:
    from khronika.watch.models import Source


@click.group("source")
def command() -> None:
    """Add, list and load the sources that are watched."""


@command.command("add")
@click.argument("key")
@click.argument("url")
@click.option("--page", is_flag=True, help="Watch it as a page; otherwise it is a feed.")
@click.option("--name", default="", help="What to call it; otherwise KEY.")
@click.option("--owner", default="", help="Who publishes it.")
@click.option("--language", default="", help="Its language, such as en or be.")
@click.option("--grade", default="F6", help="Its Admiralty grade, A1 to F6 (cannot be judged).")
@click.option("--every", "minutes", default=60, help="Minutes between visits.")
@in_workspace
def add(key: str, url: str, *, page: bool, grade: str, minutes: int, **about: str) -> None:
    """Watch URL under KEY, which begins the citation keys of what it brings."""
    from khronika.watch.models import Source
    from khronika.watch.source import Written, put_source

    if not re.fullmatch("[A-F][1-6]", grade.upper()):
        raise Trouble(
            f"{grade} is no grade: write a letter from A to F and a figure from 1 to 6, such as B2."
        )
    there = Source.objects.filter(key=key).first()
    if there is not None:
        raise Trouble(
            f"{key} is watched already, at {there.url}; take another key, or change it with "
            "`khronika source load FILE`."
        )
    fields = {"key": key, "url": url, "kind": "page" if page else "feed", **about}
    fields |= {"reliability": grade[0].upper()}
    try:
        written = msgspec.convert(
            fields | {"credibility": int(grade[1]), "every_minutes": minutes}, Written
        )
    except msgspec.ValidationError as error:
        raise Trouble(f"source {key}: {_say(str(error))}") from None
    put_source(written)
    click.echo(f"{key}: added; `khronika collect {key}` visits it.")


def _say(error: str) -> str:
    what, _, where = error.partition(" - at `$.")
    if where == "key`":
        return "a key has Latin letters, digits, - and _, at most 64."
    return f"{where.rstrip('`')}: {what[0].lower()}{what[1:]}." if where else f"{what}."


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@in_workspace
def list_sources(*, as_json: bool) -> None:
    """List the sources, and what is wrong with those that fail."""
    from khronika.watch.models import Source

    sources = list(Source.objects.order_by("key"))
    if as_json:
        click.echo(json.dumps([_as_json(source) for source in sources], ensure_ascii=False))
        return
    if not sources:
        click.echo(NO_SOURCES)
    width = max((len(source.key) for source in sources), default=0)
    for source in sources:
        grade = f"{source.reliability}{source.credibility}"
        click.echo(f"{source.key:<{width}}  {source.kind}  {grade}  {_state(source)}  {source.url}")
        if source.trouble:
            click.echo(f"{'':<{width}}  {source.trouble}")


NO_SOURCES = (
    "There are no sources yet: `khronika source add KEY URL` adds one, "
    "`khronika source load FILE` those of a file."
)


def _state(source: "Source") -> str:
    if source.paused:
        return "paused          "
    from django.utils import timezone

    return f"{timezone.localtime(source.next_visit_at):%Y-%m-%d %H:%M}"


def _as_json(source: "Source") -> dict[str, object]:
    return {
        "key": source.key,
        "kind": source.kind,
        "url": source.url,
        "name": source.name,
        "owner": source.owner,
        "language": source.language,
        "reliability": source.reliability,
        "credibility": source.credibility,
        "every_minutes": source.every_minutes,
        "paused": source.paused,
        "next_visit_at": source.next_visit_at.isoformat(),
        "failures": source.failures,
        "trouble": source.trouble,
    }


@command.command("load")
@click.argument("file", type=click.Path(path_type=Path))
@in_workspace
def load(file: Path) -> None:
    """Add the sources of a TOML FILE, or bring those that are there up to date."""
    from khronika.watch.load import load_sources

    count = load_sources(file)
    click.echo(
        f"{file}: {count} source{'s' if count != 1 else ''}; `khronika collect` visits them."
    )
