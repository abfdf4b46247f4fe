"""The one gate of the site: what has been published and not withdrawn, and nothing else."""

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from khronika.issue.models import Issue, Periodical, Revision


def published_issues() -> QuerySet[Issue]:
    """The issues that readers may see, the newest first."""
    return Issue.objects.filter(state=Issue.State.PUBLISHED, published__isnull=False)


def find_periodical(key: str) -> Periodical:
    """Give the periodical with this key, or raise Http404."""
    found = Periodical.objects.filter(key=key).first()
    if found is None:
        raise Http404(_("There is no periodical of this name."))
    return found


def find_issue(periodical: str, year: int, number: int) -> tuple[Issue, Revision]:
    """Give a published issue and the revision that stands for it, or raise Http404."""
    issues = published_issues().select_related("periodical", "published")
    found = issues.filter(periodical__key=periodical, year=year, number=number).first()
    if found is None or found.published is None:
        raise Http404(_("There is no issue of this number, or it is not published."))
    return found, found.published
