"""Dates made of points: one, or a range whose first end has from the last what it lacks."""

from dataclasses import replace

from khronika.text import partial, resolve
from khronika.text.points import Point
from khronika.text.sentence import Sentence
from khronika.text.spans import DateMention

NO_SUCH = "no-such-date"
BACKWARD = "backward-range"

type Dates = tuple[list[DateMention], int]  # the dates found and the index behind them


def mention(s: Sentence, point: Point) -> DateMention:
    """The date of one point, or what is wrong with it."""
    start, end, text = s.slice(point.first, point.last)
    year, how = resolve.year_of(s, point)
    if point.year is not None:
        s.year = point.year
    problem = NO_SUCH if resolve.impossible(point) else None
    value = None if problem else resolve.value_of(point, year)
    if value is None and year is not None and point.day is not None:
        problem = NO_SUCH  # 29 February in a common year
    return DateMention(
        start=start,
        end=end,
        text=text,
        value=value,
        year_printed=point.year is not None,
        how=how,
        problem=problem,
    )


def range_of(s: Sentence, first: Point, last: Point) -> DateMention:
    """The range from one point to another; what the first lacks it has from the last."""
    start, end, text = s.slice(first.first, last.last)
    printed = first.year is not None or last.year is not None
    named = last if last.year or not first.year else first
    opener = s.low(first.first - 1) in s.lex.openers
    year, how = resolve.year_of(s, replace(named, first=first.first - opener, last=last.last))
    problem = None
    if resolve.impossible(first) or resolve.impossible(last):
        problem = NO_SUCH
    from_year, to_year = first.year, last.year
    if to_year is None:
        to_year = year
    if from_year is None:
        from_year = to_year
        same_month = first.month == last.month
        if from_year is not None and not same_month and (first.month or 0) > (last.month or 0):
            from_year -= 1
    elif last.year is None and to_year is not None and (first.month or 0) > (last.month or 0):
        to_year += 1
    value = None
    low, high = resolve.value_of(first, from_year), resolve.value_of(last, to_year)
    if problem is None and low is not None and high is not None:
        value = partial.between(low, high)
        problem = None if value else BACKWARD
    elif problem is None and first.day and last.day and first.month == last.month:
        problem = BACKWARD if first.day > last.day else None  # in whatever year
    return DateMention(
        start=start, end=end, text=text, value=value, year_printed=printed, how=how, problem=problem
    )
