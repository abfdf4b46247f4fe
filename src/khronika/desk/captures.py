"""The archive: searching captures, and one capture with a passage marked in its text."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from khronika.archive.copies import originals
from khronika.archive.models import Capture
from khronika.archive.search import search
from khronika.desk.page import editors, is_fragment, page, wants_json, web_address

PER_PAGE = 50
COMPLETIONS = 20
AROUND = 20_000  # code points shown on either side of a passage, for captures of megabytes


@editors
@require_safe
def captures(request: HttpRequest) -> HttpResponse:
    """Search by key, title, publisher and the words of the text; without words, the latest."""
    words = request.GET.get("q", "").strip()
    if wants_json(request):
        return JsonResponse({"captures": [_completion(each) for each in _complete(words)]})
    context: dict[str, object] = {"room": "captures", "words": words}
    if words:
        context["hits"] = search(words, limit=PER_PAGE)
    else:
        latest = Capture.objects.defer("text", "headers").select_related("source")
        context["shown"] = Paginator(latest, PER_PAGE).get_page(request.GET.get("page"))
    return page(request, "desk/captures.html", context)


def _complete(words: str) -> list[Capture]:
    """What `[@words` could mean: keys that begin or go on like it, then what the search finds."""
    known = Capture.objects.defer("text", "headers")
    if not words:
        return list(known[:COMPLETIONS])
    found = list(known.filter(key__istartswith=words)[:COMPLETIONS])
    if len(found) < COMPLETIONS:
        found += known.filter(key__icontains=words).exclude(key__istartswith=words)[:COMPLETIONS]
    there = {each.pk for each in found}
    found += [
        hit.capture for hit in search(words, limit=COMPLETIONS) if hit.capture.pk not in there
    ]
    return found[:COMPLETIONS]


def _completion(capture: Capture) -> dict[str, str]:
    day = capture.published_at or capture.captured_at
    return {
        "key": capture.key,
        "title": capture.title,
        "publisher": capture.publisher,
        "date": f"{day:%Y-%m-%d}",
        "language": capture.language,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text with a passage in the middle; `cut_before` and `cut_after`: there is more of it."""

    before: str
    passage: str
    after: str
    cut_before: bool = False
    cut_after: bool = False


@editors
@require_safe
def capture(request: HttpRequest, key: str) -> HttpResponse:
    """One capture; `start` and `end` (code points of its text) mark a passage."""
    one = get_object_or_404(Capture.objects.select_related("source", "supersedes"), key=key)
    start, end = _offset(request, "start"), _offset(request, "end")
    context = {
        "room": "captures",
        "capture": one,
        "original": web_address(one.url),
        "copy": originals([one.pk]).get(one.pk),
    }
    if is_fragment(request):
        context["marked"] = mark(one.text, start, end, around=AROUND)
        return render(request, "desk/capture_text.html", context)
    context["marked"] = mark(one.text, start, end)
    return page(request, "desk/capture.html", context)


def mark(text: str, start: int | None, end: int | None, *, around: int | None = None) -> Marked:
    """Cut `text` at a passage. Offsets that fit no text mark nothing."""
    if start is None or end is None or not 0 <= start < end <= len(text):
        start = end = 0
    low = 0 if around is None else max(0, start - around)
    high = len(text) if around is None else min(len(text), end + around)
    return Marked(
        before=text[low:start],
        passage=text[start:end],
        after=text[end:high],
        cut_before=low > 0,
        cut_after=high < len(text),
    )


def _offset(request: HttpRequest, name: str) -> int | None:
    value = request.GET.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None  # noqa: PLR2004 - longer than any text
