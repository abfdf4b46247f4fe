"""What a text is surer of than the sources it cites."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khronika.check.finding import FactKind, Proven, State
from khronika.check.ground.context import anchors
from khronika.check.ground.cover import Covers
from khronika.check.ground.grounded import Grounded
from khronika.check.ground.sources import Source, Text
from khronika.check.subject import Subject
from khronika.check.wording.certainty import confirming, doubting, is_ahead, is_open
from khronika.text.spans import Span

_TIED = 1.5  # by so much the sentence of a source is of the same thing, where no fact says it
_CLAUSE = re.compile(r"[;:–—()]|,(?!\d)|\s(?:and|but|и|а|но|і|й|але|i|ale|und|aber)\s")
_THAT = re.compile(r"\s*(?:that|что|што|що|że|iż|dass|daß)\b")
_TELLING = frozenset({FactKind.FIGURE, FactKind.DATE})
_PARENTHESIS = 2  # words: "probably,", "as it seems,"


@dataclass(frozen=True, slots=True)
class Raised:
    """A place in the text that is surer than the `doubt` in a source."""

    place: Span
    said: str  # what the text does instead: says “confirmed”, states it
    source: str
    doubt: Span


def raised(subject: Subject) -> Iterator[Raised]:
    """Give each sentence of the text that is surer than all its sources, once."""
    covers = Covers(subject.document, subject.evidence)
    text = Text(document=subject.document)
    starts = [each.fact.start for each in subject.grounded]
    language = subject.document.language
    for number, sentence in enumerate(text.sentences):
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        facts = [each for each in subject.grounded[first:last] if _is_proved(each)]
        word = confirming(sentence, language)
        if word is not None and (doubting(sentence, language) or subject.is_quoted(word)):
            continue
        if word is not None:
            sources = covers.over(word.start, word.end).sources
            found = _all_doubt(text, number, facts, sources)
            if found is not None:
                yield Raised(word, f"says “{word.text}”", *found)
        elif facts and not _is_unsure(sentence, language):
            yield from _stated([each for each in facts if each.fact.kind in _TELLING], covers)


def _is_proved(each: Grounded) -> bool:
    return each.fact.state is State.VERIFIED and bool(each.fact.evidence)


def _is_unsure(sentence: Span, language: str) -> bool:
    return (
        doubting(sentence, language) is not None
        or is_open(sentence, language)
        or is_ahead(sentence, language)
    )


def _all_doubt(
    text: Text, number: int, facts: Sequence[Grounded], sources: Sequence[Source]
) -> tuple[str, Span] | None:
    """The doubt of the first source, where every one that tells of it doubts it."""
    found: list[tuple[str, Span]] = []
    for source in sources:
        places = _places(text, number, facts, source)
        if any(_confirms(source, at) for at in places):
            return None
        doubts = [_doubt(source, at) for at in places]
        if None in doubts:
            return None  # one tells it plainly
        found += [(source.source.key, doubt) for doubt in doubts if doubt is not None]
    return found[0] if found else None


def _places(text: Text, number: int, facts: Sequence[Grounded], source: Source) -> set[int]:
    """The sentences of a source that tell of a sentence: by its facts, else by what they share."""
    own = {
        source.sentence_of(proven.start)
        for each in facts
        for proven in each.fact.evidence
        if proven.source == source.source.key
    } - {-1}
    if own:
        return own
    same_language = source.document.language == text.document.language
    ties = [
        (anchors(text.contexts[number], held, same_language=same_language), at)
        for at, held in enumerate(source.contexts)
    ]
    best, at = max(ties, default=(0.0, -1))
    return {at} if best >= _TIED else set()


def _doubt(source: Source, at: int) -> Span | None:
    return doubting(source.sentences[at], source.document.language)


def _confirms(source: Source, at: int) -> bool:
    """Whether a sentence of a source or one beside it confirms something."""
    beside = source.sentences[max(0, at - 1) : at + 2]
    return any(confirming(each, source.document.language) is not None for each in beside)


def _stated(facts: Sequence[Grounded], covers: Covers) -> Iterator[Raised]:
    """The first fact of a flat sentence that its source puts in doubt in its very clause."""
    for each in facts:
        sources = {
            source.source.key: source
            for source in covers.over(each.fact.start, each.fact.end).sources
        }
        doubts = [
            (proven.source, doubt)
            for proven in each.fact.evidence
            if proven.source in sources
            and (doubt := _doubt_beside(proven, sources[proven.source])) is not None
        ]
        if doubts and len(doubts) == len(each.fact.evidence) and len(sources) == 1:
            yield Raised(each.span, "states it", *doubts[0])
            return


def _doubt_beside(proven: Proven, source: Source) -> Span | None:
    """The doubt in the clause of a passage, and in the one on which it depends."""
    at = source.sentence_of(proven.start)
    if at < 0:
        return None
    sentence = source.sentences[at]
    start, end = sentence.start, sentence.end
    for cut in _CLAUSE.finditer(sentence.text):
        place = sentence.start + cut.start()
        if _THAT.match(sentence.text, cut.end()):
            continue  # "do not rule out, that"
        if place >= proven.end:
            end = place
            break
        if len(source.document.text[start:place].split()) > _PARENTHESIS:
            start = sentence.start + cut.end()
    clause = Span(start=start, end=end, text=source.document.text[start:end])
    return doubting(clause, source.document.language)
