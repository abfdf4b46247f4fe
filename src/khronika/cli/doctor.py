"""`khronika doctor`: is this machine and workspace fit for work?"""

import json
import platform
import sys
from dataclasses import asdict, dataclass

import click

from khronika.cli.start import in_workspace


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that was looked at."""

    name: str
    well: bool
    says: str


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="For scripts.")
@in_workspace
def command(*, as_json: bool) -> None:
    """Look at the machine and the workspace, and say what is not well."""
    signs = [*machine(), database(), secrets(), work()]
    if as_json:
        click.echo(json.dumps([asdict(sign) for sign in signs], indent=2))
    else:
        for sign in signs:
            click.echo(f"{'well' if sign.well else 'ILL '}  {sign.name}: {sign.says}")
    sys.exit(0 if all(sign.well for sign in signs) else 1)


def machine() -> list[Sign]:
    """Python and the disk."""
    import shutil

    from django.conf import settings

    free = shutil.disk_usage(settings.WORKSPACE.root).free // 2**20
    return [
        Sign("python", sys.version_info >= (3, 12), platform.python_version()),
        Sign("disk", free > 500, f"{free} MiB free in {settings.WORKSPACE.root}"),  # noqa: PLR2004 - MiB
    ]


def database() -> Sign:
    """Which database, and whether it may be trusted."""
    from django.db import connection

    from khronika.base.sqlite.version import has_wal_reset_bug, linked

    connection.ensure_connection()
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("SELECT version()")
            return Sign("database", well=True, says=cursor.fetchone()[0].split(" on ")[0])
        journal = cursor.execute("PRAGMA journal_mode").fetchone()[0].upper()
        trouble = cursor.execute("PRAGMA quick_check(1)").fetchone()[0]
    version = ".".join(map(str, linked()))
    if trouble != "ok":
        return Sign("database", well=False, says=f"SQLite {version} finds damage: {trouble}")
    if has_wal_reset_bug(linked()):
        return Sign(
            "database",
            well=journal != "WAL",
            says=f"SQLite {version} has the WAL-reset bug; journal mode {journal} is used",
        )
    return Sign("database", well=True, says=f"SQLite {version}, journal mode {journal}")


def secrets() -> Sign:
    """Whether others on this machine can read the keys."""
    from django.conf import settings

    folder = settings.WORKSPACE.secrets
    loose = [path.name for path in (folder, *folder.iterdir()) if path.stat().st_mode & 0o077]
    if loose:
        return Sign(
            "secrets",
            well=False,
            says=f"others can read {', '.join(loose)}; `chmod -R go= {folder}` mends it",
        )
    return Sign("secrets", well=True, says="readable by their owner only")


def work() -> Sign:
    """Whether tasks fail or wait."""
    from django.utils import timezone
    from django_tasks_db.models import DBTaskResult

    failed = DBTaskResult.objects.failed().count()
    waiting = DBTaskResult.objects.ready().count()
    oldest = DBTaskResult.objects.ready().order_by("enqueued_at").first()
    late = oldest is not None and (timezone.now() - oldest.enqueued_at).total_seconds() > 600  # noqa: PLR2004 - ten minutes
    return Sign(
        "work",
        well=not failed and not late,
        says=f"{waiting} task(s) wait, {failed} failed"
        + ("; no worker seems to run: `khronika serve` or `khronika work`" if late else ""),
    )
