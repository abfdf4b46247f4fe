"""Dates in words and digits: points, ranges of them, rows of days, years."""

from dataclasses import replace

from khronika.text import resolve
from khronika.text.mentions import Dates, mention, range_of
from khronika.text.points import (
    LAST_DAY,
    Point,
    day_at,
    is_dash,
    lone_year_at,
    month_at,
    past_year_word,
    point_at,
    year_at,
)
from khronika.text.ranges import changes_before
from khronika.text.sentence import Sentence
from khronika.text.tokens import Kind

_CENTURY = 100
_AND = ("and", "и", "і", "i", "und")


def dated(s: Sentence, i: int) -> Dates | None:
    """A point, a range of points or a list of days that starts at `i`."""
    if listed := days_of_month(s, i):
        return listed
    first = point_at(s, i)
    if first is None:
        return _years(s, i)
    bare = first.day is None and first.year is None and first.shift is None
    if bare and _doubtful(s, first) and _range_end(s, first) is None:
        return None
    return point_or_range(s, first)


def point_or_range(s: Sentence, first: Point) -> Dates:
    """The point, or the range that it begins."""
    last = _range_end(s, first)
    if last is None:
        _borrow_year(s, first)
        return [mention(s, first)], first.last
    return [range_of(s, first, last)], last.last


def _borrow_year(s: Sentence, first: Point) -> None:
    """Give the first of `8 January and 9 March 2009` the year of the second."""
    if first.year is None and first.day is not None and _joins(s.low(first.last)):
        second = point_at(s, first.last + 1)
        if second is not None and second.day is not None:
            first.year = second.year


def _range_end(s: Sentence, first: Point) -> Point | None:
    """The point behind a dash or `to`, which ends the range that `first` begins."""
    link = s.at(first.last)
    if link is None:
        return None
    # from September 24, 2022, until March 5, 2022
    comma = link.low == "," and first.year is not None and s.low(first.first - 1) in s.lex.openers
    if comma and s.at(first.last + 1) is not None and s.low(first.last + 1) not in _AND:
        end = replace(first, last=first.last + 1)
        return _range_end(s, end) if links(s, first.first, s.low(end.last)) else None
    dash = is_dash(link)
    if not dash and not links(s, first.first, link.low):
        return None
    behind = first.last + 1 + (s.low(first.last + 1) in ("zum", "den", "the"))
    last = point_at(s, behind)
    if last is not None and (last.month is not None):
        return last if (last.day is None) == (first.day is None) or last.day else None
    if first.day is not None and (dash or link.low in ("to", "bis", "до", "да", "do")):
        found = day_at(s, first.last + 1)
        month_before = s.tokens[first.first].sense
        counted = found is None or s.lex.at(s.lex.units, s.tokens, found[1]) is not None
        if found and not counted and found[0] <= LAST_DAY and month_before and month_before.month:
            end = Point(first.last + 1, found[1], day=found[0], month=first.month)
            if s.low(end.last) == "," or year_at(s, end.last):
                at = end.last + (s.low(end.last) == ",")
                if year := year_at(s, at):
                    end.year, end.last = year
            return end
    return None


def links(s: Sentence, first: int, word: str) -> bool:
    """Whether the word joins the ends of a range: `to`, or what the opener before asks for."""
    if s.lex.has("to", word) or word in ("until", "till", "through", "по", "па"):
        return True
    opener = s.low(first - 1)
    if word in ("на", "na") and s.low(first - 2).startswith(("ноч", "ніч", "noc")):
        return True  # в ночь с 8 на 9 февраля
    return word in s.lex.openers.get(opener, ())


def days_of_month(s: Sentence, i: int) -> Dates | None:
    """`9-13 August 2020`, `с 9 по 13 августа`, `9 and 10 August`, `9, 10 and 11 August`."""
    days: list[tuple[int, int, int]] = []  # first token, end, day
    at, ranged = i, False
    while len(days) <= 7:  # noqa: PLR2004 - more days than a week are written as a range
        found = day_at(s, at)
        if found is None or found[0] > LAST_DAY:
            return None
        days.append((at, found[1], found[0]))
        if (named := month_at(s, found[1])) and len(days) > 1:
            break
        link = s.at(found[1])
        if link is None or named:
            return None
        if len(days) == 1 and (is_dash(link) or links(s, i, link.low)):
            ranged = True
        elif ranged or not (link.low in (",", "&", "/") or _joins(link.low)):
            return None
        at = found[1] + 1 + (s.low(found[1] + 1) in ("zum", "the", "dem", "den"))
    last = point_at(s, days[-1][0])
    if last is None:
        return None
    heads = [Point(a, b, day=d, month=last.month, year=last.year) for a, b, d in days[:-1]]
    if ranged:
        return [range_of(s, heads[0], last)], last.last
    year = last.year if last.year is not None else resolve.year_of(s, last)[0]
    for head in heads:
        head.year = year
    mentions = [replace(mention(s, head), year_printed=last.year is not None) for head in heads]
    return [*mentions, mention(s, last)], last.last


def _joins(word: str) -> bool:
    return word in ("and", "и", "і", "й", "та", "i", "und", "oraz", "or", "или", "або")


def _doubtful(s: Sentence, point: Point) -> bool:
    """Whether a lone month may be another word (may, march, мая) or a name."""
    word = s.low(point.first)
    return s.lex.has("doubtful_months", word) and not s.lex.has("in_words", s.low(point.first - 1))


def _years(s: Sentence, i: int) -> Dates | None:
    first = lone_year_at(s, i)
    if first is None:
        return None
    link = s.at(first.last)
    if link is not None and (is_dash(link) or link.low == "/" or links(s, i, link.low)):
        last = _year_range_end(s, first, link.low)
        if last is not None and _is_change(s, i, first, last):
            return None
        if last is not None:
            s.year = last.year
            return [range_of(s, first, last)], last.last
        if link.low == "/" and s.glued(first.last):
            return None  # Directive 2005/85
    return [mention(s, first)], first.last


def _is_change(s: Sentence, i: int, first: Point, last: Point) -> bool:
    """`выросло с 1800 до 1350`: two bare numbers behind a verb of change, in no order of years."""
    bare = first.last == i + 1 and last.last == last.first + 1
    backward = bool(first.year and last.year and last.year < first.year)
    return bare and backward and changes_before(s, i)


def _year_range_end(s: Sentence, first: Point, link: str) -> Point | None:
    token = s.at(first.last + 1)
    if token is None or token.kind is not Kind.NUMBER or not token.low.isdecimal():
        return lone_year_at(s, first.last + 1) if token is not None and first.decade else None
    if len(token.low) == 2 and not token.spaced and s.glued(first.last) and first.year:  # noqa: PLR2004 - 2020-21
        short = int(token.low)
        year = first.year - first.year % _CENTURY + short
        if short in ((first.year + 1) % _CENTURY, 0) or (
            link != "/" and short > first.year % _CENTURY
        ):
            year += _CENTURY if year < first.year else 0
            return Point(first.last + 1, past_year_word(s, first.last + 2), year=year)
        return None
    named = first.last > first.first + 1  # в 2019 году — 1300 краж
    found = year_at(s, first.last + 1)
    if found is not None and not (
        named and s.tokens[first.last].spaced and token.spaced and found[1] == first.last + 2
    ):
        return Point(first.last + 1, found[1], year=found[0])
    return None
