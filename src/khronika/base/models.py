"""Work: leases on tasks, and the clock that makes them due."""

from typing import ClassVar

from django.db import models


class Lease(models.Model):
    """Who works on a task until when. A lapsed lease gives the task back (see base.work)."""

    task = models.OneToOneField(
        "django_tasks_database.DBTaskResult", on_delete=models.CASCADE, related_name="lease"
    )
    owner = models.CharField(max_length=64)
    until = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=1)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["until"], name="lease_until")]

    def __str__(self) -> str:
        return f"{self.task_id} by {self.owner} until {self.until:%H:%M:%S}"


class Tick(models.Model):
    """One row for each thing the clock does, so that two workers never do it twice."""

    name = models.CharField(max_length=64, unique=True)
    due_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} at {self.due_at:%Y-%m-%d %H:%M:%S}"
