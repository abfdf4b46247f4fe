"""The mailbox takes mail by SMTP, keeps it, and shows it without trusting it."""

import smtplib
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from khronika.cli.demo.mailbox import Mailbox
from khronika.cli.demo.mailbox_pages import mailbox_page

READER = "reader@vesnia.example"


@pytest.fixture
def mailbox(tmp_path: Path) -> Iterator[Mailbox]:
    mailbox = Mailbox(tmp_path / "mailbox")
    mailbox.start()
    yield mailbox
    mailbox.stop()


def send(mailbox: Mailbox, subject: str, html: str = "") -> None:
    message = EmailMessage()
    message["From"] = "review@vesnia.example"
    message["To"] = READER
    message["Subject"] = subject
    message.set_content("Вітаем!\nhttp://127.0.0.1:1/confirm/abc/.\n")
    if html:
        message.add_alternative(html, subtype="html")
    with smtplib.SMTP("127.0.0.1", mailbox.port) as server:
        server.send_message(message)


def test_a_mail_is_kept_with_its_text_and_its_envelope(mailbox: Mailbox) -> None:
    send(mailbox, "Пацвердзіце падпіску")
    mail = mailbox.wait_for(READER, after=0, seconds=5)
    assert mail is not None
    assert mail.header("Subject") == "Пацвердзіце падпіску"
    assert mail.body("plain").startswith("Вітаем!")
    assert mail.body("html") == ""
    again = Mailbox(mailbox.folder)
    assert [each.raw for each in again.mails()] == [mail.raw]


def test_waiting_ends_when_nothing_comes_and_skips_what_came_before(mailbox: Mailbox) -> None:
    send(mailbox, "one")
    send(mailbox, "two")
    second = mailbox.wait_for(READER, after=1, seconds=5)
    assert second is not None
    assert second.header("Subject") == "two"
    assert mailbox.wait_for(READER, after=2, seconds=0.01) is None
    assert mailbox.wait_for("someone@else.example", after=0, seconds=0.01) is None


def test_the_list_and_the_mail_escape_what_strangers_write(mailbox: Mailbox) -> None:
    send(mailbox, "<script>alert(1)</script>", html="<p>Hello <script>alert(2)</script></p>")
    listed = mailbox_page(mailbox, "/mailbox/")
    shown = mailbox_page(mailbox, "/mailbox/1/")
    framed = mailbox_page(mailbox, "/mailbox/1/html")
    raw = mailbox_page(mailbox, "/mailbox/1/raw")
    assert listed is not None
    assert shown is not None
    assert framed is not None
    assert raw is not None
    assert b"<script>alert(1)" not in listed.body + shown.body
    assert b'sandbox="allow-popups' in shown.body
    assert b'<a href="http://127.0.0.1:1/confirm/abc/">' in shown.body
    policy = dict(framed.headers)["Content-Security-Policy"]
    assert policy.startswith("sandbox ")
    assert "allow-scripts" not in policy
    assert raw.media_type.startswith("text/plain")


@pytest.mark.parametrize("path", ["/mailbox/2/", "/mailbox/x/", "/mailbox/1", "/mailbox/../etc"])
def test_what_is_not_there_is_none(mailbox: Mailbox, path: str) -> None:
    send(mailbox, "one")
    assert mailbox_page(mailbox, path) is None
