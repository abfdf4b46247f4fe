"""Words cut once for many are those that cutting each stretch would have given."""

from hypothesis import given
from hypothesis import strategies as st

from khronika.check.spoken import Spoken
from khronika.check.words import first_words, last_words, words

TEXTS = st.text("abzАяёЁў'’-_09 .,\n«“\xa0ßŁİſ\u0301\xad", max_size=60)
PLACES = st.integers(0, 60)


@given(text=TEXTS, before=st.integers(1_900, 2_100), start=PLACES, end=PLACES)
def test_the_words_between_two_places_are_those_of_that_stretch(
    text: str, before: int, start: int, end: int
) -> None:
    long = "held in Viarta, " * (before // 16) + text
    start, end = sorted((len(long) - start, len(long) - end))
    spoken = Spoken(long)
    assert spoken.between(0, 10) == ["held", "in", "vi"]
    assert spoken.between(start, end) == words(long[start:end])


@given(text=TEXTS, count=st.integers(1, 3))
def test_the_first_and_last_words_are_those_of_all(text: str, count: int) -> None:
    assert first_words(text, count) == words(text)[:count]
    assert last_words(text, count) == words(text)[-count:]
