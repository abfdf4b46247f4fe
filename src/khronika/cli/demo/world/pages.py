"""Every address of the world's site and what is served there."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from html import escape

from khronika.cli.demo.world.feeds import feed
from khronika.cli.demo.world.sources import WORLD, Source, printed_day, read_sources, written

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Page:
    """A response body with what a conditional request needs (RFC 9110, section 8.8)."""

    body: bytes
    media_type: str
    modified: datetime | None = None
    headers: tuple[tuple[str, str], ...] = ()

    @cached_property
    def etag(self) -> str:
        """A strong validator of the body."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'


def pages(base: str) -> dict[str, Page]:
    """All pages by path and query; links in them lead to `base` (no slash at its end)."""
    sources = read_sources()
    found = {
        "/": Page(_front(sources), HTML),
        "/favicon.ico": Page(b"", "image/x-icon"),
        "/world.css": Page((WORLD / "world.css").read_bytes(), "text/css; charset=utf-8"),
    }
    for source in sources:
        newest = max(item.published for item in source.item)
        if source.kind == "feed":
            body, media_type = feed(source, base)
            found[source.path] = Page(body, media_type, newest)
            found[source.home] = Page(_home(source), HTML, newest)
        for item in source.item:
            page = written(source, item)
            path = item.path or source.path
            found[path] = Page(page.data, page.media_type, item.published)
    return found


def _front(sources: tuple[Source, ...]) -> bytes:
    rows = "".join(
        f'<li><a href="{escape(source.home if source.kind == "feed" else source.path)}">'
        f"{escape(source.name)}</a> <small>{escape(source.owner)}, {source.language}</small></li>"
        for source in sources
    )
    return plain_page(
        "en",
        "The world of the demo",
        "<p>Vesnia, its people and its press are invented. These are the sources that the demo's "
        f'desk watches.</p><ul>{rows}</ul><p><a href="/mailbox/">The mailbox</a></p>',
    )


def _home(source: Source) -> bytes:
    newest_first = sorted(source.item, key=lambda item: item.published, reverse=True)
    rows = "".join(
        f'<li><a href="{escape(item.path)}">{escape(item.title)}</a> '
        f"<small>{printed_day(item.published, source.language)}</small>"
        f"<p>{escape(item.summary)}</p></li>"
        for item in newest_first
    )
    return plain_page(source.language, source.name, f'<ul class="headlines">{rows}</ul>')


def plain_page(language: str, title: str, body: str) -> bytes:
    """A page in the world's plain dress; `body` is HTML, `title` is text."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="/world.css"></head>'
        f"<body><main><h1>{escape(title)}</h1>{body}</main></body></html>\n"
    ).encode()
