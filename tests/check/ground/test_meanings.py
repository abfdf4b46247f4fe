"""The meanings of ordinary words, in six languages."""

import tomllib
from pathlib import Path

import pytest

from khronika.check.ground import meanings
from khronika.check.ground.meanings import meanings_of
from khronika.text.words import LANGUAGES

TABLES = sorted(Path(meanings.__file__).with_name("meanings").glob("*.toml"))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_every_meaning_has_words_in_every_language(table: Path) -> None:
    for group, lines in tomllib.loads(table.read_text("utf-8")).items():
        for meaning, line in lines.items():
            words = line.split("|")
            assert len(words) == len(LANGUAGES), (group, meaning)
            assert all(each.strip() for each in words), (group, meaning)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("photographer фотографа фатографка фотографом fotografem fotografin", "role photographer"),
        ("winter зимой зімой зимою zimą winters", "season winter"),
        ("north северный паўночны північний północny nördlich", "side north"),
    ],
)
def test_one_meaning_is_found_in_all_languages(words: str, meaning: str) -> None:
    said = zip(words.split(), LANGUAGES, strict=True)
    assert all(meaning in meanings_of(word, language) for word, language in said)
