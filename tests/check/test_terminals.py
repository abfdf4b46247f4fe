"""The text report where it is read: narrow, piped, without colour, in an odd locale."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Привет 🕯 — On Sunday (15 February 2021), it “rained” by Legislation 276.05.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.md").write_text(TEXT, "utf-8")
    return tmp_path


def check(folder: Path, *arguments: str | bytes, **environment: str) -> tuple[int, bytes, bytes]:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "khronika", "check", *arguments],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


def on_terminal(folder: Path, **environment: str) -> str:
    """What `khronika check` prints on a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "khronika", "check", "draft.md"],
        cwd=folder,
        env=os.environ | environment,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        parts = []
        try:
            while part := os.read(ours, 4096):
                parts.append(part)
        except OSError:  # Linux: the last one has closed the terminal
            pass
        assert process.wait(60) == 1
    os.close(ours)
    return b"".join(parts).decode()


def test_facts_are_summed_up_as_read_where_no_sources_were_given(folder: Path) -> None:
    _, out, _ = check(folder, "draft.md")
    last = out.decode().splitlines()[-1]
    assert last == ("4 facts: 2 read and consistent, 1 contradicted, 1 unread. 1 error, 1 note.")
    assert "1:45  consistent    “rained”" in out.decode()
    (folder / "sources").mkdir()
    _, out, _ = check(folder, "draft.md", "--sources", "sources")
    assert "unsourced" in out.decode().splitlines()[-1]


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "koi8-r"},
        {"COLUMNS": "10", "TERM": "dumb"},
    ],
)
def test_no_locale_keeps_a_report_from_being_printed(
    folder: Path, environment: dict[str, str]
) -> None:
    code, out, err = check(folder, "draft.md", **environment)
    assert (code, err) == (1, b"")
    assert b"draft.md:1:15: TIM201 weekday-not-date" in out
    assert b"\x1b" not in out


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_machine_reads_utf_8_whatever_the_locale(folder: Path, form: str) -> None:
    code, out, err = check(folder, "draft.md", "--output-format", form, PYTHONIOENCODING="koi8-r")
    assert (code, err) == (1, b"")
    assert "15 February 2021" in out.decode()
    if form != "github":
        json.loads(out)


def test_colour_is_for_terminals_that_want_it(folder: Path) -> None:
    assert "\x1b[31mTIM201\x1b[0m" in on_terminal(folder, TERM="xterm", NO_COLOR="")
    assert "\x1b" not in on_terminal(folder, TERM="xterm", NO_COLOR="1")


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_a_file_may_have_any_name(folder: Path, form: str) -> None:
    name = b"\xff\x1b[31m\n.md"
    Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(TEXT, "utf-8")
    code, out, err = check(folder, name, "--output-format", form)
    assert (code, err) == (1, b"")
    out.decode()
    assert form == "github" or b"\x1b" not in out


def test_a_message_does_not_drive_the_terminal(folder: Path) -> None:
    (folder / "draft.md").write_text("He said “a \u202e\x1b]0;x\x07 b and went.\n", "utf-8")
    _, shown, _ = check(folder, "draft.md")
    assert "is never closed" in shown.decode()
    assert not {"\u202e", "\x1b", "\x07"}.intersection(shown.decode())
