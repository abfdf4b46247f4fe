"""Names, dates and speakers that the source has, but of something else."""

import datetime as dt

import pytest

from check.ground.twinning import Given
from khronika.check.evidence import SourceText
from khronika.check.finding import FactKind, State
from khronika.check.ground.facts import ground
from khronika.text.read import read

MILL = (
    "Мельница в Заречье, построенная в 1956 году, горела в субботу четыре часа, сгорели 340 тонн "
    "зерна. Директор мельницы Семён Горовой оценил ущерб в 7,2 миллиона рублей. Пострадали двое "
    "рабочих. Мэр Липовки Инна Шульга обещала семьям по 900 рублей. «Насосы стояли без воды», — "
    "сказал пожарный инспектор Артур Мазур. В понедельник в школе отменили уроки. Адвокат семьи "
    "Нина Жданович подала иск."
)


def states(text: str, language: str) -> dict[str, State]:
    held = SourceText(key="a", text=MILL, published=dt.date(2021, 2, 16), language="ru")
    document = read(text, language=language, date=dt.date(2021, 2, 16))
    kinds = {FactKind.NAME, FactKind.DATE, FactKind.QUOTATION}
    found = ground(document, Given(held))
    return {each.fact.text: each.fact.state for each in found if each.fact.kind in kinds}


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("Nina Zhdanovich put the damage at 7.2 million roubles [@a].", "en", "Nina Zhdanovich"),
        ("Семён Горовой обещал семьям по 900 рублей [@a].", "ru", "Семён Горовой"),
        ("Burmistrz Artur Mazur obiecał rodzinom po 900 rubli [@a].", "pl", "Artur Mazur"),
        ("The mill, built in 1956, burned for four hours on Monday [@a].", "en", "Monday"),
        ("«Насосы стояли без воды», — сказала Инна Шульга [@a].", "ru", "«Насосы стояли без воды»"),
    ],
)  # fmt: skip
def test_what_the_source_says_of_another_is_contradicted(
    text: str, language: str, wrong: str
) -> None:
    assert states(text, language)[wrong] is State.CONTRADICTED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Semyon Horovoy put the damage at 7.2 million roubles [@a].", "en"),
        ("Инна Шульга обещала семьям по 900 рублей [@a].", "ru"),
        ("Burmistrzyni Inna Szulha obiecała rodzinom po 900 rubli [@a].", "pl"),
        ("The mill burned on Saturday; lessons were cancelled on Monday [@a].", "en"),
        ("«Насосы стояли без воды», — сказал Артур Мазур [@a].", "ru"),
    ],
)  # fmt: skip
def test_what_the_source_says_so_is_verified(text: str, language: str) -> None:
    assert set(states(text, language).values()) == {State.VERIFIED}
