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

from collections.abc import Iterator, Sequence
from decimal import Decimal

from khronika.check.change import CHANGING, changes, measures_change
from khronika.check.finding import Finding, Severity
from khronika.check.joints import compares
from khronika.check.printed import Interval, number, reach, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Figure, FigureKind

RULE = Rule("NUM105", "wrong-multiple", Severity.ERROR, over=frozenset({"NUM107", "SRC601"}))

_TOLERANCE = Decimal("0.15")
_BESIDE = 8  # words between a figure and what is said of it
_ANNOUNCES = frozenset({":", "–", "—", ",", "("})


def find(subject: Subject) -> Iterator[Finding]:
    """Divide wherever a sentence names a multiple of two figures."""
    text = subject.document.text
    for sentence, found in subject.by_sentence():
        figures = [each for each in found if each.kind in CHANGING]
        told: set[int] = set()
        for change in changes(text, sentence, figures):
            for at in measures_change(text, figures, change):
                if figures[at].kind is FigureKind.MULTIPLE:
                    told.add(at)
                    yield from _judge(
                        figures[at], (change.new, change.became), (change.old, change.was)
                    )
        for at, figure in enumerate(figures):
            if figure.kind is FigureKind.MULTIPLE and at not in told:
                pair = _compared(text, figures, at)
                if pair is not None:
                    new, old = pair
                    yield from _judge(figure, (reach(new), new.value), (reach(old), old.value))


def _compared(text: str, figures: Sequence[Figure], at: int) -> tuple[Figure, Figure] | None:
    """The new and the old figure of which the multiple `at` is said."""
    if at + 1 >= len(figures) or not compares(text[figures[at].end : figures[at + 1].start]):
        return None
    old = figures[at + 1]
    if at > 0 and _same_thing(figures[at - 1], old):
        between = words(text[figures[at - 1].end : figures[at].start])
        if len(between) <= _BESIDE and not {".", ";"}.intersection(between):
            return figures[at - 1], old
    if at + 2 < len(figures) and _same_thing(figures[at + 2], old):
        between = words(text[old.end : figures[at + 2].start])
        if between and len(between) <= _BESIDE and between[-1] in _ANNOUNCES:
            return figures[at + 2], old
    return None


def _same_thing(first: Figure, second: Figure) -> bool:
    return first.kind is second.kind and first.unit == second.unit and second.value > 0


def _judge(
    said: Figure, new: tuple[Interval, Decimal], old: tuple[Interval, Decimal]
) -> Iterator[Finding]:
    ratio = new[0].over(old[0])
    if ratio is None or said.value <= 1:
        return
    reached = reach(said)
    if Interval(reached.low * (1 - _TOLERANCE), reached.high * (1 + _TOLERANCE)).meets(ratio):
        return
    real = rounded(new[1] / old[1], max(1, said.decimals))
    yield RULE.finding(
        said,
        f"{number(new[1])} is {real} times {number(old[1])}",
        f"{number(new[1])} / {number(old[1])} = {real}, the text says {said.text!r}",
    )
