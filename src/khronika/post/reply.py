"""What a mail server says, and what is said to people of its troubles."""

import re
import smtplib
import ssl
from dataclasses import dataclass
from typing import Self

LONGEST_WORDS = 500  # code points of a server's answer that are kept
CLOSING = 421  # "service not available, closing transmission channel"
GO_AHEAD = 354  # "start mail input"

_NO_ANSWER = "does not answer; check [mail] host and port"
# servers repeat the address they refuse; logs and pages shall not hold it
_ADDRESS = re.compile(r"[^\s<>:;,\"'()@]+@[^\s<>:;,\"'()@]+")


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's answer: its code (RFC 5321, section 4.2) and its words, without addresses."""

    code: int
    words: str

    @classmethod
    def of(cls, answer: tuple[int, bytes | str]) -> Self:
        """Read the answer as smtplib gives it."""
        code, words = answer
        text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
        text = " ".join("".join(each if each.isprintable() else " " for each in text).split())
        return cls(code, _ADDRESS.sub("(address)", text[: 2 * LONGEST_WORDS])[:LONGEST_WORDS])

    @property
    def taken(self) -> bool:
        """The server has the message."""
        return 200 <= self.code < 300  # noqa: PLR2004 - the classes of RFC 5321

    @property
    def for_now(self) -> bool:
        """Refused for the time being."""
        return 400 <= self.code < 500  # noqa: PLR2004 - as above

    @property
    def refused(self) -> bool:
        """Refused, for now or for good. What is neither this nor taken is no answer of SMTP."""
        return 400 <= self.code < 600  # noqa: PLR2004 - as above

    def __str__(self) -> str:
        return f"{self.code} {self.words}".strip()


def explain(error: OSError) -> str:
    """Say why a server cannot be used, to go on after its name: `does not answer; check ...`."""
    match error:
        case smtplib.SMTPAuthenticationError():
            said = "refuses the log-in; check [mail] username and password"
        case smtplib.SMTPNotSupportedError():
            said = "does not offer what [mail] tls and username ask for; change them"
        case smtplib.SMTPResponseException():
            reply = Reply.of((error.smtp_code, error.smtp_error))
            said = f"refuses us ({reply}); ask its operator, or check [mail]"
        case smtplib.SMTPServerDisconnected(__context__=TimeoutError()):
            said = _NO_ANSWER  # smtplib hides that it waited in vain
        case smtplib.SMTPServerDisconnected():
            said = "closed the connection; if it does so again, check [mail] host, port and tls"
        case ssl.SSLError():
            said = f"has no certificate to trust ({error.reason}); check [mail] host and tls"
        case TimeoutError():
            said = _NO_ANSWER
        case _:
            why = error.strerror or "no answer"
            said = f"cannot be reached ({why}); check [mail] host and port"
    return f"{said} in khronika.toml."
