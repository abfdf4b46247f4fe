"""The worker: reclaims, looks at the clock, takes one task after another."""

import logging
import os
import secrets
import socket
import threading
import time
from datetime import timedelta

from django.db import close_old_connections, connection

from khronika.base.work import lease
from khronika.base.work.clock import tick
from khronika.base.work.stopping import asked

log = logging.getLogger("khronika.work")


class Worker:
    """Runs tasks until it is told to stop. One task at a time; start several for more."""

    def __init__(self, *, length: timedelta = lease.LENGTH, idle_seconds: float = 0.5) -> None:
        """Prepare a worker.

        Args:
            length: of a lease; a killed worker's task waits that long.
            idle_seconds: between two looks at an empty queue.
        """
        self.owner = f"{socket.gethostname()[:30]}:{os.getpid()}:{secrets.token_hex(4)}"
        self.length = length
        self.idle_seconds = idle_seconds
        self.stopping = threading.Event()
        self.reclaim_at = 0.0  # monotonic seconds

    def stop(self) -> None:
        """End after the task at hand."""
        self.stopping.set()

    def run(self) -> None:
        """Work until stopped."""
        while not self.stopping.is_set():
            close_old_connections()
            if not self.step():
                self.stopping.wait(self.idle_seconds)

    def drain(self) -> int:
        """Do everything that is due now, then return how many tasks that was."""
        done = 0
        while not self.stopping.is_set() and self.step():
            done += 1
        return done

    def step(self) -> bool:
        """Reclaim, look at the clock, do one task; False where there was none."""
        self.reclaim()
        tick()
        task = lease.claim(self.owner, length=self.length)
        if task is None:
            return False
        self.perform(task)
        return True

    def reclaim(self) -> None:
        """Look for lapsed leases, a few times in the length of one."""
        if time.monotonic() < self.reclaim_at:
            return
        self.reclaim_at = time.monotonic() + self.length.total_seconds() / 4
        reclaimed = lease.reclaim()
        if reclaimed:
            log.warning("took back %d task(s) of a worker that was killed", reclaimed)

    def perform(self, task: lease.QueuedTask) -> None:
        """Run one claimed task under a heartbeat and write down how it ended."""
        ended = threading.Event()
        heart = threading.Thread(target=self.beat, args=(task, ended), daemon=True)
        heart.start()
        stopping = asked.set(self.stopping)
        try:
            value = task.task.call(*task.args_kwargs["args"], **task.args_kwargs["kwargs"])
        except Exception as error:  # noqa: BLE001 - whatever a task raises, the worker goes on
            log.warning("%s failed: %s: %s", task.task_path, type(error).__name__, error)
            held = lease.give_back(task, self.owner, error)
        else:
            held = lease.finish(task, self.owner, value)
        finally:
            asked.reset(stopping)
            ended.set()
            heart.join()
        if not held:
            log.warning("%s outlived its lease; another worker has it now", task.task_path)

    def beat(self, task: lease.QueuedTask, ended: threading.Event) -> None:
        """Renew the lease until the task has ended."""
        try:
            while not ended.wait(self.length.total_seconds() / 3):
                if not lease.renew(task, self.owner, length=self.length):
                    return
        finally:
            connection.close()
