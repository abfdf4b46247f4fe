"""Sign-off: what would be signed, what stands in its way, and signing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from khronika.base.trouble import Trouble
from khronika.desk.page import editors, page, person
from khronika.desk.proof import summarise
from khronika.issue.models import Issue
from khronika.issue.obstacles import obstacles
from khronika.issue.prove import prove_revision
from khronika.issue.save import latest
from khronika.issue.sign import sign_off


@editors
@require_http_methods(["GET", "HEAD", "POST"])
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the last revision with its proof; on POST, sign the revision that was shown."""
    issue = get_object_or_404(Issue.objects.select_related("periodical", "published"), pk=pk)
    revision = latest(issue)
    if revision is None:
        messages.error(request, _("There is no text yet; write it first."))
        return redirect("desk:issue", issue.pk)
    if request.method == "POST":
        if request.POST.get("revision") != str(revision.number):
            messages.error(
                request,
                _("The text was changed since you opened this page; read the last revision."),
            )
            return redirect("desk:sign", issue.pk)
        try:
            sign_off(revision, person(request))
        except Trouble as trouble:
            messages.error(request, str(trouble))
            return redirect("desk:sign", issue.pk)
        messages.success(
            request, _("You signed off revision %(number)s.") % {"number": revision.number}
        )
        return redirect("desk:publish", issue.pk)
    try:
        proof = prove_revision(revision)
    except Trouble as trouble:
        messages.error(request, str(trouble))
        return redirect("desk:issue", issue.pk)
    context = {
        "room": "issues",
        "step": "sign",
        "issue": issue,
        "revision": revision,
        "summary": summarise(revision.text, proof),
        "obstacles": obstacles(revision, proof, person(request)),
        "signed": revision.sign_offs.select_related("person"),
    }
    return page(request, "desk/sign.html", context)
