"""The archive as evidence: captures are read once, and the proof says what they say."""

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

import newsroom
from khronika.base.workspace import Check, WorkspaceTrouble
from khronika.base.workspace import Settings as Config
from khronika.check.finding import FactKind, State
from khronika.issue.evidence import ArchiveEvidence
from khronika.issue.prove import as_contract, prove_text

pytestmark = pytest.mark.django_db


def test_a_live_proof_asks_the_database_a_few_times_and_for_no_text_twice(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    prove_text(issue, newsroom.TEXT)
    with django_assert_max_num_queries(10) as asked:
        prove_text(issue, newsroom.TEXT.replace("412", "413"))
    assert not any('"text"' in query["sql"] and "capture" in query["sql"] for query in asked)


def test_what_the_source_does_not_say_is_contradicted_and_shown() -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    text = newsroom.TEXT.replace("24,000 talers", "42,000 talers")
    proof = prove_text(issue, text)
    (fact,) = [each for each in proof.facts if each.text.startswith("42,000")]
    assert fact.kind is FactKind.FIGURE
    assert fact.state in {State.CONTRADICTED, State.NOT_FOUND}
    assert "SRC601" in {finding.code for finding in proof.findings}
    contract = as_contract(text, proof)
    assert contract["version"] == 1


def test_an_unknown_key_is_found_and_the_rest_is_proved() -> None:
    issue = newsroom.issue(newsroom.person("irena"))
    text = newsroom.TEXT.replace("[@city-court-2026-11-11]", "[@city-cuort-2026-11-11]")
    proof = prove_text(issue, text)
    assert "STR305" in {finding.code for finding in proof.findings}
    assert State.VERIFIED in {fact.state for fact in proof.facts}


def test_a_renamed_capture_is_found_by_its_new_key_only() -> None:
    made = newsroom.capture("provisional-1", "412 people")
    provisional = ArchiveEvidence().source("provisional-1")
    assert provisional is not None
    made.rename("viarta-1")
    evidence = ArchiveEvidence()
    assert evidence.source("provisional-1") is None
    found = evidence.source("viarta-1")
    assert found is not None
    assert (found.key, found.text) == ("viarta-1", "412 people")
    assert list(evidence.keys()) == ["viarta-1"]


def test_a_rule_that_does_not_exist_is_one_sentence_about_the_settings(settings: Settings) -> None:
    settings.CONFIG = Config(check=Check(select=["NUM999"]))
    issue = newsroom.issue(newsroom.person("irena"))
    with pytest.raises(WorkspaceTrouble, match=r"khronika.toml, \[check\]: There is no rule"):
        prove_text(issue, newsroom.TEXT)
