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

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from khronika.check.change import direction
from khronika.check.finding import Finding, Severity
from khronika.check.joints import (
    counts_people,
    governed_by_of,
    is_turnout,
    shared_among,
)
from khronika.check.printed import number, reach, rounded
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Bound, Figure, FigureKind, Span

RULE = Rule("NUM109", "impossible-share", Severity.ERROR)

_NEAR = 100  # code points
_WHOLE = Decimal(100)
_SMALL = Decimal(1000)
_HANDFUL = Decimal(60)  # wholes up to here are counted one by one, whatever they are
_BESIDE = 6  # words between "Of the 11 players" and the share
_BETWEEN = 4  # words between a share and its whole: "20% of all the 11 judges"
_OF = frozenset({"of", "из", "від", "із", "з", "z", "ze", "spośród", "von", "der"})
_POLLS = ("poll", "survey", "sample", "panel", "опрос", "апытанн", "опитуван", "sondaż", "umfrag")
_BY = frozenset({"by", "на", "um", "o"})


def find(subject: Subject) -> Iterator[Finding]:
    """Report shares above the whole, and shares that split a person."""
    text = subject.document.text
    for sentence, figures in subject.by_sentence():
        for at, figure in enumerate(figures):
            if figure.kind is not FigureKind.PERCENT or figure.bound is Bound.LESS_THAN:
                continue
            if figure.value > _WHOLE:
                if _of_people(text, sentence, figure):
                    yield RULE.finding(
                        figure,
                        f"{number(figure.value)}% of a group is more than the group",
                        "a share of people cannot exceed 100%",
                    )
                continue
            whole = _whole(text, sentence, figures, at)
            if whole is not None and _splits(figure, whole):
                exact = figure.value * whole.value / _WHOLE
                yield RULE.finding(
                    figure,
                    f"no number of {whole.noun or 'people'} is "
                    f"{number(figure.value)}% of {number(whole.value)}",
                    f"{number(figure.value)}% of {number(whole.value)} is "
                    f"{rounded(exact, 1)}, which is no whole number",
                )


def _of_people(text: str, sentence: Span, figure: Figure) -> bool:
    start = figure.number_start
    before = text[max(sentence.start, start - _NEAR) : start]
    near = words(before)[-3:]
    if direction(near)[0] or _BY.intersection(near[-1:]):
        return False  # a change, and that may be of any size
    if figure.population and shared_among(f"of {figure.population}"):
        return True
    after = text[figure.number_end : min(sentence.end, figure.number_end + _NEAR)]
    return shared_among(after) or is_turnout(before, after)


def _whole(text: str, sentence: Span, figures: Sequence[Figure], at: int) -> Figure | None:
    """What the share `at` is a share of, where it is a small count: behind it or before it."""
    share = figures[at]
    if at + 1 < len(figures):
        following = figures[at + 1]
        between = words(text[share.end : following.start])
        if between and between[0] in _OF and len(between) <= _BETWEEN and _few(text, following):
            return following
    if at > 0:
        before = figures[at - 1]
        between = words(text[before.end : share.start])
        after = words(text[share.end : min(sentence.end, share.end + _NEAR)])[:1]
        said = text[max(sentence.start, before.start - _NEAR) : before.start]
        opens = governed_by_of(said) or _polled(said)
        near = len(between) <= _BESIDE and not {".", ";"}.intersection(between)
        if opens and near and after and after[0] not in _OF and _few(text, before):
            return before if counts_people(before.noun or "") else None
    return None


def _polled(before: str) -> bool:
    """Whether the words before a count make it a number of people asked: `a poll of`."""
    tokens = words(before)[-4:]
    return bool(_OF.intersection(tokens[-2:])) and any(each.startswith(_POLLS) for each in tokens)


def _few(text: str, whole: Figure) -> bool:
    """Whether `whole` counts things one by one, and is what the share is of, not their budget."""
    if whole.kind is not FigureKind.COUNT or whole.bound is not Bound.EXACT or whole.noun is None:
        return False
    if whole.scale != 1 or whole.decimals or whole.high is not None or whole.unit is not None:
        return False
    if text[whole.end : whole.end + 2].startswith(("'", "’")):
        return False
    most = _SMALL if counts_people(whole.noun) else _HANDFUL
    return 0 < whole.value <= most


def _splits(share: Figure, whole: Figure) -> bool:
    """Whether `share` of the count `whole` is no whole number, however it was rounded."""
    if share.bound is not Bound.EXACT:
        return False
    reached = reach(share).times(whole.value / _WHOLE)
    least = reached.low.to_integral_value(ROUND_CEILING)
    return least > reached.high.to_integral_value(ROUND_FLOOR)
