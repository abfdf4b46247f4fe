"""Brackets and quotation marks of a stretch of text, paired, and what is left over.

Brackets pair kind by kind. Quotation marks pair by how they are used: „ opens for “ and ” alike,
“ closes where it stands after a word and something is open, » opens in »this« style.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

BRACKETS = {")": "(", "]": "[", "}": "{"}
_MARK = re.compile(r"""[`()[\]{}«»“”„"]""")
_OPENING = frozenset(BRACKETS.values())
_LETTERS_OF_LIST_MARKS = 4  # "1)", "a)", "iii)", "2.10)"
_DIGITS_OF_LIST_MARKS = 2
_OF_MARK = frozenset(".,-–")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark without its partner. `around` says that something was opened and closed within it."""

    char: str
    at: int
    opens: bool
    around: bool = False


@dataclass(slots=True)
class _Open:
    char: str
    at: int
    around: bool = False


@dataclass(slots=True)
class _Pairing:
    """The marks that are open at some point of the text, by kind."""

    text: str
    start: int
    end: int
    brackets: dict[str, list[_Open]] = field(default_factory=lambda: {"(": [], "[": [], "{": []})
    angled: list[_Open] = field(default_factory=list)
    curly: list[_Open] = field(default_factory=list)
    stray: list[Mark] = field(default_factory=list)
    straight_is_odd: bool = False

    def meet(self, char: str, at: int) -> None:
        """Take the mark at `at` into account."""
        if char in _OPENING:
            if not self._is_smiley(at):
                self.brackets[char].append(_Open(char, at))
        elif char in BRACKETS:
            if not self._close(self.brackets[BRACKETS[char]]) and not self._means_other(at):
                self.stray.append(Mark(char, at, opens=False))
        elif char in "«»":
            self._meet_quote(self.angled, char, at, opens=char == "«")
        elif char == '"':
            if self.straight_is_odd and self._close(self.curly):
                self.straight_is_odd = False
        else:
            opens = char == "„" or (char == "“" and not (self.curly and not self._may_open(at)))
            self._meet_quote(self.curly, char, at, opens=opens)

    def _meet_quote(self, stack: list[_Open], char: str, at: int, *, opens: bool) -> None:
        reversed_style = char == "«" and bool(stack) and stack[-1].char == "»"
        if opens and not reversed_style:
            stack.append(_Open(char, at))
        elif not self._close(stack):
            if self._may_open(at):
                stack.append(_Open(char, at))
            else:
                self.stray.append(Mark(char, at, opens=False))

    def _close(self, stack: list[_Open]) -> bool:
        if not stack:
            return False
        stack.pop()
        if stack:
            stack[-1].around = True
        return True

    def left(self) -> Iterator[Mark]:
        """What has no partner."""
        yield from self.stray
        for stack in (*self.brackets.values(), self.angled, self.curly):
            for each in stack:
                yield Mark(each.char, each.at, opens=True, around=each.around)

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at > self.start else " "

    def _after(self, at: int) -> str:
        return self.text[at + 1] if at + 1 < self.end else " "

    def _may_open(self, at: int) -> bool:
        before, after = self._before(at), self._after(at)
        return (before.isspace() or before in "([{«“„\"'—–-/") and not (
            after.isspace() or after in ".,;:!?)]}»”"
        )

    def _is_smiley(self, at: int) -> bool:
        eyes = self.text[max(self.start, at - 2) : at]
        return eyes.endswith((":", ";", ":-", ";-", "=")) and not self._after(at).isalnum()

    def _means_other(self, at: int) -> bool:
        """Whether a closing bracket is a list mark, `1)` or `b)`, or a smiley."""
        if self.text[at] == ")" and self._is_smiley(at):
            return True
        first = at
        while first > max(self.start, at - _LETTERS_OF_LIST_MARKS) and (
            self.text[first - 1].isalnum() or self.text[first - 1] in _OF_MARK
        ):
            first -= 1
        mark = self.text[first:at]
        if mark.isdigit() and len(mark) > _DIGITS_OF_LIST_MARKS:
            return False  # a year
        short = (
            len(mark) == 1
            or not any(each.isalpha() for each in mark)
            or set(mark.lower()) <= set("ivxl")
        )
        return bool(mark) and short and not self._before(first).isalnum()


def unpaired(text: str, start: int, end: int, skipped: Collection[int] = ()) -> list[Mark]:
    """The marks between `start` and `end` that have no partner there, in order.

    `skipped` are offsets of marks that belong to the format; what stands in `backticks` is code.
    """
    pairing = _Pairing(text, start, end)
    pairing.straight_is_odd = text.count('"', start, end) % 2 == 1
    code = False
    for found in _MARK.finditer(text, start, end):
        char, at = found[0], found.start()
        if char == "`":
            code = not code
        elif not code and at not in skipped:
            pairing.meet(char, at)
    return sorted(pairing.left(), key=lambda mark: mark.at)
