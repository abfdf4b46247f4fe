"""The clock: what is due at its time is put into the queue once, whoever looks first.

One row per entry of settings.CLOCK; the row is moved on by an UPDATE that names the time it was
read with, so of two workers only one does it. A tick that was missed while nothing ran is made up
for once, not as often as it was missed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.tasks import Task, TaskResultStatus
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from khronika.base.models import Tick


@dataclass(frozen=True, slots=True)
class Entry:
    """A task that is due again every so often."""

    name: str
    task: str  # dotted path of a django.tasks task without arguments
    every: timedelta


def entries() -> tuple[Entry, ...]:
    """The entries of settings.CLOCK."""
    return tuple(
        Entry(name, task, timedelta(seconds=seconds)) for name, task, seconds in settings.CLOCK
    )


def tick(now: datetime | None = None) -> list[str]:
    """Put what is due into the queue; returns the names of what was."""
    now = now or timezone.now()
    rung = []
    for entry in entries():
        row, _ = Tick.objects.get_or_create(name=entry.name, defaults={"due_at": now})
        if row.due_at > now:
            continue
        mine = Tick.objects.filter(pk=row.pk, due_at=row.due_at).update(due_at=now + entry.every)
        if mine and not _waiting(entry.task):
            task: Task[[], object] = import_string(entry.task)
            task.enqueue()
            rung.append(entry.name)
    return rung


def _waiting(path: str) -> bool:
    """A sweep that still waits does not need a second one behind it."""
    return DBTaskResult.objects.filter(task_path=path, status=TaskResultStatus.READY).exists()
