"""What a server offers in its answer to EHLO."""

import re
from dataclasses import dataclass
from typing import Self

from khronika.post.smtp.replies import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The extensions we know; none of them after HELO."""

    pipelining: bool = False  # RFC 2920
    chunking: bool = False  # RFC 3030
    eight_bit: bool = False  # RFC 6152
    utf8: bool = False  # RFC 6531
    starttls: bool = False  # RFC 3207
    size: int | None = None  # RFC 1870; the most bytes it takes, 0 where it does not say
    log_in: frozenset[str] = frozenset()  # mechanisms of RFC 4954, in capitals

    @classmethod
    def of(cls, answer: Answer) -> Self:
        """Read the lines after the first. What is unknown or garbled in them is not offered."""
        known: dict[str, list[str]] = {}
        for line in answer.lines[1:]:
            # AUTH=LOGIN is how servers wrote it before RFC 4954, and some still do
            words = line.decode("ascii", "replace").replace("=", " ").upper().split()
            known.setdefault(" ".join(words[:1]), []).extend(words[1:])
        return cls(
            pipelining="PIPELINING" in known,
            chunking="CHUNKING" in known,
            eight_bit="8BITMIME" in known,
            utf8="SMTPUTF8" in known,
            starttls="STARTTLS" in known,
            size=_number(known["SIZE"]) if "SIZE" in known else None,
            log_in=frozenset(known.get("AUTH", ())),
        )


def _number(values: list[str]) -> int:
    """The number of at most 20 digits (RFC 1870, section 3), or 0."""
    written = values[0] if values else ""
    return int(written) if re.fullmatch(r"[0-9]{1,20}", written) else 0
