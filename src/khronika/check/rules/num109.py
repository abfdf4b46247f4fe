"""A share that cannot be.

## What it does

Looks for more than 100 per cent of a group of people, and for a percentage that no number of people
can be of a small group: 33% of 10 people would be three people and a third.

## Why it matters

It is a sure sign that the percentage belongs to another group, or that a digit was lost.

## Example

    By noon, 120% of voters had cast their ballots.

## How to fix

Look up what the percentage is a share of.
"""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from khronika.check.finding import Finding, Severity
from khronika.check.joints import Joint, joint, shared_among
from khronika.check.printed import number, reach, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import Bound, Figure, FigureKind, Span

RULE = Rule("NUM109", "impossible-share", Severity.ERROR)

_NEAR = 100  # code points
_WHOLE = Decimal(100)
_SMALL = Decimal(1000)


def find(subject: Subject) -> Iterator[Finding]:
    """Report shares above the whole, and shares that split a person."""
    text = subject.document.text
    for sentence, figures in subject.by_sentence():
        for at, figure in enumerate(figures):
            if figure.kind is not FigureKind.PERCENT or figure.bound is not Bound.EXACT:
                continue
            following = figures[at + 1] if at + 1 < len(figures) else None
            if figure.value > _WHOLE and _of_people(text, sentence, figure):
                yield RULE.finding(
                    figure,
                    f"{number(figure.value)}% of a group is more than the group",
                    "a share of people cannot exceed 100%",
                )
            elif following is not None and _splits(text, figure, following):
                exact = figure.value * following.value / _WHOLE
                yield RULE.finding(
                    figure,
                    f"no number of {following.noun or 'people'} is "
                    f"{number(figure.value)}% of {number(following.value)}",
                    f"{number(figure.value)}% of {number(following.value)} is "
                    f"{rounded(exact, 1)}, which is no whole number",
                )


def _of_people(text: str, sentence: Span, figure: Figure) -> bool:
    if figure.population:
        return shared_among(f"of {figure.population}")
    return shared_among(text[figure.number_end : min(sentence.end, figure.number_end + _NEAR)])


def _splits(text: str, share: Figure, whole: Figure) -> bool:
    """Whether `share` of the count `whole` is no whole number, however it was rounded."""
    if whole.kind is not FigureKind.COUNT or whole.bound is not Bound.EXACT:
        return False
    if whole.scale != 1 or whole.decimals or not 0 < whole.value <= _SMALL:
        return False
    if whole.high is not None or joint(text[share.end : whole.start]) is not Joint.OF:
        return False
    if not shared_among(f"of {whole.noun or ''}"):
        return False
    reached = reach(share).times(whole.value / _WHOLE)
    least = reached.low.to_integral_value(ROUND_CEILING)
    return least > reached.high.to_integral_value(ROUND_FLOOR)
