import pytest
from django.contrib.auth.models import User
from django.test import Client

from deskroom import LIST_TEXT, make_capture, make_item, make_source
from khronika.archive.copies import compare
from khronika.archive.models import Capture
from khronika.watch.models import Item

HTMX = {"HX-Request": "true"}


@pytest.fixture
def item(db: None) -> Item:  # noqa: ARG001 - opens the database
    item = make_item(make_source(), "Спіс стаў даўжэйшы", summary="412 чалавек")
    make_capture("viarta-2026-11-15", LIST_TEXT, item=item, source=item.source)
    return item


def test_the_list_shows_source_grade_language_title_and_the_capture(
    desk: Client, item: Item
) -> None:
    page = desk.get("/desk/").text
    assert item.title in page
    assert "412 чалавек" in page
    assert "A2" in page
    assert "A: completely reliable; 2: probably true" in page
    assert 'value="viarta-2026-11-15"' in page  # the key to keep it under
    assert "/desk/captures/viarta-2026-11-15/" in page


def test_a_summary_that_begins_with_the_title_does_not_say_it_again(desk: Client) -> None:
    source = make_source()
    make_item(source, "A longer list", summary="A longer list 412 people are on it.")
    make_item(source, "Only a title", summary="Only a title")
    page = desk.get("/desk/").text
    assert ">412 people are on it.</p>" in page
    assert page.count("Only a title") == 1


def test_a_search_without_hits_does_not_say_that_nothing_waits(desk: Client, item: Item) -> None:
    assert item.title in desk.get("/desk/").text
    page = desk.get("/desk/?q=sanctions").text
    assert "Nothing here has these words" in page
    assert "Nothing is waiting here" not in page


def test_an_item_that_could_not_be_captured_says_why(desk: Client) -> None:
    make_item(make_source(), trouble="https://viarta.example/1: the server answered 403.")
    assert "the server answered 403" in desk.get("/desk/").text


def test_keeping_gives_the_capture_its_key_and_takes_the_item_off_the_list(
    desk: Client, item: Item, irena: User
) -> None:
    desk.post(f"/desk/items/{item.pk}/keep/", {"key": "viarta-412"})
    item.refresh_from_db()
    assert (item.state, item.decided_by) == (Item.State.KEPT, irena)
    assert Capture.objects.get().key == "viarta-412"
    assert "Nothing is waiting here" in desk.get("/desk/").text
    assert item.title in desk.get("/desk/?state=kept").text


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("не ключ", "cannot be a citation key"),
        ("a b", "cannot be a citation key"),
        ("taken", "belongs to another capture"),
    ],
)
def test_a_key_that_cannot_be_is_refused_in_a_sentence_and_nothing_is_decided(
    desk: Client, item: Item, key: str, said: str
) -> None:
    make_capture("taken", "Something else.")
    row = desk.post(f"/desk/items/{item.pk}/keep/", {"key": key}, headers=HTMX).text
    assert said in row
    assert f'value="{key}"' in row  # what was typed is still there
    item.refresh_from_db()
    assert item.state == Item.State.NEW
    page = desk.post(f"/desk/items/{item.pk}/keep/", {"key": key}, follow=True).text
    assert said in page


def test_dropping_can_be_taken_back(desk: Client, item: Item) -> None:
    row = desk.post(f"/desk/items/{item.pk}/drop/", headers=HTMX).text
    item.refresh_from_db()
    assert item.state == Item.State.DROPPED
    assert "<html" not in row
    assert f"/desk/items/{item.pk}/reopen/" in row
    row = desk.post(f"/desk/items/{item.pk}/reopen/", headers=HTMX).text
    item.refresh_from_db()
    assert item.state == Item.State.NEW
    assert f"/desk/items/{item.pk}/keep/" in row


def test_the_list_is_narrowed_by_source_and_words(desk: Client) -> None:
    viarta, wire = make_source(), make_source("wire", name="Amber Wire")
    make_item(viarta, "Prisoners write home")
    make_item(wire, "Prices rise")
    make_item(wire, "Prisoners are moved")
    assert "Prices" not in desk.get("/desk/?source=viarta").text
    page = desk.get("/desk/?source=wire&q=prisoners").text
    assert "Prisoners are moved" in page
    assert "Prices" not in page
    assert "write home" not in page


@pytest.mark.parametrize("query", ["state=nonsense", "page=99999", "page=x", "q=%22"])
def test_odd_addresses_of_the_list_are_no_trouble(desk: Client, item: Item, query: str) -> None:
    assert item.pk
    assert desk.get(f"/desk/?{query}").status_code == 200


def test_what_a_source_wrote_is_text_and_never_markup(desk: Client) -> None:
    make_item(
        make_source(name='<b onclick="x">'),
        '"><script>alert(1)</script>',
        summary="<img src=x onerror=alert(1)>",
        url="javascript:alert(1)",
    )
    page = desk.get("/desk/").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "<b onclick" not in page
    assert 'href="javascript:' not in page


def test_sources_show_their_last_visit_and_their_trouble(desk: Client) -> None:
    source = make_source(trouble="https://viarta.example/feed: no answer in 20 s.", failures=3)
    source.visits.create(outcome="failed")
    make_item(source)
    page = desk.get("/desk/sources/").text
    assert "no answer in 20 s." in page
    assert "3 failures in a row" in page
    assert "1 in trouble" in page  # at the foot of every page


def test_an_item_whose_text_came_before_says_whose_copy_it_is(desk: Client) -> None:
    source = make_source()
    first = make_capture("viarta-list", LIST_TEXT)
    item = make_item(source, "The same list, elsewhere")
    compare(first)
    compare(
        make_capture("viarta-again", f"{LIST_TEXT}\n\nPAP", item=item, url="https://pap.example")
    )
    page = desk.get("/desk/").text
    assert "copy of" in page
    assert "@viarta-list</a>" in page
    dropped = desk.post(f"/desk/items/{item.pk}/drop/", headers=HTMX).text
    assert "@viarta-list</a>" in dropped
