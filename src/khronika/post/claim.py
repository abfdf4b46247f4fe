"""Taking rows from the queue, and giving them back: a row has one owner, by a lease."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from msgspec import Struct

from khronika.issue.models import Issue
from khronika.post.models import Delivery, Mailing, Subscription
from khronika.post.pace import Turns, is_limited
from khronika.post.seal import SealTrouble, unseal

LEASE = dt.timedelta(minutes=10)
RESEND_AFTER = dt.timedelta(minutes=5)
SERVER_AWAY = dt.timedelta(minutes=1)

State = Delivery.State

_COLUMNS = (
    *("pk", "mailing_id", "message_id", "attempts", "paced", "subscription", "issue__state"),
    *("reader__address_sealed", "reader__address_hash"),
)
_CLAIM = """
    UPDATE khronika_delivery SET state = 'claimed', owner = %s, lease_until = %s WHERE id = %s
"""


class Due(Struct, frozen=True, kw_only=True):
    """A row that is ours to deliver."""

    key: int
    mailing: int
    address: str
    subscription: int
    message_id: str
    attempts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """What a look at the queue brought; `any` is False where nothing was due."""

    any: bool
    due: tuple[Due, ...] = ()
    cancelled: int = 0
    troubled: frozenset[int] = frozenset()  # mailings with an address that cannot be opened
    trouble: str = ""


@transaction.atomic
def claim(owner: str, most: int) -> Claimed:
    """Take up to `most` rows that are due; cancel those whose reader left or issue is withdrawn.

    A row that is over a limit is given its turn, one whose address cannot be opened waits a while.
    """
    now = timezone.now()
    rows = list(_next(State.DEFERRED, now, most))
    rows += _next(State.QUEUED, now, most - len(rows))
    if not rows:
        return Claimed(any=False)
    turns = Turns(now) if is_limited(settings.CONFIG.mail) else None
    due, left, troubled, trouble = list[Due](), list[int](), set[int](), ""
    for row in rows:
        sealed = row.reader__address_sealed
        if row.issue__state != Issue.State.PUBLISHED or not (row.subscription and sealed):
            left.append(row.pk)
            continue
        try:
            address = unseal(sealed, row.reader__address_hash)
        except SealTrouble as error:
            trouble = str(error)
            troubled.add(row.mailing_id)
            _wait(row.pk, now + SERVER_AWAY)
            continue
        turn = turns.take(address) if turns and not row.paced else now
        if turn > now:
            _wait(row.pk, turn, paced=True)
            continue
        due.append(
            Due(
                key=row.pk,
                mailing=row.mailing_id,
                address=address,
                subscription=row.subscription,
                message_id=row.message_id,
                attempts=row.attempts,
            )
        )
    if turns:
        turns.save()
    Delivery.objects.filter(pk__in=left).update(state=State.CANCELLED)
    until = connection.ops.adapt_datetimefield_value(now + LEASE)
    with connection.cursor() as cursor:
        cursor.executemany(_CLAIM, [(owner, until, each.key) for each in due])
    Mailing.objects.filter(pk__in=troubled).update(trouble=trouble)
    Mailing.objects.filter(
        pk__in={each.mailing for each in due}, state=Mailing.State.QUEUED
    ).update(state=Mailing.State.SENDING)
    return Claimed(
        any=True,
        due=tuple(due),
        cancelled=len(left),
        troubled=frozenset(troubled),
        trouble=trouble,
    )


def reclaim() -> int:
    """Take back rows whose sender is gone; give how many became uncertain.

    Nobody knows whether the server has what was being handed over: it is held, or, where the
    settings say so, sent again under the same Message-ID.
    """
    lapsed = Delivery.objects.filter(lease_until__lt=timezone.now())
    lapsed.filter(state=State.CLAIMED).update(state=State.QUEUED, owner="", lease_until=None)
    handing = lapsed.filter(state=State.HANDING)
    if settings.CONFIG.mail.uncertain == "resend":
        due = timezone.now() + RESEND_AFTER
        handing.update(state=State.QUEUED, owner="", lease_until=None, due_at=due)
        return 0
    return handing.update(state=State.UNCERTAIN, lease_until=None)


def let_go(
    owner: str,
    keys: Iterable[int] | None = None,
    *,
    later: dt.timedelta = dt.timedelta(),
    trouble: str = "",
) -> None:
    """Give what was claimed and not handed over, or these of it, back to the queue."""
    ours = Delivery.objects.filter(owner=owner, state=State.CLAIMED)
    if keys is not None:
        ours = ours.filter(pk__in=list(keys))
    if trouble:
        Mailing.objects.filter(pk__in=ours.values("mailing_id")).update(trouble=trouble)
    ours.update(state=State.QUEUED, owner="", lease_until=None, due_at=timezone.now() + later)


def _next(state: Delivery.State, now: dt.datetime, most: int) -> Iterable[Any]:
    """The next rows in one state: by its index, however long the queue is.

    Plain columns, and the reader's subscription: to build objects takes longer than to send them.
    """
    sending = Mailing.objects.filter(state__in=(Mailing.State.QUEUED, Mailing.State.SENDING))
    subscription = Subscription.objects.filter(
        reader=OuterRef("reader_id"),
        periodical=OuterRef("issue__periodical_id"),
        state=Subscription.State.ACTIVE,
    )
    due = Delivery.objects.filter(state=state, due_at__lte=now, mailing__in=sending)
    # PostgreSQL skips what another sender is claiming; SQLite lets one transaction in at a time
    locked = due.select_for_update(skip_locked=True, of=("self",)).order_by("due_at")
    found = locked.annotate(subscription=Subquery(subscription.values("pk")))
    return found.values_list(*_COLUMNS, named=True)[:most]


def _wait(key: int, until: dt.datetime, *, paced: bool = False) -> None:
    Delivery.objects.filter(pk=key).update(due_at=until, paced=paced)
