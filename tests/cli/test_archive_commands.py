"""source, collect, capture, search and verify as a person at a shell meets them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.conf import settings

from khronika.archive.capture import blobs
from khronika.archive.models import Capture
from khronika.base.trouble import Trouble
from khronika.cli import start
from khronika.cli.main import group
from khronika.watch.models import Source
from webserver import Web, serve

pytestmark = pytest.mark.django_db

FEED = (
    '<rss version="2.0"><channel><title>Вярта</title><item><title>У спісе 412 чалавек</title>'
    "<link>/412</link></item></channel></rss>"
)


@pytest.fixture
def web() -> Iterator[Web]:
    with serve() as running:
        yield running


@pytest.fixture(autouse=True)
def open_workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stay in the tests' own workspace and database."""
    monkeypatch.setattr(start, "start", lambda _folder=None: settings.WORKSPACE)


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(group, arguments, standalone_mode=False)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def code(result: Result) -> int:
    return result.exit_code or int(result.return_value or 0)


def test_from_a_source_to_a_search(web: Web) -> None:
    assert "There are no sources yet" in run("source", "list").stdout
    assert "There are no sources yet" in run("collect").stdout
    web.put("/feed", FEED)
    web.put("/412", "<title>Спіс</title><p>У спісе палітзняволеных 412 чалавек.</p>")
    added = run("source", "add", "viarta", f"{web.url}/feed", "--language", "be", "--grade", "a1")
    assert added.stdout.startswith("viarta: added; `khronika collect viarta`")
    assert (Source.objects.get().reliability, Source.objects.get().credibility) == ("A", 1)
    collected = run("collect")
    assert "viarta: 1 new" in collected.stdout
    assert collected.stdout.endswith("1 visited; 1 new, 1 captured.\n")
    assert "No source is due; the next is viarta at" in run("collect").stdout
    assert "viarta  feed  A1" in run("source", "list").stdout
    found = run("search", "палітзняволены", "412").stdout
    assert found.startswith(f"[@{Capture.objects.get().key}]")
    assert "412 чалавек" in found
    (hit,) = json.loads(run("search", "--json", "412").stdout)
    assert hit["url"] == f"{web.url}/412"
    assert run("search", "415").stderr == "Nothing in the archive has these words.\n"


def test_a_script_reads_json(web: Web) -> None:
    run("source", "add", "viarta", web.put("/feed", FEED))
    told = json.loads(run("collect", "--json").stdout)
    assert (told["sources"], told["items"], told["captures"], told["waiting"]) == (1, 1, 0, 1)
    assert "no such page (404)" in told["troubles"][0]
    (source,) = json.loads(run("source", "list", "--json").stdout)
    assert source["key"] == "viarta"
    assert json.loads(run("capture", "--json", f"{web.url}/feed").stdout)["sha256"]


def test_a_named_source_that_fails_fails_the_command(web: Web) -> None:
    run("source", "add", "prisons", web.put("/empty", ""), "--page")
    collected = run("collect", "prisons")
    assert code(collected) == 1
    assert "empty" in collected.stderr
    assert "1 visited, 1 failed" in collected.stdout
    assert "empty" in run("source", "list").stdout
    with pytest.raises(Trouble, match="there is no such source"):
        run("collect", "nobody")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("a b", "https://viarta.example/"), "source a b: a key has Latin letters"),
        (("a", "viarta.example"), "source a: url viarta.example: "),
        (("a", "https://viarta.example/", "--grade", "G1"), "G1 is no grade: write"),
        (("a", "https://viarta.example/", "--grade", "B"), "B is no grade: write"),
        (("a", "https://viarta.example/", "--every", "0"), "every_minutes: "),
        (("a", "https://viarta.example/", "--language", "Belarusian"), "write it like en or be"),
    ],
)
def test_a_source_that_is_wrong_is_said(arguments: tuple[str, ...], says: str) -> None:
    with pytest.raises(Trouble) as trouble:
        run("source", "add", *arguments)
    assert says in str(trouble.value)
    assert Source.objects.count() == 0


def test_adding_a_source_twice_changes_nothing() -> None:
    run("source", "add", "viarta", "https://viarta.example/feed", "--grade", "A1")
    with pytest.raises(Trouble, match="viarta is watched already, at https://viarta"):
        run("source", "add", "viarta", "https://elsewhere.example/")
    assert Source.objects.get().url == "https://viarta.example/feed"


def test_loads_a_file(tmp_path: Path) -> None:
    file = tmp_path / "sources.toml"
    file.write_text('[[source]]\nkey = "a"\nkind = "feed"\nurl = "https://viarta.example/"\n')
    assert run("source", "load", str(file)).stdout.startswith(f"{file}: 1 source;")
    with pytest.raises(Trouble, match="cannot be read"):
        run("source", "load", str(tmp_path / "none.toml"))


def test_captures_pages_and_files_and_verifies_them(web: Web, tmp_path: Path) -> None:
    url = web.put("/a", "<title>The list</title><p>It has 412 names now.</p>")
    told = run("capture", url, "--key", "list-412").stdout
    assert told.startswith("[@list-412] “The list”, ")
    web.put("/a", "<title>The list</title><p>It has 415 names now.</p>")
    assert "It differs from [@list-412] of the same address." in run("capture", url).stdout
    file = tmp_path / "scan.png"
    file.write_bytes(b"\x89PNG\0")
    assert "image/png" in run("capture", str(file)).stderr
    assert "all as they were captured" in run("verify").stdout
    blobs().path(Capture.objects.get(key="list-412").sha256).unlink()
    verified = run("verify")
    assert code(verified) == 1
    assert verified.stdout.startswith("[@list-412]: ")
    assert len(json.loads(run("verify", "--json").stdout)["damages"]) == 1
