"""The message one reader receives, as bytes ready for the server.

Headers that people's mail programs act on are written by hand, whole and on one line: Python folds
a long List-Unsubscribe into encoded words, which then is no address any more.
"""

import datetime as dt
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from uuid import uuid4

from django.conf import settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What goes into a message. `headers` hold ASCII values without line breaks."""

    subject: str
    plain: str
    html: str = ""
    headers: tuple[tuple[str, str], ...] = ()


def compose(letter: Letter, *, to: str, message_id: str, date: dt.datetime) -> bytes:
    """Write a message to one normalised address: plain text, and HTML beside it where there is any.

    The result is 7-bit, its lines are ended by CRLF (RFC 5322, RFC 2045, RFC 2046).
    """
    message = EmailMessage(policy=SMTP)
    organisation = settings.CONFIG.organisation
    message["From"] = mailbox(organisation.name, settings.CONFIG.mail.sender)
    message["To"] = to
    if organisation.email != settings.CONFIG.mail.sender:
        message["Reply-To"] = organisation.email
    message["Subject"] = " ".join(letter.subject.split())
    message.set_content(
        letter.plain, cte="base64" if _is_foreign(letter.plain) else "quoted-printable"
    )
    if letter.html:
        cte = "base64" if _is_foreign(letter.html) else "quoted-printable"
        message.add_alternative(letter.html, subtype="html", cte=cte)
    by_hand = (("Date", format_datetime(date)), ("Message-ID", message_id), *letter.headers)
    head = "".join(f"{name}: {value}\r\n" for name, value in by_hand)
    if head.count("\n") != len(by_hand):
        raise ValueError("a header value holds a line break")
    return head.encode("ascii") + message.as_bytes()


def new_message_id() -> str:
    """Make a Message-ID under our own domain; it says nothing about the reader."""
    return f"<{uuid4().hex}@{sender_domain()}>"


def sender_domain() -> str:
    """The domain mail is sent from."""
    return parseaddr(settings.CONFIG.mail.sender)[1].rpartition("@")[2] or "localhost"


def mailbox(name: str, address: str) -> Address:
    """An address with a name before it, safe for a header."""
    return Address(display_name=" ".join(name.split()), addr_spec=parseaddr(address)[1])


def _is_foreign(text: str) -> bool:
    """Whether base64 is shorter than quoted-printable, as for Cyrillic."""
    return sum(not each.isascii() for each in text) * 6 > len(text)
