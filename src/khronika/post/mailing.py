"""An issue going out: one delivery row for each reader, made once and for all.

MailingTrouble (a Trouble): the issue cannot be mailed as it is.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import batched

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.base.trouble import Trouble
from khronika.issue.models import Issue, Periodical, Revision
from khronika.post.message import new_message_id
from khronika.post.models import Delivery, Mailing, Subscription
from khronika.press.models import Rendition

ROWS_AT_ONCE = 2000

State = Delivery.State
UNFINISHED = (State.QUEUED, State.CLAIMED, State.HANDING, State.DEFERRED)


class MailingTrouble(Trouble):
    """An issue cannot be mailed."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many deliveries of a mailing are in each state."""

    states: Counter[State]

    @property
    def total(self) -> int:
        """All deliveries."""
        return self.states.total()

    @property
    def open(self) -> int:
        """Those that something still happens to by itself."""
        return sum(self.states[state] for state in UNFINISHED)

    def __str__(self) -> str:
        said = ", ".join(
            f"{self.states[state]} {state.label}" for state in State if self.states[state]
        )
        deliveries = "1 delivery" if self.total == 1 else f"{self.total} deliveries"
        return f"{deliveries}{': ' if said else ''}{said}"


def count_readers(periodical: Periodical) -> int:
    """Count the readers an issue of this periodical would go to now."""
    return _readers(periodical).count()


@transaction.atomic
def queue_mailing(issue: Issue, user: AbstractBaseUser | None) -> Mailing:
    """Queue the published revision of `issue` for every active reader of its periodical.

    Asked once more, as by a second click, it gives the mailing there is: nobody gets it twice.

    Raises:
        MailingTrouble: the issue is not published, or has no e-mail form.
    """
    issue = Issue.objects.select_related("periodical").get(pk=issue.pk)
    if mailing := Mailing.objects.filter(issue=issue).first():
        return mailing
    mailing = Mailing.objects.create(
        issue=issue, revision=mailable(issue), created_by_id=user.pk if user else None
    )
    readers = _readers(issue.periodical).values_list("reader_id", flat=True)
    for chunk in batched(readers.iterator(chunk_size=ROWS_AT_ONCE), ROWS_AT_ONCE):
        Delivery.objects.bulk_create(
            Delivery(mailing=mailing, issue=issue, reader_id=reader, message_id=new_message_id())
            for reader in chunk
        )
    return mailing


def mailable(issue: Issue) -> Revision:
    """Give the revision of `issue` that can be mailed: published, in its e-mail and plain forms.

    Raises:
        MailingTrouble: there is none.
    """
    name = f"{issue.periodical.title} {issue.year}/{issue.number}"
    if issue.state != Issue.State.PUBLISHED or issue.published is None:
        raise MailingTrouble(
            _("%(issue)s is not published; publish it before it is sent.") % {"issue": name}
        )
    wanted = {Rendition.Form.MAIL, Rendition.Form.PLAIN}
    there = Rendition.objects.filter(revision=issue.published).values_list("form", flat=True)
    if not wanted <= set(there):
        raise MailingTrouble(_("%(issue)s has no e-mail form; publish it again.") % {"issue": name})
    return issue.published


def progress(mailing: Mailing) -> Progress:
    """Count the deliveries of a mailing by state."""
    rows = Delivery.objects.filter(mailing=mailing).values_list("state")
    counted = rows.annotate(count=Count("pk"))
    return Progress(Counter({State(state): count for state, count in counted}))


def finish_mailings() -> int:
    """Close the mailings that have nothing left to do; give how many."""
    unfinished = Delivery.objects.filter(state__in=UNFINISHED).values("mailing_id")
    done = Mailing.objects.filter(state__in=(Mailing.State.QUEUED, Mailing.State.SENDING)).exclude(
        pk__in=unfinished
    )
    return done.update(state=Mailing.State.DONE, finished_at=timezone.now(), trouble="")


def _readers(periodical: Periodical) -> QuerySet[Subscription]:
    return Subscription.objects.filter(
        periodical=periodical, state=Subscription.State.ACTIVE, reader__erased_at=None
    ).order_by("pk")
