"""Whatever a file holds or is: findings or one clear sentence, never a traceback or a hang."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

RIGHT = "On Monday, 15 February 2021, 106 of 246 people (43%) were held.\n"


def check(folder: Path, *arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "khronika", "check", *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def is_one_sentence(stderr: str) -> bool:
    return stderr.startswith("khronika: ") and stderr.count("\n") == 1 and "mistake" not in stderr


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a\0b", "byte 1 is zero"),
        ("On Sunday".encode("utf-16"), "UTF-16"),
        ("On Sunday".encode("utf-16-le"), "byte 1 is zero"),
        ("On Sunday".encode("utf-32"), "UTF-32"),
        (b"On Sunday \xed\xa0\x80", "byte 10 (0xed), on line 1"),  # a lone surrogate
        ("one\ncaf\xe9".encode("latin-1"), "byte 7 (0xe9), on line 2"),
        (bytes(range(1, 256)), "byte 127 (0x80)"),
    ],
)
def test_what_is_no_text_is_said(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "bad.md").write_bytes(data)
    for arguments, stdin in ((["bad.md"], b""), (["-"], data)):
        code, out, err = check(tmp_path, *arguments, stdin=stdin)
        assert (code, out) == (2, "")
        assert is_one_sentence(err)
        assert said in err


def test_what_is_no_file_is_said_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "ring.md").symlink_to("ring.md")
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    for path, said in (
        ("pipe.md", "not a file"),
        ("/dev/zero", "not a file"),
        ("ring.md", "Too many levels of symbolic links"),
        ("gone.md", "No such file"),
        ("a" * 5000, "File name too long"),
        (".", "no .md or .txt file"),
    ):
        code, out, err = check(tmp_path, path)
        assert (code, out) == (2, ""), path
        assert is_one_sentence(err), err
        assert said in err
    code, _, err = check(tmp_path, "-", "--register", "pipe.md", stdin=b"")
    assert code == 2
    assert is_one_sentence(err)


def test_what_can_be_read_of_a_folder_is_checked(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(RIGHT, "utf-8")
    (tmp_path / "b.md").write_bytes(b"\xff")
    (tmp_path / "c.md").mkdir()
    (tmp_path / "c.md" / "up.md").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "d.md")
    code, out, err = check(tmp_path, ".")
    assert code == 2
    assert is_one_sentence(err)
    assert "b.md: not UTF-8" in err
    assert "a.md (en, no date)" in out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch(mode=0o000)
    code, out, err = check(tmp_path, "a.md")
    assert (code, out) == (2, "")
    assert "Permission denied" in err


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff\ufeff",
        "On 15 February 0000, in the year 0 and in 0 BC, since 0000; 00.00.0000; 0000-00-00.",
        "---\ndate: 0000-00-00\nlanguage: zz\ntitle: 5\n---\n106 people.",
        "---\ndate: 99999999999999999999\n---\n106 people.",
        "There were " + "9" * 10_000 + " people, 1." + "3" * 10_000 + "% of " + "1 000" * 2_000,
        "1 of " + "9" * 10_000 + " (5%), from 5 to " + "8" * 10_000 + ", up 5%",
        "9" * 20 + " years after 15 February 2021, born in 2021, aged " + "9" * 5_000,
    ],
)
def test_odd_texts_are_checked(tmp_path: Path, text: str) -> None:
    code, out, err = check(tmp_path, "-", stdin=text.encode())
    assert code in {0, 1}
    assert err == ""
    assert "fact" in out


def test_a_register_that_is_none_is_said_and_the_text_is_proved(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("On Sunday, 15 February 2021, nothing happened.\n")
    (tmp_path / "register.json").write_text(
        '{"version": 1, "events": [{"key": "e", "kind": "vote", "title": "Vote", "date": "soon"}]}'
    )
    code, out, err = check(tmp_path, "draft.md", "--register", "register.json")
    assert code == 2
    assert is_one_sentence(err)
    assert "$.events[0].date" in err
    assert "TIM201" in out


def test_earlier_issues_that_cannot_be_used_are_said_and_the_others_compared(
    tmp_path: Path,
) -> None:
    issues = tmp_path / "issues"
    issues.mkdir()
    head = "---\nperiodical: r\nnumber: {}\ndate: {}\n---\n\n"
    said = "Since July 2020, {} journalists have been detained.\n"
    for number, day, count in ((6, "2021-02-08", 81), (5, "2021-02-01", 70), (9, "2021-03-01", 60)):
        text = head.format(number, day) + said.format(count)
        (issues / f"{10 - number}.md").write_text(text, encoding="utf-8")
    (issues / "undated.md").write_text("Since then.\n", encoding="utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text(head.format(7, "2021-02-15") + said.format(75), encoding="utf-8")
    code, out, err = check(tmp_path, "draft.md", "--earlier", "issues")
    assert code == 2
    assert "SER801" in out
    assert "81 before, 75 here" in out
    assert "1.md is of 2021-03-01, not earlier than draft.md" in err
    assert "undated.md: an earlier issue needs its date" in err
    assert err.count("\n") == 2
