import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from deskroom import PASSWORD, make_editor
from khronika.desk import throttle, urls
from khronika.issue.models import Issue

ANSWERS_ANYBODY = {"login", "logout"}
POSTED = {"keep", "drop", "reopen", "save", "check", "steer"}
NAMES = sorted(each.name or "" for each in urls.urlpatterns)
ARGUMENTS: dict[str, list[object]] = {
    "capture": ["viarta-list"],
    "entity": ["viarta"],
    "rule": ["NUM101"],
    "preview_evidence": [1, 1],
    "steer": [1, "pause"],
    "affected": ["viarta"],
    **{name: [1] for name in ("keep", "drop", "reopen", "issue", "save", "check", "preview")},
    **{name: [1] for name in ("preview_mail", "sign", "publish", "send", "mailing")},
}


def address(name: str) -> str:
    return reverse(f"desk:{name}", args=ARGUMENTS.get(name, []))


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(set(NAMES) - ANSWERS_ANYBODY))
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_sees_the_desk_without_logging_in(name: str, method: str) -> None:
    answer = getattr(Client(), method)(address(name))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("desk:login"))


@pytest.mark.django_db
def test_a_piece_of_a_page_is_not_replaced_by_the_log_in_page() -> None:
    answer = Client().get(address("mailing"), headers={"HX-Request": "true"})
    assert not answer.content
    assert answer["HX-Redirect"] == reverse("desk:login")


def test_a_person_logs_in_with_name_and_password_and_out_by_post(irena: User) -> None:
    client = Client()
    come_in = {"username": irena.username, "password": PASSWORD}
    answer = client.post(address("login"), come_in)
    assert answer["Location"] == address("home")
    assert client.get(address("home")).status_code == 200
    assert client.get(address("logout")).status_code == 405
    client.post(address("logout"))
    assert client.get(address("home")).status_code == 302


def test_after_logging_in_one_is_where_one_wanted_to_be_but_never_elsewhere(irena: User) -> None:
    come_in = {"username": irena.username, "password": PASSWORD}
    answer = Client().post(address("login"), come_in | {"next": "/desk/sources/"})
    assert answer["Location"] == "/desk/sources/"
    answer = Client().post(address("login"), come_in | {"next": "https://evil.example/"})
    assert answer["Location"] == address("home")


def test_a_wrong_password_is_said_in_a_sentence(irena: User) -> None:
    answer = Client().post(address("login"), {"username": irena.username, "password": "no"})
    assert answer.status_code == 200
    assert "Please enter a correct username and password" in answer.text


def test_a_closed_account_does_not_come_in(irena: User) -> None:
    irena.is_active = False
    irena.save()
    Client().post(address("login"), {"username": irena.username, "password": PASSWORD})
    client = Client()
    client.force_login(irena)
    assert client.get(address("home")).status_code == 302


def test_who_guesses_has_to_wait_and_even_the_right_password_does_not_help(irena: User) -> None:
    client = Client()
    for _try in range(throttle.PER_NAME):
        client.post(address("login"), {"username": irena.username, "password": "guess"})
    answer = client.post(address("login"), {"username": irena.username, "password": PASSWORD})
    assert "Too many tries" in answer.text
    assert client.get(address("home")).status_code == 302


def test_guessing_one_name_does_not_keep_another_person_out(irena: User) -> None:
    make_editor("tomas")
    client = Client()
    for _try in range(throttle.PER_NAME):
        client.post(address("login"), {"username": irena.username, "password": "guess"})
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    elsewhere.post(address("login"), {"username": "tomas", "password": PASSWORD})
    assert elsewhere.get(address("home")).status_code == 200


def test_behind_a_proxy_a_guesser_does_not_keep_everybody_out(irena: User) -> None:
    guesser = Client(headers={"X-Forwarded-For": "192.0.2.66"})
    for number in range(throttle.PER_ADDRESS):
        guesser.post(address("login"), {"username": f"name {number}", "password": "guess"})
    client = Client(headers={"X-Forwarded-For": "198.51.100.7"})
    client.post(address("login"), {"username": irena.username, "password": PASSWORD})
    assert client.get(address("home")).status_code == 200


@pytest.mark.parametrize(
    ("origin", "status"),
    [("http://127.0.0.1:8000", 200), ("https://evil.example", 403), ("null", 403)],
)
def test_forms_come_from_the_site_itself_also_behind_a_proxy(
    origin: str, status: int, irena: User
) -> None:
    """As where TLS ends at the proxy, and the host it asks us by is another one."""
    client = Client(enforce_csrf_checks=True, headers={"Host": "inner.example"})
    client.get(address("login"))
    token = client.cookies["csrftoken"].value
    answer = client.post(
        address("login"),
        {"username": irena.username, "password": "no", "csrfmiddlewaretoken": token},
        headers={"Origin": origin},
    )
    assert answer.status_code == status


def test_names_tried_from_one_address_are_counted_together(irena: User) -> None:
    client = Client()
    for number in range(throttle.PER_ADDRESS):
        client.post(address("login"), {"username": f"name {number} ☃", "password": "guess"})
    answer = client.post(address("login"), {"username": irena.username, "password": PASSWORD})
    assert "Too many tries" in answer.text


def test_pages_of_the_desk_stay_in_no_cache(desk: Client) -> None:
    assert "no-store" in desk.get(address("home"))["Cache-Control"]


POSTS = ["keep", "drop", "reopen", "save", "check", "sign", "publish", "send"]


@pytest.mark.parametrize("name", [*POSTS, "issue_new", "login", "logout"])
def test_nothing_is_done_without_the_forms_token(name: str, irena: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(irena)
    assert client.post(address(name)).status_code == 403


@pytest.mark.parametrize("name", ["keep", "drop", "reopen", "save", "check"])
def test_what_changes_something_is_not_done_by_following_a_link(name: str, desk: Client) -> None:
    assert desk.get(address(name)).status_code == 405


@pytest.mark.parametrize("name", sorted(set(ARGUMENTS) - {"rule"}))
def test_what_is_not_there_is_said_to_be_not_there(name: str, desk: Client) -> None:
    method = desk.post if name in POSTED else desk.get
    assert not Issue.objects.exists()
    assert method(address(name)).status_code == 404
