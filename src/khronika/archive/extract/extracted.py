"""What came out of a captured document."""

from dataclasses import dataclass
from datetime import date

MOST_BYTES = 50_000_000  # a larger document is not read
MOST_CHARACTERS = 10_000_000  # of text kept from one document


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """The text of a document, paragraphs parted by a blank line, and what it says of itself.

    `problem` is one sentence for people where nothing, or not all, could be read. It is never an
    exception: a scan or a broken file is an everyday capture.
    """

    text: str = ""
    title: str = ""
    language: str | None = None  # ISO 639-1, as the document declares it
    published: date | None = None
    charset: str = ""  # as decoded, empty where the format carries no charset
    extractor: str = ""  # what read it: "trafilatura 2.3.1", "visible text", "pypdf 7.1.0" ...
    problem: str | None = None
