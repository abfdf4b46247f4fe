"""Abbreviations find the long form that the text gives, wherever and however it gives it."""

import pytest

from khronika.text.read import read
from khronika.text.spans import NameKind


def expansions(language: str, text: str) -> dict[str, str | None]:
    names = read(text, language=language).names
    return {n.text: n.expansion for n in names if n.kind is NameKind.ABBREVIATION}


@pytest.mark.parametrize(
    ("language", "text", "short", "long"),
    [
        ("en", "The Vesnian Union of Miners (VUM) met.", "VUM", "Vesnian Union of Miners"),
        ("en", "The VUM (Vesnian Union of Miners) met.", "VUM", "Vesnian Union of Miners"),
        ("en", "The LPD – the Lipa Police Department – met.", "LPD", "Lipa Police Department"),
        ("en", "The central lake commission, or CLC, met.", "CLC", "central lake commission"),
        ("en", "It held many internally displaced persons (IDPs).", "IDPs",
         "internally displaced persons"),
        ("en", "The Free Drivers' Union (hereinafter “the FDU”) met.", "FDU",
         "Free Drivers' Union"),
        ("en", "The Committee of State Calm (KDS) met.", "KDS", "Committee of State Calm"),
        ("en", "The main office for combating noise (GUBSH) met.", "GUBSH",
         "office for combating noise"),
        ("ru", "Следственный отдел Липы, далее СОЛ, молчит.", "СОЛ", "Следственный отдел Липы"),
        ("ru", "Лига водителей озёр (далее — ЛВО) молчит.", "ЛВО", "Лига водителей озёр"),
        ("ru", "ЛВО (Лига водителей озёр) молчит.", "ЛВО", "Лига водителей озёр"),
        ("be", "Галоўнае ўпраўленне азёр (ГУА) маўчыць.", "ГУА", "Галоўнае ўпраўленне азёр"),
        ("uk", "Тимчасово виселені особи (далі – ТВО) поїхали.", "ТВО", "Тимчасово виселені особи"),
        ("pl", "Naczelna Izba Jezior, czyli NIJ, milczy.", "NIJ", "Naczelna Izba Jezior"),
        ("de", "Der Verband der Seefahrer, kurz VDS, streikt.", "VDS", "Verband der Seefahrer"),
    ],
)  # fmt: skip
def test_the_long_form_is_found(language: str, text: str, short: str, long: str) -> None:
    assert expansions(language, text)[short] == long


def test_both_of_two_abbreviations_in_one_bracket() -> None:
    found = expansions("en", "The Lake Pact Organisation (LPO, ЛПО) met.")
    assert found == {"LPO": "Lake Pact Organisation", "ЛПО": "Lake Pact Organisation"}


@pytest.mark.parametrize(
    ("language", "text", "again"),
    [
        ("en", "Internally displaced persons (IDPs) came. An IDP spoke.", "IDP"),
        ("ru", "Министерство озёр Липы (МОЛ) молчит. Нет МОЛа.", "МОЛа"),
        ("ru", "Министерство озёр Липы (МОЛ) молчит. Мы говорили с МОЛом.", "МОЛом"),
    ],
)
def test_an_inflected_abbreviation_is_the_same(language: str, text: str, again: str) -> None:
    assert expansions(language, text)[again]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Rud (LBC) asked the mayor of Lipa.",
        "The mayor met the LBC. The Lipa band came.",
        "Ten people (and the LBC) stayed.",
    ],
)
def test_what_only_stands_near_is_no_long_form(text: str) -> None:
    assert expansions("en", text)["LBC"] is None


def test_a_bracket_behind_words_in_small_letters_is_enough() -> None:
    found = expansions("pl", "Kraj jest częścią polityki sąsiedztwa (ENP).")
    assert found == {"ENP": "polityki sąsiedztwa"}
