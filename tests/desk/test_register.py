import datetime as dt
from decimal import Decimal

import pytest
from django.test import Client

from khronika.register.models import Entity, Figure, Measure, Name, Status, Term


@pytest.fixture
def viarta(db: None) -> Entity:  # noqa: ARG001 - opens the database
    viarta = Entity.objects.create(key="viarta", kind=Entity.Kind.ORGANISATION)
    Name.objects.create(entity=viarta, text="Viarta", language="en", house=True)
    Name.objects.create(entity=viarta, text="Вярта", language="be", house=True)
    measure = Measure.objects.create(key="prisoners", title="Political prisoners", counter=viarta)
    for value, day in ((398, 8), (412, 15)):
        Figure.objects.create(
            measure=measure, value=Decimal(value), as_of=dt.date(2026, 11, day), bound="at least"
        )
    return viarta


@pytest.mark.parametrize("words", ["", "viarta", "Вярта", "VIART"])
def test_an_entity_is_found_by_any_of_its_names(desk: Client, viarta: Entity, words: str) -> None:
    page = desk.get("/desk/register/", {"q": words}).text
    assert f"/desk/register/{viarta.key}/" in page


def test_nobody_of_that_name(desk: Client, viarta: Entity) -> None:
    assert viarta.pk
    assert "Nobody of that name" in desk.get("/desk/register/?q=Zharkevich").text


def test_a_measure_shows_its_latest_figure_with_its_bound_and_counter(
    desk: Client, viarta: Entity
) -> None:
    assert viarta.pk
    page = desk.get("/desk/register/").text
    assert "Political prisoners" in page
    assert "412" in page
    assert "at least" in page
    assert "15 November 2026" in page


def test_an_entity_shows_names_figures_and_what_it_was_and_when(
    desk: Client, viarta: Entity
) -> None:
    person = Entity.objects.create(key="halina-tryzna", kind=Entity.Kind.PERSON, protect=True)
    Name.objects.create(entity=person, text="Halina Tryzna", language="en", house=True)
    chair = Term.objects.create(vocabulary="role", key="chairs")
    Status.objects.create(
        subject=person, kind=chair, object=viarta, start="2019", last_confirmed=dt.date(2026, 11, 1)
    )
    page = desk.get("/desk/register/halina-tryzna/").text
    assert "Halina Tryzna" in page
    assert "chairs" in page
    assert "2019 – …" in page
    assert "last confirmed 1 November 2026" in page
    assert "this name comes out in nothing that is published" in page
    assert "398" in desk.get("/desk/register/viarta/").text


def test_what_is_no_longer_held_is_not_shown(desk: Client, viarta: Entity) -> None:
    old = Name.objects.create(entity=viarta, text="Vyarta Centre", language="en")
    old.known_to = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    old.save()
    assert "Vyarta Centre" not in desk.get("/desk/register/viarta/").text


def test_a_merged_entity_leads_to_the_one_it_was_merged_into(desk: Client, viarta: Entity) -> None:
    Entity.objects.create(key="vyarta", kind=viarta.kind, merged_into=viarta)
    answer = desk.get("/desk/register/vyarta/")
    assert answer["Location"] == "/desk/register/viarta/"
