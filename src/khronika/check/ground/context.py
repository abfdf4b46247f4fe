"""What stands around a figure or a date: the concepts, names, days and other figures near it.

Two sentences in different languages share few words; they do share these.
"""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from khronika.check.ground.change import Change, change
from khronika.check.ground.lexicon import concepts, lexicon
from khronika.check.ground.meanings import all_meanings, meanings_of
from khronika.check.ground.skeleton import place_number, skeletons
from khronika.check.ground.words import Words, words
from khronika.text.spans import Bound, Document, Figure, Span

_STEM = 6  # letters by which two words of one language are held to be one
LONG = 5  # letters; shorter words say little
_AFTER = 4  # words behind a number that may name what it counts, where the reader has no noun
_STOP = re.compile(r"[.;:()\n]")
_CLAUSE = 25  # words to either side; longer ones are no clauses
_PART = re.compile(r"[;:()–—]|,(?!\d)")
# numerals of persons: двое, шестеро, чацвёра
_COLLECTIVE = re.compile(r"\w*(?:двое|трое|двоє|троє|двоих|троих|(?:ер|яр)(?:о|а|ых|ых|ом|ома|ым))")
_PEOPLE = "людей"
_TELLING = Decimal(13)  # smaller whole numbers are everywhere


@dataclass(frozen=True, slots=True)
class Context:
    """What one sentence holds."""

    concepts: frozenset[str]
    stems: frozenset[str]
    names: tuple[frozenset[str], ...]  # the skeletons of each capitalised part
    bones: frozenset[str]  # all of them together
    days: frozenset[dt.date]
    values: frozenset[Decimal]
    meanings: frozenset[str]
    senses: frozenset[frozenset[str]]  # the meanings of each word together


@dataclass(frozen=True, slots=True)
class Counted:
    """What one figure counts: concepts, and stems for texts in one language.

    `named` is true where the figure has a noun of its own, not only words behind it.
    """

    concepts: frozenset[str]
    stems: frozenset[str]
    named: bool
    means: frozenset[str] = frozenset()
    change: Change = Change.OPEN


NOTHING = Context(
    frozenset(), frozenset(), (), frozenset(), frozenset(), frozenset(), frozenset(), frozenset()
)


def contexts(document: Document, sentences: Sequence[Span], spoken: Words) -> tuple[Context, ...]:
    """Give the context of each sentence."""
    names = sorted(document.names, key=lambda name: name.start)
    name_starts = [name.start for name in names]
    date_starts = [mention.start for mention in document.dates]
    figure_starts = [figure.start for figure in document.figures]
    found: list[Context] = []
    for sentence in sentences:
        inside = spoken.folded[_range(spoken.starts, sentence)]
        parts = tuple(
            bones
            for name in names[_range(name_starts, sentence)]
            for bones in name_bones(name.text)
        )
        found.append(
            Context(
                concepts=frozenset().union(*map(concepts, inside)),
                stems=frozenset(stem(word) for word in inside if len(word) >= LONG),
                names=parts,
                bones=frozenset().union(*parts),
                days=frozenset(
                    mention.value.low
                    for mention in document.dates[_range(date_starts, sentence)]
                    if mention.value is not None
                ),
                values=frozenset(
                    figure.value for figure in document.figures[_range(figure_starts, sentence)]
                ),
                meanings=all_meanings(inside, document.language),
                senses=senses(inside, document.language),
            )
        )
    return tuple(found)


def senses(spoken: Iterable[str], language: str) -> frozenset[frozenset[str]]:
    """The meanings of each of some words that have any."""
    return frozenset(meanings_of(word, language) for word in spoken) - {frozenset()}


def together(found: Sequence[Context]) -> Context:
    """The contexts of several sentences as one."""
    return Context(
        concepts=frozenset().union(*(each.concepts for each in found)),
        stems=frozenset().union(*(each.stems for each in found)),
        names=tuple(part for each in found for part in each.names),
        bones=frozenset().union(*(each.bones for each in found)),
        days=frozenset().union(*(each.days for each in found)),
        values=frozenset().union(*(each.values for each in found)),
        meanings=frozenset().union(*(each.meanings for each in found)),
        senses=frozenset().union(*(each.senses for each in found)),
    )


def name_bones(name: str) -> list[frozenset[str]]:
    """The skeletons of the parts of a name; a known place has a number for all languages."""
    number = place_number(name)
    if number is not None:
        return [frozenset({f"place {number}"})]
    parts = (part for part in name.replace("-", " ").split() if len(part.strip(".’'")) > 1)
    return [skeletons(part) for part in parts if part[0].isupper()]


def stem(word: str) -> str:
    """The beginning of a word that its inflections share."""
    return word[:_STEM]


