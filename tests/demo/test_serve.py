"""The world's site answers as a careful server does."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from khronika.cli.demo.mailbox import Mailbox
from khronika.cli.demo.world.serve import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    mailbox = Mailbox(tmp_path / "mailbox")
    world = World(mailbox)
    world.start()
    yield world
    world.stop()


def test_every_page_answers_and_is_not_sent_twice(world: World) -> None:
    for path in world.pages:
        first = httpx.get(world.url + path)
        assert first.status_code == 200
        again = httpx.get(world.url + path, headers={"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304
        assert again.content == b""
    assert world.not_modified == world.answered == len(world.pages)


def test_last_modified_is_enough_for_a_304(world: World) -> None:
    first = httpx.get(f"{world.url}/viarta/feed.atom")
    since = first.headers["Last-Modified"]
    assert since == "Sun, 15 Nov 2026 07:00:00 GMT"
    for header, expected in (
        (since, 304),
        ("Sat, 14 Nov 2026 07:00:00 GMT", 200),
        ("yesterday or so", 200),
    ):
        answer = httpx.get(f"{world.url}/viarta/feed.atom", headers={"If-Modified-Since": header})
        assert answer.status_code == expected


def test_an_etag_that_no_longer_holds_brings_the_page(world: World) -> None:
    answer = httpx.get(f"{world.url}/families/list", headers={"If-None-Match": '"old", "older"'})
    assert answer.status_code == 200
    assert "487 имён" in answer.text


def test_head_has_the_headers_and_no_body_and_what_is_not_there_is_404(world: World) -> None:
    head = httpx.head(f"{world.url}/sociometer/notes/19.pdf")
    assert head.headers["Content-Type"] == "application/pdf"
    assert int(head.headers["Content-Length"]) > 1000
    assert head.content == b""
    assert httpx.get(f"{world.url}/nothing").status_code == 404
    assert httpx.get(f"{world.url}/mailbox/7/").status_code == 404


def test_feeds_link_to_entries_that_are_there(world: World) -> None:
    for path in ("/viarta/feed.atom", "/honest-count/rss.xml", "/amber-wire/rss.xml"):
        feed = httpx.get(world.url + path).text
        entries = [place for place in world.pages if f"{world.url}{place}<" in feed]
        linked = [place for place in world.pages if f'"{world.url}{place}"' in feed]
        assert len(entries) + len(linked) >= 4


def test_two_sites_cannot_have_one_port(tmp_path: Path, world: World) -> None:
    port = int(world.url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"):
        World(Mailbox(tmp_path / "other"), port)
