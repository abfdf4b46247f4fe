"""Whether a translated quotation says what its pinned original says.

Words of two languages are held together by what they mean, by their sound (names, loans) and as
numbers. A word that finds no partner tells only where

    the other side has a word of the same part of speech without a partner, too
    and one side has no unknown word left that could be a partner: then no reading joins the two

Of seasons, spans of time, relatives and the like it is enough that both sides have one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from khronika.check.finding import Proven
from khronika.check.ground.grounded import How
from khronika.check.ground.meanings import all_meanings, meanings_of, with_wider
from khronika.check.ground.quotations import QuotationProof
from khronika.check.ground.skeleton import same_part
from khronika.check.ground.words import words
from khronika.text.words import LANGUAGES, lexicon

_EXCLUSIVE = frozenset({"season", "period", "often", "side", "family", "body", "amount"})
_VERBS = frozenset({"act", "fate"})
_QUALITIES = frozenset({"quality", "often", "amount", "side"})
_LEAST = 4  # letters of a word that is not merely grammar
_SOUNDS = 5  # letters from which on two words may be one by their sound
# what a translator may add or leave out, and says in many ways
_LIGHT = frozenset(
    {
        "act say", "act tell", "act go", "act come", "act give", "act take", "act get", "act put",
        "act can", "act must", "act let", "act want", "act need", "act know", "act use",
        "act bring", "act hold", "act keep", "act see", "act try_", "act succeed", "act begin_",
        "act start", "act stand", "act think", "act name_", "quality also", "quality still",
        "quality already", "quality soon", "quality here", "quality there", "quality with_",
        "quality before_", "quality after_", "quality again", "quality more_", "quality less_",
        "quality enough", "quality different", "quality same", "quality above_", "quality under_",
        "quality inside", "quality outside", "amount every_",
        "amount one_", "often only_one", "amount many", "amount few", "quality only_",
        "idea today", "idea way", "idea part", "idea place", "idea side_", "idea time",
        "role person", "idea people", "quality right_", "quality better",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sides:
    """The words of one side without a partner: those with a meaning, and those nobody knows."""

    known: tuple[tuple[str, frozenset[str]], ...]
    unknown: tuple[str, ...]


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
    differs = _exclusive(mine, theirs) or _unpartnered(mine, theirs)
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


def _unpartnered(mine: _Spoken, theirs: _Spoken) -> str | None:
    """Say which two words have no partners, where no unknown word may be one."""
    said, source = _without_partner(mine, theirs), _without_partner(theirs, mine)
    if said.unknown and source.unknown:
        return None
    for word, means in said.known:
        for other, held in source.known:
            if _parts(means) & _parts(held):
                return _told(word, other)
    return None


def _told(word: str, other: str) -> str:
    return f"“{word}” here is “{other}” in the source"


def _without_partner(mine: _Spoken, theirs: _Spoken) -> _Sides:
    held = theirs.every
    known: list[tuple[str, frozenset[str]]] = []
    unknown: list[str] = []
    for word in mine.words:
        means = mine.means(word)
        if with_wider(means) & held or (not means and _is_grammar(word)):
            continue
        if len(word) >= _SOUNDS and any(
            len(other) >= _SOUNDS and same_part(word, other) for other in theirs.words
        ):
            continue
        if not means:
            unknown.append(word)
        elif not means & _LIGHT and not _groups(means) <= {"period"}:
            known.append((word, means))
    return _Sides(tuple(known), tuple(unknown))


def _is_grammar(word: str) -> bool:
    """Whether it is an article, a pronoun, an auxiliary or a number."""
    if len(word) < _LEAST or word[0].isdigit():
        return True
    return any(
        lexicon(language).has("function_words", word) or _number(language, word)
        for language in LANGUAGES
    )


def _number(language: str, word: str) -> bool:
    sense = lexicon(language).senses.get(word)
    return sense is not None and (sense.cardinal or sense.mixed or sense.scale) is not None


def _parts(means: Iterable[str]) -> frozenset[str]:
    """The parts of speech that words of these meanings may be."""
    return frozenset(
        "verb" if group in _VERBS else "quality" if group in _QUALITIES else "noun"
        for group in _groups(means)
    )
