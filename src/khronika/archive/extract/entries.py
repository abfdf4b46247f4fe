"""Feeds as captured documents: the entries they hold, one after the other."""

import io

import feedparser

from khronika.archive.extract.extracted import Extracted
from khronika.archive.extract.page import read_page

_MOST_ENTRIES = 500


def read_entries(data: bytes, media_type: str) -> Extracted:
    """Extract titles and contents of the entries of an Atom or RSS feed."""
    # as a stream: given bytes, feedparser would open a file of that name
    feed = feedparser.parse(io.BytesIO(data), response_headers={"content-type": media_type})
    pieces: list[str] = []
    for entry in feed.entries[:_MOST_ENTRIES]:
        bodies = [content.get("value", "") for content in entry.get("content", [])]
        body = max([*bodies, entry.get("summary", "")], key=len)
        read = read_page(f"<div>{body}</div>".encode(), "text/html; charset=utf-8")
        pieces += [piece for piece in (entry.get("title", "").strip(), read.text) if piece]
    return Extracted(
        text="\n\n".join(pieces),
        title=str(feed.feed.get("title", "")),
        charset=str(feed.get("encoding", "")),
        extractor=f"feedparser {feedparser.__version__}",
        problem=None if pieces else "This is not a feed, or it has no entries.",
    )
