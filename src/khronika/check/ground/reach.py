"""Which of many stretches of a text hold a place, without asking each of them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate

from khronika.text.spans import Span


@dataclass(frozen=True, slots=True)
class Reaches[T]:
    """Stretches in the order of the text. Use `reaches` to make it."""

    items: tuple[tuple[int, int, T], ...]
    furthest: tuple[int, ...]  # the end of the stretch and of all before it that ends last
    nearest: tuple[int, ...]  # the start of the stretch and of all behind it that starts first

    def over(self, start: int, end: int) -> list[T]:
        """Give those that hold all of [start, end), in their order."""
        found: list[T] = []
        for at in range(bisect_left(self.furthest, end), len(self.items)):
            if self.nearest[at] > start:
                break
            low, high, item = self.items[at]
            if low <= start and end <= high:
                found.append(item)
        return found


def reaches[T](items: Iterable[T], span: Callable[[T], tuple[int, int]]) -> Reaches[T]:
    """Make a look-up of `items`; `span` gives where each begins and ends."""
    held = tuple((*span(item), item) for item in items)
    furthest = tuple(accumulate((high for _, high, _ in held), max))
    nearest = tuple(accumulate((low for low, _, _ in reversed(held)), min))[::-1]
    return Reaches(held, furthest, nearest)


def whole(each: Span) -> tuple[int, int]:
    """Where a span itself begins and ends."""
    return each.start, each.end
