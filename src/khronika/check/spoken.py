"""The words of a text, cut once for all who ask for those of stretches that overlap."""

from bisect import bisect_left
from dataclasses import dataclass, field

from khronika.check.words import words, words_at

_LENGTH = 2_000  # code points of a stretch, and the most that is asked of two
_KEPT = 2  # stretches: figures are looked at in the order of the text


@dataclass(frozen=True, slots=True)
class _Cut:
    """The words of two neighbouring stretches, with where they stand."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words between any two places of `text`, as `words` cuts them there."""

    text: str
    _kept: dict[int, _Cut | None] = field(default_factory=dict)

    def between(self, start: int, end: int) -> list[str]:
        """As `words(text[start:end])`."""
        if start >= end:
            return []
        if end - start > _LENGTH or (cut := self._cut(start // _LENGTH)) is None:
            return words(self.text[start:end])
        first, last = bisect_left(cut.starts, start), bisect_left(cut.starts, end)
        ahead: list[str] = []
        if first and cut.ends[first - 1] > start:  # the stretch begins within a word
            ahead = words(self.text[start : min(cut.ends[first - 1], end)])
        if last > first and cut.ends[last - 1] > end:  # or ends within one
            behind = words(self.text[cut.starts[last - 1] : end])
            return [*ahead, *cut.words[first : last - 1], *behind]
        return [*ahead, *cut.words[first:last]]

    def _cut(self, number: int) -> _Cut | None:
        """The words from stretch `number` on; None where letters there are not told one by one."""
        if number not in self._kept:
            while len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            begin = number * _LENGTH
            self._kept[number] = _cut_up(self.text[begin : begin + 2 * _LENGTH], begin)
        return self._kept[number]


def _cut_up(text: str, offset: int) -> _Cut | None:
    found = words_at(text)
    if found is None:
        return None
    starts = [offset + start for _, start, _ in found]
    return _Cut([word for word, _, _ in found], starts, [offset + end for _, _, end in found])
