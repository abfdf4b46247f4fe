"""A page for readers: in the language of what is read, cacheable, and without any cookie."""

from collections.abc import Callable, Mapping
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.views.decorators.http import conditional_page, require_safe

FRESH_SECONDS = (
    60  # a corrected issue is seen within a minute; an ETag (RFC 9110) makes asking cheap
)


def show(
    template: str, context: Mapping[str, object], *, language: str = "", status: int = 200
) -> HttpResponse:
    """Render a page of the site, its words in `language` (default: that of the site)."""
    organisation = settings.CONFIG.organisation
    with translation.override(language or settings.LANGUAGE_CODE):
        body = render_to_string(template, {"organisation": organisation, **context})
        return HttpResponse(
            body, status=status, headers={"Content-Language": translation.get_language() or "en"}
        )


def public[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Let caches keep what a view answers to GET and HEAD, and ask again by its ETag."""

    @wraps(view)
    def fresh(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(*args, **kwargs)
        patch_cache_control(response, public=True, max_age=FRESH_SECONDS)
        return response

    return require_safe(conditional_page(fresh))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """Say that there is no such page, and where to go from here."""
    reason = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return show("site/not_found.html", {"reason": reason}, status=404)
