"""A conversation with a server: who we are, then one message after another.

With PIPELINING (RFC 2920) MAIL, RCPT and DATA go in one group, and with the end of the message
before them where there is one, so that a message costs one round trip. With CHUNKING (RFC 3030)
the body goes in the same group. In every case the body is sent first, and its end, by which the
server takes the message, in a step of its own: what must be on disk before it can be.
"""

import ssl

from msgspec import Struct

from khronika.base.workspace import Mail
from khronika.post.reply import CLOSING, Reply
from khronika.post.smtp.login import log_in
from khronika.post.smtp.offer import Offer
from khronika.post.smtp.replies import Answer
from khronika.post.smtp.trouble import (
    ClosedError,
    GarbledError,
    LostError,
    MissingError,
    RefusedError,
    SenderError,
    SmtpError,
)
from khronika.post.smtp.wire import Wire

MOST_MESSAGES = 100  # over one connection
PATIENCE = 30  # times the usual, for the answer to a message's end (RFC 5321, 4.5.3.2.6)

OK = 250
GO_AHEAD = 354
_ENDS = frozenset("<> ")
READY = 220


class Envelope(Struct, frozen=True):
    """A message, its lines ended by CRLF, the mailbox it comes from and the one it goes to.

    `dotless` says that no line of it begins with a dot, which else is looked for.
    """

    sender: str
    recipient: str
    message: bytes
    dotless: bool = False

    def __post_init__(self) -> None:
        """Refuse what would end its line, or its brackets, in a command."""
        for address in (self.sender, self.recipient):
            if not address.isprintable() or not _ENDS.isdisjoint(address):
                raise ValueError("an address that cannot stand in an SMTP command")
        if not self.message.endswith(b"\r\n"):
            raise ValueError("a message whose last line is not ended")


