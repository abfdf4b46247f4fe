"""Keeping an item: an editor wants it, under the key that issues will cite."""

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from khronika.archive.capture import KeyTaken, capture_url
from khronika.archive.key import KeyTrouble, check_key
from khronika.archive.models import Capture
from khronika.watch import triage
from khronika.watch.models import Item


def keep(item: Item, user: User, key: str = "") -> Capture | None:
    """Keep an item; its capture, provisionally named when the item came in, is renamed to `key`.

    Args:
        item: on the triage list.
        user: who decides.
        key: the citation key; empty leaves the provisional one.

    Returns:
        Its capture; None where the item has no page to capture.

    Raises:
        KeyTrouble, KeyTaken: the key cannot be used; nothing is decided then.
        FetchTrouble, CaptureTrouble, BlobTrouble: it was not captured yet, and cannot be now.
    """
    key = check_key(key) if key else ""
    capture = item.captures.order_by("-pk").first()
    if capture is None and item.url:
        capture = capture_url(item.url, key=key or None, item=item)
        Item.objects.filter(pk=item.pk).update(capture_at=None, trouble="")
    with transaction.atomic():
        if capture is not None and key:
            rename(capture, key)
        triage.keep(item, user)
    return capture


def rename(capture: Capture, key: str) -> None:
    """Give a capture another key.

    Raises:
        KeyTrouble: an issue cites it by the one it has, or the new one cannot be a key.
        KeyTaken: the key belongs to another capture.
    """
    if key == capture.key:
        return
    if capture.citations.exists():
        raise KeyTrouble(
            _("An issue cites this capture as “%(key)s”; it keeps that key.") % {"key": capture.key}
        )
    before = capture.key
    try:
        with transaction.atomic():
            capture.rename(check_key(key))
    except IntegrityError:
        capture.key = before
        raise KeyTaken(
            _("The key “%(key)s” belongs to another capture; choose another.") % {"key": key}
        ) from None
