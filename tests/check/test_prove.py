"""The proof as a whole: what the rooms above rely on beside the findings of single rules."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khronika.check.catalogue import UnknownRuleError, choose, look_up
from khronika.check.evidence import EarlierIssue, NoEvidence, Register, SourceText
from khronika.check.finding import FactKind, Proof, State
from khronika.check.prove import prove

DAY = dt.date(2021, 2, 15)


@dataclass
class Sources:
    texts: dict[str, str]
    register: Register = field(default_factory=Register)
    earlier: tuple[EarlierIssue, ...] = ()

    def source(self, key: str) -> SourceText | None:
        return SourceText(key=key, text=self.texts[key]) if key in self.texts else None

    def keys(self) -> Sequence[str]:
        return tuple(self.texts)


def states(proof: Proof, kind: FactKind) -> list[State]:
    return [fact.state for fact in proof.facts if fact.kind is kind]


def codes(proof: Proof) -> list[str]:
    return [finding.code for finding in proof.findings]


def test_a_contradiction_in_the_text_marks_its_facts_whatever_the_source_says() -> None:
    text = "Only 1 of 18,110 deputies (0.055%) won [@report]."
    proof = prove(text, date=DAY, evidence=Sources({"report": "1 of 18,110 deputies, 0.055%"}))
    assert codes(proof) == ["NUM101"]
    figures = {fact.text: fact.state for fact in proof.facts if fact.kind is FactKind.FIGURE}
    assert figures["0.055%"] is State.CONTRADICTED


def test_one_mistake_is_told_once_by_the_sum_and_not_by_the_source() -> None:
    text = "Of the 246 prisoners, 110 (55%) are women [@report]."
    source = "Of the 246 prisoners, 110 (45%) are women."
    proof = prove(text, date=DAY, evidence=Sources({"report": source}))
    assert codes(proof) == ["NUM101"]


def test_a_waiver_silences_its_block_and_shows_in_the_facts() -> None:
    text = (
        "<!-- waive TIM201: the source dates it so -->\n"
        "On Sunday (15 February 2021) it rained.\n\n"
        "On Sunday (22 February 2021) it rained.\n"
    )
    proof = prove(text, date=DAY)
    assert codes(proof) == ["TIM201"]
    assert states(proof, FactKind.DATE) == [State.WAIVED, State.CONTRADICTED]


def test_a_waiver_of_a_rule_that_did_not_run_is_not_unused() -> None:
    text = "<!-- waive SRC601: seen on paper -->\nThere are 246 prisoners.\n"
    assert codes(prove(text, date=DAY)) == []
    text = "<!-- waive TIM201: seen on paper -->\nThere are 246 prisoners.\n"
    assert codes(prove(text, date=DAY, ignore=["TIM201"])) == []
    assert codes(prove(text, date=DAY)) == ["MET901"]


def test_a_broken_front_matter_is_said_and_the_rest_is_proved() -> None:
    text = "---\ndate: 2021-02-31\n---\n\nOn Sunday (15 February 2021) it rained.\n"
    assert codes(prove(text)) == ["MET904", "TIM201"]


def test_an_unknown_key_is_said_and_the_rest_is_proved() -> None:
    text = "There are 246 prisoners [@report]. There are 11 journalists in jail [@repotr]."
    proof = prove(text, date=DAY, evidence=Sources({"report": "There are 246 prisoners."}))
    assert "STR305" in codes(proof)
    assert states(proof, FactKind.FIGURE) == [State.VERIFIED, State.NOT_FOUND]


def test_a_text_alone_is_not_held_against_sources_it_cannot_have() -> None:
    text = "There are 246 prisoners [@report], said Jan Kavalec."
    proof = prove(text, date=DAY, evidence=NoEvidence())
    assert codes(proof) == []


def test_facts_are_in_the_order_of_the_text_and_say_its_words() -> None:
    text = "«Никто не уйдёт», – сказал Ян Ковалец 14 февраля.\r\nЗадержали 106 человек."
    proof = prove(text, date=DAY)
    starts = [fact.start for fact in proof.facts]
    assert starts == sorted(starts)
    assert {fact.kind for fact in proof.facts} == set(FactKind)
    assert all(text[fact.start : fact.end] == fact.text for fact in proof.facts)


def test_rules_are_chosen_by_code_name_and_family() -> None:
    every = {entry.rule.code for entry in choose(preview=True)}
    assert {entry.rule.code for entry in choose(["tim"])} <= every
    assert [entry.rule.code for entry in choose(["weekday-not-date"])] == ["TIM201"]
    assert "TIM201" not in {entry.rule.code for entry in choose(["TIM"], ["TIM201"])}
    assert not any(entry.rule.preview for entry in choose())


@pytest.mark.parametrize("wanted", ["TIM999", "", "weekday", "X"])
def test_what_names_no_rule_is_refused(wanted: str) -> None:
    with pytest.raises(UnknownRuleError, match="There is no rule"):
        choose([wanted])


def test_a_rule_is_found_by_code_or_name_in_any_case() -> None:
    assert look_up("tim201") is look_up("Weekday-Not-Date")


PIECES = st.sampled_from(
    [
        *("1 of 18,110 (0.055%)", "from 200 to 246, up 32%", "290 days after 9 August 2020"),
        *("since 1994, for 36 years", "Sunday (15 February)", "three: a, b and c", "31 November"),
        *("(", "«", "“", ")", "»", "”", "\n\n", "\r\n", ". ", ", ", "- ", "1) ", "[@a]", "[@"),
        *("<!-- waive TIM201: x -->\n", "<!-- waive", "of", "or", "из", "или", "в три раза", "0%"),
        *("---\n", "`", "tripled from 5 to 90", "the remaining 3%", "١٢", "½", "1e9", "0 of 0"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_any_text_is_proved_and_every_offset_is_in_it(pieces: list[str]) -> None:
    text = " ".join(pieces)
    proof = prove(text, date=DAY, preview=True)
    for finding in proof.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.message
        assert finding.working
    for fact in proof.facts:
        assert text[fact.start : fact.end] == fact.text
