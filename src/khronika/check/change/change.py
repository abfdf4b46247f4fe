"""What a change is: a figure that became another, and the row of words in which it was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from khronika.check.change.moments import NEVER, Moment, moments
from khronika.check.change.roles import Role, is_amount, is_value, role_of
from khronika.check.change.row import Piece
from khronika.text.spans import Figure, FigureKind, Span


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that became another.

    `first` and `last` are where the two stand in the row of their sentence, `direction` is 1 for
    up, -1 for down and 0 where none is said, `verb` the word that says it. `is_told` says that the
    text itself lays the two beside each other, by "from" and "to" or by "than" and the like;
    where it is not `is_ordered`, which of them came first is not known.
    """

    old: Figure
    new: Figure
    first: int
    last: int
    direction: int = 0
    verb: str = ""
    is_told: bool = True
    is_ordered: bool = True
    was: Moment = NEVER
    became: Moment = NEVER


@dataclass
class Reading:
    """A row with what its figures are to a change."""

    row: Sequence[Piece]
    values: list[int]
    amounts: list[int]
    roles: dict[int, Role]

    @cached_property
    def times(self) -> dict[int, Moment]:
        """Of when each value is; most sentences are never asked."""
        compared = {at for at in self.values if self.roles[at] is Role.AGAINST}
        lasting = {at for at in self.values if self.figure(at).kind is FigureKind.DURATION}
        found = moments(self.row, [at for at in self.values if at not in lasting], compared)
        return found | dict.fromkeys(lasting, NEVER)

    def figure(self, at: int) -> Figure:
        """The figure at `at`."""
        figure = self.row[at].figure
        assert figure is not None  # noqa: S101 - values and amounts are figures
        return figure

    def place_of(self, figure: Figure) -> int | None:
        """Where in the row a value stands."""
        return next((at for at in self.values if self.figure(at).start == figure.start), None)


def read_row(row: Sequence[Piece]) -> Reading:
    """What each figure of a row is."""
    amounts = [at for at, piece in enumerate(row) if piece.figure and is_amount(row, at)]
    values = [
        at
        for at, piece in enumerate(row)
        if piece.figure and at not in amounts and is_value(row, at)
    ]
    return Reading(row, values, amounts, {at: role_of(row, at) for at in values})


def place(text: str, change: Change) -> Span:
    """The words from one figure of a change to the other, or the later one of two sentences."""
    start = min(change.old.start, change.new.start)
    end = max(change.old.end, change.new.end)
    if change.first == change.last and change.old.start != change.new.start:
        start, end = max((each.start, each.end) for each in (change.old, change.new))
    return Span(start=start, end=end, text=text[start:end])
