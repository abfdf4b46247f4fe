"""Sweeps of this room's tables. Each may run twice, and at once, without harm."""

from django.tasks import task

from khronika.base.work.stopping import stop_asked
from khronika.post.ask import ask_due
from khronika.post.deliver import deliver_due
from khronika.post.limit import forget
from khronika.post.subscribe import expire


@task()
def ask() -> None:
    """Send the mails about requests; due every minute, and nudged by the form."""
    ask_due()


@task()
def deliver() -> None:
    """Hand over the deliveries that are due; due every minute, and nudged when an issue is sent."""
    deliver_due(stop=stop_asked)


@task()
def expire_pending() -> None:
    """End requests nobody confirmed and forget old knocks; due every hour."""
    expire()
    forget()
