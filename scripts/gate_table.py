"""Print recall and alarms per rule on the gate's twins: `uv run python scripts/gate_table.py`.

With `--half 1` also every miss and alarm of the first half of the phrasings, by cause. The second
half is for measuring only.
"""

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from gate.measure import Told, told, twins


def main() -> None:
    """Prove the twins and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rules", nargs="*", help="codes of rules; none: all")
    parser.add_argument("--half", type=int, choices=[1, 2], help="one half, with what went wrong")
    chosen = parser.parse_args()

    results: dict[str, list[Told]] = defaultdict(list)
    for rule in chosen.rules or [None]:
        for twin in twins(rule):
            if chosen.half in {None, twin.half}:
                results[twin.rule].append(told(twin))

    print(f"{'rule':8}{'twins':>7}{'recall':>9}{'half 1':>9}{'half 2':>9}{'alarms':>8}")
    for rule, each in results.items():
        halves = [_recall([one for one in each if one.twin.half == half]) for half in (1, 2)]
        alarms = sum(bool(one.right) for one in each)
        print(f"{rule:8}{len(each):>7}{_recall(each):>9}{halves[0]:>9}{halves[1]:>9}{alarms:>8}")
    if chosen.half:
        _what_went_wrong(results)


def _recall(results: list[Told]) -> str:
    if not results:
        return "-"
    return f"{1 - sum(each.missed for each in results) / len(results):.3f}"


def _what_went_wrong(results: dict[str, list[Told]]) -> None:
    for rule, each in results.items():
        missed = Counter(one.twin.phrasing for one in each if one.missed)
        for phrasing, count in missed.items():
            example = next(one for one in each if one.missed and one.twin.phrasing == phrasing)
            said = ", ".join(finding.code for finding in example.wrong)
            print(f"\nmissed {rule} x{count} {said}\n  {example.twin.wrong!r}")
        for one in each:
            for finding in one.right:
                print(f"\nalarm {finding.code} on {rule}: {finding.message} {finding.working}")
                print(f"  {one.twin.right!r}")


if __name__ == "__main__":
    main()
