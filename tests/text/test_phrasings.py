"""Turns of phrase that decide what a number is: ages, terms, spans, shares, units, years."""

import datetime as dt
from decimal import Decimal

import pytest

from khronika.text.read import read
from khronika.text.spans import Bound, Figure, FigureKind

ISSUED = dt.date(2026, 11, 15)  # a Sunday
D = Decimal


def one(text: str, language: str) -> Figure:
    found = read(text, language=language, date=ISSUED).figures
    assert len(found) == 1, [f.text for f in found]
    return found[0]


def dates(text: str, language: str) -> list[str | None]:
    found = read(text, language=language, date=ISSUED).dates
    return [d.value.edtf if d.value else d.problem for d in found]


@pytest.mark.parametrize(
    ("language", "text", "age"),
    [
        ("en", "Olga Rud, 52, was released.", 52),
        ("en", "The teacher Ivan D., 29, is missing.", 29),
        ("en", "Petr Lipa (61) appealed.", 61),
        ("en", "She is aged 17.", 17),
        ("en", "He died at the age of 83.", 83),
        ("de", "Sie starb im Alter von 83.", 83),
        ("ru", "23-летнюю студентку отпустили.", 23),
        ("be", "Ёй 44 гады.", 44),
        ("pl", "Skazano 57-latka.", 57),
    ],
)
def test_ages(language: str, text: str, age: int) -> None:
    figure = one(text, language)
    assert (figure.kind, figure.unit, figure.value) == (FigureKind.DURATION, "year", Decimal(age))


def test_a_number_behind_a_town_is_no_age() -> None:
    assert one("In Minsk, 34, the most, were counted.", "en").kind is FigureKind.COUNT


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("be", "Суд асудзіў яе да чатырох гадоў калоніі.", Bound.EXACT),
        ("be", "Чакаць давядзецца да чатырох гадоў.", Bound.UP_TO),
        ("uk", "Його засудили до семи років.", Bound.EXACT),
        ("ru", "Безработица сократилась до 3,1%.", Bound.EXACT),
        ("ru", "Принимают до 40 человек.", Bound.UP_TO),
        ("be", "Узровень вады падняўся да 5 метраў.", Bound.EXACT),
        ("uk", "Ціна зросла до 90 гривень.", Bound.EXACT),
        ("pl", "Bezrobocie spadło do 5,2%.", Bound.EXACT),
        ("en", "He has led it for over nine years.", Bound.MORE_THAN),
        ("en", "The cost is spread over nine years.", Bound.EXACT),
        ("en", "Output grew over nine years.", Bound.EXACT),
    ],
)
def test_to_and_over_that_bound_and_that_do_not(language: str, text: str, bound: Bound) -> None:
    assert one(text, language).bound is bound


def test_a_sum_over_years_is_no_bound() -> None:
    lent, years = read("They lend 60 million crowns over six years.", language="en").figures
    assert (years.text, years.bound) == ("six years", Bound.EXACT)
    assert lent.value == 60_000_000


@pytest.mark.parametrize(
    ("language", "text", "parts", "whole", "noun"),
    [
        ("en", "9 of the province's 31 schools are shut", 9, 31, "schools"),
        ("en", "They won 14 seats out of 80.", 14, 80, "seats"),
        ("ru", "Партия взяла 14 мандатов из 80.", 14, 80, "мандатов"),
    ],
)
def test_shares_of_a_named_whole(
    language: str, text: str, parts: int, whole: int, noun: str
) -> None:
    figure = one(text, language)
    assert figure.kind is FigureKind.FRACTION
    assert (figure.parts, figure.whole) == (Decimal(parts), Decimal(whole))
    assert figure.population == noun


def test_just_one_counts_and_one_of_them_does_not() -> None:
    assert one("Of the stations only one – a small one – was open.", "en").value == 1
    assert read("Only one of them was open.", language="en").figures == ()


