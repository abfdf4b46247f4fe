"""The addresses under which issues are found, as the site room serves them (tests compare)."""

from django.conf import settings

from khronika.issue.models import Issue, Periodical


def issue_path(issue: Issue) -> str:
    """`/review/2026/47/`."""
    return f"/{issue.periodical.key}/{issue.year}/{issue.number}/"


def issue_url(issue: Issue) -> str:
    """The issue's page, for mails and feeds."""
    return absolute(issue_path(issue))


def periodical_url(periodical: Periodical) -> str:
    """The periodical's page."""
    return absolute(f"/{periodical.key}/")


def absolute(path: str) -> str:
    """`path` (with its leading slash) on this workspace's site."""
    return f"{settings.CONFIG.site.url.rstrip('/')}{path}"
