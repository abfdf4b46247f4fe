"""Our transport beside aiosmtplib: the same servers, the same answers, the same bytes."""

import asyncio
from collections.abc import Iterator

import aiosmtplib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.post.smtp.replies import LONGEST_LINE, MOST_LINES, ReplyReader
from khronika.post.smtp.trouble import GarbledError
from khronika.post.transport import Transport
from mailroom import MailServer
from smtproom import mail_settings

SENDER = "review@khronika.example"
ANN = "ann@reader.example"

ANSWERS = [
    {},
    {"answers": {ANN: "550 5.1.1 no such user"}},
    {"answers": {ANN: "450 4.7.1 greylisted"}},
    {"after_dot": {ANN: "554 5.7.1 we do not like it"}},
    {"after_dot": {ANN: "452 4.3.1 disk full"}},
]
BODIES = [
    b"Subject: x\r\n\r\n.\r\n..\r\n.dot\r\nend\r\n",
    b".Odd: first\r\n\r\ntext\r\n",
    b"Subject: x\r\n\r\n" + "Сведения\r\n".encode() * 2000,
]


@pytest.fixture
def server() -> Iterator[MailServer]:
    server = MailServer()
    server.start()
    yield server
    server.stop()


def theirs(port: int, message: bytes) -> int:
    async def main() -> int:
        async with aiosmtplib.SMTP(hostname="127.0.0.1", port=port, use_tls=False) as client:
            try:
                await client.sendmail(SENDER, ANN, message)
            except aiosmtplib.SMTPRecipientsRefused as refused:
                return refused.recipients[0].code
            except aiosmtplib.SMTPResponseException as refused:
                return refused.code
        return 250

    return asyncio.run(main())


@pytest.mark.parametrize("message", BODIES, ids=["dots", "dot first", "large"])
@pytest.mark.parametrize("said", ANSWERS, ids=str)
def test_the_same_as_aiosmtplib(
    server: MailServer, said: dict[str, dict[str, str]], message: bytes
) -> None:
    server.answers, server.after_dot = said.get("answers", {}), said.get("after_dot", {})
    with Transport(mail_settings(server.port)) as transport:
        ours = transport.hand(ANN, message).code
    assert ours == theirs(server.port, message)
    if ours == 250:
        (_, mine), (_, peers) = server.taken
        assert mine == peers == message


lines = st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60), min_size=1)


@given(st.integers(200, 599), lines, st.data())
def test_a_reply_is_the_same_however_it_is_cut(
    code: int, said: list[str], data: st.DataObject
) -> None:
    words = [line.encode() for line in said[:MOST_LINES]]
    raw = b"".join(b"%d-%s\r\n" % (code, line) for line in words[:-1])
    raw += b"%d %s\r\n" % (code, words[-1])
    cuts = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    reader = ReplyReader()
    answers = []
    for start, end in zip([0, *cuts], [*cuts, len(raw)], strict=True):
        answers += reader.feed(raw[start:end])
    (answer,) = answers
    assert (answer.code, answer.lines) == (code, words)


@given(st.lists(st.binary(max_size=3 * LONGEST_LINE), max_size=6))
def test_what_a_reader_holds_is_bounded(pieces: list[bytes]) -> None:
    reader = ReplyReader()
    try:
        for piece in pieces:
            reader.feed(piece)
            assert len(reader._rest) <= LONGEST_LINE
            assert len(reader._lines) <= MOST_LINES
    except GarbledError:
        pass
