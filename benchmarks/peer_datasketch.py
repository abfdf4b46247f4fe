"""datasketch's MinHash and LSH over the pages of copies_texts, as JSON.

benchmarks/copies.py runs it with the Python of an environment that has datasketch.
"""

import json
import resource
import sys
import time
from importlib.metadata import version

from copies import judged
from copies_texts import pages
from datasketch import MinHash, MinHashLSH

RUN = 4  # words
PERMUTATIONS = 128
THRESHOLD = 0.5

truth: dict[str, tuple[str, str]] = {}
found: list[tuple[str, str]] = []
seconds = wall = 0.0
until: list[float] = []
count = int(sys.argv[1])
lsh = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
for page in pages(count):
    key = f"k{page.number}"
    if page.kind:
        truth[key] = (page.kind, f"k{page.original}")
    begun, clock = time.process_time(), time.monotonic()
    said = page.text.split()
    runs = zip(*(said[at:] for at in range(RUN)), strict=False)
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch({" ".join(run).encode() for run in runs})
    found += [(key, other) for other in lsh.query(sketch)]
    lsh.insert(key, sketch)
    seconds += time.process_time() - begun
    wall += time.monotonic() - clock
    if (page.number + 1) * 4 // count > len(until):
        until.append(seconds)
print(
    json.dumps(
        {
            "name": f"datasketch {version('datasketch')}",
            "until": until,
            "wall": wall,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "disk": 0,
            **judged(truth, found),
        }
    )
)
