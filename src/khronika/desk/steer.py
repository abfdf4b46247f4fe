"""Steering a mailing that is under way: pause, resume, cancel, resend."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khronika.desk.page import editors
from khronika.post.mailing import cancel, pause, resend, resume
from khronika.post.models import Delivery, Mailing
from khronika.post.tasks import deliver


@editors
@require_POST
def steer(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """Do one thing to a mailing, and show it; what is not possible any more changes nothing."""
    mailing = get_object_or_404(Mailing, pk=pk)
    if act not in ACTS:
        raise Http404
    ACTS[act](request, mailing)
    return redirect("desk:mailing", pk)


def _pause(request: HttpRequest, mailing: Mailing) -> None:
    if pause(mailing):
        messages.success(request, _("The mailing is held back."))


def _resume(request: HttpRequest, mailing: Mailing) -> None:
    if resume(mailing):
        deliver.enqueue()
        messages.success(request, _("The mailing goes on."))


def _cancel(request: HttpRequest, mailing: Mailing) -> None:
    ended = cancel(mailing)
    messages.success(request, _("Not sent any more: %(count)s.") % {"count": ended})


def _resend(state: Delivery.State) -> Callable[[HttpRequest, Mailing], None]:
    def again(request: HttpRequest, mailing: Mailing) -> None:
        count = resend(mailing, state)
        if count:
            deliver.enqueue()
        messages.success(request, _("Queued again: %(count)s.") % {"count": count})

    return again


ACTS: dict[str, Callable[[HttpRequest, Mailing], None]] = {
    "pause": _pause,
    "resume": _resume,
    "cancel": _cancel,
    "resend-failed": _resend(Delivery.State.FAILED),
    "resend-uncertain": _resend(Delivery.State.UNCERTAIN),
}
