"""What can go wrong between us and a mail server.

SmtpError                  nothing was handed over; its text goes on after the server's name
├── UnreachableError       no such host, nobody listens, the network is away
├── SilentError            no answer in the time its step is given
├── ClosedError            the connection ended
├── GarbledError           an answer that is none of SMTP's, or one to a question not asked
├── TlsError               the certificate is not to be trusted, or there is no TLS after all
├── MissingError           the settings ask for TLS or a log-in that is not offered
└── RefusedError           the server said no to us, not to a reader; holds its `reply`
    ├── LogInError         ... to our log-in
    └── SenderError        ... to our address as the sender
LostError                  no readable answer to the end of a message: nobody knows
"""

from khronika.post.reply import Reply


class SmtpError(Exception):
    """The server cannot be used as it is; no message was handed over."""


class UnreachableError(SmtpError):
    """No connection came about."""

    def __init__(self, why: str) -> None:
        super().__init__(f"cannot be reached ({why}); check [mail] host and port")


class SilentError(SmtpError):
    """No answer in time."""

    def __init__(self) -> None:
        super().__init__("does not answer; check [mail] host and port")


class ClosedError(SmtpError):
    """The connection ended."""

    def __init__(self) -> None:
        super().__init__(
            "closed the connection; if it does so again, check [mail] host, port and tls"
        )


class GarbledError(SmtpError):
    """What it says is no SMTP."""

    def __init__(self) -> None:
        super().__init__("answers what is not SMTP; check [mail] host, port and tls")


class TlsError(SmtpError):
    """No TLS that can be trusted."""

    def __init__(self, why: str) -> None:
        super().__init__(f"has no certificate to trust ({why}); check [mail] host and tls")


class MissingError(SmtpError):
    """Something the settings ask for is not offered."""

    def __init__(self) -> None:
        super().__init__("does not offer what [mail] tls, username or login ask for; change them")


class RefusedError(SmtpError):
    """The server said no to us."""

    def __init__(self, reply: Reply, said: str = "") -> None:
        super().__init__(said or f"refuses us ({reply}); ask its operator, or check [mail]")
        self.reply = reply


class LogInError(RefusedError):
    """The server said no to our log-in."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply, "refuses the log-in; check [mail] username and password")


class SenderError(RefusedError):
    """The server said no to the address we send from."""

    def __init__(self, reply: Reply, sender: str) -> None:
        super().__init__(
            reply,
            f"refuses mail from {sender} ({reply.code}); set [mail] sender and bounces to "
            "addresses it sends for",
        )


class LostError(Exception):
    """The connection failed between the end of a message and the server's answer to it."""
