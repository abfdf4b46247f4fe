"""Collecting over real HTTP: everything new is captured at once, and trouble stays where it is."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from django.utils import timezone

from khronika.archive.capture import blobs
from khronika.archive.collect import MOST_TRIES, Collected, Step, collect
from khronika.archive.lanes import Lanes
from khronika.archive.models import Capture
from khronika.archive.tasks import collect_due
from khronika.base.sqlite.base import DRIVER
from khronika.watch.models import Item, Source, Visit
from webserver import Answer, Web, serve


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as running:
        yield running


def feed(names: list[str], link: str = "/{}") -> str:
    items = "".join(
        f"<item><guid>{name}</guid><title>{name}</title><link>{link.format(name)}</link>"
        f"<description>{name}: 412 people</description></item>"
        for name in names
    )
    return f'<rss version="2.0"><channel><title>F</title>{items}</channel></rss>'


def source(key: str, url: str, kind: Source.Kind = Source.Kind.FEED) -> Source:
    return Source.objects.create(key=key, kind=kind, name=key, url=url)


def numbers(collected: Collected) -> tuple[int, int, int, int, int]:
    return (
        collected.sources,
        collected.failed,
        collected.items,
        collected.captures,
        collected.waiting,
    )


@pytest.mark.django_db
def test_captures_whatever_is_new(web: Web) -> None:
    viarta = source("viarta", web.put("/feed", feed(["a", "b"])))
    source("prisons", web.put("/page", "<p>The list has 412 names.</p>"), Source.Kind.PAGE)
    for name in ("a", "b"):
        web.put(f"/{name}", f"<p>{name}: 412 people were in prison.</p>")
    steps: list[Step] = []
    assert numbers(collect(progress=steps.append)) == (2, 0, 3, 3, 0)
    today = f"{timezone.localdate():%Y-%m-%d}"
    assert set(Capture.objects.values_list("key", flat=True)) == {
        f"viarta-{today}", f"viarta-{today}-2", f"prisons-{today}",
    }  # fmt: skip
    capture = Capture.objects.get(item__title="a")
    assert (capture.source, capture.url) == (viarta, f"{web.url}/a")
    assert "412 people were in prison" in capture.text
    assert web.asked("/page") == 1  # what was looked at is what is captured
    assert [step.done for step in steps] == [1, 2, 3, 4, 5]
    assert steps[-1].total == 5
    assert {step.kind for step in steps} == {"source", "item"}
    assert numbers(collect()) == (0, 0, 0, 0, 0)  # nothing is due
    assert numbers(collect([viarta])) == (1, 0, 0, 0, 0)
    assert Capture.objects.count() == 3


@pytest.mark.django_db
def test_the_trouble_of_one_is_not_that_of_the_others(web: Web) -> None:
    source("good", web.put("/feed", feed(["a", "gone", "image"])))
    source("no-feed", web.put("/hello", "<h1>Hello</h1>"))
    source("nobody", "http://127.0.0.1:1024/feed")
    source("huge", web.put("/huge", b"x" * 26_000_000))
    source("empty", web.put("/empty", ""), Source.Kind.PAGE)
    web.put("/a", "<p>412 people</p>")
    web.put("/image", b"\x89PNG\0", media_type="image/png")
    collected = collect()
    assert numbers(collected) == (5, 4, 3, 2, 1)
    assert len(collected.troubles) == 5
    assert all(trouble.endswith(".") for trouble in collected.troubles)
    gone = Item.objects.get(title="gone")
    assert "no such page (404)" in gone.trouble
    assert gone.tries == 1
    assert gone.capture_at is not None
    assert gone.capture_at > timezone.now() + timedelta(minutes=4)
    assert Item.objects.filter(capture_at=None).count() == 2


@pytest.mark.django_db
def test_what_could_not_be_captured_is_captured_later(web: Web) -> None:
    source("viarta", web.put("/feed", feed(["a"])))
    collect()
    assert numbers(collect()) == (0, 0, 0, 0, 0)  # it is not time yet
    web.put("/a", "<p>412 people</p>")
    Item.objects.update(capture_at=timezone.now())
    assert numbers(collect()) == (0, 0, 0, 1, 0)
    item = Item.objects.get()
    assert (item.capture_at, item.trouble, item.tries) == (None, "", 0)


@pytest.mark.django_db
def test_naming_a_source_tries_its_items_at_once(web: Web) -> None:
    viarta = source("viarta", web.put("/feed", feed(["a"])))
    collect()
    web.put("/a", "<p>412 people</p>")
    assert numbers(collect([viarta])) == (1, 0, 0, 1, 0)


@pytest.mark.django_db
@pytest.mark.parametrize(("status", "tries"), [(404, MOST_TRIES), (410, 1)])
def test_gives_up_in_the_end_and_says_why(web: Web, status: int, tries: int) -> None:
    web.put("/a", "", status=status)
    viarta = source("viarta", web.put("/feed", feed(["a"])))
    for _number in range(MOST_TRIES + 2):
        collect([viarta])
    item = Item.objects.get()
    assert (item.capture_at, item.tries) == (None, tries)
    assert str(status) in item.trouble
    assert web.asked("/a") == tries


@pytest.mark.django_db
def test_an_entry_without_a_page_is_captured_itself(web: Web) -> None:
    viarta = source("viarta", web.put("/feed", feed(["channel-post"], link="")))
    collect()
    capture = Capture.objects.get()
    assert capture.text == "channel-post: 412 people"
    assert capture.source == viarta
    assert blobs().get(capture.sha256) == b"channel-post: 412 people"


@pytest.mark.django_db
def test_a_hundred_items_of_one_host_are_fetched_two_at_a_time(web: Web) -> None:
    names = [f"n{number}" for number in range(30)]
    at_once: list[int] = []
    count = threading.Lock()
    now = [0]

    def slow(handler: BaseHTTPRequestHandler) -> None:
        with count:
            now[0] += 1
            at_once.append(now[0])
        time.sleep(0.01)
        with count:
            now[0] -= 1
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n412 people")

    for name in names:
        web.pages[f"/{name}"] = Answer(drip=slow)
    source("viarta", web.put("/feed", feed(names)))
    assert numbers(collect()) == (1, 0, 30, 30, 0)
    assert max(at_once) == 2


def test_a_busy_host_does_not_hold_up_the_others() -> None:
    free = threading.Event()

    def release() -> bool:
        free.set()
        return True

    with Lanes[str, bool](at_once=3, at_one_host=2) as lanes:
        for number in range(5):
            lanes.add("slow", f"slow{number}", lambda: free.wait(10))
        lanes.add("quick", "quick", release)
        notes = [note for note, ready in lanes.results() if ready]
    assert len(notes) == 6
    assert notes.index("quick") < 3


def test_a_failing_job_ends_the_rest_and_is_seen() -> None:
    def fail() -> bool:
        raise RuntimeError("the moon")

    with Lanes[int, bool](1, 1) as lanes:
        lanes.add("a", 1, fail)
        lanes.add("a", 2, lambda: True)
        with pytest.raises(RuntimeError, match="the moon"):
            list(lanes.results())


@pytest.mark.django_db
def test_a_reader_that_breaks_is_the_trouble_of_its_document(
    web: Web, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("khronika.archive.capture.extract_safely", broken)
    web.put("/a", "<p>412 people</p>")
    source("viarta", web.put("/feed", feed(["a"])))
    assert numbers(collect()) == (1, 0, 1, 0, 1)
    assert "RecursionError" in Item.objects.get().trouble
    assert "could not be captured" in caplog.text


@pytest.mark.django_db
def test_the_task_tells_what_it_did(web: Web) -> None:
    web.put("/a", "<p>412 people</p>")
    source("viarta", web.put("/feed", feed(["a"])))
    assert collect_due.call() == {
        "sources": 1, "failed": 0, "items": 1, "captures": 1, "waiting": 0,
    }  # fmt: skip
    assert Visit.objects.get().items == 1


COLLECT = """
import django
django.setup()
from django.core.management import call_command
from khronika.archive.collect import collect
from khronika.watch.models import Source
import sys
if sys.argv[1:]:
    call_command("migrate", verbosity=0)
    Source.objects.create(key="viarta", kind="feed", name="Viarta", url=sys.argv[1])
