"""What keeps a revision from being signed off, as sentences for the desk and the shell."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from khronika.check.finding import Finding, Proof, Severity
from khronika.issue.front import disagreements
from khronika.issue.models import Issue, Revision
from khronika.issue.save import latest
from khronika.register.gate import Gate
from khronika.text.front import read_front

SHOWN = 5
PROTECTED = "REG705"  # told by the gate, which no setting and no waiver closes


def obstacles(revision: Revision, proof: Proof, person: User | None = None) -> list[str]:
    """Every reason why `person` (None: anybody) cannot sign `revision`, whose proof is `proof`.

    Empty: nothing stands in the way. A waived finding is not in a proof, so it is no reason.
    """
    issue = revision.issue
    found: list[str] = []
    if issue.state == Issue.State.WITHDRAWN:
        found.append(_("The issue was withdrawn."))
    last = latest(issue)
    if last is not None and last.pk != revision.pk:
        found.append(
            _("Revision %(number)s is not the last one; revision %(last)s is.")
            % {"number": revision.number, "last": last.number}
        )
    if issue.published_id == revision.pk:
        found.append(_("This revision is published already."))
    elif issue.published is not None and not _is_correction(issue, issue.published):
        found.append(_("The issue is published: say in a correction note what was wrong."))
    if person is not None:
        found.extend(_of_person(revision, person))
    front = read_front(revision.text)
    if not revision.text[front.end :].strip():
        found.append(_("There is no text yet."))
    found.extend(disagreements(issue, front))
    found.extend(_of_proof(revision.text, proof))
    found.extend(_of_protected(revision.text))
    return found


def _is_correction(issue: Issue, published: Revision) -> bool:
    return issue.corrections.filter(mended__number__gt=published.number).exists()


def _of_person(revision: Revision, person: User) -> list[str]:
    if person.pk == revision.author_id:
        return [_("You wrote this revision; someone else has to sign it.")]
    return [] if person.is_active else [_("Your account is closed.")]


def _of_proof(text: str, proof: Proof) -> list[str]:
    errors = [
        each
        for each in proof.findings
        if each.severity is Severity.ERROR and each.code != PROTECTED
    ]
    if not errors:
        return []
    listed = "; ".join(_told(text, each) for each in errors[:SHOWN])
    more = len(errors) - SHOWN
    if more > 0:
        listed += ngettext("; and %(more)s more", "; and %(more)s more", more) % {"more": more}
    return [
        ngettext(
            "The proof has %(count)s error, to be mended or waived: %(listed)s.",
            "The proof has %(count)s errors, to be mended or waived: %(listed)s.",
            len(errors),
        )
        % {"count": len(errors), "listed": listed}
    ]


def _of_protected(text: str) -> list[str]:
    lines = sorted({text.count("\n", 0, naming.start) + 1 for naming in Gate().find(text)})
    if not lines:
        return []
    return [
        _("Someone whom the register protects is named on line %(lines)s; take the name out.")
        % {"lines": ", ".join(map(str, lines))}
    ]


def _told(text: str, finding: Finding) -> str:
    line = text.count("\n", 0, finding.start) + 1
    return _("%(code)s on line %(line)s (%(message)s)") % {
        "code": finding.code,
        "line": line,
        "message": finding.message.rstrip("."),
    }
