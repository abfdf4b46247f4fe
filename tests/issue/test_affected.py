"""Corrections travel: what was published on a capture or a figure that was replaced."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from click.testing import CliRunner, Result

import newsroom
from khronika.archive.models import Capture
from khronika.cli.main import group
from khronika.issue.affected import Change, affected, affected_keys
from khronika.issue.models import Issue
from khronika.issue.note import draft_note
from khronika.issue.trouble import NoSuchIssueTrouble
from khronika.press.publish import publish
from khronika.register.correct import correct
from khronika.register.models import Entity, Figure, Measure, Name

pytestmark = pytest.mark.django_db

VIARTA = "viarta-2026-11-15"
LATER = newsroom.VIARTA.replace("412", "418").replace("Сярод іх 61 жанчына.", "Імёны праверваюцца.")


@pytest.fixture
def published() -> Issue:
    issue = newsroom.signed(newsroom.person("irena"), newsroom.person("second"))
    publish(issue, None)
    issue.refresh_from_db()
    return issue


def _change_page() -> Capture:
    before = Capture.objects.get(key=VIARTA)
    return newsroom.capture(
        "viarta-2026-11-15-2", LATER, url=before.url, supersedes=before, publisher="Вярта"
    )


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


def test_what_stands_on_a_capture_holds_while_it_is_the_last(published: Issue) -> None:
    found = affected(VIARTA)
    assert {each.issue for each in found} == {published}
    assert {each.change for each in found} == {Change.HOLDS}
    assert any(each.printed.startswith("412") for each in found)
    assert affected_keys() == []
    assert draft_note(published, found) == ""


def test_a_page_that_changed_tells_which_sentences_it_leaves_without_proof(
    published: Issue,
) -> None:
    later = _change_page()
    for key in (VIARTA, later.key):
        found = {each.printed: each for each in affected(key)}
        changed = next(each for text, each in found.items() if text.startswith("412"))
        assert changed.change is Change.CHANGED
        assert changed.now.startswith("418")
        assert changed.key == VIARTA
        assert "[@" not in changed.place.text
        assert "412 political prisoners" in changed.place.text
        assert changed.place.line == published.published.text[: changed.place.start].count("\n") + 1  # type: ignore[union-attr]
        quotation = next(each for text, each in found.items() if "leave the building" in text)
        assert quotation.change is Change.HOLDS
    assert affected_keys() == [VIARTA]


def test_the_draft_of_a_note_names_both_values(published: Issue) -> None:
    _change_page()
    note = draft_note(published, affected(VIARTA))
    assert "15 November 2026" in note
    assert "412 political prisoners" in note
    assert "418" in note
    assert "Вярта" in note


def test_an_issue_that_was_never_published_is_not_listed() -> None:
    newsroom.signed(newsroom.person("irena"), newsroom.person("second"))
    _change_page()
    assert affected(VIARTA) == []


@pytest.fixture
def measure() -> Measure:
    viarta = Entity.objects.create(key="viarta", kind=Entity.Kind.ORGANISATION)
    Name.objects.create(entity=viarta, text="Viarta", language="en", house=True)
    made = Measure.objects.create(
        key="political-prisoners", title="Political prisoners, Viarta", counter=viarta
    )
    Figure.objects.create(measure=made, value=Decimal(412), as_of=dt.date(2026, 11, 15))
    return made


def test_a_figure_of_the_register_that_was_replaced(measure: Measure) -> None:
    text = newsroom.TEXT.replace(
        "- The hearing was closed.",
        "- The list has [412](figure:political-prisoners@2026-11-15) names.",
    )
    issue = newsroom.signed(newsroom.person("irena"), newsroom.person("second"), text)
    publish(issue, None)
    assert {each.change for each in affected(measure.key)} == {Change.HOLDS}
    correct(measure.figures.get(), why="Six names were missing", value=Decimal(418))
    found = affected(measure.key)
    assert [each.change for each in found] == [Change.CHANGED, Change.CHANGED]
    assert {each.now for each in found} == {"418"}
    assert affected_keys() == [measure.key]
    assert "According to Viarta it is “418”" in draft_note(issue, found)


def test_from_the_shell(published: Issue) -> None:
    _change_page()
    shown = _run("issue", "affected").output
    assert published.path in shown
    assert "changed 412 political prisoners -> 418" in " ".join(shown.split())
    told = json.loads(_run("issue", "affected", VIARTA, "--json").output)
    assert {row["change"] for row in told["standing"]} == {"changed", "holds", "gone"}
    assert published.path in told["notes"]


def test_a_key_of_nothing_is_one_sentence() -> None:
    with pytest.raises(NoSuchIssueTrouble, match="neither a capture nor a measure"):
        affected("nowhere")
