"""Announced lists in all the ways of announcing them, and sentences that announce none."""

import pytest

from khronika.text.read import read


def lists(text: str, language: str) -> list[tuple[int | None, int]]:
    found = read(text, language=language).enumerations
    return [(None if e.number is None else int(e.number), len(e.items)) for e in found]


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
        ("en", "He made two demands: that the mayor, who fled, return, and that he pay.", 2, 2),
        ("en", "Two steps are left.\n\n- a vote\n- a count\n- a report\n", 2, 3),
        ("en", "Bread, milk and eggs: these four staples rose most.", 4, 3),
        ("en", "Alta, Berga and Cora were the four towns worst hit.", 4, 3),
        ("en", "The bank named four risks. They are frost, debt and strikes.", 4, 3),
        ("en", "It gave four grounds. First, a. Second, b. Third, c.", 4, 3),
        ("en", "Four of the 12 clubs (Alta, Berga and Cora) passed.", 4, 3),
        ("en", "Four nurses died: a mother, her son and a friend.", 4, 3),
        ("en", "Three posts: the mayor, two doctors and a priest.", 3, 3),
        ("en", "Left open are the gate, the price and the date, five matters in all.", 5, 3),
        ("en", "Anna Rud, Ivan Dol and Eva Lipa were named; the four nominees wait.", 4, 3),
        ("en", "Four villages are cut off:\n\nAlta\n\nBerga\n\nCora", 4, 3),
        ("en", "We advise four steps:\n\nStep 1. Go.\n\nStep 2. Come.\n\nStep 3. Stay.", 4, 3),
        ("en", "| Risk |\n|--|\n| Frost |\n| Debt |\n\nThe table lists three risks.", 3, 2),
        ("ru", "Причин две: холод, голод и страх.", 2, 3),
        ("ru", "Задержаны четверо: Анна Руд, Иван Дол и Ева Липа.", 4, 3),
        ("ru", "Хлеб, молоко и яйца – эти четыре товара подорожали.", 4, 3),
        ("ru", "Названо четыре довода. Во-первых, а. Во-вторых, б. В-третьих, в.", 4, 3),
        ("ru", "Части: (а) и (б). Три части: а) кредиты, б) гранты.", 3, 2),
        ("uk", "Підстав чотири: борги, мороз і страйк.", 4, 3),
        ("pl", "Trzech prawników, a są to Anna Rud i Jan Dol.", 3, 2),
        ("de", "Es gibt vier Gründe. Erstens Geld. Zweitens Zeit. Drittens Frost.", 4, 3),
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
        "Six factories closed. They are old, dirty and expensive.",
        "Four men were killed – in Alta, Berga and Cora – on Monday.",
        "He won by two goals to nil, in Alta, Berga and Cora.",
        "Article 5: war, peace and bread.",
        "Five goods rose (such as bread, milk and eggs).",
        "There are five towns, Alta and Berga among others.",
        "Two men were held: the police, the army and the courts said so.",
        "Three men died in a row of houses, and the rest fled: nobody came, helped or asked.",
    ],
)
def test_not_announced(text: str) -> None:
    assert lists(text, "en") == []


def test_items_that_the_number_does_not_count() -> None:
    assert lists("The council of 12 judges asks:\n\n- for time\n- for money\n", "en") == [(None, 2)]
