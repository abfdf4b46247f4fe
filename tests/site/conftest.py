import pytest
from django.test import Client

from khronika.archive.models import Capture
from khronika.issue.models import Issue, Periodical
from readingroom import make_capture, make_draft, make_review, sign_and_publish


@pytest.fixture
def client() -> Client:
    """A reader without cookies, of whom every protection is asked."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def capture(db: None) -> Capture:  # noqa: ARG001 - opens the database
    return make_capture()


@pytest.fixture
def periodical(db: None) -> Periodical:  # noqa: ARG001 - opens the database
    return make_review()


@pytest.fixture
def draft(periodical: Periodical, capture: Capture) -> Issue:  # noqa: ARG001 - is cited
    return make_draft(periodical)


@pytest.fixture
def issue(draft: Issue) -> Issue:
    """An issue that was signed by a second person and published."""
    return sign_and_publish(draft)
