"""A fact's evidence: the passage that proves it, in the capture that holds it."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from khronika.archive.models import Capture
from khronika.check.finding import State
from khronika.issue.kept import KeptEvidence, kept_proof
from khronika.issue.models import Revision
from khronika.register.gate import Gate
from khronika.site.page import public, show
from khronika.site.published import find_issue

CONTEXT = 120  # code points of the source shown on either side of the passage


@dataclass(frozen=True, slots=True)
class Marked:
    """A text in three parts, the middle one marked. Protected names are withheld."""

    before: str
    passage: str
    after: str


@dataclass(frozen=True, slots=True)
class Witness:
    """A passage and where it comes from; `capture` is None where the register itself is cited."""

    number: int
    capture: Capture | None
    title: str
    publisher: str
    excerpt: Marked
    text: Marked


@public
def page(request: HttpRequest, periodical: str, year: int, number: int, fact: int) -> HttpResponse:  # noqa: ARG001 - the parts of the address
    """What proves a fact of a published issue; 404 for a fact that is not verified."""
    issue, revision = find_issue(periodical, year, number)
    proof = kept_proof(revision)
    if proof is None or fact >= len(proof.facts) or proof.facts[fact].state is not State.VERIFIED:
        raise Http404(_("There is no verified fact of this number in the issue."))
    proved = proof.facts[fact]
    captures = _cited(revision)
    gate = Gate()
    witnesses = [
        _witness(number, evidence, captures.get(evidence.source), gate)
        for number, evidence in enumerate(proved.evidence, start=1)
    ]
    context = {
        "issue": issue,
        "periodical": issue.periodical,
        "kind": proved.kind,
        "text": gate.withhold(proved.text),
        "number": fact,
        "witnesses": witnesses,
    }
    return show("site/evidence.html", context, language=issue.language)


def _cited(revision: Revision) -> dict[str, Capture]:
    """The captures that the issue cites: no other capture is shown to readers."""
    rows = revision.citations.exclude(capture=None).select_related("capture")
    return {row.key: row.capture for row in rows if row.capture is not None}


def _witness(number: int, evidence: KeptEvidence, capture: Capture | None, gate: Gate) -> Witness:
    if capture is None or capture.text[evidence.start : evidence.end] != evidence.text:
        alone = Marked("", gate.withhold(evidence.text), "")
        return Witness(number, None, "", "", alone, alone)
    text = gate.withhold(capture.text)  # as long as it was, so that the passage is where it was
    start, end = evidence.start, evidence.end
    left = _word_start(text, max(0, start - CONTEXT), start)
    right = _word_end(text, min(len(text), end + CONTEXT), end)
    return Witness(
        number=number,
        capture=capture,
        title=gate.withhold(capture.title),
        publisher=gate.withhold(capture.publisher),
        excerpt=Marked(text[left:start], text[start:end], text[end:right]),
        text=Marked(text[:start], text[start:end], text[end:]),
    )


def _word_start(text: str, at: int, before: int) -> int:
    while 0 < at < before and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, at: int, after: int) -> int:
    while after < at < len(text) and not text[at].isspace():
        at -= 1
    return at
