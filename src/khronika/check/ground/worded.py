"""Whether a text says something else of a figure than the source does: killed, and not wounded.

The words near the figure are held against those near the one that proves it, by what they mean. A
word tells only where

    the source has nothing of its meaning, nor a narrower one, in the sentences around
    the source has another word of the same kind beside its figure, which the text has nowhere
    a wider word beside the source's figure (people) is no rival, unless the text's word
    (women) stands nowhere in the source

Words that nobody knows say nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from khronika.check.ground.context import stem
from khronika.check.ground.meanings import all_meanings, meanings_of, wider_than
from khronika.check.ground.sources import Source, Text
from khronika.text.spans import Figure, FigureKind, NameKind, Span

_KINDS = frozenset(
    {
        "role", "fate", "object", "material", "food", "animal", "plant", "building", "body",
        "paper", "money", "event", "area",
    }
)  # fmt: skip
_ANYBODY = frozenset({"role person", "role victim", "role family_"})
_LOOSE = frozenset({"paper", "event", "body"})  # 62 votes are 62 people, 40 cases 40 patients
_TOLD = frozenset(
    f"role {each}"
    for each in ("woman", "man", "child", "elderly", "disabled", "foreigner", "student")
)
_BEFORE, _BEHIND = 4, 6  # words beside a figure that may say what it counts
_COUNTED = frozenset({FigureKind.COUNT, FigureKind.PERCENT, FigureKind.FRACTION})
_STOP = re.compile(r"[;:()–—\n]|,(?!\d)|\.(?!\d)")
_AND = frozenset(
    {"and", "but", "while", "и", "а", "но", "і", "й", "та", "але", "oraz", "und", "aber"}
)
_AROUND = 1  # sentences to either side in which a word may be said of the figure ...
_FAR = 2  # ... or what narrows it: "the people", who are women


@dataclass(frozen=True, slots=True)
class Otherwise:
    """The word of the text and that of the source, with where the latter stands."""

    said: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    folded: str
    start: int
    end: int
    means: frozenset[str]
    noun: bool  # it is part of the counted noun
    counted: bool  # it is the counted noun, or what befell it
    slot: bool  # or may be, where the figure has no noun


def worded_otherwise(said: Figure, text: Text, figure: Figure, source: Source) -> Otherwise | None:
    """Find the word beside `said` for which the source has another beside `figure`."""
    if said.kind not in _COUNTED:
        return None
    mine, theirs = list(_beside(said, text)), list(_beside(figure, source))
    own = source.document.language == text.document.language
    if not own:  # a translator chooses the words around
        mine = [each for each in mine if each.counted]
        theirs = [each for each in theirs if each.counted]
    if not mine or not theirs:
        return None
    sides = _Sides(
        here=_held((each.folded for each in mine), text.document.language),
        close=_held((each.folded for each in theirs), source.document.language),
        whole=_around(text, text.sentence_of(said.start), 0),
        own=own,
        source=source,
        at=source.sentence_of(figure.start),
    )
    for word in mine:
        for other in theirs if not _has(word, sides.close, own=own) else ():
            if _rivals(word, other, sides):
                return Otherwise(text.document.text[word.start : word.end], other.start, other.end)
    return None


@dataclass(frozen=True, slots=True)
class _Sides:
    """What stands beside the figure of the text (`here`) and of the source (`close`)."""

    here: "_Held"
    close: "_Held"
    whole: "_Held"  # the sentence of the text
    own: bool  # both are of one language
    source: Source
    at: int  # the sentence of the source

    def around(self, more: int) -> "_Held":
        """The sentence of the source and `more` to either side."""
        return _around(self.source, self.at, more)


def _rivals(word: _Word, other: _Word, sides: _Sides) -> bool:
    """Whether the text's `word` stands in the place of the source's `other`."""
    kinds = _kinds(word.means) & _kinds(other.means)
    if not kinds and word.noun and other.noun:  # 640 houses, 640 residents
        both = _kinds(word.means) | _kinds(other.means)
        loose = both & _LOOSE and _ANYBODY & (word.means | other.means)
        return not loose and "fate" not in both and not _says(other, sides.here, own=sides.own)
    slots = word.slot and other.slot
    counted = word.counted and other.counted
    if not kinds or _says(other, sides.here, own=sides.own) or ("role" in kinds and not slots):
        return False
    if not counted and _has(word, sides.around(0 if slots else _AROUND), own=sides.own):
        return False
    if not counted and _says(other, sides.whole, own=sides.own):
        return False
    if not _wider(other.means, word.means):
        return True
    # a passenger is one of the people who left the train; that they are women has to be said
    far = sides.around(_FAR) if slots else _everywhere(sides.source)
    return bool(word.means & _TOLD) and not _has(word, far, own=sides.own)


def _kinds(means: Iterable[str]) -> frozenset[str]:
    return frozenset(each.partition(" ")[0] for each in means) & _KINDS


def _wider(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether `one` is wider than `other`: people, of women."""
    return any(above in one for each in other for above in wider_than(each))


