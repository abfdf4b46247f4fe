"""False alarms on real reviews and judgments, which stand beside the checkout and not in it."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from gate.measure import HERE
from khronika.check.finding import Severity
from khronika.check.prove import prove

DATA = HERE.parent.parent.parent / "shared" / "data"
ISSUE = "isans-review-2021-02-15.txt"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["real"]
ACCEPTED = tomllib.loads((HERE / "accepted.toml").read_text("utf-8"))["finding"]


@dataclass(frozen=True, slots=True)
class Alarm:
    file: str
    code: str
    words: str

    def accepted(self) -> bool:
        return any(
            each["file"] == self.file and each["code"] == self.code and each["words"] in self.words
            for each in ACCEPTED
        )


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    paths = [*sorted((DATA / "real").glob("*.txt")), *DATA.glob(ISSUE)]
    if not paths:
        pytest.skip(f"the real texts are not beside this checkout ({DATA})")
    return {path.name: path.read_text("utf-8") for path in paths}


def alarms(name: str, text: str) -> list[Alarm]:
    date = dt.date.fromisoformat(Path(ISSUE).stem[-10:]) if name == ISSUE else None
    around = 40  # characters on both sides, for the words by which a finding was accepted
    return [
        Alarm(name, each.code, text[max(0, each.start - around) : each.end + around])
        for each in prove(text, path=name, date=date).findings
        if each.severity is not Severity.INFO
    ]


def test_real_texts_are_left_in_peace(texts: dict[str, str]) -> None:
    words = sum(len(text.split()) for text in texts.values())
    false = [each for name in texts for each in alarms(name, texts[name]) if not each.accepted()]
    unexpanded = [each for each in false if each.code == "NAM402"]
    others = [each for each in false if each.code != "NAM402"]
    assert len(others) * 1000 / words <= FLOORS["alarms_per_1000_words"], others
    assert len(unexpanded) * 1000 / words <= FLOORS["unexpanded_per_1000_words"], unexpanded


def test_every_accepted_finding_is_still_made_and_has_its_reason(texts: dict[str, str]) -> None:
    made = [each for name in texts for each in alarms(name, texts[name])]
    for accepted in ACCEPTED:
        assert accepted["reason"].endswith(".")
        assert any(
            (each.file, each.code) == (accepted["file"], accepted["code"])
            and accepted["words"] in each.words
            for each in made
        ), accepted
