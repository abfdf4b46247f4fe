"""A small newsroom of the invented Vesnia for tests: people, captures, a periodical, a text."""

import datetime as dt
import hashlib

from django.contrib.auth.models import User

from khronika.archive.models import Capture
from khronika.issue.create import create_issue
from khronika.issue.models import Issue, Periodical
from khronika.issue.periodical import create_periodical
from khronika.issue.save import latest
from khronika.issue.sign import sign_off

SUNDAY = dt.date(2026, 11, 15)

VIARTA = """Спіс палітвязняў на 15 лістапада 2026 года

Праваабарончы цэнтр «Вярта» налічвае 412 палітычных зняволеных. Сярод іх 61 жанчына.
«Мы лічым тых, хто не можа выйсці з будынка», — сказала Галіна Трызна.
"""

COURT = """Harvat City Court, 11 November 2026

Pavel Astrouka was sentenced to seven years in a penal colony and to a fine of 24,000 talers.
"""

TEXT = """---
title: A longer list
periodical: vesnia-review
number: "47"
date: 2026-11-15
language: en
authors:
  - Irena Valk
---

On Sunday, 15 November, the prisoners' rights centre Viarta counted **412 political prisoners**, and
61 of them are women [@viarta-2026-11-15]. "We count those who cannot leave the building", said
Halina Tryzna [@viarta-2026-11-15 "Мы лічым тых, хто не можа выйсці з будынка"].

## Courts

Pavel Astrouka was sentenced to seven years in a penal colony and fined 24,000 talers
[@city-court-2026-11-11].

- The hearing was closed.
- The defence will appeal.
"""


def person(name: str) -> User:
    """An editor."""
    return User.objects.create(username=name)


def capture(key: str, text: str, **more: object) -> Capture:
    """A capture of `text`, as the archive keeps it."""
    data = text.encode()
    return Capture.objects.create(
        key=key,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type="text/plain",
        **{
            "url": f"https://{key}.invalid/",
            "published_at": dt.datetime(2026, 11, 15, 12, tzinfo=dt.UTC),
            **more,
        },
    )


def sources() -> None:
    """The captures that TEXT cites."""
    capture("viarta-2026-11-15", VIARTA, title="Спіс палітвязняў", publisher="Вярта", language="be")
    capture("city-court-2026-11-11", COURT, title="Verdict", publisher="Harvat City Court")


def periodical(key: str = "vesnia-review", title: str = "Vesnia Review") -> Periodical:
    """A weekly."""
    return create_periodical(key, title, sections=["Prisons and courts", "Money"])


def issue(user: User, text: str = TEXT, *, date: dt.date = SUNDAY) -> Issue:
    """An issue of a weekly by `user`, over its captured sources."""
    sources()
    return create_issue(periodical(), date=date, title="", user=user, text=text)


def signed(author: User, second: User, text: str = TEXT) -> Issue:
    """An issue that `second` signed."""
    made = issue(author, text)
    revision = latest(made)
    assert revision is not None
    sign_off(revision, second)
    made.refresh_from_db()
    return made
