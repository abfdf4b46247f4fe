"""The state of the work, for the foot of every page: what waits, and what is in trouble."""

from dataclasses import dataclass

from django.db.models import Q
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from khronika.post.models import Delivery
from khronika.watch.models import Item, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How many of each there are just now."""

    new_items: int
    sources: int
    troubled_sources: int
    waiting_tasks: int
    failed_tasks: int
    waiting_mails: int
    troubled_mails: int


def health() -> Health:
    """Count it now: seven small counts on indexed columns."""
    waiting = [Delivery.State.QUEUED, Delivery.State.CLAIMED, Delivery.State.DEFERRED]
    troubled = [Delivery.State.FAILED, Delivery.State.UNCERTAIN]
    tasks = DBTaskResult.objects
    return Health(
        new_items=Item.objects.filter(state=Item.State.NEW).count(),
        sources=Source.objects.count(),
        troubled_sources=Source.objects.filter(~Q(trouble="")).count(),
        waiting_tasks=tasks.filter(status=TaskResultStatus.READY).count(),
        failed_tasks=tasks.filter(status=TaskResultStatus.FAILED).count(),
        waiting_mails=Delivery.objects.filter(state__in=waiting).count(),
        troubled_mails=Delivery.objects.filter(state__in=troubled).count(),
    )
