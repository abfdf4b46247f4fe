"""The message one reader receives, as bytes ready for the server.

A letter is read once into a `Template`: its bodies are encoded, and hashed as far as they are the
same for all. For each reader only the lines with their own address and links are written.

Headers that people's mail programs act on are written by hand, whole and on one line: Python folds
a long List-Unsubscribe into encoded words, which then is no address any more.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from functools import lru_cache
from uuid import uuid4

from django.conf import settings

from khronika.post.dkim import Header, Signer, current_signer, relaxed, relaxed_body
from khronika.post.parts import Place, merged, text_part


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What goes into a message. `headers` hold ASCII values without line breaks."""

    subject: str
    plain: str
    html: str = ""
    headers: tuple[Header, ...] = ()


class Template:
    """A letter to many: written for each with what is theirs alone."""

    def __init__(
        self, letter: Letter, *, marks: tuple[str, ...] = (), signer: Signer | None = None
    ) -> None:
        """Encode the letter; each of `marks` in its bodies is filled in for each reader.

        A mark and its value are ASCII letters, digits, `-` and `_`, as many as each other, a
        multiple of three. The message is signed where there is a signer, else the server does.
        """
        self._signer = signer
        fixed = [
            *_written_out(letter.subject),
            ("MIME-Version", "1.0"),
            *_on_one_line(letter.headers),
        ]
        head, pieces = text_part(letter.plain, "plain", marks)
        if letter.html:
            boundary = f"=_{uuid4().hex}"
            html_head, html = text_part(letter.html, "html", marks)
            between = f"--{boundary}\r\n".encode()
            pieces = [between, head, *pieces, b"\r\n", between, html_head, *html]
            pieces.append(f"\r\n--{boundary}--\r\n".encode())
            head = f'Content-Type: multipart/alternative; boundary="{boundary}"\r\n\r\n'.encode()
        fixed += _headers_of(head)
        self._names = tuple(name for name, _ in fixed)
        self._head = b"".join(f"{name}: {value}\r\n".encode("ascii") for name, value in fixed)
        self._relaxed_head = b"".join(relaxed(*header) for header in fixed)
        self._pieces = merged(pieces)
        self._relaxed = [
            relaxed_body(piece) if isinstance(piece, bytes) else piece for piece in self._pieces
        ]
        self._places = {piece for piece in pieces if isinstance(piece, Place)}
        self._state = hashlib.sha256()
        if isinstance(first := self._relaxed[0], bytes):
            self._state.update(first)
            del self._relaxed[0]

    def write(
        self,
        *,
        to: str,
        message_id: str,
        date: dt.datetime,
        values: Mapping[str, str] | None = None,
        headers: tuple[Header, ...] = (),
    ) -> bytes:
        """Write the message to one normalised address: 7-bit, lines ended by CRLF (RFC 5322).

        `values` replace the marks; `headers` are the reader's own.
        """
        lines = (
            {piece: piece.line(values[piece.mark].encode("ascii")) for piece in self._places}
            if values
            else {}
        )
        own = _on_one_line(
            (
                ("Date", _date(int(date.timestamp()))),
                ("Message-ID", message_id),
                ("To", to),
                *headers,
            )
        )
        body = [lines[piece] if isinstance(piece, Place) else piece for piece in self._pieces]
        head = "".join([f"{name}: {value}\r\n" for name, value in own]).encode("ascii")
        signed = b""
        if self._signer is not None:
            names = (*(name for name, _ in own), *self._names)
            covered = b"".join([relaxed(*header) for header in own]) + self._relaxed_head
            signed = self._signer.sign(names, covered, self._hash(lines))
        return b"".join((signed, head, self._head, b"\r\n", *body))

    def _hash(self, lines: Mapping[Place, bytes]) -> bytes:
        state = self._state.copy()
        for piece in self._relaxed:
            state.update(lines[piece] if isinstance(piece, Place) else piece)
        return state.digest()


def compose(letter: Letter, *, to: str, message_id: str, date: dt.datetime) -> bytes:
    """Write a message to one normalised address: plain text, and HTML beside it where there is any.

    The result is 7-bit, its lines are ended by CRLF (RFC 5322, RFC 2045, RFC 2046).
    """
    template = Template(letter, signer=current_signer(sender_domain()))
    return template.write(to=to, message_id=message_id, date=date)


def new_message_id() -> str:
    """Make a Message-ID under our own domain; it says nothing about the reader."""
    return f"<{uuid4().hex}@{sender_domain()}>"


def sender_domain() -> str:
    """The domain mail is sent from."""
    return parseaddr(settings.CONFIG.mail.sender)[1].rpartition("@")[2] or "localhost"


def mailbox(name: str, address: str) -> Address:
    """An address with a name before it, safe for a header."""
    return Address(display_name=" ".join(name.split()), addr_spec=parseaddr(address)[1])


def _written_out(subject: str) -> list[Header]:
    """From, Reply-To and Subject in ASCII."""
    message = EmailMessage(policy=SMTP)
    organisation = settings.CONFIG.organisation
    message["From"] = mailbox(organisation.name, settings.CONFIG.mail.sender)
    if organisation.email != settings.CONFIG.mail.sender:
        message["Reply-To"] = organisation.email
    message["Subject"] = " ".join(subject.split())
    return _headers_of(message.as_bytes())


def _headers_of(head: bytes) -> list[Header]:
    """The headers of a head we wrote, folded as they are."""
    lines = re.split(r"\r\n(?![ \t])", head.decode("ascii"))
    split = [line.partition(": ") for line in lines if line]
    return [(name, value.rstrip()) for name, _, value in split]


def _on_one_line(headers: tuple[Header, ...]) -> tuple[Header, ...]:
    if any("\n" in value or "\r" in value for _, value in headers):
        raise ValueError("a header value holds a line break")
    return headers


@lru_cache(maxsize=4)
def _date(timestamp: int) -> str:
    return format_datetime(dt.datetime.fromtimestamp(timestamp, dt.UTC))
