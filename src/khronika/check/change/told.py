"""All changes that a text tells of, each with what it is said to come to."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from khronika.check.change.amounts import amounts_of, bare_amount, rivals
from khronika.check.change.change import Change, Reading, read_row
from khronika.check.change.direction import direction
from khronika.check.change.pairs import changes
from khronika.check.change.row import row
from khronika.check.change.sequel import continued, multiplied, summed_up
from khronika.check.words import words
from khronika.text.spans import Block, BlockKind, Document, Figure, FigureKind, Span

_SHORT = 10  # words of a sentence that announces a change
_LONGEST = 400  # pieces of a sentence that are read; what is longer is a list or a hostile text


@dataclass(frozen=True, slots=True)
class Told:
    """A change, the figures that say what it comes to, and the pairs these may be said of else."""

    change: Change
    amounts: tuple[Figure, ...] = ()
    rivals: tuple[tuple[Figure, Figure], ...] = ()


@dataclass(frozen=True, slots=True)
class _Context:
    """The sentence before, where it may announce a change, and its amounts."""

    sentence: str = ""
    amounts: tuple[Figure, ...] = ()


def told(document: Document) -> Iterator[Told]:
    """The changes of a text in order, each with its amounts."""
    read = partial(_read, document, _starts(document.figures), _starts(document.dates))
    for block in document.blocks:
        yield from _of_block(read, block)


def _of_block(read: Callable[[Span], Reading | None], block: Block) -> Iterator[Told]:
    before: Reading | None = None
    last: Told | None = None
    context = _Context()
    for sentence in block.sentences:
        reading = read(sentence)
        if reading is None:
            before, last, context = None, None, _Context(sentence.text)
            continue
        found = list(_of_sentence(reading))
        if len(found) == 1 and not found[0].amounts and not found[0].change.direction:
            found = [_in_context(found[0], context)]
        if before is not None and block.kind is not BlockKind.TABLE:
            found.extend(_of_two(before, reading, last, has_own=bool(found)))
        yield from found
        before, last = reading, (found[-1] if found else None)
        amounts = tuple(reading.figure(at) for at in reading.amounts)
        alone = not reading.values and len(amounts) == 1
        context = _Context(sentence.text, amounts) if alone else _Context()


def _announced(text: str) -> tuple[int, str]:
    """What a short sentence without figures says of the next: `The backlog eased.`."""
    said = words(text)
    return direction(said) if len(said) <= _SHORT else (0, "")


def _in_context(told: Told, context: _Context) -> Told:
    """A change with the direction and the amount that the sentence before it announced."""
    if told.change.new.kind is FigureKind.DURATION:
        return told
    way, verb = _announced(context.sentence)
    if not way:
        return told
    change = replace(told.change, direction=way, verb=verb)
    return Told(change, context.amounts, told.rivals)


def _read(
    document: Document, figure_starts: list[int], date_starts: list[int], sentence: Span
) -> Reading | None:
    figures = document.figures[_within(figure_starts, sentence)]
    if not figures:
        return None
    dates = document.dates[_within(date_starts, sentence)]
    pieces = row(document.text, sentence, figures, dates)
    return read_row(pieces[:_LONGEST])


def _starts(spans: Sequence[Span]) -> list[int]:
    return [each.start for each in spans]


def _within(starts: list[int], sentence: Span) -> slice:
    first = bisect_left(starts, sentence.start)
    return slice(first, bisect_left(starts, sentence.end, lo=first))


def _of_sentence(reading: Reading) -> Iterator[Told]:
    if len(reading.values) < 2 and not any(reading.figure(at).high for at in reading.values):  # noqa: PLR2004
        return
    for change in changes(reading):
        places = list(amounts_of(reading, change))
        if not places and (bare := bare_amount(reading, change)) is not None:
            places = [bare]
        yield _told(reading, change, places)


def _of_two(first: Reading, second: Reading, last: Told | None, *, has_own: bool) -> Iterator[Told]:
    if last is not None and not last.amounts and (places := summed_up(second)):
        yield _told(second, last.change, places)
        return
    if has_own or last is not None:
        return
    change = continued(first, second) or multiplied(first, second)
    if change is None:
        return
    amounts: list[Figure] = []
    for reading, figure in (
        (first, change.old),
        (first, change.new),
        (second, change.old),
        (second, change.new),
    ):
        at = reading.place_of(figure)
        if at is not None:
            beside = replace(change, first=at, last=at)
            amounts += (reading.figure(place) for place in amounts_of(reading, beside))
    yield Told(change, tuple(amounts), () if change.is_ordered else ((change.new, change.old),))


def _told(reading: Reading, change: Change, places: list[int]) -> Told:
    amounts = tuple(reading.figure(at) for at in places)
    return Told(change, amounts, rivals(reading, change) if amounts else ())
