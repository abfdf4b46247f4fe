"""Whether a translated quotation says what its pinned original says.

A translator chooses his words, so most that differ tell nothing. Seasons, spans of time, relatives
and the like leave no choice: where each side has one, and none of the other's, they differ.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from khronika.check.finding import Proven
from khronika.check.ground.grounded import How
from khronika.check.ground.meanings import all_meanings, meanings_of, with_wider
from khronika.check.ground.quotations import QuotationProof
from khronika.check.ground.words import words

_EXCLUSIVE = frozenset({"season", "period", "often", "side", "family", "body", "amount"})


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The words of one side."""

    words: Sequence[str]
    language: str

    def means(self, word: str) -> frozenset[str]:
        """What a word of it means."""
        return meanings_of(word, self.language)

    @property
    def every(self) -> frozenset[str]:
        """All meanings, with the wider ones."""
        return with_wider(all_meanings(self.words, self.language))


def held_against_pin(
    proof: QuotationProof, pin: Proven, inner: str, languages: tuple[str, str]
) -> QuotationProof:
    """A quotation proved by its pinned original; its words, where they say another thing.

    `languages` are those of the text and of the source.
    """
    mine = _Spoken(words(inner).folded, languages[0])
    theirs = _Spoken(words(pin.text).folded, languages[1])
    differs = _exclusive(mine, theirs)
    return proof if differs is None else QuotationProof(pin, How.WORDS, differs)


def _exclusive(mine: _Spoken, theirs: _Spoken) -> str | None:
    """Say in which of the exclusive groups the two differ."""
    said, source = mine.every, theirs.every
    for word in mine.words:
        means = mine.means(word)
        groups = _groups(means)
        if len(groups) != 1 or not groups <= _EXCLUSIVE or means & source:
            continue
        for other in theirs.words:
            held = theirs.means(other)
            if _groups(held) == groups and not held & said:
                return _told(word, other)
    return None


def _groups(means: Iterable[str]) -> frozenset[str]:
    return frozenset(each.partition(" ")[0] for each in means)


def _told(word: str, other: str) -> str:
    return f"“{word}” here is “{other}” in the source"
