"""Writing down what becomes of rows, many in one transaction. Only their owner may."""

import datetime as dt
from collections.abc import Collection, Iterable

from django.conf import settings
from django.db import connection
from django.utils import timezone
from msgspec import Struct

from khronika.post.claim import LEASE
from khronika.post.models import Delivery, Reader
from khronika.post.smtp.session import PATIENCE

State = Delivery.State
Bounce = Delivery.Bounce

_SETTLE = """
    UPDATE khronika_delivery
    SET state = %s, reply = %s, attempts = %s, bounce = %s, sent_at = %s,
        due_at = COALESCE(%s, due_at), lease_until = NULL, paced = %s
    WHERE id = %s AND owner = %s AND state IN ('claimed', 'handing', 'uncertain')
"""

_HAND = """
    UPDATE khronika_delivery
    SET state = 'handing', lease_until = %s
    WHERE id = %s AND owner = %s AND state = 'claimed' AND mailing_id IN
        (SELECT id FROM khronika_mailing WHERE state IN ('queued', 'sending'))
"""


class Settled(Struct, frozen=True, kw_only=True):
    """How a row ended, or when it is tried again (`due_at`)."""

    key: int
    state: Delivery.State
    reply: str
    attempts: int
    bounce: str = ""
    due_at: dt.datetime | None = None


def hand(owner: str, keys: Collection[int]) -> set[int]:
    """Mark rows as being handed over; give those that are ours and may be: no other is."""
    if not keys:
        return set()
    seconds = settings.CONFIG.mail.timeout_seconds * PATIENCE
    until = timezone.now() + LEASE + dt.timedelta(seconds=seconds)
    moment = connection.ops.adapt_datetimefield_value(until)
    with connection.cursor() as cursor:
        cursor.executemany(_HAND, [(moment, key, owner) for key in keys])
        changed = cursor.rowcount
    if changed == len(keys):
        return set(keys)
    ours = Delivery.objects.filter(pk__in=list(keys), owner=owner, state=State.HANDING)
    return set(ours.values_list("pk", flat=True))


def settle(owner: str, rows: Iterable[Settled]) -> None:
    """Write down how rows ended. A late answer also settles a row that was called uncertain."""
    moment = connection.ops.adapt_datetimefield_value
    now = timezone.now()
    written = [
        (
            row.state.value,
            row.reply,
            row.attempts,
            row.bounce,
            moment(now) if row.state is State.SENT else None,
            moment(row.due_at) if row.due_at else None,
            False,
            row.key,
            owner,
        )
        for row in rows
    ]
    if written:
        with connection.cursor() as cursor:
            cursor.executemany(_SETTLE, written)


def bury(keys: Collection[int]) -> None:
    """Note that the mailboxes of these rows' readers are not there: no mail goes to them."""
    if not keys:
        return
    rows = Delivery.objects.filter(pk__in=list(keys))
    Reader.objects.filter(pk__in=rows.values("reader_id")).update(dead_at=timezone.now())
