"""What the desk's tests stand on: editors, captures, a text that is right, one that errs."""

import datetime as dt
import hashlib

from django.contrib.auth.models import User

from khronika.archive.models import Capture
from khronika.issue.create import create_issue
from khronika.issue.models import Issue, Periodical
from khronika.issue.periodical import create_periodical
from khronika.watch.models import Item, Source

PASSWORD = "correct horse battery staple"
DATE = dt.date(2026, 11, 15)  # a Sunday

LIST_TEXT = (
    "Вярта 🕊 паведамляе.\n\n"
    "15 лістапада 2026 года ў спісе цэнтра «Вярта» 412 палітзняволеных. "
    "Сярод іх 23 журналісты."
)
COURT_TEXT = (
    "On 11 November 2026 the Harvat City Court sentenced Pavel Astrouka to seven years. "
    '"I signed it", he said in court.'
)

HEAD = """---
title: A longer list
periodical: review
number: "7"
date: 2026-11-15
language: en
---

## Prisons 🕊

"""
RIGHT = (
    HEAD
    + "On Sunday, 15 November, Viarta counted 412 political prisoners [@viarta-list]. "
    + 'Pavel Astrouka said: "I signed it" [@city-court].\n'
)
WRONG = RIGHT.replace("Sunday", "Monday")


def make_editor(name: str) -> User:
    return User.objects.create_user(name, password=PASSWORD)


def make_periodical() -> Periodical:
    return create_periodical("review", "Vesnia Review")


def make_issue(author: User, text: str = RIGHT) -> Issue:
    periodical = Periodical.objects.filter(key="review").first() or make_periodical()
    return create_issue(periodical, date=DATE, title="", user=author, text=text)


def make_source(key: str = "viarta", **more: object) -> Source:
    fields: dict[str, object] = {
        "kind": Source.Kind.FEED,
        "name": "Viarta",
        "url": f"https://{key}.example/feed",
        "language": "be",
        "reliability": "A",
        "credibility": 2,
    }
    return Source.objects.create(key=key, **(fields | more))


def make_item(source: Source, title: str = "The list grows", **more: object) -> Item:
    guid = hashlib.sha256(title.encode()).hexdigest()
    url = f"https://viarta.example/{guid[:8]}"
    return Item.objects.create(
        source=source, guid=guid, title=title, **({"url": url, "capture_at": None} | more)
    )


def make_capture(key: str, text: str, **more: object) -> Capture:
    fields: dict[str, object] = {
        "url": f"https://viarta.example/{key}",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "size": len(text.encode()),
        "media_type": "text/html",
        "title": f"About {key}",
        "publisher": "Viarta",
        "published_at": dt.datetime(2026, 11, 15, 9, tzinfo=dt.UTC),
    }
    return Capture.objects.create(key=key, text=text, **(fields | more))


def make_captures() -> None:
    make_capture("viarta-list", LIST_TEXT, language="be")
    make_capture("city-court", COURT_TEXT, language="en", publisher="Harvat City Court")
