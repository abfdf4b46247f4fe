"""A percentage that the counts beside it do not give.

## What it does

Looks for a share said twice, as counts and as a percentage ("1 of 18,110 deputies (0.0055%)",
"106 of 200, or 53 per cent", "three in ten (30%)", "Of the 246, 110 (45%) are women"), and divides.
A percentage may be rounded as far as it was printed; "about", "nearly" and "more than" count.

## Why it matters

It is the one sum in a review that every reader can do in the head, and the one that is retold. A
point in the wrong place makes a tenfold difference.

## Example

    Only 1 of 18,110 deputies (0.055%) was of the opposition.

1 of 18,110 is 0.0055%.

## How to fix

Look up the counts in the source; if they are right, print the percentage of the working.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from khronika.check.change import direction
from khronika.check.finding import Finding, Severity
from khronika.check.joint_words import WITH_THE_SECOND
from khronika.check.joints import (
    Joint,
    governed_by_of,
    introduces_part,
    joint,
    population_after,
    says_again,
)
from khronika.check.printed import Interval, number, percent, reach, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Bound, Figure, FigureKind, Span

RULE = Rule(
    "NUM101",
    "percent-not-of-counts",
    Severity.ERROR,
    over=frozenset({"NUM106", "NUM109", "SRC601"}),
)

_BY = frozenset({"by", "на", "um", "o"})
_SPEAKING = Decimal(2)  # points by which "two thirds" or "one in three" may miss
_SMALL = 10  # wholes up to here are a manner of speaking: three in ten
_NEAR = 100  # code points around a figure that say what it is part of
_ENDS = frozenset({"", *",.;:)]–—-!?"})
_BARE = 5  # words and marks before a bare comma: "9 bills of 45 were debated, 20 per cent."
_BACK = 8  # figures back, to look for the whole
_READ = frozenset({FigureKind.COUNT, FigureKind.PERCENT, FigureKind.FRACTION})


@dataclass(frozen=True, slots=True)
class _Share:
    """A part of a whole as the text gives it, with the per cent it comes to."""

    said: str
    comes_to: Interval
    value: Decimal  # without regard to rounding


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The figures of a sentence in order, and the words around them."""

    text: str
    span: Span
    figures: Sequence[Figure]
    earlier: Figure | None  # the only count of the sentence before

    def joint(self, first: int, second: int) -> Joint | None:
        return joint(self.between(first, second))

    def between(self, first: int, second: int) -> str:
        # from the number on, for what the reader takes for its noun may be the joint itself
        return self.text[self.figures[first].number_end : self.figures[second].start]

    def before(self, at: int) -> str:
        start = self.figures[at].start
        return self.text[max(self.span.start, start - _NEAR) : start]

    def after(self, at: int) -> str:
        end = self.figures[at + 1].start if at + 1 < len(self.figures) else self.span.end
        start = self.figures[at].end
        return self.text[start : min(end, start + _NEAR)]


def find(subject: Subject) -> Iterator[Finding]:
    """Divide wherever a sentence gives a share both ways."""
    earlier: Figure | None = None
    told: _Share | None = None
    for span in subject.sentences:
        figures = [each for each in subject.figures_in(span) if each.kind in _READ]
        sentence = _Sentence(subject.document.text, span, figures, earlier)
        for at, figure in enumerate(figures):
            if figure.kind is FigureKind.PERCENT and not _is_change(sentence, at):
                share = next(_shares(sentence, at), None)
                if share is None and at == 0 and says_again(sentence.before(at)):
                    share = told
                if share is not None and not share.comes_to.meets(reach(figure)):
                    yield _say(figure, share)
        counts = [each for each in figures if each.kind is FigureKind.COUNT]
        earlier = counts[0] if len(counts) == 1 else None
        spoken = [each for each in figures if each.kind is FigureKind.FRACTION]
        told = _spoken(spoken[0]) if len(spoken) == 1 and len(figures) == 1 else None


def _is_change(sentence: _Sentence, at: int) -> bool:
    """Whether the percentage is one of change: `shrank 69 per cent`, `fell by 46%`."""
    near = words(sentence.before(at))[-2:]
    if near[-1:] and near[-1] in _BY:
        near.pop()
    return bool(near) and direction(near[-1:])[0] != 0


