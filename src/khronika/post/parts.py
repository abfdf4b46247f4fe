"""A text as a part of a message, encoded once, with places that are filled in for each reader.

A place holds a value of known width, so everything round it is encoded beforehand: the text before
it ends a line of its own, at whole triplets where the encoding is base64, and what is filled in is
a line of its own (RFC 2045, sections 6.7 and 6.8).
"""

import binascii
import re
from base64 import b64encode, encodebytes
from dataclasses import dataclass

type Piece = bytes | Place

_SOFT_BREAK = b"=\r\n"
_TRIPLET = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader's own value goes, and how it is written there."""

    mark: str
    base64: bool

    def line(self, value: bytes) -> bytes:
        """The value, of letters, digits, `-` and `_`, as the line that stands here."""
        return b64encode(value) + b"\r\n" if self.base64 else value + _SOFT_BREAK


def text_part(text: str, subtype: str, marks: tuple[str, ...]) -> tuple[bytes, list[Piece]]:
    """Encode a text: its MIME headers, and its pieces; every `mark` in it becomes a Place.

    A mark is as wide as what replaces it, which in a text that needs base64 is a multiple of three,
    and has whitespace before it in its segment. The result is 7-bit, every piece ends with CRLF, no
    line begins with a dot.
    """
    text = "\r\n".join(re.split(r"\r\n|\r|\n", text.rstrip("\r\n"))) + "\r\n"
    base64 = _is_foreign(text)
    segments = re.split(f"({'|'.join(map(re.escape, marks))})", text) if marks else [text]
    pieces: list[Piece] = []
    for index, segment in enumerate(segments):
        if index % 2:
            pieces.append(Place(segment, base64))
        elif base64:
            pieces.append(_in_base64(segment, last=index == len(segments) - 1))
        else:
            pieces.append(_in_printable(segment, last=index == len(segments) - 1))
    head = (
        f'Content-Type: text/{subtype}; charset="utf-8"\r\n'
        f"Content-Transfer-Encoding: {'base64' if base64 else 'quoted-printable'}\r\n\r\n"
    )
    return head.encode(), pieces


def merged(pieces: list[Piece]) -> list[Piece]:
    """The same pieces, neighbouring bytes as one."""
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, bytes) and joined and isinstance(joined[-1], bytes):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined


def _in_base64(segment: str, *, last: bool) -> bytes:
    data = segment.encode()
    if not last and len(data) % _TRIPLET:
        at = max(segment.rfind(" "), segment.rfind("\r\n"))
        padding = " " * (_TRIPLET - len(data) % _TRIPLET)
        data = (segment[:at] + padding + segment[at:]).encode()
    return encodebytes(data).replace(b"\n", b"\r\n")


def _in_printable(segment: str, *, last: bool) -> bytes:
    # it takes its line ends from the text, and where there is none, a bare line feed
    data = binascii.b2a_qp(segment.replace("\r\n", "\n").encode()).replace(b"\n", b"\r\n")
    # what old mailboxes change in passing would break the signature, and SMTP doubles such dots
    data = re.sub(rb"(?m)^(?:From |\.)", lambda found: b"=%02X" % found[0][0] + found[0][1:], data)
    return data if last else data + _SOFT_BREAK


def _is_foreign(text: str) -> bool:
    """Whether base64 is shorter than quoted-printable, as for Cyrillic."""
    return sum(not each.isascii() for each in text) * 6 > len(text)
