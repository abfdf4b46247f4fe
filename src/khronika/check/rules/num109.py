"""A share that cannot be.

## What it does

Looks for more than 100 per cent of a group, of seats, votes or land, and for a percentage that no
number of people can be of a small group: 33% of 10 people would be three people and a third. Eleven
in ten and six fifths are as much too much, and nothing falls by more than 100 per cent. What can be
exceeded, such as a plan, a price or last year's output, is left alone.

## Why it matters

It is a sure sign that the percentage belongs to another group, or that a digit was lost.

## Example

    By noon, 120% of voters had cast their ballots.

## How to fix

Look up what the percentage is a share of.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from khronika.check.change.direction import direction
from khronika.check.finding import Finding, Severity
from khronika.check.printed import number, reach, rounded
from khronika.check.rule import Rule
from khronika.check.share.exceedable import (
    is_asked_for,
    is_done_by_some,
    is_share_of_all,
    opens_with_all,
    shares_all,
)
from khronika.check.share.joint_words import PER_CENT
from khronika.check.share.joints import counts_people
from khronika.check.share.rates import is_comparison
from khronika.check.share.small_group import group_of
from khronika.check.share.too_much import falls_too_far, is_more_than_all, too_many
from khronika.check.subject import Subject
from khronika.check.words import words
from khronika.text.spans import Bound, Figure, FigureKind, Span

RULE = Rule("NUM109", "impossible-share", Severity.ERROR, over=frozenset({"NUM108"}))

_NEAR = 100  # code points
_WHOLE = Decimal(100)
_SMALL = Decimal(1000)
_HANDFUL = Decimal(60)  # wholes up to here are counted one by one, whatever they are
_CHANGING = 6  # words before a percentage in which a word of change makes it one
_GROWTH = 3  # words behind it: "a 120% rise"
_ROW = frozenset(", and и і i und or".split())  # noqa: SIM905 - a table
_BY = frozenset({"by", "на", "um", "o", "+", "−", "-"})


def find(subject: Subject) -> Iterator[Finding]:
    """Report shares above the whole, and shares that split a person."""
    text = subject.document.text
    earlier: Sequence[Figure] = ()
    for sentence in subject.sentences:
        figures = subject.figures_in(sentence)
        changed = False
        for at, figure in enumerate(figures):
            if is_more_than_all(text, sentence, figure) or too_many(text, figures, at):
                yield _say_more(figure)
            if figure.kind is not FigureKind.PERCENT or figure.bound is Bound.LESS_THAN:
                continue
            if figure.value > _WHOLE and falls_too_far(text, sentence, figure):
                yield RULE.finding(
                    figure,
                    f"nothing can fall by {number(figure.value)}%",
                    "what falls by 100% is gone",
                )
                continue
            before, after = _beside(text, sentence, figure)
            changed = _is_change(before, after) or (changed and _goes_on(text, figures, at))
            if changed:
                continue
            if figure.value > _WHOLE:
                if _of_all(figure, before, after):
                    yield RULE.finding(
                        figure,
                        f"{number(figure.value)}% of a group is more than the group",
                        "a share of a whole cannot exceed 100%",
                    )
                continue
            whole = group_of(text, sentence, figures, at, earlier)
            if whole is not None and _few(text, whole) and _splits(figure, whole):
                yield _say(figure, whole)
        earlier = figures


def _say_more(figure: Figure) -> Finding:
    return RULE.finding(
        figure,
        f"{figure.text!r} of a group is more than the group",
        "a share of a whole cannot exceed all of it",
    )


def _say(figure: Figure, whole: Figure) -> Finding:
    exact = figure.value * whole.value / _WHOLE
    return RULE.finding(
        figure,
        f"no number of {whole.noun or 'people'} is "
        f"{number(figure.value)}% of {number(whole.value)}",
        f"{number(figure.value)}% of {number(whole.value)} is "
        f"{rounded(exact, 1)}, which is no whole number",
    )


def _beside(text: str, sentence: Span, figure: Figure) -> tuple[str, str]:
    """The words before a percentage and behind its sign."""
    # the words of a bound are none of change: больше 190 процентов
    start = figure.number_start if figure.bound is Bound.EXACT else figure.start
    before = text[max(sentence.start, start - _NEAR) : start]
    return before, _past_sign(
        text[figure.number_end : min(sentence.end, figure.number_end + _NEAR)]
    )


def _goes_on(text: str, figures: Sequence[Figure], at: int) -> bool:
    """Whether a percentage stands in a row with the one before: `by 353%, 544% and 654%`."""
    between = words(text[figures[at - 1].end : figures[at].start]) if at else ["."]
    return all(each in _ROW for each in between)


def _is_change(before: str, after: str) -> bool:
    """Whether a percentage is one of change, and that may be of any size."""
    near = words(before)[-_CHANGING:]
    if near[-1:] == ["up"]:  # takes up 35% of the land
        near.pop()
    rise = direction(words(after)[:_GROWTH])[0]
    return bool(direction(near)[0] or rise) or is_comparison(after)


def _of_all(figure: Figure, before: str, after: str) -> bool:
    """Whether the percentage is a share of what there is no more than all of."""
    if is_asked_for(before):
        return False
    if shares_all(after, figure.population) or is_done_by_some(after):
        return True
    by = not _BY.isdisjoint(words(before)[-1:])
    return not by and (is_share_of_all(before, after) or opens_with_all(before, after))


def _past_sign(after: str) -> str:
    """What stands behind `%` or `per cent`."""
    tokens = after.split(maxsplit=2)
    if tokens and tokens[0].lower().startswith(PER_CENT) and "%" not in tokens[0]:
        joined = tokens[0].lower() == "per" and len(tokens) > 1
        return " ".join(tokens[2 if joined else 1 :])
    return after.lstrip().removeprefix("%")


def _few(text: str, whole: Figure) -> bool:
    """Whether `whole` counts things one by one, and is what the share is of, not their budget."""
    if whole.kind is not FigureKind.COUNT or whole.bound is not Bound.EXACT:
        return False
    if whole.scale != 1 or whole.decimals or whole.high is not None or whole.unit is not None:
        return False
    if text[whole.end : whole.end + 2].startswith(("'", "’")):
        return False
    most = _SMALL if counts_people(whole.noun or "") else _HANDFUL
    return 0 < whole.value <= most


def _splits(share: Figure, whole: Figure) -> bool:
    """Whether `share` of the count `whole` is no whole number, however it was rounded."""
    if share.bound is not Bound.EXACT:
        return False
    reached = reach(share).times(whole.value / _WHOLE)
    least = reached.low.to_integral_value(ROUND_CEILING)
    return least > reached.high.to_integral_value(ROUND_FLOOR)
