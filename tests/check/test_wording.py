"""The tables of phrases: every one of them finds its own examples, in linear time on any text."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import khronika.check.wording
from khronika.check.wording.certainty import confirming, doubting
from khronika.check.wording.phrases import find, table
from khronika.text.spans import Span

HOME = Path(khronika.check.wording.__file__).parent
TABLES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in HOME.glob("*.toml")}
LANGUAGES = {"en", "ru", "be", "uk", "pl", "de"}


def sentence(text: str) -> Span:
    return Span(start=0, end=len(text), text=text)


@pytest.mark.parametrize("name", TABLES)
def test_every_heading_has_six_languages_and_finds_its_phrases(name: str) -> None:
    for heading, by_language in TABLES[name].items():
        assert set(by_language) == LANGUAGES
        for language, phrases in by_language.items():
            for phrase in phrases:
                said = " ".join(
                    "wort" if word == "*" else word.replace(r"\d", "7").replace("*", "a")
                    for word in phrase.split(" ")
                )
                text = f"Xyz {said.capitalize()}, xyz."
                assert find(name, heading, language, sentence(text)), (heading, language, phrase)


def test_a_word_within_a_word_is_none() -> None:
    assert not find("certainty", "doubtful", "en", sentence("It is unlikely."))
    assert find("certainty", "doubtful", "en", sentence("It is likely."))
    assert not find("certainty", "possible", "xx", sentence("It may be."))


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "The ministry confirmed it.", "confirmed"),
        ("en", "It could not be confirmed.", None),
        ("en", "There were 40 confirmed cases.", None),
        ("ru", "Это подтвердили в центре.", "подтвердили"),
        ("ru", "Этого не подтвердили.", None),
        ("de", "Das wurde nicht bestätigt.", None),
    ],
)
def test_a_confirmation_may_be_taken_back(language: str, text: str, said: str | None) -> None:
    word = confirming(sentence(text), language)
    assert (word.text if word else None) == said


@pytest.mark.parametrize("text", ["On 5 May he left.", "In May 2021 it rained.", "It may not."])
def test_a_month_and_a_ban_are_no_doubt(text: str) -> None:
    assert doubting(sentence(text), "en") is None


@given(st.text(max_size=200), st.sampled_from(sorted(LANGUAGES)))
def test_what_is_found_stands_there(text: str, language: str) -> None:
    for name in TABLES:
        for heading in table(name):
            for each in find(name, heading, language, sentence(text)):
                assert text[each.start : each.end] == each.text
