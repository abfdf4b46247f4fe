"""Asking for a periodical, in two steps: a form, and a link that proves whose mailbox it is.

The form's answer tells nobody whether an address is known: every request ends the same way, and
what is to be mailed is mailed later by the sweep in `post.ask`.
"""

import datetime as dt

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from khronika.issue.models import Periodical
from khronika.post.address import normalise
from khronika.post.leave import forget_address
from khronika.post.limit import may_ask
from khronika.post.models import Reader, Subscription
from khronika.post.seal import fingerprint, seal
from khronika.post.token import CONFIRM_SECONDS, Scope, read_token


def consent_text(periodical: Periodical, language: str) -> str:
    """Give the words a reader agrees to, as the form shows them and the row keeps them."""
    with translation.override(language):
        return _(
            "I ask to receive “%(title)s” by e-mail at this address. "
            "I can leave at any time with one click."
        ) % {"title": periodical.title}


@transaction.atomic
def request(periodical: Periodical, address: str, *, language: str) -> None:
    """Note that somebody asked for `periodical` at `address`; a mail will ask them to confirm.

    More than three requests a day for one address are dropped in silence.

    Raises:
        AddressTrouble: the text is no address.
    """
    normal = normalise(address)
    address_hash = fingerprint(normal)
    if not may_ask(address_hash):
        return
    reader, _created = Reader.objects.get_or_create(
        address_hash=address_hash, defaults={"address_sealed": seal(normal), "language": language}
    )
    if not reader.address_sealed:
        reader.address_sealed = seal(normal)
        reader.save(update_fields=["address_sealed"])
    if reader.dead_at is not None:  # it may have been opened since; the mail that asks will tell
        reader.dead_at = None
        reader.save(update_fields=["dead_at"])
    now = timezone.now()
    subscription, created = Subscription.objects.get_or_create(
        reader=reader,
        periodical=periodical,
        defaults={"consent": consent_text(periodical, language), "mail_due_at": now},
    )
    if created:
        return
    if subscription.state != Subscription.State.ACTIVE:
        subscription.state = Subscription.State.PENDING
        subscription.requested_at = now
        subscription.consent = consent_text(periodical, language)
        subscription.ended_at = None
    subscription.mail_due_at = now
    subscription.save()


@transaction.atomic
def confirm(token: str) -> Subscription | None:
    """Make the subscription of a confirmation token active; once more is no harm.

    None: the token is forged or older than seven days, or the request was withdrawn since.
    """
    subscription = requested(token)
    if subscription is None or subscription.state == Subscription.State.ACTIVE:
        return subscription
    subscription.state = Subscription.State.ACTIVE
    subscription.confirmed_at = timezone.now()
    subscription.save(update_fields=["state", "confirmed_at"])
    Reader.objects.filter(pk=subscription.reader_id).update(erased_at=None)
    return subscription


def requested(token: str) -> Subscription | None:
    """Give the subscription that a confirmation token is for, while it can be confirmed."""
    pk = read_token(Scope.CONFIRM, token)
    if pk is None:
        return None
    open_ones = Subscription.objects.exclude(state=Subscription.State.ENDED)
    return open_ones.select_related("periodical").filter(pk=pk).first()


def expire() -> int:
    """End the requests that nobody confirmed within seven days, and forget their addresses.

    Of somebody who never confirmed anything no row stays: they were never readers.
    """
    limit = timezone.now() - dt.timedelta(seconds=CONFIRM_SECONDS)
    stale = Subscription.objects.filter(state=Subscription.State.PENDING, requested_at__lt=limit)
    expired = 0
    for subscription in stale.select_related("reader").iterator():
        with transaction.atomic():
            ended = stale.filter(pk=subscription.pk).update(
                state=Subscription.State.ENDED, ended_at=timezone.now(), mail_due_at=None
            )
            if ended:
                _forget(subscription.reader)
        expired += ended
    return expired


def _forget(reader: Reader) -> None:
    was_reader = reader.erased_at or reader.subscriptions.exclude(confirmed_at=None).exists()
    if was_reader or reader.subscriptions.exclude(state=Subscription.State.ENDED).exists():
        forget_address(reader)
    else:
        reader.delete()
