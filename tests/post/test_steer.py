"""Pausing, resuming, cancelling, resending, stopping; limits; bounces."""

import datetime as dt
import re
import threading
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from django.db import OperationalError
from msgspec import structs
from pytest_django import Settings

from khronika.base.work.stopping import asked, stop_asked
from khronika.issue.models import Periodical
from khronika.post import deliver as deliver_module
from khronika.post.bounce import classify
from khronika.post.claim import claim
from khronika.post.deliver import MOST_REFUSALS, Delivered, deliver_due
from khronika.post.mailing import (
    cancel,
    count_readers,
    pause,
    pause_all,
    queue_mailing,
    resend,
    resume,
)
from khronika.post.models import Delivery, Mailing, Pace, Reader
from khronika.post.pace import Turns
from khronika.post.reply import Reply
from khronika.post.subscribe import request
from khronika.post.token import bounce_address, read_bounce_address
from mailroom import MailServer, make_issue, make_subscriber

State = Delivery.State
Bounce = Delivery.Bounce
NOW = dt.datetime(2026, 11, 15, 18, 0, tzinfo=dt.UTC)
PAST = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def mailing(server: MailServer, periodical: Periodical) -> Mailing:  # noqa: ARG001 - a place to send to
    for number in range(40):
        make_subscriber(periodical, f"r{number}@reader.example")
    return queue_mailing(make_issue(periodical), None)


def states(mailing: Mailing) -> Counter[str]:
    return Counter(mailing.deliveries.values_list("state", flat=True))


def mail(settings: Settings, **changes: object) -> None:
    config = settings.CONFIG
    settings.CONFIG = structs.replace(config, mail=structs.replace(config.mail, **changes))


def after(count: int, act: Callable[[], object]) -> Callable[[Delivered], None]:
    """Act once, when so many are sent."""
    done = threading.Event()

    def look(delivered: Delivered) -> None:
        if delivered.sent >= count and not done.is_set():
            done.set()
            act()

    return look


def test_pause_in_mid_mailing_and_resume(mailing: Mailing, server: MailServer) -> None:
    delivered = deliver_due(after(5, lambda: pause(mailing)))
    assert 5 <= delivered.sent < 20, "what was being handed over still goes out"
    assert states(mailing) == {State.SENT: delivered.sent, State.QUEUED: 40 - delivered.sent}
    assert deliver_due().total == 0
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.PAUSED
    assert not pause(mailing)
    assert resume(mailing)
    assert not resume(mailing)
    deliver_due()
    assert states(mailing) == {State.SENT: 40}
    assert sorted(Counter(server.addresses).values()) == [1] * 40


def test_cancel_in_mid_mailing(mailing: Mailing, server: MailServer) -> None:
    deliver_due(after(5, lambda: cancel(mailing)))
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.CANCELLED
    assert mailing.finished_at is not None
    assert set(states(mailing)) == {State.SENT, State.CANCELLED}
    assert len(server.taken) == states(mailing)[State.SENT] < 20
    assert deliver_due().total == 0
    assert cancel(mailing) == 0


def test_another_mailing_goes_on_while_one_is_paused(
    mailing: Mailing, server: MailServer, periodical: Periodical
) -> None:
    pause(mailing)
    queue_mailing(make_issue(periodical, 48), None)
    assert deliver_due().sent == 40
    assert len(server.taken) == 40
    assert states(mailing) == {State.QUEUED: 40}


def test_everything_is_held_back_after_a_restore(mailing: Mailing) -> None:
    assert pause_all() == 1
    assert deliver_due().total == 0
    mailing.refresh_from_db()
    assert "resume" in mailing.trouble


def test_told_to_stop_it_ends_with_nothing_in_between(mailing: Mailing) -> None:
    stopping = threading.Event()
    delivered = deliver_due(after(3, stopping.set), stopping.is_set)
    assert 3 <= delivered.sent < 20
    assert states(mailing) == {State.SENT: delivered.sent, State.QUEUED: 40 - delivered.sent}
    assert not mailing.deliveries.exclude(lease_until=None).exists()
    assert deliver_due().sent == 40 - delivered.sent


