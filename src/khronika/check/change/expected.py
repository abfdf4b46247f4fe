"""Figures that were hoped for, planned or allowed, and not counted."""

from khronika.check.change.change import Reading
from khronika.check.change.words import EXPECTED

_NEAR = 6  # pieces on both sides of a figure


def is_expected(reading: Reading, at: int) -> bool:
    """Whether the figure is one that was hoped for or allowed, and not one that was."""
    near = reading.row[max(0, at - _NEAR) : at + 1 + _NEAR]
    return any(piece.low.startswith(EXPECTED) for piece in near)
