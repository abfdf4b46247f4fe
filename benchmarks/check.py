"""The speed of the whole check with all default rules, beside other prose checkers, in one run.

    warm     3,000 words in one process (the promise: under 100 ms)
    cold     the command on 3,000 words (under 0.6 s), beside Python doing nothing
    peers    characters per second over the same texts, and khronika's as a multiple of theirs
    growth   seconds for twice the text, up to 10 MB (linear: 2.0)

Seconds are of processor time, the best of several runs, so that a busy machine does little harm.
The peers look for other things, style and spelling, so the ratios are a scale and not a contest.
They are installed into a scratch folder with uv and npm; one that cannot be is left out in a word.
"""

import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import peers
from review import words

from khronika.check.catalogue import choose
from khronika.check.prove import prove

RUNS = 5
SIZES = (3_000, 12_000, 48_000)
LARGEST = 10_000_000  # characters


def best(text: str, runs: int) -> float:
    """Seconds for the whole check, the best of `runs`."""
    found = float("inf")
    for _ in range(runs):
        gc.collect()
        begun = time.process_time()
        prove(text, path="draft.md")
        found = min(found, time.process_time() - begun)
    return found


def cold(command: list[str]) -> float:
    """Seconds for a command that is started anew, the best of `RUNS` after one to warm the disk."""
    environment = {key: each for key, each in os.environ.items() if key != "KHRONIKA_WORKSPACE"}
    found = float("inf")
    for run in range(RUNS + 1):
        begun = _of_children()
        subprocess.run(command, env=environment, capture_output=True, check=True)
        found = min(found, _of_children() - begun) if run else found
    return found


def _of_children() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def beside_peers(scratch: Path) -> None:
    """Print the table of peers."""
    texts = scratch / "texts"
    texts.mkdir()
    held = {f"{size:06}.md": words(size) for size in SIZES}
    for name, text in held.items():
        (texts / name).write_text(text, encoding="utf-8")
    ours = {name: best(text, RUNS) for name, text in held.items()}
    print(
        "\ncharacters/s over", ", ".join(f"{len(text):,}" for text in held.values()), "characters"
    )
    print(f"{'khronika':40}", *(f"{len(held[name]) / ours[name]:12,.0f}" for name in held))
    for peer in peers.measure(scratch, texts, RUNS):
        said = f"{peer.name} {peer.version}"
        if peer.missing:
            print(f"{said:40} left out: {peer.missing}")
            continue
        print(f"{said:40}", *(f"{len(held[name]) / peer.seconds[name]:12,.0f}" for name in held))
        ratios = (f"{peer.seconds[name] / ours[name]:10.2f} x" for name in held)
        print(f"{'  khronika is':40}", *ratios)


def growth() -> None:
    """Print what twice the text costs."""
    print("\n characters   seconds  characters/s  for twice the text")
    text = words(220_000)
    while len(text) < LARGEST:
        text += "\n\n" + text
    before = 0.0
    for length in (LARGEST // 16, LARGEST // 8, LARGEST // 4, LARGEST // 2, LARGEST):
        now = best(text[:length], 1)
        ratio = f"{now / before:.2f}" if before else ""
        print(f"{length:11,}  {now:8.2f}  {length / now:12,.0f}  {ratio}", flush=True)
        before = now


def main() -> None:
    """Measure everything, in the order of the docstring."""
    text = words(3_000)
    load = os.getloadavg()[0]
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, load {load:.1f}")
    print(f"{len(choose())} rules; warm, 3,000 words: {best(text, 20) * 1000:.0f} ms")
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "draft.md")
        draft.write_text(text, encoding="utf-8")
        nothing = cold([sys.executable, "-c", "pass"])
        check = cold([sys.executable, "-m", "khronika", "check", str(draft), "--exit-zero"])
        print(f"cold, 3,000 words: {check:.2f} s, {check / nothing:.0f} times Python doing nothing")
        beside_peers(Path(folder))
    growth()


if __name__ == "__main__":
    main()
