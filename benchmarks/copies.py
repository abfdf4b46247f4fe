"""Copies among up to 100,000 captures: minutes, memory, growth, and what datasketch finds.

`uv run python benchmarks/copies.py [CAPTURES]`
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from copies_texts import KINDS, pages

if TYPE_CHECKING:  # the peer's Python has no Django
    from django.db.backends.base.base import BaseDatabaseWrapper

HERE = Path(__file__).parent
CAPTURES = 100_000


def ours(count: int) -> dict[str, object]:
    """Archive the pages in a workspace of their own and compare them all."""
    from khronika.cli.init import create_workspace  # noqa: PLC0415 - only in the process measured

    with tempfile.TemporaryDirectory() as folder:
        create_workspace(Path(folder, "bench"))
        from django.db import connection  # noqa: PLC0415 - once there is a workspace

        from khronika.archive.copies import compare_rest  # noqa: PLC0415
        from khronika.archive.models import Capture, Copy  # noqa: PLC0415

        with connection.cursor() as cursor:  # the search is not what is measured
            cursor.execute("DROP TRIGGER khronika_capture_search_add")
        truth: dict[str, tuple[str, str]] = {}
        waiting: list[Capture] = []
        for page in pages(count):
            key = f"k{page.number}"
            if page.kind:
                truth[key] = (page.kind, f"k{page.original}")
            waiting.append(
                Capture(key=key, url=page.url, text=page.text, sha256=key, size=len(page.text))
            )
            if len(waiting) == 1_000:  # noqa: PLR2004 - rows of one statement
                Capture.objects.bulk_create(waiting)
                waiting.clear()
        Capture.objects.bulk_create(waiting)
        before = _megabytes_on_disk(connection)
        begun, clock = time.process_time(), time.monotonic()
        until: list[float] = []

        def note(done: int, total: int) -> None:
            if done * 4 // total > len(until):
                until.append(time.process_time() - begun)
                print(f"{done:,} of {total:,}: {until[-1]:.0f} s", file=sys.stderr, flush=True)

        compare_rest(note)
        wall = time.monotonic() - clock
        found = list(Copy.objects.values_list("capture__key", "original__key"))
        return {
            "name": "khronika",
            "until": until,
            "wall": wall,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "disk": _megabytes_on_disk(connection) - before,
            **judged(truth, found),
        }


def _megabytes_on_disk(connection: "BaseDatabaseWrapper") -> float:
    with connection.cursor() as cursor:
        pages_held = cursor.execute("PRAGMA page_count").fetchone()[0]
        return float(pages_held * cursor.execute("PRAGMA page_size").fetchone()[0] / 2**20)


def judged(truth: dict[str, tuple[str, str]], found: list[tuple[str, str]]) -> dict[str, object]:
    """How many copies of each kind were found, and how many pairs are none.

    Two copies of one text are copies of each other, too.
    """
    root = {key: original for key, (_, original) in truth.items()}
    right = {key for key, other in found if key in root}
    right |= {other for key, other in found if other in root}
    wrong = sum(root.get(key, key) != root.get(other, other) for key, other in found)
    kinds = {kind: [key for key in truth if truth[key][0] == kind] for kind in KINDS}
    shares = {kind: len(right & set(keys)) / max(1, len(keys)) for kind, keys in kinds.items()}
    return {**shares, "wrong": wrong}


def run(*command: str) -> dict[str, Any]:
    """A measurement in a process of its own."""
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return dict(json.loads(said.splitlines()[-1]))


def main(most: int) -> None:
    """Measure, and datasketch beside it."""
    with tempfile.TemporaryDirectory() as scratch:
        python = str(Path(scratch, "bin", "python"))
        made = ("uv", "venv", "-q", "--clear", "--python", sys.executable, scratch)
        subprocess.run(made, check=True)
        peer = ("uv", "pip", "install", "-q", "--python", python, "datasketch")
        there = subprocess.run(peer, check=False).returncode == 0
        print(f"| {most:,} captures | CPU until 1/4, 1/2, all | wall | memory | disk ", end="")
        print(f"| {' | '.join(KINDS)} | wrong pairs |")
        print("|---" * (6 + len(KINDS)) + "|", flush=True)
        row(run(sys.executable, str(HERE / "copies.py"), "--one", str(most)))
        if there:
            row(run(python, str(HERE / "peer_datasketch.py"), str(most)))


def row(found: dict[str, Any]) -> None:
    """One line of the table."""
    shares = " | ".join(f"{found[kind]:.1%}" for kind in KINDS)
    quarter, half, _, whole = found["until"]
    print(
        f"| {found['name']} | {quarter:.0f}, {half:.0f}, {whole:.0f} s | {found['wall']:.0f} s | "
        f"{found['megabytes']:.0f} MB | {found['disk']:.0f} MB | {shares} | {found['wrong']} |",
        flush=True,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(ours(int(sys.argv[2]))))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else CAPTURES)
