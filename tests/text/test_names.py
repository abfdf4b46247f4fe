"""Where names begin and end, and capitalised words that are none."""

import pytest

from khronika.text.read import read
from khronika.text.spans import NameKind


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The Court said that the Government and Parliament had erred.", []),
        ("en", "The Court of Appeal said so to the Vesnian Union of Miners.",
         ["Court of Appeal", "Vesnian Union of Miners"]),
        ("en", "They hold him in Remand Prison No. 3 in Lipa.", ["Remand Prison No. 3", "Lipa"]),
        ("en", "We wrote to the Union of Soldiers' Mothers and the Free Miners' League.",
         ["Union of Soldiers' Mothers", "Free Miners' League"]),
        ("en", "In Lipa the Ministry of Trade and Rural Policy and Anna Rud signed.",
         ["Lipa", "Ministry of Trade and Rural Policy", "Anna Rud"]),
        ("de", "Viele Menschen sahen am 7. Jahrestag der Gründung drei Tonnen Getreide.", []),
        ("de", "Der Streik traf das Ministerium für Verkehr, sagte Angela Rud in Berlin.",
         ["Ministerium für Verkehr", "Angela Rud", "Berlin"]),
        ("de", "Gestern sprach Präsident Hara mit der OSZE über die Lage.", ["Hara", "OSZE"]),
        ("en", "Yesterday the Lipan Government Mr A. Rud serves paid EUR 5 in German-held Dol.",
         ["Lipan Government", "A. Rud", "Dol"]),
        ("ru", "Сотрудники КГБ пришли. Блогер Анна Долова молчит. Партия БНФ против.",
         ["КГБ", "Анна Долова", "Партия БНФ"]),
        ("en", "Blogger Anna Dol spoke. Members BCD left. Anna Maria Rud came.",
         ["Anna Dol", "BCD", "Anna Maria Rud"]),
        ("ru", "Вчера в Гимназии № 4 выступил Сергей Дол.", ["Гимназии № 4", "Сергей Дол"]),
    ],
)  # fmt: skip
def test_names(language: str, text: str, names: list[str]) -> None:
    assert [n.text for n in read(text, language=language).names] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Вчера Марии Гаре дали срок."),
        ("ru", "Вчера с Сергеем Долом говорили."),
        ("be", "Учора суд над Ганнай Рудзь спынілі."),
    ],
)
def test_persons_in_any_case(language: str, text: str) -> None:
    (name,) = read(text, language=language).names
    assert name.kind is NameKind.PERSON
