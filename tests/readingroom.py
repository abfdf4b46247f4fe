"""A source, an issue that cites it, and the way to its publication, for the readers' pages."""

import datetime as dt
import hashlib

from django.contrib.auth.models import User

from khronika.archive.models import Capture
from khronika.issue.create import create_issue
from khronika.issue.models import Issue, Periodical
from khronika.issue.periodical import create_periodical
from khronika.issue.save import latest
from khronika.issue.sign import sign_off
from khronika.press.publish import publish

SOURCE = """Спіс палітзняволеных

На 15 лістапада 2026 года ў спісе цэнтра «Вярта» 412 палітзняволеных.

<script>alert(1)</script> Сярод іх 23 журналісты.
Расказала Вера Шчасная.
"""
TEXT = """---
title: A longer list
authors: [Irena Valk]
---

On 15 November 2026 the centre counted 412 political prisoners [@viarta-2026-11-15].

## Money

Nobody knows what the 77 lorries carried.
"""


def make_capture() -> Capture:
    return Capture.objects.create(
        key="viarta-2026-11-15",
        url="https://viarta.example/2026/11/412",
        sha256=hashlib.sha256(SOURCE.encode()).hexdigest(),
        size=len(SOURCE.encode()),
        media_type="text/html",
        title="412 чалавек & адно імя: Вера Шчасная",
        publisher="Viarta",
        published_at=dt.datetime(2026, 11, 15, 9, tzinfo=dt.UTC),
        captured_at=dt.datetime(2026, 11, 15, 12, 30, tzinfo=dt.UTC),
        language="be",
        text=SOURCE,
    )


def make_review() -> Periodical:
    return create_periodical("vesnia-review", "Vesnia Review", about="Every week.")


def make_draft(periodical: Periodical) -> Issue:
    author = User.objects.create(username="irena")
    return create_issue(
        periodical, date=dt.date(2026, 11, 15), title="", user=author, text=TEXT, number=47
    )


def sign_and_publish(issue: Issue) -> Issue:
    """Let a second person sign the last revision, and publish it."""
    second, _ = User.objects.get_or_create(username="marta")
    revision = latest(issue)
    assert revision is not None
    sign_off(revision, second)
    publish(issue, second)
    issue.refresh_from_db()
    return issue
