"""What goes over the wire: groups, chunks, fall-backs, and what a server may not do to us."""

import asyncio
import re
from collections.abc import Callable, Coroutine

import pytest

from khronika.base.workspace import Mail
from khronika.post.reply import Reply
from khronika.post.smtp.session import Envelope, Session
from khronika.post.smtp.trouble import (
    ClosedError,
    GarbledError,
    LostError,
    RefusedError,
    SenderError,
    SilentError,
    SmtpError,
)
from smtproom import Talk, mail_settings, scripted

BODY = b"Subject: x\r\n\r\n.dot\r\nend\r\n"
ANN = Envelope("review@khronika.example", "ann@reader.example", BODY)
BELA = Envelope("review@khronika.example", "bela@reader.example", BODY)


def play[T](mail: Mail, work: Callable[[Session], Coroutine[None, None, T]]) -> T:
    """Open a session, do the work, take leave."""

    async def main() -> T:
        session = await Session.start(mail, "us.example", None)
        try:
            return await work(session)
        finally:
            await session.leave()

    return asyncio.run(main())


async def send(session: Session, envelope: Envelope = ANN) -> Reply:
    refusal = await session.prepare(envelope)
    return refusal or await session.finish()


async def send_two(session: Session) -> list[Reply]:
    """One after the other, the second begun with the end of the first."""
    assert await session.prepare(ANN) is None
    first = await session.finish(BELA)
    return [first, await send(session, BELA)]


def test_pipelining_sends_groups_and_the_end_in_a_step_of_its_own() -> None:
    def script(talk: Talk) -> None:
        talk.greet("PIPELINING")
        assert talk.hear(3) == b"DATA"  # before anything was answered
        assert talk.waits(), "the body waits for the server's word"
        talk.say("250 2.1.0 sender ok", "250 2.1.5 recipient ok", "354 go ahead")
        assert talk.read(len(BODY) + 1) == BODY.replace(b".dot", b"..dot")
        assert talk.hear() == b"."
        assert talk.hear(3) == b"DATA", "the next message begins with the end of this one"
        talk.say("250 2.0.0 queued as 1", "250 ok", "250 ok", "354 go ahead")
        talk.message()
        talk.say("250 2.0.0 queued as 2")

    with scripted(script) as server:
        first, second = play(mail_settings(server.port), send_two)
    assert (str(first), str(second)) == ("250 2.0.0 queued as 1", "250 2.0.0 queued as 2")
    assert server.heard[:4] == [
        b"EHLO us.example",
        b"MAIL FROM:<review@khronika.example>",
        b"RCPT TO:<ann@reader.example>",
        b"DATA",
    ]


def test_nothing_follows_the_body_until_it_is_finished() -> None:
    def script(talk: Talk) -> None:
        talk.greet("PIPELINING")
        talk.hear(3)
        talk.say("250 ok", "250 ok", "354 go ahead")
        talk.read(len(BODY) + 1)
        assert talk.waits()

    async def prepare_only(session: Session) -> None:
        assert await session.prepare(ANN) is None
        await asyncio.sleep(0.3)
        session.drop()

    with scripted(script) as server:
        play(mail_settings(server.port), prepare_only)


def test_without_pipelining_each_command_waits_for_its_answer() -> None:
    def script(talk: Talk) -> None:
        talk.greet("8BITMIME")
        for command, answer in ((b"MAIL", "250 ok"), (b"RCPT", "251 ok"), (b"DATA", "354 go")):
            assert talk.hear().startswith(command)
            assert talk.waits(0.05)
            talk.say(answer)
        assert talk.message().endswith(b"\r\nend\r\n")
        assert talk.waits(0.05)
        talk.say("250 ok")
        assert talk.hear().startswith(b"MAIL")
        talk.say("250 ok")

    with scripted(script) as server, pytest.raises(ClosedError):
        play(mail_settings(server.port), send_two)


