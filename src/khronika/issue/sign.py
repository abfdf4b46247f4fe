"""Sign-off: a second person stands by a text whose proof holds."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from khronika.issue.models import Issue, Revision, SignOff
from khronika.issue.obstacles import obstacles
from khronika.issue.prove import as_contract, prove_revision
from khronika.issue.save import latest
from khronika.issue.trouble import SignOffTrouble


def sign_off(revision: Revision, person: User) -> SignOff:
    """Sign the last revision of an issue, and keep its proof as it was at that moment.

    The author of the revision cannot sign it. A later revision has to be signed anew. Signing
    twice is signing once.

    Raises:
        SignOffTrouble: something stands in the way (`issue.obstacles`); the sentence says what.
    """
    proof = prove_revision(revision)
    found = obstacles(revision, proof, person)
    if found:
        raise SignOffTrouble(" ".join(found))
    with transaction.atomic():
        issue = Issue.objects.select_for_update().get(pk=revision.issue_id)
        last = latest(issue)
        if last is None or last.pk != revision.pk:
            raise SignOffTrouble(
                _("Somebody saved another revision while you signed; read that one.")
            )
        revision.proof = as_contract(revision.text, proof)
        revision.save(update_fields=["proof"])
        signed, _made = SignOff.objects.get_or_create(
            revision=revision, person=person, defaults={"sha256": revision.sha256}
        )
        if issue.state == Issue.State.DRAFT:
            issue.state = Issue.State.SIGNED
            issue.save(update_fields=["state"])
    revision.issue.refresh_from_db()
    return signed


def is_signed(revision: Revision) -> bool:
    """Whether somebody other than its author signed exactly this text."""
    return (
        revision.sign_offs.filter(sha256=revision.sha256)
        .exclude(person_id=revision.author_id)
        .exists()
    )