class Session:
    """One connection, greeted and logged in."""

    def __init__(self, wire: Wire, offer: Offer) -> None:
        self.offer = offer
        self.handed = 0
        self._wire = wire
        self._begun: Envelope | None = None
        self._commands: list[bytes] = []
        self._open = False  # a transaction that must be reset before the next

    @classmethod
    async def start(cls, mail: Mail, name: str, tls: ssl.SSLContext | None) -> "Session":
        """Connect, greet as `name`, begin TLS, log in: what the settings ask for, never less.

        `tls` says whom to trust where the settings ask for TLS.

        Raises:
            SmtpError: the server cannot be used.
        """
        implicit = tls if mail.tls == "implicit" else None
        wire = await Wire.connect(mail.host, mail.port, mail.timeout_seconds, implicit)
        try:
            _expect(await wire.answer(), READY)
            offer = await _greet(wire, name)
            if mail.tls == "starttls":
                await _secure(wire, mail.host, offer, tls)
                offer = await _greet(wire, name)  # what it said in the clear does not count
            if mail.username:
                await log_in(wire, mail, offer.log_in)
        except BaseException:
            wire.drop()
            await wire.ended()
            raise
        return cls(wire, offer)

    @property
    def spent(self) -> bool:
        """Whether the next message goes over another connection."""
        return self._wire.trouble is not None or self.handed >= MOST_MESSAGES

    async def prepare(self, envelope: Envelope) -> Reply | None:
        """Send everything but the end of the message; the refusal where the server wants none.

        Raises:
            SenderError: it takes nothing from this sender.
            SmtpError: the connection failed; nothing was handed over.
        """
        if refusal := self._impossible(envelope):
            return refusal
        if self._begun is not envelope:
            self._begin(envelope)
            if self.offer.pipelining:
                self._wire.send(b"".join(self._commands), len(self._commands))
        self._begun = None
        refusal = await self._agree(envelope)
        if refusal is not None:
            if refusal.code == CLOSING:
                self._wire.drop()
            return refusal
        if not self.offer.chunking:
            message = envelope.message if envelope.dotless else _stuffed(envelope.message)
            self._wire.send(message, 0)
        await self._wire.flushed()
        return None

    async def finish(self, following: Envelope | None = None) -> Reply:
        """Send the end of the message, and begin the `following` one where the server lets us.

        Raises:
            ClosedError: the connection failed before; nothing was handed over.
            LostError: the server may have the message.
        """
        end = b"BDAT 0 LAST\r\n" if self.offer.chunking else b".\r\n"
        answers = 1
        self._open = False
        self.handed += 1
        lookahead = self.offer.pipelining and not self.spent
        if following and lookahead and self._impossible(following) is None:
            self._begin(following)
            end += b"".join(self._commands)
            answers += len(self._commands)
        self._wire.send(end, answers)
        try:
            answer = await self._wire.answer(self._wire.seconds * PATIENCE)
        except SmtpError:
            raise LostError from None
        reply = Reply.of(answer.code, answer.words)
        if not reply.taken and not reply.refused:
            self._wire.drop()
            raise LostError
        if reply.code == CLOSING:
            self._wire.drop()
        return reply

    def drop(self) -> None:
        """End the connection at once; a message without its end is not delivered."""
        self._wire.drop()

    async def leave(self) -> None:
        """Take leave, without waiting for an answer, and end the connection."""
        if self._wire.trouble is None:
            self._wire.send(b"QUIT\r\n")
        await self._wire.ended()

    def _begin(self, envelope: Envelope) -> None:
        sender = f"MAIL FROM:<{envelope.sender}>"
        if self.offer.size is not None:
            sender += f" SIZE={len(envelope.message)}"
        if not envelope.message.isascii() and self.offer.eight_bit:
            sender += " BODY=8BITMIME"
        if not envelope.recipient.isascii():
            sender += " SMTPUTF8"
        self._commands = [f"{sender}\r\n".encode(), f"RCPT TO:<{envelope.recipient}>\r\n".encode()]
        if self.offer.chunking:
            length = len(envelope.message)
            self._commands.append(b"BDAT %d\r\n" % length + envelope.message)
        else:
            self._commands.append(b"DATA\r\n")
        if self._open:
            self._commands.insert(0, b"RSET\r\n")
        self._begun = envelope

    async def _agree(self, envelope: Envelope) -> Reply | None:
        """Hear what the server says to the commands; None where it wants the message."""
        if self.offer.pipelining:
            await self._wire.gather(len(self._commands))
        *reset, mail, rcpt, data = range(len(self._commands))
        if reset and (await self._ask(0)).code != OK:
            raise ClosedError
        answer = await self._ask(mail)
        if answer.code // 100 != 2:  # noqa: PLR2004 - the class of RFC 5321
            raise SenderError(_refusal(answer), envelope.sender)
        self._open = True
        answer = await self._ask(rcpt)
        if answer.code // 100 != 2:  # noqa: PLR2004 - as above
            refusal = _refusal(answer)
            if self.offer.pipelining:
                await self._forget_data()
            return refusal
        answer = await self._ask(data)
        if answer.code != (OK if self.offer.chunking else GO_AHEAD):
            return _refusal(answer)
        return None

    async def _ask(self, index: int) -> Answer:
        if not self.offer.pipelining:
            self._wire.send(self._commands[index])
        return await self._wire.answer()

    async def _forget_data(self) -> None:
        """Hear the answer to a DATA that went out with the RCPT that was refused."""
        try:
            answer = await self._wire.answer()
        except SmtpError:
            return
        if answer.code == GO_AHEAD:  # it waits for a message to nobody
            self._wire.drop()

    def _impossible(self, envelope: Envelope) -> Reply | None:
        """The refusal the server would give, where its offer tells it beforehand."""
        if self.offer.size and len(envelope.message) > self.offer.size:
            return Reply(552, f"5.3.4 the server takes at most {self.offer.size} bytes")
        if not envelope.recipient.isascii() and not self.offer.utf8:
            return Reply(550, "5.6.7 the server takes no address beyond ASCII")
        return None


async def _greet(wire: Wire, name: str) -> Offer:
    """EHLO, or HELO where the server knows no better (RFC 5321, section 4.1.4)."""
    wire.send(f"EHLO {name}\r\n".encode())
    answer = await wire.answer()
    if answer.code == OK:
        return Offer.of(answer)
    if answer.code // 100 == 5:  # noqa: PLR2004 - refused for good
        wire.send(f"HELO {name}\r\n".encode())
        answer = await wire.answer()
    _expect(answer, OK)
    return Offer()


async def _secure(wire: Wire, host: str, offer: Offer, tls: ssl.SSLContext | None) -> None:
    if not offer.starttls or tls is None:
        raise MissingError
    wire.send(b"STARTTLS\r\n")
    _expect(await wire.answer(), READY)
    await wire.secure(tls, host)


def _expect(answer: Answer, code: int) -> None:
    if answer.code != code:
        raise RefusedError(_refusal(answer))


def _refusal(answer: Answer) -> Reply:
    reply = Reply.of(answer.code, answer.words)
    if not reply.refused:
        raise GarbledError
    return reply


def _stuffed(message: bytes) -> bytes:
    """The message as DATA wants it: ended by CRLF, a dot before a dot (RFC 5321, 4.5.2)."""
    if b"\n." in message:
        message = message.replace(b"\r\n.", b"\r\n..")
    return b"." + message if message.startswith(b".") else message
