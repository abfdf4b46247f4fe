"""Handing messages to the mail server of khronika.toml, over one connection that is used again.

What the server answers comes back as a `Reply`. What goes wrong before the message is handed over
is no reader's fault and costs nothing; after that it may or may not have been taken:

    TransportTrouble (a Trouble)   no server, no TLS, no log-in, our sender refused: nothing handed
    HandoverLostError              no answer to the final dot that can be read: nobody knows
"""

import contextlib
import re
import smtplib
import ssl
from collections.abc import Callable
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from django.conf import settings

from khronika.base.trouble import Trouble
from khronika.base.workspace import Mail
from khronika.post.reply import CLOSING, GO_AHEAD, Reply, explain

MESSAGES_PER_CONNECTION = 100

_DOT_AT_LINE_START = re.compile(rb"^\.", re.MULTILINE)


class TransportTrouble(Trouble):
    """The mail server cannot be used as it is; no message was handed to it."""


class HandoverLostError(Exception):
    """The connection broke between the final dot and the server's answer to it."""


class Transport:
    """A connection to the mail server, opened when first needed. Use it in a `with` block."""

    def __init__(self, mail: Mail | None = None) -> None:
        self._mail = mail or settings.CONFIG.mail
        self._client: smtplib.SMTP | None = None
        self._handed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def hand(
        self, address: str, message: bytes, handing: Callable[[], None] | None = None
    ) -> Reply:
        """Hand one message, lines ended by CRLF, to the server for one normalised address.

        `handing` is called when everything but the final dot has been sent; if it raises, the
        message is not handed over.

        Raises:
            TransportTrouble: nothing was handed over.
            HandoverLostError: the server may have the message.
        """
        used_before = self._client is not None
        try:
            refusal = self._send_body(address, message)
        except OSError as error:
            self._drop()
            if not used_before:
                raise TransportTrouble(self._sentence(error)) from None
            # a server may close a connection that was idle; a new one tells whether it is well
            return self.hand(address, message, handing)
        if refusal is not None:
            return refusal
        try:
            if handing is not None:
                handing()
        except BaseException:
            self._drop()  # without the dot the server has no message
            raise
        return self._finish()

    def close(self) -> None:
        """Take leave of the server."""
        client, self._client = self._client, None
        if client is not None:
            with contextlib.suppress(OSError):
                client.quit()
            client.close()

    def _send_body(self, address: str, message: bytes) -> Reply | None:
        """MAIL, RCPT, DATA and the body without its dot; the refusal that ended it, if one did."""
        client = self._open()
        sender = Reply.of(client.mail(self._mail.sender))
        if not sender.taken:
            self._drop()
            raise TransportTrouble(
                f"{self._place} refuses mail from {self._mail.sender} ({sender.code}); "
                "set [mail] sender in khronika.toml to an address it sends for."
            )
        refusal = Reply.of(client.rcpt(address))
        if refusal.taken:
            refusal = Reply.of(client.docmd("DATA"))
        if refusal.refused:
            self._start_afresh(refusal)
            return refusal
        if refusal.code != GO_AHEAD:
            self._drop()
            raise TransportTrouble(
                f"{self._place} answers what is not SMTP; check [mail] host and port in "
                "khronika.toml."
            )
        client.send(_DOT_AT_LINE_START.sub(b"..", message))
        if not message.endswith(b"\r\n"):
            client.send(b"\r\n")
        return None

    def _finish(self) -> Reply:
        client = self._open()
        try:
            client.send(b".\r\n")
            reply = Reply.of(client.getreply())
        except OSError:
            self._drop()
            raise HandoverLostError from None
        except BaseException:
            self._drop()
            raise
        if not reply.taken and not reply.refused:
            self._drop()
            raise HandoverLostError
        self._handed += 1
        if self._handed >= MESSAGES_PER_CONNECTION or reply.code == CLOSING:
            self.close()
        return reply

    def _start_afresh(self, refusal: Reply) -> None:
        try:
            if refusal.code != CLOSING and self._open().rset()[0] == 250:  # noqa: PLR2004 - "OK"
                return
        except OSError:
            pass
        self._drop()

    def _open(self) -> smtplib.SMTP:
        if self._client is not None:
            return self._client
        mail = self._mail
        greeting = _greeting()
        trusted = ssl.create_default_context() if mail.tls != "none" else None
        if mail.tls == "implicit":
            client: smtplib.SMTP = smtplib.SMTP_SSL(
                mail.host, mail.port, greeting, timeout=mail.timeout_seconds, context=trusted
            )
        else:
            client = smtplib.SMTP(mail.host, mail.port, greeting, timeout=mail.timeout_seconds)
        try:
            if mail.tls == "starttls":
                client.starttls(context=trusted)
            if mail.username:
                client.login(mail.username, mail.password)
            client.ehlo_or_helo_if_needed()
        except BaseException:
            client.close()
            raise
        self._client, self._handed = client, 0
        return client

    def _drop(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            client.close()

    @property
    def _place(self) -> str:
        return f"The mail server {self._mail.host}:{self._mail.port}"

    def _sentence(self, error: OSError) -> str:
        return f"{self._place} {explain(error)}"


def _greeting() -> str:
    """Our name in EHLO: the site's host, an address in brackets (RFC 5321, section 4.1.3)."""
    host = urlsplit(settings.CONFIG.site.url).hostname or "localhost"
    if ":" in host:
        return f"[IPv6:{host}]"
    return f"[{host}]" if host.replace(".", "").isdigit() else host
