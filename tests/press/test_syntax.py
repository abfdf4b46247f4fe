"""What the checker reads as a citation is what readers get as a note, and nothing else."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khronika.press.syntax import Cited, markdown, read_citation
from khronika.text.read import read

PIECES = [
    *("[@viarta-2026-11-15]", "[@a]", "[@a; @b]", '[@a "words"]', '[@a "x]y"; @b]', "[@a;@b]"),
    *(
        '[@a, "wo\\"rds"]',
        "[@",
        "[",
        "]",
        "@a",
        '"',
        ";",
        " ",
        ".",
        "word",
        "412",
        "[@a.]",
        "[@-a]",
    ),
    *("[x](https://a.invalid)", "[@ a]", "[@a b]", "[@юг-1]", "**", "(", ")", "\n", "[@a\n; @b]"),
]


def printed(text: str) -> list[tuple[str, str | None]]:
    return [
        (cited.key, cited.pinned)
        for token in markdown().parse(text)
        for child in token.children or ()
        if child.type == "citation"
        for cited in child.meta["keys"]
    ]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join))
def test_the_reader_and_the_press_see_the_same_citations(text: str) -> None:
    text = f"Viarta counted {text}"
    assert printed(text) == [(each.key, each.pinned) for each in read(text).citations]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("[@viarta-2026-11-15]", (Cited("viarta-2026-11-15", None),)),
        ("[@a; @b]", (Cited("a", None), Cited("b", None))),
        ('[@a "two \\"words\\""; @b]', (Cited("a", 'two "words"'), Cited("b", None))),
        ('[@a "a [bracket] within"]', (Cited("a", "a [bracket] within"),)),
    ],
)
def test_the_documented_forms(text: str, keys: tuple[Cited, ...]) -> None:
    assert read_citation(text, 0) == (keys, len(text))


@pytest.mark.parametrize("text", ["[a]", "[@]", "[@a", "[@a b]", '[@a "b]', "[@a;]", "a", ""])
def test_anything_else_is_text(text: str) -> None:
    assert read_citation(text, 0) is None
