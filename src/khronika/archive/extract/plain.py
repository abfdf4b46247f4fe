"""Plain text and Markdown: only the charset is in question."""

from khronika.archive.extract.charset import decode
from khronika.archive.extract.extracted import Extracted

_TEXT_CONTROLS = "\t\n\r\f\x1c\x1d\x1e\x85"


def read_plain(data: bytes, media_type: str) -> Extracted:
    """Decode; a file with many control characters is no text."""
    decoded = decode(data, media_type)
    head = decoded.text[:4000]
    controls = sum(1 for letter in head if letter < " " and letter not in _TEXT_CONTROLS)
    if controls * 50 > len(head):
        return Extracted(problem="This is not text: it holds mostly control characters.")
    return Extracted(
        text=decoded.text.replace("\x00", ""),
        charset=decoded.charset,
        extractor="plain text",
        problem="Some characters could not be decoded." if decoded.damaged else None,
    )
