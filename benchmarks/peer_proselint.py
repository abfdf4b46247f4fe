"""proselint over the texts of a folder: the best time of several runs, as JSON.

benchmarks/check.py runs it with the Python of an environment that has proselint.
"""

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path

from proselint.checks import __register__
from proselint.config import DEFAULT
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

folder, runs = Path(sys.argv[1]), int(sys.argv[2])
CheckRegistry().register_many(__register__)
config = {**DEFAULT, "max_errors": 1_000_000}
seconds = {}
for path in sorted(folder.iterdir()):
    text = path.read_text(encoding="utf-8")
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        LintFile(path.name, text).lint(config)
        best = min(best, time.process_time() - begun)
    seconds[path.name] = best
print(json.dumps({"name": "proselint", "version": version("proselint"), "seconds": seconds}))