@pytest.mark.usefixtures("mailing")
def test_resend_what_failed_under_the_same_message_id(server: MailServer) -> None:
    mailing = Mailing.objects.get()
    server.answers["r7@reader.example"] = "550 5.7.1 not today"
    server.answers["r8@reader.example"] = "550 5.1.1 no such user"
    assert deliver_due().failed == 2
    failed = mailing.deliveries.get(state=State.FAILED, bounce=Bounce.BLOCKED)
    server.answers.clear()
    assert resend(mailing, State.FAILED) == 1, "not to a mailbox that is not there"
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.SENDING
    assert deliver_due().sent == 1
    assert server.messages()[-1]["Message-ID"] == failed.message_id
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.DONE
    with pytest.raises(ValueError, match="nothing to resend"):
        resend(mailing, State.SENT)


def test_uncertain_is_held_or_resent(
    mailing: Mailing, server: MailServer, settings: Settings
) -> None:
    server.after_dot["r7@reader.example"] = ""
    assert deliver_due().uncertain == 1
    del server.after_dot["r7@reader.example"]
    assert deliver_due().total == 0
    assert resend(mailing, State.UNCERTAIN) == 1
    assert deliver_due().sent == 1
    first, second = (
        message["Message-ID"] for message in server.messages() if message["To"].startswith("r7@")
    )
    assert first == second

    mail(settings, uncertain="resend")
    mailing.deliveries.update(state=State.HANDING, lease_until=PAST, owner="dead")
    deliver_due()
    assert states(mailing) == {State.QUEUED: 40}, "due a little later"


def test_a_mailbox_that_is_not_there_gets_no_more_until_asked_for(
    mailing: Mailing, server: MailServer, periodical: Periodical
) -> None:
    server.answers["r7@reader.example"] = "550 5.1.1 <r7@reader.example>: no such user"
    deliver_due()
    row = mailing.deliveries.get(state=State.FAILED)
    assert row.bounce == Bounce.DEAD
    assert count_readers(periodical) == 39
    assert Reader.objects.exclude(dead_at=None).get() == row.reader
    request(periodical, "r7@reader.example", language="en")
    assert count_readers(periodical) == 40


def test_a_server_that_takes_nothing_is_not_asked_for_ever(
    server: MailServer, periodical: Periodical, settings: Settings
) -> None:
    mail(settings, connections=1)
    for number in range(3 * MOST_REFUSALS):
        make_subscriber(periodical, f"r{number}@reader.example")
    mailing = queue_mailing(make_issue(periodical), None)
    server.answers[""] = "554 5.7.1 your address is on a list"
    delivered = deliver_due()
    assert MOST_REFUSALS <= delivered.failed <= MOST_REFUSALS + 1
    assert "on a list" in delivered.trouble
    mailing.refresh_from_db()
    assert (mailing.state, mailing.trouble) == (Mailing.State.PAUSED, delivered.trouble)
    assert not Reader.objects.exclude(dead_at=None).exists()
    server.answers.clear()
    resume(mailing)
    resend(mailing, State.FAILED)
    deliver_due()
    assert states(mailing) == {State.SENT: 3 * MOST_REFUSALS}


@pytest.mark.parametrize(
    ("words", "at_recipient", "bounce"),
    [
        ("550 5.1.1 no such user", True, Bounce.DEAD),
        ("550 5.1.10 null MX", True, Bounce.DEAD),
        ("554 5.2.1 mailbox disabled", True, Bounce.DEAD),
        ("550 User unknown", True, Bounce.DEAD),
        ("550 5.1.1 no such user", False, Bounce.OTHER),
        ("550 5.7.26 unauthenticated", True, Bounce.BLOCKED),
        ("554 5.7.1 spam", False, Bounce.BLOCKED),
        ("552 5.3.4 too big", True, Bounce.CONTENT),
        ("554 5.6.0 bad MIME", False, Bounce.CONTENT),
        ("550 rejected", True, Bounce.OTHER),
        ("550 4.1.1 codes that do not agree", True, Bounce.OTHER),
    ],
)
def test_only_a_dead_mailbox_is_held_against_a_reader(
    words: str,
    at_recipient: bool,  # noqa: FBT001 - a case
    bounce: Bounce,
) -> None:
    code, _, said = words.partition(" ")
    assert classify(Reply(int(code), said), at_recipient=at_recipient) == bounce


