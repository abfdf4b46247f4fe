"""Mail servers as they are: away, mute, garbled, strict about log-ins, and tired of us."""

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import pytest
from django.conf import settings as django_settings

from khronika.base.workspace import Mail
from khronika.post.relay import RelayTrouble
from khronika.post.reply import Reply
from khronika.post.transport import HandoverLostError, Transport
from mailroom import MailServer

MESSAGE = b"Subject: x\r\n\r\n.dot\r\n..two\r\n"
ANN = "ann@reader.example"


def mail(port: int, **changes: object) -> Mail:
    given = {"host": "127.0.0.1", "port": port, "sender": "a@b.example", "timeout_seconds": 0.5}
    return msgspec.convert({**given, **changes}, type=Mail)


@contextmanager
def says(*lines: bytes) -> Iterator[int]:
    """A server that says these lines, one for each line it is told, and then nothing more."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as heard:
                for line in lines:
                    connection.sendall(line)
                    heard.readline()
                heard.read()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listening.getsockname()[1]
    thread.join(5)


def trouble_with(settings: Mail) -> str:
    with pytest.raises(RelayTrouble) as trouble, Transport(settings) as transport:
        transport.hand(ANN, MESSAGE)
    said = str(trouble.value)
    assert said.startswith(f"The mail server 127.0.0.1:{settings.port} ")
    assert said.endswith(".")
    assert ANN not in said
    return said


def test_a_server_that_is_not_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert "cannot be reached" in trouble_with(mail(port))


def test_a_server_that_never_speaks() -> None:
    with says(b"") as port:
        assert "does not answer" in trouble_with(mail(port))


@pytest.mark.parametrize("greeting", [b"HTTP/1.1 200 OK\r\n", b"\x00\xff\r\n", b"554 go away\r\n"])
def test_a_server_that_is_none(greeting: bytes) -> None:
    with says(greeting) as port:
        assert re.search(r"refuses us|what is not SMTP", trouble_with(mail(port)))


def test_a_server_that_falls_silent_before_the_body() -> None:
    with says(b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n") as port:
        assert "does not answer" in trouble_with(mail(port))


SMTP = (b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n")
GARBLED = [
    b"\xff\x00 5\r\n",
    b"no\r\n",
    b"9" * 5000 + b"\r\n",
    b"\r\n",
    b"\xd9\xa1\xd9\xa1\xd9\xa1 ok\r\n",
]


@pytest.mark.parametrize("answer", GARBLED)
@pytest.mark.parametrize("step", [3, 4])
def test_what_is_garbled_before_the_body_is_no_refusal(step: int, answer: bytes) -> None:
    """A reader whose address nobody refused does not fail for ever."""
    with says(*SMTP[:step], answer) as port:
        trouble_with(mail(port))


@pytest.mark.parametrize("answer", [*GARBLED, b"354 more\r\n"])
def test_what_is_garbled_after_the_dot_may_have_been_a_yes(answer: bytes) -> None:
    lines = (*SMTP, b"", b"", b"", b"", answer)
    with (
        says(*lines) as port,
        Transport(mail(port)) as transport,
        pytest.raises(HandoverLostError),
    ):
        transport.hand(ANN, MESSAGE)


def test_a_server_that_falls_silent_after_the_dot() -> None:
    lines = (b"220 hi\r\n", b"250 hi\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n")
    with (
        says(*lines) as port,
        Transport(mail(port, timeout_seconds=0.05)) as transport,
        pytest.raises(HandoverLostError),
    ):
        transport.hand(ANN, MESSAGE)


@pytest.fixture
def server() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    yield server
    server.stop()


def test_tls_and_log_in_are_never_skipped(server: MailServer) -> None:
    """Where the settings ask for them and the server has none, nothing goes out in the clear."""
    said = trouble_with(mail(server.port, tls="starttls"))
    assert "does not offer what [mail] tls" in said
    assert "[mail]" in trouble_with(mail(server.port, username="desk", password="x"))
    assert "[mail]" in trouble_with(mail(server.port, tls="implicit"))
    assert not server.taken


def test_a_connection_that_was_closed_meanwhile_is_opened_again(server: MailServer) -> None:
    with Transport(mail(server.port)) as transport:
        assert transport.hand(ANN, MESSAGE).taken
        server.cut()
        assert transport.hand(ANN, MESSAGE).taken
    assert len(server.taken) == 2


def test_what_is_sent_is_what_arrives(server: MailServer) -> None:
    with Transport(mail(server.port)) as transport:
        transport.hand(ANN, MESSAGE)
    (content,) = (content for _, content in server.taken)
    assert content.endswith(MESSAGE[10:])


def test_a_refusal_does_not_spoil_the_next(server: MailServer) -> None:
    server.answers[ANN] = "550 no such user"
    with Transport(mail(server.port)) as transport:
        assert not transport.hand(ANN, MESSAGE).taken
        assert transport.hand("bela@reader.example", MESSAGE).taken
    assert server.addresses == ["bela@reader.example"]
    server.answers[ANN] = "421 too many, closing"
    with Transport(mail(server.port)) as transport:
        assert transport.hand(ANN, MESSAGE).for_now
        assert transport.hand("bela@reader.example", MESSAGE).taken


def test_words_are_kept_without_addresses_and_short() -> None:
    words = b"5.1.1 <ann@reader.example> unknown;\n ann@reader.example\x07" + b" pad" * 1000
    reply = Reply.of(550, words)
    assert "reader.example" not in str(reply)
    assert len(reply.words) <= 500
    assert reply.words.startswith("5.1.1 <(address)> unknown; (address) pad")


def test_settings_are_those_of_the_workspace() -> None:
    with Transport() as transport:
        assert transport._relay.mail == django_settings.CONFIG.mail
