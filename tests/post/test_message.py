"""The message as a reader's mail program sees it."""

import datetime as dt
from email.utils import parsedate_to_datetime

import pytest

from khronika.issue.models import Periodical
from khronika.post.deliver import deliver_due
from khronika.post.leave import leave
from khronika.post.mailing import queue_mailing
from khronika.post.message import Letter, compose
from khronika.post.models import Subscription
from mailroom import MailServer, make_issue, make_subscriber, parsed

NOW = dt.datetime(2026, 11, 15, 18, 0, tzinfo=dt.UTC)


def raw(**changes: object) -> bytes:
    fields = {"subject": "Vesnia Review 2026/47", "plain": "Text.\n", **changes}
    letter = Letter(**fields)  # type: ignore[arg-type] # the fields are given by name
    return compose(letter, to="ann@reader.example", message_id="<x@y.example>", date=NOW)


def test_an_issue_in_the_mail(server: MailServer, periodical: Periodical) -> None:
    subscription = make_subscriber(periodical, "ann@reader.example")
    queue_mailing(make_issue(periodical), None)
    deliver_due()
    (message,) = server.messages()
    assert not message.defects
    assert message["From"] == '"Вясна, the review" <review@khronika.example>'
    assert message["To"] == "ann@reader.example"
    assert message["Reply-To"] == "desk@khronika.example"
    assert message["Subject"] == "Vesnia Review 2026/47: A longer list, a closed count"
    assert message["List-Id"] == "<vesnia-review.khronika.example>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert abs(parsedate_to_datetime(message["Date"]) - dt.datetime.now(dt.UTC)) < dt.timedelta(
        minutes=5
    )
    assert message.get_content_type() == "multipart/alternative"
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert html is not None
    address = message["List-Unsubscribe"].strip("<>")
    assert address.startswith("https://review.khronika.example/unsubscribe/")
    text = plain.get_content().replace("\r\n", "\n")
    assert "Их имена — в списке." in text
    assert "\n.a line that starts with a dot\n" in text, "dots are stuffed and taken out again"
    assert address in text
    assert f'href="{address}"' in html.get_content()
    assert "{{" not in text + html.get_content()

    token = address.rstrip("/").rpartition("/")[2]
    left = leave(token)
    assert left is not None
    assert left.pk == subscription.pk
    assert Subscription.objects.get().state == Subscription.State.ENDED


def test_headers_that_act_stand_whole_on_one_line(
    server: MailServer, periodical: Periodical
) -> None:
    make_subscriber(periodical, "ann@reader.example")
    queue_mailing(make_issue(periodical), None)
    deliver_due()
    head = server.taken[0][1].partition(b"\r\n\r\n")[0]
    lines = head.split(b"\r\n")
    (unsubscribe,) = (line for line in lines if line.startswith(b"List-Unsubscribe:"))
    assert unsubscribe.endswith(b"/>")
    for name in (b"Message-ID", b"Date", b"List-Id", b"Subject", b"From", b"To", b"MIME-Version"):
        assert sum(line.lower().startswith(name.lower() + b":") for line in lines) == 1, name


def test_seven_bit_and_no_long_lines() -> None:
    words = "Сведения о задержанных. " * 400 + "\n"
    for text in (words, "a" * 5000 + "\n", "plain\n" * 10):
        content = raw(plain=text, html=f"<p>{text}</p>")
        assert content.isascii()
        assert b"\r\n" in content
        assert content.count(b"\n") == content.count(b"\r\n")
        assert max(map(len, content.split(b"\r\n"))) <= 998
        body = parsed(content).get_body(("plain",))
        assert body is not None
        assert body.get_content().replace("\r\n", "\n") == text


def test_a_long_subject_in_cyrillic_survives() -> None:
    subject = "Вясна: " + "спіс палітвязняў стаў даўжэйшым " * 8
    assert parsed(raw(subject=subject))["Subject"] == subject.strip()


def test_line_breaks_make_no_header() -> None:
    message = parsed(raw(subject="Review\r\nBcc: all@reader.example"))
    assert message["Bcc"] is None
    with pytest.raises(ValueError, match="line break"):
        raw(headers=(("List-Id", "<x>\r\nBcc: all@reader.example"),))
