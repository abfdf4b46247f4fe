"""Markdown, citations, quotations, names and lists; and that every offset holds on any text."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khronika.text.read import read
from khronika.text.spans import BlockKind, Document, NameKind, Span
from steps import Steps

ISSUE = """---
title: Vesnia Review
periodical: review
number: 2021-07
date: 2021-02-15
language: en
authors: [A. Writer]
---
# The week in Vesnia

Mr. A. B. Hara said: “We detained **246** people.” They are held in the U.S. Embassy. It rose. \
[@viasna-1; @b "words \\"as\\" they stand"] Next there are \
[246](figure:political-prisoners@2021-02-15) people. The rest is open [@c].

<!-- waive NUM111: counted twice -->
The committee made three demands:

- free the 12 prisoners;

- stop the trials;
- leave.

> We will not stop,
> said 14 people.

[@quote]

| a | 15 |
|---|----|
| b | 16 people |

```
code with 17 people <!-- waive NUM101: shown, not meant -->
```

«A first paragraph of long words.

«A second ends here», said Ivan Hara. Four cities: Vesnagrad, Lipa, Dol and Rudnia.
"""


def spans(document: Document) -> list[Span]:
    found: list[Span] = [
        *document.blocks, *document.figures, *document.dates, *document.elapsed,
        *document.quotations, *document.names, *document.citations, *document.links,
        *document.enumerations, *document.waivers,
    ]  # fmt: skip
    for block in document.blocks:
        found += block.sentences
    for enumeration in document.enumerations:
        found += enumeration.items
    return found


def hold(document: Document) -> None:
    for span in spans(document):
        assert document.text[span.start : span.end] == span.text
    for figure in document.figures:
        assert figure.start <= figure.number_start < figure.number_end <= figure.end
    for quotation in document.quotations:
        assert quotation.start <= quotation.inner_start <= quotation.inner_end <= quotation.end
    for citation in document.citations:
        assert 0 <= citation.scope_start <= citation.scope_end <= len(document.text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_offsets_hold_whatever_the_line_ends(end: str) -> None:
    document = read(ISSUE.replace("\n", end))
    hold(document)
    assert [b.kind for b in document.blocks] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.ITEM,
        BlockKind.ITEM,
        BlockKind.QUOTE,
        BlockKind.PARAGRAPH,
        BlockKind.TABLE,
        BlockKind.CODE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]
    assert [f.noun for f in document.figures if f.value == 246] == ["people", "people"]
    assert all(f.value != 17 for f in document.figures)


WORDS = """246 18,110 people two hundred and a third of % $ € - – 15 February 2021 , . Sunday ( )
« » “ ” " ' ’ [@a] [@b" [ ] ](figure:m@x) - 1) > # | ``` <!-- --> ` ** _ двести сорок февраля года
от до Иван Hara said the U.S. \u00ad \u0301 \u200f ½ 3X in early mid- Q3 1990s A. : three reasons:
31.11.2020 --- date: 2021-02-15 after days"""
BLANKS = [" ", "\n", "\n\n", "\r\n", "\r", "\u00a0", "\u2009", "<!-- waive NUM1: x -->", '[@a "']
PIECES = st.sampled_from([*WORDS.split(), *BLANKS])


@settings(max_examples=150, deadline=None)
@given(
    text=st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200),
    language=st.sampled_from([None, "en", "ru", "be", "uk", "pl", "de"]),
    markdown=st.booleans(),
)
def test_offsets_hold_on_any_text(text: str, language: str | None, *, markdown: bool) -> None:
    day = dt.date(2021, 2, 15)
    hold(read(text, language=language, date=day, markdown=markdown))


def test_front_matter() -> None:
    front = read(ISSUE, date=dt.date(1999, 1, 1)).front
    assert (front.title, front.number, front.authors) == (
        "Vesnia Review",
        "2021-07",
        ("A. Writer",),
    )
    assert read(ISSUE, date=dt.date(1999, 1, 1)).date == dt.date(2021, 2, 15)


@pytest.mark.parametrize(
    "head",
    ["date: 2021-02-31", "date: soon", "title: [unclosed", "- a list", "language: russian-ish 7"],
)
def test_broken_front_matter_is_one_sentence_and_the_rest_is_read(head: str) -> None:
    document = read(f"---\n{head}\n---\n246 people came.\n")
    problem = document.front.problem
    if head.startswith("language"):
        assert problem is None
    else:
        assert problem is not None
        assert problem.endswith(".")
        assert "\n" not in problem
    assert [f.noun for f in document.figures] == ["people"]


def test_citations_cover_their_sentence_and_the_uncited_ones_before() -> None:
    document = read(ISSUE)
    scopes = {c.key: document.text[c.scope_start : c.scope_end] for c in document.citations}
    assert scopes["viasna-1"].startswith("Mr. A. B. Hara")
    assert scopes["viasna-1"].endswith('stand"]')
    assert scopes["b"] == scopes["viasna-1"]
    assert scopes["c"].startswith("Next there are")
    assert scopes["quote"].startswith("We will not stop")
    assert [c.pinned for c in document.citations if c.key == "b"] == ['words "as" they stand']


def test_words_of_a_citation_are_no_facts() -> None:
    document = read('Nothing was said [@a "246 people on 15 February 2021, said Ivan Hara"].')
    assert (document.figures, document.dates, document.names) == ((), (), ())


def test_links_to_figures_and_waivers() -> None:
    document = read(ISSUE)
    (link,) = document.links
    assert (link.measure, link.as_of, link.label) == ("political-prisoners", "2021-02-15", "246")
    (waiver,) = document.waivers
    concerned = document.text[waiver.block_start : waiver.block_end]
    assert (waiver.code, waiver.reason) == ("NUM111", "counted twice")
    assert concerned == "The committee made three demands:"


def test_lists_are_counted() -> None:
    found = read(ISSUE).enumerations
    announced = [int(e.announced.value) for e in found if e.announced is not None]
    assert announced == [3, 4]
    assert [(len(e.items), e.inline) for e in found] == [(3, False), (4, True)]


@pytest.mark.parametrize(
    "marks", [("1)", "2)", "3)"), ("a)", "b)", "c)"), ("–", "–", "–"), ("•",) * 3]
)
def test_items_with_any_marker(marks: tuple[str, ...]) -> None:
    items = "\n\n".join(f"{mark} Item of the list." for mark in marks)
    (found,) = read(f"По трём причинам:\n\n{items}\n", language="ru").enumerations
    assert len(found.items) == len(marks)


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "Mr. Hara met J. R. Dol in the U.S. Embassy. It rained.", 2),
        ("en", "It cost 3.5 million. “Is it so?” he asked. “Yes.” They left.", 4),
        (
            "ru",
            "В 2020 г. Иван Гара уехал, т.е. бежал. Он вернулся 9 мая 2020 г. На границе ждали.",
            3,
        ),
        ("ru", "«Мы уходим». – сказал А. Б. Гара. Все ушли.", 2),
        ("de", "Am 15. Februar kam er. Dr. Hara ging am 3. Tag.", 2),
        ("pl", "W 2020 r. było 3 tys. osób. Potem mniej.", 2),
        ("de", "Er kam z. B. gestern. Die Brücke war zu.", 2),
        ("de", "Er kam am 15. Die Brücke war zu.", 2),
        ("be", "Я. Гара і Т. Білько прыйшлі.", 1),
        ("ru", "Он просит 5 млн руб. Мост дорог.", 2),
        ("en", "It was 10 a.m. Monday. It was 5 p.m. Everyone left.", 3),
        ("pl", "Ul. Długa 5, m. 7. Tam mieszka.", 2),
        ("uk", "На вул. Садовій, буд. 5. Там.", 2),
    ],
)
def test_sentences(language: str, text: str, sentences: int) -> None:
    (block,) = read(text, language=language).blocks
    assert len(block.sentences) == sentences, [s.text for s in block.sentences]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said «we go» and went.", ["we go"]),
        ("He said “we go” and went.", ["we go"]),
        ("Er sagte „wir gehen“ und ging.", ["wir gehen"]),
        ('He said "we go" and went.', ["we go"]),
        ("He said 'we go' on the prisoners' day.", ["we go"]),
        ("It's the people’s house, not theirs.", []),
        ("«Он сказал «да» и ушёл».", ["Он сказал «да» и ушёл", "да"]),
        ("He said «we go and went.\n\nAnother “paragraph” here.", ["paragraph"]),
        ("“First words.\n\n“Second words.”", ["First words.\n\n“Second words."]),
    ],
)
def test_quotations(text: str, inner: list[str]) -> None:
    document = read(text)
    assert [text[q.inner_start : q.inner_end] for q in document.quotations] == inner


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("“We go,” said Ivan Hara.", "Ivan Hara", "said"),
        ("President Ivan Hara said: “We go.”", "Ivan Hara", "said"),
        ("«Мы уходим», – заявил Иван Гара.", "Иван Гара", "заявил"),
    ],
)
def test_speakers(text: str, speaker: str, verb: str) -> None:
    (quotation,) = read(text).quotations
    assert (quotation.speaker, quotation.verb) == (speaker, verb)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Yesterday Ales Hara met Ludwig van der Dol.", ["Ales Hara", "Ludwig van der Dol"]),
        ("Many people saw President Hara’s house in Lipa.", ["Hara", "Lipa"]),
        ("Prosecutors left. A West-led march began.", ["West"]),
        ("The Ministry of Foreign Affairs replied.", ["Ministry of Foreign Affairs"]),
        ("The Vesnian government and the Vesnian Association of Journalists met.",
         ["Vesnian Association of Journalists"]),
        ("Вчера Мария Гара-Дол и А. Б. Липа уехали.", ["Мария Гара-Дол", "А. Б. Липа"]),
        ("On Monday in May they met.", []),
    ],
)  # fmt: skip
def test_names(text: str, names: list[str]) -> None:
    language = "ru" if "и" in text else "en"
    assert [n.text for n in read(text, language=language).names] == names


def test_abbreviations_either_way_round() -> None:
    text = (
        "The Joint Security Treaty Organization (JSTO) met. The VRA (Vesnian Road Agency) did not."
    )
    found = {n.text: n.expansion for n in read(text).names if n.kind is NameKind.ABBREVIATION}
    assert found == {
        "JSTO": "Joint Security Treaty Organization",
        "VRA": "Vesnian Road Agency",
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The count was given by the ministry and it was not confirmed."),
        ("ru", "Число задержанных было названо министерством, но это не подтвердили."),
        ("be", "Колькасць затрыманых назвала міністэрства, але гэта не пацвердзілі ў судзе."),
        ("uk", "Кількість затриманих назвало міністерство, але її не підтвердили у суді."),
        ("pl", "Liczbę zatrzymanych podało ministerstwo, ale nie została ona potwierdzona."),
        ("de", "Die Zahl der Festgenommenen wurde vom Ministerium nicht bestätigt."),
    ],
)
def test_the_language_is_found(language: str, text: str) -> None:
    assert read(text).language == language


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("246 лю\u00adдей задержали", 246),
        ("246\u200f people were held", 246),
        ("двести со\u0301рок шесть человек", 246),
    ],
)
def test_invisible_characters_inside_words(text: str, value: int) -> None:
    (figure,) = read(text).figures
    assert figure.value == value
    assert figure.noun is not None


@pytest.mark.parametrize(
    "piece",
    ["(", "[", "«", "9", "a,", "1,", "one ", "[@a; ", "a-", "«a» said ", "5 of ", "9 and ",
     "A B (AB) ", "x: three things: a, b ", "'a ", "<!--", "[a](b", "123 ",
     "U.S. ", "\n> ", "- a\n\n", "1) ", "3 days after 9 August 2020 ", "since 1994, for 36 years, ",
     "from 1 to 2, up 5%, ", "two-and-a-half-", "three (a, "],
)  # fmt: skip
def test_hostile_texts_take_linear_work(piece: str) -> None:
    def cost(size: int) -> int:
        text = piece * (size // len(piece))
        with Steps() as steps:
            read(text)
        return steps.count

    cost(16_000)
    assert cost(16_000) < 1.2 * 2 * cost(8_000)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Он провёл в СИЗО 14 месяцев.", ["14 месяцев"]),
        ("Он провёл в СИЗО 14 без связи.", []),
        ("В колонии 6 лет он учил языки.", ["6 лет"]),
    ],
)
def test_time_in_a_place_is_no_number_of_the_place(text: str, said: list[str]) -> None:
    assert [each.text for each in read(text).figures] == said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("С 1 марта 2031 года до 10 мая прошло 70 дней.", dt.date(2031, 5, 10)),
        ("By 5 May the number had risen to 246.", dt.date(2031, 5, 5)),
        ("The report will be ready by 5 May.", dt.date(2032, 5, 5)),
        ("The road stays shut until 20 June.", dt.date(2031, 6, 20)),
    ],
)
def test_a_deadline_that_has_just_passed_is_no_deadline(text: str, day: dt.date) -> None:
    document = read(text, date=dt.date(2031, 5, 12))
    last = document.dates[-1].value
    assert last is not None
    assert last.high == day
