"""Every rule against the passages of its Markdown file, tests/rules/CODE.md in lower case.

The format:

    # TIM201 weekday-not-date

    ## wrong

    - The rally of ==Sunday (15 February)== was broken up.
      > 15 February 2021 is a Monday
    - [ru] В ==воскресенье, 15 февраля==, задержали 106 человек.
    - [de 2020-08-09] ...

    ## right

    - On Sunday (14 February) nothing happened.

A passage is a list item, or a fenced block (```text ru 2021-02-15) where it has several
paragraphs. A language and a date may stand before it in brackets, or after ```text; without them
the language is found out from the text and the date is 2021-02-15. `==...==` marks where a finding
starts; a passage under "wrong" has exactly the findings it marks, and `> ...` after it is part of
the working or the message of one of them. A passage under "right" has no finding of the rule. No
finding of another rule overlaps a marked place: one mistake is told once.

Sources, earlier issues and the register that the passages stand on are fenced blocks anywhere in
the file; of two issues with one key the first was corrected, the second is the corrected text:

    ```source key=viasna-1 date=2021-02-15 lang=ru
    Задержаны не менее 106 человек.
    ```

    ```issue key=review-6 date=2021-02-08 lang=en
    There are 246 political prisoners in the country.
    ```

    ```register
    {"version": 1, "entities": []}
    ```
"""

import datetime as dt
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from khronika.check.catalogue import catalogue
from khronika.check.evidence import EarlierIssue, NoEvidence, Register, SourceText
from khronika.check.finding import Finding
from khronika.check.ground.register_file import read_register
from khronika.check.prove import prove

FOLDER = Path(__file__).parent
DEFAULT_DATE = dt.date(2021, 2, 15)
LEAST = 12

_MARK = re.compile(r"==(?=\S)(.+?)(?<=\S)==", re.DOTALL)
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")


@dataclass
class Passage:
    code: str
    wrong: bool
    line: int
    text: str
    marks: list[int]
    language: str | None
    date: dt.date
    workings: list[str] = field(default_factory=list)


@dataclass
class Given:
    sources: dict[str, SourceText] = field(default_factory=dict)
    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:
        return self.sources.get(key)

    def keys(self) -> Sequence[str]:
        return tuple(self.sources)


@dataclass
class Case:
    passages: list[Passage] = field(default_factory=list)
    given: Given | None = None


def read_case(path: Path) -> Case:
    case = Case()
    section, lines, at = "", path.read_text(encoding="utf-8").splitlines(), 0
    while at < len(lines):
        line = lines[at]
        start = at + 1
        if line.startswith("## "):
            section = line.removeprefix("## ").strip()
        elif line.startswith("```"):
            end = lines.index("```", at + 1)
            info, body = line.removeprefix("```").split(), "\n".join(lines[at + 1 : end])
            at = end
            if info[0] == "source":
                case.given = case.given or Given()
                source = read_source(info[1:], body)
                case.given.sources[source.key] = source
            elif info[0] == "issue":
                case.given = case.given or Given()
                case.given.earlier = with_issue(case.given.earlier, info[1:], body)
            elif info[0] == "register":
                case.given = case.given or Given()
                case.given.register = register_from(body)
            else:
                case.passages.append(passage(path, section, start, " ".join(info[1:]), body))
        elif line.startswith("- "):
            while at + 1 < len(lines) and re.match(r"  (?!> )\S", lines[at + 1]):
                at += 1
                line += " " + lines[at].strip()
            said = re.match(r"- (?:\[([a-z]{2})?\s*(\d{4}-\d\d-\d\d)?\] )?(.*)", line)
            assert said is not None
            hints = " ".join(each for each in said.group(1, 2) if each)
            case.passages.append(passage(path, section, start, hints, said.group(3)))
        elif line.strip().startswith("> "):
            case.passages[-1].workings.append(line.strip().removeprefix("> "))
        at += 1
    return case


