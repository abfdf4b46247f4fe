"""What a mail server says: its code, its words, and the finer code among them."""

import re
from dataclasses import dataclass
from typing import Self

LONGEST_WORDS = 500  # code points of a server's answer that are kept
CLOSING = 421  # "service not available, closing transmission channel"

# servers repeat the address they refuse; logs and pages shall not hold it
_ADDRESS = re.compile(r"[^\s<>:;,\"'()@]+@[^\s<>:;,\"'()@]+")
_STATUS = re.compile(r"([245])\.([0-9]{1,3})\.([0-9]{1,3})(?![0-9.])")


@dataclass(frozen=True, slots=True)
class Status:
    """An enhanced status code (RFC 3463), such as 5.1.1: class, subject, detail."""

    kind: int
    subject: int
    detail: int


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's answer: its code (RFC 5321, section 4.2) and its words, without addresses."""

    code: int
    words: str

    @classmethod
    def of(cls, code: int, words: bytes) -> Self:
        """Read the words as they came: printable, without addresses, at most LONGEST_WORDS."""
        text = words[: 4 * LONGEST_WORDS].decode("utf-8", "replace")
        text = " ".join("".join(each if each.isprintable() else " " for each in text).split())
        return cls(code, _ADDRESS.sub("(address)", text)[:LONGEST_WORDS])

    @property
    def status(self) -> Status | None:
        """The enhanced status code the words begin with, if it fits the code (RFC 2034)."""
        found = _STATUS.match(self.words)
        if found is None or int(found[1]) != self.code // 100:
            return None
        return Status(int(found[1]), int(found[2]), int(found[3]))

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
