"""A name is linked to the entities that bear it, by the index and in any spelling."""

from importlib import import_module

import pytest
from django.apps import apps
from pytest_django.fixtures import DjangoAssertNumQueries

from khronika.register.keys import index_names
from khronika.register.link import known_bearers, link_known
from khronika.register.models import Entity, Name, NameKey

pytestmark = pytest.mark.django_db


def entity(key: str, *names: str, merged_into: Entity | None = None) -> Entity:
    made = Entity.objects.create(key=key, kind="person", merged_into=merged_into)
    index_names([Name.objects.create(entity=made, text=text, language="en") for text in names])
    return made


@pytest.fixture
def harbuz() -> Entity:
    entity("viera", "Viera Harbuz")
    entity("halubovich", "Iryna Halubovich")
    return entity("harbuz", "Liavon Harbuz", "Leon Garbuz")


def linked(name: str) -> list[str]:
    return [each.bearer.key for each in link_known(name)]


def test_a_name_in_another_script_is_linked(harbuz: Entity) -> None:
    found = link_known("Леон Гарбуз")
    assert [each.bearer.key for each in found] == [harbuz.key]
    assert found[0].comparison.score > 0.9


def test_a_surname_alone_leaves_a_choice(harbuz: Entity) -> None:
    assert sorted(linked("Гарбуз")) == [harbuz.key, "viera"]


@pytest.mark.usefixtures("harbuz")
def test_nobody_is_made_up() -> None:
    assert linked("Антон Петров") == []
    assert linked("") == []


def test_who_was_merged_is_given_as_who_they_are(harbuz: Entity) -> None:
    entity("harbuz-2", "Лявон Арбузаў", merged_into=harbuz)
    assert linked("Лявон Арбузаў") == [harbuz.key]
    bearers = {each.key: each.names for each in known_bearers()}
    assert set(bearers["harbuz"]) == {"Liavon Harbuz", "Leon Garbuz", "Лявон Арбузаў"}


def test_linking_is_one_look_up(
    harbuz: Entity, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        assert linked("Лявон Гарбуз") == [harbuz.key]


def test_the_migration_writes_the_keys_of_names_that_had_others(harbuz: Entity) -> None:
    NameKey.objects.all().delete()
    NameKey.objects.create(name=harbuz.names.all()[0], key="old")
    import_module("khronika.migrations.0005_name_keys").write_keys(apps, None)
    assert not NameKey.objects.filter(key="old").exists()
    assert linked("Леон Гарбуз") == [harbuz.key]
