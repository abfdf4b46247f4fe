"""Background work of the archive. It sweeps the tables, so it may run twice or not at all."""

from django.tasks import task

from khronika.archive.collect import collect


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
