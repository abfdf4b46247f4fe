"""From the form to a confirmed subscription, and what is forgotten on the way."""

import datetime as dt
import re

import pytest
from django.db import connection

from khronika.issue.models import Periodical
from khronika.post.address import AddressTrouble
from khronika.post.ask import AGAIN_AFTER, ask_due
from khronika.post.leave import erase, leave
from khronika.post.models import Reader, Subscription
from khronika.post.seal import fingerprint
from khronika.post.subscribe import confirm, expire, request
from khronika.post.token import Scope, make_token, read_token
from mailroom import MailServer, make_subscriber

ANN = "ann@reader.example"
LONG_AGO = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)


def token_in(text: str, scope: Scope) -> str:
    found = re.search(rf"https://review\.khronika\.example/{scope}/(\S+)/", text)
    assert found, text
    return found[1]


def ask_for(periodical: Periodical, address: str = ANN) -> None:
    request(periodical, address, language="en")


def only() -> Subscription:
    return Subscription.objects.get()


def test_the_way_in(server: MailServer, periodical: Periodical) -> None:
    ask_for(periodical, " Ann@Reader.example ")
    assert only().state == Subscription.State.PENDING
    assert "Vesnia Review" in only().consent
    assert ask_due().sent == 1
    (message,) = server.messages()
    assert server.addresses == ["Ann@reader.example"]
    assert message["To"] == "Ann@reader.example"
    assert message["Subject"] == "Please confirm: “Vesnia Review”"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Unsubscribe"] is None, "there is nothing to leave yet"
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert html is not None
    token = token_in(plain.get_content(), Scope.CONFIRM)
    assert token == token_in(html.get_content(), Scope.CONFIRM)
    assert ask_due().sent == 0, "one request, one mail"

    confirmed = confirm(token)
    assert confirmed is not None
    assert only().state == Subscription.State.ACTIVE
    assert only().confirmed_at is not None
    assert confirm(token) is not None, "a second click does no harm"


@pytest.mark.usefixtures("server")
def test_the_address_is_nowhere_in_the_database(periodical: Periodical) -> None:
    ask_for(periodical)
    ask_due()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - our own tables
            assert "reader.example" not in repr(cursor.fetchall()), table


def test_nothing_typed_is_mailed(server: MailServer, periodical: Periodical) -> None:
    """The form is no way to send somebody words: only the address itself stands in To."""
    ask_for(periodical, "buy-cheap-pills@reader.example")
    ask_due()
    (message,) = server.messages()
    del message["To"]
    assert "pills" not in message.as_string()


@pytest.mark.parametrize("address", ["nobody", "ann@reader.example\nBcc: bela@reader.example"])
def test_no_address_leaves_no_trace(periodical: Periodical, address: str) -> None:
    with pytest.raises(AddressTrouble):
        ask_for(periodical, address)
    assert not Reader.objects.exists()


def test_who_receives_it_already_is_told_so(server: MailServer, periodical: Periodical) -> None:
    make_subscriber(periodical, ANN)
    ask_for(periodical)
    assert only().state == Subscription.State.ACTIVE
    ask_due()
    (message,) = server.messages()
    assert message["Subject"] == "You receive “Vesnia Review” already"
    body = message.get_body(("plain",))
    assert body is not None
    assert token_in(body.get_content(), Scope.UNSUBSCRIBE)


def test_three_mails_a_day_for_one_address(server: MailServer, periodical: Periodical) -> None:
    for _ in range(20):
        ask_for(periodical)
        ask_due()
    ask_for(periodical, "ANN@reader.example")
    ask_due()
    assert len(server.taken) == 3
    ask_for(periodical, "bela@reader.example")
    ask_due()
    assert len(server.taken) == 4


def test_one_damaged_address_does_not_keep_the_others_waiting(
    server: MailServer, periodical: Periodical
) -> None:
    ask_for(periodical)
    Reader.objects.update(address_sealed=b"\x01 damaged by a broken disk")
    ask_for(periodical, "bela@reader.example")
    asked = ask_due()
    assert (asked.sent, asked.postponed) == (1, 1)
    assert "not the key" in asked.trouble
    assert server.addresses == ["bela@reader.example"]


