"""One issue as mail: read once from its renditions, then written for each reader."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from uuid import uuid4

from django.utils import translation
from django.utils.translation import gettext as _

from khronika.post.dkim import current_signer
from khronika.post.message import Letter, Template, sender_domain
from khronika.post.models import Mailing
from khronika.post.smtp.session import Envelope
from khronika.post.token import LEAVE_WIDTH, Scope, address_of, bounce_address, make_token
from khronika.press.models import Rendition
from khronika.press.render import PREFERENCES, UNSUBSCRIBE


@dataclass(frozen=True, slots=True)
class Edition:
    """An issue ready to be written to its readers; `mark` stands where a token goes."""

    template: Template
    mark: str
    leave: str

    def write(
        self,
        address: str,
        *,
        delivery: int,
        subscription: int,
        message_id: str,
        date: dt.datetime,
    ) -> Envelope:
        """Write the message of a delivery."""
        token = make_token(Scope.UNSUBSCRIBE, subscription)
        message = self.template.write(
            to=address,
            message_id=message_id,
            date=date,
            values={self.mark: token},
            # RFC 2369
            headers=(("List-Unsubscribe", f"<{self.leave.replace(self.mark, token)}>"),),
        )
        return Envelope(bounce_address(delivery), address, message, dotless=True)


def edition(mailing: Mailing) -> Edition:
    """Read what a mailing sends from the renditions of its revision."""
    issue = mailing.issue
    bodies = dict(
        Rendition.objects.filter(revision_id=mailing.revision_id).values_list("form", "body")
    )
    periodical = issue.periodical
    with translation.override(issue.language):
        foot = _("You receive “%(title)s” because you asked for it. Leave with one click:") % {
            "title": periodical.title
        }
    mark = (uuid4().hex + uuid4().hex)[:LEAVE_WIDTH]
    leave = address_of(Scope.UNSUBSCRIBE, mark)
    domain = sender_domain()
    letter = Letter(
        subject=f"{periodical.title} {issue.year}/{issue.number}: {issue.title}",
        plain=f"{bodies[Rendition.Form.PLAIN]}\n-- \n{foot}\n{leave}\n",
        # until readers have a page of preferences, leaving is the one there is
        html=bodies[Rendition.Form.MAIL].replace(UNSUBSCRIBE, leave).replace(PREFERENCES, leave),
        headers=(
            ("List-Id", f"<{periodical.key}.{domain}>"),  # RFC 2919
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),  # RFC 8058
            ("Feedback-ID", f"{issue.pk}:{periodical.key}:issue:{_sender_id(domain)}"),
        ),
    )
    template = Template(letter, marks=(mark,), signer=current_signer(domain))
    return Edition(template, mark, leave)


def _sender_id(domain: str) -> str:
    """What complaints to Gmail are counted by: 5 to 15 characters that never change for us."""
    return hashlib.sha256(domain.encode()).hexdigest()[:10]
