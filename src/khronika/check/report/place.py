"""Where an offset stands in a text: its line, its column, and the line itself."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1; columns are code points."""

    line: int
    column: int


class Lines:
    r"""The lines of a text. A line ends at \n, \r\n or \r, and nowhere else."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    @property
    def count(self) -> int:
        """How many lines there are; behind a last line end stands one more, empty."""
        return len(self._starts)

    def start(self, number: int) -> int:
        """The offset at which the line with this number begins."""
        return self._starts[number - 1]

    def place(self, offset: int) -> Place:
        """The line and column of the code point at `offset`."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The line with this number, without its end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
