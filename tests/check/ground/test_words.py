"""Words without their typography, at exact places."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khronika.check.ground.words import fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ещё", "еще"),
        ("don’t", "don't"),
        ("аб’ява", "абʼява"),
        ("зая́вил", "заявил"),
        ("су\u00adдеб\u00adный", "судебный"),
        (unicodedata.normalize("NFD", "йўї"), "йўї"),
        ("STRASSE", "straße"),
        ("ﬁne", "fine"),
    ],
)
def test_typography_does_not_matter(one: str, other: str) -> None:
    assert words(one).folded == words(other).folded
    assert len(words(one).folded) == 1


@pytest.mark.parametrize(("one", "other"), [("мой", "мои"), ("заяц", "заец"), ("ё", "о")])
def test_letters_do(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_quotation_marks_are_no_apostrophes() -> None:
    assert words("‘well’, she said: 'no' 'yes'").folded == ("well", "she", "said", "no", "yes")


def test_finds_words_in_a_row() -> None:
    spoken = words("to be or not to be, to be sure")
    assert list(spoken.occurrences(["to", "be"])) == [0, 4, 6]
    assert list(spoken.occurrences(["to", "be", "sure"])) == [6]
    assert list(spoken.occurrences(["to", "be"], after=1)) == [4, 6]
    assert not list(spoken.occurrences(["to", "sleep"]))
    assert not list(spoken.occurrences([]))


@settings(deadline=None)
@given(st.text(max_size=300))
def test_every_word_stands_where_it_says(text: str) -> None:
    found = words(text)
    for word, start, end in zip(found.folded, found.starts, found.ends, strict=True):
        assert fold(text[start:end]) == word
        assert start < end
