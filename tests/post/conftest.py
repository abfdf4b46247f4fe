from collections.abc import Iterator

import pytest
from pytest_django import Settings

from khronika.issue.models import Periodical
from mailroom import MailServer, mail_server, make_periodical


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    """A mail server, and khronika told to use it."""
    with mail_server(settings) as running:
        yield running


@pytest.fixture
def periodical(db: None) -> Periodical:  # noqa: ARG001 - opens the database
    return make_periodical()
