"""Stretches of a text, merged where they overlap, so that meeting one is found by bisection."""

from bisect import bisect_left
from collections.abc import Iterable


class Stretches:
    """What lies within any of the given [start, end) stretches."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meet(self, start: int, end: int) -> bool:
        """Whether [start, end) shares a code point with one of them."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self._ends[last] > start