def test_the_mail_server_may_be_away(server: MailServer, periodical: Periodical) -> None:
    server.answers[""] = "451 later"
    ask_for(periodical)
    assert ask_due().postponed == 1
    assert ask_due().postponed == 0, "not at once again"
    server.stop()
    Subscription.objects.update(mail_due_at=LONG_AGO)
    asked = ask_due()
    assert "cannot be reached" in asked.trouble
    due = only().mail_due_at
    assert due is not None
    assert due > dt.datetime.now(dt.UTC) + AGAIN_AFTER / 2


def test_a_refused_address_is_not_asked_again(server: MailServer, periodical: Periodical) -> None:
    server.answers[""] = "550 no such user"
    ask_for(periodical)
    assert ask_due().refused == 1
    assert only().mail_due_at is None


def test_an_unconfirmed_request_is_forgotten_after_a_week(periodical: Periodical) -> None:
    ask_for(periodical)
    assert expire() == 0
    Subscription.objects.update(requested_at=LONG_AGO)
    assert expire() == 1
    assert not Reader.objects.exists()


def test_a_request_of_a_reader_who_had_left_is_forgotten_but_not_that_they_left(
    periodical: Periodical,
) -> None:
    reader = make_subscriber(periodical, ANN).reader
    assert erase(ANN)
    ask_for(periodical)
    Subscription.objects.update(requested_at=LONG_AGO)
    assert expire() == 1
    reader.refresh_from_db()
    assert bytes(reader.address_sealed) == b""
    assert reader.erased_at is not None


@pytest.mark.usefixtures("server")
def test_an_old_link_confirms_nothing(
    periodical: Periodical, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_for(periodical)
    token = make_token(Scope.CONFIRM, only().pk)
    monkeypatch.setattr("khronika.post.token.CONFIRM_SECONDS", -1)
    assert confirm(token) is None
    assert only().state == Subscription.State.PENDING


def test_a_token_opens_its_own_door_only(periodical: Periodical) -> None:
    ask_for(periodical)
    pk = only().pk
    assert read_token(Scope.UNSUBSCRIBE, make_token(Scope.CONFIRM, pk)) is None
    assert read_token(Scope.CONFIRM, make_token(Scope.UNSUBSCRIBE, pk)) is None
    assert confirm(make_token(Scope.UNSUBSCRIBE, pk)) is None
    assert leave(make_token(Scope.CONFIRM, pk)) is None
    for forged in ("", "x", "W10:1vABCD:aaaa", make_token(Scope.CONFIRM, pk)[:-1], "é" * 50):
        assert confirm(forged) is None
    assert only().state == Subscription.State.PENDING


def test_a_link_used_before_leaving_does_not_bring_back(periodical: Periodical) -> None:
    ask_for(periodical)
    token = make_token(Scope.CONFIRM, only().pk)
    confirm(token)
    leave(make_token(Scope.UNSUBSCRIBE, only().pk))
    assert confirm(token) is None
    assert only().state == Subscription.State.ENDED


def test_leaving_the_last_one_erases_the_address(periodical: Periodical) -> None:
    daily = Periodical.objects.create(key="daily", title="Daily")
    first, second = make_subscriber(periodical, ANN), make_subscriber(daily, ANN)
    leave(make_token(Scope.UNSUBSCRIBE, first.pk))
    reader = Reader.objects.get()
    assert reader.address_sealed
    for _ in range(2):
        assert leave(make_token(Scope.UNSUBSCRIBE, second.pk)) is not None
    reader.refresh_from_db()
    assert not reader.address_sealed
    assert reader.address_hash == fingerprint(ANN)


@pytest.mark.usefixtures("server")
def test_who_has_left_may_come_back(periodical: Periodical) -> None:
    make_subscriber(periodical, ANN)
    assert erase(ANN)
    assert not erase("nobody@reader.example")
    ask_for(periodical)
    assert ask_due().sent == 1
    assert confirm(make_token(Scope.CONFIRM, only().pk)) is not None
    reader = Reader.objects.get()
    assert reader.erased_at is None
    assert reader.address_sealed
