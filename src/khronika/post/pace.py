"""How fast mail may go: so many an hour in all, so many an hour to one domain, slowly at first.

A message that is over a limit gets a turn: the next moment that is free, which is kept for it. The
moments of one limit are evenly spaced (a "leaky bucket", ITU-T I.371). A domain that never had mail
from us gets `first_day_to_domain` on its first day, twice that on the second, and so on. Domains
are known by a keyed hash: the name of a small one would say who reads.
"""

import datetime as dt
from dataclasses import dataclass, field

from django.conf import settings

from khronika.base.workspace import Mail
from khronika.post.models import Pace
from khronika.post.seal import keyed

HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
MOST_DOUBLINGS = 30
ALL = ""


def is_limited(mail: Mail) -> bool:
    """Whether any limit is set."""
    return bool(mail.per_hour or mail.per_hour_to_domain or mail.first_day_to_domain)


@dataclass(slots=True)
class Turns:
    """Gives turns. For use in a transaction that ends with `save`."""

    now: dt.datetime
    _paces: dict[str, Pace] = field(default_factory=dict)

    def take(self, address: str) -> dt.datetime:
        """Give a message to `address` its turn: now, or a later moment that is kept for it."""
        domain = address.rpartition("@")[2]
        paces = [self._pace(ALL), self._pace(keyed("domain", domain))]
        turn = max(self.now, *(pace.next_at for pace in paces))
        for pace in paces:
            pace.next_at = max(pace.next_at, self.now) + self._apart(pace)
        return turn

    def save(self) -> None:
        """Keep what was given."""
        Pace.objects.bulk_update(self._paces.values(), ["next_at"])

    def _pace(self, whom: str) -> Pace:
        if whom not in self._paces:
            rows = Pace.objects.select_for_update()
            first = {"next_at": self.now, "first_at": self.now}
            self._paces[whom], _ = rows.get_or_create(whom=whom, defaults=first)
        return self._paces[whom]

    def _apart(self, pace: Pace) -> dt.timedelta:
        """The time between two messages."""
        mail = settings.CONFIG.mail
        if pace.whom == ALL:
            return HOUR / mail.per_hour if mail.per_hour else dt.timedelta()
        apart = HOUR / mail.per_hour_to_domain if mail.per_hour_to_domain else dt.timedelta()
        if not mail.first_day_to_domain:
            return apart
        doublings = min((self.now - pace.first_at) // DAY, MOST_DOUBLINGS)
        return max(apart, DAY / (mail.first_day_to_domain << doublings))
