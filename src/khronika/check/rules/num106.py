"""Shares that leave no room for the rest, or too much.

## What it does

Looks for shares of one whole of which the last is called the remaining one ("54% were for, the
remaining 45.1% against") and adds them up. They have to come to 100%, as far as they are rounded.

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
from khronika.check.joints import is_remainder
from khronika.check.printed import Interval, number, reach
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind, Span

RULE = Rule("NUM106", "shares-not-hundred", Severity.WARNING)

_NEAR = 30  # code points
_FAR = 200  # code points from the share before to the sentence of the rest
_OPENS = 4  # words before a rest that opens its sentence
_WHOLE = Interval(Decimal(100), Decimal(100))


def find(subject: Subject) -> Iterator[Finding]:
    """Add up the shares of every sentence that names the remaining one.

    Where it names nothing else, they are those of the sentence before: "The remaining 46% is ..."
    """
    text = subject.document.text
    earlier: Sequence[Figure] = ()
    for sentence, found in subject.by_sentence():
        shares = [each for each in found if each.kind is FigureKind.PERCENT and each.high is None]
        alone = len(shares) == 1 and _follows(text, earlier, sentence)
        if shares and (len(shares) > 1 or alone):
            last = shares[-1]
            begin = sentence.start if alone else shares[-2].end
            before = text[begin : last.start]
            after = text[last.end : min(sentence.end, last.end + _NEAR)]
            # a rest that opens its sentence may be one of others; further in, of another whole
            near = not alone or len(words(before)) <= _OPENS
            if near and is_remainder(before, after):
                yield from _judge([*earlier, last] if alone else shares)
        earlier = shares


def _follows(text: str, earlier: Sequence[Figure], sentence: Span) -> bool:
    """Whether `earlier` are the shares of the sentence just before, in the same paragraph."""
    between = text[earlier[-1].end : sentence.start] if earlier else ""
    return bool(earlier) and len(between) <= _FAR and "\n\n" not in between


def _judge(shares: Sequence[Figure]) -> Iterator[Finding]:
    if _add_up(shares):
        return
    said = " + ".join(f"{number(each.value)}%" for each in shares)
    total = number(sum((each.value for each in shares), Decimal(0)))
    yield RULE.finding(shares[-1], f"the shares come to {total}%, not 100%", f"{said} = {total}%")


def _add_up(shares: Sequence[Figure]) -> bool:
    reached = [reach(each) for each in shares]
    total = Interval(
        sum((each.low for each in reached), Decimal(0)),
        sum((each.high for each in reached), Decimal(0)),
    )
    return total.meets(_WHOLE)
