"""Publishing: a signed revision in all its forms, in the database and as files, at one moment."""

import hashlib
import logging

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.issue.models import Issue, Revision
from khronika.issue.save import latest
from khronika.issue.sign import is_signed
from khronika.press.files import write_files
from khronika.press.models import Rendition
from khronika.press.render import parse, render_all
from khronika.press.trouble import NothingTrouble, ProtectedTrouble, UnsignedTrouble
from khronika.register.gate import Gate

log = logging.getLogger(__name__)


def publish(issue: Issue, user: User | None) -> list[Rendition]:
    """Publish the last revision of `issue` as `user` (None: a command, the clock); write its files.

    A corrected revision takes the place of the one before, whose renditions are kept. What is
    published already is written to the files again, and otherwise left as it is.

    Raises:
        UnsignedTrouble: nobody but its author has signed the last revision.
        ProtectedTrouble: it names a protected person.
        NothingTrouble: there is no text, or the issue was withdrawn.
    """
    revision = check_publishable(issue)
    parsed = parse(revision)
    bodies = render_all(parsed)
    _refuse_protected(bodies)
    with transaction.atomic():
        held = Issue.objects.select_for_update().get(pk=issue.pk)
        last = latest(held)
        if last is None or last.pk != revision.pk or held.state == Issue.State.WITHDRAWN:
            raise NothingTrouble(
                _("The issue was changed while it was published; look at it anew.")
            )
        renditions = [_kept(revision, form, body) for form, body in bodies.items()]
        if held.published_id != revision.pk:
            held.published = revision
            held.published_at = held.published_at or timezone.now()
            held.title = parsed.title[:300]
        held.state = Issue.State.PUBLISHED
        held.publish_at = None
        held.save()
    issue.refresh_from_db()
    log.info(
        "%s published revision %s of %s",
        user.get_username() if user else "a command or the clock",
        revision.number,
        issue.path,
    )
    write_files(parsed)
    return renditions


def check_publishable(issue: Issue) -> Revision:
    """The revision that would be published.

    Raises:
        UnsignedTrouble: nobody but its author has signed it.
        NothingTrouble: there is no text, or the issue was withdrawn.
    """
    if issue.state == Issue.State.WITHDRAWN:
        raise NothingTrouble(_("This issue was withdrawn; it cannot be published again."))
    revision = latest(issue)
    if revision is None:
        raise NothingTrouble(_("This issue has no text yet."))
    if not is_signed(revision):
        raise UnsignedTrouble(
            _("Revision %(number)s is signed by nobody but its author; have it signed off first.")
            % {"number": revision.number}
        )
    return revision


def _refuse_protected(bodies: dict[Rendition.Form, str]) -> None:
    named = Gate().find(bodies[Rendition.Form.PLAIN])
    if named:
        lines = ", ".join(sorted({each.entity for each in named}))
        raise ProtectedTrouble(
            _(
                "The text names someone the register protects (%(who)s); take the name out, it is "
                "never published."
            )
            % {"who": lines}
        )


def _kept(revision: Revision, form: Rendition.Form, body: str) -> Rendition:
    """The rendition as it went out first: publishing again does not change it."""
    rendition, _made = Rendition.objects.get_or_create(
        revision=revision,
        form=form,
        defaults={"body": body, "sha256": hashlib.sha256(body.encode()).hexdigest()},
    )
    return rendition