def _has(word: _Word, held: "_Held", *, own: bool) -> bool:
    """Whether a stretch has the meaning of a word, or a narrower one, or the word itself."""
    return bool(word.means & held.means) or (own and stem(word.folded) in held.stems)


def _says(word: _Word, held: "_Held", *, own: bool) -> bool:
    """Whether a stretch has just the meaning of a word."""
    return bool(word.means & held.said) or (own and stem(word.folded) in held.stems)


@dataclass(frozen=True, slots=True)
class _Held:
    said: frozenset[str]
    means: frozenset[str]  # with all the wider ones
    stems: frozenset[str]


@lru_cache(maxsize=2_000)
def _around(text: Text, sentence: int, more: int) -> _Held:
    """What stands in a sentence and `more` to either side."""
    if sentence < 0:
        return _Held(frozenset(), frozenset(), frozenset())
    inside = text.sentences[max(0, sentence - more) : sentence + more + 1]
    first = bisect_left(text.words.starts, inside[0].start)
    last = bisect_left(text.words.starts, inside[-1].end)
    return _held(text.words.folded[first:last], text.document.language)


@lru_cache(maxsize=400)
def _everywhere(text: Text) -> _Held:
    return _held(text.words.folded, text.document.language)


def _held(words: Iterable[str], language: str) -> _Held:
    stems = frozenset(map(stem, words := list(words)))
    said = all_meanings(words, language)
    return _Held(said, said.union(*map(wider_than, said)), stems)


def _beside(figure: Figure, text: Text) -> Iterator[_Word]:
    """The words before and behind a figure, up to the next figure, comma or name."""
    at = text.sentence_of(figure.start)
    if at < 0:
        return
    spoken = text.words
    names = [
        (name.start, name.end)
        for name in text.names_in.get(at, ())
        if name.kind is not NameKind.OTHER or " " in name.text
    ]
    bare = figure.noun is None and figure.population is None
    for i in _window(figure, text, text.sentences[at]):
        start, end = spoken.starts[i], spoken.ends[i]
        means = meanings_of(spoken.folded[i], text.document.language)
        kinds = _kinds(means)
        if not kinds or any(low <= start < high for low, high in names):
            continue
        noun = figure.number_end <= start < figure.end
        counted = noun or "fate" in kinds
        yield _Word(spoken.folded[i], start, end, means, noun, counted, counted or bare)


def _window(figure: Figure, text: Text, sentence: Span) -> list[int]:
    """The numbers of the words near a figure that may speak of it, those behind it first."""
    low, high = _limits(figure, text, sentence)
    spoken = text.words
    number = bisect_left(spoken.starts, figure.number_start)
    after = bisect_left(spoken.starts, figure.number_end)
    behind = range(after, min(bisect_left(spoken.starts, high), after + _BEHIND))
    before = range(max(bisect_left(spoken.starts, low), number - _BEFORE), number)
    return [
        i
        for way in (behind, reversed(before))
        for i in takewhile(lambda each: spoken.folded[each] not in _AND, way)
    ]


def _limits(figure: Figure, text: Text, sentence: Span) -> tuple[int, int]:
    """Between the figures and the commas to either side, within the sentence."""
    held = text.document
    low, high = sentence.start, sentence.end
    for other in held.figures:
        if sentence.start <= other.start < sentence.end:
            if other.number_end <= figure.number_start:
                low = max(low, min(other.end, figure.number_start))
            elif other.number_start >= figure.number_end:
                high = min(high, max(other.start, figure.number_end))
    marks = [mark.start() for mark in _STOP.finditer(held.text, low, figure.number_start)]
    mark = _STOP.search(held.text, figure.number_end, high)
    return max([low, *marks]), mark.start() if mark else high
