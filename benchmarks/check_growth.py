"""The whole check, warm: characters per second, and the time for twice the text as a ratio."""

import gc
import time

from review import words

from khronika.check.evidence import NoEvidence
from khronika.check.prove import prove

SIZES = (3_000, 6_000, 12_000, 24_000, 48_000, 96_000)


def seconds(text: str) -> float:
    """The best of three."""
    best = float("inf")
    for _ in range(3):
        gc.collect()
        begun = time.perf_counter()
        prove(text, path="draft.md", evidence=NoEvidence())
        best = min(best, time.perf_counter() - begun)
    return best


before = None
print("   words  characters   seconds  characters/s  growth for twice the text")
for size in SIZES:
    text = words(size)
    now = seconds(text)
    growth = f"{now / before:.2f}" if before else ""
    print(f"{size:8,}  {len(text):10,}  {now:8.3f}  {len(text) / now:12,.0f}  {growth}")
    before = now
