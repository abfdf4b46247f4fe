"""The feeds of a periodical: Atom 1.0 (RFC 4287) and JSON Feed 1.1 (jsonfeed.org).

An entry's id is its address when it was first published, and stays; a correction changes its
`updated` only. Links within an entry are absolute, since readers read it elsewhere.
"""

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from lxml import etree
from lxml.builder import ElementMaker

from khronika.issue.models import Issue, Periodical
from khronika.press.address import absolute, issue_url, periodical_url
from khronika.press.models import Rendition
from khronika.text.front import read_front

ENTRIES = 20
ATOM = "http://www.w3.org/2005/Atom"
XML = "http://www.w3.org/XML/1998/namespace"
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # XML 1.0, Char
_RELATIVE = re.compile(r'(<a\b[^>]{0,500}? href=")(?!https?:|mailto:)([^"]{0,2000}")')


@dataclass(frozen=True, slots=True)
class Entry:
    """A published issue in a feed."""

    issue: Issue
    url: str
    html: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[str, ...]


def atom(periodical: Periodical) -> str:
    """The Atom feed of the last published issues."""
    entries = _entries(periodical)
    make = ElementMaker(namespace=ATOM, nsmap={None: ATOM})
    organisation = settings.CONFIG.organisation.name
    feed = make.feed(
        {f"{{{XML}}}lang": periodical.language},
        make.title(_xml(periodical.title)),
        make.id(periodical_url(periodical)),
        make.updated(_time(_updated(entries))),
        make.link(rel="alternate", type="text/html", href=periodical_url(periodical)),
        make.link(rel="self", type="application/atom+xml", href=atom_url(periodical)),
        make.author(make.name(_xml(organisation))),
        make.generator("khronika"),
    )
    if periodical.about:
        feed.append(make.subtitle(_xml(periodical.about)))
    for entry in entries:
        feed.append(
            make.entry(
                {f"{{{XML}}}lang": entry.issue.language},
                make.title(_xml(entry.issue.title)),
                make.id(entry.url),
                make.published(_time(entry.published)),
                make.updated(_time(entry.updated)),
                make.link(rel="alternate", type="text/html", href=entry.url),
                *(make.author(make.name(_xml(name))) for name in entry.authors),
                make.content(_xml(entry.html), type="html"),
            )
        )
    written: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8")
    return written.decode()


def json_feed(periodical: Periodical) -> str:
    """The JSON Feed of the last published issues."""
    entries = _entries(periodical)
    feed: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": periodical.title,
        "home_page_url": periodical_url(periodical),
        "feed_url": json_feed_url(periodical),
        "language": periodical.language,
        "authors": [{"name": settings.CONFIG.organisation.name}],
        "items": [_item(entry) for entry in entries],
    }
    if periodical.about:
        feed["description"] = periodical.about
    return json.dumps(feed, ensure_ascii=False, indent=2)


def atom_url(periodical: Periodical) -> str:
    """Where the Atom feed is."""
    return absolute(f"/{periodical.key}/feed.atom")


def json_feed_url(periodical: Periodical) -> str:
    """Where the JSON Feed is."""
    return absolute(f"/{periodical.key}/feed.json")


def _item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.url,
        "url": entry.url,
        "title": entry.issue.title,
        "content_html": entry.html,
        "date_published": _time(entry.published),
        "date_modified": _time(entry.updated),
        "language": entry.issue.language,
    }
    if entry.authors:
        item["authors"] = [{"name": name} for name in entry.authors]
    return item


def _entries(periodical: Periodical) -> list[Entry]:
    issues = (
        periodical.issues.filter(state=Issue.State.PUBLISHED, published__isnull=False)
        .select_related("periodical", "published")
        .order_by("-date", "-number")[:ENTRIES]
    )
    pages = {
        page.revision_id: page
        for page in Rendition.objects.filter(
            revision__in=[issue.published_id for issue in issues], form=Rendition.Form.PAGE
        )
    }
    return [
        _entry(issue, pages[issue.published_id]) for issue in issues if issue.published_id in pages
    ]


def _entry(issue: Issue, page: Rendition) -> Entry:
    url = issue_url(issue)
    published = issue.published_at or page.made_at
    return Entry(
        issue=issue,
        url=url,
        html=_RELATIVE.sub(rf"\g<1>{url}\g<2>", page.body),
        published=published,
        updated=max(published, page.made_at),
        authors=read_front(issue.published.text).authors if issue.published else (),
    )


def _updated(entries: Sequence[Entry]) -> dt.datetime:
    """The last change; a feed with nothing in it yet has not changed since the epoch."""
    return max((entry.updated for entry in entries), default=dt.datetime.fromtimestamp(0, dt.UTC))


def _time(moment: dt.datetime) -> str:
    """RFC 3339, in UTC, to the second."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _xml(text: str) -> str:
    """`text` without what XML 1.0 has no place for."""
    return _NO_XML.sub("\ufffd", text)
