"""Handing the deliveries that are due to the mail server: nobody is forgotten, nobody gets two.

    queued, deferred ──won by one sender──> claimed ──body sent──> handing
                                               │                      ├─250─> sent
       queued <──lease lapsed, server away─────┘                      ├─4xx─> deferred, then failed
                                                                      ├─5xx─> failed
                                                                      └─lease lapsed, line cut
                                                                              ──> uncertain

`handing` is on disk before the final dot goes out (RFC 5321, section 4.1.1.4), so a message the
server may have is never in a state that would send it again. A row changes hands by one
conditional UPDATE; whoever finds that the row is not theirs any more lets go of it.
"""

import datetime as dt
import logging
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from khronika.post.compose import Edition, edition
from khronika.post.mailing import finish_mailings
from khronika.post.models import Delivery, Mailing
from khronika.post.reply import Reply
from khronika.post.seal import SealTrouble
from khronika.post.transport import HandoverLostError, Transport, TransportTrouble

CLAIMED_AT_ONCE = 20
LEASE = dt.timedelta(minutes=10)  # longer than CLAIMED_AT_ONCE slow answers
SERVER_AWAY = dt.timedelta(minutes=1)
# after the first 4xx, the second, ...; then the delivery has failed (RFC 5321, 4.5.4.1: 4-5 days)
DEFERRED_FOR = tuple(dt.timedelta(minutes=each) for each in (5, 15, 60, 240, 480, 960, 1440, 1440))

State = Delivery.State
_log = logging.getLogger(__name__)


class _NotOursError(Exception):
    """Another sender has the row, or it was cancelled: nothing may be handed over."""


@dataclass(slots=True)
class Delivered:
    """What a sweep did; `trouble` is a sentence where the mail server could not be used."""

    sent: int = 0
    deferred: int = 0
    failed: int = 0
    uncertain: int = 0
    cancelled: int = 0
    trouble: str = ""

    @property
    def settled(self) -> int:
        """Deliveries that nothing more happens to by itself."""
        return self.sent + self.failed + self.uncertain + self.cancelled

    @property
    def total(self) -> int:
        """Deliveries that changed."""
        return self.settled + self.deferred


def deliver_due(progress: Callable[[Delivered], None] | None = None) -> Delivered:
    """Hand over every delivery that is due, until none is or the server cannot be used.

    May run in several processes at once, and again after being killed at any moment.
    """
    delivered = Delivered(uncertain=reclaim())
    owner = f"{socket.gethostname()[:20]}:{os.getpid()}:{uuid4().hex[:8]}"
    editions: dict[int, Edition] = {}
    try:
        with Transport() as transport:
            while rows := _claim(owner):
                for row in rows:
                    try:
                        _deliver(row, owner, transport, editions, delivered)
                    except SealTrouble as trouble:
                        delivered.trouble = str(trouble)
                        _let_go(owner, later=SERVER_AWAY, trouble=str(trouble), row=row)
                    if progress is not None:
                        progress(delivered)
    except TransportTrouble as trouble:
        delivered.trouble = str(trouble)
        _let_go(owner, later=SERVER_AWAY, trouble=str(trouble))
    finally:
        _let_go(owner)
    if delivered.trouble:
        _log.warning("%s", delivered.trouble)
    finish_mailings()
    return delivered


def reclaim() -> int:
    """Take back rows whose sender is gone; give how many became uncertain."""
    lapsed = Delivery.objects.filter(lease_until__lt=timezone.now())
    lapsed.filter(state=State.CLAIMED).update(state=State.QUEUED, owner="", lease_until=None)
    return lapsed.filter(state=State.HANDING).update(state=State.UNCERTAIN, lease_until=None)


@transaction.atomic
def _claim(owner: str) -> list[Delivery]:
    now = timezone.now()
    sending = (Mailing.State.QUEUED, Mailing.State.SENDING)
    due = Delivery.objects.filter(
        state__in=(State.QUEUED, State.DEFERRED),
        due_at__lte=now,
        mailing__in=Mailing.objects.filter(state__in=sending),
    )
    # PostgreSQL skips what another sender is claiming; SQLite lets one transaction in at a time
    rows = due.select_for_update(skip_locked=True).order_by("due_at", "pk")
    keys = list(rows.values_list("pk", flat=True)[:CLAIMED_AT_ONCE])
    Delivery.objects.filter(pk__in=keys).update(
        state=State.CLAIMED, owner=owner, lease_until=now + LEASE
    )
    claimed = Delivery.objects.filter(pk__in=keys).select_related("reader", "mailing", "issue")
    Mailing.objects.filter(deliveries__in=keys, state=Mailing.State.QUEUED).update(
        state=Mailing.State.SENDING
    )
    return list(claimed.order_by("due_at", "pk"))


def _deliver(
    row: Delivery,
    owner: str,
    transport: Transport,
    editions: dict[int, Edition],
    delivered: Delivered,
) -> None:
    if row.mailing_id not in editions:
        editions[row.mailing_id] = edition(row.mailing)
    written = editions[row.mailing_id].write(row)
    ours = Delivery.objects.filter(pk=row.pk, owner=owner)
    if written is None:
        ours.filter(state=State.CLAIMED).update(state=State.CANCELLED, lease_until=None)
        delivered.cancelled += 1
        return

    def handing() -> None:
        lease = timezone.now() + LEASE
        if not ours.filter(state=State.CLAIMED).update(state=State.HANDING, lease_until=lease):
            raise _NotOursError

    try:
        reply = transport.hand(written.address, written.message, handing)
    except _NotOursError:
        return
    except HandoverLostError:
        ours.filter(state=State.HANDING).update(
            state=State.UNCERTAIN,
            lease_until=None,
            reply="The connection was lost before the server's answer.",
        )
        delivered.uncertain += 1
        return
    _settle(row, owner, reply, delivered)
    if row.mailing.trouble:
        Mailing.objects.filter(pk=row.mailing_id).update(trouble="")


def _settle(row: Delivery, owner: str, reply: Reply, delivered: Delivered) -> None:
    # a row is still ours to settle where the answer came so late that it was called uncertain
    ours = Delivery.objects.filter(
        pk=row.pk, owner=owner, state__in=(State.CLAIMED, State.HANDING, State.UNCERTAIN)
    )
    now = timezone.now()
    words = str(reply)
    attempts = row.attempts + 1
    if reply.taken:
        ours.update(state=State.SENT, sent_at=now, reply=words, attempts=attempts, lease_until=None)
        delivered.sent += 1
    elif reply.for_now and row.attempts < len(DEFERRED_FOR):
        due = now + DEFERRED_FOR[row.attempts]
        ours.update(
            state=State.DEFERRED, due_at=due, reply=words, attempts=attempts, lease_until=None
        )
        delivered.deferred += 1
    else:
        ours.update(state=State.FAILED, reply=words, attempts=attempts, lease_until=None)
        delivered.failed += 1


def _let_go(
    owner: str,
    later: dt.timedelta = dt.timedelta(),
    trouble: str = "",
    row: Delivery | None = None,
) -> None:
    """Give what was claimed and not handed over, or one `row` of it, back to the queue."""
    ours = Delivery.objects.filter(owner=owner, state=State.CLAIMED)
    if row is not None:
        ours = ours.filter(pk=row.pk)
    if trouble:
        Mailing.objects.filter(pk__in=ours.values("mailing_id")).update(trouble=trouble)
    ours.update(state=State.QUEUED, owner="", lease_until=None, due_at=timezone.now() + later)
