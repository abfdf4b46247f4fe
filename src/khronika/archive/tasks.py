"""Background work of the archive. It sweeps the tables, so it may run twice or not at all."""

from django.tasks import task

from khronika.archive.collect import collect
from khronika.archive.copies import compare_rest


@task
def collect_due() -> dict[str, int]:
    """Visit the sources that are due and capture what is new."""
    collected = collect()
    return {
        "sources": collected.sources,
        "failed": collected.failed,
        "items": collected.items,
        "captures": collected.captures,
        "waiting": collected.waiting,
    }


@task
def compare_captures() -> dict[str, int]:
    """Look for copies among captures that were archived before copies were looked for."""
    return {"compared": compare_rest()}
