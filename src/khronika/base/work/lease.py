"""A thin lease over django-tasks-db, so that a killed worker's task is done by another.

    READY ──claim──> RUNNING with a lease ──finish──> SUCCESSFUL
      ^                  │  renewed by a heartbeat
      │<──give back──────┤  raised, attempts left: due again later
      │<──reclaim────────┤  lease lapsed, attempts left: the worker was killed
                         └──> FAILED  no attempts left

A worker writes a result only while it holds the lease: one that was stopped for longer than that
(a laptop asleep) finds its lease gone and leaves the task to its new owner.
"""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from khronika.base.models import Lease

LENGTH = timedelta(seconds=60)
ATTEMPTS = 5
FIRST_PAUSE = timedelta(seconds=5)

type QueuedTask = DBTaskResult[..., Any]


class GaveUp(Exception):
    """A task was tried as often as is sensible."""


def pause(attempts: int) -> timedelta:
    """How long to wait after the attempt of that number: 5, 20, 80, 320 seconds."""
    return FIRST_PAUSE * float(4 ** (attempts - 1))


def claim(owner: str, *, length: timedelta = LENGTH) -> QueuedTask | None:
    """Take the next task that is due, with a lease on it, or None."""
    if not DBTaskResult.objects.ready().exists():  # an idle worker takes no write lock
        return None
    with transaction.atomic():
        task: QueuedTask | None = DBTaskResult.objects.ready().get_locked()
        if task is None:
            return None
        task.claim(owner)
        lease, made = Lease.objects.select_for_update().get_or_create(
            task=task, defaults={"owner": owner, "until": timezone.now() + length}
        )
        if not made:
            lease.owner = owner
            lease.until = timezone.now() + length
            lease.attempts += 1
            lease.save()
    return task


def renew(task: QueuedTask, owner: str, *, length: timedelta = LENGTH) -> bool:
    """Lengthen the lease; False where it is no longer ours."""
    return bool(Lease.objects.filter(task=task, owner=owner).update(until=timezone.now() + length))


def finish(task: QueuedTask, owner: str, value: object) -> bool:
    """Write down that the task succeeded; False where the lease is no longer ours."""
    with transaction.atomic():
        if not _held(task, owner):
            return False
        task.set_successful(value)
        Lease.objects.filter(task=task).delete()
    return True


def give_back(task: QueuedTask, owner: str, error: BaseException) -> bool:
    """After a failure: due again after a pause, or FAILED once there are no attempts left."""
    with transaction.atomic():
        lease = _held(task, owner)
        if lease is None:
            return False
        if lease.attempts >= ATTEMPTS:
            task.set_failed(error)
            lease.delete()
        else:
            _make_ready(task, timezone.now() + pause(lease.attempts))
            Lease.objects.filter(pk=lease.pk).update(owner="")
    return True


def reclaim(now: datetime | None = None) -> int:
    """Give the tasks of killed workers back; returns how many."""
    now = now or timezone.now()
    reclaimed = 0
    lapsed = Lease.objects.filter(until__lt=now, task__status=TaskResultStatus.RUNNING)
    for key in list(lapsed.values_list("pk", flat=True)):
        with transaction.atomic():
            lease = lapsed.select_for_update(of=("self",)).filter(pk=key).first()
            if lease is None:  # renewed, finished or reclaimed by another meanwhile
                continue
            if lease.attempts >= ATTEMPTS:
                lease.task.set_failed(
                    GaveUp(f"the worker was killed {lease.attempts} times while doing this")
                )
                lease.delete()
            else:
                _make_ready(lease.task, now)
                Lease.objects.filter(pk=lease.pk).update(owner="")
            reclaimed += 1
    return reclaimed


def _held(task: QueuedTask, owner: str) -> Lease | None:
    return Lease.objects.select_for_update().filter(task=task, owner=owner).first()


def _make_ready(task: QueuedTask, due: datetime) -> None:
    DBTaskResult.objects.filter(pk=task.pk).update(status=TaskResultStatus.READY, run_after=due)
