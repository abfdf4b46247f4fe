"""`khronika register load|export|count`: what the organisation knows, in and out."""

import datetime as dt
import sys
from pathlib import Path

import click

from khronika.base.trouble import Trouble
from khronika.cli.start import in_workspace

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.group("register")
def command() -> None:
    """Load, export and count what the register knows."""


@command.command("load")
@click.argument("file", type=click.Path(path_type=Path))
@in_workspace
def load(file: Path) -> None:
    """Load a register.json; what is known with other values is corrected, nothing is lost."""
    from khronika.register.load import load_register

    loaded = load_register(file)
    click.echo(
        f"{file}: {loaded.entities} entities, {loaded.statuses} statuses, {loaded.figures} "
        f"figures; {loaded.new} new, {loaded.corrected} corrected, {loaded.known} known before."
    )


@command.command("export")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--protected", is_flag=True, help="Take in what is kept from the public.")
@in_workspace
def export(file: Path | None, *, protected: bool) -> None:
    """Write the register as register.json to FILE, or to standard output."""
    from khronika.register.export import export_register

    written = export_register(protected=protected)
    if file is None:
        sys.stdout.buffer.write(written + b"\n")
        return
    if file.exists():
        raise Trouble(f"{file}: is there already; remove it or choose another name.")
    file.write_bytes(written + b"\n")
    file.chmod(0o600)
    click.echo(f"{file}: written{'; it names protected people' if protected else ''}.")


@command.command("count")
@click.argument("measure")
@click.option("--on", type=DAY, help="As of this day; today where it is not given.")
@click.option("--known", type=DAY, help="As it was known at the end of this day.")
@in_workspace
def count(measure: str, *, on: dt.datetime | None, known: dt.datetime | None) -> None:
    """Say what MEASURE was on a day: the figure that was quoted, and what can be counted."""
    from django.utils import timezone

    from khronika.register.count import as_of
    from khronika.register.models import Measure

    found = Measure.objects.filter(key=measure).first()
    if found is None:
        there = ", ".join(Measure.objects.values_list("key", flat=True)) or "none yet"
        raise Trouble(f"There is no measure {measure!r}; there are: {there}.")
    day = on.date() if on else timezone.localdate()
    moment = timezone.make_aware(known + dt.timedelta(days=1)) if known else None
    answer = as_of(found, day, moment)
    if answer.quoted is not None:
        quoted = answer.quoted
        bound = "" if quoted.bound == quoted.Bound.EXACT else f"{quoted.bound} "
        click.echo(f"{found.title}: {bound}{quoted.value.normalize():f}, as of {quoted.as_of}.")
    if answer.counted is not None:
        click.echo(f"{found.title}: {answer.counted.printed}, counted from statuses on {day}.")
    if answer.quoted is None and answer.counted is None:
        click.echo(f"{found.title}: nothing is known for {day}.")
