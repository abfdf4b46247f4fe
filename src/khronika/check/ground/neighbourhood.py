"""Where in a source the rest of a clause stands: a name or a date has to stand there, too.

A name that the source has is not proved by that alone: it may have done something else there. What
the clause of the text says beside it points to some sentences of the source; where another name or
day stands in them, and this one far from them, the two have been confused.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from khronika.check.ground.context import NOTHING, Context, contexts, name_bones, senses, stem
from khronika.check.ground.lexicon import concepts
from khronika.check.ground.meanings import all_meanings
from khronika.check.ground.sources import Source, Text
from khronika.check.ground.words import words
from khronika.text.spans import DateMention, Figure, Span

type Key = tuple[str, object]

_BASE = {"name": 1.5, "day": 1.2, "value": 2.0, "small": 0.8}
_WORD = 0.8
_WORDS = ("stem", "concept", "meaning")  # three views of the same words ...
_AGAIN = 0.3  # ... of which the second and third add little
_OTHER_CLAUSE = 0.35  # what stands in another clause of the sentence says less ...
_OTHERS = 1.0  # ... and all of it no more than this
_NEXT = (0.8, 0.45)  # what is said in a sentence may go on in the next ones ...
_BEFORE = 0.4  # ... and hardly begins in the one before
_TELLING = 13
_PARTS = re.compile(
    r"[;:—–]|[,.]?\s(?:and|but|while|whereas|which|а|и|но|тогда как|але|і|й|але|und|aber|während|"
    r"i|a|ale|zaś)\s"
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """How much the rest of a clause points at each sentence of a source."""

    source: Source
    scores: dict[int, float]

    def support(self, sentences: Iterable[int]) -> float:
        """How much points at any of these sentences, or at what follows and leads to them."""
        best = 0.0
        for at in sentences:
            best = max(
                best,
                self.scores.get(at, 0.0),
                _BEFORE * self.scores.get(at - 1, 0.0),
                _NEXT[0] * self.scores.get(at + 1, 0.0),
                _NEXT[1] * self.scores.get(at + 2, 0.0),
            )
        return best


def point(span: Span, text: Text, source: Source) -> Pointer:
    """Look where in `source` the clause of `span` stands, but for `span` itself."""
    same_language = source.document.language == text.document.language
    number = text.sentence_of(span.start)
    own, rest = _around(text, number, span)
    said = (
        _itself(span) if isinstance(span, Figure) else _keys(_alone(span, text.document.language))
    )
    near = _keys(own) - said
    scores = _scores(near, source, same_language=same_language)
    for at, points in _scores(
        _keys(rest) - near - said, source, same_language=same_language
    ).items():
        scores[at] += min(_OTHERS, _OTHER_CLAUSE * points)
    return Pointer(source, dict(scores))


def _itself(figure: Figure) -> set[Key]:
    """The keys of a number, without those of what it counts."""
    return {("small", figure.value), ("value", figure.value)}


def _scores(
    keys: Collection[Key], source: Source, *, same_language: bool
) -> defaultdict[int, float]:
    """The points by which some keys point at each sentence of a source; a rare one says more."""
    kept = _postings(source)
    scores: defaultdict[int, float] = defaultdict(float)
    worded: defaultdict[int, list[float]] = defaultdict(lambda: [0.0] * len(_WORDS))
    for kind, key in keys:
        if kind == "stem" and not same_language:
            continue
        each = key if isinstance(key, frozenset) else (key,)
        places = {at for one in each for at in kept.get((kind, one), ())}
        points = 2 / (len(places) + 1)
        for at in places:
            if kind in _BASE:
                scores[at] += _BASE[kind] * points
            else:
                worded[at][_WORDS.index(kind)] += _WORD * points
    for at, views in worded.items():
        most = max(views)
        scores[at] += most + _AGAIN * (sum(views) - most)
    return scores


def _around(text: Text, number: int, span: Span) -> tuple[Context, Context]:
    """What stands in the clause of `span`, and in its whole sentence."""
    if number < 0:
        return NOTHING, NOTHING
    clauses, held = _clauses(text)
    at = bisect_right(clauses, span.start, key=lambda each: each.start) - 1
    return held[max(at, 0)], text.contexts[number]


@lru_cache(maxsize=8)
def _clauses(text: Text) -> tuple[tuple[Span, ...], tuple[Context, ...]]:
    found: list[Span] = []
    for sentence in text.sentences:
        cuts = [sentence.start]
        cuts += [sentence.start + cut.end() for cut in _PARTS.finditer(sentence.text)]
        cuts.append(sentence.end)
        found += [
            Span(start=start, end=end, text=text.document.text[start:end])
            for start, end in pairwise(cuts)
        ]
    return tuple(found), contexts(text.document, found, text.words)


def _alone(span: Span, language: str) -> Context:
    """What a span itself is in its context, to be left out."""
    spoken = words(span.text).folded
    day = span.value.low if isinstance(span, DateMention) and span.value else None
    return Context(
        concepts=frozenset().union(*map(concepts, spoken)),
        stems=frozenset(stem(word) for word in spoken),
        names=tuple(name_bones(span.text)),
        bones=frozenset(),
        days=frozenset({day} if day else ()),
        values=frozenset(),
        meanings=all_meanings(spoken, language),
        senses=senses(spoken, language),
    )


def _keys(held: Context) -> set[Key]:
    small = {value for value in held.values if value < _TELLING and value == int(value)}
    return {
        *(("concept", each) for each in held.concepts),
        *(("meaning", each) for each in held.senses),
        *(("stem", each) for each in held.stems),
        *(("name", part) for part in held.names),
        *(("day", each) for each in held.days),
        *(("small", each) for each in small),
        *(("value", each) for each in held.values - small),
    }


@lru_cache(maxsize=400)
def _postings(source: Source) -> dict[Key, tuple[int, ...]]:
    found: defaultdict[Key, list[int]] = defaultdict(list)
    for at, held in enumerate(source.contexts):
        for kind, key in _keys(held):
            for each in key if isinstance(key, frozenset) else (key,):
                found[kind, each].append(at)
    return {key: tuple(places) for key, places in found.items()}
