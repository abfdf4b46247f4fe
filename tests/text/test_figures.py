"""Figures as they are printed in reviews, in six languages, and numbers that are none."""

from decimal import Decimal

import pytest

from khronika.text.read import read
from khronika.text.spans import Bound, Figure, FigureKind

D = Decimal


def figures(text: str, language: str = "en") -> list[Figure]:
    return list(read(text, language=language).figures)


def one(text: str, language: str = "en") -> Figure:
    found = figures(text, language)
    assert len(found) == 1, [f.text for f in found]
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "18,110 deputies", "18110"),
        ("en", "18 110 deputies", "18110"),
        ("en", "18\u00a0110 deputies", "18110"),
        ("en", "18\u2009110 deputies", "18110"),
        ("en", "1'234'567 votes", "1234567"),
        ("en", "1,234.56 tonnes", "1234.56"),
        ("en", "a turnout of 0,0055% there", "0.0055"),
        ("en", "12.345 tonnes", "12.345"),
        ("de", "1.234,56 Euro", "1234.56"),
        ("de", "rund 2.700 Delegierte", "2700"),
        ("ru", "12,345 тонны", "12.345"),
        ("ru", "2.700 делегатов", "2700"),
        ("ru", "18,110 депутатов", "18110"),
        ("en", "1.5 mln voters", "1500000"),
        ("ru", "3 тыс. человек", "3000"),
        ("ru", "1,2 млрд рублей", "1200000000"),
        ("pl", "3 tys. żołnierzy", "3000"),
        ("de", "1,5 Mio. Euro", "1500000"),
    ],
)
def test_digits_are_read_by_their_shape_and_language(language: str, text: str, value: str) -> None:
    assert one(text, language).value == D(value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Two hundred and forty-six people came.", "246"),
        ("en", "three hundred and five thousand two hundred and one votes", "305201"),
        ("en", "They counted two dozen arrests.", "24"),
        ("en", "Half a million people left.", "500000"),
        ("en", "A hundred people left.", "100"),
        ("en", "two and a half years", "2.5"),
        ("ru", "двести сорок шесть человек", "246"),
        ("ru", "сорок две тысячи триста голосов", "42300"),
        ("ru", "полтора миллиона рублей", "1500000"),
        ("ru", "три с половиной тысячи солдат", "3500"),
        ("be", "дзвесце сорак шэсць чалавек", "246"),
        ("be", "паўтара мільёна рублёў", "1500000"),
        ("uk", "двісті сорок шість осіб", "246"),
        ("uk", "п’ятдесят п’ять осіб", "55"),
        ("pl", "sto dwadzieścia osób", "120"),
        ("pl", "półtora miliona złotych", "1500000"),
        ("de", "zweihundertsechsundvierzig Menschen", "246"),
        ("de", "anderthalb Millionen Euro", "1500000"),
        ("de", "dreieinhalb Jahre", "3.5"),
    ],
)
def test_number_words(language: str, text: str, value: str) -> None:
    assert one(text, language).value == D(value)


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("en", "at least 106 people", Bound.AT_LEAST),
        ("en", "no fewer than 106 people", Bound.AT_LEAST),
        ("en", "190+ days", Bound.AT_LEAST),
        ("en", "10 or more people", Bound.AT_LEAST),
        ("en", "over 65% of voters", Bound.MORE_THAN),
        ("en", "more than 106 people", Bound.MORE_THAN),
        ("en", "up to 40 km", Bound.UP_TO),
        ("en", "fewer than 10 cases", Bound.LESS_THAN),
        ("en", "circa 2,700 viewers", Bound.ABOUT),
        ("en", "nearly 3,000 tonnes", Bound.ABOUT),
        ("ru", "не менее 106 человек", Bound.AT_LEAST),
        ("ru", "более 106 человек", Bound.MORE_THAN),
        ("ru", "сто с лишним человек", Bound.MORE_THAN),
        ("ru", "около 106 человек", Bound.ABOUT),
        ("be", "больш за 240 палітвязняў", Bound.MORE_THAN),
        ("uk", "щонайменше 106 людей", Bound.AT_LEAST),
        ("pl", "co najmniej 106 osób", Bound.AT_LEAST),
        ("de", "mindestens 106 Menschen", Bound.AT_LEAST),
        ("en", "106 people", Bound.EXACT),
    ],
)
def test_bounds(language: str, text: str, bound: Bound) -> None:
    figure = one(text, language)
    assert figure.bound is bound
    assert figure.start == 0


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("en", "12–15 people", "12", "15"),
        ("en", "from 10 to 15 people", "10", "15"),
        ("en", "between 10 and 15 people", "10", "15"),
        ("en", "half a percent to two percent", "0.5", "2"),
        ("en", "2 to 3 million people", "2000000", "3000000"),
        ("ru", "от 10 до 15 человек", "10", "15"),
        ("ru", "12–15 тысяч солдат", "12000", "15000"),
        ("be", "ад 10 да 15 чалавек", "10", "15"),
        ("pl", "od 10 do 15 osób", "10", "15"),
        ("de", "zwischen 10 und 15 Personen", "10", "15"),
    ],
)
def test_ranges(language: str, text: str, low: str, high: str) -> None:
    figure = one(text, language)
    assert (figure.value, figure.high) == (D(low), D(high))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Arrests rose from 53 to 106 in a week."),
        ("en", "Trust fell from 65% to 61%."),
        ("ru", "Доля выросла с 33% до 50%."),
    ],
)
def test_a_change_is_two_figures(language: str, text: str) -> None:
    found = figures(text, language)
    assert [f.high for f in found] == [None, None]
    assert {f.bound for f in found} == {Bound.EXACT}


