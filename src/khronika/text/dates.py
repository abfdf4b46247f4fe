"""Every way of writing a date, ranges and weekdays, resolved from the document's date.

stamp    2021-02-15 · 15.02.2021
point    15 February 2021 · Feb. 15 · в августе · 2020 года · the 1990s   (points.py)
range    9-13 August, 2020 · 12 January to 2 February 2021 · 2020-21
weekday  Sunday (February 14) · 15 февраля, понедельник · on Monday
part     mid-July · в начале 2020 года · the third quarter of 2020 · spring 2021
phrase   yesterday · на прошлой неделе
"""

import re
from dataclasses import replace

from khronika.text import partial, resolve
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
from khronika.text.sentence import Sentence
from khronika.text.spans import DateMention, PartialDate
from khronika.text.tokens import Kind

type Read = tuple[list[DateMention], int]  # the dates found and the index behind them

_STAMP = re.compile(r"(\d{1,4})([-./])\s?(\d{1,2})[-./]\s?(\d{1,4})")
_NO_SUCH = "no-such-date"
_BACKWARD = "backward-range"
_PIVOT = 70  # 15.02.21 is of this century, 15.02.99 of the last
_MONTHS = 12
_ON = frozenset(("в", "во", "у", "ў", "w", "we"))  # 15 февраля, в понедельник
_CENTURY = 100
_QUARTER = re.compile(r"q([1-4])")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def read_date(s: Sentence, i: int) -> Read | None:
    """The date (or dates) that start at token `i`, None where there is none."""
    token = s.tokens[i]
    if token.kind is Kind.STAMP:
        return _stamps(s, i)
    sense = token.sense
    if token.kind is not Kind.NUMBER and sense is None:
        return _lettered_quarter(s, i)
    if sense is not None:
        if sense.weekday is not None:
            return _weekday(s, i)
        if sense.opens and (found := _phrase(s, i)):
            return found
        if sense.ordinal is not None and (found := _quarter(s, i)):
            return found
    return _dated(s, i)


# -- points and ranges ------------------------------------------------------------------------


def _dated(s: Sentence, i: int) -> Read | None:
    """A point, a range of points or a list of days that starts at `i`, with its weekday behind."""
    found = _days_of_month(s, i)
    if found is None:
        first = point_at(s, i)
        if first is None:
            return _years(s, i)
        if first.day is None and first.year is None and first.shift is None and _doubtful(s, first):
            last = _range_end(s, first)
            if last is None:
                return None
        found = _point_or_range(s, first)
    return _with_weekday_behind(s, found)


def _point_or_range(s: Sentence, first: Point) -> Read:
    last = _range_end(s, first)
    if last is None:
        return [_mention(s, first)], first.last
    return [_range(s, first, last)], last.last


def _range_end(s: Sentence, first: Point) -> Point | None:
    """The point behind a dash or `to`, which ends the range that `first` begins."""
    link = s.at(first.last)
    if link is None:
        return None
    dash = is_dash(link)
    if not dash and not _links(s, first.first, link.low):
        return None
    behind = first.last + 1 + (s.low(first.last + 1) in ("zum", "den", "the"))
    last = point_at(s, behind)
    if last is not None and (last.month is not None):
        return last if (last.day is None) == (first.day is None) or last.day else None
    if first.day is not None and (dash or link.low in ("to", "bis", "до", "да", "do")):
        found = day_at(s, first.last + 1)
        month_before = s.tokens[first.first].sense
        if found and month_before is not None and month_before.month is not None:
            end = Point(first.last + 1, found[1], day=found[0], month=first.month)
            if s.low(end.last) == "," or year_at(s, end.last):
                at = end.last + (s.low(end.last) == ",")
                if year := year_at(s, at):
                    end.year, end.last = year
            return end
    return None


