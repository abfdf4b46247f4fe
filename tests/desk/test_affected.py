"""The page that shows what was published on a capture."""

import pytest
from django.test import Client

import newsroom
from khronika.archive.models import Capture
from khronika.press.publish import publish


@pytest.fixture
def changed(db: None) -> Capture:  # noqa: ARG001 - opens the database
    issue = newsroom.signed(newsroom.person("author"), newsroom.person("second"))
    publish(issue, None)
    before = Capture.objects.get(key="viarta-2026-11-15")
    newsroom.capture(
        "viarta-later", newsroom.VIARTA.replace("412", "418"), url=before.url, supersedes=before
    )
    return before


def test_the_sentences_and_the_draft_of_the_note_are_shown(desk: Client, changed: Capture) -> None:
    page = desk.get(f"/desk/affected/{changed.key}/").text
    assert "“412 political prisoners” is now “418" in page
    assert "A longer list" in page
    assert "Draft of the correction note" in page
    assert f"/desk/affected/{changed.key}/" in desk.get(f"/desk/captures/{changed.key}/").text
    assert "viarta-later" in desk.get(f"/desk/captures/{changed.key}/").text


def test_no_such_key(desk: Client) -> None:
    assert desk.get("/desk/affected/nowhere/").status_code == 404
