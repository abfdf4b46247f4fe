"""Triage: what came in, the new first; an editor keeps it under a citation key, or drops it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from khronika.archive.copies import originals
from khronika.archive.keep import keep as keep_item
from khronika.archive.models import Capture, Copy
from khronika.base.trouble import Trouble
from khronika.desk.page import editors, is_fragment, page, person, web_address
from khronika.watch import triage
from khronika.watch.models import Item, Source

PER_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An item with its capture, where there is one yet, and the key to keep it under."""

    item: Item
    capture: Capture | None
    original: str
    summary: str
    key: str
    copy: Copy | None = None
    error: str = ""


@editors
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The list, by state (new ones unless asked otherwise), source and words."""
    asked = request.GET.get("state", "")
    state = asked if asked in Item.State.values else Item.State.NEW
    rows = Item.objects.filter(state=state)
    source, words = request.GET.get("source", ""), request.GET.get("q", "").strip()
    if source:
        rows = rows.filter(source__key=source)
    for word in words.split():
        rows = rows.filter(Q(title__icontains=word) | Q(summary__icontains=word))
    shown = Paginator(_with_captures(rows), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "room": "triage",
        "shown": shown,
        "rows": _rows(shown),
        "state": state,
        "states": Item.State,
        "source": source,
        "sources": Source.objects.all(),
        "words": words,
    }
    return page(request, "desk/triage.html", context)


@editors
@require_POST
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep an item under the key that was typed."""
    item = get_object_or_404(_with_captures(Item.objects.all()), pk=pk)
    key = request.POST.get("key", "").strip()
    try:
        keep_item(item, person(request), key)
    except Trouble as trouble:
        return _answer(request, item, error=str(trouble), key=key)
    return _answer(request, item, said=_("Kept."))


@editors
@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an item aside."""
    item = get_object_or_404(Item, pk=pk)
    triage.drop(item, person(request))
    return _answer(request, item, said=_("Dropped."))


@editors
@require_POST
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a decided item back on the list."""
    item = get_object_or_404(Item, pk=pk)
    triage.reopen(item)
    return _answer(request, item, said=_("Back on the list."))


def _answer(
    request: HttpRequest, item: Item, *, said: str = "", error: str = "", key: str = ""
) -> HttpResponse:
    """The item as it stands now for htmx, else the list again with a message."""
    if not is_fragment(request):
        (messages.error if error else messages.success)(request, f"{item.title}: {error or said}")
        return redirect("desk:home")
    item = _with_captures(Item.objects.all()).get(pk=item.pk)
    # 200 also for a refusal: the row with its sentence is what belongs on the page
    (row,) = _rows([item], error=error, key=key)
    return render(request, "desk/item.html", {"row": row})


def _with_captures(items: QuerySet[Item]) -> QuerySet[Item]:
    captures = Capture.objects.defer("text", "headers").order_by("-captured_at", "-pk")
    return items.select_related("source").prefetch_related(
        Prefetch("captures", captures, to_attr="captured")
    )


def _rows(items: Iterable[Item], *, error: str = "", key: str = "") -> list[Row]:
    captures = {item.pk: next(iter(getattr(item, "captured", [])), None) for item in items}
    copies = originals(each.pk for each in captures.values() if each is not None)
    rows: list[Row] = []
    for item in items:
        capture = captures[item.pk]
        day = item.published_at or item.seen_at
        rows.append(
            Row(
                item=item,
                capture=capture,
                original=web_address(item.url),
                summary=item.summary.strip().removeprefix(item.title).strip(),  # once is enough
                key=key or (capture.key if capture else f"{item.source.key}-{day:%Y-%m-%d}"),
                copy=copies.get(capture.pk) if capture else None,
                error=error,
            )
        )
    return rows
