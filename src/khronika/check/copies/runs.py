"""A text as the runs of words it is made of, without what its site prints on every page.

Two texts are held together by their runs of four words (shingles: Broder, "On the resemblance and
containment of documents", 1997). Words are folded, so typography does not matter; a script that
puts no spaces between words is cut into its characters. Any language will do.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from khronika.check.ground.words import Words, folded, words

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
    """The words of a text in order. Furniture is blanked out, so offsets are those of the text."""

    text: str

    def __len__(self) -> int:
        """The number of words."""
        return len(self.folded)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words alone; where they stand is asked of the few that are copies."""
        return self.words.folded if _UNSPACED.search(self.text) else folded(self.text)

    @cached_property
    def words(self) -> Words:
        """The words with where they stand; of an unspaced script, each character is one."""
        found = words(self.text)
        return _apart(found, self.text) if _UNSPACED.search(self.text) else found

    @cached_property
    def all(self) -> tuple[int, ...]:
        """Every run of four words as a number, by its first word. Good within one process."""
        return tuple(map(hash, zip(*(self.folded[at:] for at in range(RUN)), strict=False)))

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
        return frozenset(word for word in self.folded if word[0].isdigit())

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words that begin with a capital."""
        text = self.text
        places = zip(self.words.folded, self.words.starts, strict=True)
        return frozenset(word for word, start in places if text[start].isupper())


def runs(text: str, furniture: Iterable[Stretch] = ()) -> Runs:
    """Take a text apart; `furniture` are the stretches of whole lines that are not its own."""
    text = text[:MOST_READ]
    kept: list[str] = []
    at = 0
    for start, end in furniture:
        if start >= at:
            kept += (text[at:start], " " * len(text[start:end]))
            at = end
    return Runs("".join((*kept, text[at:])))


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
