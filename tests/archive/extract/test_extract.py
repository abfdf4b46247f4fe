"""Documents as they come: other charsets, tables, mails, scans, broken and hostile files."""

import zlib
from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khronika.archive.extract.charset import decode, guess
from khronika.archive.extract.extract import extract
from khronika.archive.extract.extracted import MOST_BYTES

RUSSIAN = (
    "Правозащитники сообщили, что вчера в столице задержали не менее 106 человек. "
    "Среди них – журналисты и студенты, суды назначены на понедельник."
)
BELARUSIAN = (
    "Праваабаронцы паведамілі, што ўчора ў сталіцы затрымалі не менш за 106 чалавек. "
    "Сярод іх ёсць журналісты, суды прызначаныя на панядзелак, іх чакаюць штрафы."
)
UKRAINIAN = (
    "Правозахисники повідомили, що вчора в столиці затримали щонайменше 106 осіб. "
    "Серед них є журналісти й студенти, суди призначено на понеділок, їм загрожує штраф."
)
POLISH = (
    "Obrońcy praw człowieka podali, że wczoraj w stolicy zatrzymano co najmniej 106 osób. "
    "Są wśród nich dziennikarze, rozprawy wyznaczono na poniedziałek. Grożą im wysokie grzywny."
)
GERMAN = (
    "Menschenrechtler teilten mit, gestern seien 106 Personen festgenommen worden. Übrig: größte."
)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN.replace("–", "-"), "koi8-r"),
        (RUSSIAN.replace("–", "-"), "cp866"),
        (RUSSIAN.replace("–", "-"), "iso8859-5"),
        (BELARUSIAN, "cp1251"),
        (BELARUSIAN, "iso8859-5"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8-u"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (GERMAN, "cp1252"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-8-sig"),
        (UKRAINIAN, "utf-8"),
    ],
)
def test_undeclared_text_is_read_by_its_letters(text: str, charset: str) -> None:
    assert decode(text.encode(charset)).text == text
    # ISO 8859-1 is what a server sends that has not been told
    assert decode(text.encode(charset), "text/plain; charset=iso-8859-1").text == text


def test_declared_charset_is_used_and_a_wrong_one_is_not() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "text/html; charset=windows-1251").text == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), "text/html; charset=utf-8").text == RUSSIAN
    assert decode(RUSSIAN.encode(), "text/html; charset=windows-1251").text == RUSSIAN
    assert decode(RUSSIAN.encode(), "text/html; charset=rot13").text == RUSSIAN


def test_utf8_cut_in_the_middle_of_a_letter_stays_utf8() -> None:
    assert decode(RUSSIAN.encode()[:-2]).charset == "utf-8"


def test_one_broken_byte_does_not_turn_utf8_into_something_else() -> None:
    decoded = decode((RUSSIAN * 5).encode() + b"\xff", "text/plain; charset=utf-8")
    assert decoded.charset == "utf-8"
    assert decoded.damaged
    assert decoded.text.startswith(RUSSIAN)


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_decode(data: bytes) -> None:
    decode(data, "text/html; charset=utf-7-no", markup=True)
    assert guess(data)


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang='ru-RU'><head>{head}</head><body>{body}</body></html>"


def test_page_in_windows_1251_with_its_date_language_and_table() -> None:
    markup = page(
        f"<nav>Главная Новости</nav><article><h1>Задержания в столице</h1><p>{RUSSIAN}</p>"
        f"<p>{RUSSIAN[:70]}</p><table><tr><td>Город</td><td>Минув</td></tr>"
        "<tr><td>Лесна</td><td>43</td></tr></table></article>",
        "<meta charset='windows-1251'><title>Задержания в столице</title>"
        "<meta property='article:published_time' content='2021-02-15T10:00:00+03:00'>",
    )
    read = extract(markup.encode("cp1251"), "text/html")
    assert read.problem is None
    assert RUSSIAN in read.text
    assert "Лесна | 43" in read.text
    assert read.title == "Задержания в столице"
    assert read.published == date(2021, 2, 15)
    assert read.language == "ru"
    assert read.charset == "cp1251"


