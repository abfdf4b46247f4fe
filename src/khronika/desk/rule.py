"""A rule's documentation, where the code of a finding leads."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe
from markdown_it import MarkdownIt

from khronika.check.catalogue import UnknownRuleError, look_up
from khronika.desk.page import editors, page


@editors
@require_safe
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """What the rule does, why it matters and how to fix what it finds."""
    try:
        entry = look_up(code)
    except UnknownRuleError as error:
        raise Http404(str(error)) from error
    written = MarkdownIt("commonmark", {"html": False}).enable("table").render(entry.documentation)
    return page(
        request,
        "desk/rule.html",
        # our own documentation, and HTML in it is switched off
        {"room": "", "rule": entry.rule, "documentation": mark_safe(written)},  # noqa: S308
    )
