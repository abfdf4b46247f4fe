"""Correcting what was published: a new revision, and a note that readers see."""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from khronika.issue.models import Correction, Issue, Revision
from khronika.issue.save import save_revision
from khronika.issue.trouble import CorrectionTrouble


def corrections_up_to(revision: Revision) -> QuerySet[Correction]:
    """The corrections that this revision holds, first one first: what its readers are told."""
    issue = revision.issue
    return issue.corrections.filter(mended__number__lte=revision.number).order_by("at", "pk")


def needs_note(issue: Issue) -> bool:
    """Whether the next saved text is a correction, which readers are told about."""
    if issue.published is None:
        return False
    return not issue.corrections.filter(mended__number__gt=issue.published.number).exists()


def save_or_correct(
    issue: Issue, text: str, user: User, note: str, *, after: int | None = None
) -> Revision:
    """Save a revision; of a published issue, the correction of it. Raises what either raises."""
    save = correct if needs_note(issue) else save_revision
    return save(issue, text, user, note, after=after)


def correct(
    issue: Issue, text: str, user: User, note: str, *, after: int | None = None
) -> Revision:
    """Save the corrected text of a published issue; `note` tells readers what was wrong.

    `after` is as in `save_revision`. It goes out as any revision does: signed by a second person,
    then published by `press.publish`.

    Raises:
        CorrectionTrouble: nothing was published yet, the note is empty or the text unchanged.
        TextTrouble, EditedMeanwhileTrouble: as for `save_revision`.
    """
    if not note.strip():
        raise CorrectionTrouble(_("Say what was wrong; readers see this note on the issue."))
    with transaction.atomic():
        wrong = Issue.objects.select_related("published").get(pk=issue.pk).published
        if wrong is None:
            raise CorrectionTrouble(
                _("This issue is not published yet; save the change as a revision.")
            )
        mended = save_revision(issue, text, user, note.strip()[:300], after=after)
        if mended.sha256 == wrong.sha256:
            raise CorrectionTrouble(_("The text is the published one; correct it first."))
        Correction.objects.create(
            issue=issue, wrong=wrong, mended=mended, text=note.strip(), by=user
        )
    return mended