def _links(s: Sentence, first: int, word: str) -> bool:
    """Whether the word joins the ends of a range: `to`, or what the opener before asks for."""
    if s.lex.has("to", word) or word in ("until", "till", "through", "по", "па"):
        return True
    opener = s.low(first - 1)
    return word in s.lex.openers.get(opener, ())


def _days_of_month(s: Sentence, i: int) -> Read | None:
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
        if len(days) == 1 and (is_dash(link) or _links(s, i, link.low)):
            ranged = True
        elif ranged or not (link.low in (",", "&", "/") or _joins(link.low)):
            return None
        at = found[1] + 1
    last = point_at(s, days[-1][0])
    if last is None:
        return None
    heads = [Point(a, b, day=d, month=last.month, year=last.year) for a, b, d in days[:-1]]
    if ranged:
        return [_range(s, heads[0], last)], last.last
    year = last.year if last.year is not None else resolve.year_of(s, last)[0]
    for head in heads:
        head.year = year
    mentions = [replace(_mention(s, head), year_printed=last.year is not None) for head in heads]
    return [*mentions, _mention(s, last)], last.last


def _joins(word: str) -> bool:
    return word in ("and", "и", "і", "й", "та", "i", "und", "oraz", "or", "или", "або")


def _range(s: Sentence, first: Point, last: Point) -> DateMention:
    """The range from one point to another; what the first lacks it has from the last."""
    start, end, text = s.slice(first.first, last.last)
    printed = first.year is not None or last.year is not None
    year, how = resolve.year_of(s, last if last.year or not first.year else first)
    problem = None
    if resolve.impossible(first) or resolve.impossible(last):
        problem = _NO_SUCH
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
        problem = None if value else _BACKWARD
    return DateMention(
        start=start, end=end, text=text, value=value, year_printed=printed, how=how, problem=problem
    )


def _mention(s: Sentence, point: Point) -> DateMention:
    start, end, text = s.slice(point.first, point.last)
    year, how = resolve.year_of(s, point)
    if point.year is not None:
        s.year = point.year
    problem = _NO_SUCH if resolve.impossible(point) else None
    value = None if problem else resolve.value_of(point, year)
    if value is None and year is not None and point.day is not None:
        problem = _NO_SUCH  # 29 February in a common year
    return DateMention(
        start=start,
        end=end,
        text=text,
        value=value,
        year_printed=point.year is not None,
        how=how,
        problem=problem,
    )


def _doubtful(s: Sentence, point: Point) -> bool:
    """Whether a lone month may be another word (may, march, мая) or a name, with nothing beside it."""
    word = s.low(point.first)
    return s.lex.has("doubtful_months", word) and not s.lex.has("in_words", s.low(point.first - 1))


# -- years ------------------------------------------------------------------------------------


def _years(s: Sentence, i: int) -> Read | None:
    first = lone_year_at(s, i)
    if first is None:
        return None
    link = s.at(first.last)
    if link is not None and (is_dash(link) or link.low == "/" or _links(s, i, link.low)):
        last = _year_range_end(s, first, link.low)
        if last is not None:
            s.year = last.year
            return [_range(s, first, last)], last.last
    return [_mention(s, first)], first.last


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
    if found := year_at(s, first.last + 1):
        return Point(first.last + 1, found[1], year=found[0])
    return None


# -- weekdays ---------------------------------------------------------------------------------


