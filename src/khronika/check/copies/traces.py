"""The traces by which a copy is looked for among many: a sample of the runs of a text.

A run is sampled for what it is and not for where it stands (one in sixteen, by its checksum), so a
text and a longer one that contains it leave the same traces in an index, whatever else the longer
one tells. MinHash with bands finds texts that are alike as wholes and misses just these. The
number of traces grows with the text, that of look-ups with the number of traces.
"""

from hashlib import blake2b
from heapq import nsmallest
from zlib import crc32

from khronika.check.copies.runs import Runs

LONG_RUN = 6  # words; shorter ones are phrases that many texts have
_ONE_IN = 16
_SAMPLED = 2**32 // _ONE_IN
LEAST = 8  # traces of a short text
MOST = 256  # of a book
SUSPECT = 0.12  # the part of the fewer traces that two copies share, at least


def traces(of: Runs) -> frozenset[int]:
    """The traces of a text: signed 64-bit numbers, the same on every machine."""
    said = [word.encode("utf-8", "replace") for word in of.folded]
    joined = map(b" ".join, zip(*(said[at:] for at in range(LONG_RUN)), strict=False))
    sums = {crc32(run): run for run in joined}
    sampled = nsmallest(MOST, (each for each in sums if each < _SAMPLED))
    if len(sampled) < LEAST:
        sampled = nsmallest(LEAST, sums)
    return frozenset(_number(sums[each]) for each in sampled)


def suspect(shared: int, fewer: int) -> bool:
    """Whether two texts should be held against each other.

    Args:
        shared: the traces of both.
        fewer: the traces of the text that has fewer.
    """
    return shared > 0 and shared >= SUSPECT * fewer


def _number(run: bytes) -> int:
    return int.from_bytes(blake2b(run, digest_size=8).digest(), signed=True)