def test_bounces_come_back_to_an_address_of_their_own(
    mailing: Mailing, server: MailServer, settings: Settings
) -> None:
    mail(settings, bounces="bounces@khronika.example")
    rows = {row.pk: row for row in mailing.deliveries.all()}
    deliver_due()
    assert len(set(server.senders)) == 40
    for sender in server.senders:
        key = read_bounce_address(sender)
        assert key in rows
        assert read_bounce_address(sender.upper()) == key, "some servers make letters large"
        local, _, _ = sender.partition("@")
        assert re.fullmatch(r"bounces\+[a-z2-7]{24}", local)
    forged = bounce_address(1).replace("+a", "+b")
    for address in (forged, "bounces@khronika.example", "bounces+x@y", "", "+é@x", "a+=====@b"):
        assert read_bounce_address(address) is None


@pytest.mark.parametrize("step", ["hand", "settle"])
def test_a_full_disk_loses_nobody_and_sends_nothing_twice(
    mailing: Mailing, server: MailServer, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    real, calls = getattr(deliver_module, step), 0

    def full(*given: object) -> object:
        nonlocal calls
        calls += 1
        if calls > 6:
            raise OperationalError("database or disk is full")
        return real(*given)

    monkeypatch.setattr(deliver_module, step, full)
    with pytest.raises(OperationalError):
        deliver_due()
    monkeypatch.setattr(deliver_module, step, real)
    mailing.deliveries.exclude(lease_until=None).update(lease_until=PAST)
    deliver_due()
    ended = states(mailing)
    assert set(ended) <= {State.SENT, State.UNCERTAIN}
    assert ended[State.UNCERTAIN] <= 4, "no more than open connections"
    assert max(Counter(server.addresses).values()) == 1
    assert len(server.taken) + ended[State.UNCERTAIN] >= 40


def test_so_many_an_hour(mailing: Mailing, server: MailServer, settings: Settings) -> None:
    mail(settings, per_hour=60)
    assert deliver_due().sent == 1
    assert deliver_due().sent == 0
    due = list(
        mailing.deliveries.filter(state=State.QUEUED)
        .order_by("due_at")
        .values_list("due_at", flat=True)
    )
    assert len(due) == 39
    apart = {later - sooner for sooner, later in pairwise(due)}
    assert apart == {dt.timedelta(minutes=1)}
    first = mailing.deliveries.filter(state=State.QUEUED).order_by("due_at")[:10]
    mailing.deliveries.filter(pk__in=[row.pk for row in first]).update(due_at=PAST)
    assert deliver_due().sent == 10, "each goes when its turn has come"
    assert len(server.taken) == 11


def test_one_domain_does_not_keep_the_others_waiting(
    mailing: Mailing, server: MailServer, settings: Settings, periodical: Periodical
) -> None:
    mail(settings, per_hour_to_domain=2)
    for number in range(5):
        make_subscriber(periodical, f"x@small{number}.example")
    queue_mailing(make_issue(periodical, 48), None)
    deliver_due()
    domains = Counter(address.rpartition("@")[2] for address in server.addresses)
    assert domains == {"reader.example": 1, **{f"small{number}.example": 1 for number in range(5)}}
    assert not Pace.objects.filter(whom__contains="example").exists(), "no names of domains"
    assert states(mailing) == {State.SENT: 1, State.QUEUED: 39}


@pytest.mark.django_db
def test_a_slow_start_doubles_each_day(settings: Settings) -> None:
    mail(settings, first_day_to_domain=10)

    def in_a_day(day: int) -> int:
        now = NOW + dt.timedelta(days=day)
        turns = Turns(now)
        turns.take("x@reader.example")
        count = 0
        while turns.take("x@reader.example") < now + dt.timedelta(days=1):
            count += 1
        Pace.objects.update(next_at=PAST)
        turns.save()
        Pace.objects.update(next_at=PAST)
        return count

    assert [in_a_day(day) for day in (0, 1, 2, 5)] == [9, 19, 39, 319]


def test_a_claim_keeps_to_its_length(mailing: Mailing) -> None:  # noqa: ARG001 - a queue
    assert len(claim("me", 7).due) == 7


def test_sigterm_reaches_the_sweep() -> None:
    """The worker's wish to stop is what a long task asks for."""
    assert not stop_asked()
    stopping = threading.Event()
    token = asked.set(stopping)
    stopping.set()
    assert stop_asked()
    asked.reset(token)
    assert not stop_asked()
