"""`khronika check` as scripts meet it: DESIGN.md, Contracts, "Checking from the shell"."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from khronika.cli.main import main

WRONG = "On Sunday (15 February 2021), at least 106 people were detained.\n"
RIGHT = "On Sunday (14 February 2021), at least 106 people were detained.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=60
    )


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


def khronika(*arguments: str, stdin: bytes = b"") -> Done:
    """Run the command line as the console script does, within this process to be quick."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8", newline="") for _ in range(2))
    with (
        mock.patch.object(sys, "argv", ["khronika", *arguments]),
        mock.patch.object(sys, "stdin", TextIOWrapper(BytesIO(stdin), "utf-8")),
        redirect_stdout(out),
        redirect_stderr(err),
        pytest.raises(SystemExit) as stopped,
    ):
        main()
    for stream in (out, err):
        stream.seek(0)
    assert isinstance(stopped.value.code, int)
    return Done(stopped.value.code, out.read(), err.read())


def files(*arguments: str, stdin: bytes = b"") -> list[dict[str, Any]]:
    done = khronika("check", *arguments, "--output-format", "json", stdin=stdin)
    report = json.loads(done.stdout)
    assert report["version"] == 1
    held: list[dict[str, Any]] = report["files"]
    return held


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return str(path)


def one_sentence(stderr: str) -> bool:
    return stderr.startswith("khronika: ") and stderr.count("\n") == 1 and "Traceback" not in stderr


def test_exit_codes(folder: Path) -> None:
    write(folder / "wrong.md", WRONG)
    write(folder / "right.md", RIGHT)
    assert khronika("check", "right.md").returncode == 0
    assert khronika("check", "wrong.md").returncode == 1
    assert khronika("check", "wrong.md", "--exit-zero").returncode == 0
    assert khronika("check", "wrong.md", "--ignore", "TIM201").returncode == 0
    assert khronika("check", "wrong.md", "--select", "NUM,STR303").returncode == 0
    assert khronika("check", "wrong.md", "--select", "weekday-not-date").returncode == 1
    assert khronika("check", "missing.md").returncode == 2


def test_a_cited_source_that_was_not_looked_at_is_said(folder: Path) -> None:
    write(folder / "draft.md", "There are 246 prisoners [@viasna-1].")
    alone = khronika("check", "draft.md")
    assert one_sentence(alone.stderr)
    assert "no --sources were given" in alone.stderr
    write(folder / "captures" / "viasna-1.txt", "246 prisoners.")
    assert khronika("check", "draft.md", "--sources", "captures").stderr == ""


def test_the_text_report_shows_place_line_marker_and_working(folder: Path) -> None:
    write(folder / "draft.md", "# Head\n\n" + WRONG)
    said = khronika("check", "draft.md").stdout
    assert "draft.md:3:4: TIM201 weekday-not-date: 15 February 2021 is a Monday" in said
    assert "  On Sunday (15 February 2021), at least 106 people were detained.\n     ^^^^" in said
    assert "the nearest Sunday is 14 February 2021" in said
    assert "at least 106 people" in said
    assert said.splitlines()[-1].endswith("1 error.")


def test_the_json_report_has_the_shape_of_the_contract(folder: Path) -> None:
    write(folder / "draft.md", "Ведомство молчит.\r\n\r\n" + WRONG)
    (held,) = files("draft.md", "--language", "en")
    assert set(held) == {"path", "date", "language", "facts", "findings"}
    assert (held["path"], held["date"], held["language"]) == ("draft.md", None, "en")
    text = (folder / "draft.md").read_bytes().decode()
    for fact in held["facts"]:
        assert set(fact) == {"kind", "text", "start", "end", "state", "evidence"}
        assert text[fact["start"] : fact["end"]] == fact["text"]
    figure = next(each for each in held["facts"] if each["kind"] == "figure")
    assert figure["state"] == "unsourced"
    date = next(each for each in held["facts"] if each["kind"] == "date")
    assert date["state"] == "contradicted"
    (finding,) = held["findings"]
    assert set(finding) == {
        *("code", "name", "severity", "message", "working"),
        *("start", "end", "line", "column", "fix"),
    }
    assert (finding["code"], finding["severity"]) == ("TIM201", "error")
    assert (finding["line"], finding["column"], finding["fix"]) == (3, 4, None)
    assert text[finding["start"] : finding["end"]].startswith("Sunday (15 February")


def test_facts_stand_on_the_sources_given(folder: Path) -> None:
    write(folder / "sources" / "viasna-1.txt", "Не менее 106 человек задержали 14 февраля.")
    write(folder / "sources" / "viasna-1.json", '{"published": "2021-02-14", "language": "ru"}')
    write(folder / "draft.md", "On 14 February, at least 106 people were detained [@viasna-1].")
    (held,) = files("draft.md", "--sources", "sources", "--date", "2021-02-15")
    figure = next(each for each in held["facts"] if each["kind"] == "figure")
    assert figure["state"] == "verified"
    assert figure["evidence"][0]["source"] == "viasna-1"


def test_a_folder_is_read_in_order_without_its_sources(folder: Path) -> None:
    write(folder / "b.md", RIGHT)
    write(folder / "a.txt", RIGHT)
    write(folder / "deep" / "c.md", RIGHT)
    write(folder / ".hidden" / "d.md", RIGHT)
    write(folder / "notes.rst", RIGHT)
    write(folder / "sources" / "viasna-1.txt", "Nothing.")
    read = [each["path"] for each in files(".", "b.md", "--sources", "sources")]
    assert read == ["a.txt", "b.md", os.path.join("deep", "c.md")]  # noqa: PTH118 - as it is printed


