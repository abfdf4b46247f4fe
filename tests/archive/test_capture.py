"""Captures: what came is kept as it came, can be cited, and never changes."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from khronika.archive.capture import (
    CaptureTrouble,
    KeyTaken,
    blobs,
    capture_bytes,
    capture_file,
    capture_url,
)
from khronika.archive.document import sniff
from khronika.archive.keep import keep, rename
from khronika.archive.key import KeyTrouble, check_key, stem_of_address, stem_of_name
from khronika.archive.models import Capture, Unchangeable
from khronika.base.http import Refused
from khronika.issue.models import Citation, Issue, Periodical, Revision
from khronika.watch.models import Item, Source
from webserver import Web, serve

pytestmark = pytest.mark.django_db

PAGE = (
    '<html lang="en"><head><title>Подсчёт голосов</title></head><body><p>Наблюдателей не пустили '
    "на 214 участков. Задержаны трое.</p></body></html>"
).encode("cp1251")


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as running:
        yield running


@pytest.fixture
def item(web: Web) -> Item:
    source = Source.objects.create(
        key="honest-count",
        kind=Source.Kind.FEED,
        name="Честный счёт",
        owner="Honest Count",
        url=f"{web.url}/feed",
        language="ru",
    )
    return Item.objects.create(
        source=source,
        guid="214",
        url=f"{web.url}/214",
        title="Подсчёт",
        published_at=datetime(2026, 11, 10, 9, tzinfo=UTC),
    )


def test_keeps_bytes_headers_and_text(web: Web, item: Item) -> None:
    web.put("/214", PAGE, media_type="text/html; charset=windows-1251", headers={"X-Id": "7"})
    capture = capture_url(item.url, item=item)
    capture.refresh_from_db()
    assert blobs().get(capture.sha256) == PAGE
    assert capture.sha256 == hashlib.sha256(PAGE).hexdigest()
    assert (capture.size, capture.http_status) == (len(PAGE), 200)
    assert ["X-Id", "7"] in capture.headers
    assert "214 участков" in capture.text
    assert (capture.charset, capture.media_type) == ("cp1251", "text/html; charset=windows-1251")
    assert capture.title == "Подсчёт голосов"
    assert (capture.publisher, capture.source) == ("Honest Count", item.source)
    assert capture.language == "ru"  # whatever the page's template declares
    assert capture.key == "honest-count-2026-11-10"
    assert capture.published_at == item.published_at
    assert capture.problem == ""


def test_what_cannot_be_read_is_kept_with_its_problem(web: Web) -> None:
    capture = capture_url(web.put("/photo", b"\x89PNG\r\n\0\0", media_type="image/png"))
    assert capture.text == ""
    assert "image/png" in capture.problem
    assert blobs().get(capture.sha256) == b"\x89PNG\r\n\0\0"


def test_an_error_page_is_no_capture(web: Web) -> None:
    with pytest.raises(Refused):
        capture_url(web.put("/a", "gone", status=404))
    with pytest.raises(CaptureTrouble, match="empty"):
        capture_url(web.put("/b", ""))
    assert Capture.objects.count() == 0


def test_the_same_bytes_again_are_the_same_capture(web: Web) -> None:
    url = web.put("/a", "<p>412 people</p>")
    assert capture_url(url) == capture_url(url)
    assert Capture.objects.count() == 1


def test_other_bytes_supersede(web: Web) -> None:
    first = capture_url(web.put("/a", "<p>412 people</p>"))
    second = capture_url(web.put("/a", "<p>415 people</p>"))
    assert second.supersedes == first
    assert [each.key for each in first.superseded_by.all()] == [second.key]
    assert second.key == f"{first.key}-2"
    third = capture_url(web.put("/a", "<p>412 people</p>"))
    assert third.supersedes == second
    assert third.sha256 == first.sha256


def test_two_items_of_one_address_have_a_capture_each(web: Web, item: Item) -> None:
    web.put("/214", PAGE)
    other = Item.objects.create(source=item.source, guid="214b", url=item.url, title="Again")
    first, second = capture_url(item.url, item=item), capture_url(other.url, item=other)
    assert (first.item, second.item) == (item, other)
    assert second.supersedes is None
    assert capture_url(item.url, item=other) == second


def test_a_redirect_is_captured_under_its_last_address(web: Web) -> None:
    web.put("/b", "<p>412 people</p>")
    capture = capture_url(web.put("/a", "", status=302, headers={"Location": "/b"}))
    assert capture.url == f"{web.url}/b"


def test_never_changes(web: Web) -> None:
    capture = capture_url(web.put("/a", "<p>412 people</p>"))
    capture.text = "415 people"
    for change in (
        capture.save,
        capture.delete,
        Capture.objects.all().delete,
        lambda: Capture.objects.update(text="415 people"),
        lambda: Capture.objects.bulk_update([capture], ["text"]),
    ):
        with pytest.raises(Unchangeable, match="never changes"), transaction.atomic():
            change()
    assert "412" in Capture.objects.get().text


def test_outlives_its_source(web: Web, item: Item) -> None:
    web.put("/214", PAGE)
    capture = capture_url(item.url, item=item)
    item.source.delete()
    capture.refresh_from_db()
    assert (capture.item, capture.source) == (None, None)
    assert capture.publisher == "Honest Count"


def test_a_key_of_ones_own(web: Web) -> None:
    url = web.put("/a", "<p>412 people</p>")
    capture = capture_url(url, key="list_412")
    assert capture.key == "list_412"
    assert capture_url(url, key="list_412") == capture
    web.put("/a", "<p>415 people</p>")
    with pytest.raises(KeyTaken, match="list_412"):
        capture_url(url, key="list_412")
    for bad in ("a b", "ключ", "", "a" * 101, "a@b", "-a", "a]b", "a\n"):
        with pytest.raises(KeyTrouble):
            capture_url(url, key=bad)


def test_a_file_of_this_machine(tmp_path: Path) -> None:
    path = tmp_path / "Letter of 12 November.txt"
    path.write_bytes("Ліст: 17 чалавек".encode("utf-16"))
    capture = capture_file(path)
    assert capture.text == "Ліст: 17 чалавек"
    assert capture.key.startswith("letter-of-12-november-2")
    assert capture_file(path) == capture
    with pytest.raises(CaptureTrouble, match="cannot be read"):
        capture_file(tmp_path / "none.txt")
    with pytest.raises(CaptureTrouble, match="cannot be read"):
        capture_file(tmp_path)


def test_nul_never_comes_into_the_database() -> None:
    data = ("412 people and many more words, so that this is a text. " * 5).encode() + b"\0"
    capture = capture_bytes(data, key="nul", media_type="text/plain")
    assert "412 people" in capture.text
    assert "\0" not in capture.text
    assert blobs().get(capture.sha256) == data


def test_keeping_an_item_names_its_capture(web: Web, item: Item, editor: User) -> None:
    web.put("/214", PAGE)
    capture = capture_url(item.url, item=item)
    assert keep(item, editor, "monitors-214") == capture
    item.refresh_from_db()
    assert (item.state, item.decided_by) == (Item.State.KEPT, editor)
    assert Capture.objects.get().key == "monitors-214"


def test_keeping_an_item_that_is_not_captured_captures_it(
    web: Web, item: Item, editor: User
) -> None:
    web.put("/214", PAGE)
    capture = keep(item, editor, "monitors-214")
    assert capture is not None
    assert capture.item == item
    item.refresh_from_db()
    assert item.capture_at is None


def test_a_key_that_is_taken_decides_nothing(web: Web, item: Item, editor: User) -> None:
    web.put("/214", PAGE)
    capture_bytes(b"other", key="monitors-214")
    capture_url(item.url, item=item)
    with pytest.raises(KeyTaken, match="monitors-214"):
        keep(item, editor, "monitors-214")
    item.refresh_from_db()
    assert item.state == Item.State.NEW


def test_a_cited_capture_keeps_its_key(editor: User) -> None:
    capture = capture_bytes(b"412 people", key="list-412")
    periodical = Periodical.objects.create(key="review", title="Review", language="en")
    issue = Issue.objects.create(
        periodical=periodical, year=2026, number=1, date="2026-11-15", title="Review"
    )
    revision = Revision.objects.create(
        issue=issue, number=1, text="412 [@list-412]", sha256="0" * 64, author=editor
    )
    Citation.objects.create(revision=revision, capture=capture, key=capture.key, start=4, end=15)
    with pytest.raises(KeyTrouble, match="An issue cites"):
        rename(capture, "other")
    rename(capture, "list-412")


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("vera")


@pytest.mark.parametrize(
    ("url", "stem"),
    [
        ("https://www.viarta.example/a", "viarta"),
        ("https://news.amber-wire.co.example/", "amber-wire"),
        ("http://127.0.0.1:8000/", "127"),
        ("https://вярта.example/", "capture"),
        ("", "capture"),
    ],
)
def test_stems_of_addresses(url: str, stem: str) -> None:
    assert stem_of_address(url) == stem


@given(st.text(max_size=300))
def test_every_stem_makes_a_key(name: str) -> None:
    check_key(f"{stem_of_name(name)}-2026-11-15-100")


@pytest.mark.parametrize(
    ("data", "declared", "name", "kind"),
    [
        (b"x", "text/html; charset=utf-8", "a.pdf", "text/html; charset=utf-8"),
        (b"x", "application/octet-stream", "a.pdf", "application/pdf"),
        (b"x", "", "letter.eml", "message/rfc822"),
        (b"x", "", "notes.MD", "text/markdown"),
        (b"%PDF-1.7", "", "download", "application/pdf"),
        (b"\n<!DOCTYPE HTML>", "", "", "text/html"),
        (b"words", "", "", "text/plain"),
        (b"\0\1\2", "", "", "application/octet-stream"),
    ],
)
def test_tells_what_a_document_is(data: bytes, declared: str, name: str, kind: str) -> None:
    assert sniff(data, declared, name) == kind