def _weekday(s: Sentence, i: int) -> Read | None:
    """A weekday with its date behind it, or alone."""
    token = s.tokens[i]
    sense = token.sense
    weekday = sense.weekday if sense is not None else None
    latin = token.low.isascii()
    if weekday is None or (latin and s.lex.code in ("en", "de") and not token.capital):
        return None
    at = i + 1
    if s.low(at) == "." and s.glued(at):
        at += 1
    opened = s.low(at) in ("(", "[")
    if opened or s.low(at) in (",", "the", "den", "dem", "the"):
        at += 1
    if s.low(at) in ("the", "den", "dem", "on"):
        at += 1
    if s.at(at) is not None:
        dated = _stamps(s, at) if s.tokens[at].kind is Kind.STAMP else _day_dated(s, at)
        if dated is not None:
            mentions, end = dated
            if opened and s.low(end) in (")", "]"):
                end += 1
            start, stop, text = s.slice(i, end)
            first = replace(mentions[0], start=start, end=stop, text=text, weekday=weekday)
            return ([_settled(s, first)] if len(mentions) == 1 else mentions), end
    if s.lex.has("doubtful_weekdays", token.low) or s.low(i + 1) == "-":
        return None
    if token.low in ("среду", "сераду", "середу", "środę") and not s.lex.has(
        "on_words", s.low(i - 1)
    ):
        return None
    first = i
    if s.lex.has("last", s.low(i - 1)) or s.lex.has("next", s.low(i - 1)):
        first = i - 1
    start, stop, text = s.slice(first, i + 1)
    value = resolve.weekday_near(s, i, i + 1, weekday)
    mention = DateMention(
        start=start, end=stop, text=text, value=value, weekday=weekday, how="weekday"
    )
    return [mention], i + 1


def _day_dated(s: Sentence, i: int) -> Read | None:
    """A date with a day at `i`, for the weekday before it."""
    listed = _days_of_month(s, i)
    if listed is not None:
        return listed
    point = point_at(s, i)
    if point is None or point.day is None:
        return None
    return _point_or_range(s, point)


def _with_weekday_behind(s: Sentence, found: Read) -> Read:
    mentions, end = found
    if len(mentions) != 1 or s.low(end) not in (",", "("):
        return found
    at = end + 1
    if s.lex.has("on_words", s.low(at)) and (s.low(end) == "(" or s.low(at) in _ON):
        at += 1
    token = s.at(at)
    if token is None or token.sense is None or token.sense.weekday is None:
        return found
    if token.low.isascii() and s.lex.code in ("en", "de") and not token.capital:
        return found
    closing = at + 1
    if s.low(closing) == "." and s.glued(closing):
        closing += 1
    if s.low(end) == "(":
        if s.low(closing) != ")":
            return found
        closing += 1
    elif s.low(at + 1) not in (
        "",
        ",",
        ".",
        ";",
        ":",
        "–",
        "—",
        ")",
        "in",
        "at",
        "в",
        "у",
        "ў",
        "w",
        "um",
    ):
        return found  # "on 15 February, Monday protests"
    else:
        closing = at + 1
    value = mentions[0].value
    if value is not None and value.low != value.high:
        return found
    index = s.tokens[closing - 1].end
    widened = replace(
        mentions[0],
        end=index,
        text=s.text[mentions[0].start : index],
        weekday=token.sense.weekday,
    )
    return [_settled(s, widened)], closing


def _settled(s: Sentence, mention: DateMention) -> DateMention:
    """A date without a year whose weekday fits the next or the last year only is of that year."""
    value = mention.value
    if value is None or mention.year_printed or s.day is None or mention.how == "printed":
        return mention
    if value.low != value.high or value.low.weekday() == mention.weekday:
        return mention
    for year in (value.low.year - 1, value.low.year + 1):
        other = partial.of_day(year, value.low.month, value.low.day)
        near = other is not None and abs((other.low - s.day).days) <= 200  # noqa: PLR2004 - about half a year
        if other is not None and near and other.low.weekday() == mention.weekday:
            return replace(mention, value=other)
    return mention


# -- stamps, parts and phrases ----------------------------------------------------------------


