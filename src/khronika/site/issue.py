"""An issue as readers see it: its page, and the same in plain text."""

from dataclasses import dataclass
from typing import Self

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from khronika.check.finding import State
from khronika.issue.correct import corrections_up_to
from khronika.issue.kept import KeptProof, kept_proof
from khronika.issue.models import Revision
from khronika.press.models import Rendition
from khronika.site.page import public, show
from khronika.site.published import find_issue, published_issues
from khronika.text.front import read_front


@dataclass(frozen=True, slots=True)
class Summary:
    """How an issue's proof came out, for readers."""

    total: int
    verified: int
    unproved: int  # contradicted or not found
    waived: int  # marked in the text like the unproved
    unsourced: int
    unread: int
    sources: int
    second_readers: int  # people other than the author who signed it

    @classmethod
    def of(cls, revision: Revision) -> Self:
        """Count the facts of a revision, the captures it cites and those who signed it."""
        proof = kept_proof(revision) or KeptProof(language="")
        cited = revision.citations.exclude(capture=None).order_by().values("capture").distinct()
        return cls(
            total=len(proof.facts),
            verified=proof.count(State.VERIFIED),
            unproved=proof.count(State.CONTRADICTED) + proof.count(State.NOT_FOUND),
            waived=proof.count(State.WAIVED),
            unsourced=proof.count(State.UNSOURCED),
            unread=proof.count(State.UNREAD),
            sources=cited.count(),
            second_readers=revision.sign_offs.count(),
        )


@public
def page(request: HttpRequest, periodical: str, year: int, number: int) -> HttpResponse:  # noqa: ARG001 - a view is given one
    """The issue, with its facts open to their evidence."""
    issue, revision = find_issue(periodical, year, number)
    front = read_front(revision.text)
    others = published_issues().filter(periodical=issue.periodical).exclude(pk=issue.pk)
    earlier = Q(date__lt=issue.date) | Q(date=issue.date, number__lt=issue.number)
    context = {
        "issue": issue,
        "periodical": issue.periodical,
        "revision": revision,
        "authors": front.authors,
        "body": _rendition(revision, Rendition.Form.PAGE).body,
        "summary": Summary.of(revision),
        "corrections": corrections_up_to(revision),
        "previous": others.filter(earlier).first(),
        "next": others.exclude(earlier).last(),
    }
    return show("site/issue.html", context, language=issue.language)


@public
def plain(request: HttpRequest, periodical: str, year: int, number: int) -> HttpResponse:  # noqa: ARG001 - as above
    """The issue as plain text."""
    issue, revision = find_issue(periodical, year, number)
    text = _rendition(revision, Rendition.Form.PLAIN).body
    headers = {"Content-Language": issue.language}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)


def _rendition(revision: Revision, form: Rendition.Form) -> Rendition:
    found = Rendition.objects.filter(revision=revision, form=form).first()
    if found is None:
        raise Http404(_("This issue was not published in this form."))
    return found
