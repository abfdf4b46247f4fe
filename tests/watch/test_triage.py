"""Deciding about items, and thinking again."""

import pytest
from django.contrib.auth.models import User

from khronika.watch.models import Item, Source
from khronika.watch.triage import drop, keep, reopen

pytestmark = pytest.mark.django_db


def test_a_decision_names_its_person_and_can_be_taken_back() -> None:
    vera = User.objects.create_user("vera")
    source = Source.objects.create(
        key="viarta", kind=Source.Kind.FEED, name="Viarta", url="https://viarta.example/feed"
    )
    item = Item.objects.create(source=source, guid="1", url="", title="412")
    for decide, state in ((keep, Item.State.KEPT), (drop, Item.State.DROPPED)):
        decide(item, vera)
        item.refresh_from_db()
        assert (item.state, item.decided_by) == (state, vera)
        assert item.decided_at is not None
    reopen(item)
    item.refresh_from_db()
    assert (item.state, item.decided_by, item.decided_at) == (Item.State.NEW, None, None)
