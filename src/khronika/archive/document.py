"""A document as it came, before it is a capture: its bytes, and what was said of them."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from khronika.archive.models import Capture
from khronika.base.http import Fetched

_UNKNOWN = frozenset({"", "application/octet-stream", "binary/octet-stream", "unknown/unknown"})
_BEGINNINGS = (
    (b"%PDF-", "application/pdf"),
    (b"<!doctype html", "text/html"),
    (b"<html", "text/html"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"PK\x03\x04", "application/zip"),
)
_ENDINGS = {".md": "text/markdown", ".eml": "message/rfc822", ".txt": "text/plain"}
_LOOKED_AT = 1024  # bytes, for a beginning or a NUL


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What is to be captured."""

    data: bytes
    media_type: str  # with its parameters, as declared; `sniff` where nothing was
    url: str = ""
    http_status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()


def of_answer(answer: Fetched) -> Document:
    """The document a server sent."""
    most = Capture._meta.get_field("url").max_length  # noqa: SLF001 - Django's public name for it
    url = answer.final_url if len(answer.final_url) <= (most or 0) else answer.url
    declared = answer.header("content-type")
    return Document(
        data=answer.body,
        media_type=sniff(answer.body, declared, unquote(urlsplit(url).path)),
        url=url,
        http_status=answer.status,
        headers=answer.headers,
    )


def sniff(data: bytes, declared: str, name: str) -> str:
    """The media type: as declared, else by the name's ending, else by the first bytes."""
    if declared.partition(";")[0].strip().lower() not in _UNKNOWN:
        return declared
    suffix = Path(name).suffix.lower()
    by_name = _ENDINGS.get(suffix) or mimetypes.types_map.get(suffix)
    if by_name:
        return by_name
    head = data[:_LOOKED_AT].lstrip().lower()
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning.lower()):
            return kind
    return "application/octet-stream" if b"\0" in data[:_LOOKED_AT] else "text/plain"
