"""A NUL character is refused before it reaches a database that cannot store it."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_nul_in_an_address_or_a_form_is_a_bad_request(client: Client) -> None:
    assert client.get("/subscribe/?periodical=%00").status_code == 400
    assert client.post("/desk/login/", {"username": "an\x00na", "password": "x"}).status_code == 400
    assert client.get("/subscribe/?periodical=review").status_code != 400
