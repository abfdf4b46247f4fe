"""Tasks for the tests of the worker. They write to a file, since a killed process tells nothing."""

import os
import time
from pathlib import Path

from django.tasks import task


def note(path: str, text: str) -> None:
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(f"{text}\n")
        file.flush()
        os.fsync(file.fileno())


@task
def slow_the_first_time(path: str) -> str:
    first = not Path(path).exists()
    note(path, "begun")
    if first:
        time.sleep(120)
    note(path, "done")
    return "well"


@task
def fails(path: str) -> None:
    note(path, "tried")
    raise ValueError("the disk of the moon is full")


@task
def quick(path: str) -> str:
    note(path, "done")
    return "well"


@task
def sweep() -> None:
    """What the clock rings for."""
