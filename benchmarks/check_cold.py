"""A cold `khronika check` of 3,000 words: seconds, and as a multiple of Python doing nothing."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from review import words

RUNS = 7


def seconds(command: list[str]) -> float:
    """The median time of a command over RUNS runs after one that warms the disk."""
    times = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - begun)
    return statistics.median(times[1:])


with tempfile.TemporaryDirectory() as folder:
    draft = Path(folder, "draft.md")
    draft.write_text(words(3_000), encoding="utf-8")
    nothing = seconds([sys.executable, "-c", "pass"])
    django = seconds([sys.executable, "-c", "import django.core.management, django.db.models"])
    check = seconds([sys.executable, "-m", "khronika", "check", str(draft), "--exit-zero"])

print(f"python doing nothing        {nothing:6.3f} s")
print(f"python importing Django     {django:6.3f} s   {django / nothing:5.1f} times")
print(f"khronika check, 3,000 words {check:6.3f} s   {check / nothing:5.1f} times")
