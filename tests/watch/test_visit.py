"""Visits over real HTTP: what is new is seen once, what failed is said and tried later."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from khronika.archive.extract.extract import extract
from khronika.watch.models import Item, Source, Visit
from khronika.watch.schedule import claim, due_sources, next_visit
from khronika.watch.visit import Visited, visit
from webserver import Answer, Web, serve

pytestmark = pytest.mark.django_db


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as running:
        yield running


def feed(*names: str) -> str:
    items = "".join(
        f"<item><guid>{name}</guid><title>{name}</title><link>/{name}</link></item>"
        for name in names
    )
    return f'<rss version="2.0"><channel><title>Лента</title>{items}</channel></rss>'


def page(words: str) -> str:
    advertisement = "<aside>Buy now! 50%</aside>" if "new" in words else "<aside>Sold out</aside>"
    return (
        f"<html><head><title>Prison service</title></head><body>{advertisement}"
        f"<main><p>{words}</p></main></body></html>"
    )


def source(url: str, kind: Source.Kind = Source.Kind.FEED) -> Source:
    return Source.objects.create(key=f"s{Source.objects.count()}", kind=kind, name="S", url=url)


def look_at(one: Source) -> Visited:
    one.refresh_from_db()
    return visit(one, extract)


def titles(visited: Visited) -> list[str]:
    return [item.title for item in visited.items]


def test_brings_what_is_new_oldest_first(web: Web) -> None:
    one = source(web.put("/feed", feed("b", "a"), media_type="application/rss+xml"))
    assert titles(look_at(one)) == ["a", "b"]
    web.put("/feed", feed("c", "b", "a"))
    second = look_at(one)
    assert titles(second) == ["c"]
    assert (second.visit.outcome, second.visit.items) == (Visit.Outcome.NEW, 1)
    assert second.items[0].url == f"{web.url}/c"
    web.put("/feed", feed("b", "a"))
    assert look_at(one).visit.outcome == Visit.Outcome.UNCHANGED
    assert Item.objects.count() == 3


def test_asks_conditionally(web: Web) -> None:
    url = web.put("/feed", feed("a"), etag='"1"', last_modified="Sun, 15 Nov 2026 10:00:00 GMT")
    one = source(url)
    look_at(one)
    unchanged = look_at(one)
    assert (unchanged.visit.outcome, unchanged.visit.http_status) == (Visit.Outcome.UNCHANGED, 304)
    assert web.requests[-1][1]["if-none-match"] == '"1"'
    assert web.requests[-1][1]["if-modified-since"] == "Sun, 15 Nov 2026 10:00:00 GMT"
    web.put("/feed", feed("b"), etag='"2"')
    assert titles(look_at(one)) == ["b"]
    assert look_at(one).visit.http_status == 304


def test_a_second_source_of_the_same_address_sees_it_anew(web: Web) -> None:
    url = web.put("/feed", feed("a"), etag='"1"')
    look_at(source(url))
    assert titles(look_at(source(url))) == ["a"]


def test_follows_a_feed_that_moved_and_keeps_its_validators(web: Web) -> None:
    web.put("/new/feed", feed("a"), etag='"1"')
    one = source(web.put("/feed", "", status=301, headers={"Location": "/new/feed"}))
    (item,) = look_at(one).items
    assert item.url == f"{web.url}/a"
    assert look_at(one).visit.http_status == 304


def test_a_page_is_new_when_its_words_are(web: Web) -> None:
    first = page("The list has 412 names since Sunday, the service says.")
    one = source(web.put("/page", first), Source.Kind.PAGE)
    visited = look_at(one)
    (item,) = visited.items
    assert "412 names" in item.summary
    assert item.title == "Prison service"
    assert visited.document is not None
    assert visited.document.body == first.encode()
    assert look_at(one).items == ()
    web.put("/page", first.replace("Sold out", "Sold out <b></b>"))
    assert look_at(one).visit.outcome == Visit.Outcome.UNCHANGED
    web.put("/page", page("The list has 415 names since Monday, the service says."))
    assert len(look_at(one).items) == 1
    web.put("/page", first)
    assert len(look_at(one).items) == 1  # it says again what it said before: that is news
    assert look_at(one).items == ()
    assert Item.objects.count() == 3


@pytest.mark.parametrize(
    ("kind", "answer", "says"),
    [
        (Source.Kind.FEED, Answer(b"<h1>Hello</h1>"), "not a feed"),
        (Source.Kind.FEED, Answer(b""), "empty"),
        (Source.Kind.FEED, Answer(b"x" * 26_000_000), "larger than the 25 MB"),
        (Source.Kind.FEED, Answer(b"gone", status=404), "no such page"),
        (Source.Kind.PAGE, Answer(b""), "empty"),
        (Source.Kind.PAGE, Answer(b"<html><body></body></html>"), "no text"),
        (Source.Kind.PAGE, Answer(b"\x89PNG\0\0", media_type="image/png"), "image/png"),
        (Source.Kind.PAGE, Answer(b"oops", status=500), "fault"),
    ],
)
def test_trouble_is_one_sentence_and_passes(
    web: Web, kind: Source.Kind, answer: Answer, says: str
) -> None:
    web.pages["/s"] = answer
    one = source(f"{web.url}/s", kind)
    failed = look_at(one).visit
    assert failed.outcome == Visit.Outcome.FAILED
    assert says in failed.trouble
    one.refresh_from_db()
    assert one.trouble == failed.trouble
    assert one.failures == 1
    assert one.trouble.startswith(one.url)
    good = feed("a") if kind == Source.Kind.FEED else page("The list has 412 names.")
    web.put("/s", good)
    assert len(look_at(one).items) == 1
    one.refresh_from_db()
    assert (one.failures, one.trouble) == (0, "")


def test_a_failure_forgets_nothing_that_was_known(web: Web) -> None:
    url = web.put("/feed", feed("a"), etag='"1"')
    one = source(url)
    look_at(one)
    web.put("/feed", "", status=503)
    look_at(one)
    web.put("/feed", feed("a"), etag='"1"')
    assert look_at(one).visit.http_status == 304


def test_comes_later_after_each_failure_up_to_a_day() -> None:
    def wait(every: int, failures: int, asked: int | None = None) -> timedelta:
        seconds = (next_visit(every, failures, asked) - timezone.now()).total_seconds()
        return timedelta(minutes=round(seconds / 60))

    hour, day = timedelta(hours=1), timedelta(days=1)
    assert [wait(60, n) for n in (0, 1, 2, 3)] == [hour, 2 * hour, 4 * hour, 8 * hour]
    assert wait(60, 9) == wait(60, 10_000) == day
    assert wait(7 * 24 * 60, 3) == 7 * day
    assert wait(10, 1, asked=3 * 3600) == 3 * hour
    assert wait(10, 1, asked=10**6) == day
    assert wait(10, 0, asked=3 * 3600) == timedelta(minutes=10)


def test_two_workers_do_not_take_the_same_source(web: Web) -> None:
    one, paused, later = (source(f"{web.url}/{n}") for n in range(3))
    Source.objects.filter(pk=paused.pk).update(paused=True)
    Source.objects.filter(pk=later.pk).update(next_visit_at=timezone.now() + timedelta(hours=1))
    seen_by_both = list(due_sources())
    assert [each.pk for each in seen_by_both] == [one.pk]
    assert len(claim(seen_by_both)) == 1
    assert claim(seen_by_both) == []
    assert list(due_sources()) == []
