"""Saving: every changed text becomes a revision, and a sign-off of the one before it lapses."""

import hashlib
import re

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from khronika.archive.models import Capture
from khronika.issue.models import Citation, Issue, Revision
from khronika.issue.number import lock, read_number
from khronika.issue.trouble import EditedMeanwhileTrouble, TextTrouble
from khronika.text.read import read
from khronika.text.spans import Document, FrontMatter

LONGEST = 2_000_000  # code points; a review of 3,000 words has about 20,000
_NO_TEXT = re.compile("[\0\ud800-\udfff]")  # what no database and no file takes as text


def save_revision(
    issue: Issue, text: str, user: User, note: str = "", *, after: int | None = None
) -> Revision:
    """Save `text` as the next revision; the same text as before makes none and gives the last.

    `after` is the number of the revision that the editor began from, where that is known.

    Raises:
        TextTrouble: the text cannot be stored, or the issue was withdrawn.
        EditedMeanwhileTrouble: the last revision is not `after`.
    """
    text = clean_text(text)
    document = read(text, language=issue.language, date=issue.date)
    with transaction.atomic():
        lock(issue.periodical)
        held = Issue.objects.select_for_update().get(pk=issue.pk)
        _refuse(held, after)
        revision = write_revision(held, document, user, note)
    issue.refresh_from_db()
    return revision


def clean_text(text: str) -> str:
    r"""`text` with its line ends as \n, as editors count them; nothing else is changed.

    Raises:
        TextTrouble: it is too long, or holds what a text cannot hold.
    """
    if len(text) > LONGEST:
        raise TextTrouble(
            _("The text has %(length)s characters; an issue has %(longest)s at most.")
            % {"length": f"{len(text):,}", "longest": f"{LONGEST:,}"}
        )
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if wrong := _NO_TEXT.search(text):
        line = text.count("\n", 0, wrong.start()) + 1
        raise TextTrouble(
            _("Line %(line)s holds U+%(code)s, which is no text; delete it there.")
            % {"line": line, "code": f"{ord(wrong[0]):04X}"}
        )
    return text


def write_revision(issue: Issue, document: Document, user: User, note: str) -> Revision:
    """Write the next revision of a locked issue. Only within a transaction."""
    text = document.text
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    last = latest(issue)
    if last is not None and last.sha256 == sha256:
        return last
    revision = Revision.objects.create(
        issue=issue,
        number=last.number + 1 if last else 1,
        text=text,
        sha256=sha256,
        author=user,
        note=note.strip()[:300],
    )
    _cite(revision, document)
    _follow(issue, document.front)
    if issue.state == Issue.State.SIGNED:
        issue.state = Issue.State.DRAFT
    issue.save()
    return revision


def latest(issue: Issue) -> Revision | None:
    """The last saved revision."""
    return issue.revisions.order_by("-number").first()


def _refuse(issue: Issue, after: int | None) -> None:
    if issue.state == Issue.State.WITHDRAWN:
        raise TextTrouble(_("This issue was withdrawn; it takes no new text."))
    last = latest(issue)
    if after is not None and last is not None and last.number != after:
        raise EditedMeanwhileTrouble(
            _(
                "%(author)s saved revision %(number)s since you opened revision %(after)s; copy "
                "your changes, reload and put them in again."
            )
            % {"author": last.author.get_username(), "number": last.number, "after": after}
        )


def _cite(revision: Revision, document: Document) -> None:
    captures = dict(
        Capture.objects.filter(key__in={each.key for each in document.citations}).values_list(
            "key", "pk"
        )
    )
    longest = Citation._meta.get_field("key").max_length  # noqa: SLF001 - Django's documented API
    Citation.objects.bulk_create(
        Citation(
            revision=revision,
            capture_id=captures.get(each.key),
            key=each.key[:longest],
            pinned=each.pinned or "",
            start=each.start,
            end=each.end,
        )
        for each in document.citations
    )


def _follow(issue: Issue, front: FrontMatter) -> None:
    """Take title, language, date and number from the head of the text until it is published.

    What cannot be followed (a number that is taken, a date after publication) is left; the head
    then disagrees with the issue and keeps it from being signed (`issue.obstacles`). The title of
    a correction is the issue's when that is published: readers see no draft of it.
    """
    if issue.published_id is not None:
        return
    issue.title = (front.title or issue.title)[:300]
    issue.language = front.language or issue.language
    date = front.date or issue.date
    number = (read_number(front.number) if front.number else None) or issue.number
    taken = Issue.objects.filter(periodical=issue.periodical_id, year=date.year, number=number)
    if not taken.exclude(pk=issue.pk).exists():
        issue.date, issue.year, issue.number = date, date.year, number
