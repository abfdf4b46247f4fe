"""Feeds: Atom (RFC 4287) and RSS, as they are found rather than as they should be."""

import io
import re
from collections import Counter
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
from django.utils.translation import gettext as _

from khronika.base.http import Fetched
from khronika.base.trouble import Trouble
from khronika.watch.entry import Entry, digest, make_entry, plain, read_moment

MOST_BYTES = 5_000_000
MOST_ENTRIES = 200  # of one feed at one visit, the first ones, which are the newest
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)


class NotAFeed(Trouble):
    """What came is no feed; its text begins with the address."""


def read_feed(fetched: Fetched) -> tuple[Entry, ...]:
    """The entries of a feed, each once, in the feed's order.

    Raises:
        NotAFeed: it is something else, or too large.
    """
    url = fetched.final_url
    if len(fetched.body) > MOST_BYTES:
        raise NotAFeed(
            _("%(url)s: the feed has %(size)d MB; at most 5 MB are read.")
            % {"url": url, "size": len(fetched.body) // 1_000_000}
        )
    if not fetched.body.strip():
        raise NotAFeed(_("%(url)s: the feed is empty.") % {"url": url})
    # as a stream: given bytes, feedparser would open a file of that name
    feed = feedparser.parse(
        io.BytesIO(fetched.body),
        response_headers={"content-type": f"application/xml{_charset(fetched)}"},
    )
    if not feed.version and not feed.entries:
        raise NotAFeed(_no_feed(url, feed))
    found = feed.entries[:MOST_ENTRIES]
    links = [_link(entry, url) for entry in found]
    # an identifier that several entries share, such as the address of the front page, is none
    shared = Counter(
        guid for guid, _link in {(_guid(e), link) for e, link in zip(found, links, strict=True)}
    )
    entries: dict[str, Entry] = {}
    for raw, link in zip(found, links, strict=True):
        guid = _guid(raw) if shared[_guid(raw)] == 1 else ""
        entry = _entry(raw, guid, link)
        entries.setdefault(entry.guid, entry)
    return tuple(entries.values())


def _charset(fetched: Fetched) -> str:
    """A charset parameter, or nothing where the document is to be asked.

    What is valid UTF-8 is UTF-8, whatever a server's default says, and text/xml is not US-ASCII,
    as feedparser (after RFC 3023) would have it.
    """
    try:
        fetched.body.decode()
    except UnicodeDecodeError:
        declared = _CHARSET.search(fetched.header("content-type"))
        return f"; charset={declared[1]}" if declared else ""
    return "; charset=utf-8"


def _entry(raw: Any, guid: str, link: str) -> Entry:  # noqa: ANN401 - feedparser has no types
    title = plain(str(raw.get("title", "")))
    bodies = [str(content.get("value", "")) for content in raw.get("content", [])]
    summary = plain(max([*bodies, str(raw.get("summary", ""))], key=len))
    written = str(raw.get("published") or raw.get("updated") or raw.get("created") or "")
    parsed = raw.get("published_parsed") or raw.get("updated_parsed")
    return make_entry(
        guid=guid or link or digest(title, summary or written),
        url=link,
        title=title,
        summary=summary,
        published_at=read_moment(written, tuple(parsed) if parsed else None),
    )


def _guid(raw: Any) -> str:  # noqa: ANN401 - as above
    return str(raw.get("id", "")).strip()


def _link(raw: Any, base: str) -> str:  # noqa: ANN401 - as above
    """The entry's own page: absolute, http or https, or empty."""
    written = str(raw.get("link", "")).strip()
    if written == _guid(raw) and not written.startswith(("http://", "https://")):
        written = ""  # feedparser takes an RSS guid for a link even where it is a number
    try:
        link = urljoin(base, written) if written else ""
        parts = urlsplit(link)
    except ValueError:
        return ""
    return link if parts.scheme in {"http", "https"} and parts.netloc else ""


def _no_feed(url: str, feed: Any) -> str:  # noqa: ANN401 - as above
    """Say so, and where the page says its feed is (https://html.spec.whatwg.org/#rel-alternate)."""
    for link in feed.feed.get("links", []):
        kind = str(link.get("type", ""))
        if (
            link.get("rel") == "alternate"
            and ("rss" in kind or "atom" in kind)
            and link.get("href")
        ):
            return _("%(url)s: this is not a feed but a page; its feed is %(feed)s.") % {
                "url": url,
                "feed": urljoin(url, str(link["href"])),
            }
    return _(
        '%(url)s: this is not a feed; correct the address, or watch it as a page (kind = "page").'
    ) % {"url": url}
