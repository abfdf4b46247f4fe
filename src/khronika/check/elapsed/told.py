"""The spans of time that a text counts between two dates, and which rule they belong to.

290 days after the vote of 9 August · from 5 June to 22 September, 109 days     elapsed
since 9 August 290 days have passed                                             elapsed
since 1994, for 36 years · from 1998 to 2016, 18 years in all                   since
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from khronika.check.elapsed.counting import agrees, days_between, distance
from khronika.check.elapsed.going import has_been, has_passed, start_of
from khronika.check.elapsed.lapse import Pair, Place, places
from khronika.check.elapsed.lapse_between import beside_range
from khronika.check.elapsed.lapse_ends import pairs
from khronika.check.subject import Subject
from khronika.text.spans import Figure, Precision


class Kind(StrEnum):
    """How the text counts a span."""

    ELAPSED = "elapsed"  # the time between two events
    SINCE = "since"  # how long something goes on, or went on


@dataclass(frozen=True, slots=True)
class Told:
    """A span, with the two dates that it is nearest to of those it may lie between."""

    kind: Kind
    duration: Figure
    ends: Pair


def wrongly_told(subject: Subject, kind: Kind) -> Iterator[Told]:
    """The spans of a kind that none of the dates they may be counted between bears out."""
    for place in places(subject):
        which, ends = _read(place)
        if which is not kind or not ends:
            continue
        if any(agrees(place.duration, days_between(*each)) for each in ends):
            continue
        duration = place.duration
        nearest = min(ends, key=lambda pair: distance(duration, days_between(*pair)))
        yield Told(kind, duration, nearest)


def _read(place: Place) -> tuple[Kind, list[Pair]]:
    if ends := pairs(place):
        years = all(each.precision is Precision.YEAR for each in ends[0])
        ranged = years and ends == beside_range(place)
        return (Kind.SINCE if ranged else Kind.ELAPSED), ends
    start = start_of(place)
    if start is None or place.today is None:
        return Kind.SINCE, []
    kind = Kind.ELAPSED if has_passed(place) or has_been(place) else Kind.SINCE
    return kind, [(start, place.today)]
