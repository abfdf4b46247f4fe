"""Which year a date without one is of, and which day "Sunday" is: from the document's date.

News tells of what was, so the nearest past reading is taken, unless the clause speaks of the
future ("will be held on 20 March", "by 1 May"). A paragraph that tells of another time (its last
printed year is two or more years off) keeps its own year.
"""

from datetime import MAXYEAR, MINYEAR, date

from khronika.text import partial
from khronika.text.points import Point
from khronika.text.sentence import Sentence
from khronika.text.spans import PartialDate
from khronika.text.tokens import Kind

_CLAUSE = 12  # tokens before a date in which a word of the future counts
_SOON = 14  # days: a date this near ahead is ahead, since the past one is most of a year off
_LONG_AGO = 300  # days
_OTHER_TIME = 2  # years


def future_at(s: Sentence, first: int, last: int) -> bool:
    """Whether the clause around the tokens `first` to `last` speaks of the future."""
    for k in range(first - 1, max(first - _CLAUSE, 0) - 1, -1):
        token = s.tokens[k]
        if token.kind is Kind.MARK and token.low in ",;–—.":
            break
        near = first - k <= 2  # noqa: PLR2004 - "by the", "until"
        if s.lex.has("future", token.low):
            return True
        if near and s.lex.has("future_near", token.low):
            return not _told_of_past(s, k, last if first <= 2 else k)  # noqa: PLR2004
        if near and (s.lex.has("since_words", token.low) or s.lex.has("after_words", token.low)):
            return False
    if first > 2:  # noqa: PLR2004 - the date opens the sentence: "On 20 March, parliament will ..."
        return False
    return any(s.lex.has("future", token.low) for token in s.tokens[last : last + _CLAUSE])


def _told_of_past(s: Sentence, k: int, last: int) -> bool:
    """Whether the clause up to `by` at `k` is in the past; behind `last`, where `by` opens it."""
    past = False
    clause = s.tokens[max(0, k - _CLAUSE) : k] if last == k else s.tokens[last : last + _CLAUSE]
    for token in clause:
        if token.kind is Kind.MARK and token.low in ",;–—":
            if past and last != k:
                return True  # the clause that the date opens is over
            past = False
        elif s.lex.has("future", token.low) or s.lex.has("obliged", token.low):
            return False
        elif token.kind is Kind.WORD:
            past = past or s.lex.has("past", token.low) or token.low.endswith(s.lex.past_endings)
    return past


def year_of(s: Sentence, point: Point) -> tuple[int | None, str]:
    """The year of the point and how it was found; None where nothing tells."""
    if point.year is not None:
        return point.year, "printed"
    if point.shift is not None and s.day is not None:
        shifted = partial.shifted(point.shift, s.day)
        return shifted.low.year if shifted else None, "relative"
    if s.day is None or (s.year is not None and abs(s.year - s.day.year) >= _OTHER_TIME):
        return s.year, "year from the text"
    return _nearest_year(s, point, s.day), "year from the issue's date"


def _nearest_year(s: Sentence, point: Point, today: date) -> int:
    """The year of the last such day or month, of the next where the text looks ahead."""
    here = (point.month or 1, point.day or today.day)
    if here == (today.month, today.day):
        return today.year
    ahead = today.year if here > (today.month, today.day) else today.year + 1
    near = partial.of_day(ahead, here[0], min(here[1], 28)) if point.day else None
    days = (near.low - today).days if near is not None else _LONG_AGO
    if future_at(s, point.first, point.last):
        # "by 10 May" two days after it is rather that day than the next year's
        return ahead if days <= _LONG_AGO or _told_ahead(s, point.first, point.last) else ahead - 1
    return ahead if days <= _SOON else ahead - 1


def _told_ahead(s: Sentence, first: int, last: int) -> bool:
    """Whether a word of the future stands near, and not a mere "by" or "until"."""
    near = s.tokens[max(0, first - _CLAUSE) : last + _CLAUSE]
    return any(s.lex.has("future", token.low) for token in near)


def value_of(point: Point, year: int | None) -> PartialDate | None:
    """The date of the point in that year, None where it is on no calendar."""
    if point.decade:
        return None if point.year is None else partial.of_decade(point.year)
    if year is None or not MINYEAR <= year <= MAXYEAR:
        return None
    if point.month is None:
        return partial.of_year(year)
    if point.day is None:
        return partial.of_month(year, point.month)
    return partial.of_day(year, point.month, point.day)


def impossible(point: Point) -> bool:
    """Whether the day is in no year's calendar, or not in that of the printed year."""
    if point.day is None or point.month is None:
        return False
    return partial.of_day(point.year or 2000, point.month, point.day) is None


def weekday_near(s: Sentence, first: int, last: int, weekday: int) -> PartialDate | None:
    """The day that a lone weekday means: the last one on or before the document's date."""
    if s.day is None:
        return None
    before = s.low(first - 1)
    back = (s.day.weekday() - weekday) % 7
    if s.lex.has("next", before) or future_at(s, first, last):
        by = (weekday - s.day.weekday()) % 7 or 7
    elif s.lex.has("last", before):
        by = -(back or 7)
    else:
        by = -back
    return partial.shifted(f"day{by:+}", s.day)