def _shares(sentence: _Sentence, at: int) -> Iterator[_Share]:
    """What the counts around the percentage `at` come to, the surest reading first."""
    figures = sentence.figures
    last = len(figures) - 1
    said, of_same = _population(sentence, at)
    of_next = at < last and sentence.joint(at, at + 1) is Joint.OF
    if at > 0 and _leads_to(sentence, at, closed=of_next or of_same):
        before = figures[at - 1]
        if of_next:
            yield from _counts(before, figures[at + 1])
        elif not said or of_same:
            if before.kind is FigureKind.FRACTION:
                yield _spoken(before)
            elif at > 1 and sentence.joint(at - 2, at - 1) is Joint.OF:
                yield from _counts(figures[at - 2], before)
            else:
                yield from _of_whole(sentence, at - 1, of_same=of_same)
    if at < last and sentence.joint(at, at + 1) is Joint.EQUALS:
        after = figures[at + 1]
        if after.kind is FigureKind.FRACTION:
            yield _spoken(after)
        elif at + 1 < last and sentence.joint(at + 1, at + 2) is Joint.OF:
            yield from _counts(after, figures[at + 2])
        else:
            yield from _of_whole(sentence, at + 1, of_same=of_same)
    if of_next and at + 1 < last and sentence.joint(at + 1, at + 2) is Joint.EQUALS:
        yield from _counts(figures[at + 2], figures[at + 1])


def _population(sentence: _Sentence, at: int) -> tuple[bool, bool]:
    """Of whom the percentage `at` is: (whether the text says, whether of those counted before)."""
    said, of_same = population_after(sentence.after(at))
    population = sentence.figures[at].population
    if population and at > 0:
        before = sentence.figures[at - 1]
        counted = before.population or before.noun or ""
        return True, of_same or population.split()[-1] in counted.split()
    return said, of_same


def _leads_to(sentence: _Sentence, at: int, *, closed: bool) -> bool:
    """Whether the percentage `at` says again what stands before it.

    Behind a comma, a dash or a bracket it has to stand alone, or say of what it is (`closed`):
    "106 of 200 (53%)", not "12 of 30 stations opened (41% turnout)".
    """
    before = sentence.figures[at - 1]
    tokens = words(sentence.text[before.end : sentence.figures[at].start])
    while tokens and tokens[-1] in WITH_THE_SECOND:
        tokens.pop()
    equal = sentence.joint(at - 1, at) is Joint.EQUALS
    if tokens[-1:] not in ([","], ["("], ["["], ["–"], ["—"], ["-"]):
        return equal
    follows = sentence.after(at).lstrip()[:1]
    alone = closed or follows in _ENDS
    return alone and (equal or (tokens[-1] == "," and len(tokens) <= _BARE))


def _of_whole(sentence: _Sentence, part: int, *, of_same: bool) -> Iterator[_Share]:
    """The count `part` against the whole that the sentence, or the one before, has set."""
    figures = sentence.figures
    lately = range(max(0, part - _BACK), part)
    counts = [at for at in lately if figures[at].kind is FigureKind.COUNT]
    for at in reversed(counts):
        if governed_by_of(sentence.before(at)) or introduces_part(sentence.between(at, part)):
            yield from _counts(figures[part], figures[at])
            return
    _, same = population_after(sentence.after(part))
    if of_same or same:
        whole = figures[counts[-1]] if counts else sentence.earlier
        if whole is not None:
            yield from _counts(figures[part], whole)


def _counts(part: Figure, whole: Figure) -> Iterator[_Share]:
    if {part.kind, whole.kind} != {FigureKind.COUNT} or not 0 < part.value <= whole.value:
        return
    comes_to = percent(reach(part), reach(whole))
    if comes_to is not None:
        said = f"{number(part.value)} of {number(whole.value)}"
        yield _Share(said, comes_to, part.value / whole.value * 100)


def _spoken(fraction: Figure) -> _Share:
    said = fraction.text
    if fraction.parts is not None and fraction.whole:
        said = f"{number(fraction.parts)} of {number(fraction.whole)}"
    comes_to = reach(fraction).times(100)
    manner_of_speaking = fraction.whole is None or fraction.whole <= _SMALL
    if manner_of_speaking and fraction.bound is Bound.EXACT:  # "about" has widened it already
        comes_to = comes_to.widened(_SPEAKING)
    return _Share(said, comes_to, fraction.value * 100)


def _say(figure: Figure, share: _Share) -> Finding:
    real = f"{rounded(share.value, figure.decimals)}%"
    printed = f"{figure.value:,.{figure.decimals}f}%"
    return RULE.finding(
        figure,
        f"{share.said} is {real}, not {printed}",
        f"{share.said} is {real}, the text says {printed}",
    )
