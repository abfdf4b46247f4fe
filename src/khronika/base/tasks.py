"""Housekeeping of the queue."""

from datetime import timedelta

from django.tasks import task
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

SUCCESSES_KEPT = timedelta(days=1)  # sweeps run every minute; nobody looks at those that went well
FAILURES_KEPT = timedelta(days=30)  # `khronika doctor` counts them until then


@task()
def forget_finished() -> None:
    """Delete the rows of tasks that ended long ago; due every hour."""
    now = timezone.now()
    DBTaskResult.objects.successful().filter(finished_at__lt=now - SUCCESSES_KEPT).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=now - FAILURES_KEPT).delete()
