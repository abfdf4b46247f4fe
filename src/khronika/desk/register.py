"""The register as editors read it: entities with their names, statuses and figures."""

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from khronika.desk.page import editors, page
from khronika.register.models import Entity, Figure, Measure, Name, Status

PER_PAGE = 100


@editors
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """The entities, searched by any of their names, and the measures with their latest figure."""
    words = request.GET.get("q", "").strip()
    found = Entity.objects.filter(merged_into=None)
    for word in words.split():
        found = found.filter(
            Q(names__text__icontains=word, names__known_to=None) | Q(key__icontains=word)
        )
    names = Name.objects.filter(known_to=None)
    found = found.distinct().prefetch_related(Prefetch("names", names, to_attr="current_names"))
    measures = Measure.objects.select_related("counter").prefetch_related(
        Prefetch(
            "figures",
            Figure.objects.filter(known_to=None).order_by("-as_of"),
            to_attr="current_figures",
        )
    )
    context = {
        "room": "register",
        "words": words,
        "entities": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "measures": [] if words else measures,
    }
    return page(request, "desk/register.html", context)


@editors
@require_safe
def entity(request: HttpRequest, key: str) -> HttpResponse:
    """One entity as it is known today; a merged one leads to the one it was merged into."""
    one = get_object_or_404(Entity.objects.select_related("merged_into"), key=key)
    if one.merged_into:
        return redirect("desk:entity", one.merged_into.key)
    names = list(one.names.filter(known_to=None))
    context = {
        "room": "register",
        "entity": one,
        "title": _title(names, one.key),
        "names": names,
        "statuses": Status.objects.filter(subject=one, known_to=None).select_related(
            "kind", "object"
        ),
        "measures": one.measures.prefetch_related(
            Prefetch(
                "figures",
                Figure.objects.filter(known_to=None).order_by("-as_of"),
                to_attr="current_figures",
            )
        ),
    }
    return page(request, "desk/entity.html", context)


def _title(names: list[Name], key: str) -> str:
    """The house spelling in the reader's language, else any house spelling, else any name."""
    language = get_language()
    ranked = sorted(names, key=lambda name: (name.language != language, not name.house))
    return ranked[0].text if ranked else key
