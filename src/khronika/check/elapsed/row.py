"""A sentence as a row of words and marks, in which each figure and each date is one item."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from khronika.check.words import words
from khronika.text.spans import DateMention, Figure, Span

type Item = str | Figure | DateMention


@dataclass(frozen=True, slots=True)
class Row:
    """Items in the order of the text; words are lower case (see `words`)."""

    items: tuple[Item, ...]

    def word(self, at: int) -> str:
        """The word or mark at `at`; empty for a figure, a date and outside the row."""
        if not 0 <= at < len(self.items):
            return ""
        item = self.items[at]
        return item if isinstance(item, str) else ""

    def back(self, at: int, over: Container[str]) -> int:
        """The last place before `at` whose item is none of `over`."""
        at -= 1
        while self.word(at) in over and self.word(at):
            at -= 1
        return at

    def on(self, at: int, over: Container[str]) -> int:
        """The first place behind `at` whose item is none of `over`."""
        at += 1
        while self.word(at) in over and self.word(at):
            at += 1
        return at

    def said(self, first: int, last: int) -> list[str]:
        """The words of the items `first` to `last` (exclusive), without figures and dates."""
        row = self.items[max(first, 0) : max(last, 0)]
        return [item for item in row if isinstance(item, str)]


def row_of(stretch: Span, figures: Sequence[Figure], dates: Sequence[DateMention]) -> Row:
    """The row of `stretch`; of two spans that overlap the first counts."""
    items: list[Item] = []
    at = 0
    spans: list[Figure | DateMention] = sorted([*figures, *dates], key=lambda each: each.start)
    for span in spans:
        first, last = span.start - stretch.start, span.end - stretch.start
        if first < at:
            continue
        items += words(stretch.text[at:first])
        items.append(span)
        at = last
    return Row((*items, *words(stretch.text[at:])))
