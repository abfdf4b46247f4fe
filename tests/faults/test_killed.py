"""Senders that are killed again and again: nobody is lost, nobody gets it twice.

A server in another process counts what it takes by Message-ID. The usual run kills twenty senders
for each database; `KHRONIKA_KILLS=1000 uv run pytest tests/faults` is for the night.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

HERE = Path(__file__).parent
CONNECTIONS = 4
STEPS = 13  # of killing.py, the random moment among them
READERS_PER_KILL = 40
MANY_KILLS = int(os.environ.get("KHRONIKA_KILLS", "0"))


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of it all."""

    states: dict[str, str]  # by Message-ID
    taken: Counter[str]  # times each Message-ID was taken
    killed: Counter[str]

    @property
    def uncertain(self) -> set[str]:
        return {key for key, state in self.states.items() if state == "uncertain"}

    @property
    def twice(self) -> int:
        return sum(count - 1 for count in self.taken.values())


@contextmanager
def sink(log: Path, seed: int, mischief: float) -> Iterator[int]:
    arguments = [sys.executable, str(HERE / "sink.py"), str(log), str(seed), str(mischief)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - ours
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.kill()


@contextmanager
def database(kind: str) -> Iterator[str]:
    """The address of a new database: empty for SQLite."""
    if kind == "sqlite":
        yield ""
        return
    server = os.environ.get("KHRONIKA_TEST_DATABASE", "")
    if not server:
        pytest.skip("KHRONIKA_TEST_DATABASE names no PostgreSQL")
    name = f"khronika_faults_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{server.rpartition('/')[0]}/{name}"
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@dataclass(frozen=True, slots=True)
class Mailing:
    """A workspace with a mailing queued, and a server that counts."""

    folder: Path

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603 - our own script
            [sys.executable, str(HERE / "killing.py"), *arguments],
            env={
                **os.environ,
                "PYTHONPATH": str(HERE.parent),
                "KHRONIKA_WORKSPACE": str(self.folder),
                "DJANGO_SETTINGS_MODULE": "khronika.settings",
            },
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str) -> str:
        with self.start(*arguments) as process:
            said, _ = process.communicate()
        assert process.returncode == 0
        return said

    def ended(self, killed: Counter[str]) -> Ended:
        states = json.loads(self.run("finish"))
        return Ended(states, Counter((self.folder / "taken").read_text().split()), killed)


@contextmanager
def mailing(
    folder: Path, kind: str, *, readers: int, uncertain: str = "hold", mischief: float = 0.0
) -> Iterator[Mailing]:
    with sink(folder / "taken", readers, mischief) as port, database(kind) as url:
        (folder / "khronika.toml").write_text(
            f'[database]\nurl = "{url}"\n[mail]\nport = {port}\nsender = "a@khronika.example"\n'
            f'connections = {CONNECTIONS}\nuncertain = "{uncertain}"\ntimeout_seconds = 2.0\n',
            encoding="utf-8",
        )
        queued = Mailing(folder)
        queued.run("prepare", str(readers))
        yield queued


def killed(queued: Mailing, kills: int) -> Ended:
    """Kill the senders of a mailing, deliver the rest, and count."""
    killed = Counter[str](json.loads(queued.run("kill", str(kills), "47")))
    assert killed.total() == kills
    assert len(killed) == STEPS, f"senders died at each of {STEPS} steps: {killed}"
    return queued.ended(killed)


def assert_held(ended: Ended, readers: int, lines_cut: int = 0) -> None:
    """Nobody was lost or sent to twice; what is uncertain is so for a reason."""
    assert len(ended.states) == readers
    assert set(ended.states.values()) <= {"sent", "uncertain"}
    assert ended.twice == 0, "nobody got it twice"
    sent = {key for key, state in ended.states.items() if state == "sent"}
    assert sent <= ended.taken.keys(), "nobody is called sent who got nothing"
    assert ended.taken.keys() <= ended.states.keys()
    assert len(ended.uncertain) <= ended.killed.total() * CONNECTIONS + lines_cut


NIGHTLY = pytest.mark.skipif(not MANY_KILLS, reason="KHRONIKA_KILLS=200 kills so many senders")
DATABASES = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])


@DATABASES
def test_held_after_twenty_kills(tmp_path: Path, kind: str) -> None:
    with mailing(tmp_path, kind, readers=800) as queued:
        assert_held(killed(queued, 20), 800)


@DATABASES
def test_two_senders_at_once(tmp_path: Path, kind: str) -> None:
    with mailing(tmp_path, kind, readers=300) as queued:
        senders = [queued.start("send") for _ in range(2)]
        for sender in senders:
            sender.communicate()
            assert sender.returncode == 0
        ended = queued.ended(Counter())
    assert_held(ended, 300)
    assert not ended.uncertain


@NIGHTLY
@DATABASES
def test_held_after_many_kills(tmp_path: Path, kind: str) -> None:
    readers = READERS_PER_KILL * MANY_KILLS
    with mailing(tmp_path, kind, readers=readers) as queued:
        assert_held(killed(queued, MANY_KILLS), readers)


@NIGHTLY
@DATABASES
def test_resent_after_many_kills(tmp_path: Path, kind: str) -> None:
    readers = READERS_PER_KILL * MANY_KILLS
    with mailing(tmp_path, kind, readers=readers, uncertain="resend") as queued:
        ended = killed(queued, MANY_KILLS)
    assert set(ended.states.values()) == {"sent"}
    assert ended.taken.keys() == ended.states.keys(), "nobody is lost"
    assert ended.twice <= MANY_KILLS * CONNECTIONS


@NIGHTLY
@DATABASES
def test_killed_before_a_server_of_many_moods(tmp_path: Path, kind: str) -> None:
    """Half the kills, and every tenth message meets a cut line, a 4xx, or garbage."""
    readers = READERS_PER_KILL * MANY_KILLS // 2
    with mailing(tmp_path, kind, readers=readers, mischief=0.1) as queued:
        ended = killed(queued, MANY_KILLS // 2)
    assert_held(ended, readers, lines_cut=readers)
    assert len(ended.taken) + len(ended.uncertain - ended.taken.keys()) == readers
