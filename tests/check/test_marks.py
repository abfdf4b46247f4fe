import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.check.writing.marks import unpaired


def left(text: str) -> list[str]:
    return [mark.char for mark in unpaired(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "(a [b] c)",
        "«a “b” c»",
        "„a“ and „b”",
        "“a” and “b“",
        "»so« sagte er",
        "1) one, b) two, iv) three, 2.1) four",
        "well :) and ;-( too",
        "no marks, it's the people's word",
        'a straight "pair" is not our matter',
    ],
)
def test_nothing_is_left_of_what_is_closed(text: str) -> None:
    assert left(text) == []


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("(a", ["("]),
        ("a) b but word) c", [")"]),
        ("(a [b) c", ["["]),
        ("«a «b» c", ["«"]),
        ("“a “b” c", ["“"]),
        ("a» b", ["»"]),
        ("a” b", ["”"]),
    ],
)
def test_what_is_left_is_said(text: str, alone: list[str]) -> None:
    assert left(text) == alone


@given(st.text(alphabet='ab1 .,:;()[]{}«»“”„"`', max_size=200))
def test_offsets_point_at_marks(text: str) -> None:
    for mark in unpaired(text, 0, len(text)):
        assert text[mark.at] == mark.char


def test_a_wall_of_brackets_is_read_in_one_pass() -> None:
    text = "(" * 100_000
    assert len(unpaired(text, 0, len(text))) == len(text)
