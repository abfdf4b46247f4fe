"""The mails about a request itself: please confirm, or you receive it already.

They hold nothing that was typed into the form: neither a name nor words nor the address. A sweep
may run twice and in two processes; a row is taken by moving its `mail_due_at` a lease ahead.
"""

import datetime as dt
import logging
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from khronika.post.message import Letter, compose, new_message_id
from khronika.post.models import Subscription
from khronika.post.relay import RelayTrouble
from khronika.post.seal import SealTrouble, unseal
from khronika.post.token import Scope, link
from khronika.post.transport import HandoverLostError, Transport
from khronika.press.inline import inline_css

LEASE = dt.timedelta(minutes=10)
AGAIN_AFTER = dt.timedelta(minutes=15)

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Asked:
    """What a sweep did; `trouble` is a sentence where a server or an address was of no use."""

    sent: int = 0
    postponed: int = 0
    refused: int = 0
    trouble: str = ""


def ask_due() -> Asked:
    """Send the mails about requests that are due; what the server will not take now comes later."""
    asked = Asked()
    with Transport() as transport:
        while subscription := _take():
            try:
                _ask(subscription, transport, asked)
            except (RelayTrouble, SealTrouble) as trouble:
                asked.trouble = str(trouble)
                asked.postponed += 1
                _come_back(subscription, timezone.now() + AGAIN_AFTER)
                if isinstance(trouble, RelayTrouble):
                    break
    if asked.trouble:
        _log.warning("%s", asked.trouble)
    return asked


def _take() -> Subscription | None:
    now = timezone.now()
    due = Q(mail_due_at__lte=now) & ~Q(state=Subscription.State.ENDED)
    rows = Subscription.objects.select_related("reader", "periodical")
    for subscription in rows.filter(due).order_by("mail_due_at")[:5]:
        lease = now + LEASE
        if Subscription.objects.filter(due, pk=subscription.pk).update(mail_due_at=lease):
            subscription.mail_due_at = lease
            return subscription
    return None


def _ask(subscription: Subscription, transport: Transport, asked: Asked) -> None:
    reader = subscription.reader
    address = unseal(reader.address_sealed, reader.address_hash)
    message = compose(
        letter(subscription), to=address, message_id=new_message_id(), date=timezone.now()
    )
    try:
        reply = transport.hand(address, message)
    except HandoverLostError:
        asked.postponed += 1
        _come_back(subscription, timezone.now() + AGAIN_AFTER)
        return
    if reply.for_now and subscription.state == Subscription.State.PENDING:
        asked.postponed += 1  # until the request expires
        _come_back(subscription, timezone.now() + AGAIN_AFTER)
        return
    if reply.taken:
        asked.sent += 1
    else:
        asked.refused += 1
        _log.info("subscription %s: refused (%s %s)", subscription.pk, reply.code, reply.words)
    _come_back(subscription, None)


def letter(subscription: Subscription) -> Letter:
    """Write the mail a request calls for, in the reader's language."""
    title = subscription.periodical.title
    organisation = settings.CONFIG.organisation
    with translation.override(subscription.reader.language):
        if subscription.state == Subscription.State.ACTIVE:
            template, subject = "already", _("You receive “%(title)s” already")
            address = link(Scope.UNSUBSCRIBE, subscription.pk)
        else:
            template, subject = "confirm", _("Please confirm: “%(title)s”")
            address = link(Scope.CONFIRM, subscription.pk)
        context = {"title": title, "organisation": organisation, "link": address}
        return Letter(
            subject=subject % {"title": title},
            plain=render_to_string(f"post/{template}.txt", context),
            html=inline_css(render_to_string(f"post/{template}.html", context)),
            headers=(("Auto-Submitted", "auto-generated"),),  # RFC 3834
        )


def _come_back(subscription: Subscription, when: dt.datetime | None) -> None:
    # a request made since then is due now, and stays so
    Subscription.objects.filter(pk=subscription.pk, mail_due_at=subscription.mail_due_at).update(
        mail_due_at=when
    )
