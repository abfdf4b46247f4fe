"""A text as the runs of words it is made of, without what its site prints on every page.

Two texts are held together by their runs of four words (shingles: Broder, "On the resemblance and
containment of documents", 1997). Words are folded, so typography does not matter; a script that
puts no spaces between words is cut into its characters. Any language will do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from khronika.check.ground.words import Words, words

RUN = 4  # words
MOST_READ = 200_000  # characters; what is behind them is not compared
# Thai, Lao and Khmer are cut at their vowel signs already
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_QUOTED = re.compile(
    r"«[^«»\n]{1,2000}»|[“„][^“”„\n]{1,2000}[”“]|\"[^\"\n]{1,2000}\"|「[^「」\n]{1,2000}」"
)
type Stretch = tuple[int, int]  # code points of the text, the end exclusive


@dataclass(frozen=True, eq=False)
class Runs:
    """The words of a text that are its own, in order, with where they stand."""

    text: str
    words: Words

    def __len__(self) -> int:
        """The number of words."""
        return len(self.words.folded)

    @cached_property
    def all(self) -> tuple[int, ...]:
        """Every run of four words as a number, by its first word. Good within one process."""
        said = self.words.folded
        return tuple(map(hash, zip(*(said[at:] for at in range(RUN)), strict=False)))

    @cached_property
    def distinct(self) -> dict[int, int]:
        """The runs with the first place of each."""
        return {run: at for at, run in reversed(list(enumerate(self.all)))}

    @cached_property
    def quoted(self) -> tuple[bool, ...]:
        """Of each word, whether it stands between quotation marks."""
        inside = [False] * len(self)
        starts, at = self.words.starts, 0
        for match in _QUOTED.finditer(self.text):
            while at < len(starts) and starts[at] < match.start():
                at += 1
            while at < len(starts) and starts[at] < match.end():
                inside[at] = True
                at += 1
        return tuple(inside)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The words that are numbers."""
        return frozenset(word for word in self.words.folded if word[0].isdigit())

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words that begin with a capital."""
        text = self.text
        places = zip(self.words.folded, self.words.starts, strict=True)
        return frozenset(word for word, start in places if text[start].isupper())


def runs(text: str, furniture: Sequence[Stretch] = ()) -> Runs:
    """Take a text apart; `furniture` are the stretches that are not its own, in order."""
    text = text[:MOST_READ]
    found = words(text)
    if _UNSPACED.search(text):
        found = _apart(found, text)
    if furniture:
        found = _without(found, furniture)
    return Runs(text, found)


def _apart(found: Words, text: str) -> Words:
    """The words, those of an unspaced script as one word for each character."""
    cut = list(_cut(found, text))
    folded, starts, ends = zip(*cut, strict=True) if cut else ((), (), ())
    return Words(folded, starts, ends)


def _cut(found: Words, text: str) -> Iterator[tuple[str, int, int]]:
    for word, start, end in zip(found.folded, found.starts, found.ends, strict=True):
        if _UNSPACED.search(text, start, end):
            yield from ((text[at], at, at + 1) for at in range(start, end))
        else:
            yield word, start, end


def _without(found: Words, furniture: Sequence[Stretch]) -> Words:
    kept: list[int] = []
    left = iter(furniture)
    stretch = next(left, None)
    for at, start in enumerate(found.starts):
        while stretch is not None and stretch[1] <= start:
            stretch = next(left, None)
        if stretch is None or start < stretch[0]:
            kept.append(at)
    return Words(
        tuple(found.folded[at] for at in kept),
        tuple(found.starts[at] for at in kept),
        tuple(found.ends[at] for at in kept),
    )
