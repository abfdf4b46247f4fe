"""How well names are told to be one: invented persons, and those beside the checkout."""

import tomllib

import pytest

from gate.measure import HERE
from gate.persons import Pair, dev_pairs, own_pairs
from khronika.text.naming.compare import SAME, compare

FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["names"]
ALLOWED = 0.01  # of different pairs that may be called the same


def floors_hold(pairs: list[Pair]) -> None:
    scored = [(compare(pair.left, pair.right).score, pair.same) for pair in pairs]
    right = sum(score >= SAME and same for score, same in scored)
    wrong = sum(score >= SAME and not same for score, same in scored)
    missed = sum(score < SAME and same for score, same in scored)
    different = sorted((score for score, same in scored if not same), reverse=True)
    bar = different[int(len(different) * ALLOWED)]
    found = sum(score > bar for score, same in scored if same) / (right + missed)
    assert wrong <= ALLOWED * len(different)
    assert 2 * right / (2 * right + wrong + missed) >= FLOORS["f1"]
    assert found >= FLOORS["recall_at_1_percent"]


def test_invented_persons_are_told_apart() -> None:
    floors_hold(own_pairs())


def test_the_pairs_beside_the_checkout_are_told_apart() -> None:
    pairs = dev_pairs()
    if not pairs:
        pytest.skip("names_dev.csv is not beside this checkout")
    floors_hold(pairs)
