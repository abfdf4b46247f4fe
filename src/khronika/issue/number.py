"""Numbering: per periodical and year, one number once, whoever asks at the same moment."""

from django.db.models import Max
from django.utils.translation import gettext as _

from khronika.issue.models import Issue, Periodical
from khronika.issue.trouble import NumberTrouble

HIGHEST = 99_999


def next_number(periodical: Periodical, year: int) -> int:
    """The number after the highest of that year, 1 where there is none.

    Only inside the transaction that holds the periodical's lock does it stay free.
    """
    highest = periodical.issues.filter(year=year).aggregate(Max("number"))["number__max"]
    return (highest or 0) + 1


def lock(periodical: Periodical) -> None:
    """Hold the periodical until the transaction ends, so that numbers are given one at a time.

    SQLite's transactions begin IMMEDIATE and hold everything already.
    """
    Periodical.objects.select_for_update().get(pk=periodical.pk)


def free_number(periodical: Periodical, year: int, wanted: int, *, but: int | None = None) -> int:
    """`wanted`, where it is free in that year; `but` is the pk of an issue that may hold it.

    Raises:
        NumberTrouble: it is taken, or out of 1 to 99,999.
    """
    if not 1 <= wanted <= HIGHEST:
        raise NumberTrouble(
            _("An issue's number is from 1 to %(highest)s, not %(number)s.")
            % {"highest": HIGHEST, "number": wanted}
        )
    taken = Issue.objects.filter(periodical=periodical, year=year, number=wanted)
    if (taken if but is None else taken.exclude(pk=but)).exists():
        raise NumberTrouble(
            _("%(title)s already has number %(number)s in %(year)s; the next free one is %(next)s.")
            % {
                "title": periodical.title,
                "number": wanted,
                "year": year,
                "next": next_number(periodical, year),
            }
        )
    return wanted


def read_number(printed: str) -> int | None:
    """The number that a front matter's `number` states: "47", "2024/07" is 7; None where none is.

    The part after the last slash counts, so that an edition may be printed before it.
    """
    last = printed.rpartition("/")[2].strip()
    return (
        int(last) if last.isascii() and last.isdigit() and len(last) <= len(str(HIGHEST)) else None
    )
