"""`khronika readers count|import|export|erase`: who receives what."""

import csv
import json
import sys
from pathlib import Path

import click

from khronika.base.trouble import Trouble
from khronika.cli.start import in_workspace

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("readers")
def command() -> None:
    """Count, import, export and erase readers."""


@command.command("count")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@in_workspace
def count(*, as_json: bool) -> None:
    """Count the readers of each periodical."""
    from khronika.issue.models import Periodical
    from khronika.post.models import Subscription

    state = Subscription.State
    counted = {
        periodical.key: {
            "active": periodical.subscriptions.filter(state=state.ACTIVE).count(),
            "waiting": periodical.subscriptions.filter(state=state.PENDING).count(),
        }
        for periodical in Periodical.objects.order_by("key")
    }
    if as_json:
        click.echo(json.dumps(counted, indent=2))
        return
    for key, states in counted.items():
        click.echo(f"{key}\t{states['active']} active, {states['waiting']} waiting to confirm")


@command.command("import")
@click.argument("file", type=_FILE)
@click.option("--periodical", "key", required=True, help="The key of what they receive.")
@in_workspace
def import_readers(file: Path, key: str) -> None:
    """Make everyone in a CSV FILE (a column `email`) a reader; who left is not brought back."""
    from khronika.cli.progress import Counted
    from khronika.issue.periodical import find_periodical
    from khronika.post.load import Loaded, load_readers

    periodical = find_periodical(key)
    with Counted("readers", None) as counted:

        def show(loaded: Loaded) -> None:
            counted.show(loaded.total)

        loaded = load_readers(file, periodical, show)
    click.echo(
        f"{key}: {loaded.added} added, {loaded.there} there already, {loaded.left} left before and "
        f"stay out, {loaded.broken} rows without an address."
    )
    if loaded.broken_lines:
        more = " ..." if loaded.broken > len(loaded.broken_lines) else ""
        lines = ", ".join(map(str, loaded.broken_lines))
        click.echo(f"{file}: no address in line {lines}{more}.", err=True)


@command.command("export")
@click.option("--periodical", "key", help="Only the readers of this one.")
@in_workspace
def export(key: str | None) -> None:
    """Print the active readers as CSV. The addresses are in the clear: mind where they go."""
    from khronika.issue.periodical import find_periodical
    from khronika.post.load import readers_of

    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["periodical", "email", "confirmed"])
    for periodical, address, confirmed in readers_of(find_periodical(key) if key else None):
        rows.writerow([periodical, address, confirmed.isoformat() if confirmed else ""])


@command.command("erase")
@click.argument("address")
@in_workspace
def erase_reader(address: str) -> None:
    """Erase a reader; a keyed hash stays, so that no import brings the address back."""
    from khronika.post.leave import erase

    if not erase(address):
        raise Trouble("There is no reader with this address.")
    click.echo("Erased.")
