"""Two figures of a row put together as a change."""

from dataclasses import replace

from khronika.check.change.alike import scaled_as
from khronika.check.change.change import Change, Reading
from khronika.check.change.moments import NEVER
from khronika.check.change.ways import way_of
from khronika.check.change.words import GROWTH
from khronika.text.spans import Figure, FigureKind


def told_of(reading: Reading, old: int, new: int, *, is_told: bool = True) -> Change:
    """The change from the figure at `old` to the one at `new`."""
    was, became = reading.figure(old), reading.figure(new)
    was, became = scaled_as(was, became), scaled_as(became, was)
    return change_of(reading, (was, became), (old, new), is_told=is_told)


def change_of(
    reading: Reading,
    figures: tuple[Figure, Figure],
    places: tuple[int, int],
    *,
    is_told: bool = True,
) -> Change:
    """The change of two figures that stand at `places`, the old one first."""
    way, verb = way_of(reading, places)
    change = Change(
        old=figures[0],
        new=figures[1],
        first=min(places),
        last=max(places),
        direction=way,
        verb=verb,
        is_told=is_told,
        was=reading.times.get(places[0], NEVER),
        became=reading.times.get(places[1], NEVER),
    )
    return _without_growth(change)


def _without_growth(change: Change) -> Change:
    """Shares of growth themselves: `forecasts for growth were cut to 4% from 4.4%`."""
    if change.new.kind is FigureKind.PERCENT and change.verb.startswith(GROWTH):
        return replace(change, direction=0, verb="")
    return change
