"""Places in a text as editors count them: lines from 0, and columns in the units of an encoding.

The protocol's own unit is UTF-16: an emoji is two columns, a Cyrillic letter one.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from lsprotocol.types import Position, PositionEncodingKind, Range

from khronika.check.report.place import Lines

_TWO_BYTES, _THREE_BYTES, _FOUR_BYTES = 0x80, 0x800, 0x10000


class Positions:
    r"""The positions of one text. A line ends at \n, \r\n or \r, as in the protocol."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str | None) -> None:
        self._lines = Lines(text)
        self._encoding = encoding
        self._units: dict[int, Sequence[int]] = {}

    def position(self, offset: int) -> Position:
        """Where the code point `offset` stands."""
        place = self._lines.place(offset)
        units = self._units_of(place.line)
        column = min(place.column - 1, len(units) - 1)
        return Position(line=place.line - 1, character=units[column])

    def range(self, start: int, end: int) -> Range:
        """The stretch [start, end) of code points."""
        return Range(start=self.position(start), end=self.position(end))

    def offset(self, position: Position) -> int:
        """The code point at a position; one behind the end of a line or of the text is that end."""
        line = position.line + 1
        if line > self._lines.count:
            return self._lines.start(self._lines.count) + len(self._lines.line(self._lines.count))
        units = self._units_of(line)
        return self._lines.start(line) + min(bisect_left(units, position.character), len(units) - 1)

    def _units_of(self, line: int) -> Sequence[int]:
        """How many units stand before each code point of a line, and before its end."""
        if line not in self._units:
            text = self._lines.line(line)
            if text.isascii() or self._encoding == PositionEncodingKind.Utf32:
                self._units[line] = range(len(text) + 1)
            elif self._encoding == PositionEncodingKind.Utf8:
                self._units[line] = [0, *accumulate(map(_bytes, text))]
            else:
                self._units[line] = [0, *accumulate(1 + (each > "\uffff") for each in text)]
        return self._units[line]


def _bytes(letter: str) -> int:
    """How many bytes a letter takes in UTF-8, a lone surrogate included."""
    code = ord(letter)
    return 1 + (code >= _TWO_BYTES) + (code >= _THREE_BYTES) + (code >= _FOUR_BYTES)
