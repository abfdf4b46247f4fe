"""The reader's own pages: asking for a periodical, confirming, leaving.

None of them asks for a CSRF token: they are pages without cookies, so there is nobody's session
to ride on. Subscribing is proved by a mail, confirming and leaving by the signed token in the
address; RFC 8058 wants the latter to work without cookies anyway.
"""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from khronika.base.client import client_address
from khronika.issue.models import Periodical
from khronika.post import leave as leaving
from khronika.post import subscribe as subscribing
from khronika.post.address import LONGEST_TYPED, AddressTrouble
from khronika.post.limit import may_knock
from khronika.post.tasks import ask
from khronika.site.page import show

BAIT = "website"  # a field that people do not see; what fills it in is a machine


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def subscribe(request: HttpRequest) -> HttpResponse:
    """The form, and its answer: the same whether the address is known or not."""
    periodicals = list(Periodical.objects.all())
    if request.method != "POST":
        return _form(periodicals, chosen=request.GET.get("periodical", ""))
    chosen = request.POST.get("periodical", "")
    periodical = next((each for each in periodicals if each.key == chosen), None)
    if periodical is None:
        return _form(periodicals, trouble=_("Choose what you would like to receive."))
    address = request.POST.get("address", "")
    if not may_knock(client_address(request)):
        trouble = _("Too many requests came from your network; please try again in an hour.")
        return _form(
            periodicals,
            chosen=chosen,
            address=address,
            trouble=trouble,
            status=HTTPStatus.TOO_MANY_REQUESTS,
        )
    if not request.POST.get(BAIT):
        try:
            subscribing.request(periodical, address, language=periodical.language)
        except AddressTrouble as trouble:
            return _form(periodicals, chosen=chosen, address=address, trouble=str(trouble))
        ask.enqueue()
    return show("site/asked.html", {"periodical": periodical}, language=periodical.language)


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The page a confirmation mail leads to; only its button confirms: scanners follow links."""
    if request.method == "POST":
        subscription = subscribing.confirm(token)
        template = "site/confirmed.html"
    else:
        subscription = subscribing.requested(token)
        template = "site/confirm.html"
    if subscription is None:
        return show("site/stale.html", {}, status=HTTPStatus.NOT_FOUND)
    periodical = subscription.periodical
    context = {"periodical": periodical, "consent": subscription.consent}
    return show(template, context, language=periodical.language)


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Leaving, by the button of this page or by a mail program's one click (RFC 8058)."""
    if request.method == "POST":
        subscription = leaving.leave(token)
        template = "site/left.html"
    else:
        subscription = leaving.subscribed(token)
        template = "site/leave.html"
    if subscription is None:
        raise Http404(
            _("This link leads to no subscription; it may have been cut off in the mail.")
        )
    context = {"periodical": subscription.periodical, "ended": subscription.state == "ended"}
    return show(template, context, language=subscription.periodical.language)


def _form(
    periodicals: list[Periodical],
    *,
    chosen: str = "",
    address: str = "",
    trouble: str = "",
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    if trouble and status is HTTPStatus.OK:
        status = HTTPStatus.BAD_REQUEST
    if not any(each.key == chosen for each in periodicals):
        chosen = periodicals[0].key if periodicals else ""
    context = {
        "periodicals": periodicals,
        "chosen": chosen,
        "address": address[:LONGEST_TYPED],
        "trouble": trouble,
        "bait": BAIT,
    }
    return show("site/subscribe.html", context, status=status)
