"""`khronika demo` as a newcomer runs it."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from khronika.cli.demo.chain import STEPS


def demo(*arguments: str, cwd: Path, seconds: float = 30) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"KHRONIKA_WORKSPACE", "DJANGO_SETTINGS_MODULE", "KHRONIKA_TOOL"}
    }
    return subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-m", "khronika", "demo", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )


@pytest.mark.slow
def test_once_walks_the_whole_chain_and_leaves_nothing_behind(tmp_path: Path) -> None:
    ran = demo("--once", cwd=tmp_path, seconds=240)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    lines = ran.stdout.splitlines()
    assert [line.split()[0] for line in lines[:-1]] == [str(n) for n in range(1, len(STEPS) + 1)]
    assert "collected 15 sources: 30 items" in ran.stdout
    assert "found all 8:" in ran.stdout
    assert "0 errors, 0 warnings" in ran.stdout
    assert lines[-1] == f"All {len(STEPS)} steps did what they should."
    assert list(tmp_path.iterdir()) == []


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = demo("--once", "--port", str(port), cwd=tmp_path)
    assert ran.returncode == 2
    assert ran.stderr.count("\n") == 1
    assert f"cannot listen on ports {port} to {port + 2}" in ran.stderr
    assert "choose another --port" in ran.stderr


def test_a_folder_that_is_no_demo_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "khronika-demo" / "my-notes.txt"
    mine.parent.mkdir()
    mine.write_text("mine", "utf-8")
    ran = demo(cwd=tmp_path)
    assert ran.returncode == 2
    assert ran.stderr.count("\n") == 1
    assert "not a complete demo" in ran.stderr
    assert [each.name for each in mine.parent.iterdir()] == ["my-notes.txt"]
