"""Senders that are killed, and two at once: nobody is lost, nobody gets it twice.

Each sender is a process of its own with a workspace of its own; the mail server counts.
"""

import os
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mailroom import MailServer

READERS = 40

# pauses before the final dot, as a slow disk or network would, so that a kill hits in mid-mailing
SEND = """
import os, time
import django; django.setup()
from khronika.post import transport
finish = transport.Transport._finish
def slow(self):
    time.sleep(float(os.environ["PAUSE"]))
    reply = finish(self)
    time.sleep(float(os.environ["PAUSE"]))
    return reply
transport.Transport._finish = slow
from khronika.post.deliver import deliver_due
print(deliver_due())
"""
PREPARE = """
import sys; sys.path.insert(0, {tests!r})
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from mailroom import make_issue, make_periodical, make_subscriber
from khronika.post.mailing import queue_mailing
periodical = make_periodical()
for number in range({readers}):
    make_subscriber(periodical, f"r{{number}}@reader.example")
queue_mailing(make_issue(periodical), None)
"""
LAPSE = """
UPDATE khronika_delivery SET lease_until = '2020-01-01' WHERE lease_until IS NOT NULL;
UPDATE khronika_delivery SET due_at = '2020-01-01';
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The database of the senders, to look into from outside."""
    with closing(sqlite3.connect(tmp_path / "khronika.db", timeout=20)) as connection:
        yield connection


def states(database: sqlite3.Connection) -> Counter[str]:
    return Counter(state for (state,) in database.execute("SELECT state FROM khronika_delivery"))


@pytest.fixture
def python(tmp_path: Path) -> Callable[..., subprocess.Popen[str]]:
    """Start Python in a workspace that has a mailing to 40 readers queued."""

    def start(script: str, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 - our own scripts
            [sys.executable, "-c", script],
            env={
                **os.environ,
                "KHRONIKA_WORKSPACE": str(tmp_path),
                "DJANGO_SETTINGS_MODULE": "khronika.settings",
                **environment,
            },
            stdout=subprocess.PIPE,
            text=True,
        )

    return start


def finish(process: subprocess.Popen[str]) -> str:
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return said


@pytest.fixture
def counter(tmp_path: Path, python: Callable[..., subprocess.Popen[str]]) -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    (tmp_path / "khronika.toml").write_text(
        f'[mail]\nport = {server.port}\nsender = "review@khronika.example"\n', encoding="utf-8"
    )
    finish(python(PREPARE.format(tests=str(Path(__file__).parents[1]), readers=READERS)))
    yield server
    server.stop()


@pytest.mark.slow
def test_killed_in_mid_mailing(
    counter: MailServer,
    python: Callable[..., subprocess.Popen[str]],
    database: sqlite3.Connection,
) -> None:
    kills = 3
    for round_ in range(kills):
        sender = python(SEND, PAUSE="0.02")
        wanted = len(counter.taken) + 4
        while len(counter.taken) < wanted and sender.poll() is None:
            time.sleep(0.01)
        time.sleep(0.011 * round_)  # at another step each time
        sender.kill()
        sender.communicate()
        database.executescript(LAPSE)
    finish(python(SEND, PAUSE="0"))
    counter.stop()

    ended = states(database)
    assert set(ended) <= {"sent", "uncertain"}, ended
    assert ended["uncertain"] <= kills, "no more than one open connection for each kill"
    received = Counter(counter.addresses)
    assert max(received.values()) == 1, "nobody got it twice"
    assert len(received) >= ended["sent"], "nobody is called sent who got nothing"
    assert len(received) + ended["uncertain"] >= READERS, "nobody is lost unseen"


@pytest.mark.slow
def test_two_senders_at_once(
    counter: MailServer,
    python: Callable[..., subprocess.Popen[str]],
    database: sqlite3.Connection,
) -> None:
    senders = [python(SEND, PAUSE="0.005") for _ in range(2)]
    for sender in senders:
        finish(sender)
    counter.stop()
    assert sorted(Counter(counter.addresses).values()) == [1] * READERS
    assert states(database) == {"sent": READERS}
