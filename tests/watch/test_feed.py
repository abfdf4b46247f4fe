"""Feeds as they are found: other charsets, broken XML, no dates, no identifiers."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.base.http import Fetched
from khronika.watch.entry import plain, read_moment
from khronika.watch.feed import MOST_ENTRIES, NotAFeed, read_feed

URL = "https://viarta.example/news/feed"

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="be">
  <title>Вярта</title><id>tag:viarta.example,2026:feed</id>
  <entry>
    <id>tag:viarta.example,2026:412</id>
    <title>У спісе палітзняволеных 412 чалавек</title>
    <link rel="alternate" href="/2026/11/412"/>
    <published>2026-11-15T10:00:00+03:00</published>
    <content type="html">&lt;p&gt;За тыдзень &lt;b&gt;17&lt;/b&gt; чалавек.&lt;/p&gt;
      &lt;p&gt;Трох выключылі.&lt;/p&gt;</content>
  </entry>
</feed>"""


def fetched(body: bytes, content_type: str = "application/xml") -> Fetched:
    return Fetched(
        url=URL, final_url=URL, status=200, headers=(("Content-Type", content_type),), body=body
    )


def rss(items: str, declaration: str = "") -> str:
    return (
        f'{declaration}<rss version="2.0"><channel><title>Лента</title>'
        f"<link>https://viarta.example/</link>{items}</channel></rss>"
    )


def test_reads_atom() -> None:
    (entry,) = read_feed(fetched(ATOM.encode()))
    assert entry.guid == "tag:viarta.example,2026:412"
    assert entry.url == "https://viarta.example/2026/11/412"
    assert entry.title == "У спісе палітзняволеных 412 чалавек"
    assert entry.summary == "За тыдзень 17 чалавек.\nТрох выключылі."
    assert entry.published_at == datetime(2026, 11, 15, 7, tzinfo=UTC)


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-16", "iso-8859-5"])
def test_reads_the_charset_it_declares(charset: str) -> None:
    body = rss(
        "<item><title>Задержаны трое</title><link>/a</link></item>",
        f'<?xml version="1.0" encoding="{charset}"?>',
    )
    (entry,) = read_feed(fetched(body.encode(charset), "text/xml"))
    assert entry.title == "Задержаны трое"


def test_the_charset_of_the_header_is_no_worse() -> None:
    body = rss("<item><title>Задержаны трое</title><link>/a</link></item>")
    (entry,) = read_feed(fetched(body.encode("cp1251"), "application/rss+xml; charset=cp1251"))
    assert entry.title == "Задержаны трое"


def test_a_wrong_charset_in_the_header_does_no_harm() -> None:
    body = rss("<item><title>Задержаны трое</title><link>/a</link></item>")
    (entry,) = read_feed(fetched(body.encode(), "text/xml; charset=ISO-8859-1"))
    assert entry.title == "Задержаны трое"


def test_goes_on_where_the_xml_is_broken() -> None:
    body = rss(
        "<item><title>R&D & more <b>bold</title><link>/a?x=1&y=2</link></item>"
        "<item><title>The next</title><link>/b</link></item>"
    )
    first, second = read_feed(fetched(body.removesuffix("</channel></rss>").encode()))
    assert first.title.startswith("R&D & more")
    assert first.url == "https://viarta.example/a?x=1&y=2"
    assert second.title == "The next"


def test_entries_without_identifiers_keep_theirs_between_visits() -> None:
    body = rss(
        "<item><title>With a page</title><link>/a</link></item>"
        "<item><title>Without one</title><description>212 people</description></item>"
        "<item><description>Only words, no title</description></item>"
    )
    entries = read_feed(fetched(body.encode()))
    again = read_feed(fetched(body.encode()))
    assert [entry.guid for entry in entries] == [entry.guid for entry in again]
    assert len({entry.guid for entry in entries}) == 3
    assert entries[0].guid == entries[0].url == "https://viarta.example/a"
    assert entries[1].url == ""
    assert entries[2].title == "Only words, no title"


def test_duplicates_come_once_and_a_shared_identifier_is_none() -> None:
    one = "<item><guid>1</guid><title>A</title><link>/a</link></item>"
    shared = "<item><guid>https://viarta.example/</guid><title>{0}</title><link>/{0}</link></item>"
    body = rss(one + one + shared.format("b") + shared.format("c"))
    guids = [entry.guid for entry in read_feed(fetched(body.encode()))]
    assert guids == ["1", "https://viarta.example/b", "https://viarta.example/c"]


