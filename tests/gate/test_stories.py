"""Planted errors found in sentences over sources, and silence on the faithful ones: the floors."""

import tomllib

import pytest

from gate.measure import HERE
from gate.stories import Told, sentences, tell

FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["stories"]


@pytest.fixture(scope="module")
def told() -> Told:
    return tell()


def test_the_stories_are_enough_and_in_all_languages() -> None:
    every = list(sentences())
    assert len(every) >= 200
    assert {each.language for each in every} == {"en", "ru", "be", "uk", "pl", "de"}
    assert sum(each.across for each in every) >= len(every) / 3


def test_planted_errors_are_found(told: Told) -> None:
    assert set(FLOORS["recall"]) == set(told.planted)
    below = {kind: told.recall(kind) for kind in told.planted}
    below = {kind: recall for kind, recall in below.items() if recall < FLOORS["recall"][kind]}
    assert not below, [(p.kind, p.text) for _, p in told.missed if p.kind in below]


def test_faithful_facts_are_verified_and_not_alarmed(told: Told) -> None:
    assert told.verified >= FLOORS["verified"]
    alarms = [(each.text, finding.code, finding.message) for each, finding in told.alarms]
    assert told.alarmed <= FLOORS["alarmed"], alarms
