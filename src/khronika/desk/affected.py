"""Which published sentences stand on a capture or a measure, with drafts of correction notes."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from khronika.desk.page import editors, page
from khronika.issue.affected import Change, Standing
from khronika.issue.affected import affected as standing_on
from khronika.issue.models import Issue
from khronika.issue.note import draft_note
from khronika.issue.trouble import NoSuchIssueTrouble


@dataclass(frozen=True, slots=True)
class Affected:
    """An issue, its facts that stand on the key, those that hold last, and the draft of a note."""

    issue: Issue
    standings: tuple[Standing, ...]
    note: str


@editors
@require_safe
def affected(request: HttpRequest, key: str) -> HttpResponse:
    """Every published issue and sentence that stands on `key`."""
    try:
        found = standing_on(key)
    except NoSuchIssueTrouble as trouble:
        raise Http404(str(trouble)) from trouble
    issues = {each.issue.pk: each.issue for each in found}
    context = {
        "room": "captures",
        "key": key,
        "issues": [
            Affected(
                issue,
                tuple(
                    sorted(
                        (each for each in found if each.issue.pk == pk),
                        key=lambda each: each.change is Change.HOLDS,
                    )
                ),
                draft_note(issue, found),
            )
            for pk, issue in issues.items()
        ],
    }
    return page(request, "desk/affected.html", context)
