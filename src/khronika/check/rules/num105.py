"""A multiple that its two figures do not give.

## What it does

Looks for a multiple beside two figures ("tripled from 53 to 106", "106, twice as many as the 53 of
May", "three times the 40 of last year: 90") and divides one by the other. Fifteen per cent either
way is let stand, for "three times" is a round number.

## Why it matters

Multiples are what headlines are made of, and what readers remember after the figures are gone.

## Example

    The number of prisoners tripled from 53 to 106.

106 is 2 times 53.

## How to fix

Divide the new figure by the old one, and write what comes out.
"""

from collections.abc import Iterator
from decimal import Decimal

from khronika.check.change.taken_off import is_taken_off
from khronika.check.change.words import BY
from khronika.check.finding import Finding, Severity
from khronika.check.printed import Interval, number, reach, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

RULE = Rule("NUM105", "wrong-multiple", Severity.ERROR, over=frozenset({"NUM107", "SRC601"}))

_BEFORE = 20  # code points
_TO = frozenset("to до да do auf".split())  # noqa: SIM905 - prepositions
_TOLERANCE = Decimal("0.15")


def find(subject: Subject) -> Iterator[Finding]:
    """Divide wherever the text names a multiple of two figures."""
    for told in subject.told:
        for said in told.amounts:
            pairs = ((told.change.old, told.change.new), *told.rivals)
            text = subject.document.text
            shares = _shares(said, text)
            off = said.kind is FigureKind.FRACTION and is_taken_off(said, text)  # NUM103's
            if (
                _is_read(said)
                and not off
                and not any(_agrees(said, shares, *pair) for pair in pairs)
            ):
                yield _say(said, told.change.old, told.change.new)


def _is_read(said: Figure) -> bool:
    return said.kind is FigureKind.FRACTION or (said.kind is FigureKind.MULTIPLE and said.value > 1)


def _shares(said: Figure, text: str) -> tuple[Decimal, ...]:
    """What a fraction may leave of the old figure: `to a third` of it, `by a third` of it."""
    left, lost = said.value, (1 - said.value, 1 + said.value)
    before = words(text[max(0, said.start - _BEFORE) : said.start])[-1:]
    if before and before[0] in _TO:
        return (left,)
    return lost if before and before[0] in BY else (left, *lost)


def _agrees(said: Figure, shares: tuple[Decimal, ...], old: Figure, new: Figure) -> bool:
    """Whether one figure is so many times the other; which way it went is NUM107's."""
    grown, shrunk = reach(new).over(reach(old)), reach(old).over(reach(new))
    if grown is None or shrunk is None:
        return True
    if said.kind is FigureKind.MULTIPLE:
        return _meets(grown, reach(said)) or _meets(shrunk, reach(said))
    return any(_meets(grown, Interval(each, each)) for each in shares)


def _meets(ratio: Interval, said: Interval) -> bool:
    return ratio.meets(Interval(said.low * (1 - _TOLERANCE), said.high * (1 + _TOLERANCE)))


def _say(said: Figure, old: Figure, new: Figure) -> Finding:
    real = rounded(new.value / old.value, max(1, said.decimals))
    became, was = number(new.value), number(old.value)
    return RULE.finding(
        said,
        f"{became} is {real} times {was}",
        f"{became} / {was} = {real}, the text says {said.text!r}",
    )
