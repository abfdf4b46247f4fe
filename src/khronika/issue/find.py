"""Issues by the names people use for them."""

from django.utils.translation import gettext as _

from khronika.issue.models import Issue
from khronika.issue.periodical import find_periodical
from khronika.issue.trouble import NoSuchIssueTrouble


def find_issue(name: str) -> Issue:
    """The issue named `PERIODICAL/YEAR/NUMBER`, such as `review/2026/47`; also with slashes around.

    Raises:
        NoSuchIssueTrouble: there is none, or this is no such name.
    """
    parts = name.strip("/").split("/")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts[1:]):  # noqa: PLR2004 - the three parts of a name
        raise NoSuchIssueTrouble(
            _("“%(name)s” names no issue; write PERIODICAL/YEAR/NUMBER, such as review/2026/47.")
            % {"name": name}
        )
    periodical = find_periodical(parts[0])
    year, number = int(parts[1]), int(parts[2])
    try:
        return Issue.objects.select_related("periodical").get(
            periodical=periodical, year=year, number=number
        )
    except (Issue.DoesNotExist, OverflowError):
        raise NoSuchIssueTrouble(
            _("%(title)s has no number %(number)s in %(year)s; `khronika issue list` lists them.")
            % {"title": periodical.title, "number": number, "year": year}
        ) from None
