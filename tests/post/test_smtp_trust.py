"""TLS and log-ins, against aiosmtpd and against servers that cheat."""
# ruff: noqa: ARG002 - the handlers have aiosmtpd's arguments

import asyncio
import ssl
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from khronika.base.workspace import Mail
from khronika.post.relay import RelayTrouble
from khronika.post.transport import Transport
from smtproom import Talk, certificate, mail_settings, scripted

ANN = "ann@reader.example"
MESSAGE = b"Subject: x\r\n\r\n.dot\r\n"


@pytest.fixture
def server_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """A server's context whose certificate this process trusts."""
    path, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return context


class Keeps:
    """An aiosmtpd handler that keeps what it is sent, and knows one log-in."""

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.mechanisms: list[str] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        assert isinstance(envelope.content, bytes)
        self.taken.append(envelope.content)
        return "250 OK"

    def knows(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        self.mechanisms.append(mechanism)
        right = LoginPassword(b"desk", "пароль".encode())
        return AuthResult(success=data == right, handled=False)


@contextmanager
def aiosmtpd(**options: object) -> Iterator[tuple[Keeps, int]]:
    keeps = Keeps()
    controller = Controller(keeps, hostname="127.0.0.1", port=0, **options)  # type: ignore[arg-type]

    def trigger() -> None:
        assert isinstance(controller.server, asyncio.Server)
        controller.port = controller.server.sockets[0].getsockname()[1]
        Controller._trigger_server(controller)  # type: ignore[no-untyped-call] # aiosmtpd's

    controller._trigger_server = trigger  # type: ignore[method-assign]
    controller.start()
    try:
        yield keeps, controller.port
    finally:
        controller.stop()


def send(mail: Mail) -> bool:
    with Transport(mail) as transport:
        return transport.hand(ANN, MESSAGE).taken and transport.hand(ANN, MESSAGE).taken


def trouble(mail: Mail) -> str:
    with pytest.raises(RelayTrouble) as raised:
        send(mail)
    assert "пароль" not in str(raised.value)
    return str(raised.value)


def test_starttls_then_log_in(server_side: ssl.SSLContext) -> None:
    keeps = Keeps()
    with aiosmtpd(
        tls_context=server_side,
        require_starttls=True,
        auth_required=True,
        authenticator=keeps.knows,
    ) as (kept, port):
        assert send(mail_settings(port, tls="starttls", username="desk", password="пароль"))
        wrong = mail_settings(port, tls="starttls", username="desk", password="no")
        assert "refuses the log-in" in trouble(wrong)
    assert kept.taken == [MESSAGE, MESSAGE]
    assert keeps.mechanisms == ["PLAIN", "PLAIN"]


def test_implicit_tls(server_side: ssl.SSLContext) -> None:
    with aiosmtpd(ssl_context=server_side) as (kept, port):
        assert send(mail_settings(port, tls="implicit"))
    assert len(kept.taken) == 2


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_a_certificate_that_nobody_vouches_for(tmp_path: Path, tls: str) -> None:
    _, context = certificate(tmp_path)
    options = {"ssl_context": context} if tls == "implicit" else {"tls_context": context}
    with aiosmtpd(**options) as (kept, port):
        said = trouble(mail_settings(port, tls=tls))
    assert "has no certificate to trust (self-signed certificate)" in said
    assert not kept.taken


@pytest.mark.parametrize("tls", ["implicit", "starttls"])
def test_a_certificate_of_another_host(server_side: ssl.SSLContext, tls: str) -> None:
    options = {"ssl_context": server_side} if tls == "implicit" else {"tls_context": server_side}
    with aiosmtpd(**options) as (kept, port):
        said = trouble(mail_settings(port, tls=tls, host="localhost"))
    assert "has no certificate to trust" in said
    assert not kept.taken


def injected(context: ssl.SSLContext, sent: bytes, *, pause: bool) -> Callable[[Talk], None]:
    def script(talk: Talk) -> None:
        talk.greet("STARTTLS", "AUTH PLAIN")
        talk.hear()
        if pause:
            talk.say("220 go")
            talk.waits(0.05)
            talk.connection.sendall(sent)
        else:
            talk.connection.sendall(b"220 go\r\n" + sent)
        with talk.secure(context) as secured:
            secured.hear()
            secured.say("250-script", "250 PIPELINING")
            for _ in range(2):
                secured.hear(3)
                secured.say("250 ok", "250 ok", "354 go")
                secured.message()
                secured.say("250 ok")

    return script


@pytest.mark.parametrize("pause", [False, True])
@pytest.mark.parametrize(
    "sent", [b"250 EHLO done\r\n", b"250-half a", b"250-a\r\n250 AUTH LOGIN\r\n"]
)
def test_what_is_injected_before_tls_counts_for_nothing(
    server_side: ssl.SSLContext, sent: bytes, *, pause: bool
) -> None:
    """CVE-2011-0411: a reply in the clear must not be taken for one under TLS."""
    script = injected(server_side, sent, pause=pause)
    with scripted(script, script) as server:
        mail = mail_settings(server.port, tls="starttls")
        # forgotten, or the connection is given up; in either case nothing is said in the clear
        with suppress(RelayTrouble):
            assert send(mail)
    assert b"MAIL" not in b"".join(server.heard[:2])


def test_starttls_taken_out_on_the_way_is_noticed() -> None:
    def script(talk: Talk) -> None:
        talk.greet("PIPELINING")
        talk.hear()

    with scripted(script) as server:
        mail = mail_settings(server.port, tls="starttls", username="desk", password="пароль")
        assert "does not offer what [mail] tls" in trouble(mail)
    assert not any(line.startswith((b"AUTH", b"MAIL")) for line in server.heard)


def log_in(offered: str, *answers: tuple[str, str]) -> Callable[[Talk], None]:
    """A script: what is offered; then a command that comes, and the answer to it."""

    def script(talk: Talk) -> None:
        talk.greet(f"AUTH {offered}", "PIPELINING")
        for heard, answer in answers:
            line = talk.hear().decode()
            assert line == heard
            talk.say(answer)
        for _ in range(2):
            talk.hear(3)
            talk.say("250 ok", "250 ok", "354 go")
            talk.message()
            talk.say("250 ok")

    return script


def b64(text: str) -> str:
    return b64encode(text.encode()).decode()


def test_log_in_in_two_steps() -> None:
    script = log_in(
        "LOGIN CRAM-MD5",
        ("AUTH LOGIN", "334 VXNlcm5hbWU6"),
        (b64("desk"), "334 UGFzc3dvcmQ6"),
        (b64("пароль"), "235 2.7.0 welcome"),
    )
    with scripted(script) as server:
        assert send(mail_settings(server.port, username="desk", password="пароль"))


def test_another_mechanism_where_the_first_is_not_taken() -> None:
    script = log_in(
        "PLAIN LOGIN",
        (f"AUTH PLAIN {b64('\0desk\0x')}", "504 5.5.4 not today"),
        ("AUTH LOGIN", "334 VXNlcm5hbWU6"),
        (b64("desk"), "334 UGFzc3dvcmQ6"),
        (b64("x"), "235 welcome"),
    )
    with scripted(script) as server:
        assert send(mail_settings(server.port, username="desk", password="x"))


def test_a_token_is_read_anew_at_each_log_in(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("ya29.fresh\n", encoding="utf-8")
    bearer = "user=desk@k.example\x01auth=Bearer ya29.fresh\x01\x01"
    script = log_in("XOAUTH2 PLAIN", (f"AUTH XOAUTH2 {b64(bearer)}", "235 welcome"))
    changes = {"username": "desk@k.example", "login": "xoauth2", "password_file": str(file)}
    with scripted(script) as server:
        assert send(mail_settings(server.port, **changes))
    file.unlink()
    greeting = log_in("XOAUTH2")
    with scripted(greeting) as server, pytest.raises(RelayTrouble, match="password_file"):
        send(mail_settings(server.port, **changes))


def test_a_token_that_ran_out_is_a_refused_log_in() -> None:
    error = b64('{"status":"400"}')
    script = log_in(
        "XOAUTH2",
        (f"AUTH XOAUTH2 {b64('user=desk\x01auth=Bearer x\x01\x01')}", f"334 {error}"),
        ("", "535 5.7.8 no"),
    )
    with scripted(script) as server:
        mail = mail_settings(server.port, username="desk", password="x", login="xoauth2")
        assert "refuses the log-in" in trouble(mail)
    assert b64decode(error)