@pytest.mark.parametrize(
    ("language", "text", "kind", "unit"),
    [
        ("be", "120 літраў паліва", FigureKind.MEASURE, "l"),
        ("uk", "120 літрів пального", FigureKind.MEASURE, "l"),
        ("pl", "120 litrów paliwa", FigureKind.MEASURE, "l"),
        ("pl", "40 metrów kwadratowych", FigureKind.MEASURE, "m2"),
        ("uk", "3 відсоткові пункти", FigureKind.POINTS, "pp"),
        ("be", "3 працэнтныя пункты", FigureKind.POINTS, "pp"),
        ("be", "лік вырас утрая", FigureKind.MULTIPLE, None),
        ("uk", "обсяг подвоївся", FigureKind.MULTIPLE, None),
        ("en", "Orders rose four times.", FigureKind.MULTIPLE, None),
        ("en", "She was fined four times.", FigureKind.COUNT, None),
        ("de", "am 7. Jahrestag der Gründung", FigureKind.ORDINAL, None),
    ],
)
def test_kinds_and_units(language: str, text: str, kind: FigureKind, unit: str | None) -> None:
    figure = one(text, language)
    assert (figure.kind, figure.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "Support slid from 58 to 51 per cent.", "%"),
        ("pl", "Udział wzrósł z 12,5 do 14 procent.", "%"),
        ("ru", "Тариф вырос с 12 до 15 рублей.", "RUB"),
    ],
)
def test_both_ends_of_a_change_have_its_unit(language: str, text: str, unit: str) -> None:
    assert [f.unit for f in read(text, language=language).figures] == [unit, unit]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("ru", "Число жалоб выросло с 1912 до 5604.", 2),
        ("pl", "Liczba skarg spadła z 5604 do 1912.", 2),
        ("en", "Complaints rose from 1912 to 12,604.", 2),
        ("ru", "Он правил с 1994 до 2010.", 0),
        ("en", "He ruled from 1994 to 2010.", 0),
    ],
)
def test_a_year_has_a_year_at_the_other_end(language: str, text: str, figures: int) -> None:
    assert len(read(text, language=language).figures) == figures


@pytest.mark.parametrize(
    ("language", "text", "bound", "noun"),
    [
        ("en", "fans aged 21 and over", Bound.AT_LEAST, None),
        ("en", "300-odd letters", Bound.ABOUT, "letters"),
        ("de", "knapp die Hälfte der Wähler", Bound.ABOUT, "Wähler"),
        ("en", "every fourth driver", Bound.EXACT, "driver"),
    ],
)
def test_bounds_beside_other_words(
    language: str, text: str, bound: Bound, noun: str | None
) -> None:
    figure = one(text, language)
    assert (figure.bound, figure.noun or figure.population) == (bound, noun)


@pytest.mark.parametrize(
    "text",
    [
        "They lost 4-1 at home.",
        "The ruling was 5-4.",
        "See ISBN 978-1-23-456789-7 there.",
        "He ran it in 2h 14m.",
        "They are held in cell 12.",
        "He left (in May)14 and came back.",
    ],
)
def test_scores_and_labels_are_no_figures(text: str) -> None:
    assert read(text, language="en").figures == ()


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("pl", "18 sędziów wojskowych odeszło", "sędziów wojskowych"),
        ("pl", "18 sędziów odeszło", "sędziów"),
        ("ru", "В списке 1973 подписи и ни одной жалобы", "подписи"),
        ("ru", "Опросили 2025 школьников", "школьников"),
        ("en", "They polled 2024 pupils", "pupils"),
    ],
)
def test_what_is_counted(language: str, text: str, noun: str) -> None:
    assert one(text, language).noun == noun


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Six of them had replied by Tuesday.", ["2026-11-10"]),
        ("en", "They must reply by Tuesday.", ["2026-11-17"]),
        ("en", "By Tuesday six had replied.", ["2026-11-10"]),
        ("ru", "К субботе вернулись трое.", ["2026-11-14"]),
        ("be", "З 2 да 7 красавіка суды спынілі працу.", ["2026-04-02/2026-04-07"]),
        ("be", "З 2 да 7 снежня пройдуць суды.", ["2026-12-02/2026-12-07"]),
        ("ru", "4 мая 2024 г., в субботу, вышел указ.", ["2024-05-04"]),
        ("de", "vom 9. bis zum 12. Juli 2019", ["2019-07-09/2019-07-12"]),
        ("de", "vom 12. bis zum 9. Juli 2019", ["backward-range"]),
        ("de", "zwischen dem 3. und dem 5. Juli 2019", ["2019-07-03", "2019-07-05"]),
        ("en", "On 8 November, a Sunday, it rained.", ["2026-11-08"]),
        ("en", "On Sunday morning, 8 November, it rained.", ["2026-11-08"]),
        ("ru", "В выборы 2024 не верили.", ["2024"]),
        ("en", "Five days ago it rained.", ["2026-11-10"]),
        ("en", "About six years ago it rained.", []),
        ("en", "The strike ended three weeks ago.", ["2026-10-22/2026-10-28"]),
        ("ru", "Четыре месяца назад его осудили.", ["2026-07"]),
        ("be", "Шэсць гадоў таму пачалося.", ["2020"]),
        ("de", "Vor sechs Jahren begann es.", ["2020"]),
        ("de", "Sechs Jahre vor der Wahl begann es.", []),
    ],
)
def test_dates(language: str, text: str, expected: list[str]) -> None:
    assert dates(text, language) == expected
