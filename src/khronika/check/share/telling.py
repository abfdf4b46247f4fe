"""Shares that a sentence tells in counts, with the per cent they come to.

20 of the 80 mayors          counts
a quarter, one in four       a manner of speaking, which may miss by a point or two
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from khronika.check.printed import Interval, number, percent, reach
from khronika.check.share.joints import Joint, joint
from khronika.check.share.window import comparable
from khronika.text.spans import Bound, DateMention, Figure, Span

_SPEAKING = Decimal(2)  # points by which "two thirds" or "one in three" may miss
_HEDGED = Decimal("0.15")  # of itself, by which "almost a quarter" may be less
_SMALL = 10  # wholes up to here are a manner of speaking: three in ten
_NEAR = 100  # code points around a figure that say what it is part of


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole as the text gives it, with the per cent it comes to."""

    said: str
    comes_to: Interval
    value: Decimal  # without regard to rounding


@dataclass(frozen=True, slots=True)
class Telling:
    """The figures of a sentence in order, and the words around them."""

    text: str
    span: Span
    figures: Sequence[Figure]
    earlier: Sequence[Figure]  # the amounts of the sentence before
    dates: Sequence[DateMention]

    @property
    def only_earlier(self) -> Figure | None:
        """The only amount of the sentence before."""
        return self.earlier[0] if len(self.earlier) == 1 else None

    def joint(self, first: int, second: int) -> Joint | None:
        """What the words between two figures make of them."""
        return joint(self.between(first, second))

    def between(self, first: int, second: int) -> str:
        """The words between two figures, with the noun of the first."""
        # from the number on, for what the reader takes for its noun may be the joint itself
        return self.text[self.figures[first].number_end : self.figures[second].start]

    def before(self, at: int) -> str:
        """The words before a figure."""
        start = self.figures[at].start
        return self.text[max(self.span.start, start - _NEAR) : start]

    def after(self, at: int) -> str:
        """The words behind a figure, up to the next one."""
        end = self.figures[at + 1].start if at + 1 < len(self.figures) else self.span.end
        start = self.figures[at].end
        return self.text[start : min(end, start + _NEAR)]


def counts_share(part: Figure, whole: Figure) -> Iterator[Share]:
    """The share of one count in another; nothing where it can be none."""
    if part.bound in {Bound.UP_TO, Bound.AT_LEAST}:  # no more than 20, or 25%: said of both
        part = replace(part, bound=Bound.EXACT)
    if not comparable(part, whole) or not 0 < part.value < whole.value:
        return
    comes_to = percent(reach(part), reach(whole))
    if comes_to is not None:
        said = f"{number(part.value)} of {number(whole.value)}"
        yield Share(said, comes_to, part.value / whole.value * 100)


def spoken_share(fraction: Figure) -> Share:
    """The share that a fraction prints, with what it may miss by."""
    said = fraction.text
    if fraction.parts is not None and fraction.whole:
        said = f"{number(fraction.parts)} of {number(fraction.whole)}"
    comes_to = reach(fraction).times(100)
    manner_of_speaking = fraction.whole is None or fraction.whole <= _SMALL
    if manner_of_speaking and fraction.bound is Bound.EXACT:  # the others have widened it already
        comes_to = comes_to.widened(_SPEAKING)
    elif manner_of_speaking and fraction.bound is Bound.ABOUT:
        least = fraction.value * 100 * (1 - _HEDGED)
        comes_to = Interval(min(comes_to.low, least), comes_to.high)
    return Share(said, comes_to, fraction.value * 100)
