"""Sending: the readers it goes to, the act, and how far it has come."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from khronika.base.trouble import Trouble
from khronika.desk.page import editors, is_fragment, page, person
from khronika.issue.models import Issue
from khronika.post.mailing import (
    OVER,
    RUNNING,
    Progress,
    count_readers,
    mailable,
    progress,
    queue_mailing,
)
from khronika.post.models import Delivery, Mailing
from khronika.post.tasks import deliver

FAILURES_SHOWN = 50


@editors
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how many readers the issue would go to; on POST, queue it for them."""
    issue = get_object_or_404(Issue.objects.select_related("periodical", "published"), pk=pk)
    mailing = Mailing.objects.filter(issue=issue).first()
    if mailing:
        return redirect("desk:mailing", mailing.pk)
    if request.method == "POST":
        try:
            mailing = queue_mailing(issue, person(request))
            deliver.enqueue()
        except Trouble as trouble:
            messages.error(request, str(trouble))
            return redirect("desk:send", issue.pk)
        messages.success(request, _("The issue is on its way."))
        return redirect("desk:mailing", mailing.pk)
    context: dict[str, object] = {
        "room": "issues",
        "step": "send",
        "issue": issue,
        "readers": count_readers(issue.periodical),
    }
    try:
        mailable(issue)
    except Trouble as trouble:
        context["obstacle"] = str(trouble)
    return page(request, "desk/send.html", context)


@dataclass(frozen=True, slots=True)
class Bar:
    """One state of a mailing: how many deliveries are in it, and which share of all (0 to 100)."""

    state: Delivery.State
    count: int
    share: float


@editors
@require_safe
def mailing(request: HttpRequest, pk: int) -> HttpResponse:
    """How far a mailing has come: a bar per state, and failures with the server's words."""
    one = get_object_or_404(Mailing.objects.select_related("issue__periodical", "revision"), pk=pk)
    counted = progress(one)
    troubled = (Delivery.State.FAILED, Delivery.State.UNCERTAIN, Delivery.State.DEFERRED)
    context = {
        "room": "issues",
        "step": "send",
        "issue": one.issue,
        "mailing": one,
        "total": counted.total,
        "bars": [
            Bar(state, counted.states[state], 100 * counted.states[state] / counted.total)
            for state in Delivery.State
            if counted.states[state]
        ],
        "failures": one.deliveries.filter(state__in=troubled)
        .exclude(reply="")
        .only("state", "reply", "attempts", "due_at")
        .order_by("state", "pk")[:FAILURES_SHOWN],
        "goes_on": one.state in RUNNING,
        "acts": _acts(one, counted),
    }
    if is_fragment(request):
        return render(request, "desk/mailing_progress.html", context)
    return page(request, "desk/mailing.html", context)


def _acts(mailing: Mailing, counted: Progress) -> dict[str, str]:
    """What can be done to a mailing now: names of desk.steer, and the words on their buttons."""
    acts = {}
    if mailing.state in RUNNING:
        acts["pause"] = _("Pause")
    if mailing.state == Mailing.State.PAUSED:
        acts["resume"] = _("Resume")
    if mailing.state not in OVER:
        acts["cancel"] = _("Cancel the rest")
    if counted.states[Delivery.State.FAILED]:
        acts["resend-failed"] = _("Resend what failed")
    if counted.states[Delivery.State.UNCERTAIN]:
        acts["resend-uncertain"] = _("Resend what is uncertain")
    return acts
