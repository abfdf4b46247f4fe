"""The whole check and its reports take twice the steps for twice the text, whatever is in it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from khronika.check.evidence import EarlierIssue, Register, SourceText
from khronika.check.ground.register_file import read_register
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


KNOWN = """{"version": 1,
 "terms": [
  {"vocabulary": "status", "key": "minister", "labels": {"en": "finance minister"}},
  {"vocabulary": "status", "key": "in-custody", "labels": {"en": "in custody"}},
  {"vocabulary": "status", "key": "prisoner", "labels": {"en": "political prisoner"}},
  {"vocabulary": "event", "key": "election", "labels": {"en": "election"}}],
 "entities": [
  {"key": "a", "kind": "person", "names": [{"text": "Anna Abramava", "language": "en"}]},
  {"key": "b", "kind": "person", "protect": true, "names": [
    {"text": "Bela Cela", "language": "en"}]}],
 "statuses": [
  {"subject": "a", "kind": "minister", "start": "2010", "end": "2012"},
  {"subject": "a", "kind": "in-custody", "start": "2013", "end": "2014"}],
 "events": [{"key": "e", "kind": "election", "title": "Election", "date": "2020-08-09"}],
 "measures": [{"key": "p", "title": "Political prisoners", "status": "prisoner"}],
 "figures": [{"measure": "p", "as_of": "2021-02-15", "value": 246}]}"""


def known_cost(piece: str, length: int, folder: Path) -> int:
    """As `cost`, with a register, and an earlier issue that is as long and was corrected."""
    path = folder / "register.json"
    path.write_text(KNOWN, encoding="utf-8")
    text = piece * (length // len(piece))
    before = EarlierIssue(
        key="before",
        text=text.replace("6", "9"),
        date=dt.date(2021, 2, 8),
        language="en",
        retracted=(text.replace("6", "7"),),
    )
    given = Sources(read_register(path), (before,))
    with Steps() as steps:
        prove(text, evidence=given, date=dt.date(2021, 2, 15), language="en", select=["REG", "SER"])
    return steps.count


@pytest.mark.parametrize(
    "piece",
    [
        "Anna Abramava ",
        "Finance Minister Anna Abramava is in custody. ",
        "There are 264 political prisoners in the country.\n\n",
        "After the election of 8 August 2020 nothing was said. ",
        "Since July 2020, 76 journalists have been detained. ",
        "On 14 February 1,264 people were detained in Lozna. ",
        "The talks about fertiliser are planned for 10 February. ",
        "“I wrote down what 6 people had seen, and I signed it”, she said. ",
        "Correction: not 264 but 246 prisoners. ",
    ],
)
def test_a_register_and_earlier_issues_keep_it_so(piece: str, tmp_path: Path) -> None:
    known_cost(piece, LONG, tmp_path)
    known_cost(piece, SHORT, tmp_path)
    assert known_cost(piece, LONG, tmp_path) < 1.2 * LINEAR * known_cost(piece, SHORT, tmp_path)
