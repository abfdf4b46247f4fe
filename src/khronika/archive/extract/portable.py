"""PDF, by pypdf."""

import io
import logging
import re
from datetime import date

import pypdf
from pypdf.errors import PyPdfError

from khronika.archive.extract.extracted import MOST_CHARACTERS, Extracted

_MOST_PAGES = 1_000
_SPLIT_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]\n(?=[a-zа-яёіўєїґąćęłńóśźżäöüß])")
_BLANKS = re.compile(r"[ \t\xa0]+\n")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it warns of, `problem` says once


def read_portable(data: bytes) -> Extracted:
    """Extract the text of all pages; a scan or a locked file yields a `problem`."""
    extractor = f"pypdf {pypdf.__version__}"
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return Extracted(extractor=extractor, problem="The PDF is locked with a password.")
        text, unread = _pages(reader)
        title, published = _told(reader)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as trouble:
        # pypdf meets broken structure with whatever its code happened to trip over
        return Extracted(
            extractor=extractor, problem=f"The PDF is broken and could not be read ({trouble})."
        )
    problem = None
    if not text.strip():
        problem = "The PDF holds no text: it is probably a scan."
    elif unread:
        problem = f"{unread} pages of the PDF could not be read."
    return Extracted(
        text=text, title=title, published=published, extractor=extractor, problem=problem
    )


def _pages(reader: pypdf.PdfReader) -> tuple[str, int]:
    pages: list[str] = []
    length = unread = 0
    for number, page in enumerate(reader.pages):
        if number >= _MOST_PAGES or length > MOST_CHARACTERS:
            unread += 1
            continue
        try:
            raw = page.extract_text()
        except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError):
            unread += 1
            continue
        text = _SPLIT_WORD.sub("", _BLANKS.sub("\n", raw.replace("\r", "\n"))).strip()
        if text:
            pages.append(text)
            length += len(text)
    return "\n\n".join(pages), unread


def _told(reader: pypdf.PdfReader) -> tuple[str, date | None]:
    told = reader.metadata
    if told is None:
        return "", None
    try:
        created = told.creation_date
    except ValueError:
        created = None
    return str(told.title or "").strip(), created.date() if created else None
