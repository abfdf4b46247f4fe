"""Triage: what editors want of what came in."""

from django.contrib.auth.models import User
from django.utils import timezone

from khronika.watch.models import Item


def keep(item: Item, user: User) -> None:
    """Keep an item. `archive.keep.keep` also gives its capture the key that an issue will cite."""
    _decide(item, Item.State.KEPT, user)


def drop(item: Item, user: User) -> None:
    """Put an item aside. What was captured stays in the archive."""
    _decide(item, Item.State.DROPPED, user)


def reopen(item: Item) -> None:
    """Put an item back on the list, as if nobody had decided."""
    _decide(item, Item.State.NEW, None)


def _decide(item: Item, state: Item.State, user: User | None) -> None:
    item.state = state
    item.decided_by = user
    item.decided_at = timezone.now() if user else None
    item.save(update_fields=["state", "decided_by", "decided_at"])
