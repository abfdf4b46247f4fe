"""The way in: the home page, and the archive of a periodical by year."""

from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse

from khronika.issue.models import Issue, Periodical
from khronika.site.page import public, show
from khronika.site.published import find_periodical, published_issues
from khronika.site.standfirst import standfirst

EARLIER = 5  # issues listed under the latest one on the home page


@dataclass(frozen=True, slots=True)
class Shelf:
    """A periodical with its latest issues."""

    periodical: Periodical
    latest: Issue | None
    standfirst: str
    earlier: list[Issue]


@public
def home(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view is given one
    """What is published here, the newest first."""
    shelves = [_shelf(periodical) for periodical in Periodical.objects.all()]
    shelves.sort(key=lambda shelf: shelf.latest is None)
    return show("site/home.html", {"shelves": shelves})


@public
def periodical(request: HttpRequest, periodical: str) -> HttpResponse:  # noqa: ARG001 - as above
    """Every published issue of a periodical, by year."""
    found = find_periodical(periodical)
    issues = published_issues().filter(periodical=found).select_related("periodical")
    years = [(year, list(of_year)) for year, of_year in groupby(issues, lambda each: each.year)]
    context = {"periodical": found, "years": years}
    return show("site/periodical.html", context, language=found.language)


def _shelf(periodical: Periodical) -> Shelf:
    of_it = published_issues().filter(periodical=periodical)
    issues = list(of_it.select_related("periodical", "published")[: EARLIER + 1])
    revision = issues[0].published if issues else None
    return Shelf(
        periodical=periodical,
        latest=issues[0] if issues else None,
        standfirst=standfirst(revision) if revision else "",
        earlier=issues[1:],
    )
