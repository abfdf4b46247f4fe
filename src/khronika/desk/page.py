"""What every page of the desk has: an editor who is logged in, and the state of the work."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Concatenate, cast

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control

from khronika.desk.health import health

# A view of the desk, after the request and what its address names.
type View[**P] = Callable[Concatenate[HttpRequest, P], HttpResponse]


def editors[**P](view: View[P]) -> View[P]:
    """Let only logged-in people in, and leave no copy of the page in a browser or a proxy.

    A piece of a page is not answered with the log-in page in its place: htmx goes there instead.
    """
    guarded = login_required(cache_control(private=True, no_store=True)(view))

    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if is_fragment(request) and not request.user.is_authenticated:
            return HttpResponse(status=204, headers={"HX-Redirect": reverse("desk:login")})
        return guarded(request, *args, **kwargs)

    update_wrapper(answer, view)
    return answer


def person(request: HttpRequest) -> User:
    """Who is logged in. Only for views behind `editors`."""
    return cast("User", request.user)


def page(
    request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render a page of the desk. `room` in the context marks where it belongs in the menu."""
    return render(request, template, {"health": health(), **context}, status=status)


def is_fragment(request: HttpRequest) -> bool:
    """Whether htmx or the editor asks, which want the piece and not the page."""
    return request.headers.get("HX-Request") == "true"


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asks for JSON rather than a page."""
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def web_address(url: str) -> str:
    """`url` where it may be made a link, empty where it is anything but http and https."""
    return url if url.lower().startswith(("http://", "https://")) else ""


def posted_text(request: HttpRequest, name: str = "text") -> str:
    """A text from a form, with the line ends of a file: browsers send CRLF (HTML, 4.10.22)."""
    return request.POST.get(name, "").replace("\r\n", "\n").replace("\r", "\n")
