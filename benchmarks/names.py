"""Pairs of names, told to be one or two: khronika beside the libraries that are installed.

    uv run python benchmarks/names.py [PAIRS.csv]

PAIRS.csv has the columns name_a, name_b and same (1 or 0); without it the invented persons of
tests/gate are compared. Peers (rapidfuzz with anyascii, rigour, nomenklatura) are measured where
the Python that runs this has them, as in `uv run --with rapidfuzz --with anyascii python ...`.
"""

import csv
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from gate.persons import Pair, own_pairs
from khronika.text.naming.compare import SAME, compare

type Score = Callable[[str, str], float]


def pairs(path: Path | None) -> list[Pair]:
    """The pairs of a file, else the invented ones."""
    if path is None:
        return own_pairs()
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Pair(row["name_a"], row["name_b"], row["same"] == "1", "")
            for row in csv.DictReader(file)
        ]


def scorers() -> Iterator[tuple[str, Score]]:
    """khronika, and each peer that can be imported."""
    yield "khronika", lambda one, other: compare(one, other).score
    for name, made in (
        ("rapidfuzz WRatio(anyascii)", _rapidfuzz),
        ("nomenklatura logic-v2", _nomenklatura),
        ("rigour levenshtein", _rigour),
    ):
        try:
            yield name, made()
        except ImportError as missing:
            print(f"{name}: not installed ({missing.name})")


def _rapidfuzz() -> Score:
    anyascii = import_module("anyascii").anyascii
    ratio = import_module("rapidfuzz.fuzz").WRatio
    return lambda one, other: ratio(anyascii(one).lower(), anyascii(other).lower()) / 100


def _nomenklatura() -> Score:
    algorithm = import_module("nomenklatura.matching").get_algorithm("logic-v2")
    settings = algorithm.default_config()
    make = import_module("followthemoney").model.make_entity

    def score(one: str, other: str) -> float:
        entities = []
        for name in (one, other):
            entity = make("Person")
            entity.id = name
            entity.add("name", name)
            entities.append(entity)
        return float(algorithm.compare(*entities, settings).score)

    return score


def _rigour() -> Score:
    similarity = import_module("rigour.text.distance").levenshtein_similarity
    ascii_text = import_module("normality").ascii_text
    return lambda one, other: float(similarity(ascii_text(one) or "", ascii_text(other) or ""))


def measure(name: str, score: Score, held: list[Pair]) -> None:
    """Print the F1 at its best bar, the recall at 1% false positives, and pairs a second."""
    score("Anna Bilko", "Ganna Bilka")  # what is loaded once is no part of the comparison
    start = time.process_time()
    scored = [(score(pair.left, pair.right), pair.same) for pair in held]
    speed = len(held) / (time.process_time() - start)
    best, bar = max((_f1(scored, bar), bar) for bar in {each for each, _ in scored})
    different = sorted((each for each, same in scored if not same), reverse=True)
    limit = different[int(len(different) * 0.01)]
    same = [each for each, same in scored if same]
    recall = sum(each > limit for each in same) / len(same)
    print(f"{name}: F1 {best:.3f} at {bar:.2f}, recall at 1% {recall:.3f}, {speed:,.0f} pairs/s")
    if name == "khronika":
        wrong = f"{sum(each >= SAME for each in different)} of {len(different)}"
        print(f"  at its own bar {SAME}: F1 {_f1(scored, SAME):.3f}, {wrong} different called same")


def _f1(scored: list[tuple[float, bool]], bar: float) -> float:
    right = sum(score >= bar and same for score, same in scored)
    wrong = sum(score >= bar and not same for score, same in scored)
    missed = sum(score < bar and same for score, same in scored)
    return 2 * right / (2 * right + wrong + missed)


if __name__ == "__main__":
    chosen = pairs(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    print(f"{len(chosen)} pairs, {sum(pair.same for pair in chosen)} of one bearer")
    for title, scorer in scorers():
        measure(title, scorer, chosen)
