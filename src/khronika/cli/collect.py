"""`khronika collect [SOURCE]`."""

import dataclasses
import json
import sys
from typing import TYPE_CHECKING

import click

from khronika.base.trouble import Trouble
from khronika.cli.start import in_workspace

if TYPE_CHECKING:
    from khronika.archive.collect import Collected, Step


@click.command("collect")
@click.argument("source", required=False)
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@in_workspace
def command(source: str | None, *, as_json: bool) -> None:
    """Visit the sources that are due, or SOURCE now, and capture what is new.

    Exits 1 where SOURCE was named and could not be visited.
    """
    from khronika.archive.collect import collect
    from khronika.cli.progress import Counted
    from khronika.watch.models import Source

    named = None
    if source is not None:
        named = list(Source.objects.filter(key=source))
        if not named:
            raise Trouble(f"{source}: there is no such source; `khronika source list` shows all.")
    with Counted("visits and captures", None) as counted:

        def show(step: "Step") -> None:
            counted.show(step.done, step.total)
            if not as_json and not sys.stderr.isatty():
                _tell(step)

        collected = collect(named, show)
    if as_json:
        click.echo(json.dumps(dataclasses.asdict(collected), ensure_ascii=False))
    else:
        if sys.stderr.isatty():
            for trouble in collected.troubles:
                click.echo(trouble, err=True)
        click.echo(_summary(collected))
    if named is not None and collected.failed:
        raise click.exceptions.Exit(1)


def _tell(step: "Step") -> None:
    if step.trouble:
        click.echo(step.trouble, err=True)
    elif step.items:
        click.echo(f"{step.name}: {step.items} new")


def _summary(collected: "Collected") -> str:
    if not collected.sources and not collected.captures and not collected.waiting:
        return _nothing_due()
    failed = f", {collected.failed} failed" if collected.failed else ""
    waiting = f", {collected.waiting} to be tried again" if collected.waiting else ""
    return (
        f"{collected.sources} visited{failed}; "
        f"{collected.items} new, {collected.captures} captured{waiting}."
    )


def _nothing_due() -> str:
    from django.utils import timezone

    from khronika.cli.source import NO_SOURCES
    from khronika.watch.models import Source

    following = Source.objects.filter(paused=False).order_by("next_visit_at").first()
    if following is None:
        return NO_SOURCES if not Source.objects.exists() else "All sources are paused."
    return (
        f"No source is due; the next is {following.key} at "
        f"{timezone.localtime(following.next_visit_at):%H:%M}. `khronika collect "
        f"{following.key}` visits it now."
    )