def test_fragment_without_article_gives_all_visible_text() -> None:
    read = extract(
        b"<div>In custody: <b>246</b> people<script>var n = 999</script>"
        b"<p style='display: none'>777</p><p hidden>555</p></div>",
        "text/html",
    )
    assert "In custody: 246 people" in read.text
    assert "999" not in read.text
    assert "777" not in read.text
    assert "555" not in read.text


def test_paragraphs_are_parted_by_a_blank_line() -> None:
    read = extract(page("<p>One two.</p><p>Three<br>four.</p>").encode(), "text/html")
    assert read.text.split("\n\n")[:2] == ["One two.", "Three"]


@pytest.mark.parametrize(
    ("data", "media_type", "says"),
    [
        (b"", "text/html", "empty"),
        (b"   ", "text/plain", "empty"),
        (b"<html><body></body></html>", "text/html", "no text"),
        (b"<?xml version='1.0'?>", "text/html", "empty"),
        (b"%PDF-1.4 and no more", "application/pdf", "broken"),
        (b"%PDF-", "text/plain", "broken"),
        (b"\x00\x01\x02" * 50, "text/plain", "not text"),
        (b"PK\x03\x04", "application/zip", "application/zip"),
        (b"not a feed", "application/atom+xml", "not a feed"),
        (b"\xff\xd8\xff\xe0", "image/jpeg", "image/jpeg"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(data: bytes, media_type: str, says: str) -> None:
    read = extract(data, media_type)
    assert read.problem is not None
    assert says in read.problem
    assert not read.text


def test_more_than_fifty_megabytes_are_not_read() -> None:
    assert "50 MB" in str(extract(b"a" * (MOST_BYTES + 1), "text/plain").problem)


def pdf(text: str) -> bytes:
    """The smallest PDF that shows `text` (Latin), with a right cross-reference table."""
    stream = zlib.compress(f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode("latin-1"))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources 5 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % table


def test_pdf_text() -> None:
    read = extract(pdf("At least 106 people were detained."), "application/pdf")
    assert read.text == "At least 106 people were detained."
    assert read.problem is None


def test_pdf_without_text_is_called_a_scan() -> None:
    assert "scan" in str(extract(pdf(""), "application/pdf").problem)


def test_mail_in_koi8_r_with_an_html_alternative() -> None:
    message = EmailMessage()
    message["Subject"] = "Сводка за понедельник"
    message["Date"] = "Mon, 15 Feb 2021 10:00:00 +0300"
    message.set_content(RUSSIAN.replace("–", "-"), charset="koi8-r")
    message.add_alternative("<p>HTML</p>", subtype="html")
    read = extract(message.as_bytes(), "message/rfc822")
    assert "не менее 106 человек" in read.text
    assert read.title == "Сводка за понедельник"
    assert read.published == date(2021, 2, 15)


@pytest.mark.parametrize(
    "head",
    [b"Content-Type: text/plain; charset=unknown-9\n", b"Date: yesterday\n", b"Subject: =?x?q?=\n"],
)
def test_mail_with_broken_headers_is_still_read(head: bytes) -> None:
    assert "106 people" in extract(head + b"\n106 people\n", "message/rfc822").text


def test_feed_gives_the_entries() -> None:
    feed = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Весна</title>
      <item><title>Новость</title>
      <description>&lt;p&gt;Задержаны 106 человек.&lt;/p&gt;</description></item></channel></rss>"""
    read = extract(feed.encode(), "application/rss+xml")
    assert "Новость" in read.text
    assert "Задержаны 106 человек." in read.text


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["text/html", "application/pdf", "message/rfc822"]))
def test_no_bytes_raise(data: bytes, media_type: str) -> None:
    extract(b"%PDF-1.4\n" * (media_type == "application/pdf") + data, media_type)
