"""The world's feeds: Atom 1.0 (RFC 4287) and RSS 2.0, as its sites would write them."""

from email.utils import format_datetime
from xml.etree import ElementTree as ET

from khronika.cli.demo.world.sources import Source

ATOM = "http://www.w3.org/2005/Atom"


def feed(source: Source, base: str) -> tuple[bytes, str]:
    """The feed of a source with addresses under `base`, and its media type."""
    if source.path.endswith("rss.xml"):
        return _rss(source, base), "application/rss+xml; charset=utf-8"
    return _atom(source, base), "application/atom+xml; charset=utf-8"


def _atom(source: Source, base: str) -> bytes:
    newest_first = sorted(source.item, key=lambda item: item.published, reverse=True)
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": source.language})
    ET.SubElement(root, "title").text = source.name
    ET.SubElement(root, "id").text = f"tag:{source.key}.example,2026:feed"
    ET.SubElement(root, "updated").text = newest_first[0].published.isoformat()
    ET.SubElement(root, "link", {"rel": "self", "href": base + source.path})
    ET.SubElement(ET.SubElement(root, "author"), "name").text = source.name
    for item in newest_first:
        entry = ET.SubElement(root, "entry")
        ET.SubElement(entry, "title").text = item.title
        ET.SubElement(entry, "id").text = f"tag:{source.key}.example,2026:{item.key}"
        ET.SubElement(entry, "link", {"href": base + item.path})
        ET.SubElement(entry, "published").text = item.published.isoformat()
        ET.SubElement(entry, "updated").text = item.published.isoformat()
        ET.SubElement(entry, "summary").text = item.summary
    return _document(root)


def _rss(source: Source, base: str) -> bytes:
    newest_first = sorted(source.item, key=lambda item: item.published, reverse=True)
    root = ET.Element("rss", {"version": "2.0"})
    channel = ET.SubElement(root, "channel")
    ET.SubElement(channel, "title").text = source.name
    ET.SubElement(channel, "link").text = base + source.home
    ET.SubElement(channel, "description").text = source.name
    ET.SubElement(channel, "language").text = source.language
    for item in newest_first:
        entry = ET.SubElement(channel, "item")
        ET.SubElement(entry, "title").text = item.title
        ET.SubElement(entry, "link").text = base + item.path
        ET.SubElement(entry, "guid", {"isPermaLink": "false"}).text = item.key
        ET.SubElement(entry, "pubDate").text = format_datetime(item.published)
        ET.SubElement(entry, "description").text = f"<p>{item.summary}</p>"
    return _document(root)


def _document(root: ET.Element) -> bytes:
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
