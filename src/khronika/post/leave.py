"""Leaving: with one click, or with everything erased."""

from django.db import transaction
from django.utils import timezone

from khronika.post.address import normalise
from khronika.post.models import Delivery, Reader, Subscription
from khronika.post.seal import fingerprint
from khronika.post.token import Scope, read_token

# a claimed row may be taken back too: its sender has to win it once more before handing it over
_NOT_YET_HANDED = (Delivery.State.QUEUED, Delivery.State.CLAIMED, Delivery.State.DEFERRED)


@transaction.atomic
def leave(token: str) -> Subscription | None:
    """End the subscription of an unsubscribe token; once more is no harm (RFC 8058 retries).

    None: the token is forged, or there is no such subscription any more.
    """
    subscription = subscribed(token)
    if subscription is None or subscription.state == Subscription.State.ENDED:
        return subscription
    subscription.state = Subscription.State.ENDED
    subscription.ended_at = timezone.now()
    subscription.mail_due_at = None
    subscription.save(update_fields=["state", "ended_at", "mail_due_at"])
    Delivery.objects.filter(
        reader_id=subscription.reader_id,
        issue__periodical_id=subscription.periodical_id,
        state__in=_NOT_YET_HANDED,
    ).update(state=Delivery.State.CANCELLED)
    forget_address(subscription.reader)
    return subscription


def subscribed(token: str) -> Subscription | None:
    """Give the subscription that an unsubscribe token is for."""
    pk = read_token(Scope.UNSUBSCRIBE, token)
    if pk is None:
        return None
    return Subscription.objects.select_related("periodical", "reader").filter(pk=pk).first()


@transaction.atomic
def erase(address: str) -> bool:
    """Erase a reader: only the keyed hash stays, so that no import brings the address back.

    Raises:
        AddressTrouble: the text is no address.
    """
    reader = Reader.objects.filter(address_hash=fingerprint(normalise(address))).first()
    if reader is None:
        return False
    now = timezone.now()
    reader.subscriptions.exclude(state=Subscription.State.ENDED).update(
        state=Subscription.State.ENDED, ended_at=now, mail_due_at=None
    )
    reader.deliveries.filter(state__in=_NOT_YET_HANDED).update(state=Delivery.State.CANCELLED)
    forget_address(reader)
    return True


def forget_address(reader: Reader) -> None:
    """Drop the address of a reader who receives nothing any more; what is not kept cannot leak."""
    if reader.subscriptions.exclude(state=Subscription.State.ENDED).exists():
        return
    Reader.objects.filter(pk=reader.pk).update(address_sealed=b"", erased_at=timezone.now())