collect(Source.objects.all())
"""


def run(workspace: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", COLLECT, *arguments],
        env={
            **os.environ,
            "KHRONIKA_WORKSPACE": str(workspace),
            "DJANGO_SETTINGS_MODULE": "khronika.settings",
        },
    )


@pytest.mark.slow
def test_a_killed_collection_loses_nothing(web: Web, tmp_path: Path) -> None:
    (tmp_path / "khronika.toml").write_text('[fetch]\nallow_private = ["127.0.0.0/8"]\n')
    names = [f"n{number}" for number in range(12)]
    reached = threading.Event()
    killed = threading.Event()

    def stall(handler: BaseHTTPRequestHandler) -> None:
        reached.set()
        killed.wait(30)
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n412 people")

    for number, name in enumerate(names):
        web.put(f"/{name}", f"{number} people", media_type="text/plain")
    web.pages["/n5"] = Answer(drip=stall)
    url = web.put("/feed", feed(names), etag='"1"')
    with run(tmp_path, url) as first:
        assert reached.wait(60)
        first.send_signal(signal.SIGKILL)
    killed.set()
    with run(tmp_path) as second:
        assert second.wait(60) == 0
    assert web.asked("/feed") == 2
    with closing(DRIVER.connect(tmp_path / "khronika.db")) as database:
        captured = database.execute(
            "SELECT i.title, count(*) FROM khronika_item i JOIN khronika_capture ON item_id = i.id "
            "GROUP BY i.title"
        ).fetchall()
        left = database.execute("SELECT count(*) FROM khronika_item WHERE capture_at IS NOT NULL")
        assert left.fetchone() == (0,)
    assert sorted(captured) == sorted((name, 1) for name in names)
