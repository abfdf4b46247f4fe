"""What robots may visit: the readers' pages, not the desk and no reader's own links."""

from django.http import HttpRequest, HttpResponse

from khronika.site.page import public

_TEXT = """User-agent: *
Disallow: /desk/
Disallow: /confirm/
Disallow: /unsubscribe/
"""


@public
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view is given one
    """robots.txt (RFC 9309)."""
    return HttpResponse(_TEXT, content_type="text/plain; charset=utf-8")
