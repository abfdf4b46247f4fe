"""A text from outside, written in any editor: its head says which issue it is."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from khronika.issue.correct import save_or_correct
from khronika.issue.create import create_issue
from khronika.issue.models import Issue, Revision
from khronika.issue.number import read_number
from khronika.issue.periodical import find_periodical
from khronika.issue.save import clean_text
from khronika.issue.trouble import TextTrouble
from khronika.text.front import read_front


@dataclass(frozen=True, slots=True)
class Brought:
    """The issue a text became, and its revision; `new` where there was no such issue before."""

    issue: Issue
    revision: Revision
    new: bool


def bring_text(text: str, user: User, note: str = "") -> Brought:
    """Make an issue of `text`, or the next revision of the issue that its head names.

    `note` says what changed; where the issue is published, it tells readers what was wrong.

    Raises:
        CorrectionTrouble: the issue is published, and the note is empty or the text unchanged.
        TextTrouble: the head names no periodical or date, or cannot be used.
        NoSuchIssueTrouble: there is no such periodical.
    """
    text = clean_text(text)
    front = read_front(text)
    if front.problem:
        raise TextTrouble(
            _("The head of the text cannot be used: %(problem)s") % {"problem": front.problem}
        )
    if front.periodical is None or front.date is None:
        raise TextTrouble(
            _("The text needs a head that says which issue it is: `periodical:` and `date:`.")
        )
    periodical = find_periodical(front.periodical)
    number = read_number(front.number) if front.number else None
    with transaction.atomic():
        numbered = periodical.issues.filter(year=front.date.year)
        issue = None if number is None else numbered.filter(number=number).first()
        if issue is not None:
            return Brought(issue, save_or_correct(issue, text, user, note), new=False)
        issue = create_issue(periodical, date=front.date, title="", user=user, text=text)
        return Brought(issue, issue.revisions.get(), new=True)