@pytest.mark.parametrize(
    ("language", "text", "parts", "whole", "population"),
    [
        ("en", "only one out of 18,110 “deputies” remained", "1", "18110", "deputies"),
        ("en", "one in three respondents", "1", "3", "respondents"),
        ("en", "three in ten women", "3", "10", "women"),
        ("en", "seven of the ten judges", "7", "10", "judges"),
        ("en", "close to 2/3 of the nation", "2", "3", "nation"),
        ("en", "two-thirds of voters", "2", "3", "voters"),
        ("ru", "один из 18 110 депутатов", "1", "18110", "депутатов"),
        ("ru", "две трети опрошенных", "2", "3", "опрошенных"),
        ("ru", "треть населения", "1", "3", "населения"),
        ("be", "траціна насельніцтва", "1", "3", "насельніцтва"),
        ("ru", "каждый пятый житель", "1", "5", "житель"),
        ("de", "zwei Drittel der Bevölkerung", "2", "3", "Bevölkerung"),
    ],
)
def test_shares(language: str, text: str, parts: str, whole: str, population: str) -> None:
    figure = one(text, language)
    assert figure.kind is FigureKind.FRACTION
    assert (figure.parts, figure.whole, figure.population) == (D(parts), D(whole), population)
    assert figure.value == D(parts) / D(whole)


