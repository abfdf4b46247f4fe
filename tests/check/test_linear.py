"""The whole check and its reports take twice as long for twice the text, whatever is in it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from khronika.check.evidence import EarlierIssue, Register, SourceText
from khronika.check.prove import prove
from khronika.check.report import as_json, as_text
from khronika.check.report.report import Proved

SHORT, LONG = 2_000, 12_000  # code points
LINEAR = LONG / SHORT


@dataclass(frozen=True)
class Sources:
    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:
        return SourceText(key=key, text="106 of 246 people were held.") if key == "a" else None

    def keys(self) -> Sequence[str]:
        return ("a",)


def cost(piece: str, length: int) -> float:
    """Seconds of this process for a text of `length` code points, the best of two."""
    text = piece * (length // len(piece))
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        proved = Proved(text, prove(text, evidence=Sources(), preview=True))
        as_json.render([proved])
        as_text.render([proved])
        best = min(best, time.process_time() - begun)
    return best


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
def test_twice_the_text_takes_twice_as_long(piece: str) -> None:
    # quadratic growth would be LINEAR squared; the sum is for what is too quick to measure
    assert cost(piece, LONG) < 2.5 * LINEAR * cost(piece, SHORT) + 0.1


@pytest.mark.slow
def test_a_sentence_of_many_figures_does_not_make_each_dearer() -> None:
    piece = "rose from 200 to 246 and "
    assert cost(piece, 10 * LONG) < 1.3 * 10 * cost(piece, LONG)
