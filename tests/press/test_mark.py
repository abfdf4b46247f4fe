"""Marks never change what a reader reads: same words, same structure, well-formed HTML."""

from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from khronika.check.finding import FactKind, State
from khronika.issue.kept import KeptEvidence, KeptFact
from khronika.press.mark import Placed, marked_tokens
from khronika.press.notes import Note
from khronika.press.page import Links, clean, text_html
from khronika.press.syntax import markdown

PIECES = [
    *("412", " people", " ", "\n", "\n\n", "**", "*", "_", "`", "~", "[", "]", "(", ")", "<", ">"),
    *(
        "!",
        "#",
        "## ",
        "- ",
        "1. ",
        "> ",
        "| ",
        "---",
        "\\",
        "&amp;",
        "&",
        "é",
        "Ў",
        "“",
        "”",
        "«»",
    ),
    *("[@viarta-2026-11-15]", '[@a "словы"; @b]', "[246](figure:prisoners@2026-11-15)", "    "),
    *("<!-- waive NUM111: why -->", "<b>", "<script>", "[x](https://example.invalid/a_b)", "."),
    *("![alt text](https://example.invalid/pixel.png)", "[r]: https://example.invalid/r", "[r]"),
    *("| a | b |\n|---|---|\n| 1 | 2 |\n", "\U000f0003", "\U000ffde8", "word", "javascript:"),
]
# a busy machine is no failure
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


class Reading(HTMLParser):
    """What a reader reads, and whether each tag was closed where it had to be."""

    VOID = frozenset({"br", "hr"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.facts: dict[int, str] = {}
        self.open: list[tuple[str, int | None]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        fact = int(found["data-fact"] or 0) if "data-fact" in found else None
        if fact is None:
            self.tags.append(tag)
        else:
            assert not any(name == "a" for name, _ in self.open), "a link within a link"
        if tag not in self.VOID:
            self.open.append((tag, fact))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        for _, fact in self.open:
            if fact is not None:
                self.facts[fact] = self.facts.get(fact, "") + data


def html_of(text: str, places: list[tuple[int, int]]) -> str:
    placed = [Placed(number, start, end) for number, (start, end) in enumerate(places)]
    facts = [
        KeptFact(
            kind=FactKind.FIGURE,
            text=text[start:end],
            start=start,
            end=end,
            state=State.VERIFIED,
            evidence=(KeptEvidence(source="a", text="1", start=0, end=1),),
        )
        for start, end in places
    ]
    tokens = marked_tokens(markdown(), text, placed)
    keys = [
        cited.key
        for token in tokens
        for child in token.children or ()
        if child.type == "citation"
        for cited in child.meta["keys"]
    ]
    notes = {key: Note(number=at, key=key) for at, key in enumerate(dict.fromkeys(keys), start=1)}
    links = Links(fact="evidence/{}/".format, note=lambda note: f"#note-{note.number}")
    return text_html(tokens, facts, notes, links)


@st.composite
def texts_with_facts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(TEXTS)
    edge = st.integers(0, max(0, len(text) - 1))
    pairs = draw(st.lists(st.tuples(edge, edge), max_size=8))
    return text, [(min(pair), max(pair) + 1) for pair in pairs if text]


@UNHURRIED
@given(texts_with_facts())
@example(("**412 people.**", [(2, 13)]))
@example(("**bold.** word", [(2, 9)]))
@example(("[a](https://example.invalid/412) 412", [(29, 32)]))
@example(("1. 412", [(0, 6)]))
@example(("\U000f0001\U000ffde8 x", [(0, 2)]))
def test_marks_change_no_word_and_no_tag(made: tuple[str, list[tuple[int, int]]]) -> None:
    text, places = made
    plain, marked = Reading(html_of(text, [])), Reading(html_of(text, places))
    assert "".join(marked.words) == "".join(plain.words)
    assert marked.tags == plain.tags
    assert not marked.open
    assert not any("\U000f0000" <= sign <= "\U0010fffd" for word in marked.words for sign in word)


@UNHURRIED
@given(texts_with_facts())
def test_the_last_gate_changes_no_word(made: tuple[str, list[tuple[int, int]]]) -> None:
    html = html_of(*made)
    assert "".join(Reading(clean(html)).words) == "".join(Reading(html).words)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Viarta counted 412 political prisoners.", "412 political prisoners"),
        ("Viarta counted **412 political prisoners** on Sunday.", "412 political prisoners"),
        ("Viarta counted **412** political prisoners.", "412** political prisoners"),
        ("Viarta counted *412* [@viarta-2026-11-15].", "412"),
        ("- of them, 61 are women\n- 351 are men", "351"),
        ("| list | people |\n|---|---|\n| Viarta | 412 |", "412"),
        ("> She said it was “a decree\n> with 412 names”.", "412 names"),
        ("Viarta counted [412](figure:prisoners@2026-11-15) people.", "412"),
        ("The list\nhas 412\npolitical prisoners.", "412\npolitical prisoners"),
        ("AT&amp;T has 412 \\* people", "412"),
    ],
)
def test_the_fact_is_a_link_over_its_own_words(text: str, fact: str) -> None:
    at = text.index(fact)
    reading = Reading(html_of(text, [(at, at + len(fact))]))
    told = fact.replace("**", "").replace("> ", "")
    assert "".join(reading.facts[0].split()) == "".join(told.split())


def test_a_figure_in_a_quotation_is_its_own_fact() -> None:
    text = "She said: “We count 412 people, and no fewer.”"
    quotation = (text.index("“"), len(text))
    figure = (text.index("412"), text.index(", and"))
    facts = Reading(html_of(text, [quotation, figure])).facts
    assert facts == {0: "“We count , and no fewer.”", 1: "412 people"}


def test_a_link_written_by_the_editor_stays_the_only_link() -> None:
    html = html_of("[the 412 people](https://example.invalid/list)", [(5, 15)])
    assert html.count("<a ") == 1
    assert 'href="https://example.invalid/list"' in html


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![pixel](https://tracker.invalid/p.gif)",
        "[x](data:text/html,hello)",
        '<a href="https://example.invalid" onclick="x()">x</a>',
    ],
)
def test_nothing_active_or_remote_comes_out(text: str) -> None:
    html = clean(html_of(text, []))
    tags = Reading(html).tags
    assert set(tags) <= {"p", "a"}
    assert "javascript:" not in [word for word in html.split('"') if word.startswith("java")]
    assert "<script" not in html
    assert "<img" not in html


def test_waivers_and_comments_are_not_printed() -> None:
    text = "<!-- waive NUM111: counted anew -->\nThe list has 412 names. <!-- ask Irena -->"
    assert "".join(Reading(html_of(text, [])).words).strip() == "The list has 412 names."


def test_hostile_texts_take_linear_time() -> None:
    for text in ("[@" * 6_000, '[@a "' * 4_000, "**412" * 4_000, "[" * 10_000):
        html_of(text, [(at, at + 3) for at in range(0, min(len(text), 3000), 5)])
