"""Right and wrong passages written freely, by two authors who never saw the program: the floors.

Unlike the twins they follow no templates. Each was measured before anybody read it; what was first
found of them stands in floors.toml beside what is found now. A passage never changes because the
program misses it.
"""

import datetime as dt
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from gate.measure import HERE
from khronika.check.finding import Finding, Severity
from khronika.check.prove import prove

PAIRS = HERE / "pairs"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["pairs"]
ONE = {"TIM204", "TIM206"}  # a span between two dates may be either's


@dataclass(frozen=True, slots=True)
class Pair:
    """A correct passage, and the same with one mistake."""

    right: str
    wrong: str
    language: str
    date: dt.date | None
    speaks: frozenset[str]


def pairs(rule: str) -> Iterator[Pair]:
    text = (PAIRS / f"{rule.lower()}.toml").read_text("utf-8")
    for each in tomllib.loads(text)["pair"]:
        speaks = {rule, *each.get("also", ()), *(ONE if rule in ONE else ())}
        yield Pair(
            each["right"], each["wrong"], each["language"], each.get("date"), frozenset(speaks)
        )


def findings(pair: Pair, text: str) -> list[Finding]:
    found = prove(text, date=pair.date, language=pair.language).findings
    return [each for each in found if each.severity is not Severity.INFO]


@pytest.mark.parametrize("rule", sorted(FLOORS["recall"]))
def test_freely_written_mistakes_are_found(rule: str) -> None:
    told = list(pairs(rule))
    missed = [
        pair.wrong
        for pair in told
        if pair.speaks.isdisjoint(each.code for each in findings(pair, pair.wrong))
    ]
    assert 1 - len(missed) / len(told) >= FLOORS["recall"][rule], missed


def test_the_right_passages_are_left_in_peace() -> None:
    alarms = [
        (rule, each.code, pair.right)
        for rule in sorted(FLOORS["recall"])
        for pair in pairs(rule)
        for each in findings(pair, pair.right)
        # whether an abbreviation is known is asked by its own passages alone
        if each.code != "NAM402" or rule == "NAM402"
    ]
    assert len(alarms) <= FLOORS["alarms"], alarms


def test_every_rule_has_its_passages() -> None:
    assert {path.stem.upper() for path in PAIRS.glob("*.toml")} == set(FLOORS["recall"])
