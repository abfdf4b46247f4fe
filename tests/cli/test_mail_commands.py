"""`khronika send`, `mailing` and `dkim` as a person at a shell meets them."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mailroom import MailServer

ISSUE = "vesnia-review/2026/47"
PREPARE = """
import sys; sys.path.insert(0, {tests!r})
import django; django.setup()
from mailroom import make_issue, make_periodical, make_subscriber
periodical = make_periodical()
for number in range(200):
    make_subscriber(periodical, f"r{{number}}@reader.example")
make_issue(periodical)
"""


@pytest.fixture
def server() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    yield server
    server.stop()


@pytest.fixture
def workspace(tmp_path: Path, server: MailServer) -> Path:
    """A workspace with a published issue and two hundred readers."""
    (tmp_path / "khronika.toml").write_text(
        f'[mail]\nport = {server.port}\nsender = "review@khronika.example"\nconnections = 1\n',
        encoding="utf-8",
    )
    assert finished(start(tmp_path, "init", str(tmp_path)))[0] == 0
    script = PREPARE.format(tests=str(Path(__file__).parents[1]))
    environment = {**environment_of(tmp_path), "DJANGO_SETTINGS_MODULE": "khronika.settings"}
    subprocess.run([sys.executable, "-c", script], env=environment, check=True)  # noqa: S603 - ours
    return tmp_path


def environment_of(workspace: Path) -> dict[str, str]:
    return {**os.environ, "KHRONIKA_WORKSPACE": str(workspace)}


def start(workspace: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "khronika", *arguments],
        env=environment_of(workspace),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    said, complained = process.communicate(timeout=60)
    return process.returncode, said, complained


def khronika(workspace: Path, *arguments: str) -> tuple[int, str, str]:
    return finished(start(workspace, *arguments))


def states(workspace: Path) -> dict[str, int]:
    with closing(sqlite3.connect(workspace / "khronika.db", timeout=20)) as database:
        rows = database.execute("SELECT state, count(*) FROM khronika_delivery GROUP BY state")
        return dict(rows.fetchall())


@pytest.mark.slow
def test_sigterm_in_mid_mailing_leaves_nothing_in_between(
    workspace: Path, server: MailServer
) -> None:
    sending = start(workspace, "send", ISSUE, "--wait")
    deadline = time.monotonic() + 30
    while len(server.taken) < 20 and time.monotonic() < deadline:
        time.sleep(0.01)
    sending.send_signal(signal.SIGTERM)
    code, said, complained = finished(sending)
    assert code == 0, complained
    ended = states(workspace)
    assert set(ended) == {"sent", "queued"}
    assert ended["sent"] == len(server.taken) < 200
    assert f"{ended['sent']} sent" in said

    assert "paused" in khronika(workspace, "mailing", "pause", ISSUE)[1]
    code, _, complained = khronika(workspace, "send", ISSUE, "--wait")
    assert (code, "paused" in complained) == (2, True)
    assert "goes on" in khronika(workspace, "mailing", "resume", ISSUE)[1]
    assert khronika(workspace, "mailing", "resume", ISSUE)[0] == 2
    assert khronika(workspace, "send", ISSUE, "--wait")[0] == 0
    assert states(workspace) == {"sent": 200}
    assert len(set(server.addresses)) == len(server.addresses) == 200
    assert "0 queued again" in khronika(workspace, "mailing", "resend", ISSUE)[1]
    assert "0 will not be sent" in khronika(workspace, "mailing", "cancel", ISSUE)[1]


@pytest.mark.slow
def test_dkim_prints_records_that_stay(workspace: Path) -> None:
    code, first, advice = khronika(workspace, "dkim")
    assert code == 0
    rsa, ed25519 = first.splitlines()
    assert rsa.startswith('khronika._domainkey.khronika.example. IN TXT "v=DKIM1; k=rsa; p=')
    assert "k=ed25519" in ed25519
    assert 'dkim_selector = "khronika"' in advice
    assert khronika(workspace, "dkim")[1] == first
    assert khronika(workspace, "mailing", "pause", ISSUE)[0] == 2, "it was never sent"
