"""Publishing: the page before it, and the act."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from khronika.base.trouble import Trouble
from khronika.desk.page import editors, page, person
from khronika.issue.models import Issue
from khronika.issue.save import latest
from khronika.press.publish import check_publishable
from khronika.press.publish import publish as publish_issue


@editors
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what would be published and by whose signature; on POST, publish it."""
    issue = get_object_or_404(Issue.objects.select_related("periodical", "published"), pk=pk)
    if request.method == "POST":
        try:
            publish_issue(issue, person(request))
        except Trouble as trouble:
            messages.error(request, str(trouble))
            return redirect("desk:publish", issue.pk)
        messages.success(request, _("The issue is published."))
        return redirect("desk:send", issue.pk)
    revision = latest(issue)
    context: dict[str, object] = {
        "room": "issues",
        "step": "publish",
        "issue": issue,
        "revision": revision,
        "is_out": revision is not None and issue.published_id == revision.pk,
        "signed": revision.sign_offs.select_related("person") if revision else (),
        "corrections": issue.corrections.select_related("wrong", "mended", "by"),
    }
    try:
        check_publishable(issue)
    except Trouble as trouble:
        context["obstacle"] = str(trouble)
    return page(request, "desk/publish.html", context)