def _stamps(s: Sentence, i: int) -> Read | None:
    first = _stamp_point(s, i)
    if first is None:
        return None
    link, second = s.at(i + 1), s.at(i + 2)
    if link is not None and second is not None and second.kind is Kind.STAMP:
        last = _stamp_point(s, i + 2)
        if last is not None and (is_dash(link) or _links(s, i, link.low)):
            return [_range(s, first, last)], i + 3
    end = past_year_word(s, i + 1)
    first.last = end
    return _with_weekday_behind(s, ([_mention(s, first)], end))


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
        if day == 0 or month == 0 or month > _MONTHS or not year:
            return None
    if not 1 <= month <= _MONTHS or year == 0:
        return Point(i, i + 1, day=LAST_DAY, month=1, year=max(year, 1))
    return Point(i, i + 1, day=day, month=month, year=year)


def _phrase(s: Sentence, i: int) -> Read | None:
    """`yesterday`, `last week`, `mid-July`, `spring 2021`, `в начале 2020 года`."""
    if found := s.lex.at(s.lex.shifts, s.tokens, i):
        end, phrase = found
        if s.low(end) == "'" or (
            phrase == "year+0" and not s.lex.has("year_words", s.low(end - 1)) and end == i
        ):
            return None
        value = partial.shifted(phrase, s.day) if s.day is not None else None
        start, stop, text = s.slice(i, end)
        return [DateMention(start=start, end=stop, text=text, value=value, how="relative")], end
    if found := s.lex.at(s.lex.parts, s.tokens, i):
        if read := _part(s, i, found[0], found[1]):
            return read
    season = s.lex.seasons.get(s.low(i))
    if season is not None:
        at = i + 1 + (s.low(i + 1) in ("of", "in"))
        if year := year_at(s, at):
            start, stop, text = s.slice(i, year[1])
            value = partial.of_season(year[0], season)
            return [
                DateMention(start=start, end=stop, text=text, value=value, year_printed=True)
            ], year[1]
    return None


def _part(s: Sentence, i: int, at: int, part: str) -> Read | None:
    """Early, mid or late in the month, year or decade at `at`."""
    if s.at(at) is not None and is_dash(s.tokens[at]):
        at += 1
    if s.low(at) in ("the", "in", "of"):
        at += 1
    point = point_at(s, at) or lone_year_at(s, at)
    if point is None or point.day is not None:
        return None
    whole = _mention(s, point)
    if whole.value is None:
        return None
    start, stop, text = s.slice(i, point.last)
    value = partial.part_of(whole.value, part)
    return [replace(whole, start=start, end=stop, text=text, value=value)], point.last


def _quarter(s: Sentence, i: int) -> Read | None:
    """`third quarter of 2020`, `первом полугодии 2021 года`."""
    sense = s.tokens[i].sense
    ordinal = sense.ordinal if sense is not None else None
    at = i + 1 + (s.low(i + 1) == "-")
    return None if ordinal is None else _of_year(s, i, at, ordinal)


def _lettered_quarter(s: Sentence, i: int) -> Read | None:
    """`Q3 2020`, `III квартал 2020 года`."""
    low = s.low(i)
    if found := _QUARTER.fullmatch(low):
        if year := year_at(s, i + 1):
            return [_valued(s, i, year[1], partial.of_quarter(year[0], int(found[1])))], year[1]
    elif low in _ROMAN:
        return _of_year(s, i, i + 1, _ROMAN[low])
    return None


def _of_year(s: Sentence, i: int, at: int, ordinal: int) -> Read | None:
    word = s.low(at)
    quarter, half = s.lex.has("quarter", word), s.lex.has("half_year", word)
    if not (quarter and ordinal <= 4) and not (half and ordinal <= 2):  # noqa: PLR2004 - of a year
        return None
    behind = at + 1 + (s.low(at + 1) in ("of", "in"))
    year = year_at(s, behind)
    if year is None:
        return None
    value = partial.of_quarter(year[0], ordinal) if quarter else partial.of_half(year[0], ordinal)
    return [_valued(s, i, year[1], value)], year[1]


def _valued(s: Sentence, i: int, end: int, value: PartialDate) -> DateMention:
    start, stop, text = s.slice(i, end)
    return DateMention(start=start, end=stop, text=text, value=value, year_printed=True)
