"""A sentence as a row of words, marks, figures and dates, as the rules of change read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from khronika.check.words import words
from khronika.text.spans import Bound, DateMention, Figure, Span

STOPS = frozenset(".!?")
MARKS = frozenset(".;:!?,()[]–—-")
_UNTIL = frozenset({"до", "да", "do"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or mark in lower case, a figure, or a date."""

    low: str = ""
    figure: Figure | None = None
    date: DateMention | None = None


@lru_cache(maxsize=20_000)
def _word(low: str) -> Piece:
    return Piece(low)


def row(
    text: str, stretch: Span, figures: Sequence[Figure], dates: Sequence[DateMention]
) -> list[Piece]:
    """The pieces of `stretch`, of which `figures` and `dates` are those that begin within it."""
    pieces: list[Piece] = []
    at = stretch.start
    spans: list[Figure | DateMention] = sorted(
        (*figures, *dates), key=lambda each: (each.start, -each.end)
    )
    for span in spans:
        if span.start < at:
            continue
        pieces.extend(_word(low) for low in words(text[at : span.start]))
        if isinstance(span, Figure):
            pieces.extend(_pieces(span, text))
        else:
            pieces.append(Piece(date=span))
        at = span.end
    pieces.extend(_word(low) for low in words(text[at : stretch.end]))
    # inside a sentence a full stop is that of an abbreviation, as in "i.e."
    return [each for each in pieces[:-1] if each.low != "."] + pieces[-1:]


def _pieces(figure: Figure, text: str) -> Iterator[Piece]:
    """`до 246` may bound the figure or be where a change ends; both are two pieces."""
    if figure.bound is Bound.UP_TO:
        before = words(text[figure.start : figure.number_start])
        if len(before) == 1 and before[0] in _UNTIL:
            yield Piece(before[0])
            figure = replace(figure, bound=Bound.EXACT, start=figure.number_start)
    yield Piece(figure=figure)
