"""The sources with their health."""

from django.db.models import Count, Max, Q
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from khronika.desk.page import editors, page, web_address
from khronika.watch.models import Item, Source


@editors
@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """All sources, those in trouble first."""
    rows = Source.objects.annotate(
        last_visit=Max("visits__at"),
        waiting=Count("items", filter=Q(items__state=Item.State.NEW), distinct=True),
    ).order_by("paused", "-failures", "name")
    shown = [(source, web_address(source.url)) for source in rows]
    return page(request, "desk/sources.html", {"room": "sources", "sources": shown})
