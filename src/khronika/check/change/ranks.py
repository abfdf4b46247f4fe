"""Figures that are places in an order: `fell to number three`, `on Platz zwei`, charts."""

from collections.abc import Sequence

from khronika.check.change.row import Piece
from khronika.text.spans import FigureKind

_HIGHEST = 200  # of a place in a chart or a league
_BEFORE = frozenset(
    """number no nr № place position rank ranked spot platz rang position stelle место месте места
    позицию позиции месца месцы місце місці місця позицыю позицію miejsce miejscu miejsca pozycję
    """.split()  # noqa: SIM905 - a table
)
_CHARTS = frozenset(
    """chart charts ranking rankings hitparade rangliste хит-парад хит-параде хит-парада чарт чарте
    чарту liście""".split()  # noqa: SIM905 - as above
)
_PLACES = ("place", "spot", "position", "plätze", "мест", "месц", "місц", "miejsc", "позиц")


def is_rank(row: Sequence[Piece], at: int) -> bool:
    """Whether the figure at `at` is a place in an order, of which a lower one is the better."""
    figure = row[at].figure
    if figure is None or figure.value > _HIGHEST or figure.decimals:
        return False
    if at and row[at - 1].low in _BEFORE:
        return True
    if figure.kind is not FigureKind.COUNT or figure.noun is not None or figure.unit is not None:
        return False
    return any(
        piece.low in _CHARTS
        or (piece.figure is not None and (piece.figure.noun or "").lower().startswith(_PLACES))
        for piece in row
    )
