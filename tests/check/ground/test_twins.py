"""Faithful sentences over sources in six languages, as they are and with one fact changed.

The texts are in twins.md and week.md. The floors are what grounding reaches on them; a change may
not lower them.
"""

import random
from collections import defaultdict

import pytest

from check.ground.twinning import Twin, alarms, changes, grounded, swaps, twins
from khronika.check.finding import FactKind, State

PAGES = {"twins.md": twins("twins.md"), "week.md": twins("week.md")}
FLOORS = {
    "twins.md": {
        "figure": 0.95, "date": 0.95, "name": 0.95, "bound": 0.95, "small": 0.8, "word": 0.8,
    },
    "week.md": {
        "figure": 0.95, "date": 0.95, "name": 0.95, "bound": 0.95, "quotation": 0.95,
        "small": 0.8, "word": 0.85, "unit": 0.9, "swap": 0.4,
    },
}  # fmt: skip
SEEDS = (7, 8)
NEAR = 12  # characters; a changed bound makes the fact longer


@pytest.mark.parametrize(
    "twin", [each for page in PAGES.values() for each in page], ids=lambda twin: twin.text[:40]
)
def test_faithful_sentences_are_not_alarmed(twin: Twin) -> None:
    assert not alarms(twin, twin.text)


@pytest.mark.parametrize("page", PAGES)
def test_most_faithful_facts_are_verified(page: str) -> None:
    facts = [each for twin in PAGES[page] for each in grounded(twin)]
    telling = [each for each in facts if each.fact.kind is not FactKind.NAME]
    open_ones = [each.fact.text for each in telling if each.fact.state is not State.VERIFIED]
    assert len(open_ones) <= 0.05 * len(telling), open_ones


@pytest.mark.parametrize("page", PAGES)
def test_changed_facts_are_found(page: str) -> None:
    found: dict[str, list[bool]] = defaultdict(list)
    missed: list[str] = []

    def note(kind: str, text: str, start: int, end: int, twin: Twin) -> None:
        hits = (low < end + NEAR and start < high + NEAR for low, high in alarms(twin, text))
        found[kind].append(any(hits))
        if not found[kind][-1]:
            missed.append(f"{kind}: {text}")

    for twin in PAGES[page]:
        facts = grounded(twin)
        for text, (start, end) in swaps(twin, facts):
            note("swap", text, start, end, twin)
        for seed in SEEDS:
            dice = random.Random(seed)  # noqa: S311 - the same changes in every run
            for fact in facts:
                if fact.fact.state is State.VERIFIED:
                    for kind, text in changes(twin, fact, dice):
                        note(kind, text, fact.fact.start, fact.fact.end, twin)
    recall = {kind: sum(hits) / len(hits) for kind, hits in found.items()}
    below = {kind: recall[kind] for kind, floor in FLOORS[page].items() if recall[kind] < floor}
    assert not below, (recall, missed)
