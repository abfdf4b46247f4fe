import pytest

from khronika.text.naming.parts import parts


@pytest.mark.parametrize(
    ("name", "given", "patronymic", "surname"),
    [
        ("Вера Павловна Чернявская", "Вера", "Павловна", "Чернявская"),
        ("Чернявская Вера Павловна", "Вера", "Павловна", "Чернявская"),
        ("Чернявская В. П.", "В", "П", "Чернявская"),
        ("В.П. Чернявская", "В", "П", "Чернявская"),
        ("Yu. Harbuz", "Yu.", "", "Harbuz"),
        ("Harbuz, Liavon", "Liavon", "", "Harbuz"),
        ("Harbuz Mikalai", "Mikalai", "", "Harbuz"),
        ("Роман Аркадьевич Степанович", "Роман", "Аркадьевич", "Степанович"),
        ("Anna Kowalska-Nowak", "Anna", "", "Kowalska Nowak"),
        ("Prof. Jan van der Linde", "Jan", "", "Linde"),
        ("Мікола (Буслік) Гарбуз", "Мікола", "", "Гарбуз"),
        ("Гомель", "", "", "Гомель"),
    ],
)
def test_a_name_is_taken_apart(name: str, given: str, patronymic: str, surname: str) -> None:
    found = parts(name)
    assert " ".join(each.text for each in found.given) == given
    assert (found.patronymic.text if found.patronymic else "") == patronymic
    assert " ".join(each.text for each in found.surname) == surname


def test_generations_are_told_apart() -> None:
    assert parts("Anton Petrov Jr.").generation == "younger"
    assert parts("Антон Петров-старший").generation == "elder"
