"""The speed of the proof against sources: an issue of 3,000 words over 60 captures of 1,000 words.

    cold     everything read (the promise: under 1 s)
    warm     the captures read and indexed before (under 100 ms)
    growth   seconds for twice the captures under the same issue (linear: 2.0 cold, 1.0 warm)

The issue and its captures are made of the stories of tests/gate. Seconds are of processor time, the
best of several runs, so that a busy machine does little harm.
"""

import gc
import re
import sys
import time
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from gate.stories import Sources, sentences
from khronika.check.evidence import SourceText
from khronika.check.ground import neighbourhood, sources, worded
from khronika.check.ground.facts import ground
from khronika.text.read import read

WORDS, CAPTURES, LONG = 3_000, 60, 1_000
RUNS = 3
_CITED = re.compile(r"\[@[^\]]+\]")


def make(captures: int) -> tuple[str, dict[str, SourceText]]:
    """An issue, one sentence on each line, and as many captures of 1,000 words."""
    told = list(sentences())
    texts = [each.text for one in told for each in one.sources.values()]
    spoken = cycle(" ".join(dict.fromkeys(texts)).split())
    held: dict[str, SourceText] = {}
    for number in range(captures):
        key = f"capture-{number}"
        text = ". ".join(" ".join(islice(spoken, 20)) for _ in range(LONG // 20))
        language = told[number % len(told)].language
        held[key] = SourceText(
            key=key, text=text, language=language, published=told[number % len(told)].date
        )
    lines: list[str] = []
    words = 0
    keys = cycle(held)
    for one in cycle(told):
        if words >= WORDS:
            break
        line = _CITED.sub(f"[@{next(keys)}; @{next(keys)}]", one.text)
        words += len(line.split())
        lines.append(line)
    return "\n\n".join(lines), held


def spent(text: str, held: dict[str, SourceText], *, cold: bool) -> float:
    """Seconds for the proof of all facts, the best of `RUNS`."""
    found = float("inf")
    evidence = Sources(held)
    for _ in range(RUNS):
        if cold:
            forget()
        document = read(text, language="en")
        gc.collect()
        begun = time.process_time()
        ground(document, evidence)
        found = min(found, time.process_time() - begun)
    return found


def forget() -> None:
    """Empty what is kept of sources that were read."""
    for module in (sources, neighbourhood, worded):
        for each in vars(module).values():
            if hasattr(each, "cache_clear"):
                each.cache_clear()


if __name__ == "__main__":
    for captures in (CAPTURES, 2 * CAPTURES):
        text, held = make(captures)
        cold = spent(text, held, cold=True)
        warm = spent(text, held, cold=False)
        print(f"{captures} captures: cold {cold:.2f} s, warm {1_000 * warm:.0f} ms")
