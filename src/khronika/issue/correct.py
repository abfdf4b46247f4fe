"""Correcting what was published: a new revision, and a note that readers see."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from khronika.issue.models import Correction, Issue, Revision
from khronika.issue.save import save_revision
from khronika.issue.trouble import CorrectionTrouble


def correct(issue: Issue, text: str, user: User, note: str) -> Revision:
    """Save the corrected text of a published issue; `note` tells readers what was wrong.

    It is published as any revision is: signed by a second person, then by `press.publish`.

    Raises:
        CorrectionTrouble: nothing was published yet, the note is empty or the text unchanged.
        TextTrouble: the text cannot be stored.
    """
    if not note.strip():
        raise CorrectionTrouble(_("Say what was wrong; readers see this note on the issue."))
    with transaction.atomic():
        wrong = Issue.objects.select_related("published").get(pk=issue.pk).published
        if wrong is None:
            raise CorrectionTrouble(
                _("This issue is not published yet; save the change as a revision.")
            )
        mended = save_revision(issue, text, user, note.strip()[:300])
        if mended.sha256 == wrong.sha256:
            raise CorrectionTrouble(_("The text is the published one; correct it first."))
        Correction.objects.create(
            issue=issue, wrong=wrong, mended=mended, text=note.strip(), by=user
        )
    return mended
