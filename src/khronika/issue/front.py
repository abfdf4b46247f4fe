"""The head of an issue text: written for a new issue, and held against the issue it belongs to."""

import datetime as dt
import json

from django.utils.translation import gettext as _

from khronika.issue.models import Issue, Periodical
from khronika.issue.number import read_number
from khronika.text.spans import FrontMatter


def new_text(
    periodical: Periodical, *, number: int, date: dt.date, title: str, language: str
) -> str:
    """The text a new issue starts with: its head, and the periodical's sections.

    It names no authors: what stands there is published, and a log-in name may betray a person.
    """
    head = [
        "---",
        f"title: {_quoted(title)}",
        f"periodical: {periodical.key}",
        f'number: "{number}"',
        f"date: {date.isoformat()}",
        f"language: {language}",
        "authors: []",
        "---",
        "",
    ]
    sections = [line for section in periodical.sections for line in (f"## {section}", "", "")]
    return "\n".join([*head, *(sections or [""])]).rstrip("\n") + "\n"


def _quoted(text: str) -> str:
    """A YAML scalar: JSON strings are YAML strings, whatever they hold."""
    return json.dumps(text, ensure_ascii=False)


def disagreements(issue: Issue, front: FrontMatter) -> list[str]:
    """Where the head of a text says something else than the issue it is the text of."""
    found: list[str] = []
    if front.problem:
        found.append(
            _("The head of the text cannot be used: %(problem)s") % {"problem": front.problem}
        )
    if front.periodical is not None and front.periodical not in {
        issue.periodical.key,
        issue.periodical.title,
    }:
        found.append(
            _("The head says periodical “%(said)s”, this is an issue of “%(key)s”.")
            % {"said": front.periodical, "key": issue.periodical.key}
        )
    if front.date is not None and front.date != issue.date:
        found.append(
            _("The head is dated %(said)s, the issue %(date)s.")
            % {"said": front.date.isoformat(), "date": issue.date.isoformat()}
        )
    if front.number is not None and read_number(front.number) != issue.number:
        found.append(
            _("The head says number %(said)s, this is number %(number)s.")
            % {"said": front.number, "number": issue.number}
        )
    return found