def test_chunking_sends_the_body_as_it_is_with_the_group() -> None:
    def script(talk: Talk) -> None:
        talk.greet("PIPELINING", "CHUNKING", "SIZE 100000")
        assert talk.hear(3) == b"BDAT %d" % len(BODY)
        assert talk.read(len(BODY)) == BODY, "no dots are doubled"
        assert talk.waits(), "the last chunk is a step of its own"
        talk.say("250 ok", "250 ok", "250 2.0.0 so far")
        assert talk.hear() == b"BDAT 0 LAST"
        talk.hear(3)
        assert talk.read(len(BODY)) == BODY
        talk.say("250 queued", "250 ok", "250 ok", "250 so far")
        assert talk.hear() == b"BDAT 0 LAST"
        talk.say("250 queued")

    with scripted(script) as server:
        replies = play(mail_settings(server.port), send_two)
    assert all(reply.taken for reply in replies)
    assert server.heard[1] == b"MAIL FROM:<review@khronika.example> SIZE=%d" % len(BODY)


def test_helo_where_ehlo_is_not_known() -> None:
    def script(talk: Talk) -> None:
        talk.say("220 old")
        assert talk.hear() == b"EHLO us.example"
        talk.say("502 5.5.1 what?")
        assert talk.hear() == b"HELO us.example"
        talk.say("250 hello")
        for answer in ("250 ok", "250 ok", "354 go"):
            talk.hear()
            talk.say(answer)
        talk.message()
        talk.say("250 ok")

    with scripted(script) as server:
        assert play(mail_settings(server.port), send).taken


def test_a_refused_recipient_is_reset_with_the_next_group() -> None:
    def script(talk: Talk) -> None:
        talk.greet("PIPELINING", "ENHANCEDSTATUSCODES")
        talk.hear(3)
        talk.say("250 ok", "550-5.1.1 no", "550 5.1.1 such user", "503 5.5.1 no recipients")
        assert talk.hear(1) == b"RSET"
        talk.hear(3)
        talk.say("250 ok", "250 ok", "250 ok", "354 go")
        talk.message()
        talk.say("250 ok")

    async def two(session: Session) -> list[Reply]:
        return [await send(session, ANN), await send(session, BELA)]

    with scripted(script) as server:
        refused, taken = play(mail_settings(server.port), two)
    assert str(refused) == "550 5.1.1 no 5.1.1 such user"
    assert refused.status is not None
    assert (refused.status.subject, refused.status.detail) == (1, 1)
    assert taken.taken


def test_a_server_that_waits_for_a_message_to_nobody_gets_none() -> None:
    """RFC 2920, section 3.1: DATA may be accepted though no recipient was."""

    def script(talk: Talk) -> None:
        talk.greet("PIPELINING")
        talk.hear(3)
        talk.say("250 ok", "550 no", "354 go ahead")
        assert talk.hear() == b""

    async def refused(session: Session) -> bool:
        reply = await send(session)
        return session.spent and not reply.taken

    with scripted(script) as server:
        assert play(mail_settings(server.port), refused)


def test_a_refused_sender_is_our_trouble() -> None:
    def script(talk: Talk) -> None:
        talk.greet("PIPELINING")
        talk.hear(3)
        talk.say("553 5.7.1 not yours", "503 no", "503 no")

    with scripted(script) as server, pytest.raises(SenderError, match="553"):
        play(mail_settings(server.port), send)


def test_size_and_letters_beyond_ascii_are_refused_beforehand() -> None:
    foreign = Envelope("review@khronika.example", "вера@reader.example", BODY)

    def script(talk: Talk) -> None:
        talk.greet("PIPELINING", "SIZE 10")
        assert talk.hear() == b"QUIT"

    async def both(session: Session) -> list[str]:
        return [str(await send(session)), str(await send(session, foreign))]

    with scripted(script) as server:
        large, foreign_said = play(mail_settings(server.port), both)
    assert large == "552 5.3.4 the server takes at most 10 bytes"
    assert foreign_said.startswith(("552", "550 5.6.7"))


