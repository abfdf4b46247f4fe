"""Handing a few messages to the mail server, one after another.

What the server answers comes back as a `Reply`. What goes wrong before the message is handed over
is no reader's fault and costs nothing; after that it may or may not have been taken:

    RelayTrouble (a Trouble)   no server, no TLS, no log-in, our sender refused: nothing handed
    HandoverLostError          no answer to the end of the message that can be read: nobody knows
"""

from types import TracebackType
from typing import Self

from khronika.base.workspace import Mail
from khronika.post.relay import Answered, Broken, Job, Lost, Ready, Relay, RelayTrouble
from khronika.post.reply import Reply
from khronika.post.smtp.session import Envelope

_LOOK_SECONDS = 60.0


class HandoverLostError(Exception):
    """The connection broke between the end of the message and the server's answer to it."""


class Transport:
    """A connection to the mail server, opened when first needed. Use it in a `with` block."""

    def __init__(self, mail: Mail | None = None) -> None:
        self._relay = Relay(mail)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._relay.close()

    def hand(self, address: str, message: bytes) -> Reply:
        """Hand one message, its lines ended by CRLF, to the server for one normalised address.

        Raises:
            RelayTrouble: nothing was handed over.
            HandoverLostError: the server may have the message.
        """
        relay = self._relay
        envelope = Envelope(relay.mail.sender, address, message)
        relay.submit(Job(0, lambda: envelope))
        try:
            while True:
                for event in relay.pump(_LOOK_SECONDS):
                    match event:
                        case Ready(job):
                            relay.release(job, go=True)
                        case Answered(_, reply):
                            return reply
                        case Lost():
                            raise HandoverLostError
                        case Broken(_, said):
                            raise RelayTrouble(said)
        finally:
            relay.withdraw()