def passage(path: Path, section: str, line: int, hints: str, body: str) -> Passage:
    assert section in {"wrong", "right"}, f"{path.name}:{line}: under neither ## wrong nor ## right"
    marks: list[int] = []
    text, end = "", 0
    for mark in _MARK.finditer(body):
        text += body[end : mark.start()]
        marks.append(len(text))
        text += mark.group(1)
        end = mark.end()
    days = [each for each in hints.split() if _DAY.match(each)]
    languages = [each for each in hints.split() if not _DAY.match(each)]
    return Passage(
        code=path.stem.upper(),
        wrong=section == "wrong",
        line=line,
        text=text + body[end:],
        marks=marks,
        language=languages[0] if languages else None,
        date=dt.date.fromisoformat(days[0]) if days else DEFAULT_DATE,
    )


def read_source(info: list[str], body: str) -> SourceText:
    said = dict(each.split("=", 1) for each in info)
    published = dt.date.fromisoformat(said["date"]) if "date" in said else None
    return SourceText(key=said["key"], text=body, published=published, language=said.get("lang"))


def with_issue(
    earlier: tuple[EarlierIssue, ...], info: list[str], body: str
) -> tuple[EarlierIssue, ...]:
    said = dict(each.split("=", 1) for each in info)
    before = next((each for each in earlier if each.key == said["key"]), None)
    issue = EarlierIssue(
        key=said["key"],
        text=body,
        date=dt.date.fromisoformat(said["date"]),
        language=said.get("lang"),
        retracted=(*before.retracted, before.text) if before else (),
    )
    return (*(each for each in earlier if each is not before), issue)


def register_from(body: str) -> Register:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.json"
        path.write_text(body, encoding="utf-8")
        return read_register(path)


CASES = {path.stem.upper(): read_case(path) for path in sorted(FOLDER.glob("*.md"))}
PASSAGES = [
    pytest.param(each, case.given or NoEvidence(), id=f"{code}:{each.line}")
    for code, case in CASES.items()
    for each in case.passages
]


def run(passage: Passage, given: Given | NoEvidence, select: Sequence[str]) -> tuple[Finding, ...]:
    return prove(
        passage.text,
        evidence=given,
        date=passage.date,
        language=passage.language,
        select=select,
        preview=bool(select),
    ).findings


@pytest.mark.parametrize(("passage", "given"), PASSAGES)
def test_passage(passage: Passage, given: Given | NoEvidence) -> None:
    # a MET rule speaks of what the others did, so they all have to run
    select = [] if passage.code.startswith("MET") else [passage.code]
    findings = [each for each in run(passage, given, select) if each.code == passage.code]
    shown = [(each.start, each.message, each.working) for each in findings]
    if not passage.wrong:
        assert not shown
        return
    assert [each.start for each in findings] == passage.marks, shown
    for working in passage.workings:
        assert any(working in each.working or working in each.message for each in findings), shown


@pytest.mark.parametrize(
    ("passage", "given"), [each for each in PASSAGES if getattr(each.values[0], "wrong", False)]
)
def test_one_mistake_is_told_once(passage: Passage, given: Given | NoEvidence) -> None:
    told = [each for each in run(passage, given, []) if each.code == passage.code]
    others = [each for each in run(passage, given, []) if each.code != passage.code]
    clashes = [
        (one.code, other.code, other.message)
        for one in told
        for other in others
        if one.start < other.end and other.start < one.end
    ]
    assert not clashes


@pytest.mark.parametrize("code", catalogue())
def test_every_rule_has_its_passages(code: str) -> None:
    case = CASES.get(code)
    assert case is not None, f"write tests/rules/{code.lower()}.md"
    least = 1 if code.startswith("MET") else LEAST
    assert sum(each.wrong for each in case.passages) >= least
    assert sum(not each.wrong for each in case.passages) >= least
    assert all(each.marks for each in case.passages if each.wrong)


def test_every_file_has_its_rule() -> None:
    assert set(CASES) <= set(catalogue())
