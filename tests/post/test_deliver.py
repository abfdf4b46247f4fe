"""Nobody is forgotten, nobody gets it twice."""

import datetime as dt
import logging

import pytest
from pytest_django import Settings

from khronika.base.workspace import Workspace
from khronika.issue.models import Issue, Periodical
from khronika.post.claim import LEASE, Claimed, claim, reclaim
from khronika.post.deliver import DEFERRED_FOR, deliver_due
from khronika.post.leave import leave
from khronika.post.mailing import MailingTrouble, count_readers, progress, queue_mailing
from khronika.post.models import Delivery, Mailing, Subscription
from khronika.post.token import Scope, make_token
from khronika.press.models import Rendition
from mailroom import MailServer, mail_server, make_issue, make_subscriber

State = Delivery.State
READERS = ["ann@reader.example", "bela@reader.example", "carl@reader.example"]
PAST = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def mailing(server: MailServer, periodical: Periodical) -> Mailing:  # noqa: ARG001 - a place to send to
    for address in READERS:
        make_subscriber(periodical, address)
    return queue_mailing(make_issue(periodical), None)


def states(mailing: Mailing) -> list[str]:
    return list(mailing.deliveries.order_by("pk").values_list("state", flat=True))


def test_every_reader_gets_one_message_over_one_connection(
    mailing: Mailing, server: MailServer
) -> None:
    connections = server.connections
    delivered = deliver_due()
    assert delivered.sent == 3
    assert sorted(server.addresses) == READERS
    assert server.connections == connections + 1
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.DONE
    assert mailing.finished_at is not None
    assert {row.reply for row in mailing.deliveries.all()} == {"250 OK queued as 4XyZ"}
    assert str(progress(mailing)) == "3 deliveries: 3 sent"


def test_the_message_id_was_fixed_when_queued(mailing: Mailing, server: MailServer) -> None:
    queued = set(mailing.deliveries.values_list("message_id", flat=True))
    deliver_due()
    assert {message["Message-ID"] for message in server.messages()} == queued
    assert len(queued) == 3


def test_a_second_sweep_and_a_second_click_send_nothing(
    mailing: Mailing, server: MailServer
) -> None:
    deliver_due()
    assert queue_mailing(mailing.issue, None) == mailing
    assert deliver_due().total == 0
    assert len(server.taken) == 3


def test_only_active_readers_of_this_periodical(server: MailServer, periodical: Periodical) -> None:
    make_subscriber(periodical, "yes@reader.example")
    make_subscriber(periodical, "maybe@reader.example", state=Subscription.State.PENDING)
    make_subscriber(periodical, "gone@reader.example", state=Subscription.State.ENDED)
    other = Periodical.objects.create(key="daily", title="Daily")
    make_subscriber(other, "other@reader.example")
    assert count_readers(periodical) == 1
    queue_mailing(make_issue(periodical), None)
    deliver_due()
    assert server.addresses == ["yes@reader.example"]


def test_an_unpublished_issue_is_not_mailed(periodical: Periodical) -> None:
    issue = make_issue(periodical, state=Issue.State.SIGNED)
    with pytest.raises(MailingTrouble, match="not published"):
        queue_mailing(issue, None)
    assert not Mailing.objects.exists()


@pytest.mark.usefixtures("server")
def test_a_mailing_without_readers_is_done(periodical: Periodical) -> None:
    mailing = queue_mailing(make_issue(periodical), None)
    deliver_due()
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.DONE


def test_4xx_is_deferred_on_a_schedule_and_fails_at_its_end(
    mailing: Mailing, server: MailServer
) -> None:
    server.answers["bela@reader.example"] = "451 4.7.1 greylisted"
    assert deliver_due().deferred == 1
    row = mailing.deliveries.get(state=State.DEFERRED)
    assert row.reply == "451 4.7.1 greylisted"
    assert row.lease_until is None
    assert deliver_due().total == 0, "it is not due yet"
    for _ in DEFERRED_FOR[1:]:
        mailing.deliveries.filter(pk=row.pk).update(due_at=PAST)
        assert deliver_due().deferred == 1
    mailing.deliveries.filter(pk=row.pk).update(due_at=PAST)
    assert deliver_due().failed == 1
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.DONE
    assert sorted(server.addresses) == ["ann@reader.example", "carl@reader.example"]


def test_deferred_is_sent_when_it_is_taken(mailing: Mailing, server: MailServer) -> None:
    server.answers[""] = "450 busy"
    assert deliver_due().deferred == 3
    del server.answers[""]
    mailing.deliveries.update(due_at=PAST)
    assert deliver_due().sent == 3
    assert sorted(server.addresses) == READERS


def test_5xx_fails_that_reader_only_and_keeps_no_address(
    mailing: Mailing, server: MailServer
) -> None:
    server.answers["ann@reader.example"] = "550 5.1.1 <ann@reader.example>: no such user"
    delivered = deliver_due()
    assert (delivered.sent, delivered.failed) == (2, 1)
    row = mailing.deliveries.get(state=State.FAILED)
    assert row.reply == "550 5.1.1 <(address)>: no such user"


@pytest.mark.usefixtures("mailing")
def test_after_the_dot_4xx_and_5xx_count_as_well(server: MailServer) -> None:
    server.after_dot["ann@reader.example"] = "452 disk full"
    server.after_dot["bela@reader.example"] = "554 5.7.1 we do not like it"
    delivered = deliver_due()
    assert (delivered.sent, delivered.deferred, delivered.failed) == (1, 1, 1)


