"""The mentions of one person are put together, those of two are not."""

import pytest

from khronika.check.names.bearers import people
from khronika.text.read import read


@pytest.mark.parametrize(
    ("language", "text", "mentions"),
    [
        (
            "en",
            "We met Henadz Kireikau. H. Kireikau left, and Kireikau's son with him.",
            [["Henadz Kireikau", "H. Kireikau", "Kireikau"]],
        ),
        (
            "en",
            "We met Kireikau Anton and Anna Rud. Later Anton Kireikau left.",
            [["Kireikau Anton", "Anton Kireikau"], ["Anna Rud"]],
        ),
        (
            "ru",
            "Мы видели Геннадия Кирейкова. К Кирейкову Геннадию Петровичу пришла Анна Рудь.",
            [["Геннадия Кирейкова", "Кирейкову Геннадию Петровичу"], ["Анна Рудь"]],
        ),
        ("ru", "Вчера Анна Долова ушла. Мы были у Доловой.", [["Анна Долова", "Доловой"]]),
        (
            "en",
            "Later Ivan Dol and Anton Dol came.",
            [["Ivan Dol"], ["Anton Dol"]],
        ),
    ],
)
def test_mentions_of_one_person(language: str, text: str, mentions: list[list[str]]) -> None:
    found = people(read(text, language=language))
    assert [[name.text for name in each.mentions] for each in found] == mentions
