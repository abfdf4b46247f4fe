"""`khronika demo` as a newcomer runs it."""

import os
import socket
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from khronika.cli.demo.chain import STEPS
from khronika.cli.demo.command import DONE


def environment() -> dict[str, str]:
    ours = {"KHRONIKA_WORKSPACE", "DJANGO_SETTINGS_MODULE", "KHRONIKA_TOOL"}
    return {name: value for name, value in os.environ.items() if name not in ours}


def three_free_ports() -> int:
    """The first of three ports in a row that nobody has at this moment."""
    for first in range(20_000 + os.getpid() % 10_000, 60_000, 3):
        with ExitStack() as held:
            try:
                for port in range(first, first + 3):
                    probe = held.enter_context(socket.socket())
                    probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return first
    pytest.fail("no three free ports in a row")


def demo(*arguments: str, cwd: Path, seconds: float = 60) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-m", "khronika", "demo", *arguments],
        cwd=cwd,
        env=environment(),
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


@pytest.mark.slow
def test_a_kept_demo_starts_again_and_stops_in_order(tmp_path: Path) -> None:
    kept = tmp_path / "khronika-demo"
    kept.mkdir()
    (kept / DONE).touch()
    port = three_free_ports()
    with subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-m", "khronika", "demo", "--port", str(port)],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as running:
        assert running.stdout is not None
        said = ""
        for line in running.stdout:
            said += line
            if "Ctrl-C stops it" in line:
                break
        assert running.poll() is None, said
        assert f"http://127.0.0.1:{port}/desk/" in said
        assert httpx.get(f"http://127.0.0.1:{port}/").status_code == 200
        assert httpx.get(f"http://127.0.0.1:{port + 1}/mailbox/").status_code == 200
        running.terminate()
        running.wait(40)
        assert "Stopping" in running.stdout.read()
    assert running.returncode == 0
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://127.0.0.1:{port}/")
