"""A captured document to text, whatever it is. Hostile documents go through `safely` instead."""

from collections.abc import Callable
from dataclasses import replace

from khronika.archive.extract.extracted import MOST_BYTES, MOST_CHARACTERS, Extracted

_PAGE = frozenset({"text/html", "application/xhtml+xml"})
_FEED = frozenset({"application/atom+xml", "application/rss+xml", "application/feed+json"})
_XML = frozenset({"text/xml", "application/xml"})


def extract(data: bytes, media_type: str, url: str = "") -> Extracted:
    """Extract the text of `data`, at most 50 MB, by its media type (parameters allowed).

    Never raises for what is in `data`: `Extracted.problem` says what could not be read.
    """
    if len(data) > MOST_BYTES:
        return Extracted(
            problem=f"The document is {len(data) // 1_000_000} MB; at most 50 MB are read."
        )
    if not data.strip():
        return Extracted(problem="The document is empty.")
    kind = media_type.partition(";")[0].strip().lower()
    reader = _reader(kind, data)
    if reader is None:
        return Extracted(
            problem=f"Documents of the type {kind or 'unknown'} cannot be read for text."
        )
    read = reader(data, media_type, url)
    if len(read.text) > MOST_CHARACTERS:
        return replace(
            read,
            text=read.text[:MOST_CHARACTERS],
            problem="Only the first 10 million characters of the document were kept.",
        )
    return read


def _reader(kind: str, data: bytes) -> Callable[[bytes, str, str], Extracted] | None:
    """Choose by declared type and first bytes. Readers are imported when first needed."""
    head = data[:1024].lstrip().lower()
    if kind == "application/pdf" or head.startswith(b"%pdf-"):
        return _portable
    if kind in _FEED or (kind in _XML and (b"<rss" in head or b"<feed" in head)):
        return _entries
    if kind in _PAGE or kind in _XML or head.startswith((b"<!doctype html", b"<html")):
        return _page
    if kind == "message/rfc822":
        return _message
    if kind.startswith("text/"):
        return _plain
    return None


def _portable(data: bytes, _media_type: str, _url: str) -> Extracted:
    from khronika.archive.extract.portable import read_portable  # noqa: PLC0415 - slow to import

    return read_portable(data)


def _entries(data: bytes, media_type: str, _url: str) -> Extracted:
    from khronika.archive.extract.entries import read_entries  # noqa: PLC0415 - slow to import

    return read_entries(data, media_type)


def _page(data: bytes, media_type: str, url: str) -> Extracted:
    from khronika.archive.extract.page import read_page  # noqa: PLC0415 - slow to import

    return read_page(data, media_type, url)


def _message(data: bytes, _media_type: str, url: str) -> Extracted:
    from khronika.archive.extract.message import read_message  # noqa: PLC0415 - slow to import

    return read_message(data, url)


def _plain(data: bytes, media_type: str, _url: str) -> Extracted:
    from khronika.archive.extract.plain import read_plain  # noqa: PLC0415 - as its siblings

    return read_plain(data, media_type)
