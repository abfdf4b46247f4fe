"""Reading a server's replies from the bytes that come, however they are cut (RFC 5321, 4.2)."""

import re

from khronika.post.smtp.trouble import GarbledError

LONGEST_LINE = 2048  # bytes; RFC 5321, 4.5.3.1.5 allows 512
MOST_LINES = 128  # of one reply

_LINE = re.compile(rb"([2-5][0-9][0-9])(?:([ -])(.*))?", re.DOTALL)


class Answer:
    """One reply: its code, and its lines without code and line end."""

    __slots__ = ("code", "lines")

    def __init__(self, code: int, lines: list[bytes]) -> None:
        self.code = code
        self.lines = lines

    @property
    def words(self) -> bytes:
        """The lines as one."""
        return b" ".join(self.lines)


class ReplyReader:
    """Puts replies together. What it holds is bounded by LONGEST_LINE and MOST_LINES."""

    def __init__(self) -> None:
        self._rest = b""
        self._lines: list[bytes] = []
        self._code = b""

    def feed(self, data: bytes) -> list[Answer]:
        """Give the replies that are whole with `data`.

        Raises:
            GarbledError: a line too long, not begun by a code, or of another code than the lines
                before it; a reply of too many lines.
        """
        *lines, self._rest = (self._rest + data).split(b"\n")
        if len(self._rest) > LONGEST_LINE:
            raise GarbledError
        answers = []
        for line in lines:
            found = _LINE.fullmatch(line.removesuffix(b"\r"))
            if found is None or len(line) > LONGEST_LINE or len(self._lines) >= MOST_LINES:
                raise GarbledError
            code, more, words = found.groups()
            if self._lines and code != self._code:
                raise GarbledError
            self._code = code
            self._lines.append(words or b"")
            if more != b"-":
                answers.append(Answer(int(code), self._lines))
                self._lines = []
        return answers