def test_a_line_cut_after_the_dot_leaves_it_uncertain(mailing: Mailing, server: MailServer) -> None:
    server.after_dot["bela@reader.example"] = ""
    delivered = deliver_due()
    assert (delivered.sent, delivered.uncertain) == (2, 1)
    assert deliver_due().total == 0, "it is never sent again by itself"
    assert server.addresses.count("bela@reader.example") == 1
    assert mailing.deliveries.get(state=State.UNCERTAIN).reply


def test_a_server_that_refuses_costs_nobody_anything(
    mailing: Mailing,
    server: MailServer,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
) -> None:
    server.stop()
    with caplog.at_level(logging.DEBUG):
        delivered = deliver_due()
    assert "cannot be reached (Connection refused)" in delivered.trouble
    assert "khronika.toml" in delivered.trouble
    mailing.refresh_from_db()
    assert mailing.trouble == delivered.trouble
    assert states(mailing) == [State.QUEUED] * 3
    assert "reader.example" not in caplog.text
    assert deliver_due().total == 0, "it is not asked again at once"

    with mail_server(settings) as other:
        mailing.deliveries.update(due_at=PAST)
        assert deliver_due().sent == 3
    assert sorted(other.addresses) == READERS
    mailing.refresh_from_db()
    assert mailing.trouble == ""


def test_our_sender_refused_is_no_readers_fault(mailing: Mailing, server: MailServer) -> None:
    server.sender_answer = "553 5.7.1 you may not send as that"
    delivered = deliver_due()
    assert "refuses mail from review@khronika.example (553)" in delivered.trouble
    assert states(mailing) == [State.QUEUED] * 3


def test_lapsed_claims_come_back_and_lapsed_handing_is_uncertain(
    mailing: Mailing, server: MailServer
) -> None:
    first, second, third = mailing.deliveries.order_by("pk")
    rows = mailing.deliveries
    rows.filter(pk=first.pk).update(state=State.CLAIMED, owner="dead", lease_until=PAST)
    rows.filter(pk=second.pk).update(state=State.HANDING, owner="dead", lease_until=PAST)
    alive = dt.datetime.now(dt.UTC) + LEASE
    rows.filter(pk=third.pk).update(state=State.CLAIMED, owner="alive", lease_until=alive)
    assert reclaim() == 1
    assert states(mailing) == [State.QUEUED, State.UNCERTAIN, State.CLAIMED]
    assert deliver_due().sent == 1
    assert len(server.taken) == 1


def test_a_row_taken_from_us_is_not_handed_over(
    mailing: Mailing, server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another sender wins the row while its body is on the way: without the dot nothing is sent."""

    def claim_and_lose(owner: str, most: int) -> Claimed:
        claimed = claim(owner, most)
        if not mailing.deliveries.filter(owner="quicker").exists():
            mailing.deliveries.filter(pk=claimed.due[0].key).update(owner="quicker")
        return claimed

    monkeypatch.setattr("khronika.post.deliver.claim", claim_and_lose)
    assert deliver_due().sent == 2
    assert len(server.taken) == 2
    assert mailing.deliveries.get(owner="quicker").state == State.CLAIMED


def test_who_leaves_while_queued_gets_nothing(mailing: Mailing, server: MailServer) -> None:
    subscription = Subscription.objects.order_by("pk")[0]
    leave(make_token(Scope.UNSUBSCRIBE, subscription.pk))
    deliver_due()
    assert len(server.taken) == 2
    assert mailing.deliveries.get(reader=subscription.reader).state == State.CANCELLED
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.DONE


@pytest.mark.usefixtures("mailing")
def test_a_withdrawn_issue_goes_to_nobody_else(server: MailServer) -> None:
    Issue.objects.update(state=Issue.State.WITHDRAWN)
    assert deliver_due().cancelled == 3
    assert not server.taken


@pytest.mark.usefixtures("mailing")
def test_the_plain_mail_has_the_readers_own_link_once(server: MailServer) -> None:
    """Else a link in a text would carry each reader's token to another site."""
    Rendition.objects.filter(form=Rendition.Form.PLAIN).update(
        body="See http://snoop.example/{{unsubscribe}}.\n"
    )
    deliver_due()
    part = server.messages()[0].get_body(("plain",))
    assert part is not None
    text = part.get_content()
    assert "http://snoop.example/{{unsubscribe}}." in text
    assert text.count("/unsubscribe/") == 1


def test_one_damaged_address_does_not_keep_the_others_waiting(
    mailing: Mailing, server: MailServer
) -> None:
    damaged = mailing.deliveries.order_by("pk")[0].reader
    damaged.address_sealed = bytes(damaged.address_sealed)[:-1] + b"?"
    damaged.save()
    delivered = deliver_due()
    assert states(mailing) == [State.QUEUED, State.SENT, State.SENT]
    assert len(server.taken) == 2
    assert "not the key" in delivered.trouble
    mailing.refresh_from_db()
    assert "not the key" in mailing.trouble


def test_a_lost_key_is_said_and_loses_nothing(
    mailing: Mailing, server: MailServer, settings: Settings
) -> None:
    key = settings.WORKSPACE.secrets / "readers"
    kept = key.read_bytes()
    key.write_bytes(b"x" * 32)
    settings.WORKSPACE = Workspace(settings.WORKSPACE.root)  # as a process started later sees it
    try:
        delivered = deliver_due()
    finally:
        key.write_bytes(kept)
    assert "not the key" in delivered.trouble
    assert states(mailing) == [State.QUEUED] * 3
    assert not server.taken
