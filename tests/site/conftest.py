import datetime as dt
import hashlib

import pytest
from django.contrib.auth.models import User
from django.test import Client

from khronika.archive.models import Capture
from khronika.issue.create import create_issue
from khronika.issue.models import Issue, Periodical
from khronika.issue.periodical import create_periodical
from khronika.issue.save import latest
from khronika.issue.sign import sign_off
from khronika.press.publish import publish
from readingroom import SOURCE, TEXT


@pytest.fixture
def client() -> Client:
    """A reader without cookies, of whom every protection is asked."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def capture(db: None) -> Capture:  # noqa: ARG001 - opens the database
    return Capture.objects.create(
        key="viarta-2026-11-15",
        url="https://viarta.example/2026/11/412",
        sha256=hashlib.sha256(SOURCE.encode()).hexdigest(),
        size=len(SOURCE.encode()),
        media_type="text/html",
        title="412 чалавек & адно імя: Вера Шчасная",
        publisher="Viarta",
        published_at=dt.datetime(2026, 11, 15, 9, tzinfo=dt.UTC),
        captured_at=dt.datetime(2026, 11, 15, 12, 30, tzinfo=dt.UTC),
        language="be",
        text=SOURCE,
    )


@pytest.fixture
def periodical(db: None) -> Periodical:  # noqa: ARG001 - opens the database
    return create_periodical("vesnia-review", "Vesnia Review", about="Every week.")


@pytest.fixture
def draft(periodical: Periodical, capture: Capture) -> Issue:  # noqa: ARG001 - is cited
    author = User.objects.create(username="irena")
    return create_issue(
        periodical, date=dt.date(2026, 11, 15), title="", user=author, text=TEXT, number=47
    )


@pytest.fixture
def issue(draft: Issue) -> Issue:
    """An issue that was signed by a second person and published."""
    second = User.objects.create(username="marta")
    revision = latest(draft)
    assert revision is not None
    sign_off(revision, second)
    publish(draft, second)
    draft.refresh_from_db()
    return draft
