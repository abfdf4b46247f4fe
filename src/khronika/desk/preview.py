"""The last revision as readers would get it: as a page, as the mail, as plain text."""

from collections.abc import Collection
from urllib.parse import urlencode

import msgspec
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.csp import CSP
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from khronika.base.trouble import Trouble
from khronika.desk.page import editors, page
from khronika.issue.kept import KeptProof
from khronika.issue.models import Issue, Revision
from khronika.issue.prove import as_contract, prove_revision
from khronika.issue.save import latest
from khronika.press.models import Rendition
from khronika.press.render import render

# The mail brings its style inlined and stands in a sandboxed frame without scripts.
MAIL_CSP: dict[str, Collection[str]] = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.UNSAFE_INLINE],
    "img-src": ["data:"],
    "frame-ancestors": [CSP.SELF],
    "sandbox": "",
}


@editors
@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """One form of the last revision, chosen by `form`, with the proof as it stands now."""
    issue = get_object_or_404(Issue.objects.select_related("periodical"), pk=pk)
    asked = request.GET.get("form", "")
    form = Rendition.Form(asked) if asked in Rendition.Form.values else Rendition.Form.PAGE
    context: dict[str, object] = {"room": "issues", "step": "preview", "issue": issue, "form": form}
    revision = latest(issue)
    if revision is None:
        messages.error(request, _("There is no text yet; write it first."))
        return redirect("desk:issue", issue.pk)
    context["revision"] = revision
    if form != Rendition.Form.MAIL:  # which comes into a frame of its own
        try:
            context["body"] = _rendered(revision, form)
        except Trouble as trouble:
            context["trouble"] = str(trouble)
    return page(request, "desk/preview.html", context)


@xframe_options_sameorigin
@csp_override(MAIL_CSP)
@editors
@require_safe
def preview_mail(request: HttpRequest, pk: int) -> HttpResponse:
    """The mail as it would be sent, for the frame in the preview."""
    del request
    revision = latest(get_object_or_404(Issue.objects.select_related("periodical"), pk=pk))
    if revision is None:
        raise Http404
    try:
        return HttpResponse(_rendered(revision, Rendition.Form.MAIL))
    except Trouble as trouble:
        return HttpResponse(str(trouble), content_type="text/plain; charset=utf-8")


@editors
@require_safe
def preview_evidence(request: HttpRequest, pk: int, fact: int) -> HttpResponse:
    """Where a fact of the previewed page leads: its passage in the capture."""
    del request
    revision = latest(get_object_or_404(Issue.objects.select_related("periodical"), pk=pk))
    facts = _proof_now(revision).facts if revision else ()
    if fact >= len(facts) or not facts[fact].evidence:
        raise Http404
    passage = facts[fact].evidence[0]
    room, colon, key = passage.source.partition(":")
    if colon:
        return redirect("desk:entity", key) if room == "register" else redirect("desk:issues")
    query = urlencode({"start": passage.start, "end": passage.end})
    return redirect(f"{reverse('desk:capture', args=[passage.source])}?{query}#passage")


def _rendered(revision: Revision, form: Rendition.Form) -> str:
    body = render(revision, form, _proof_now(revision))
    # the page fragment has been through nh3 in press.render
    return mark_safe(body) if form == Rendition.Form.PAGE else body  # noqa: S308


def _proof_now(revision: Revision) -> KeptProof:
    contract = as_contract(revision.text, prove_revision(revision))
    return msgspec.convert(contract["files"], type=tuple[KeptProof, ...])[0]
