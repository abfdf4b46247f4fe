from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from deskroom import make_captures, make_editor, make_issue
from khronika.issue.models import Issue


@pytest.fixture(autouse=True)
def _forgetful_throttle() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def _fast_passwords(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def irena(db: None) -> User:  # noqa: ARG001 - opens the database
    return make_editor("irena")


@pytest.fixture
def tomas(db: None) -> User:  # noqa: ARG001 - opens the database
    return make_editor("tomas")


@pytest.fixture
def desk(irena: User) -> Client:
    """A browser in which Irena is logged in."""
    client = Client()
    client.force_login(irena)
    return client


@pytest.fixture
def other_desk(tomas: User) -> Client:
    """Another browser, in which Tomas is."""
    client = Client()
    client.force_login(tomas)
    return client


@pytest.fixture
def issue(irena: User) -> Issue:
    """An issue by Irena whose every fact can be proved."""
    make_captures()
    return make_issue(irena)
