"""An issue going out: one delivery row for each reader, made once and for all.

MailingTrouble (a Trouble): the issue cannot be mailed as it is.
"""

from collections import Counter
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, transaction
from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.base.trouble import Trouble
from khronika.issue.models import Issue, Periodical, Revision
from khronika.post.message import sender_domain
from khronika.post.models import Delivery, Mailing, Subscription
from khronika.press.models import Rendition

State = Delivery.State
UNFINISHED = (State.QUEUED, State.CLAIMED, State.HANDING, State.DEFERRED)
RUNNING = (Mailing.State.QUEUED, Mailing.State.SENDING)
OVER = (Mailing.State.DONE, Mailing.State.CANCELLED)

# the Message-ID is random: it says nothing about the reader
_QUEUE = """
    INSERT INTO khronika_delivery (mailing_id, issue_id, reader_id, state, message_id, due_at,
        paced, owner, attempts, reply, bounce)
    SELECT %s, %s, reader_id, 'queued', '<' || {random} || %s, %s, %s, '', 0, '', ''
    FROM ({readers}) AS readers
"""
_RANDOM = {
    "sqlite": "lower(hex(randomblob(16)))",
    "postgresql": "replace(CAST(gen_random_uuid() AS text), '-', '')",
}


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
    _queue_readers(mailing, issue.periodical)
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


@transaction.atomic
def pause(mailing: Mailing, trouble: str = "") -> bool:
    """Hold a mailing back; False where it is over or held already.

    What is being handed over just now still goes out; every other row goes back to the queue, and
    its sender finds that it is not his any more.
    """
    running = Mailing.objects.filter(pk=mailing.pk, state__in=RUNNING)
    if not running.update(state=Mailing.State.PAUSED, trouble=trouble):
        return False
    Delivery.objects.filter(mailing=mailing, state=State.CLAIMED).update(
        state=State.QUEUED, owner="", lease_until=None
    )
    return True


def resume(mailing: Mailing) -> bool:
    """Let a mailing that was held back go on; False where it was not."""
    paused = Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.PAUSED)
    return bool(paused.update(state=Mailing.State.SENDING, trouble=""))


@transaction.atomic
def cancel(mailing: Mailing) -> int:
    """End a mailing; give how many readers will not get it now. What was sent stays sent."""
    unfinished = Mailing.objects.filter(pk=mailing.pk, state__in=(*RUNNING, Mailing.State.PAUSED))
    if not unfinished.update(state=Mailing.State.CANCELLED, finished_at=timezone.now(), trouble=""):
        return 0
    waiting = (State.QUEUED, State.CLAIMED, State.DEFERRED)
    return Delivery.objects.filter(mailing=mailing, state__in=waiting).update(
        state=State.CANCELLED, owner="", lease_until=None
    )


def resend(mailing: Mailing, state: Delivery.State) -> int:
    """Queue once more what failed, or is uncertain, under the same Message-ID; give how many.

    Readers whose mailbox is not there are left out, as are those who left since.

    Raises:
        ValueError: `state` is neither.
    """
    if state not in {State.FAILED, State.UNCERTAIN}:
        raise ValueError(f"{state} is nothing to resend")
    rows = Delivery.objects.filter(mailing=mailing, state=state, reader__dead_at=None)
    with transaction.atomic():
        again = rows.update(
            state=State.QUEUED, owner="", attempts=0, due_at=timezone.now(), bounce="", reply=""
        )
        if again:
            Mailing.objects.filter(pk=mailing.pk, state__in=OVER).update(
                state=Mailing.State.SENDING, finished_at=None
            )
    return again


def pause_all() -> int:
    """Hold back everything that is under way, as after a backup was restored; give how many."""
    running = Mailing.objects.filter(state__in=RUNNING)
    return sum(
        pause(mailing, str(_("Held back; resume it when you are sure."))) for mailing in running
    )


def pause_refused(delivery: int, words: str) -> str:
    """Hold back the mailing of a row, of which the server takes nothing; give the trouble."""
    trouble = _(
        "The mail server refuses one message after another (%(words)s); mend what it complains "
        "about, then resume the mailing and resend what failed."
    ) % {"words": words}
    pause(Mailing.objects.get(deliveries=delivery), trouble)
    return trouble


def finish_mailings() -> int:
    """Close the mailings that have nothing left to do; give how many."""
    unfinished = Delivery.objects.filter(state__in=UNFINISHED).values("mailing_id")
    done = Mailing.objects.filter(state__in=RUNNING).exclude(pk__in=unfinished)
    return done.update(state=Mailing.State.DONE, finished_at=timezone.now(), trouble="")


def _queue_readers(mailing: Mailing, periodical: Periodical) -> None:
    """Make all rows by one statement: with 200,000 readers, objects would take a minute."""
    readers, parameters = _readers(periodical).values("reader_id").query.sql_with_params()
    due = connection.ops.adapt_datetimefield_value(timezone.now())
    fixed = (mailing.pk, mailing.issue_id, f"@{sender_domain()}>", due, False)
    statement = _QUEUE.format(random=_RANDOM[connection.vendor], readers=readers)
    with connection.cursor() as cursor:
        cursor.execute(statement, (*fixed, *parameters))


def _readers(periodical: Periodical) -> QuerySet[Subscription]:
    return Subscription.objects.filter(
        periodical=periodical,
        state=Subscription.State.ACTIVE,
        reader__erased_at=None,
        reader__dead_at=None,
    ).order_by("pk")
