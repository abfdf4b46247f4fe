"""Shares that leave no room for the rest, or too much.

## What it does

Looks for shares of one whole that leave nothing out: the last is called the remaining one ("54%
were for, the remaining 45.1% against"), the whole is said to be split or shared, or the parts are
women and men, towns and villages. They have to come to 100%, as far as they are rounded.

## Why it matters

"The remaining" tells the reader that nothing is left out. Where the sum is not 100, something is,
or one of the shares is wrong.

## Example

    54% were for, the remaining 45.1% against.

54% and 45.1% are 99.1%.

## How to fix

Look the shares up; if some gave no answer, say so.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.printed import Interval, number
from khronika.check.rule import Rule
from khronika.check.share.adding import MOST
from khronika.check.share.lately import Lately
from khronika.check.share.partition import (
    are_rows_of_all,
    exceeds,
    is_divided,
    is_near,
    is_remainder,
    is_share,
    percents,
    sum_of,
)
from khronika.check.share.rows import ranks
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Bound, Figure, FigureKind, Span

RULE = Rule("NUM106", "shares-not-hundred", Severity.WARNING)

_NEAR = 30  # code points
_OPENS = 8  # words before a rest that opens its sentence
_WHOLE = Interval(Decimal(100), Decimal(100))
_TWO = 2
_LONGEST = 40  # shares of a sentence that are added up; more are a list or a hostile text


def find(subject: Subject) -> Iterator[Finding]:
    """Add up the shares of every sentence that names the remaining one, or divides a whole.

    Where it names nothing else, they are those of the sentence before: "The remaining 46% is ..."
    """
    text = subject.document.text
    lately = Lately()
    before = ""
    for sentence, found in subject.by_sentence():
        shares = [each for each in found if is_share(each)]
        if len(shares) > _LONGEST:
            shares = []
        told = _with_rest(text, sentence, shares, lately.before(sentence)) if shares else ()
        if not told and len(shares) >= _TWO:
            told = _without_rest(text, sentence, found, before)
        if told:
            yield _say(told)
        lately.add(sentence, shares)
        before = text[sentence.start : sentence.end]
    for heading, rows in ranks(subject):
        shares = [each.figure for each in rows if is_share(each.figure)]
        short = not len(rows) == len(shares) <= _LONGEST or _leaves_nothing(shares)
        if not short and are_rows_of_all(words(heading), rows):
            yield _say(shares)


def _with_rest(
    text: str, sentence: Span, shares: Sequence[Figure], earlier: Sequence[Figure]
) -> Sequence[Figure]:
    """The shares up to the one that is what remains of the others; none where it may be that."""
    at = next((k for k in range(len(shares)) if _is_rest(text, sentence, shares, k)), None)
    if at is None or any(each.bound is Bound.LESS_THAN for each in shares):
        return ()
    rest = shares[at]
    if at == 0 and (not earlier or len(words(text[sentence.start : rest.start])) > _OPENS):
        return ()  # further in, of another whole
    told = [*earlier, *shares[: at + 1]][-MOST:]
    others = told[:-1]
    if any(sum_of([each, rest]).meets(_WHOLE) for each in earlier):
        return ()
    readings = [told[first:] for first in range(len(told) - 1)]
    if any(_comes_to_one(each, others) for each in readings):
        return ()
    here = shares[: at + 1]
    if len(here) == _TWO and not earlier and all(each.bound is Bound.EXACT for each in here):
        return here
    near = [each for each in readings if is_near(each)]
    return min(near, key=lambda each: abs(sum(map(percents, each)) - _WHOLE.low), default=())


def _comes_to_one(shares: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Whether the shares come to a hundred, or to a share that they may divide."""
    comes_to = sum_of(shares)
    return comes_to.meets(_WHOLE) or any(
        comes_to.meets(sum_of([each])) for each in others if each not in shares
    )


def _is_rest(text: str, sentence: Span, shares: Sequence[Figure], at: int) -> bool:
    """Whether the words around a share call it what remains."""
    share = shares[at]
    before = text[shares[at - 1].end if at else sentence.start : share.start]
    if share.kind is FigureKind.FRACTION:
        before = text[max(sentence.start, share.start - _NEAR) : share.start]
    end = shares[at + 1].start if at + 1 < len(shares) else sentence.end
    return is_remainder(before, text[share.end : min(end, share.end + _NEAR)])


def _say(shares: Sequence[Figure]) -> Finding:
    said = " + ".join(f"{_number(each)}%" for each in shares)
    total = number(round(sum(map(percents, shares), Decimal(0)), 2))
    return RULE.finding(shares[-1], f"the shares come to {total}%, not 100%", f"{said} = {total}%")


def _number(share: Figure) -> str:
    return number(round(percents(share), 1) if share.decimals == 0 else percents(share))


def _without_rest(
    text: str, sentence: Span, found: Sequence[Figure], before: str
) -> Sequence[Figure]:
    """The shares of a sentence that should come to a hundred by its words, and do not."""
    shares = [each for each in found if is_share(each) and percents(each) != _WHOLE.low]
    if len(shares) > MOST or _leaves_nothing(shares):
        return ()
    if is_divided(text, sentence, found, before) or exceeds(text, sentence, found, before):
        return shares
    return ()


def _leaves_nothing(shares: Sequence[Figure]) -> bool:
    """Whether the shares, or the last of them, come to a hundred."""
    return any(sum_of(shares[first:]).meets(_WHOLE) for first in range(max(1, len(shares) - 1)))
