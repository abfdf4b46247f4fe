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
from khronika.text.spans import Figure, FigureKind

RULE = Rule("NUM106", "shares-not-hundred", Severity.WARNING)

_NEAR = 30  # code points
_WHOLE = Interval(Decimal(100), Decimal(100))


def find(subject: Subject) -> Iterator[Finding]:
    """Add up the shares of every sentence that names the remaining one."""
    text = subject.document.text
    for sentence, found in subject.by_sentence():
        shares = [each for each in found if each.kind is FigureKind.PERCENT and each.high is None]
        if len(shares) < 2:  # noqa: PLR2004 - a share and the rest
            continue
        last = shares[-1]
        before = text[shares[-2].end : last.start]
        after = text[last.end : min(sentence.end, last.end + _NEAR)]
        if is_remainder(before, after) and not _add_up(shares):
            said = " + ".join(f"{number(each.value)}%" for each in shares)
            total = number(sum((each.value for each in shares), Decimal(0)))
            yield RULE.finding(
                last,
                f"the shares come to {total}%, not 100%",
                f"{said} = {total}%",
            )


def _add_up(shares: Sequence[Figure]) -> bool:
    reached = [reach(each) for each in shares]
    total = Interval(
        sum((each.low for each in reached), Decimal(0)),
        sum((each.high for each in reached), Decimal(0)),
    )
    return total.meets(_WHOLE)
