"""A connection as replies that come and bytes that go, each within its time.

The server owes one reply for each command. One that was not asked for ends the connection: else a
server, or someone between, could answer the end of a message before it was sent.
"""

import asyncio
import os
import ssl
from collections import deque
from typing import cast, override

from khronika.post.reply import CLOSING
from khronika.post.smtp.replies import Answer, ReplyReader
from khronika.post.smtp.trouble import (
    ClosedError,
    GarbledError,
    SilentError,
    SmtpError,
    TlsError,
    UnreachableError,
)

LEAVE_SECONDS = 1.0


class Wire(asyncio.Protocol):
    """One connection to a server."""

    def __init__(self, seconds: float) -> None:
        """Be ready to connect; `seconds` is the time for one answer, and to take what we send."""
        self.seconds = seconds
        self.trouble: SmtpError | None = None
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._reader = ReplyReader()
        self._answers: deque[Answer] = deque()
        self._owed = 0
        self._full = False
        self._gone = self._loop.create_future()
        self._waiter: asyncio.Future[None] | None = None
        self._wanted = 0

    @classmethod
    async def connect(
        cls, host: str, port: int, seconds: float, tls: ssl.SSLContext | None = None
    ) -> "Wire":
        """Open a connection, with TLS from the first byte where `tls` is given.

        Raises:
            UnreachableError, SilentError, TlsError: there is none.
        """
        wire = cls(seconds)
        wire.owe(1)  # the greeting
        try:
            async with asyncio.timeout(seconds):
                await wire._loop.create_connection(
                    lambda: wire, host, port, ssl=tls, server_hostname=host if tls else None
                )
        except (OSError, UnicodeError) as error:
            raise _explained(error) from None
        return wire

    async def secure(self, tls: ssl.SSLContext, host: str) -> None:
        """Begin TLS. What came in the clear before it is forgotten (RFC 3207, section 6).

        Raises:
            SilentError, ClosedError, TlsError: there is none.
        """
        plain = self._begin()
        self._reader = ReplyReader()
        self._answers.clear()
        try:
            secured = await self._loop.start_tls(
                plain, self, tls, server_hostname=host, ssl_handshake_timeout=self.seconds
            )
        except OSError as error:
            self.drop()
            raise _explained(error) from None
        self._transport = cast("asyncio.Transport", secured)

    def owe(self, answers: int) -> None:
        """Expect so many more replies."""
        self._owed += answers

    def send(self, data: bytes, answers: int = 1) -> None:
        """Send bytes that the server will give so many replies to.

        Raises:
            SmtpError: the connection has ended; nothing was sent.
        """
        transport = self._begin()
        self._owed += answers
        transport.write(data)

    async def flushed(self) -> None:
        """Wait until the server keeps up with what was sent.

        Raises:
            SmtpError: it does not, or the connection ended.
        """
        while self._full and self.trouble is None:
            await self._wait(self.seconds)
        self._begin()

    async def answer(self, seconds: float = 0.0) -> Answer:
        """Give the next reply; `seconds` is its time where it is not the usual one.

        Raises:
            SmtpError: none came.
        """
        while not self._answers:
            if self.trouble is not None:
                raise self.trouble
            await self._wait(seconds or self.seconds)
        return self._answers.popleft()

    async def gather(self, answers: int) -> None:
        """Wait until so many replies are here, or no more will come."""
        if len(self._answers) < answers and self.trouble is None:
            self._wanted = answers
            await self._wait(self.seconds * answers)

    def drop(self) -> None:
        """End the connection at once: what the server has no end of, it does not deliver."""
        self._fail(ClosedError())

    async def ended(self) -> None:
        """End the connection once everything is sent, or after a second."""
        if self._transport is None:
            return
        self._transport.close()
        await asyncio.wait([self._gone], timeout=LEAVE_SECONDS)
        self._transport.abort()
        await self._gone

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    @override
    def data_received(self, data: bytes) -> None:
        try:
            answers = self._reader.feed(data)
        except GarbledError as trouble:
            self._fail(trouble)
            return
        if len(answers) > self._owed:
            late = answers[self._owed].code == CLOSING
            self._answers.extend(answers[: self._owed])
            self._fail(ClosedError() if late else GarbledError())
            return
        self._owed -= len(answers)
        self._answers.extend(answers)
        if len(self._answers) >= self._wanted and answers:
            self._wake()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._fail(_explained(exc) if isinstance(exc, ssl.SSLError) else ClosedError())
        self._gone.set_result(None)

    @override
    def pause_writing(self) -> None:
        self._full = True

    @override
    def resume_writing(self) -> None:
        self._full = False
        self._wake()

    def _begin(self) -> asyncio.Transport:
        if self.trouble is not None or self._transport is None:
            raise self.trouble or ClosedError()
        return self._transport

    async def _wait(self, seconds: float) -> None:
        waiter = self._waiter = self._loop.create_future()
        timer = self._loop.call_later(seconds, self._fail, SilentError())
        try:
            await waiter
        finally:
            timer.cancel()
            self._waiter, self._wanted = None, 0

    def _fail(self, trouble: SmtpError) -> None:
        if self.trouble is None:
            self.trouble = trouble
            self._full = False
        if self._transport is not None:
            self._transport.abort()
        self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)


def _explained(error: BaseException | None) -> SmtpError:
    match error:
        case TimeoutError():
            said: SmtpError = SilentError()
        case ssl.SSLCertVerificationError():
            said = TlsError(error.verify_message)
        case ssl.SSLError():
            said = TlsError(error.reason or "no TLS")
        case OSError() if not isinstance(error, ConnectionResetError | ConnectionAbortedError):
            number = error.errno or 0
            why = os.strerror(number) if number > 0 else error.strerror
            said = UnreachableError(why or "no answer")
        case UnicodeError():
            said = UnreachableError("no such name")
        case _:
            said = ClosedError()
    return said
