"""One measure with two values.

## What it does

Looks for a number that comes again with another value for the same thing: taken up as known ("the
264 prisoners", "all 264", "of the 264"), in a sentence that says much the same as the first, below
a headline that gives it, or under the name of its measure ("turnout was 51%", "the turnout of
57%"). The nearer the two values look, the less has to tie them: two digits that changed places and
one that was misread are hardly chance. The `[measures]` of the workspace's glossary.toml are one
thing each under all their nouns ("246 political prisoners", "264 prisoners of conscience").

It keeps silent where the text explains the difference: another date, place, counter ("according to
the police"), part ("the 264 in the north") or bound, words such as "other", "new" and "later", and
a value that the text gave before.

## Why it matters

Two digits that changed places, or two sources of which the text names one. A reader who finds the
second value cannot trust the first.

## Example

    There are 246 political prisoners in the country. The families of the 264 political prisoners
    get no letters.

## How to fix

Look up both, and print the one that stands; or say of which day, or by whose count, each is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from khronika.check.finding import Finding, Severity
from khronika.check.measure.described import is_described
from khronika.check.measure.differences import is_of_other_times, is_of_others
from khronika.check.measure.measures import HouseMeasures, is_stock
from khronika.check.measure.mentions import Mention, mention
from khronika.check.measure.one_measure import (
    counts_the_same,
    is_named_again,
    is_restated,
    is_slip,
    is_taken_up,
)
from khronika.check.measure.slips import are_near, differ, is_sure
from khronika.check.measure.wholes import whole_of
from khronika.check.printed import number
from khronika.check.rule import Rule
from khronika.check.subject import Subject
from khronika.text.spans import Bound, Figure, FigureKind

RULE = Rule("NUM111", "one-measure-two-values", Severity.ERROR)

_READ = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENT})
_DESCRIBED = _READ | {FigureKind.DURATION}
_LATEST = 8  # mentions of one unit that a later one may describe
_LEAST = 20  # smaller counts belong to other events
_REMEMBERED = 4  # mentions of one key
_APART = 6000  # code points
_CLOSE = 1500

type Key = tuple[object, ...]


def find(subject: Subject) -> Iterator[Finding]:
    """Compare every figure with the earlier ones that may be of its measure."""
    earlier: defaultdict[Key, list[Mention]] = defaultdict(list)
    latest: defaultdict[Key, list[Mention]] = defaultdict(list)
    told: set[Key] = set()
    ours = HouseMeasures(subject.glossary)
    for read in subject.document.figures:
        figure = whole_of(read) or read
        value = (figure.kind, figure.unit, figure.value)
        if not _is_read(figure) or (second := mention(read, subject)) is None:
            told.add(value)
            continue
        near = latest[(figure.kind, figure.unit)]
        first = None
        if value not in told and not _adds_up(figure, near):
            first = next((each for each in reversed(near) if _is_described(each, second)), None)
        near[:] = [*near[1 - _LATEST :], second]
        if figure.kind not in _READ:
            if first is not None:
                yield _say(first.figure, figure)
            told.add(value)
            continue
        listed, named_by = ours.find(figure, subject.document.text)
        keys = [*_keys(second), *([listed] if listed else ())]
        if value not in told:
            found = {id(each): each for key in keys for each in earlier[key]}
            first = first or next((each for each in found.values() if _is_one(each, second)), None)
            if first is None and listed and earlier[listed]:
                first = _of_house(earlier[listed][-1], second, named_by)
            if first is not None:
                yield _say(first.figure, figure)
        told.add(value)
        for key in keys:
            earlier[key] = [*earlier[key][1 - _REMEMBERED :], second]


def _adds_up(figure: Figure, near: list[Mention]) -> bool:
    """Whether two of the mentions before come to the figure, or leave it."""
    values = {each.figure.value for each in near}
    return any(
        figure.value - one in values - {one} or figure.value + one in values - {one}
        for one in values
    )


def _is_described(first: Mention, second: Mention) -> bool:
    apart = second.figure.start - first.figure.end
    if apart > _CLOSE or first.is_in_row or second.is_in_row:
        return False
    return differ(first.figure, second.figure) and is_described(first, second)


def _is_read(figure: Figure) -> bool:
    return (
        figure.kind in _DESCRIBED
        and figure.bound is Bound.EXACT
        and figure.high is None
        and figure.whole is None
    )


def _keys(mention: Mention) -> Iterable[Key]:
    """Under which a mention is remembered: its unit, its noun, and what may be a slip for it."""
    figure = mention.figure
    kind: Key = (figure.kind, figure.unit)
    yield (*kind, *(each[:3] for each in mention.heads[:1]))
    for pattern in mention.patterns:
        yield (*kind, "", pattern)


def _is_one(first: Mention, second: Mention) -> bool:
    apart = second.figure.start - first.figure.end
    if apart > _APART or not differ(first.figure, second.figure):
        return False
    if first.is_in_row or second.is_in_row or not counts_the_same(first, second):
        return False
    if apart < _CLOSE and (is_named_again(first, second) or is_restated(first, second)):
        return True
    if not first.patterns.isdisjoint(second.patterns):
        sure = is_sure(first.figure, second.figure)
        if is_slip(first, second, sure=sure):
            return True
    return (
        apart < _CLOSE
        and min(first.figure.value, second.figure.value) >= _LEAST
        and are_near(first.figure, second.figure)
        and is_taken_up(first, second, stock=is_stock(second.figure))
    )


def _of_house(first: Mention, second: Mention, named_by: int) -> Mention | None:
    """`first` where it is the same listed measure, of which nothing else is told."""
    if not differ(first.figure, second.figure) or not are_near(first.figure, second.figure):
        return None
    explained = is_of_others(first, second) or (
        is_of_other_times(first, second) and not second.is_known
    )
    return None if explained or second.is_narrowed_behind(named_by) else first


def _say(first: Figure, second: Figure) -> Finding:
    return RULE.finding(
        second,
        f"{number(first.value)} before, {number(second.value)} here",
        f"the text says {_said(first)!r} before, and here {_said(second)!r}",
    )


def _said(figure: Figure) -> str:
    return " ".join(figure.text.split())
