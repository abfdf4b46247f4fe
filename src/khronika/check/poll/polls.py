"""What a text says of polls: shares of a public that holds an opinion, and who asked whom when."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from khronika.check.poll.poll_words import (
    ACCORDING,
    AMONG,
    ASKING,
    ATTITUDE,
    BY,
    DEMONYM,
    OPINION,
    OWN,
    POLL,
    PORTION,
    PUBLIC,
    SAYING,
    SPEECH,
    THEY,
    THOUGHT,
    VOTE,
    WOULD,
)
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import BlockKind, Bound, Figure, FigureKind, Name, NameKind, Span

_SHARES = frozenset({FigureKind.PERCENT, FigureKind.FRACTION})
_OF = (["of"], ["von"], ["der"], ["из"])
_THEM = (["them"], ["these"], ["those"], ["whom"], ["них"], ["ihnen"])
_THE_VOTE = frozenset((("the", "vote"), ("a", "vote")))
_DEMONYM = 5  # letters of Poles
_PARAGRAPH = 1000  # code points that are looked through
_AFTER = 90  # code points behind a share in which its verb stands
_BEFORE = 120
_BESIDE = 40
_PAIR = 2
_CLOSE = 5  # words between a share and its verb
_NEAR = 4  # words between a pollster and what it did
_SAMPLE = 100
_ALL = 100  # per cent
_REMEMBERED = 20  # sentences
_BLOCKS = 2  # paragraphs on either side that may hold the facts


@dataclass(frozen=True, slots=True)
class Opinion:
    """A share of a public that thinks something."""

    share: Figure
    sentence: Span


def opinions(subject: Subject) -> Iterator[Opinion]:
    """The shares of a public with its opinion, not those inside quotations or of a ballot."""
    for sentence, figures in subject.by_sentence():
        for figure in figures:
            if (
                figure.kind in _SHARES
                and figure.value <= _ALL
                and not subject.is_quoted(figure)
                and is_opinion(figure, sentence, subject)
            ):
                yield Opinion(figure, sentence)


def is_opinion(figure: Figure, sentence: Span, subject: Subject) -> bool:
    """Whether the share is of a public and the words around it say what it thinks."""
    text, language = subject.document.text, subject.document.language
    before = text[max(sentence.start, figure.start - _BEFORE) : figure.start]
    ahead = words(before)
    behind = words(text[figure.end : min(sentence.end, figure.end + _AFTER)])
    if _tells_of_life(behind):
        return False
    if _of_public(figure, text, ahead, behind, language):
        near = [word for word in ahead[-_CLOSE:] if word not in SPEECH]
        far = [word for word in behind[_NEAR : 2 * _CLOSE] if word not in SPEECH]
        told = OPINION.any([*behind[:_NEAR], *far, *near])
        held = told or not WOULD.isdisjoint(behind[:_CLOSE])
        # a poll showed: 39% of Vesnians save on food; yes, said 52% of residents in a poll
        said = not SPEECH.isdisjoint(ahead[-_PAIR:]) and POLL.any(behind)
        held = held or said or POLL.any(ahead[-_CLOSE:])
        spoken = held or ATTITUDE.any(ahead) or _portion(ahead)
    else:
        among = next((at for at, word in enumerate(ahead) if word in AMONG), len(ahead))
        public = any(PUBLIC.has(word) for word in ahead[among:]) or any(
            is_demonym(word, language) for word in before.split()[1:]
        )
        spoken = ATTITUDE.any(ahead[:among]) and among < len(ahead) and public
        spoken = spoken or _portion(ahead)
        # according to a poll, Vesnians are divided: 36% back the treaty
        unnamed = figure.population is None and figure.noun is None and POLL.any(ahead)
        spoken = spoken or (unnamed and OPINION.any(behind[:1]))
        # a survey says: 69% of Vesnian farmers think that prices are unfair
        told = figure.population is not None and POLL.any(ahead)
        spoken = spoken or (told and OPINION.any(behind[:_NEAR]))
    return spoken and not _is_ballot(figure, sentence, subject)


def _portion(ahead: list[str]) -> bool:
    """Whether a share is told as one of those who think so: `the share of adults who trust`."""
    part = ahead[next((at for at, word in enumerate(ahead) if word in PORTION), len(ahead)) :]
    return PUBLIC.any(part) and OPINION.any(part)


def _tells_of_life(behind: list[str]) -> bool:
    """Whether people only say what they have and do: 72% said that they had a well."""
    said = next((at for at, word in enumerate(behind[:_CLOSE]) if SAYING.has(word)), None)
    if said is None:
        return False
    rest = behind[said + 1 :]
    life = THEY.intersection(rest[:2]) and OWN.any(rest[1:_CLOSE])
    return bool(life) and not OPINION.any(rest) and not WOULD.intersection(rest)


def _is_ballot(figure: Figure, sentence: Span, subject: Subject) -> bool:
    """Whether the paragraph speaks of an election and the sentence of no poll."""
    block = subject.block_at(figure)
    start = max(block.start if block else 0, figure.start - _PARAGRAPH)
    told = words(subject.document.text[start : sentence.end][: 2 * _PARAGRAPH])
    own = words(sentence.text[:_PARAGRAPH])
    behind = words(subject.document.text[figure.end : min(sentence.end, figure.end + _AFTER)])
    voted = VOTE.any(told) or any(pair in _THE_VOTE for pair in pairwise(own))
    return voted and not POLL.any(own) and not THOUGHT.any(behind[:_CLOSE])


def _of_public(
    figure: Figure, text: str, ahead: list[str], behind: list[str], language: str
) -> bool:
    """Whether the share is of people at large: voters, residents, Vesnians.

    The public stands behind (54% of Vesnians; almost half, 48%, of them), or right before a bracket
    (most Vesnians (62%)).
    """
    named = figure.population or figure.noun
    if named is not None:
        return names_public(named, language)
    if behind[:1] == [","]:
        behind = behind[1:]
    if behind[:1] in _OF:
        following = text[figure.end : figure.end + _BESIDE].strip(", ").split()[1:3]
        return behind[1:2] in _THEM or names_public(" ".join(following), language)
    if ahead[-1:] == ["("] or (ahead[-1:] == [","] and _set_off(text, figure)):
        before = text[max(0, figure.start - _BESIDE) : figure.start].rstrip("(, ").split()
        return bool(before) and names_public(before[-1], language)
    return False


def _set_off(text: str, figure: Figure) -> bool:
    """Whether a comma closes behind the share: `most townspeople, 64%, think`."""
    return text[figure.end : figure.end + 1] == ","


def names_public(printed: str, language: str) -> bool:
    """Whether printed words name people at large: voters, young residents, Vesnians."""
    return any(PUBLIC.has(word) for word in words(printed)) or any(
        is_demonym(word, language) for word in printed.split()
    )


def is_demonym(word: str, language: str) -> bool:
    """Whether a printed word has the form of a people: Vesnians, веснийцев."""
    word = word.strip(",.;:()«»“”")
    if len(word) < _DEMONYM or word.isupper() or not word.lower().endswith(DEMONYM[language]):
        return False
    return not word[0].isascii() or word[0].isupper()


def facts(opinion: Opinion, subject: Subject) -> list[str]:
    """What is said of the poll in the paragraph or two on either side: who, when, how many.

    A source that is cited for the share tells the reader, too.
    """
    found: list[str] = []
    citations, share = subject.document.citations, opinion.share
    behind = bisect_left(citations, share.start, key=lambda each: each.start)
    if behind < len(citations) and citations[behind].scope_start <= share.start:
        found.append("source")
    for sentence in window(opinion.sentence, subject):
        spoken = words(sentence.text[:2000])
        asked = POLL.any(spoken) or ASKING.any(spoken)
        if asked and subject.dates_in(sentence):
            found.append("dates")
        figures = subject.figures_in(sentence)
        if asked and any(is_sample(each) for each in figures):
            found.append("sample")
        if any(is_pollster(each, subject) for each in _names_in(sentence, subject)):
            found.append("pollster")
    return found


def window(sentence: Span, subject: Subject) -> Sequence[Span]:
    """The sentences around: of the paragraph, of the two before it and the two behind.

    Of a long paragraph only so many as a reader still has in mind.
    """
    blocks, sentences = subject.document.blocks, subject.sentences
    at = bisect_left(blocks, sentence.start + 1, key=lambda block: block.start) - 1
    first, last = at, at
    while first > 0 and blocks[first].kind is blocks[first - 1].kind is BlockKind.ITEM:
        first -= 1
    while last + 1 < len(blocks) and blocks[last].kind is blocks[last + 1].kind is BlockKind.ITEM:
        last += 1
    start = blocks[max(0, first - _BLOCKS)].start
    end = blocks[min(len(blocks) - 1, last + _BLOCKS)].end
    here = bisect_left(sentences, sentence.start, key=lambda each: each.start)
    near = sentences[max(0, here - _REMEMBERED) : here + _REMEMBERED]
    return [each for each in near if start <= each.start < end]


def is_sample(figure: Figure) -> bool:
    """Whether a number may be how many were asked."""
    return (
        figure.kind is FigureKind.COUNT
        and figure.value >= _SAMPLE
        and figure.bound is not Bound.UP_TO
    )


def is_pollster(name: Name, subject: Subject) -> bool:
    """Whether a name is that of who asked: a poll by X, X found, according to X, an X survey."""
    if name.kind in {NameKind.PLACE, NameKind.PERSON}:
        return False
    text = subject.document.text
    before = words(text[max(0, name.start - _BESIDE) : name.start])
    before = [word for word in before if word.isalpha()][-_NEAR:]
    behind = words(text[name.end : name.end + _BESIDE])[:_NEAR]
    behind = behind[: behind.index(",")] if "," in behind else behind
    own = words(name.text)
    asks = any(ASKING.has(word) or POLL.has(word) for word in behind)
    led = any(word in BY for word in before[-2:])
    polled = POLL.any(before) or any(word in BY or POLL.has(word) for word in own)
    if led and (polled or ACCORDING.intersection(before)):
        return True
    if before and (POLL.has(before[-1]) or before[-1] in ACCORDING):
        return True
    return asks or POLL.any(own)


def _names_in(sentence: Span, subject: Subject) -> Sequence[Name]:
    names = subject.document.names
    first = bisect_left(names, sentence.start, key=lambda name: name.start)
    last = bisect_left(names, sentence.end, key=lambda name: name.start)
    return names[first:last]
