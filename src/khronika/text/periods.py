"""Parts of months and years and relative dates: mid-July, Q3 2020, spring 2021, last week."""

import re
from dataclasses import replace

from khronika.text import partial
from khronika.text.mentions import Dates, mention
from khronika.text.points import is_dash, lone_year_at, point_at, year_at
from khronika.text.quantities import quantity_at
from khronika.text.sentence import Sentence
from khronika.text.spans import DateMention, PartialDate

_QUARTER = re.compile(r"q([1-4])")
_AGO_UNITS = ("day", "week", "month", "year")
_LONGEST_AGO = 300
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def phrase(s: Sentence, i: int) -> Dates | None:
    """`yesterday`, `last week`, `mid-July`, `spring 2021`, `в начале 2020 года`."""
    if found := s.lex.at(s.lex.shifts, s.tokens, i):
        end, shift = found
        value = partial.shifted(shift, s.day) if s.day is not None else None
        start, stop, text = s.slice(i, end)
        return [DateMention(start=start, end=stop, text=text, value=value, how="relative")], end
    part = s.lex.at(s.lex.parts, s.tokens, i)
    if part is not None and (read := _part(s, i, part[0], part[1])):
        return read
    season = s.lex.seasons.get(s.low(i))
    year = year_at(s, i + 1 + (s.low(i + 1) in ("of", "in")))
    if season is None or year is None:
        return None
    return [_valued(s, i, year[1], partial.of_season(year[0], season))], year[1]


def ago(s: Sentence, i: int) -> Dates | None:
    """`three days ago`, `два месяца назад`, `vor zehn Jahren`, of a whole number of them."""
    before = s.lex.code == "de" and s.low(i - 1) == "vor"
    number = quantity_at(s, i)
    if number is None or not 1 <= number.value <= _LONGEST_AGO or number.value % 1 or not s.day:
        return None
    unit = s.lex.at(s.lex.units, s.tokens, number.last)
    first, end = i - before, number.last + 1 + (not before)
    if unit is None or unit[1][1] not in _AGO_UNITS or unit[0] != number.last + 1:
        return None
    if not before and not s.lex.has("ago", s.low(number.last + 1)):
        return None
    if s.lex.ending_at(s.lex.before, s.tokens, first):
        return None
    start, stop, text = s.slice(first, end)
    weeks = "s" if unit[1][1] == "week" else ""
    value = partial.shifted(f"{unit[1][1]}{weeks}-{number.value}", s.day)
    return [DateMention(start=start, end=stop, text=text, value=value, how="relative")], end


def _part(s: Sentence, i: int, at: int, part: str) -> Dates | None:
    """Early, mid or late in the month, year or decade at `at`."""
    if s.at(at) is not None and is_dash(s.tokens[at]):
        at += 1
    if s.low(at) in ("the", "in", "of"):
        at += 1
    point = point_at(s, at) or lone_year_at(s, at)
    if point is None or point.day is not None:
        return None
    whole = mention(s, point)
    if whole.value is None:
        return None
    start, stop, text = s.slice(i, point.last)
    value = partial.part_of(whole.value, part)
    return [replace(whole, start=start, end=stop, text=text, value=value)], point.last


def quarter(s: Sentence, i: int) -> Dates | None:
    """`third quarter of 2020`, `первом полугодии 2021 года`."""
    sense = s.tokens[i].sense
    ordinal = sense.ordinal if sense is not None else None
    at = i + 1 + (s.low(i + 1) == "-")
    return None if ordinal is None else _of_year(s, i, at, ordinal)


def lettered_quarter(s: Sentence, i: int) -> Dates | None:
    """`Q3 2020`, `III квартал 2020 года`."""
    low = s.low(i)
    found, year = _QUARTER.fullmatch(low), year_at(s, i + 1)
    if found and year:
        return [_valued(s, i, year[1], partial.of_quarter(year[0], int(found[1])))], year[1]
    if low in _ROMAN:
        return _of_year(s, i, i + 1, _ROMAN[low])
    return None


def _of_year(s: Sentence, i: int, at: int, ordinal: int) -> Dates | None:
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
