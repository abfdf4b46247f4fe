"""Sources from a file: all or none, and a mistake in it is named by key and field."""

from pathlib import Path

import pytest

from khronika.watch.load import load_sources
from khronika.watch.models import Source, Validator
from khronika.watch.source import SourceTrouble

pytestmark = pytest.mark.django_db

FILE = """
[[source]]
key = "viarta"
kind = "feed"
url = "https://viarta.example/feed.atom"
name = "Вярта"
owner = "Prisoners' rights centre Viarta"
language = "be"
reliability = "A"
credibility = 1
every_minutes = 30

[[source]]
key = "prison-service"
kind = "page"
url = "https://prisons.example/news"
"""


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "sources.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_loads_and_brings_up_to_date(tmp_path: Path) -> None:
    assert load_sources(write(tmp_path, FILE)) == 2
    viarta = Source.objects.get(key="viarta")
    assert (viarta.name, viarta.reliability, viarta.credibility) == ("Вярта", "A", 1)
    assert Source.objects.get(key="prison-service").name == "prison-service"
    Validator.objects.create(source=viarta, url=viarta.url, etag='"1"')
    load_sources(write(tmp_path, FILE.replace('reliability = "A"', 'reliability = "B"')))
    assert Source.objects.get(key="viarta").reliability == "B"
    assert Source.objects.count() == 2
    assert Validator.objects.count() == 1


def test_a_source_that_moved_is_looked_at_anew(tmp_path: Path) -> None:
    load_sources(write(tmp_path, FILE))
    viarta = Source.objects.get(key="viarta")
    Source.objects.update(failures=3, trouble="gone")
    Validator.objects.create(source=viarta, url=viarta.url, etag='"1"')
    load_sources(write(tmp_path, FILE.replace("feed.atom", "new.atom")))
    viarta.refresh_from_db()
    assert (viarta.failures, viarta.trouble) == (0, "")
    assert Validator.objects.count() == 0


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("https://viarta.example/feed.atom", "viarta.example"), "source viarta: url"),
        (("https://viarta.example/feed.atom", "ftp://viarta.example/a"), "source viarta: url"),
        (('"feed"', '"atom"'), "source viarta: invalid enum value 'atom' in kind"),
        (('reliability = "A"', 'reliability = "Z"'), "'Z' in reliability"),
        (("credibility = 1", "credibility = 7"), "7 in credibility"),
        (("every_minutes = 30", "every_minutes = 0"), "in every_minutes"),
        (('language = "be"', 'language = "Belarusian"'), "language “Belarusian”"),
        (('owner = "', 'owned_by = "'), "source viarta: contains unknown field `owned_by`"),
        (('key = "prison-service"', 'key = "viarta"'), "stands there twice"),
        (('key = "prison-service"', ""), "source 2: missing required field `key`"),
        (('key = "prison-service"', 'key = "prison service"'), "in key"),
        (("[[source]]", "[[sources]]"), "unknown field `sources`"),
        (('key = "viarta"', "key = viarta"), "not valid TOML"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_loaded(
    tmp_path: Path, change: tuple[str, str], says: str
) -> None:
    with pytest.raises(SourceTrouble) as trouble:
        load_sources(write(tmp_path, FILE.replace(*change)))
    assert says in str(trouble.value)
    assert str(trouble.value).startswith(f"{tmp_path}/sources.toml: ")
    assert Source.objects.count() == 0


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"a = '\xe9'", b"\0"])
def test_what_is_no_toml_is_said(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(SourceTrouble, match="not valid TOML"):
        load_sources(write(tmp_path, raw))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceTrouble, match="cannot be read"):
        load_sources(tmp_path / "none.toml")