def test_what_the_table_cannot_hold_is_made_to_fit() -> None:
    body = rss(
        f"<item><guid>{'g' * 3000}</guid><title>{'я' * 3000}</title>"
        f"<link>https://viarta.example/{'u' * 3000}</link></item>"
    )
    (entry,) = read_feed(fetched(body.encode()))
    assert (len(entry.guid), len(entry.title), entry.url) == (64, 500, "")


def test_a_feed_of_thousands_is_read_to_a_limit() -> None:
    body = rss("".join(f"<item><title>{n}</title><link>/{n}</link></item>" for n in range(2000)))
    entries = read_feed(fetched(body.encode()))
    assert len(entries) == MOST_ENTRIES
    assert entries[0].title == "0"


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "mailto:a@b"]
)
def test_a_link_that_is_no_page_is_left_out(link: str) -> None:
    body = rss(f"<item><guid>1</guid><title>A</title><link>{link}</link></item>")
    (entry,) = read_feed(fetched(body.encode()))
    assert entry.url == ""


@pytest.mark.parametrize(
    "body",
    [b"", b"   ", b"hello", b"\x89PNG\r\n\x1a\n" + b"\0" * 400, b"{}", b"/etc/passwd", b"%PDF-1.7",
     b"<html><body><h1>Welcome</h1></body></html>", b"<?xml version='1.0'?><a/>"],
)  # fmt: skip
def test_what_is_no_feed_is_said(body: bytes) -> None:
    with pytest.raises(NotAFeed) as trouble:
        read_feed(fetched(body, "text/html"))
    assert str(trouble.value).startswith(f"{URL}: ")


def test_a_body_that_names_a_file_is_not_that_file(tmp_path: object) -> None:
    path = f"{tmp_path}/feed.xml"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - a path as a feed would name it
        file.write(ATOM)
    with pytest.raises(NotAFeed):
        read_feed(fetched(path.encode()))


def test_a_page_that_has_a_feed_leads_to_it() -> None:
    page = (
        '<html><head><link rel="alternate" type="application/atom+xml" href="/feed.atom"></head>'
        "<body>Welcome</body></html>"
    )
    with pytest.raises(NotAFeed, match=r"its feed is https://viarta\.example/feed\.atom"):
        read_feed(fetched(page.encode(), "text/html"))


def test_a_feed_of_50_megabytes_is_not_read() -> None:
    with pytest.raises(NotAFeed, match="50 MB"):
        read_feed(fetched(b"<rss>" + b" " * 50_000_000))


def test_entities_do_not_explode() -> None:
    levels = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 10}">' for n in range(12)
    )
    body = f"<?xml version='1.0'?><!DOCTYPE rss [{levels}]>" + rss(
        "<item><title>&l11;</title><link>/a</link></item>"
    )
    (entry,) = read_feed(fetched(body.encode()))
    assert len(entry.title) <= 500


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Sun, 15 Nov 2026 10:00:00 +0300", datetime(2026, 11, 15, 7, tzinfo=UTC)),
        ("Sun, 15 Nov 2026 10:00:00", datetime(2026, 11, 15, 10, tzinfo=UTC)),
        ("15 Nov 2026 10:00 GMT", datetime(2026, 11, 15, 10, tzinfo=UTC)),
        ("2026-11-15T10:00:00Z", datetime(2026, 11, 15, 10, tzinfo=UTC)),
        ("2026-11-15", datetime(2026, 11, 15, tzinfo=UTC)),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59Z", None),
        ("99 Foo 2026", None),
        ("", None),
    ],
)
def test_reads_moments(written: str, moment: datetime | None) -> None:
    assert read_moment(written) == moment


def test_a_date_without_a_zone_is_of_the_workspace(settings: object) -> None:
    settings.TIME_ZONE = "Europe/Warsaw"  # type: ignore[attr-defined]
    assert read_moment("2026-11-15T10:00:00") == datetime(2026, 11, 15, 9, tzinfo=UTC)


@given(st.text(max_size=40), st.lists(st.integers(-10, 10_000), min_size=9, max_size=9))
def test_no_date_breaks_it(written: str, parsed: list[int]) -> None:
    moment = read_moment(written, tuple(parsed))
    assert moment is None or moment.tzinfo is UTC


@given(st.text(alphabet="<>/&;p br=\"'!-[]x\n", max_size=80))
def test_no_markup_breaks_it(markup: str) -> None:
    plain(markup)


@given(st.binary(max_size=200))
def test_no_bytes_break_it(body: bytes) -> None:
    with suppress(NotAFeed):
        read_feed(fetched(b"<rss version='2.0'><channel><item><title>" + body, "text/xml"))
