"""Searching the archive as editors do: in their languages, and typing whatever they type."""

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from khronika.archive.models import Capture
from khronika.archive.search import Hit, search
from khronika.archive.snippet import Piece
from khronika.archive.words import read_words

pytestmark = pytest.mark.django_db

TEXTS = {
    "viarta-2026-11-15": (
        "У спісе палітзняволеных 412 чалавек",
        "За тыдзень у спіс унеслі 17 чалавек. Цэнтр «Вярта» лічыць іх палітзняволенымі.",
    ),
    "honest-count-2026-11-10": (
        "Подсчёт голосов",
        "Наблюдателей не пустили на 214 участков. Задержаны трое, среди них учительница.",
    ),
    "amber-wire-2026-11-14": (
        "Court refuses the appeal",
        "“We expected nothing else,” her lawyer said in court. It was not free and fair.",
    ),
}


@pytest.fixture(autouse=True)
def archive() -> None:
    for key, (title, text) in TEXTS.items():
        Capture.objects.create(
            key=key, sha256="0" * 64, size=1, media_type="text/html", title=title, text=text
        )


def keys(hits: list[Hit]) -> list[str]:
    return [hit.capture.key for hit in hits]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("палітзняволеных", "viarta-2026-11-15"),
        ("ПАЛІТЗНЯВОЛЕНЫ", "viarta-2026-11-15"),
        ("палiтзняволеныя 412", ""),  # a Latin i among Cyrillic letters is another word
        ("палітзняволены 412", "viarta-2026-11-15"),
        ("задержания учителя", "honest-count-2026-11-10"),
        ("задержанные", "honest-count-2026-11-10"),  # another ending
        ("подсчет", "honest-count-2026-11-10"),  # е for ё
        ("участков 214", "honest-count-2026-11-10"),
        ("appeal court", "amber-wire-2026-11-14"),
        ("lawyer's", ""),
        ("appe", "amber-wire-2026-11-14"),
        ('"free and fair"', "amber-wire-2026-11-14"),
        ('"fair and free"', ""),
        ("«free and fair»", "amber-wire-2026-11-14"),
        ("amber-wire-2026-11-14", "amber-wire-2026-11-14"),
        ("amber-wire", "amber-wire-2026-11-14"),
        ("414", ""),
        ("41", ""),  # two letters match only themselves: 412 is another figure
        ("чалавек -палітзняволеных", ""),
        ("чалавек -court", "viarta-2026-11-15"),
        ("-court", ""),
    ],
)
def test_finds(words: str, key: str) -> None:
    assert keys(search(words)) == ([key] if key else [])


def test_shows_where_the_words_stand() -> None:
    (hit,) = search("палітзняволенымі")
    assert Piece("палітзняволенымі", found=True) in hit.snippet
    assert "".join(piece.text for piece in hit.snippet) == TEXTS["viarta-2026-11-15"][1]
    assert [piece.text for piece in hit.title if piece.found] == ["палітзняволеных"]


def test_a_title_counts_for_more_than_a_text() -> None:
    Capture.objects.create(
        key="late", sha256="0" * 64, size=1, media_type="text/html", title="Lawyers", text="x"
    )
    assert keys(search("lawyer")) == ["late", "amber-wire-2026-11-14"]
    assert keys(search("lawyer", limit=1)) == ["late"]


def test_a_renamed_capture_is_found_by_its_new_key_only() -> None:
    Capture.objects.get(key="amber-wire-2026-11-14").rename("appeal-refused")
    assert keys(search("appeal-refused")) == ["appeal-refused"]
    assert search("amber-wire") == []


@pytest.mark.parametrize(
    "typed",
    ["", " ", '"', '""', "*", "a*", "NEAR(", "AND", "OR NOT", "title:", "text:court", "^court", "(",
     "a AND (b", "'; DROP TABLE khronika_capture; --", "\\", "%", "_", "-", "--", '-"', "\0court",
     "{a b}", "col : x", "+", "court" * 400, "я" * 5000, "a " * 5000, "\ue000", "é", "e\u0301"],
)  # fmt: skip
def test_nothing_that_is_typed_is_an_error(typed: str) -> None:
    search(typed)


@rounds(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.text(max_size=60))
def test_really_nothing(typed: str) -> None:
    for hit in search(typed):
        assert hit.capture.key in TEXTS
    assert len(read_words(typed)) <= 16


def test_operators_are_words_when_typed() -> None:
    assert keys(search("text:court")) == []
    assert keys(search("court OR")) == []
    assert keys(search("free and fair")) == ["amber-wire-2026-11-14"]
