"""One issue as mail: read once from its renditions, then written for each reader."""

from dataclasses import dataclass

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from khronika.issue.models import Issue
from khronika.post.message import Letter, compose, sender_domain
from khronika.post.models import Delivery, Mailing, Subscription
from khronika.post.seal import unseal
from khronika.post.token import Scope, link
from khronika.press.models import Rendition
from khronika.press.render import PREFERENCES, UNSUBSCRIBE


@dataclass(frozen=True, slots=True)
class Written:
    """A message and the address it goes to."""

    address: str
    message: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An issue ready to be written to its readers."""

    subject: str
    plain: str
    html: str
    list_id: str
    periodical: int

    def write(self, row: Delivery) -> Written | None:
        """Write the message of a delivery.

        None where the reader has left, or the issue was withdrawn, since it was queued.
        """
        if row.issue.state != Issue.State.PUBLISHED:
            return None
        subscription = Subscription.objects.filter(
            reader_id=row.reader_id,
            periodical_id=self.periodical,
            state=Subscription.State.ACTIVE,
        ).first()
        if subscription is None or not row.reader.address_sealed:
            return None
        address = unseal(row.reader.address_sealed, row.reader.address_hash)
        leave = link(Scope.UNSUBSCRIBE, subscription.pk)
        letter = Letter(
            subject=self.subject,
            plain=f"{self.plain}\n{leave}\n",
            # until readers have a page of preferences, leaving is the one there is
            html=self.html.replace(UNSUBSCRIBE, leave).replace(PREFERENCES, leave),
            headers=(
                ("List-Id", self.list_id),  # RFC 2919
                ("List-Unsubscribe", f"<{leave}>"),  # RFC 2369
                ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),  # RFC 8058
            ),
        )
        message = compose(letter, to=address, message_id=row.message_id, date=timezone.now())
        return Written(address, message)


def edition(mailing: Mailing) -> Edition:
    """Read what a mailing sends from the renditions of its revision."""
    issue = mailing.issue
    bodies = dict(
        Rendition.objects.filter(revision_id=mailing.revision_id).values_list("form", "body")
    )
    title = issue.periodical.title
    with translation.override(issue.language):
        foot = _("You receive “%(title)s” because you asked for it. Leave with one click:")
    return Edition(
        subject=f"{title} {issue.year}/{issue.number}: {issue.title}",
        plain=f"{bodies[Rendition.Form.PLAIN]}\n-- \n{foot % {'title': title}}",
        html=bodies[Rendition.Form.MAIL],
        list_id=f"<{issue.periodical.key}.{sender_domain()}>",
        periodical=issue.periodical_id,
    )