def counts(
    document: Document, sentences: Sequence[Span], spoken: Words, held: Sequence[Context]
) -> dict[int, Counted]:
    """Say what each figure counts, by where its number starts. `held`: of each sentence."""
    ends = [sentence.end for sentence in sentences]
    marks = [mark.start() for mark in _PART.finditer(document.text)]
    found: dict[int, Counted] = {}
    for figure, following in zip_longest(document.figures, document.figures[1:]):
        at = bisect_right(ends, figure.start)
        stop = ends[at] if at < len(ends) else figure.end
        said = held[at].concepts if at < len(ends) else frozenset[str]()
        if following is not None:
            stop = min(stop, following.start)
        mark = _STOP.search(document.text, figure.end, max(stop, figure.end))
        end = mark.start() if mark else stop
        start = sentences[at].start if at < len(ends) else figure.start
        low, high = _clause(marks, start, figure, end)
        here = bisect_left(spoken.starts, figure.number_start)
        first = max(bisect_left(spoken.starts, low), here - _CLAUSE)
        last = min(bisect_left(spoken.starts, high), here + _CLAUSE)
        clause = frozenset[str]().union(*map(concepts, spoken.folded[first:last]))
        comma = bisect_left(spoken.starts, _cut(document.text, figure.end, end))
        found[figure.number_start] = _counted(
            figure, spoken, end, (said, clause), document.language, comma
        )
    return found


def of_noun(noun: str, language: str, change: Change) -> Counted:
    """What a noun says that a figure has from the one beside it."""
    spoken = words(noun).folded
    return Counted(
        concepts=frozenset().union(*map(concepts, spoken)),
        stems=frozenset(stem(word) for word in spoken if len(word) >= LONG),
        named=True,
        means=all_meanings(spoken, language),
        change=change,
    )


def _cut(text: str, start: int, end: int) -> int:
    """Where the first comma behind a figure stands: what follows compares another thing."""
    at = text.find(",", start, end)
    return at if at >= 0 else end


def _clause(marks: Sequence[int], start: int, figure: Figure, stop: int) -> tuple[int, int]:
    """From the last comma before a figure to the next one behind it, within [start, stop)."""
    before, behind = bisect_left(marks, figure.start), bisect_left(marks, figure.end)
    first = max(start, marks[before - 1]) if before else start
    return first, min(stop, marks[behind]) if behind < len(marks) else stop


def _counted(  # noqa: PLR0913, PLR0917 - what a figure counts hangs on all of it
    figure: Figure,
    spoken: Words,
    stop: int,
    said: tuple[frozenset[str], frozenset[str]],
    language: str,
    comma: int,
) -> Counted:
    """Its noun and population, else the words before `stop` behind it."""
    told = bool(figure.noun or figure.population)
    first = bisect_left(spoken.starts, figure.start)
    last = bisect_left(spoken.starts, figure.end)
    named = [
        word
        for word, start in zip(spoken.folded[first:last], spoken.starts[first:last], strict=True)
        if start >= figure.number_end
    ]
    behind = bisect_left(spoken.starts, stop)
    if not told:
        named += spoken.folded[last : min(last + _AFTER, behind)]
    number = bisect_left(spoken.starts, figure.number_start)
    after = bisect_left(spoken.starts, figure.number_end)
    close = (*spoken.folded[after : after + 1], *spoken.folded[last : min(last + 1, behind, comma)])
    if not told and _COLLECTIVE.fullmatch("".join(spoken.folded[number:after])):
        named.append(_PEOPLE)
    return Counted(
        concepts=frozenset().union(*map(concepts, named)),
        stems=frozenset(
            stem(word)
            for word in named
            if len(word) >= LONG and word not in lexicon().bounds and not word[0].isdigit()
        ),
        named=told,
        means=all_meanings(named if told else named[:1], language),
        change=change(figure, _before(figure, spoken, number, first), close, *said),
    )


def _before(figure: Figure, spoken: Words, number: int, first: int) -> str:
    """The word before a number, else the one before its bound: by at least 18 per cent."""
    word = spoken.folded[number - 1] if number else ""
    if figure.bound in {Bound.EXACT, Bound.UP_TO} or not first:
        return word
    return spoken.folded[first - 1]


def anchors(
    one: Context, other: Context, *, same_language: bool, value: Decimal | None = None
) -> float:
    """How much ties two sentences together, apart from `value` itself: 0 is nothing, 3 much."""
    names = sum(1 for part in one.names if part & other.bones)
    days = len(one.days & other.days)
    values = (one.values & other.values) - {value}
    telling = sum(1 for each in values if each >= _TELLING or each != each.to_integral_value())
    themes = len(one.concepts & other.concepts)
    shared = 0.0
    if same_language and one.stems:
        common = len(one.stems & other.stems)
        # in a short sentence one word is much of what it says
        shared = min(2.0, 0.5 * common) + common / len(one.stems)
    return (
        min(2.0, float(names))
        + min(2.0, float(days))
        + min(3.0, 1.5 * telling)
        + min(1.0, 0.5 * (len(values) - telling))
        + max(shared, min(1.5, 0.5 * themes))
    )


def _range(starts: Sequence[int], span: Span) -> slice:
    return slice(bisect_left(starts, span.start), bisect_left(starts, span.end))
