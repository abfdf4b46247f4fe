"""The head of a text, as people and attackers write it."""

import datetime as dt
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.text.front import read_front
from khronika.text.spans import FrontMatter

LAUGHS = "a: &a {x: 1}\n" + "".join(
    f"{chr(98 + turn)}: &{chr(98 + turn)} {{<<: [{','.join(['*' + chr(97 + turn)] * 9)}]}}\n"
    for turn in range(9)
)


def front(head: str) -> FrontMatter:
    return read_front(f"---\n{head}\n---\n\nText.\n")


def test_what_is_written_is_what_is_read() -> None:
    found = front("title: Yes\nnumber: 010\nlanguage: no\ndate: 2026-11-15\nauthors: [1e3, on]")
    assert (found.title, found.number, found.language) == ("Yes", "010", "no")
    assert found.date == dt.date(2026, 11, 15)
    assert found.authors == ("1e3", "on")
    assert found.problem is None


@pytest.mark.parametrize(
    "written", ["2026-11-15", '"2026-11-15"', "2026-11-15T10:00:00+02:00", "2026-11-15 10:00"]
)
def test_a_date_or_a_moment_gives_its_day(written: str) -> None:
    assert front(f"date: {written}").date == dt.date(2026, 11, 15)


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_nothing_is_no_value(written: str) -> None:
    found = front(f"title: {written}\ndate: {written}\nauthors: {written}")
    assert (found.title, found.date, found.authors, found.problem) == (None, None, (), None)


def test_a_day_that_does_not_exist_is_said_to_be_none() -> None:
    assert "does not exist" in (front("date: 2026-02-31").problem or "")
    assert "YYYY-MM-DD" in (front("date: 15.11.2026").problem or "")


@pytest.mark.parametrize(
    "head",
    [
        LAUGHS,
        "number: 0x" + "f" * 15_000,
        "number: 1" + ":59" * 4_000,
        "title: !!bool maybe",
        "title: !!timestamp soon",
        "number: !!int ''",
        "title: !!python/object/apply:os.system [id]",
        "a: &a [*a]\nauthors: *a",
        "title: " + "[" * 4_000 + "]" * 4_000,
        "{" * 5_000,
    ],
    ids=lambda head: head[:24],
)
def test_no_head_breaks_or_delays_the_reading(head: str) -> None:
    began = process_time()
    front(head)
    assert process_time() - began < 5


def test_an_escape_makes_nothing_that_cannot_be_stored() -> None:
    found = front('title: "A\\0 longer\\ud800 list"\nauthors: ["Irena\\x07 Sokal"]')
    assert found.title == "A longer list"
    assert found.authors == ("Irena Sokal",)


@given(st.text(max_size=300))
def test_anything_between_the_rules_gives_fields_or_a_sentence(head: str) -> None:
    found = front(head)
    assert found.problem is None or found.problem.endswith((".", "`."))
