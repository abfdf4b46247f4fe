"""A measure as of a day, as it was known on a day: what was quoted, and what can be counted.

A quoted figure and a computed one stand side by side; neither overwrites the other. What can be
counted is a pair: those who surely had the status on that day, and those who possibly had it.
"""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from khronika.register.models import Assertion, Figure, Measure, Status


@dataclass(frozen=True, slots=True)
class Counted:
    """How many had a status on a day."""

    surely: int
    possibly: int

    @property
    def printed(self) -> str:
        """`246`, or `at least 246` where there may be more."""
        if self.surely == self.possibly:
            return str(self.surely)
        return _("at least %(count)s") % {"count": self.surely}


@dataclass(frozen=True, slots=True)
class AsOf:
    """A measure as of a day. `quoted` is the last figure up to that day, if any was known."""

    measure: Measure
    day: dt.date
    quoted: Figure | None
    counted: Counted | None  # None where the measure is not counted from statuses

    @property
    def differ(self) -> bool:
        """Whether the figure quoted for this very day is outside of what was counted."""
        if self.quoted is None or self.counted is None or self.quoted.as_of != self.day:
            return False
        return not self.counted.surely <= self.quoted.value <= self.counted.possibly


def known[A: Assertion](rows: QuerySet[A], on: dt.datetime | None = None) -> QuerySet[A]:
    """The rows as they were known at a moment; None: now."""
    moment = on or timezone.now()
    return rows.filter(known_from__lte=moment).filter(Q(known_to=None) | Q(known_to__gt=moment))


def as_of(measure: Measure, day: dt.date, on: dt.datetime | None = None) -> AsOf:
    """The measure on `day` as it was known at the moment `on`; None: as it is known now."""
    figures = known(measure.figures.filter(how=Figure.How.QUOTED), on)
    quoted = figures.filter(as_of__lte=day).order_by("-as_of", "-pk").first()
    return AsOf(measure, day, quoted, _counted(measure, day, on))


def _counted(measure: Measure, day: dt.date, on: dt.datetime | None) -> Counted | None:
    if measure.status_id is None:
        return None
    # one person is counted once, whatever entities were merged into theirs
    who = known(Status.objects.filter(kind=measure.status_id), on).annotate(
        who=Coalesce("subject__merged_into", "subject")
    )
    sure, possible = surely(day), possibly(day)
    return Counted(
        surely=who.filter(sure).aggregate(count=Count("who", distinct=True))["count"],
        possibly=who.filter(sure | possible).aggregate(count=Count("who", distinct=True))["count"],
    )


def surely(day: dt.date) -> Q:
    """Statuses that had begun by `day` for certain, had not ended, and were not lost sight of."""
    goes_on = Q(end="") & (Q(last_confirmed=None) | Q(last_confirmed__gte=day))
    return Q(start_high__lte=day) & (goes_on | Q(end_low__gt=day))


def possibly(day: dt.date) -> Q:
    """Statuses that may have held on `day`, as far as their dates tell."""
    begun = Q(start_low__lte=day) | Q(start_low=None)
    not_over = Q(end="") | Q(end_high__gte=day) | (~Q(end="") & Q(end_high=None))
    return begun & not_over
