import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khronika.text.naming.compare import Verdict, compare

ONE_BEARER = """
Лявон Гарбуз | Liavon Harbuz
С. Мядзведзеў | Siarhei Miadzvedzeu
Чернявская В.П. | Volha Charniauskaya
Чернявская Вера Павловна | Viera Čarniaŭskaja
Вера Павловна Чернявская | Чарняўская Вера Паўлаўна
ZHURAULIOU ALIAKSEI | Алексей Журавлёв
Zhuravlev, Alexei | Аляксей Жураўлёў
Dr. Anna Kowalska | Анна Ковальская
Anna Kowalska-Nowak | Nowak-Kowalska Anna
Anna Kowalska-Nowak | Анна Ковальская
Aset-Zhomart Bulatov | Булатов Асет-Жомарт Маратович
Maria von der Linde | Мария фон дер Линде
Мікола «Буслік» Гарбуз | Nikolai Garbuz
Саша Воробей | Alexander Vorobey
Y. Ivanov | Евгений Иванов
Ю. Янчук | Yury Yanchuk
H. Paluyan | Анна Полуян
Роман Аркадьевич Степанович | Stepanovich Roman
Stsiapanovich Raman | Степанович Роман Аркадьевич
Piotr Szczerbakow | Петр Щербаков
Petr Schtscherbakow | Piatro Ščarbakoŭ
Sergejus Ivanovas | Сергей Иванов
Aleksejs Volkovs | Алексей Волков
Serhij Schadenko | Сергей Жаденко
Svâtlana Sìneŭskaâ | Святлана Сінеўская
Iuliia Sinevskaia | Юлия Синевская
Gueorgui Joukovets | Георгий Жуковец
ლევან ხაბელაშვილი | Леван Хабелашвили
Գագիկ Ծատուրյան | Gagik Tsaturyan
Հայկ Հակոբյան | Hayk Hakobyan
Hayk Harutikyan | Айк Арутикян
Нұрлан Құрманов | Nurlan Kurmanov
Mahiliou | Могилёв
Wilno | Вільнюс
"""
TWO_BEARERS = """
Siarhei Sineuski | Sviatlana Sineuskaya
С. Синевский | С. Синевская
Siarhei Sineuski | Сяргей Сінеў
Александр Гарбуз | Aliaksei Harbuz
Alexander Garbuz | Александра Гарбуз
Viktar Harbuz | Виктория Гарбуз
Иван Петров | Иван Петренко
Иван Козлов | Ivan Kazlouski
Алена Гарбуз | Alina Harbuz
Мария Кравцова | Марина Кравцова
Анна Новик | Яна Новик
Дмитрий Быков | Дмитрий Бычков
Олена Шевчук | Олена Шевченко
Andrei Melnik | Андрей Мельников
Иванов Иван Иванович | Иванов Иван Петрович
A. Harbuz | Игорь Гарбуз
Roman Petrov | Пётр Романов
Anton Petrov, Jr. | Anton Petrov, Sr.
Levan Khabelashvili | ლევან კახელაშვილი
Slutsk | Луцк
Минск | Пинск
"""


def lines(table: str) -> list[tuple[str, str]]:
    rows = (line.split(" | ") for line in table.strip().splitlines())
    return [(left, right) for left, right in rows]


@pytest.mark.parametrize(("left", "right"), lines(ONE_BEARER))
def test_spellings_of_one_bearer_are_the_same(left: str, right: str) -> None:
    found = compare(left, right)
    assert found.verdict is Verdict.SAME, found


@pytest.mark.parametrize(("left", "right"), lines(TWO_BEARERS))
def test_relatives_and_neighbours_are_different(left: str, right: str) -> None:
    found = compare(left, right)
    assert found.verdict is Verdict.DIFFERENT, found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Сергей Кулик", "Sergei Kulak"),
        ("Павел Марчук", "Pavel Marchik"),
        ("Иван Быков", "Ivan Bukov"),
    ],
)
def test_another_vowel_is_another_name_or_a_doubt(left: str, right: str) -> None:
    assert compare(left, right).verdict is not Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Сергій Білик", "Sergei Belik"),
        ("Mykola Lebid", "Николай Лебедь"),
        ("Олег Федорів", "Oleg Fedorov"),
    ],
)
def test_the_vowels_that_neighbours_exchange_are_one(left: str, right: str) -> None:
    assert compare(left, right).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"), [("Гарбуз", "Liavon Harbuz"), ("Anton Petrov", "Anton Petrov Jr.")]
)
def test_what_is_not_told_leaves_us_unsure(left: str, right: str) -> None:
    assert compare(left, right).verdict is Verdict.UNSURE


def test_the_reasons_name_the_parts_and_what_was_found() -> None:
    found = compare("Мікалай Гарбуз", "Nikolai Harbuz")
    assert [(each.what, each.left, each.right) for each in found.reasons] == [
        ("surname", "Гарбуз", "Harbuz"),
        ("given name", "Мікалай", "Nikolai"),
    ]
    assert found.reasons[1].why == "forms of one name"


@pytest.mark.parametrize("odd", ["", " ", "...", "()", "王小明", "-", "x" * 5000, "a " * 5000, "İ"])
def test_what_is_no_name_is_compared_all_the_same(odd: str) -> None:
    assert compare(odd, "Liavon Harbuz").verdict is Verdict.DIFFERENT
    assert compare("Liavon Harbuz", odd).verdict is Verdict.DIFFERENT


NAMES = st.text(
    alphabet="АВГЕІКМОПСУЎХЦЧЩЫЬЭЮЯавгежзіклмнопрстуўхцчшщьюяABCabcdeghijklosuyzšćł.- ,«»()",
    max_size=40,
)


@settings(max_examples=300)
@given(NAMES, NAMES)
def test_any_two_texts_have_a_score_that_does_not_depend_on_their_order(a: str, b: str) -> None:
    score = compare(a, b).score
    assert 0 <= score <= 1
    assert score == pytest.approx(compare(b, a).score, abs=0.02)


@given(NAMES)
def test_a_name_is_the_same_as_itself_in_capitals(name: str) -> None:
    if any(map(str.isalpha, name)):
        assert compare(name, name.upper()).verdict is Verdict.SAME
