"""Recall on wrong twins and silence on correct ones, per rule, against the pinned floors."""

import tomllib
from collections import Counter

import pytest

from gate.measure import HERE, told, twins
from khronika.check.catalogue import catalogue

FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))
RULES = sorted(FLOORS["recall"])
PHRASINGS = 25


def test_every_default_rule_inside_the_text_has_twins() -> None:
    wanted = {
        code
        for code, entry in catalogue().items()
        if code.startswith(("NUM", "TIM", "STR", "NAM", "POL")) and not entry.rule.preview
    }
    assert set(RULES) <= set(catalogue())
    assert wanted <= set(RULES) | set(FLOORS["without_twins"])


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_holds_its_floors(rule: str) -> None:
    results = [told(twin) for twin in twins(rule)]
    assert len({each.twin.phrasing for each in results}) >= PHRASINGS

    missed = Counter(each.twin.phrasing for each in results if each.missed)
    recall = 1 - missed.total() / len(results)
    assert recall >= FLOORS["recall"][rule], f"missed: {dict(missed)}"

    alarms = [(each.twin.right, each.right[0].code) for each in results if each.right]
    assert len(alarms) <= FLOORS["alarms"].get(rule, 0), alarms
