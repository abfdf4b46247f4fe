"""Protected people come out nowhere, in no spelling and no script; others are left alone."""

import pytest

from khronika.register.gate import Gate, public_assertions, public_entities, withhold
from khronika.register.keys import index_names
from khronika.register.models import Entity, Name

pytestmark = pytest.mark.django_db


def entity(key: str, *names: tuple[str, str], protect: bool = False) -> Entity:
    made = Entity.objects.create(key=key, kind="person", protect=protect)
    index_names(
        [Name.objects.create(entity=made, text=text, language=lang) for text, lang in names]
    )
    return made


@pytest.fixture(autouse=True)
def _people() -> None:
    entity("kavalyova", ("Maryja Kavaliova", "en"), ("Марыя Кавалёва", "be"), protect=True)
    entity("tryzna", ("Halina Tryzna", "en"), ("Галіна Трызна", "be"))


@pytest.mark.parametrize(
    "text",
    [
        "The witness, Maryja Kavaliova, was not asked.",
        "The witness, Kavaliova Maryja, was not asked.",
        "the witness MARYJA KAVALIOVA said",
        "Maria Kavaleva told us this.",
        "Marya Kovalyova told us this.",
        "Мария Ковалёва рассказала об этом.",
        "Нам рассказали о Марии Ковалевой.",
        "Ковалёва Мария Ивановна рассказала.",
        "Марыі Кавалёвай не далі слова.",
        "Марія Ковальова розповіла про це.",
        "M. Kavaliova said so.",
        "Кавалёва М. сказала так.",
        "Kavaliova was heard on Monday.",
        "the page maryja-kavaliova of the site",
        "Maryja\u00ad Kava\u00adliova",
        "Кавалёвай не далі слова.",
    ],
)
def test_every_spelling_is_found_and_covered(text: str) -> None:
    found = Gate().find(text)
    assert [each.entity for each in found] == ["kavalyova"]
    covered = withhold(text)
    assert len(covered) == len(text)
    assert "█" in covered
    assert not Gate().find(covered)


@pytest.mark.parametrize(
    "text",
    [
        "Halina Tryzna chairs Viarta.",
        "Галіна Трызна ўзначальвае цэнтр.",
        "Maryja Zaranok was released.",
        "The cavalry of Maria Theresa",
        "кавалерия вышла на площадь; Мария молчала три дня подряд",
        "On 15 November 412 people were counted.",
        "",
    ],
)
def test_others_are_left_alone(text: str) -> None:
    assert Gate().find(text) == []
    assert withhold(text) == text


def test_a_shared_surname_alone_names_nobody() -> None:
    entity("kavaliou", ("Ihar Kavaliova", "en"))
    assert not Gate().find("Kavaliova spoke first.")
    assert Gate().find("Maryja Kavaliova spoke first.")


def test_a_protected_spelling_of_a_public_person_is_covered() -> None:
    public = entity("rahoz", ("Tsimafei Rahoz", "en"))
    Name.objects.create(entity=public, text="Zubr Pershy", language="en", protect=True)
    assert withhold("Zubr Pershy is known as Tsimafei Rahoz.").endswith("Tsimafei Rahoz.")
    assert "Zubr" not in withhold("Zubr Pershy is known as Tsimafei Rahoz.")


def test_what_is_told_of_the_register_leaves_them_out() -> None:
    assert [each.key for each in public_entities()] == ["tryzna"]
    names = public_assertions(Name.objects.all(), "entity")
    assert {name.text for name in names} == {"Halina Tryzna", "Галіна Трызна"}


def test_protection_follows_a_merger_both_ways() -> None:
    double = entity("kovaleva", ("M. I. Kovaleva", "ru"))
    double.merged_into = Entity.objects.get(key="kavalyova")
    double.save()
    assert [each.key for each in public_entities()] == ["tryzna"]
    tryzna = Entity.objects.get(key="tryzna")
    hidden = entity("trizna", ("Galina Trizna", "ru"), protect=True)
    hidden.merged_into = tryzna
    hidden.save()
    assert not public_entities().exists()


def test_no_protected_names_no_work() -> None:
    Entity.objects.update(protect=False)
    assert withhold("Maryja Kavaliova") == "Maryja Kavaliova"
