"""The words around a passage, for people to see what the source says."""

from khronika.check.evidence import Evidence
from khronika.check.finding import Proven

_AROUND = 50  # code points to either side
_MOST = 300


def excerpt(proven: Proven, evidence: Evidence) -> str:
    """`key: “... words around the passage ...”`; the key and the reason where it has no place."""
    source = evidence.source(proven.source)
    if source is None or proven.start == proven.end:
        return f"{proven.source}: {proven.text or proven.why}"
    start, end = max(0, proven.start - _AROUND), min(len(source.text), proven.end + _AROUND)
    words = " ".join(source.text[start:end].split())
    if start:
        words = words.partition(" ")[2] or words
    if end < len(source.text):
        words = words.rpartition(" ")[0] or words
    return f"{proven.source}: “{'…' if start else ''}{words[:_MOST]}…”"
