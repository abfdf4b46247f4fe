"""Publishing later: a signed issue waits for its moment; the clock's sweep publishes it."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.base.trouble import Trouble
from khronika.issue.models import Issue
from khronika.issue.save import latest
from khronika.issue.sign import is_signed
from khronika.press.publish import check_publishable, publish
from khronika.press.trouble import ScheduleTrouble


def schedule(issue: Issue, at: dt.datetime) -> None:
    """Publish the last revision of `issue` at `at` (with a time zone), if it is still signed then.

    Raises:
        ScheduleTrouble: the moment is past, or has no time zone.
        PressTrouble: it could not be published now either; the sentence says why.
    """
    if timezone.is_naive(at) or at <= timezone.now():
        raise ScheduleTrouble(_("Choose a moment that is still to come."))
    check_publishable(issue)
    with transaction.atomic():
        held = Issue.objects.select_for_update().get(pk=issue.pk)
        held.publish_at = at
        held.save(update_fields=["publish_at"])
    issue.refresh_from_db()


def unschedule(issue: Issue) -> None:
    """Let a scheduled issue wait for somebody to publish it."""
    Issue.objects.filter(pk=issue.pk).update(publish_at=None)
    issue.refresh_from_db()


@dataclass(frozen=True, slots=True)
class Published:
    """What a sweep did: how many issues went out, and a sentence for each that could not."""

    count: int
    troubles: tuple[str, ...]


def publish_scheduled() -> Published:
    """Publish every issue whose moment has come. May run twice at a time.

    An issue whose sign-off has lapsed waits until it is signed again.
    """
    due = (
        Issue.objects.filter(publish_at__lte=timezone.now())
        .filter(Q(state=Issue.State.SIGNED) | Q(state=Issue.State.PUBLISHED))
        .select_related("periodical")
    )
    count = 0
    troubles: list[str] = []
    for issue in due:
        revision = latest(issue)
        if revision is None or not is_signed(revision):
            continue
        try:
            publish(issue, None)
        except Trouble as trouble:
            troubles.append(f"{issue.path}: {trouble}")
        else:
            count += 1
    return Published(count, tuple(troubles))
