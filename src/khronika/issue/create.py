"""A new issue of a periodical, numbered."""

import datetime as dt

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from khronika.issue.front import new_text
from khronika.issue.models import Issue, Periodical
from khronika.issue.number import free_number, lock, next_number, read_number
from khronika.issue.save import clean_text, write_revision
from khronika.issue.trouble import TextTrouble
from khronika.text.read import read
from khronika.text.spans import FrontMatter


def create_issue(  # noqa: PLR0913 - what an issue is, each by name
    periodical: Periodical,
    *,
    date: dt.date,
    title: str,
    user: User,
    text: str | None = None,
    number: int | None = None,
) -> Issue:
    """Make an issue with its first revision, by `user`.

    Without `text` it starts with a head and the periodical's sections. Without `number` it takes
    the one in the head of `text`, else the next of the year of `date`.

    Raises:
        NumberTrouble: the number is taken, or is no number.
        TextTrouble: the text cannot be stored, or its head names another periodical or date.
    """
    given = None if text is None else clean_text(text)
    document = None if given is None else read(given, language=periodical.language, date=date)
    front = document.front if document else FrontMatter()
    _agree(periodical, date, front)
    with transaction.atomic():
        lock(periodical)
        wanted = number
        if wanted is None and front.number:
            wanted = read_number(front.number)
        issue = Issue.objects.create(
            periodical=periodical,
            year=date.year,
            number=free_number(periodical, date.year, wanted)
            if wanted is not None
            else next_number(periodical, date.year),
            date=date,
            title=(title.strip() or front.title or periodical.title)[:300],
            language=periodical.language,
            created_by=user,
        )
        if document is None:
            start = new_text(
                periodical,
                number=issue.number,
                date=date,
                title=issue.title,
                language=issue.language,
            )
            document = read(start, language=periodical.language, date=date)
        write_revision(issue, document, user, "")
    return issue


def _agree(periodical: Periodical, date: dt.date, front: FrontMatter) -> None:
    if front.problem:
        raise TextTrouble(
            _("The head of the text cannot be used: %(problem)s") % {"problem": front.problem}
        )
    if front.periodical is not None and front.periodical not in {periodical.key, periodical.title}:
        raise TextTrouble(
            _("The head of the text says periodical “%(said)s”, not “%(key)s”.")
            % {"said": front.periodical, "key": periodical.key}
        )
    if front.date is not None and front.date != date:
        raise TextTrouble(
            _("The head of the text is dated %(said)s, the issue is to be of %(date)s.")
            % {"said": front.date.isoformat(), "date": date.isoformat()}
        )
