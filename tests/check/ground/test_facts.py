"""Facts held against the sources cited over them: states, and the passages that prove them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khronika.check.evidence import EarlierIssue, KnownFigure, NoEvidence, Register, SourceText
from khronika.check.finding import FactKind, State
from khronika.check.ground.facts import ground
from khronika.check.ground.grounded import Grounded, How
from khronika.text.read import read

DAY = dt.date(2021, 2, 15)


@dataclass
class Sources:
    """Captures given in a test, all published on 15 February 2021."""

    texts: dict[str, str]
    languages: dict[str, str] = field(default_factory=dict)
    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:
        if key not in self.texts:
            return None
        problem = None if self.texts[key] else "The PDF holds no text: it is probably a scan."
        return SourceText(
            key=key,
            text=self.texts[key],
            published=DAY,
            language=self.languages.get(key),
            publisher="Viarta" if key == "viarta" else "",
            problem=problem,
        )

    def keys(self) -> Sequence[str]:
        return tuple(self.texts)


RU = (
    "В воскресенье в Гарвате задержали не менее 106 человек, среди них семь журналистов. "
    "Политзаключённых стало 246. Андрей Соколов получил четыре года колонии. "
    "«Мы лишь наблюдали за выборами», — сказал он в суде 12 февраля. "
    "Меру поддерживают 66,4% опрошенных, на улицах 18 110 милиционеров."
)


def grounded(text: str, sources: dict[str, str], language: str = "en") -> tuple[Grounded, ...]:
    return ground(read(text, language=language, date=DAY), Sources(sources))


def one(facts: Sequence[Grounded], kind: FactKind, words: str) -> Grounded:
    found = [each for each in facts if each.fact.kind is kind and words in each.fact.text]
    assert len(found) == 1, [(each.fact.kind, each.fact.text) for each in facts]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "words", "passage"),
    [
        ("At least 106 people were detained [@a].", FactKind.FIGURE, "106", "106"),
        ("There are now 246 political prisoners [@a].", FactKind.FIGURE, "246", "246"),
        ("Seven journalists were detained [@a].", FactKind.FIGURE, "Seven", "семь"),
        ("Sakalou was given four years in a colony [@a].", FactKind.FIGURE, "four", "четыре"),
        ("Two thirds of respondents support it [@a].", FactKind.FIGURE, "Two thirds", "66,4"),
        ("There are 18,110 policemen in the streets [@a].", FactKind.FIGURE, "18,110", "18 110"),
        ("It happened on Sunday (14 February) [@a].", FactKind.DATE, "14", "воскресенье"),
        ("He spoke in court on February 12 [@a].", FactKind.DATE, "12", "12 февраля"),
        ("Andrei Sakalou was sentenced [@a].", FactKind.NAME, "Sakalou", "Андрей Соколов"),
        ("People were detained in Harvat [@a].", FactKind.NAME, "Harvat", "Гарвате"),
    ],
)
def test_english_over_russian(text: str, kind: FactKind, words: str, passage: str) -> None:
    fact = one(grounded(text, {"a": RU}), kind, words).fact
    assert fact.state is State.VERIFIED
    assert passage in fact.evidence[0].text
    for each in fact.evidence:
        assert RU[each.start : each.end] == each.text


def test_a_value_of_something_else_is_no_proof() -> None:
    facts = grounded("Seven drones were shot down over Harvat [@a].", {"a": RU})
    figure = one(facts, FactKind.FIGURE, "Seven")
    assert figure.fact.state is State.NOT_FOUND
    assert figure.how is How.ELSEWHERE


def test_another_value_of_the_same_thing_is_a_contradiction_and_shows_both() -> None:
    facts = grounded("On Sunday nine journalists were detained in Harvat [@a].", {"a": RU})
    figure = one(facts, FactKind.FIGURE, "nine")
    assert figure.fact.state is State.CONTRADICTED
    assert [each.text for each in figure.fact.evidence] == ["семь"]
    assert "9" in figure.why
    assert "7" in figure.why


def test_what_proves_one_figure_contradicts_no_other() -> None:
    source = "Seven journalists were detained on Sunday and two journalists on Monday."
    text = "Nine journalists were detained: seven journalists on Sunday, two on Monday [@a]."
    figure = one(grounded(text, {"a": source}), FactKind.FIGURE, "Nine")
    assert figure.fact.state is not State.CONTRADICTED


def test_a_sum_over_the_sources_shows_its_working() -> None:
    days = {
        "mon": "За ніч збито 5 дронів.",
        "tue": "W nocy zestrzelono siedem dronów.",
        "wed": "In der Nacht wurden vier Drohnen abgeschossen.",
    }
    facts = grounded("In three nights 16 drones were shot down [@mon; @tue; @wed].", days)
    figure = one(facts, FactKind.FIGURE, "16")
    assert figure.fact.state is State.VERIFIED
    assert figure.how is How.SUM
    assert "5 + 7 + 4 = 16" in figure.why
    assert len(figure.fact.evidence) == 3


def test_any_of_the_cited_sources_proves() -> None:
    facts = grounded("There are 246 political prisoners [@b; @a].", {"a": RU, "b": "Nothing."})
    assert one(facts, FactKind.FIGURE, "246").fact.evidence[0].source == "a"


def test_states_without_a_source() -> None:
    text = "There are 246 prisoners. \n\n264 arrests [@none].\n\n285 trials [@scan]."
    facts = grounded(text, {"scan": ""})
    assert one(facts, FactKind.FIGURE, "246").fact.state is State.UNSOURCED
    assert one(facts, FactKind.FIGURE, "264").fact.state is State.NOT_FOUND
    scan = one(facts, FactKind.FIGURE, "285")
    assert scan.fact.state is State.UNREAD
    assert "scan" in scan.why


def test_a_citation_covers_the_sentences_before_it() -> None:
    text = "There are 246 political prisoners. At least 106 people were detained [@a]. Of 512 more."
    facts = grounded(text, {"a": RU})
    assert one(facts, FactKind.FIGURE, "246").fact.state is State.VERIFIED
    assert one(facts, FactKind.FIGURE, "106").fact.state is State.VERIFIED
    assert one(facts, FactKind.FIGURE, "512").fact.state is State.UNSOURCED


def test_a_translated_quotation_stands_on_its_pinned_original() -> None:
    pin = '[@a "Мы лишь наблюдали за выборами"]'
    text = f"“We only observed the election,” he said {pin}."
    quotation = one(grounded(text, {"a": RU}), FactKind.QUOTATION, "observed")
    assert quotation.fact.state is State.VERIFIED
    assert quotation.fact.evidence[0].text == "Мы лишь наблюдали за выборами"
    unpinned = one(grounded(text.replace(pin, "[@a]"), {"a": RU}), FactKind.QUOTATION, "observed")
    assert unpinned.fact.state is State.NOT_FOUND
    assert unpinned.how is How.TRANSLATED


def test_the_publisher_is_named_by_its_capture() -> None:
    facts = grounded("The centre Viarta counts 246 prisoners [@viarta].", {"viarta": RU})
    assert one(facts, FactKind.NAME, "Viarta").fact.state is State.VERIFIED


def test_a_figure_of_the_register() -> None:
    known = KnownFigure(measure="prisoners", as_of=DAY, value=Decimal(246), counter="Viarta")
    evidence = Sources({}, register=Register(figures=(known,)))
    text = "[246](figure:prisoners@2021-02-15) prisoners, [264](figure:prisoners@2021-02-15) cells"
    facts = ground(read(text, language="en", date=DAY), evidence)
    assert one(facts, FactKind.FIGURE, "246").fact.state is State.VERIFIED
    assert one(facts, FactKind.FIGURE, "264").fact.state is State.CONTRADICTED


def test_without_evidence_everything_is_unsourced_or_not_found() -> None:
    document = read(
        "On 12 February 106 people were detained [@a]. Nothing is known.", language="en", date=DAY
    )
    states = {each.fact.state for each in ground(document, NoEvidence())}
    assert states == {State.NOT_FOUND}


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("be", "Палітвязняў у краіне 246.", "The country has 246 political prisoners [@a]."),
        ("uk", "Затримано щонайменше 106 осіб.", "At least 106 people were detained [@a]."),
        ("pl", "Zatrzymano co najmniej 106 osób.", "At least 106 people were detained [@a]."),
        (
            "de",
            "Mindestens 106 Personen wurden festgenommen.",
            "At least 106 people were held [@a].",
        ),
        ("ru", "Погибли трое, ранены одиннадцать человек.", "Eleven people were wounded [@a]."),
        ("pl", "Zginęło pięć osób.", "Five people died [@a]."),
        ("de", "Drei Kinder wurden verletzt.", "Three children were injured [@a]."),
        ("uk", "Загинули двоє дітей.", "Two children were killed [@a]."),
        (
            "be",
            "Прыгаворыў да двух гадоў пазбаўлення волі.",
            "He was given two years in prison [@a].",
        ),
        ("ru", "Ущерб – 1,5 млн рублей.", "The damage is put at 1.5 million roubles [@a]."),
        ("ru", "Опрошены 1 012 респондентов.", "The poll asked 1,012 respondents [@a]."),
        ("ru", "За выступили 26% избирателей.", "26 per cent of voters are in favour [@a]."),
    ],
)
def test_counted_nouns_of_six_languages(language: str, source: str, text: str) -> None:
    facts = ground(read(text, language="en", date=DAY), Sources({"a": source}, {"a": language}))
    figures = [each for each in facts if each.fact.kind is FactKind.FIGURE]
    assert figures
    assert [each.fact.state for each in figures] == [State.VERIFIED] * len(figures)


def test_of_a_very_long_source_only_the_beginning_is_read_and_it_says_so() -> None:
    long = RU + " " + "слово " * 200_000 + "Погибли 777 человек."
    facts = grounded("There are 246 political prisoners and 777 dead [@a].", {"a": long})
    assert one(facts, FactKind.FIGURE, "246").fact.state is State.VERIFIED
    unread = one(facts, FactKind.FIGURE, "777")
    assert unread.fact.state is State.UNREAD
    assert "Only the first 1,000,000 characters" in unread.why


def test_the_day_of_publication_opens_the_source() -> None:
    source = "\n  В стране 246 политзаключённых\n\nПодробности позже."
    facts = grounded("Viarta published its list on 15 February [@a].", {"a": source})
    date = one(facts, FactKind.DATE, "15 February").fact
    assert date.state is State.VERIFIED
    passage = date.evidence[0]
    assert passage.text == "В стране 246 политзаключённых"
    assert source[passage.start : passage.end] == passage.text
    assert "published on 2021-02-15" in passage.why


PIECES = st.sampled_from(
    [
        "106", "двести", "1,5 млн", "%", "человек", "people", "at least", "не менее", "two thirds",
        "12 февраля", "on Sunday", "yesterday", "Andrei", "Соколов", "“", "”", "«", "»", "[...]",
        ".", ",", "\n\n", "(", ")", "—", "31 of 38", "\u00ad", "\u202e", "Ё", "ß", "- ", "wir",
    ]
)  # fmt: skip
PROSE = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=40).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(PROSE, PROSE, st.sampled_from(["en", "ru", "pl"]))
def test_evidence_always_stands_where_it_says(said: str, source: str, language: str) -> None:
    for each in grounded(said + " [@a].", {"a": source}, language):
        for passage in (*each.fact.evidence, *each.near):
            assert source[passage.start : passage.end] == passage.text
        if each.fact.state is State.VERIFIED:
            assert each.fact.evidence


def test_lookalikes_stand_in_the_order_of_the_source() -> None:
    shown = ["5241", "7421", "5412", "4521", "5428"]
    evidence = Sources({"a": " ".join(f"File {each} is lost." for each in shown)})
    document = read("The list has 5421 names [@a].", language="en")
    (figure,) = [each for each in ground(document, evidence) if "5421" in each.fact.text]
    assert [each.text for each in figure.near if each.text in shown] == shown
