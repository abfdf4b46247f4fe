"""The readers' own pages, as browsers, mail programs, scanners and machines use them."""

import pytest
from django.test import Client

from khronika.issue.models import Periodical
from khronika.post.limit import NETWORK_LIMIT
from khronika.post.models import Knock, Reader, Subscription
from khronika.post.token import Scope, make_token
from khronika.site.subscription import BAIT
from mailroom import make_subscriber

ANN = "ann@reader.example"
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


def ask(client: Client, **fields: str) -> tuple[int, str]:
    data = {"periodical": "vesnia-review", "address": ANN, **fields}
    response = client.post("/subscribe/", data)
    return response.status_code, response.content.decode()


def address_of(scope: Scope, subscription: Subscription) -> str:
    return f"/{scope}/{make_token(scope, subscription.pk)}/"


@pytest.mark.usefixtures("periodical")
def test_asking_works_without_cookies_or_scripts(client: Client) -> None:
    form = client.get("/subscribe/").content.decode()
    assert 'name="address"' in form
    status, page = ask(client)
    assert status == 200
    assert "Please look into your mailbox" in page
    assert Subscription.objects.get().state == Subscription.State.PENDING
    assert not client.cookies


def test_the_answer_tells_nobody_who_is_known(client: Client, periodical: Periodical) -> None:
    make_subscriber(periodical, "known@reader.example")
    make_subscriber(periodical, "gone@reader.example", state=Subscription.State.ENDED)
    new = ask(client, address="new@reader.example")
    for address in ("known@reader.example", "gone@reader.example"):
        for _ in range(5):
            assert ask(client, address=address) == new


@pytest.mark.usefixtures("periodical")
def test_the_bait_catches_machines_in_silence(client: Client) -> None:
    clean = ask(client, address="new@reader.example")
    Reader.objects.all().delete()
    assert ask(client, **{BAIT: "https://pills.example"}) == clean
    assert not Reader.objects.exists()


@pytest.mark.usefixtures("periodical")
def test_a_wrong_address_is_said_and_kept_for_mending(client: Client) -> None:
    status, page = ask(client, address='ann"><script>@')
    assert status == 400
    assert "looks like name@example.org" in page
    assert 'value="ann&quot;&gt;&lt;script&gt;@"' in page
    assert 'aria-invalid="true"' in page
    assert not Reader.objects.exists()


@pytest.mark.usefixtures("periodical")
@pytest.mark.parametrize(
    "fields",
    [{"periodical": "nothing"}, {"periodical": ""}, {"address": ""}, {"address": "x" * 99999}],
)
def test_a_broken_form_is_said(client: Client, fields: dict[str, str]) -> None:
    status, page = ask(client, **fields)
    assert status == 400
    assert 'role="alert"' in page


@pytest.mark.usefixtures("periodical")
def test_a_flood_from_one_network_is_stopped(client: Client) -> None:
    for number in range(NETWORK_LIMIT):
        assert ask(client, address=f"r{number}@reader.example")[0] == 200
    assert ask(client, address="late@reader.example")[0] == 429
    counted = Knock.objects.count()
    for _ in range(20):
        assert ask(client)[0] == 429
    assert Knock.objects.count() == counted, "what is refused is not written down"
    other = client.post(
        "/subscribe/",
        {"periodical": "vesnia-review", "address": "far@reader.example"},
        REMOTE_ADDR="203.0.113.9",
    )
    assert other.status_code == 200


@pytest.mark.usefixtures("periodical")
def test_only_a_proxy_here_may_say_who_asks(client: Client) -> None:
    """A client that writes X-Forwarded-For itself gains nothing by it."""
    fields = {"periodical": "vesnia-review", "address": ANN}
    answers = [
        client.post(
            "/subscribe/",
            fields,
            REMOTE_ADDR="203.0.113.9",
            headers={"X-Forwarded-For": f"198.51.{number}.1"},
        ).status_code
        for number in range(NETWORK_LIMIT + 1)
    ]
    assert answers[-1] == 429
    for number in range(NETWORK_LIMIT + 1):
        through_proxy = client.post(
            "/subscribe/",
            fields,
            REMOTE_ADDR="127.0.0.1",
            headers={"X-Forwarded-For": f"junk, 192.0.2.1, 198.51.{number}.1"},
        )
        assert through_proxy.status_code == 200


def test_confirming_takes_the_button(client: Client, periodical: Periodical) -> None:
    subscription = make_subscriber(periodical, ANN, state=Subscription.State.PENDING)
    address = address_of(Scope.CONFIRM, subscription)
    for method in (client.get, client.head):
        assert method(address).status_code == 200
        subscription.refresh_from_db()
        assert subscription.state == Subscription.State.PENDING
    assert client.post(address).status_code == 200
    subscription.refresh_from_db()
    assert subscription.state == Subscription.State.ACTIVE
    assert client.post(address).status_code == 200


def test_one_click_leaves_without_cookies(client: Client, periodical: Periodical) -> None:
    subscription = make_subscriber(periodical, ANN)
    address = address_of(Scope.UNSUBSCRIBE, subscription)
    for method in (client.get, client.head):
        assert method(address).status_code == 200
        subscription.refresh_from_db()
        assert subscription.state == Subscription.State.ACTIVE, "a scanner's visit changes nothing"
    for _ in range(2):
        assert client.post(address, ONE_CLICK).status_code == 200
    subscription.refresh_from_db()
    assert subscription.state == Subscription.State.ENDED
    assert not client.cookies
    assert "any more" in client.get(address).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("scope", ["confirm", "unsubscribe"])
@pytest.mark.parametrize("token", ["x", "MQ:1xV94p:aaaa", "a" * 2000, "%00", "é"])
def test_forged_tokens_open_nothing(client: Client, scope: str, token: str) -> None:
    for method in (client.get, client.post):
        assert method(f"/{scope}/{token}/").status_code == 404


def test_tokens_are_not_interchangeable(client: Client, periodical: Periodical) -> None:
    subscription = make_subscriber(periodical, ANN)
    token = make_token(Scope.CONFIRM, subscription.pk)
    assert client.post(f"/unsubscribe/{token}/", ONE_CLICK).status_code == 404
    subscription.refresh_from_db()
    assert subscription.state == Subscription.State.ACTIVE


def test_these_pages_are_never_cached(client: Client, periodical: Periodical) -> None:
    subscription = make_subscriber(periodical, ANN)
    for address in ("/subscribe/", address_of(Scope.UNSUBSCRIBE, subscription)):
        assert "no-store" in client.get(address)["Cache-Control"]
