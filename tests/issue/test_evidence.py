"""The archive as evidence: captures are read once, and the proof says what they say."""

import datetime as dt

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

import newsroom
from khronika.base.workspace import Check, WorkspaceTrouble
from khronika.base.workspace import Settings as Config
from khronika.check.finding import FactKind, State
from khronika.issue.correct import correct
from khronika.issue.create import create_issue
from khronika.issue.evidence import ArchiveEvidence
from khronika.issue.prove import as_contract, prove_text
from khronika.press.publish import publish
from khronika.register.models import Entity, Name, Status, Term

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


def test_what_the_register_knows_reaches_the_rules() -> None:
    tryzna = Entity.objects.create(key="tryzna", kind=Entity.Kind.PERSON)
    Name.objects.create(entity=tryzna, text="Halina Tryzna", language="en", house=True)
    chair = Term.objects.create(vocabulary="status", key="chair", labels={"en": "chair of"})
    Status.objects.create(
        subject=tryzna,
        kind=chair,
        start="2017",
        start_low=dt.date(2017, 1, 1),
        start_high=dt.date(2017, 12, 31),
        end="2025",
        end_low=dt.date(2025, 1, 1),
        end_high=dt.date(2025, 12, 31),
    )
    text = newsroom.TEXT.replace("Halina Tryzna [@", "Halina Tryzna, chair of Viarta [@")
    proof = prove_text(newsroom.issue(newsroom.person("irena")), text)
    (finding,) = [each for each in proof.findings if each.code == "REG702"]
    assert "from 2017 until 2025" in finding.working


def test_a_figure_that_was_corrected_in_an_earlier_issue_is_not_printed_again() -> None:
    irena, second = newsroom.person("irena"), newsroom.person("second")
    earlier = newsroom.signed(irena, second)
    publish(earlier, None)
    mended = correct(
        earlier, newsroom.TEXT.replace("fined 24,000", "fined 20,000"), irena, "The fine was wrong."
    )
    earlier.published = mended
    earlier.save()
    later = create_issue(
        earlier.periodical, date=newsroom.SUNDAY + dt.timedelta(days=7), title="", user=irena
    )
    text = "Astrouka cannot pay the fine of 24,000 talers, to which he was sentenced.\n"
    assert "SER804" in {each.code for each in prove_text(later, text).findings}
