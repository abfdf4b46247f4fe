"""Shares as they are spoken: one pensioner in eight, a single seat of 110, 22 of every hundred."""

from decimal import Decimal

import pytest

from khronika.text.read import read
from khronika.text.spans import Bound, Figure, FigureKind


def figures(text: str, language: str) -> tuple[Figure, ...]:
    return read(text, language=language).figures


@pytest.mark.parametrize(
    ("language", "text", "parts", "whole"),
    [
        ("en", "They say that one pensioner in eight, or more, saves on food.", 1, 8),
        ("en", "A single seat of 110 went to the greens.", 1, 110),
        ("en", "It won a single seat out of 110.", 1, 110),
        ("en", "22 out of every hundred children skip breakfast.", 22, 100),
        ("en", "Twenty-two in every hundred children skip breakfast.", 22, 100),
        ("en", "55 out of a planned 728 are heated.", 55, 728),
        ("en", "It closed 12 of its 48 shops.", 12, 48),
        ("ru", "Отремонтировали 115 из запланированных 260.", 115, 260),
        ("ru", "Банк закроет 20 из своих 226 отделений.", 20, 226),
        ("pl", "Uwzględniono jedną skargę na 13 722.", 1, 13722),
        ("de", "Die Bank schließt 20 ihrer 80 Filialen.", 20, 80),
    ],
)
def test_a_part_of_a_whole(language: str, text: str, parts: int, whole: int) -> None:
    (share,) = figures(text, language)
    assert share.kind is FigureKind.FRACTION
    assert (share.parts, share.whole) == (Decimal(parts), Decimal(whole))


def test_the_80_of_a_council_are_no_whole() -> None:
    assert figures("The Greens have 60 in the 80-seat council.", "en")[0].value == 60


@pytest.mark.parametrize("text", ["20 or 35% resigned.", "All 20 – 35 percent – resigned."])
def test_a_count_beside_its_percentage_is_no_range(text: str) -> None:
    assert [each.value for each in figures(text, "en")] == [20, 35]


def test_a_quarter_of_a_point_is_of_points() -> None:
    (rise,) = figures("Rates rose by a quarter of a percentage point.", "en")
    assert (rise.kind, rise.value) == (FigureKind.POINTS, Decimal("0.25"))


def test_every_second_is_bounded_by_what_stands_before_every() -> None:
    (share,) = figures("Mehr als jeder Zweite stimmte zu.", "de")
    assert (share.kind, share.bound) == (FigureKind.FRACTION, Bound.MORE_THAN)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("pl", "Z nich odrzucono 2015, czyli 12%.", 2015),
        ("ru", "Из них отклонили 2013, то есть 12%.", 2013),
        ("ru", "В школе 80 учеников.", 80),
        ("ru", "В Ардове 30 человек, в Белиске 70, всего много.", 30),
    ],
)
def test_what_is_counted_is_no_year_number_or_name(language: str, text: str, value: int) -> None:
    first = figures(text, language)[0]
    assert first.kind is FigureKind.COUNT
    assert first.value == value


def test_a_noun_in_the_plural_is_no_adjective() -> None:
    assert figures("Поступило 6962 заявлений отклонили многие.", "ru")[0].noun == "заявлений"
