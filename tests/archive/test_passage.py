"""Passages hold on to their words when the text around them moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.archive.capture import capture_bytes
from khronika.archive.models import Capture, Passage
from khronika.archive.passage import PassageTrouble, find_passage, make_passage

TEXT = (
    "За тыдзень у спіс унеслі 17 чалавек. Цяпер у спісе 412 чалавек, паведаміў цэнтр. "
    "Год таму ў спісе было 398 чалавек, паведаміў цэнтр."
)


@pytest.fixture
def capture(db: None) -> Capture:  # noqa: ARG001 - a fixture is asked for by its name
    return capture_bytes(TEXT.encode(), key="list", media_type="text/plain")


def marked(text: str, start: int, end: int) -> Passage:
    return Passage(
        exact=text[start:end],
        prefix=text[max(0, start - 32) : start],
        suffix=text[end : end + 32],
        start=start,
        end=end,
    )


def test_keeps_the_words_and_what_stands_around_them(capture: Capture) -> None:
    start = TEXT.index("412")
    passage = make_passage(capture, start, start + 11)
    assert passage.exact == "412 чалавек"
    assert passage.prefix == TEXT[start - 32 : start]
    assert passage.suffix == ", паведаміў цэнтр. Год таму ў сп"
    assert make_passage(capture, start, start + 11) == passage
    assert find_passage(passage, capture.text) == (start, start + 11)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 5), (-1, 4), (0, 10_000), (2, 3)])
def test_there_is_no_empty_or_outlying_passage(capture: Capture, start: int, end: int) -> None:
    with pytest.raises(PassageTrouble, match="list has no passage"):
        make_passage(capture, start, end)


def test_is_found_again_where_the_text_has_moved() -> None:
    place = TEXT.rindex("чалавек")
    passage = marked(TEXT, place, place + 7)
    later = f"Абноўлена. {TEXT.replace('17 чалавек', '19 чалавек')}"
    assert find_passage(passage, later) == (place + 11, place + 18)


def test_is_not_found_where_its_words_are_gone() -> None:
    place = TEXT.index("412")
    assert find_passage(marked(TEXT, place, place + 3), TEXT.replace("412", "415")) is None


def test_many_places_are_no_trouble() -> None:
    text = "ab" * 100_000
    assert find_passage(marked(text, 50, 52), f"x{text}") is not None


@given(st.text(alphabet="ab \u0301", min_size=1, max_size=60), st.data(), st.text(max_size=5))
def test_always_finds_its_own_words(text: str, data: st.DataObject, before: str) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = marked(text, start, end)
    assert find_passage(passage, text) == (start, end)
    found = find_passage(passage, before + text)
    assert found is not None
    assert (before + text)[slice(*found)] == passage.exact
