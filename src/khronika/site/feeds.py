"""The feeds of a periodical, as press makes them."""

from django.http import HttpRequest, HttpResponse

from khronika.press import feeds as made
from khronika.site.page import public
from khronika.site.published import find_periodical


@public
def atom(request: HttpRequest, periodical: str) -> HttpResponse:  # noqa: ARG001 - a view is given one
    """Atom 1.0 (RFC 4287)."""
    body = made.atom(find_periodical(periodical))
    return HttpResponse(body, content_type="application/atom+xml; charset=utf-8")


@public
def json_feed(request: HttpRequest, periodical: str) -> HttpResponse:  # noqa: ARG001 - as above
    """JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    body = made.json_feed(find_periodical(periodical))
    return HttpResponse(body, content_type="application/feed+json")
