"""The register as editors read it: entities with their names, statuses and figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from khronika.desk.page import editors, page
from khronika.register.models import Entity, Figure, Measure, Name, Status, Term

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Known:
    """An entity under the name it goes by here, with its other names."""

    entity: Entity
    title: str
    others: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as it would be printed: "at least 211"."""

    figure: Figure
    text: str


@dataclass(frozen=True, slots=True)
class Series:
    """A measure, who counts it, and its figures as known today, the latest first."""

    measure: Measure
    counter: Known | None
    figures: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A status with its words in the language of the interface."""

    status: Status
    kind: str
    object: Known | None


@editors
@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """The entities, searched by any of their names, and the measures with their latest figure."""
    words = request.GET.get("q", "").strip()
    found = Entity.objects.filter(merged_into=None)
    for word in words.split():
        named = Name.objects.filter(text__icontains=word, known_to=None).values("entity")
        found = found.filter(Q(pk__in=named) | Q(key__icontains=word))
    shown = Paginator(found.prefetch_related(_names("names")), PER_PAGE)
    entities = shown.get_page(request.GET.get("page"))
    context = {
        "room": "register",
        "words": words,
        "shown": entities,
        "entities": [_known(each) for each in entities],
        "series": () if words else _series(Measure.objects.all()),
    }
    return page(request, "desk/register.html", context)


@editors
@require_safe
def entity(request: HttpRequest, key: str) -> HttpResponse:
    """One entity as it is known today; a merged one leads to the one it was merged into."""
    rows = Entity.objects.select_related("merged_into").prefetch_related(_names("names"))
    one = get_object_or_404(rows, key=key)
    if one.merged_into:
        return redirect("desk:entity", one.merged_into.key)
    statuses = Status.objects.filter(subject=one, known_to=None).select_related("kind", "object")
    context = {
        "room": "register",
        "known": _known(one),
        "names": getattr(one, "current_names", ()),
        "statuses": [_held(each) for each in statuses.prefetch_related(_names("object__names"))],
        "series": _series(one.measures.all()),
    }
    return page(request, "desk/entity.html", context)


def _names(path: str) -> Prefetch[str]:
    return Prefetch(path, Name.objects.filter(known_to=None), to_attr="current_names")


def _known(one: Entity) -> Known:
    """Under the house spelling in the interface's language, else another one, else its key."""
    language = get_language()
    names: list[Name] = getattr(one, "current_names", [])
    ranked = sorted(names, key=lambda name: (name.language != language, not name.house))
    return Known(one, ranked[0].text if ranked else one.key, tuple(ranked[1:]))


def _series(measures: QuerySet[Measure]) -> tuple[Series, ...]:
    figures = Figure.objects.filter(known_to=None).order_by("-as_of")
    rows = measures.select_related("counter").prefetch_related(
        _names("counter__names"), Prefetch("figures", figures, to_attr="current_figures")
    )
    return tuple(
        Series(
            measure,
            _known(measure.counter) if measure.counter else None,
            tuple(_printed(getattr(measure, "current_figures", ()))),
        )
        for measure in rows
    )


def _printed(figures: Iterable[Figure]) -> Iterable[Printed]:
    for figure in figures:
        number = number_format(f"{figure.value.normalize():f}", use_l10n=True, force_grouping=True)
        bound = "" if figure.bound == Figure.Bound.EXACT else f"{figure.get_bound_display()} "
        yield Printed(figure, f"{bound}{number}")


def _held(status: Status) -> Held:
    return Held(status, _label(status.kind), _known(status.object) if status.object else None)


def _label(term: Term) -> str:
    labels: dict[str, str] = term.labels
    return labels.get(get_language() or "en") or labels.get("en") or term.key
