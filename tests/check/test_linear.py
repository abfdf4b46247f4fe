"""The whole check and its reports take twice the steps for twice the text, whatever is in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from khronika.check.evidence import EarlierIssue, Register, SourceText
from khronika.check.prove import prove
from khronika.check.report import as_json, as_text
from khronika.check.report.report import Proved
from steps import Steps

SHORT, LONG = 4_000, 8_000  # code points
LINEAR = LONG / SHORT


@dataclass(frozen=True)
class Sources:
    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:
        return SourceText(key=key, text="106 of 246 people were held.") if key == "a" else None

    def keys(self) -> Sequence[str]:
        return ("a",)


def cost(piece: str, length: int) -> int:
    """Steps for a text of `length` code points."""
    text = piece * (length // len(piece))
    with Steps() as steps:
        proved = Proved(text, prove(text, evidence=Sources(), preview=True))
        as_json.render([proved])
        as_text.render([proved])
    return steps.count


@pytest.mark.parametrize(
    "piece",
    [
        *("(", "[", "![", '[@a "', "[@a] ", "[246](figure:", "<!--", "<a ", "«", '"', "“a ", "'"),
        *("`", "- a\n", "> ", "#", "|", "```\n", "\n", "\\", "*", "_a", "—", ".", "! ", "&amp;"),
        *(
            "9",
            "1 ",
            "1,",
            "1 000",
            "1.1",
            "5% ",
            "XIV ",
            "15 February ",
            "since 1994 for 5 years ",
        ),
        *("one and ", "из 246 ", "Тысяча девятьсот ", "zwanzig und ", "from 200 to 246, up 23% "),
        *("Anna Bela Cela ", "A1B ", "a-", "it's ", "http://a.b/c?d=e&", "e\u0301", "\u202e"),
        *("<!-- waive NUM111: x -->\n", "<!-- waive NUM111: x -->\n\nHi 5.\n\n", "a", "the the "),
        *(
            "a, ",
            "a and ",
            "«a» ",
            "1) ",
            "(a) ",
            "(a",
            "Ab Cd, ",
            "A. ",
            "a.B ",
            "a,b ",
            "a(b c) ",
        ),
        *("three: ", "three (a, ", "three reasons: a, ", "three men, Anna Bilko, ", "[^1] "),
        *("the four men; ", "four reasons. First, ", "see below ", "Table 1 ", "Step 1. a\n\n"),
        *("трое людей, ", "во-первых, ", "up 5%, ", "5 of 9 (", "| a |\n"),
        "There were 5 people [@a].\n\n",
        "On Monday 15 people of 246 were held in Viarta, he said. ",
    ],
)
def test_twice_the_text_takes_twice_as_many_steps(piece: str) -> None:
    # quadratic growth would double it; what is looked up once is looked up before
    cost(piece, LONG)
    assert cost(piece, LONG) < 1.2 * LINEAR * cost(piece, SHORT)