def test_standard_input_is_a_path(folder: Path) -> None:
    assert folder.exists()
    (held,) = files("-", stdin=WRONG.encode())
    assert held["path"] == "-"
    assert len(held["findings"]) == 1


def test_the_front_matter_date_wins(folder: Path) -> None:
    write(folder / "a.md", "---\ndate: 2021-02-15\n---\n\nOn Sunday (15 February) it rained.\n")
    (held,) = files("a.md", "--date", "2026-02-15")
    assert held["date"] == "2021-02-15"
    assert [each["code"] for each in held["findings"]] == ["TIM201"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfea\x00", "UTF-16"),
        (b"%PDF-1.4\n\x00\x01", "byte 9 is zero"),
        ("first line\nпривет".encode("cp1251"), "byte 11 (0xef), on line 2"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_rest_is_checked(
    folder: Path, data: bytes, said: str
) -> None:
    (folder / "bad.md").write_bytes(data)
    write(folder / "good.md", WRONG)
    done = khronika("check", "bad.md", "good.md")
    assert done.returncode == 2
    assert said in done.stderr
    assert one_sentence(done.stderr)
    assert "TIM201" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "missing.md"], "missing.md: No such file"),
        (["check", "empty"], "no .md or .txt file"),
        (["check", "a.md", "--date", "2021-02-31"], "2021-02-31"),
        (["check", "a.md", "--date", "15.02.2021"], "YYYY-MM-DD"),
        (["check", "a.md", "--select", "TIM2O1"], "did you mean TIM201?"),
        (["check", "a.md", "--ignore", "weekday-not-dat"], "did you mean weekday-not-date?"),
        (["check", "a.md", "--sources", "nowhere"], "nowhere"),
        (["check", "a.md", "--register", "broken.json"], "broken.json"),
        (["check", "a.md", "--language", "xx"], "xx"),
        (["check", "a.md", "--output-format", "yaml"], "yaml"),
        (["check", "a.md", "--no-such-option"], "--no-such-option"),
        (["check"], "PATH"),
        (["rule", "TIM2O1"], "did you mean TIM201?"),
        (["no-such-command"], "no-such-command"),
    ],
)
def test_wrong_use_is_one_sentence(folder: Path, arguments: Sequence[str], said: str) -> None:
    write(folder / "a.md", RIGHT)
    write(folder / "broken.json", '{"version": 1, "entities": [{"kind": "person"}]}')
    (folder / "empty").mkdir()
    done = khronika(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert one_sentence(done.stderr), done.stderr


def test_a_broken_description_of_a_source_is_said_and_the_proof_goes_on(folder: Path) -> None:
    write(folder / "sources" / "viasna-1.txt", "At least 106 people were detained.")
    write(folder / "sources" / "viasna-1.json", "{")
    write(folder / "draft.md", "At least 106 people were detained [@viasna-1].")
    done = khronika("check", "draft.md", "--sources", "sources")
    assert done.returncode == 0, done.stdout
    assert "viasna-1.json" in done.stderr
    assert "1 verified" in done.stdout


def test_github_annotations_escape_what_github_reads(folder: Path) -> None:
    write(folder / "a,b.md", "Only 1 of 18,110 deputies (0.055%) won.\n")
    done = khronika("check", "a,b.md", "--output-format", "github")
    (line,) = done.stdout.splitlines()
    assert line.startswith("::error title=khronika (NUM101 percent-not-of-counts),file=a%2Cb.md,")
    assert "0.0055%25" in line


def test_sarif_names_rules_and_places(folder: Path) -> None:
    write(folder / "a b.md", WRONG)
    done = khronika("check", "a b.md", "--output-format", "sarif")
    log = json.loads(done.stdout)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    (result,) = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "TIM201"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.md"
    assert place["region"]["startColumn"] == 4


def test_checking_imports_neither_django_nor_a_network(folder: Path) -> None:
    write(folder / "a.md", RIGHT)
    write(folder / "sources" / "viasna-1.txt", "106 people were detained.")
    program = (
        "import sys\n"
        "from khronika.cli.main import group\n"
        "group.main(['check', 'a.md', '--sources', 'sources'], standalone_mode=False)\n"
        "heavy = {'django', 'httpx', 'sqlite3', 'trafilatura', 'pypdf', 'lxml', 'rich'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    done = run("-c", program)
    assert done.returncode == 0, done.stderr


def test_help_lists_the_commands_without_importing_them(folder: Path) -> None:
    assert folder.exists()
    program = (
        "import sys\n"
        "from khronika.cli.main import group\n"
        "group.main(['--help'], standalone_mode=False)\n"
        "assert not [name for name in sys.modules if name.startswith('khronika.check')]\n"
    )
    done = run("-c", program)
    assert done.returncode == 0, done.stderr
    assert "check" in done.stdout


def test_version() -> None:
    assert khronika("--version").stdout.startswith("khronika, version ")


def test_rules_are_listed_and_explained() -> None:
    listed = khronika("rules").stdout
    assert "TIM201  error" in listed
    shown = khronika("rule", "weekday-not-date").stdout
    assert shown.startswith("# weekday-not-date (TIM201)")
    assert "## How to fix" in shown


def test_a_closed_pipe_is_not_a_trouble(folder: Path) -> None:
    write(folder / "a.md", WRONG * 2000)
    with subprocess.Popen(
        [sys.executable, "-m", "khronika", "check", "a.md"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", "(" * 5000, "9" * 5000, "\u202e\x1b[31m«"])
def test_odd_texts_are_read(folder: Path, text: str) -> None:
    write(folder / "a.md", text)
    done = khronika("check", "a.md")
    assert done.returncode in {0, 1}
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
