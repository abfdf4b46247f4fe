"""The sources of Vesnia as they stand in sources.toml, with the words they published."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from string import Template
from typing import Literal

import msgspec

WORLD = Path(__file__).parent
SITES = WORLD / "sites"

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "be": "студзеня лютага сакавіка красавіка мая чэрвеня "
    "ліпеня жніўня верасня кастрычніка лістапада снежня",
}


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A table of sources.toml."""


class Item(_Row, frozen=True, kw_only=True):
    """One thing a source has published, cited as `key`."""

    key: str
    published: datetime
    title: str
    path: str = ""  # of a feed's entry; a page is served at its source's own path
    summary: str = ""


class Source(_Row, frozen=True, kw_only=True):
    """A feed with its entries, or a watched page with its one item."""

    key: str
    kind: Literal["feed", "page"]
    path: str
    name: str
    owner: str
    language: Literal["en", "ru", "be"]
    reliability: str
    credibility: int
    item: tuple[Item, ...]

    @property
    def home(self) -> str:
        """The path of the source's front page."""
        return self.path.rpartition("/")[0] + "/"


class _File(_Row, frozen=True, kw_only=True):
    source: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What stands behind an item: its bytes and their media type."""

    data: bytes
    media_type: str

    @property
    def suffix(self) -> str:
        """The ending a file of this type has in a folder of sources."""
        return ".pdf" if self.media_type == "application/pdf" else ".html"


def read_sources() -> tuple[Source, ...]:
    """All sources, in the order in which they should be shown."""
    return msgspec.toml.decode((WORLD / "sources.toml").read_bytes(), type=_File).source


def written(source: Source, item: Item) -> Written:
    """The page or document of an item, as the world's site serves it."""
    if source.kind == "feed":
        return Written(_framed(source, item), "text/html; charset=utf-8")
    document = SITES / "pages" / f"{item.key}.pdf"
    if document.exists():
        return Written(document.read_bytes(), "application/pdf")
    # no charset here: one of the pages is windows-1251 and says so only in its <meta>
    return Written((SITES / "pages" / f"{item.key}.html").read_bytes(), "text/html")


def _framed(source: Source, item: Item) -> bytes:
    folder = SITES / source.key
    frame = Template((folder / "frame.html").read_text("utf-8"))
    body = (folder / f"{item.key}.html").read_text("utf-8").strip()
    day = printed_day(item.published, source.language)
    return frame.substitute(
        title=item.title,
        summary=item.summary,
        published=item.published.isoformat(),
        day=day,
        body=body,
    ).encode()


def printed_day(moment: datetime, language: str) -> str:
    """The day as a site in that language prints it: "12 November 2026", "12 ноября 2026"."""
    return f"{moment.day} {MONTHS[language].split()[moment.month - 1]} {moment.year}"


def write_captures(folder: Path) -> int:
    """Write every item as KEY.html or KEY.pdf with its KEY.json, for `khronika check --sources`.

    Returns:
        How many were written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for source in read_sources():
        for item in source.item:
            page = written(source, item)
            (folder / f"{item.key}{page.suffix}").write_bytes(page.data)
            about = {
                "title": item.title,
                "publisher": source.owner,
                "published": item.published.isoformat(),
                "language": source.language,
            }
            (folder / f"{item.key}.json").write_bytes(msgspec.json.encode(about))
            count += 1
    return count
