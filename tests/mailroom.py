"""A mail server that can be told how to answer, and issues and readers to mail."""
# ruff: noqa: ARG002, N802 - the handlers have aiosmtpd's names and arguments

import asyncio
import datetime as dt
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.contrib.auth.models import User
from django.utils import timezone
from msgspec import structs
from pytest_django import Settings

from khronika.issue.models import Issue, Periodical, Revision
from khronika.post.models import Reader, Subscription
from khronika.post.seal import fingerprint, seal
from khronika.press.models import Rendition


class MailServer(Controller):
    """An SMTP server on a free port of the loopback, keeping what it takes.

    `answers` maps a recipient, or "" for all, to what is said after RCPT; `after_dot` to what is
    said after the message; an answer of "" drops the connection.
    """

    def __init__(self) -> None:
        self.taken: list[tuple[str, bytes]] = []
        self.senders: list[str] = []
        self.answers: dict[str, str] = {}
        self.after_dot: dict[str, str] = {}
        self.sender_answer = "250 OK"
        self.connections = 0
        self.conversations: list[SMTP] = []
        super().__init__(self, hostname="127.0.0.1", port=0)

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call] # aiosmtpd's

    def factory(self) -> SMTP:
        self.connections += 1
        self.conversations.append(SMTP(self.handler, hostname="mail.reader.example"))
        return self.conversations[-1]

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        self.senders.append(address)
        envelope.mail_options.extend(options)
        return self.sender_answer

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self.answers.get(address, self.answers.get("", "250 OK"))
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        (address,) = envelope.rcpt_tos
        answer = self.after_dot.get(address, "250 OK queued as 4XyZ")
        if answer.startswith("2") or not answer:
            assert isinstance(envelope.content, bytes)
            self.taken.append((address, envelope.content))
        if not answer:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return answer or "421 gone"

    def cut(self) -> None:
        """Close all connections, as a server does with those that were idle."""
        for each in self.conversations:
            if each.transport is not None:
                assert isinstance(each.transport, asyncio.WriteTransport)
                self.loop.call_soon_threadsafe(each.transport.abort)

    def stop(self, no_assert: bool = False) -> None:  # noqa: FBT001, FBT002 - aiosmtpd's signature
        """Close the port; once is enough."""
        if self._thread is not None:
            super().stop(no_assert)

    @property
    def addresses(self) -> list[str]:
        """Who was sent something, in order."""
        return [address for address, _ in self.taken]

    def messages(self) -> list[EmailMessage]:
        """What was taken, parsed."""
        return [parsed(content) for _, content in self.taken]


@contextmanager
def mail_server(settings: Settings) -> Iterator[MailServer]:
    """A running mail server, and khronika told to use it."""
    server = MailServer()
    server.start()
    config = settings.CONFIG
    settings.CONFIG = structs.replace(
        config,
        mail=structs.replace(
            config.mail,
            host="127.0.0.1",
            port=server.port,
            sender="review@khronika.example",
            timeout_seconds=5.0,
        ),
        site=structs.replace(config.site, url="https://review.khronika.example"),
        organisation=structs.replace(
            config.organisation, name="Вясна, the review", email="desk@khronika.example"
        ),
    )
    try:
        yield server
    finally:
        server.stop()


def parsed(content: bytes) -> EmailMessage:
    """A message as a modern mail program reads it."""
    message: Any = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def make_periodical(key: str = "vesnia-review", title: str = "Vesnia Review") -> Periodical:
    return Periodical.objects.create(key=key, title=title, language="en")


def make_issue(
    periodical: Periodical, number: int = 47, *, state: Issue.State = Issue.State.PUBLISHED
) -> Issue:
    """An issue with one revision and its renditions."""
    author, _ = User.objects.get_or_create(username="irena")
    issue = Issue.objects.create(
        periodical=periodical,
        year=2026,
        number=number,
        date=dt.date(2026, 11, 15),
        title="A longer list, a closed count",
        state=state,
        published_at=timezone.now(),
    )
    text = "On Sunday 412 people were on the list. Их имена — в списке."
    revision = Revision.objects.create(
        issue=issue, number=1, text=text, sha256=_sha256(text), author=author
    )
    bodies = {
        Rendition.Form.PAGE: f"<p>{text}</p>",
        Rendition.Form.PLAIN: f"{text}\n.a line that starts with a dot\n",
        Rendition.Form.MAIL: f'<p>{text}</p><p><a href="{{{{unsubscribe}}}}">Leave</a></p>',
    }
    for form, body in bodies.items():
        Rendition.objects.create(revision=revision, form=form, body=body, sha256=_sha256(body))
    issue.published = revision
    issue.save()
    return issue


def make_subscriber(
    periodical: Periodical,
    address: str,
    *,
    state: Subscription.State = Subscription.State.ACTIVE,
) -> Subscription:
    reader, _ = Reader.objects.get_or_create(
        address_hash=fingerprint(address), defaults={"address_sealed": seal(address)}
    )
    return Subscription.objects.create(
        reader=reader,
        periodical=periodical,
        state=state,
        consent="yes",
        confirmed_at=timezone.now() if state == Subscription.State.ACTIVE else None,
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