def test_smtputf8_and_8bitmime_are_asked_for_where_they_are_needed() -> None:
    foreign = Envelope("review@khronika.example", "вера@reader.example", "Т: x\r\n\r\n".encode())

    def script(talk: Talk) -> None:
        talk.greet("PIPELINING", "SMTPUTF8", "8BITMIME")
        talk.hear(3)
        talk.say("250 ok", "250 ok", "354 go")
        talk.message()
        talk.say("250 ok")

    async def work(session: Session) -> Reply:
        return await send(session, foreign)

    with scripted(script) as server:
        assert play(mail_settings(server.port), work).taken
    assert server.heard[1].endswith(b"> BODY=8BITMIME SMTPUTF8")
    assert server.heard[2].decode() == "RCPT TO:<вера@reader.example>"


@pytest.mark.parametrize("address", ["a\r\nRSET@b.example", "a> SIZE=1@b.example", "a b@c.example"])
def test_an_address_ends_no_command(address: str) -> None:
    with pytest.raises(ValueError, match="cannot stand"):
        Envelope("review@khronika.example", address, BODY)


HOSTILE: dict[str, tuple[Callable[[Talk], object], type[SmtpError]]] = {
    "an endless line": (lambda talk: talk.connection.sendall(b"220-" + b"x" * 10**6), GarbledError),
    "endless lines": (lambda talk: talk.say(*["220-more"] * 10**5), GarbledError),
    "a code that changes": (lambda talk: talk.say("220-one", "250 two"), GarbledError),
    "binary": (lambda talk: talk.connection.sendall(bytes(range(256)) * 9), GarbledError),
    "another protocol": (lambda talk: talk.say("HTTP/1.1 400 Bad Request"), GarbledError),
    "a reply too early": (lambda talk: talk.say("220 hi", "250 me too"), GarbledError),
    "closing": (lambda talk: talk.connection.close(), ClosedError),
    "half a line, then nothing": (lambda talk: talk.connection.sendall(b"220"), ClosedError),
    "no room": (lambda talk: talk.say("421 4.3.2 too many connections"), RefusedError),
    "no wish": (lambda talk: talk.say("554 5.7.1 go away"), RefusedError),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_greeting(kind: str) -> None:
    play_it, expected = HOSTILE[kind]
    with scripted(play_it) as server, pytest.raises(expected):
        play(mail_settings(server.port), send)


def test_a_server_that_trickles_gets_no_more_time() -> None:
    def script(talk: Talk) -> None:
        for _ in range(20):
            talk.connection.sendall(b"220-x\r\n")
            if not talk.waits(0.1):
                return

    with scripted(script) as server, pytest.raises(SilentError):
        play(mail_settings(server.port, timeout_seconds=0.3), send)


def test_a_yes_before_the_end_was_sent_is_no_yes() -> None:
    """Else a message would be called sent that was not handed over."""

    def script(talk: Talk) -> None:
        talk.greet("PIPELINING")
        talk.hear(3)
        talk.say("250 ok", "250 ok", "354 go ahead", "250 queued")
        talk.hear()

    with scripted(script) as server, pytest.raises(SmtpError):
        play(mail_settings(server.port), send)


@pytest.mark.parametrize("answer", ["354 more", "99 no", "", "2٥0 ok", "250"])
def test_the_answer_to_the_end_is_read_strictly(answer: str) -> None:
    def script(talk: Talk) -> None:
        talk.greet("PIPELINING")
        talk.hear(3)
        talk.say("250 ok", "250 ok", "354 go ahead")
        talk.message()
        talk.say(answer)
        talk.hear()

    with scripted(script) as server:
        if answer == "250":
            assert play(mail_settings(server.port), send).taken
        else:
            with pytest.raises(LostError):
                play(mail_settings(server.port), send)


def test_a_server_that_does_not_read_is_given_up() -> None:
    large = Envelope("review@khronika.example", "ann@reader.example", b"x" * 70 + b"\r\n")
    large = Envelope(large.sender, large.recipient, large.message * 500_000)

    def script(talk: Talk) -> None:
        talk.greet("PIPELINING")
        talk.hear(3)
        talk.say("250 ok", "250 ok", "354 go ahead")
        assert re.match(rb"x+", talk.read(10))
        talk.waits(1.0)

    async def work(session: Session) -> Reply:
        return await send(session, large)

    with scripted(script) as server, pytest.raises(SmtpError):
        play(mail_settings(server.port, timeout_seconds=0.3), work)
