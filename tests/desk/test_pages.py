"""What holds for every page of the desk: strict policy, nothing inline, nothing from elsewhere."""

import re
from html.parser import HTMLParser
from typing import override

import pytest
from django.contrib.auth.models import User
from django.test import Client

from deskroom import make_item, make_source
from khronika.issue.models import Issue

PAGES = [
    "/desk/",
    "/desk/sources/",
    "/desk/captures/",
    "/desk/captures/?q=court",
    "/desk/captures/viarta-list/?start=1&end=9",
    "/desk/issues/",
    "/desk/issues/new/",
    "/desk/issues/{issue}/",
    "/desk/issues/{issue}/preview/",
    "/desk/issues/{issue}/preview/?form=mail",
    "/desk/issues/{issue}/preview/?form=plain",
    "/desk/issues/{issue}/sign/",
    "/desk/issues/{issue}/publish/",
    "/desk/issues/{issue}/send/",
    "/desk/register/",
    "/desk/rules/NUM101/",
]


class Reader(HTMLParser):
    """Notes what a strict policy forbids, and what a screen reader would stumble over."""

    def __init__(self) -> None:
        super().__init__()
        self.inline: list[str] = []
        self.elsewhere: list[str] = []
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.fields: list[dict[str, str | None]] = []
        self.headings: list[int] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "style" or (
            tag == "script" and "src" not in given and given.get("type") != "application/json"
        ):
            self.inline.append(tag)
        self.inline += [name for name in given if name == "style" or name.startswith("on")]
        if tag in {"script", "img", "iframe", "link"}:
            address = given.get("src") or given.get("href")
            if address is not None and not re.match(r"/(?!/)", address):
                self.elsewhere.append(address)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        if tag == "label" and given.get("for"):
            self.labelled.add(given["for"] or "")
        if tag in {"input", "select", "textarea"} and given.get("type") != "hidden":
            self.fields.append(given)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.fixture
def everything(issue: Issue) -> Issue:
    source = make_source(trouble="It did not answer.", failures=2)
    make_item(source)
    return issue


@pytest.mark.parametrize("address", PAGES)
def test_a_page_keeps_to_the_policy_and_can_be_read_aloud(
    desk: Client, everything: Issue, address: str
) -> None:
    answer = desk.get(address.format(issue=everything.pk))
    assert answer.status_code == 200
    policy = answer["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    read = Reader()
    read.feed(answer.text)
    assert not read.inline
    assert not read.elsewhere
    assert len(read.ids) == len(set(read.ids))
    unlabelled = [
        field
        for field in read.fields
        if field.get("id") not in read.labelled and not field.get("aria-label")
    ]
    assert not unlabelled
    assert read.headings.count(1) == 1


def test_only_the_editor_may_write_a_style_and_only_with_its_nonce(
    desk: Client, issue: Issue
) -> None:
    answer = desk.get(f"/desk/issues/{issue.pk}/")
    nonce = re.search(r'data-nonce="([^"]{16,})"', answer.text)
    assert nonce
    assert f"style-src 'self' 'nonce-{nonce[1]}'" in answer["Content-Security-Policy"]
    again = desk.get(f"/desk/issues/{issue.pk}/").text
    assert nonce[1] not in again
    assert "nonce" not in desk.get("/desk/")["Content-Security-Policy"]


def test_the_desk_speaks_to_its_reader_in_the_interfaces_language(irena: User) -> None:
    client = Client()
    client.force_login(irena)
    page = client.get("/desk/", headers={"accept-language": "ru"}).text
    assert '<html lang="ru">' in page
