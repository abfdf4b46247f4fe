"""Dates in digits alone: 2021-02-15, 15.02.2021, 02/15/2021."""

import re

from khronika.text.mentions import Dates, mention, range_of
from khronika.text.points import LAST_DAY, Point, is_dash, past_year_word
from khronika.text.sentence import Sentence
from khronika.text.spelled import links
from khronika.text.tokens import Kind

_STAMP = re.compile(r"(\d{1,4})([-./])\s?(\d{1,2})[-./]\s?(\d{1,4})")
_PIVOT = 70  # 15.02.21 is of this century, 15.02.99 of the last
_MONTHS = 12
_DAYS = 31


def stamps(s: Sentence, i: int) -> Dates | None:
    """The stamp at `i`, or the range of two."""
    first = _stamp_point(s, i)
    if first is None:
        return None
    link, second = s.at(i + 1), s.at(i + 2)
    if link is not None and second is not None and second.kind is Kind.STAMP:
        last = _stamp_point(s, i + 2)
        if last is not None and (is_dash(link) or links(s, i, link.low)):
            return [range_of(s, first, last)], i + 3
    end = past_year_word(s, i + 1)
    first.last = end
    return [mention(s, first)], end


def _stamp_point(s: Sentence, i: int) -> Point | None:
    found = _STAMP.fullmatch(s.tokens[i].low)
    if found is None:
        return None
    a, mark, b, c = found[1], found[2], int(found[3]), found[4]
    if mark == "-":
        day, month, year = int(c), b, int(a)
    else:
        day, month, year = int(a), b, int(c)
        if len(c) == 2:  # noqa: PLR2004 - 15.02.21
            year += 2000 if year < _PIVOT else 1900
        if mark == "/" and s.lex.month_first and b > _MONTHS >= day:
            day, month = b, day
        if day > _MONTHS < month <= _DAYS and mark == "." and len(c) == 4:  # noqa: PLR2004 - 19.13.2019
            return Point(i, i + 1, day=LAST_DAY, month=1, year=max(year, 1))
        if day == 0 or month == 0 or month > _MONTHS or not year:
            return None
    if not 1 <= month <= _MONTHS or year == 0:
        return Point(i, i + 1, day=LAST_DAY, month=1, year=max(year, 1))
    return Point(i, i + 1, day=day, month=month, year=year)
