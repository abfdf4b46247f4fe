"""Signatures, verified by dkimpy."""

import base64
import datetime as dt
from collections.abc import Callable

import dkim
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from msgspec import structs
from pytest_django import Settings

from khronika.base.workspace import WorkspaceTrouble
from khronika.cli.dkim import SUGGESTED
from khronika.issue.models import Periodical
from khronika.post.deliver import deliver_due
from khronika.post.dkim import RSA_KEY, Signer, signer
from khronika.post.mailing import queue_mailing
from khronika.post.message import Letter, Template, compose
from mailroom import MailServer, make_issue, make_subscriber, parsed

NOW = dt.datetime(2026, 11, 15, 18, 0, tzinfo=dt.UTC)
MARK = "0123456789abcdefghijABCDEFGHIJ-_0123"
TOKEN = "zyxwvutsrqponmlkjihgfedcba9876543210"


@pytest.fixture
def ours(settings: Settings) -> Signer:
    config = settings.CONFIG
    mail = structs.replace(
        config.mail, dkim_selector="k1", sender="review@khronika.example", bounces=""
    )
    settings.CONFIG = structs.replace(config, mail=mail)
    return signer(settings.WORKSPACE, "khronika.example", "k1")


def dns(ours: Signer) -> Callable[..., bytes | None]:
    records = {f"{each.name}.".encode(): each.text.encode() for each in ours.records()}
    return lambda name, timeout=5: records.get(name if isinstance(name, bytes) else name.encode())  # noqa: ARG005 - dkimpy's


def verified(message: bytes, ours: Signer) -> list[bool]:
    """Whether each signature holds."""
    count = message.count(b"DKIM-Signature:")
    checked = []
    for index in range(count):
        try:
            checked.append(dkim.DKIM(message).verify(idx=index, dnsfunc=dns(ours)))
        except dkim.ValidationError:
            checked.append(False)
    return checked


def test_both_signatures_hold_and_cover_what_acts(
    ours: Signer, server: MailServer, periodical: Periodical, settings: Settings
) -> None:
    config = settings.CONFIG
    settings.CONFIG = structs.replace(config, mail=structs.replace(config.mail, dkim_selector="k1"))
    for name in ("ann", "bela"):
        make_subscriber(periodical, f"{name}@reader.example")
    queue_mailing(make_issue(periodical), None)
    deliver_due()
    assert len(server.taken) == 2
    for _, content in server.taken:
        assert verified(content, ours) == [True, True]
        message = parsed(content)
        for value in message.get_all("DKIM-Signature", []):
            (covered,) = [tag[2:] for tag in value.replace(" ", "").split(";") if tag[:2] == "h="]
            names = covered.split(":")
            assert {"list-unsubscribe", "list-unsubscribe-post", "from", "date"} <= set(names)
            assert names.count("from") == 2, "nobody can add another sender"
        algorithms = [
            value.split(";")[1].strip() for value in message.get_all("DKIM-Signature", [])
        ]
        assert algorithms == ["a=rsa-sha256", "a=ed25519-sha256"]


def test_no_signature_where_the_server_signs(server: MailServer, periodical: Periodical) -> None:
    make_subscriber(periodical, "ann@reader.example")
    queue_mailing(make_issue(periodical), None)
    deliver_due()
    assert b"DKIM-Signature" not in server.taken[0][1]


@pytest.mark.parametrize(
    "change", [(b"Subject: ", b"Subject: x"), (b"412", b"421"), (b"To: a", b"To: b")]
)
def test_what_is_changed_on_the_way_shows(ours: Signer, change: tuple[bytes, bytes]) -> None:
    letter = Letter(subject="Review", plain="On the list: 412.\n", html="<p>412</p>")
    message = compose(letter, to="ann@reader.example", message_id="<x@y.example>", date=NOW)
    assert verified(message, ours) == [True, True]
    assert verified(message.replace(*change, 1), ours) == [False, False]


def test_an_added_sender_shows(ours: Signer) -> None:
    letter = Letter(subject="Review", plain="Text.\n")
    message = compose(letter, to="ann@reader.example", message_id="<x@y.example>", date=NOW)
    assert verified(b"From: forger@bad.example\r\n" + message, ours) == [False, False]


texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\n \t.=Ж"), max_size=400
)


@hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, texts, st.booleans())
def test_every_text_with_a_token_in_it_arrives_whole_and_signed(
    ours: Signer,
    before: str,
    after: str,
    html: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    place = f'<a href="https://r.example/{MARK}/">x</a>'
    letter = Letter(
        subject="Review",
        plain=f"{before}\nhttps://r.example/{MARK}/\n{after}",
        html=f"<p>{before}</p>{place} {after}{place}" if html else "",
    )
    template = Template(letter, marks=(MARK,), signer=ours)
    message = template.write(
        to="ann@reader.example", message_id="<x@y.example>", date=NOW, values={MARK: TOKEN}
    )
    assert message.isascii()
    assert message.count(b"\n") == message.count(b"\r\n") == message.count(b"\r")
    assert max(map(len, message.split(b"\r\n"))) <= 998
    assert b"\n." not in message
    assert verified(message, ours) == [True, True]
    read = parsed(message)
    for kind, text in (("plain", letter.plain), ("html", letter.html)):
        part = read.get_body((kind,))
        if not text:
            assert part is None
            continue
        assert part is not None
        raw = part.get_payload(decode=True)
        assert isinstance(raw, bytes)
        arrived, wanted = raw.decode().split(TOKEN), text.split(MARK)
        assert [each.split() for each in arrived] == [each.split() for each in wanted]
        assert MARK not in raw.decode()


def test_the_keys_are_made_once_and_kept_by_their_owner(ours: Signer, settings: Settings) -> None:
    path = settings.WORKSPACE.secrets / RSA_KEY
    assert path.stat().st_mode & 0o777 == 0o600
    again = signer(type(settings.WORKSPACE)(settings.WORKSPACE.root), "khronika.example", "k1")
    assert again.records() == ours.records()
    (rsa, ed25519) = ours.records()
    assert rsa.name == "k1._domainkey.khronika.example"
    assert ed25519.name == "k1-ed25519._domainkey.khronika.example"
    assert len(base64.b64decode(ed25519.text.rpartition("p=")[2])) == 32
    assert all(len(piece) <= 255 for piece in str(rsa).split('"')[1::2])


def test_a_damaged_key_is_said(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> None:
    folder = tmp_path_factory.mktemp("workspace")
    workspace = type(settings.WORKSPACE)(folder)
    workspace.secrets.mkdir()
    (workspace.secrets / RSA_KEY).write_text("no key")
    with pytest.raises(WorkspaceTrouble, match="no RSA key"):
        signer(workspace, "khronika.example", SUGGESTED)
