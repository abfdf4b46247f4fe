"""init, user, doctor and serve as a person at a shell meets them."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest


def khronika(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if "KHRONIKA" not in key}
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "khronika", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shell") / "review"
    done = khronika("init", str(folder), folder=folder.parent)
    assert done.returncode == 0, done.stderr
    return folder


def test_init_makes_what_the_contract_names_and_nothing_readable_by_others(
    workspace: Path,
) -> None:
    assert {path.name for path in workspace.iterdir()} >= {
        "khronika.toml",
        "khronika.db",
        "archive",
        "site",
    }
    for private in ("khronika.toml", "khronika.db", "archive", "secrets"):
        assert (workspace / private).stat().st_mode & 0o077 == 0, private


def test_init_again_changes_nothing(workspace: Path) -> None:
    before = (workspace / "khronika.toml").read_bytes()
    done = khronika("init", str(workspace), folder=workspace)
    assert done.returncode == 0
    assert "up to date" in done.stdout
    assert (workspace / "khronika.toml").read_bytes() == before


def test_doctor_finds_a_new_workspace_well(workspace: Path) -> None:
    done = khronika("doctor", "--json", folder=workspace)
    assert done.returncode == 0, done.stdout
    signs = {sign["name"]: sign for sign in json.loads(done.stdout)}
    assert "WAL" in signs["database"]["says"]


def test_doctor_sees_keys_that_others_can_read(workspace: Path) -> None:
    (workspace / "secrets" / "django").chmod(0o644)
    try:
        done = khronika("doctor", folder=workspace)
    finally:
        (workspace / "secrets" / "django").chmod(0o600)
    assert done.returncode == 1
    assert "others can read django" in done.stdout


def test_users_come_and_go(workspace: Path) -> None:
    assert khronika("user", "add", "vera", "--password", "short", folder=workspace).returncode == 2
    assert "vera" not in khronika("user", "list", folder=workspace).stdout
    added = khronika("user", "add", "vera", "--password", "ink and long paper", folder=workspace)
    assert added.returncode == 0, added.stderr
    assert "vera" in khronika("user", "list", folder=workspace).stdout
    assert khronika("user", "remove", "vera", folder=workspace).returncode == 0
    assert "vera" not in khronika("user", "list", folder=workspace).stdout
    gone = khronika("user", "remove", "vera", folder=workspace)
    assert gone.returncode == 2
    assert "no such editor" in gone.stderr


def one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 2, done.stdout
    assert "Traceback" not in done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_outside_a_workspace(tmp_path: Path) -> None:
    said = one_sentence(khronika("doctor", folder=tmp_path))
    assert "no workspace here or above" in said


def test_a_key_that_does_not_exist(tmp_path: Path) -> None:
    (tmp_path / "khronika.toml").write_text("[site]\nulr = 'x'\n")
    said = one_sentence(khronika("doctor", folder=tmp_path))
    assert "unknown key `site.ulr`" in said


def test_a_database_without_tables_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "khronika.toml").touch()
    said = one_sentence(khronika("doctor", folder=tmp_path))
    assert "older than this khronika" in said
    assert "khronika init" in said


def test_a_workspace_from_a_newer_khronika(workspace: Path) -> None:
    row = ("khronika", "9999_from_the_future", "2030-01-01 00:00:00")
    with sqlite3.connect(workspace / "khronika.db") as base:
        base.execute("INSERT INTO django_migrations (app, name, applied) VALUES (?, ?, ?)", row)
    base.close()
    try:
        said = one_sentence(khronika("doctor", folder=workspace))
    finally:
        with sqlite3.connect(workspace / "khronika.db") as base:
            base.execute("DELETE FROM django_migrations WHERE name = ?", (row[1],))
        base.close()
    assert "newer khronika" in said


def test_a_database_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "khronika.toml").touch()
    (tmp_path / "khronika.db").write_bytes(b"this is a shopping list" * 100)
    said = one_sentence(khronika("doctor", folder=tmp_path))
    assert "cannot be opened" in said


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        number = probe.getsockname()[1]
    return int(number)


def test_a_port_in_use(workspace: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        said = one_sentence(khronika("serve", "--port", str(number), folder=workspace))
    assert f"127.0.0.1:{number}: cannot listen there" in said


def descendants(pid: int) -> list[int]:
    threads = Path(f"/proc/{pid}/task").glob("*/children")  # a child belongs to the thread it is of
    children = [int(child) for thread in threads for child in thread.read_text().split()]
    return [one for child in children for one in (child, *descendants(child))]


SLOW = (
    b"POST /subscribe/ HTTP/1.1\r\nHost: a\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na="
)


def test_serve_answers_and_ends_with_its_worker(workspace: Path, port: int, tmp_path: Path) -> None:
    """Also where some wait without end, and in a folder that somebody has put modules into."""
    trap = tmp_path / "trap"
    trap.mkdir()
    for name in ("django", "granian", "h2", "zoneinfo"):
        (trap / f"{name}.py").write_text(f"open({str(trap / 'sprung')!r}, 'a').close()\n")
    environment = {**os.environ, "KHRONIKA_WORKSPACE": str(workspace)}
    server = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-P", "-m", "khronika", "serve", "--port", str(port)],
        env=environment,
        cwd=trap,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        answer = None
        deadline = time.monotonic() + 60
        while answer is None and time.monotonic() < deadline:
            try:
                answer = httpx.get(f"http://127.0.0.1:{port}/desk/", timeout=5)
            except httpx.TransportError:
                time.sleep(0.1)
        assert answer is not None
        assert answer.status_code in {302, 404, 200}
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        with ExitStack() as slow:
            for _ in range(8):
                connection = slow.enter_context(socket.create_connection(("127.0.0.1", port)))
                connection.sendall(SLOW)
            assert httpx.get(f"http://127.0.0.1:{port}/robots.txt", timeout=20).status_code == 200
    finally:
        family = descendants(server.pid)
        server.send_signal(signal.SIGTERM)
        out, _ = server.communicate(timeout=60)
    assert "Traceback" not in out
    assert not (trap / "sprung").exists()
    assert len(family) >= 2, "a web process and a worker"
    assert not [pid for pid in family if Path(f"/proc/{pid}").exists()]
