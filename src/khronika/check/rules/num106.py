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

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.printed import Interval, number
from khronika.check.rule import Rule
from khronika.check.share.partition import is_divided, is_near, is_remainder, sum_of
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Bound, Figure, FigureKind, Span

RULE = Rule("NUM106", "shares-not-hundred", Severity.WARNING)

_NEAR = 30  # code points
_FAR = 200  # code points from the share before to the sentence of the rest
_OPENS = 4  # words before a rest that opens its sentence
_WHOLE = Interval(Decimal(100), Decimal(100))
_TWO = 2
_LIST_MARK = re.compile(r"\n[ \t]{0,3}[-*•][ \t]$|\n[ \t]{0,3}$")
_MARK = 6  # code points of a list mark with its line end


def find(subject: Subject) -> Iterator[Finding]:
    """Add up the shares of every sentence that names the remaining one, or divides a whole.

    Where it names nothing else, they are those of the sentence before: "The remaining 46% is ..."
    """
    text = subject.document.text
    earlier: Sequence[Figure] = ()
    before = ""
    for sentence, found in subject.by_sentence():
        shares = [each for each in found if each.kind is FigureKind.PERCENT and each.high is None]
        told = _with_rest(text, sentence, shares, earlier)
        if not told and len(shares) >= _TWO and is_divided(text, sentence, found, before):
            told = [each for each in shares if each.value != _WHOLE.low]  # (total 100%)
        if told and not any(_add_up(told[first:]) for first in range(len(told) - 1)):
            yield _say(told)
        item = _LIST_MARK.search(text, max(0, sentence.start - _MARK), sentence.start)
        earlier = [*earlier, *shares] if item and len(shares) == 1 else shares
        before = text[sentence.start : sentence.end]


def _with_rest(
    text: str, sentence: Span, shares: Sequence[Figure], earlier: Sequence[Figure]
) -> Sequence[Figure]:
    """The shares of which the last is what remains of the others; none where it is not."""
    if not shares or any(each.bound is Bound.LESS_THAN for each in shares):
        return ()
    alone = len(shares) == 1
    if alone and not _follows(text, earlier, sentence):
        return ()
    last = shares[-1]
    before = text[sentence.start if alone else shares[-2].end : last.start]
    after = text[last.end : min(sentence.end, last.end + _NEAR)]
    # a rest that opens its sentence may be one of others; further in, of another whole
    near = not alone or len(words(before)) <= _OPENS
    if not near or not is_remainder(before, after):
        return ()
    told = [*earlier, last] if alone else shares
    return told if is_near(told) or (not alone and len(told) == _TWO) else ()


def _follows(text: str, earlier: Sequence[Figure], sentence: Span) -> bool:
    """Whether `earlier` are the shares of the sentence just before, in the same paragraph."""
    between = text[earlier[-1].end : sentence.start] if earlier else ""
    return bool(earlier) and len(between) <= _FAR and "\n\n" not in between


def _add_up(shares: Sequence[Figure]) -> bool:
    return sum_of(shares).meets(_WHOLE)


def _say(shares: Sequence[Figure]) -> Finding:
    said = " + ".join(f"{number(each.value)}%" for each in shares)
    total = number(sum((each.value for each in shares), Decimal(0)))
    return RULE.finding(shares[-1], f"the shares come to {total}%, not 100%", f"{said} = {total}%")
