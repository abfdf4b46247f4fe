"""Announced lists in all the ways of announcing them, and sentences that announce none."""

import pytest

from khronika.text.read import read


def lists(text: str, language: str) -> list[tuple[int | None, int]]:
    found = read(text, language=language).enumerations
    return [(int(e.announced.value) if e.announced else None, len(e.items)) for e in found]


@pytest.mark.parametrize(
    ("language", "text", "announced", "listed"),
    [
        ("en", "Three judges resigned: Anna Rud, Petr Lipa and Olga Dol.", 3, 3),
        ("en", "Two provinces (Alta, Berga and Cora) joined.", 2, 3),
        ("en", "Three villages (Alta, Berga, and Cora) joined.", 3, 3),
        ("en", "Three dangers – hunger, cold and disease – remain.", 3, 3),
        ("en", "Three rivers, namely Alta, Berga and Cora, froze.", 3, 3),
        ("en", "He named four causes of the delay: frost, fog and strikes.", 4, 3),
        ("en", "Three steps must follow: open the jail; free the sick; pay them.", 3, 3),
        ("en", "Two bodies: the Ministry of Labour and Social Policy and the Court of Lipa.", 2, 2),
        ("en", "Two steps are left.\n\n- a vote\n- a count\n- a report\n", 2, 3),
        ("ru", "Назвали три причины отказа: холод, голод и страх.", 3, 3),
        ("ru", "Три города (Липа, Дол и Рудня) согласны.", 3, 3),
        ("be", "Два гарады, а менавіта Ліпа і Дол, згодныя.", 2, 2),
        ("de", "Drei Städte (Alta, Berga und Cora) stimmten zu.", 3, 3),
    ],
)  # fmt: skip
def test_announced(language: str, text: str, announced: int, listed: int) -> None:
    assert lists(text, language) == [(announced, listed)]


@pytest.mark.parametrize(
    "text",
    [
        "Four nurses – residents of Alta and Berga – left.",
        "Four nurses – mothers, daughters and wives – left.",
        "Five villages (among them Alta, Berga and Cora) burned.",
        "Five villages (see the map, and the list) burned.",
        "He made two demands on Friday: that the mayor, who fled, return, and that he pay.",
        "Two men were held: the police, the army and the courts said so.",
        "Three men died in a row of houses, and the rest fled: nobody came, helped or asked.",
    ],
)
def test_not_announced(text: str) -> None:
    assert lists(text, "en") == []


def test_items_that_the_number_does_not_count() -> None:
    assert lists("The council of 12 judges asks:\n\n- for time\n- for money\n", "en") == [(None, 2)]
