"""Snippets show the words that were found, in any accent and case, and cost little."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.archive.snippet import LENGTH, Piece, mark, pattern, snippet
from khronika.archive.words import read_words

LONG = "Вступление без цифр. " * 40


def found(words: str, text: str) -> list[str]:
    return [piece.text for piece in snippet(text, pattern(read_words(words))) if piece.found]


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("подсчет", "Подсчёт голосов; подсчёты.", ["Подсчёт", "подсчёты"]),
        ("zolc", "Żółć", []),  # ł is a letter of its own
        ("zółc", "Żółć", ["Żółć"]),
        ("задержания", "Задержаны трое", ["Задержаны"]),
        ('"free and fair"', "free, and fair; free", ["free, and fair"]),
        ("41", "41, 412 и 41-й", ["41", "41"]),
        ("412", "412; 4125; 1412", ["412", "4125"]),
        ("amber-wire", "Amber Wire wrote", ["Amber Wire"]),
        ("чалавек -суд", "чалавек, суд", ["чалавек"]),
    ],
)
def test_marks_what_was_found(words: str, text: str, marked: list[str]) -> None:
    assert found(words, text) == marked


def test_shows_the_piece_with_most_of_the_words() -> None:
    text = f"{LONG}Суд отказал. {LONG}Суд отпустил 17 человек. {LONG}"
    pieces = snippet(text, pattern(read_words("суд 17 человек")))
    shown = "".join(piece.text for piece in pieces)
    assert "Суд отпустил 17 человек." in shown
    assert pieces[0] == Piece("… ")
    assert pieces[-1] == Piece(" …")
    assert len(shown) <= LENGTH + 4


def test_shows_the_beginning_where_nothing_stands_in_the_text() -> None:
    (piece, more) = snippet(LONG, pattern(read_words("412")))
    assert LONG.startswith(piece.text)
    assert more == Piece(" …")


@given(st.text(alphabet="ab ё\u0301-\n", max_size=400), st.text(alphabet='abеё -"', max_size=20))
def test_a_short_text_is_shown_whole(text: str, words: str) -> None:
    terms = read_words(words)
    if terms:
        assert "".join(piece.text for piece in mark(text, pattern(terms))) == text


@pytest.mark.parametrize("text", ["на " * 300_000, "н" * 900_000, "на-" * 300_000, "- " * 450_000])
def test_takes_little_time_in_any_text(text: str) -> None:
    began = time.process_time()
    snippet(text, pattern(read_words('на "на на" нана "н н н н"')))
    assert time.process_time() - began < 60  # quadratic work takes an hour
