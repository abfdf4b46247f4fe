"""Parts of names across scripts, spellings and inflections."""

import pytest

from khronika.check.ground.skeleton import same_part, same_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bahrym", "Багрим"),
        ("Bahrym", "Багрыму"),
        ("Bagrim", "Bahrym"),
        ("Tsiareshchanka", "Терещенко"),
        ("Tsiareshchanka", "Цярэшчанка"),
        ("Vialichka", "Величко"),
        ("Дубовец", "Dubavets"),
        ("Дубавец", "Dubowez"),
        ("Хмельницкой", "Chmielnicka"),
        ("Жаркевичем", "Zharkevich"),
        ("Żarkiewicz", "Жаркевіч"),
        ("Соколовым", "Sakalou"),
        ("Sakaloŭ", "Соколов"),
        ("Tarasevich", "Tarasiewicz"),
        ("Kulik", "Кулик"),
        ("Kulik", "Куликом"),
        ("Uladzislau", "Владислав"),
        ("Uladzimir", "Vladimir"),
        ("Mikalai", "Николай"),
        ("Hanna", "Анны"),
        ("Ryhor", "Григорию"),
        ("Volha", "Ольга"),
        ("Oleksandr", "Alexander"),
        ("Шевченко", "Shevchenko"),
        ("Шевченко", "Schewtschenko"),
        ("Максим", "Maxim"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_part(one, other)
    assert same_part(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bahrym", "Barysau"),
        ("Kulik", "Kulakou"),
        ("Maria", "Omar"),
        ("Siarhei", "Сергеенко"),
        ("Andrei", "Андреев"),
        ("Petrovich", "Петров"),
        ("Anna", "Ivan"),
        ("Lina", "Ляонаў"),
        ("Halina", "Elena"),
        ("Vera", "Варвара"),
    ],
)
def test_other_names(one: str, other: str) -> None:
    assert not same_part(one, other)


def test_places_that_are_called_otherwise() -> None:
    assert same_place("Warsaw", "Варшава")
    assert same_place("Germany", "Нямеччына")
    assert same_place("Vilnius", "Wilno")
    assert same_place("Moscow", "Москве")
    assert not same_place("Warsaw", "Vienna")
    assert not same_place("Nowhere", "Nigdzie")
