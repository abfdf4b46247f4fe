"""What is promised of background work: nothing is lost, nothing stays RUNNING for ever."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django.fixtures import Settings

import sample_tasks
from khronika.base.models import Lease, Tick
from khronika.base.tasks import forget_finished
from khronika.base.work import lease
from khronika.base.work.clock import tick
from khronika.base.work.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)

RUN = "import sys; from khronika.cli.main import main; main()"


@pytest.fixture(autouse=True)
def no_clock(settings: Settings) -> None:
    settings.CLOCK = []


def the_only_task() -> lease.QueuedTask:
    return DBTaskResult.objects.get()


def test_a_task_is_done_and_its_result_kept(tmp_path: Path) -> None:
    sample_tasks.quick.enqueue(str(tmp_path / "log"))

    assert Worker().drain() == 1

    task = the_only_task()
    assert task.status == TaskResultStatus.SUCCESSFUL
    assert task.return_value == "well"
    assert not Lease.objects.exists()


def test_a_failing_task_is_tried_again_later_and_given_up_at_last(tmp_path: Path) -> None:
    log = tmp_path / "log"
    sample_tasks.fails.enqueue(str(log))
    worker = Worker()
    for attempt in range(1, lease.ATTEMPTS + 1):
        assert worker.drain() == 1
        task = the_only_task()
        if attempt < lease.ATTEMPTS:
            assert task.status == TaskResultStatus.READY
            assert task.run_after - timezone.now() > lease.pause(attempt) - timedelta(seconds=5)
            assert worker.drain() == 0, "not before its pause is over"
            DBTaskResult.objects.update(run_after=timezone.now())
    task = the_only_task()
    assert task.status == TaskResultStatus.FAILED
    assert "the disk of the moon is full" in task.traceback
    assert log.read_text().count("tried") == lease.ATTEMPTS


def test_a_lapsed_lease_gives_the_task_to_another_and_the_late_one_writes_nothing(
    tmp_path: Path,
) -> None:
    sample_tasks.quick.enqueue(str(tmp_path / "log"))
    late = lease.claim("sleeper", length=timedelta(seconds=-1))
    assert late is not None
    assert lease.claim("another") is None

    assert lease.reclaim() == 1
    mine = lease.claim("another")

    assert mine is not None
    assert mine.pk == late.pk
    assert not lease.renew(late, "sleeper")
    assert not lease.finish(late, "sleeper", "wrong")
    assert not lease.give_back(late, "sleeper", ValueError("wrong"))
    assert lease.finish(mine, "another", "right")
    assert the_only_task().return_value == "right"


def test_a_task_that_kills_its_workers_is_given_up(tmp_path: Path) -> None:
    sample_tasks.quick.enqueue(str(tmp_path / "log"))
    for _ in range(lease.ATTEMPTS):
        assert lease.claim("doomed", length=timedelta(seconds=-1)) is not None
        assert lease.reclaim() == 1
    assert the_only_task().status == TaskResultStatus.FAILED
    assert "killed 5 times" in the_only_task().traceback


def test_the_clock_rings_once_for_two_workers_and_once_for_many_missed_times(
    settings: Settings,
) -> None:
    settings.CLOCK = [("sweep", "sample_tasks.sweep", 60)]
    now = timezone.now()

    assert tick(now) == ["sweep"]
    assert tick(now) == []
    assert DBTaskResult.objects.count() == 1

    Worker().drain()
    assert tick(now + timedelta(hours=5)) == ["sweep"]
    assert tick(now + timedelta(hours=5)) == []
    assert Tick.objects.get().due_at == now + timedelta(hours=5, seconds=60)


def test_a_sweep_that_waits_gets_no_second_one_behind_it(settings: Settings) -> None:
    settings.CLOCK = [("sweep", "sample_tasks.sweep", 60)]
    now = timezone.now()
    tick(now)

    assert tick(now + timedelta(minutes=2)) == []
    assert DBTaskResult.objects.count() == 1


def test_what_ended_long_ago_is_forgotten_and_failures_later(tmp_path: Path) -> None:
    for _ in range(4):
        sample_tasks.quick.enqueue(str(tmp_path / "log"))
    Worker().drain()
    new, old, failed, long_failed = DBTaskResult.objects.all()
    week = timezone.now() - timedelta(days=7)
    DBTaskResult.objects.filter(pk=old.pk).update(finished_at=week)
    for row, ended in ((failed, week), (long_failed, week - timedelta(days=30))):
        status = TaskResultStatus.FAILED
        DBTaskResult.objects.filter(pk=row.pk).update(finished_at=ended, status=status)

    forget_finished.call()

    assert {row.pk for row in DBTaskResult.objects.all()} == {new.pk, failed.pk}


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Run Python in a workspace of its own; what still runs at the end is killed."""
    started: list[subprocess.Popen[str]] = []
    environment = {
        **os.environ,
        "KHRONIKA_WORKSPACE": str(tmp_path / "workspace"),
        "PYTHONPATH": str(Path(__file__).parent.parent),
        "DJANGO_SETTINGS_MODULE": "khronika.settings",
    }

    def run(code: str, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(  # noqa: S603 - our own code
            [sys.executable, "-c", code, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(process)
        return process

    init = run(RUN, "init", str(tmp_path / "workspace"))
    out, _ = init.communicate(timeout=60)
    assert init.returncode == 0, out
    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
            process.communicate()


WORK = """
import sys, datetime, django
django.setup()
from django.conf import settings
settings.CLOCK = []
from khronika.base.work.worker import Worker
import sample_tasks
worker = Worker(length=datetime.timedelta(seconds=1.5), idle_seconds=0.05)
if sys.argv[1] == "enqueue":
    sample_tasks.slow_the_first_time.enqueue(sys.argv[2])
    worker.run()
else:
    from django_tasks_db.models import DBTaskResult
    while DBTaskResult.objects.finished().count() == 0:
        worker.step()
    task = DBTaskResult.objects.get()
    print(task.status, len(task.worker_ids))
"""


def test_kill_9_in_the_middle_of_a_task_loses_nothing(
    shell: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    log = tmp_path / "log"
    victim = shell(WORK, "enqueue", str(log))
    deadline = time.monotonic() + 60
    while not log.exists():
        assert victim.poll() is None, victim.communicate()[0]
        assert time.monotonic() < deadline
        time.sleep(0.05)

    victim.send_signal(signal.SIGKILL)
    victim.communicate()
    heir = shell(WORK, "finish")
    out, _ = heir.communicate(timeout=60)

    assert heir.returncode == 0, out
    assert out.splitlines()[-1] == "SUCCESSFUL 2"
    assert log.read_text().split() == ["begun", "begun", "done"]
