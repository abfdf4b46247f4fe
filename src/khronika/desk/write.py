"""Writing an issue: the editor, saving, and the proof while typing."""

from collections.abc import Collection
from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csp import get_nonce
from django.shortcuts import get_object_or_404, redirect
from django.utils.csp import CSP
from django.utils.translation import gettext as _
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_POST, require_safe

from khronika.archive.models import Capture
from khronika.base.trouble import Trouble
from khronika.desk.page import editors, page, person, posted_text, wants_json
from khronika.desk.proof import summarise
from khronika.desk.words import editor_words
from khronika.issue.correct import needs_note, save_or_correct
from khronika.issue.models import Issue, Revision
from khronika.issue.prove import as_contract, prove_text
from khronika.issue.save import latest
from khronika.issue.trouble import EditedMeanwhileTrouble

# CodeMirror writes its own <style> element; this page alone lets it, by a nonce.
EDITOR_CSP: dict[str, Collection[str]] = {
    **cast("dict[str, Collection[str]]", settings.SECURE_CSP),
    "style-src": [CSP.SELF, CSP.NONCE],
}
RECENT_CAPTURES = 40


@csp_override(EDITOR_CSP)
@editors
@require_safe
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """The editor. Without JavaScript: the text in a field, Save, and the findings as they were."""
    issue = get_object_or_404(Issue.objects.select_related("periodical", "published"), pk=pk)
    revision = latest(issue)
    return _editor(request, issue, revision.text if revision else "", revision)


def _editor(
    request: HttpRequest, issue: Issue, text: str, base: Revision | None, *, note: str = ""
) -> HttpResponse:
    context: dict[str, Any] = {
        "room": "issues",
        "step": "write",
        "issue": issue,
        "base": base,
        "text": text,
        "note": note,
        "corrects": needs_note(issue),
        "captures": Capture.objects.defer("text", "headers").order_by("-captured_at")[
            :RECENT_CAPTURES
        ],
        "words": editor_words(),
        "nonce": get_nonce(request),
    }
    try:
        context["summary"] = summarise(text, prove_text(issue, text))
    except Trouble as trouble:
        context["trouble"] = str(trouble)
    return page(request, "desk/issue.html", context)


@csp_override(EDITOR_CSP)
@editors
@require_POST
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Save a revision; for a published issue, the correction of it."""
    issue = get_object_or_404(Issue.objects.select_related("periodical", "published"), pk=pk)
    text, note = posted_text(request), request.POST.get("note", "")
    base = request.POST.get("base", "")
    after = int(base) if base.isascii() and base.isdigit() and len(base) < 10 else None  # noqa: PLR2004 - the digits of a column
    before = latest(issue)
    try:
        revision = save_or_correct(issue, text, person(request), note, after=after)
    except Trouble as trouble:
        if wants_json(request):
            status = 409 if isinstance(trouble, EditedMeanwhileTrouble) else 422
            return JsonResponse({"error": str(trouble)}, status=status)
        messages.error(request, str(trouble))
        began = issue.revisions.filter(number=after).first() if after else before
        return _editor(request, issue, text, began, note=note)
    unchanged = before is not None and before.pk == revision.pk
    message = (
        _("Nothing has changed since revision %(number)s.")
        if unchanged
        else _("Saved as revision %(number)s.")
    ) % {"number": revision.number}
    if wants_json(request):
        return JsonResponse({"revision": revision.number, "message": message})
    messages.success(request, message)
    return redirect("desk:issue", issue.pk)


@editors
@require_POST
def check(request: HttpRequest, pk: int) -> JsonResponse:
    """The proof of the posted text, in the JSON that `khronika check` gives."""
    issue = get_object_or_404(Issue.objects.select_related("periodical"), pk=pk)
    text = posted_text(request)
    try:
        return JsonResponse(as_contract(text, prove_text(issue, text)))
    except Trouble as trouble:
        return JsonResponse({"error": str(trouble)}, status=422)