@pytest.mark.parametrize(
    ("language", "text", "kind", "unit"),
    [
        ("en", "12.5 per cent", FigureKind.PERCENT, "%"),
        ("en", "4 percentage points", FigureKind.POINTS, "pp"),
        ("ru", "17 п.п.", FigureKind.POINTS, "pp"),
        ("ru", "17 процентных пунктов", FigureKind.POINTS, "pp"),
        ("pl", "33 proc. wyborców", FigureKind.PERCENT, "%"),
        ("en", "$5 million", FigureKind.MONEY, "USD"),
        ("en", "€3.2bn", FigureKind.MONEY, "EUR"),
        ("en", "1,000 Moldovan lei", FigureKind.MONEY, "MDL"),
        ("ru", "500 белорусских рублей", FigureKind.MONEY, "BYN"),
        ("pl", "2 mld zł", FigureKind.MONEY, "PLN"),
        ("en", "400 sq km", FigureKind.MEASURE, "km2"),
        ("ru", "100 тонн", FigureKind.MEASURE, "t"),
        ("en", "290 days", FigureKind.DURATION, "day"),
        ("en", "a 17-year-old student", FigureKind.DURATION, "year"),
        ("ru", "5-летний срок", FigureKind.DURATION, "year"),
        ("en", "the fourth anniversary", FigureKind.ORDINAL, None),
        ("ru", "4-я годовщина", FigureKind.ORDINAL, None),
        ("en", "a multiplication close to 3X", FigureKind.MULTIPLE, None),
        ("en", "three times as many", FigureKind.MULTIPLE, None),
        ("ru", "цены выросли вдвое", FigureKind.MULTIPLE, None),
        ("ru", "цены выросли в 3 раза", FigureKind.MULTIPLE, None),
    ],
)
def test_kinds_and_units(language: str, text: str, kind: FigureKind, unit: str | None) -> None:
    figure = one(text, language)
    assert (figure.kind, figure.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("language", "text", "printed", "value"),
    [
        ("en", "It was −7.5 °C in Lipa.", "−7.5 °C", "-7.5"),
        ("en", "Minus 20 degrees were measured.", "Minus 20 degrees", "-20"),
        ("en", "It was 9 degrees below freezing.", "9 degrees below freezing", "-9"),
        ("en", "The ice (-4°C) held.", "-4°C", "-4"),
        ("ru", "Утром было минус 18 градусов.", "минус 18 градусов", "-18"),
        ("be", "Абяцалі 25 градусаў марозу.", "25 градусаў марозу", "-25"),
        ("de", "Es waren minus 8 Grad.", "minus 8 Grad", "-8"),
        ("pl", "Było minus 11 stopni.", "minus 11 stopni", "-11"),
        ("en", "It was a 90-degree turn.", "90-degree", "90"),
        ("en", "Prices fell (−10%).", "10%", "10"),
    ],
)
def test_temperatures_below_nought(language: str, text: str, printed: str, value: str) -> None:
    figure = one(text, language)
    assert (figure.text, figure.value) == (printed, D(value))


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "a four-and-a-half-year sentence", "4.5", "year"),
        ("ru", "ставку подняли на полпроцента", "0.5", "%"),
        ("ru", "ждали полчаса", "0.5", "hour"),
        ("be", "паўгода таго", "0.5", "year"),
        ("uk", "через півгодини", "0.5", "hour"),
    ],
)
def test_halves_in_one_word(language: str, text: str, value: str, unit: str) -> None:
    figure = one(text, language)
    assert (figure.value, figure.unit) == (D(value), unit)


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "246 political prisoners remain in jail", "political prisoners"),
        ("en", "17 drones attacked the port", "drones"),
        ("en", "8 war-damaged homes were repaired", "war-damaged homes"),
        ("en", "at least 200 private businesses that closed", "private businesses"),
        ("en", "12 killed in the blast", "killed"),
        ("en", "one person died", "person"),
        ("ru", "246 политических заключённых находятся в колониях", "политических заключённых"),
        ("ru", "47 сотрудников милиции", "сотрудников"),
        ("uk", "17 безпілотників атакували порт", "безпілотників"),
        ("pl", "17 dronów zaatakowało port", "dronów"),
        ("de", "240 politische Gefangene sitzen in Haft", "politische Gefangene"),
    ],
)
def test_the_counted_noun(language: str, text: str, noun: str) -> None:
    assert one(text, language).noun == noun


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Under Article 342 and Articles 6 § 1, 8 and 13 of the Code."),
        ("en", "The FP-5 flew over Lipa-2 during the COVID-19 years."),
        ("en", "At 9 a.m. and again at 10:30 they rang."),
        ("en", "Call +375 29 123 45 67 or use version 1.2.3."),
        ("en", "See https://example.org/2021/17/246 and note [12]."),
        ("en", "A 5G mast, open 24/7, run by a 501(c)(3) body."),
        ("en", "No one saw one of them; one another they knew."),
        ("en", "Hundreds of people and dozens of cars."),
        ("en", "a two-faced man"),
        ("ru", "По ч. 1 ст. 293 и статьям 130 и 368, п. 5, № 12."),
        ("ru", "В 18:30 пришли сотни людей."),
        ("de", "Nach Artikel 5 Absatz 2 gegen 10.30 Uhr."),
    ],
)
def test_numbers_that_are_no_figures(language: str, text: str) -> None:
    assert figures(text, language) == []


