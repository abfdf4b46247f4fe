"""When a source is visited next.

well      after `every_minutes`
failing   twice as late after each failure, at most once a day, or when the server asks us to
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from khronika.watch.models import Source

CLAIM = timedelta(minutes=5)  # a visit that takes longer died on the way
_LATEST = timedelta(days=1)
_MOST_DOUBLINGS = 12


def due_sources() -> QuerySet[Source]:
    """The sources to visit now, the longest overdue first."""
    due = Source.objects.filter(paused=False, next_visit_at__lte=timezone.now())
    return due.order_by("next_visit_at", "pk")


def claim(sources: Iterable[Source]) -> list[Source]:
    """Those of `sources` that no other process took in the meantime; they are ours for CLAIM.

    A claim that is never honoured lapses, and the source is due again.
    """
    until = timezone.now() + CLAIM
    return [
        source
        for source in sources
        if Source.objects.filter(pk=source.pk, next_visit_at=source.next_visit_at).update(
            next_visit_at=until
        )
    ]


def next_visit(every_minutes: int, failures: int, retry_after: int | None = None) -> datetime:
    """The moment of the next visit.

    Args:
        every_minutes: as the source is set.
        failures: in a row, the last visit included.
        retry_after: seconds, as the server asked; heeded up to a day.
    """
    every = timedelta(minutes=every_minutes)
    wait = every
    if failures:
        wait = min(every * 2 ** min(failures, _MOST_DOUBLINGS), max(_LATEST, every))
        wait = max(wait, min(timedelta(seconds=retry_after or 0), _LATEST))
    return timezone.now() + wait
