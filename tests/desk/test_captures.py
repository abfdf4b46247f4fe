import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from deskroom import COURT_TEXT, LIST_TEXT, make_capture, make_captures
from khronika.archive.copies import compare
from khronika.archive.models import Capture
from khronika.desk.captures import mark

FRAGMENT = {"HX-Request": "true"}
JSON = {"Accept": "application/json"}


@pytest.fixture
def archive(desk: Client) -> Client:
    make_captures()
    return desk


def test_a_passage_is_marked_where_its_code_points_say(archive: Client) -> None:
    start = LIST_TEXT.index("412")
    assert "🕊" in LIST_TEXT[:start]  # two units in JavaScript, one code point here
    page = archive.get(f"/desk/captures/viarta-list/?start={start}&end={start + 3}").text
    assert '<mark id="passage">412</mark> палітзняволеных' in page


def test_the_source_pane_gets_the_piece_and_not_the_page(archive: Client) -> None:
    piece = archive.get("/desk/captures/city-court/?start=0&end=2", headers=FRAGMENT).text
    assert "<html" not in piece
    assert 'data-capture-key="city-court"' in piece
    assert '<mark id="passage">On</mark>' in piece


@pytest.mark.parametrize(
    "query", ["start=9&end=3", "start=-1&end=5", "start=0&end=99999", "start=x"]
)
def test_offsets_that_fit_no_text_mark_nothing(archive: Client, query: str) -> None:
    answer = archive.get(f"/desk/captures/city-court/?{query}")
    assert answer.status_code == 200
    assert "<mark" not in answer.text


def test_a_hostile_capture_is_shown_as_text(desk: Client) -> None:
    hostile = "<script>alert(1)</script></div><iframe src=//evil.example>"
    make_capture("evil", hostile, title="</title><script>x()</script>", url="javascript:alert(1)")
    for headers in ({}, FRAGMENT):
        page = desk.get("/desk/captures/evil/?start=0&end=8", headers=headers).text
        assert "<script>alert" not in page
        assert "<script>x" not in page
        assert "<iframe" not in page
        assert 'href="javascript:' not in page
        assert "&lt;iframe" in page


def test_a_capture_without_text_says_why(desk: Client) -> None:
    make_capture("scan", "", problem="The pages are pictures; there is no text in them.")
    assert "The pages are pictures" in desk.get("/desk/captures/scan/").text


def test_a_passage_in_a_capture_of_megabytes_comes_with_its_surroundings_only(
    desk: Client,
) -> None:
    text = "word " * 400_000
    make_capture("long", text)
    answer = desk.get("/desk/captures/long/?start=1000000&end=1000004", headers=FRAGMENT)
    assert len(answer.content) < 60_000
    assert '<mark id="passage">word</mark>' in answer.text


def test_the_archive_is_searched_by_its_words(archive: Client) -> None:
    page = archive.get("/desk/captures/?q=sentenced").text
    assert "/desk/captures/city-court/" in page
    assert "<mark>sentenced</mark>" in page
    assert "/desk/captures/viarta-list/" not in page
    assert "has these words" in archive.get("/desk/captures/?q=nowhere").text


@pytest.mark.parametrize("words", ["city", "court", "sentenced", "Harvat"])
def test_a_citation_is_completed_from_key_title_publisher_or_words(
    archive: Client, words: str
) -> None:
    found = archive.get("/desk/captures/", {"q": words}, headers=JSON).json()["captures"]
    assert [each["key"] for each in found] == ["city-court"]
    assert found[0] == {
        "key": "city-court",
        "title": "About city-court",
        "publisher": "Harvat City Court",
        "date": "2026-11-15",
        "language": "en",
    }


def test_without_words_the_latest_captures_are_offered(archive: Client) -> None:
    found = archive.get("/desk/captures/", headers=JSON).json()["captures"]
    assert {each["key"] for each in found} == {"city-court", "viarta-list"}


@pytest.mark.parametrize("words", ['"', "*", "NEAR(", "'; DROP TABLE", "%", "_", "a" * 5000])
def test_nothing_that_is_typed_breaks_the_search(archive: Client, words: str) -> None:
    assert archive.get("/desk/captures/", {"q": words}).status_code == 200
    assert archive.get("/desk/captures/", {"q": words}, headers=JSON).status_code == 200


@given(st.text(max_size=60), st.integers(-5, 70), st.integers(-5, 70), st.integers(0, 70))
def test_marking_neither_loses_nor_invents_text(
    text: str, start: int, end: int, around: int
) -> None:
    whole = mark(text, start, end)
    assert whole.before + whole.passage + whole.after == text
    if 0 <= start < end <= len(text):
        assert whole.passage == text[start:end]
    cut = mark(text, start, end, around=around)
    assert cut.before + cut.passage + cut.after in text
    assert cut.passage == whole.passage
    assert cut.cut_before == (cut.before != whole.before)
    assert cut.cut_after == (cut.after != whole.after)


def test_the_page_tells_where_a_capture_came_from(archive: Client) -> None:
    page = archive.get("/desk/captures/city-court/").text
    assert COURT_TEXT.split('"')[0].strip() in page
    assert "SHA-256" in page
    assert "15 November 2026" in page


def test_a_copy_says_so_on_its_page_and_in_the_source_pane(archive: Client) -> None:
    compare(Capture.objects.get(key="city-court"))
    compare(
        make_capture("paper", f"{COURT_TEXT} The hall was full.", url="https://paper.example/1")
    )
    for headers in ({}, FRAGMENT):
        page = archive.get("/desk/captures/paper/", headers=headers).text
        assert "copy of" in page
        assert "/desk/captures/city-court/?start=0&amp;end=" in page
        assert "copy of" not in archive.get("/desk/captures/city-court/", headers=headers).text