def test_what_cannot_be_classed_is_unread() -> None:
    assert one("They took the Boeing 737 away.").kind is FigureKind.UNREAD


def test_a_number_of_ten_thousand_digits_is_unread() -> None:
    assert one("9" * 10_000).kind is FigureKind.UNREAD


def test_the_number_alone_has_its_own_place() -> None:
    text = "In total at least 1.5 mln people left."
    figure = one(text)
    assert figure.text == "at least 1.5 mln people"
    assert text[figure.number_start : figure.number_end] == "1.5 mln"
    assert (figure.decimals, figure.scale) == (1, D(1_000_000))


def test_years_and_counts_are_told_apart() -> None:
    text = "In 2020 500 people fled, 2000 people stayed, and the 2020 elections were held."
    assert [f.text for f in figures(text)] == ["500 people", "2000 people"]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Unemployment climbed 7% to 42% from 35%.", ["7", "42", "35"]),
        ("en", "Turnout was 38%, 7 per cent less than 4 years ago.", ["38", "7", "4"]),
        ("en", "The herd has shrunk to a third.", ["0.3333333333333333333333333333"]),
        ("pl", "Liczba wzrosła do 692 wobec 1300 rok wcześniej.", ["692", "1300"]),
        ("pl", "Wydano dwa razy więcej niż rok temu (1555).", ["2", "1555"]),
        ("be", "Наклад вырас да 1787 асобнікаў.", ["1787"]),
        ("uk", "Кількість зросла з 850 до 1606.", ["850", "1606"]),
        ("de", "Die Zahl stieg auf 874, nach 1651 im Mai.", ["874", "1651"]),
        ("ru", "Число вызовов снизилось с 26 зимой до 18 летом.", ["26", "18"]),
        ("ru", "Дотации урезали с 24 343 до 10 101 тысячи рублей.", ["24343", "10101000"]),
    ],
)
def test_the_ends_of_a_change_are_two_figures(language: str, text: str, values: list[str]) -> None:
    found = figures(text, language)
    assert [each.value for each in found] == [D(value) for value in values]
    assert all(each.high is None for each in found)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "тридцатая годовщина", 30),
        ("ru", "двадцать пятую годовщину", 25),
        ("ru", "40-ю годовщину", 40),
        ("be", "пятнаццатая гадавіна", 15),
        ("uk", "п'ятдесята річниця", 50),
        ("pl", "dwudziesta piąta rocznica", 25),
        ("pl", "dziś 41. rocznica", 41),
        ("de", "ihr sechstes Jahr", 6),
    ],
)
def test_ordinals_in_words(language: str, text: str, value: int) -> None:
    (figure,) = read(text, language=language).figures
    assert (figure.kind, int(figure.value)) == (FigureKind.ORDINAL, value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "сорокапятилетний водитель", 45),
        ("ru", "двадцатилетие театра", 20),
        ("be", "дваццацігоддзе тэатра", 20),
        ("uk", "п'ятдесятиріччя театру", 50),
        ("pl", "czterdziestoletni kierowca", 40),
        ("de", "das hundertjährige Bestehen", 100),
    ],
)
def test_years_joined_to_their_number(language: str, text: str, value: int) -> None:
    (figure,) = read(text, language=language).figures
    assert (figure.kind, int(figure.value), figure.unit) == (FigureKind.DURATION, value, "year")
