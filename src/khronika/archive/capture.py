"""Capturing: bytes into the archive, their text beside them, a key to cite them by.

CaptureTrouble (a Trouble)
└── KeyTaken    the key belongs to another capture
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.archive.copies import compare
from khronika.archive.document import Document, of_answer, sniff
from khronika.archive.extract.extracted import Extracted
from khronika.archive.extract.safely import extract_safely
from khronika.archive.key import check_key, free_keys, stem_of_address, stem_of_name
from khronika.archive.models import Capture
from khronika.base.blobs import Blobs
from khronika.base.http import fetch
from khronika.base.trouble import Trouble
from khronika.watch.entry import noon
from khronika.watch.models import Item, Source

_MOST_TITLE = 500  # characters, as the table holds
_CYRILLIC = frozenset({"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"})
_SAMPLE = 2_000  # characters looked at to tell the script


class CaptureTrouble(Trouble):
    """Nothing was captured."""


class KeyTaken(CaptureTrouble):
    """The key belongs to another capture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A document whose bytes are in the archive and whose text was read."""

    document: Document
    sha256: str
    read: Extracted
    at: datetime


def blobs() -> Blobs:
    """The bytes of the workspace's captures."""
    return Blobs(settings.WORKSPACE.archive)


def capture_url(
    url: str, *, key: str | None = None, item: Item | None = None, source: Source | None = None
) -> Capture:
    """Fetch an address and capture what it answers.

    Args:
        url: http or https.
        key: to cite it by; made of source, or host, and date where it is None.
        item: that the address belongs to.
        source: that brought it; the item's where there is one.

    Raises:
        FetchTrouble: nothing came.
        CaptureTrouble, KeyTrouble, BlobTrouble: it could not be kept.
    """
    kept = keep_bytes(of_answer(fetch(url)))
    return make_capture(kept, key=key, item=item, source=source)


def capture_file(path: Path, *, key: str | None = None) -> Capture:
    """Capture a file of this machine.

    Raises:
        CaptureTrouble: it cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CaptureTrouble(
            _("%(path)s: cannot be read (%(why)s).") % {"path": path, "why": error.strerror}
        ) from None
    document = Document(data=data, media_type=sniff(data, "", path.name))
    return make_capture(keep_bytes(document), key=key, stem=stem_of_name(path.stem))


def capture_bytes(
    data: bytes, *, key: str | None = None, media_type: str = "", url: str = ""
) -> Capture:
    """Capture a document that is at hand."""
    document = Document(data=data, media_type=sniff(data, media_type, url), url=url)
    return make_capture(keep_bytes(document), key=key)


def keep_bytes(document: Document) -> Kept:
    """Put the bytes of a document into the archive and read its text; no database is touched.

    Raises:
        CaptureTrouble: there are no bytes.
        BlobTrouble: they could not be written.
    """
    if not document.data:
        raise CaptureTrouble(
            _("%(url)s: there is nothing to capture; it is empty.")
            % {"url": document.url or _("the document")}
        )
    sha256 = blobs().put(document.data)
    read = extract_safely(document.data, document.media_type, document.url)
    return Kept(document=document, sha256=sha256, read=read, at=timezone.now())


def make_capture(
    kept: Kept,
    *,
    key: str | None = None,
    stem: str = "",
    item: Item | None = None,
    source: Source | None = None,
) -> Capture:
    """Make the capture of a kept document, or return the one there is of the same bytes.

    A capture of an address that was captured before with other bytes supersedes that one.

    Raises:
        KeyTaken: another capture has this key.
        KeyTrouble: the key cannot be one.
    """
    source = item.source if item is not None else source
    with transaction.atomic():
        before = _captured_before(kept, item)
        if before is not None and before.sha256 == kept.sha256 and key in {None, before.key}:
            if item is None or before.item_id == item.pk:
                return before
            before = before.supersedes
        capture = _describe(kept, item, source)
        if before is not None and before.sha256 != kept.sha256:
            capture.supersedes = before
        if key is not None:
            return _add(capture, iter([check_key(key)]))
        stem = source.key if source is not None else stem or stem_of_address(capture.url)
        day = timezone.localdate(capture.published_at or capture.captured_at)
        return _add(capture, free_keys(stem, day))


def _captured_before(kept: Kept, item: Item | None) -> Capture | None:
    """The latest capture of the same address, or of the same bytes where there is no address."""
    captures = Capture.objects.defer("text", "headers").order_by("-pk")
    if kept.document.url:
        return captures.filter(url=kept.document.url).first()
    return captures.filter(url="", sha256=kept.sha256, item=item).first()


def _add(capture: Capture, keys: Iterator[str]) -> Capture:
    """Save under the first of `keys` that is still free."""
    for key in keys:
        capture.key = key
        try:
            with transaction.atomic():
                capture.save()
        except IntegrityError:
            continue  # taken in the meantime
        compare(capture)
        return capture
    raise KeyTaken(
        _("The key “%(key)s” belongs to another capture; choose another.") % {"key": capture.key}
    )


def _describe(kept: Kept, item: Item | None, source: Source | None) -> Capture:
    document, read = kept.document, kept.read
    title = read.title or (item.title if item is not None else "")
    return Capture(
        url=document.url,
        item=item,
        source=source,
        captured_at=kept.at,
        sha256=kept.sha256,
        size=len(document.data),
        media_type=document.media_type[:100],
        http_status=document.http_status,
        headers=[list(header) for header in document.headers],
        title=" ".join(title.replace("\0", " ").split())[:_MOST_TITLE],
        publisher=_publisher(document, source),
        published_at=(item.published_at if item is not None else None) or noon(read.published),
        language=_language(kept, source),
        charset=read.charset[:40],
        extractor=read.extractor[:60],
        text=read.text.replace("\0", "\ufffd"),  # which PostgreSQL does not hold
        problem=read.problem or "",
    )


def _publisher(document: Document, source: Source | None) -> str:
    if source is not None:
        return source.owner or source.name
    return (urlsplit(document.url).hostname or "").removeprefix("www.")[:200]


def _language(kept: Kept, source: Source | None) -> str:
    """What the editors say of the source, then the page of itself; neither against the script.

    Many sites in Russian are made with templates that declare English.
    """
    sample = [letter for letter in kept.read.text[:_SAMPLE] if letter.isalpha()]
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in sample) * 2 > len(sample)
    for said in ((source.language if source is not None else ""), kept.read.language or ""):
        if said and (said.partition("-")[0] in _CYRILLIC) == cyrillic:
            return said[:12]
    return ""
