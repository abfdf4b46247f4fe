import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.text.naming.find import Finder
from khronika.text.naming.index import Bearer, NameIndex

GARBUZ = Bearer("harbuz", ("Лявон Гарбуз", "Леон Гарбуз"))
SINEUSKI = Bearer("sineuski", ("Сяргей Сінеўскі",))
SINEUSKAYA = Bearer("sineuskaya", ("Вольга Сінеўская",))
ARDOVA = Bearer("ardova", ("Ardova", "Ардова"), person=False)
LAKES = Bearer("lakes", ("Министерство озёр", "ВСН"), person=False)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(NameIndex([GARBUZ, SINEUSKI, SINEUSKAYA, ARDOVA, LAKES]))


def told(finder: Finder, text: str) -> list[tuple[str, str]]:
    found = finder.find(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    return [(each.key, each.text) for each in found]


def test_names_are_found_in_their_cases_and_in_other_scripts(finder: Finder) -> None:
    assert told(finder, "Встречу с Леоном Гарбузом в Ардове отменили.") == [
        ("harbuz", "Леоном Гарбузом"),
        ("ardova", "Ардове"),
    ]
    assert told(finder, "Leonowi Harbuzowi odmówiono.") == [("harbuz", "Leonowi Harbuzowi")]


def test_a_consonant_that_comes_again_is_one_of_its_own() -> None:
    finder = Finder(
        NameIndex([Bearer("duda", ("Jerzy Duda",)), Bearer("a", ("Asan-Ali Babayan",))])
    )
    assert told(finder, "List do Jerzego Dudy.") == [("duda", "Jerzego Dudy")]
    assert told(finder, "A.-A. Babayan came.") == [("a", "A.-A. Babayan")]


def test_the_possessive_is_no_part_of_the_name(finder: Finder) -> None:
    assert told(finder, "He read Liavon Harbuz’s letter.") == [("harbuz", "Liavon Harbuz")]


def test_another_given_name_is_another_person(finder: Finder) -> None:
    assert told(finder, "Вчера видели Павла Гарбуза.") == []


def test_the_ending_tells_husband_from_wife(finder: Finder) -> None:
    assert told(finder, "Об этом сказала Синевская, но не Синевский.") == [
        ("sineuskaya", "Синевская"),
        ("sineuski", "Синевский"),
    ]


def test_a_surname_that_opens_a_sentence_may_be_a_word(finder: Finder) -> None:
    assert told(finder, "Гарбуз вырос огромный.") == []
    assert told(finder, "Лявон Гарбуз маўчаў. Гарбуз чакаў.") == [
        ("harbuz", "Лявон Гарбуз"),
        ("harbuz", "Гарбуз"),
    ]


def test_a_body_is_found_by_all_its_words_and_its_short_form(finder: Finder) -> None:
    assert told(finder, "В Министерстве озёр и в ВСН молчат. Министерство рыб тоже.") == [
        ("lakes", "Министерстве озёр"),
        ("lakes", "ВСН"),
    ]


@given(st.text(alphabet="ГГарбузомЛеявн В.'s-\nАрдове", max_size=80))
def test_what_is_found_stands_there_in_order(text: str) -> None:
    found = Finder(NameIndex([GARBUZ, SINEUSKI, ARDOVA])).find(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_linking_gives_the_nearest_first_and_nobody_for_a_stranger() -> None:
    index = NameIndex([GARBUZ, SINEUSKI, SINEUSKAYA])
    assert [each.bearer.key for each in index.link("Sergei Sinevsky")] == ["sineuski"]
    assert [each.bearer.key for each in index.link("S. Sineuskaya")] == []
    assert [each.bearer.key for each in index.link("O. Sinevskaya")] == ["sineuskaya"]
    assert index.link("Anton Petrov") == []
    assert index.link("") == []


def test_a_surname_with_one_consonant_misheard_is_still_linked() -> None:
    index = NameIndex([Bearer("a", ("Дмитрий Голубкович",))])
    assert [each.bearer.key for each in index.link("Dmitry Golubgovich")] == ["a"]
