"""The ends of dates: a day, month and year as far as they are printed, in either order.

    day-first    15 February 2021 · 15-го февраля · the fifteenth of May · 15. Februar
    month-first  February 15, 2021 · Feb. 15
    month        February 2021 · в августе прошлого года · in May
    year         2021 · 2021 года · the 1990s · 1990-х годов

Impossible days (31 November) are points all the same; making a date of them shows what they are.
"""

from dataclasses import dataclass

from khronika.text.sentence import Sentence
from khronika.text.tokens import Kind, Sense, Token

LAST_DAY = 39  # a number up to here beside a month is meant as a day, if perhaps a wrong one
_YEARS = range(1000, 2200)
_EARLIER = ("wcześniej", "temu", "ранее", "раньше", "назад", "раней", "раніше", "zuvor", "earlier")
_IN_MONTH = ("in", "im", "в", "у", "ў", "w", "we")
_LONE_YEARS = range(1900, 2051)
_OLD_YEARS = range(1500, 2100)  # with a word of time beside them
_CENTURY = 100
_SHORT_MONTH = 4  # letters: Sept.
_TWENTIETH = 30  # the 90s are of the twentieth century, the 20s of ours
_OF_MANY = (
    "ов",
    "ев",
    "ей",
    "ых",
    "их",
    "ий",
    "аў",
    "яў",
    "ёў",
    "еў",
    "ів",
    "їв",
    "ок",
    "ек",
    "ів",
)
_OF_FEW = ("а", "я", "ы", "и", "і", "ых", "их")
_DONE = ("ли", "лі", "ено", "ано", "ены", "аны", "ена", "ана", "ono", "ano", "ęto")
_LONG_VERB = 6  # letters; shorter words with these ends are mostly nouns
_VERBS = ("ла", "ли", "лі", "ся", "сь", "ца")
_DASHES = frozenset("-–—‑−")
_BORN = frozenset("born b ur geb geboren jahrgang rocznik род нар".split())  # noqa: SIM905 - a table


@dataclass(slots=True)
class Point:
    """One end of a date: tokens `first` to `last` (exclusive) and what they say."""

    first: int
    last: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    decade: bool = False
    shift: str | None = None  # "year-1" in "in August last year"


def is_dash(token: Token) -> bool:
    """Whether the token is a hyphen or dash, as between the ends of a range."""
    return token.low in _DASHES


def month_at(s: Sentence, i: int) -> tuple[int, int] | None:
    """The month named at `i` and where its name ends, with the full stop of an abbreviation."""
    token = s.at(i)
    if token is None or token.sense is None or token.sense.month is None:
        return None
    if token.low.isascii() and s.lex.month_first and not token.capital:
        return None
    end = i + 1
    dot = s.at(end)
    short = s.lex.has("abbreviations", token.low) or token.end - token.start <= _SHORT_MONTH
    if short and dot is not None and dot.low == "." and not dot.spaced and s.at(end + 1):
        end += 1
    return token.sense.month, end


def day_at(s: Sentence, i: int) -> tuple[int, int] | None:
    """The day of a month at `i` (15, 15th, 15-го, 15., fifteenth) and where it ends."""
    token = s.at(i)
    if token is None:
        return None
    if token.kind is Kind.NUMBER:
        if len(token.low) > 2 or not token.low.isdecimal():  # noqa: PLR2004 - two digits
            return None
        return int(token.low), _past_suffix(s, i + 1)
    if token.sense is not None and s.at(i + 1):
        return _spelled_day(s, i, token.sense)
    return None


def _spelled_day(s: Sentence, i: int, sense: Sense) -> tuple[int, int] | None:
    """`fifteenth`, `twenty-first`, `dwudziestego piątego`."""
    tens = sense.ordinal if sense.ordinal is not None else sense.cardinal
    at = i + 1 + (s.low(i + 1) == "-")
    behind = s.at(at)
    ones = behind.sense.ordinal if behind is not None and behind.sense is not None else None
    if tens in (20, 30) and ones is not None and ones <= 9:  # noqa: PLR2004 - below ten
        return int(tens) + ones, at + 1
    return None if sense.ordinal is None else (sense.ordinal, i + 1)


def year_at(s: Sentence, i: int) -> tuple[int, int] | None:
    """Four digits at `i` that stand beside a month, and where they end with `года` or `roku`."""
    token = s.at(i)
    if token is None or token.kind is not Kind.NUMBER or not _four(token):
        return None
    year = int(token.low)
    if year not in _YEARS:
        return None
    following = s.at(i + 1)
    if following is not None and not following.spaced and following.kind is Kind.WORD:
        return None
    return year, past_year_word(s, i + 1)


def point_at(s: Sentence, i: int) -> Point | None:
    """The day or month, with its year if one is printed, that starts at `i`."""
    token = s.at(i)
    if token is None or (token.sense is None and token.kind is not Kind.NUMBER):
        return None
    if found := day_at(s, i):
        day, end = found
        if s.low(end) == "of":
            end += 1
        named = month_at(s, end)
        if named is not None and day <= LAST_DAY:
            return _with_year(s, Point(i, named[1], day=day, month=named[0]))
        return None
    named = month_at(s, i)
    if named is None:
        return None
    month, end = named
    if s.lex.month_first or (token.low.isascii() and s.lex.code not in ("pl", "de")):
        found = day_at(s, end)
        if found is not None and found[0] <= LAST_DAY and _is_day(s, i, end, found[1]):
            return _with_year(s, Point(i, found[1], day=found[0], month=month))
    point = _with_year(s, Point(i, end, month=month))
    return None if point == Point(i, end, month=month) and _is_given(s, i, end) else point


def _is_given(s: Sentence, month: int, end: int) -> bool:
    """Whether a lone short month is a given name: `Anna Kos and Jan Wit`."""
    following = s.at(end)
    return (
        s.low(month) == "jan"
        and end == month + 1
        and following is not None
        and following.kind is Kind.WORD
        and following.capital
        and not s.lex.has("function_words", following.low)
    )


def lone_year_at(s: Sentence, i: int) -> Point | None:
    """A year or decade that stands without a month: in 2018, the 1990s, 2020 года."""
    token = s.at(i)
    if token is None or token.kind is not Kind.NUMBER or not token.low.isdecimal():
        return None
    if decade := _decade_at(s, i):
        return decade
    following = s.at(i + 1)
    glued = following is not None and not following.spaced and following.kind is Kind.WORD
    if not _four(token) or glued:
        return None
    year, end = int(token.low), past_year_word(s, i + 1)
    named = end > i + 1 and year in _YEARS
    return Point(i, end, year=year) if named or _is_year(s, i, year) else None


def _is_year(s: Sentence, i: int, year: int) -> bool:
    """Whether four digits without a word of time behind them are a year rather than a count."""
    if year not in _OLD_YEARS or _counts(s, i):
        return False
    before = s.low(i - 1)
    born = s.low(i - 2) if before == "." and s.glued(i - 1) else before
    stands = (
        before == "("
        or born in _BORN
        or s.lex.has("in_words", before)
        or s.lex.has("year_words", before)
    )
    round_number = year % _CENTURY == 0
    if not stands and _object(s, i):
        return False
    if stands:
        return not round_number or not _noun_follows(s, i)
    return year in _LONE_YEARS and not round_number


def _object(s: Sentence, i: int) -> bool:
    """Whether four digits end a clause whose Slavic verb asks what it was done to.

    `Отклонили 2015, или 29%`: a year would have its preposition.
    """
    verb, behind = s.word(i - 1), s.at(i + 1)
    if verb is None or verb.capital or len(verb.low) < _LONG_VERB:
        return False
    ends = behind is None or (behind.kind is Kind.MARK and behind.low in ",.(–—;")
    return ends and verb.low.endswith(_DONE)


def past_year_word(s: Sentence, i: int) -> int:
    """The index past a word such as `года`, `г.`, `roku` at `i`, or `i`."""
    word = s.at(i)
    if word is None or not s.lex.has("year_words", word.low) or word.low == "year":
        return i
    if s.low(i + 1) in _EARLIER:
        return i  # wobec 1300 rok wcześniej
    return i + 1


def _four(token: Token) -> bool:
    return len(token.low) == 4 and token.low.isdecimal()  # noqa: PLR2004 - the digits of a year


def _past_suffix(s: Sentence, i: int) -> int:
    """Past `th`, `-го` or the full stop of a German ordinal."""
    token = s.at(i)
    if token is None or token.spaced:
        return i
    if token.kind is Kind.WORD and s.lex.has("ordinal_suffixes", token.low):
        return i + 1
    following = s.at(i + 1)
    if is_dash(token) and following is not None and not following.spaced:
        return i + 2 if s.lex.has("ordinal_suffixes", following.low) else i
    if token.low == "." and s.lex.day_dot:
        return i + 1
    return i


def _is_day(s: Sentence, month: int, number: int, end: int) -> bool:
    """Whether the number behind a month is its day: `In May 12 people were` is no 12 May."""
    token = s.tokens[number]
    if token.kind is not Kind.NUMBER:
        return token.sense is not None and token.sense.ordinal is not None
    if s.low(month - 1) in ("in", "during") and s.low(end) != ",":
        return False
    following = s.at(end)
    if following is None:
        return True
    if following.low == "%" or s.lex.has("people", following.low):
        return False
    return s.lex.at(s.lex.units, s.tokens, end) is None


def _with_year(s: Sentence, point: Point) -> Point:
    """The point with the year that is printed behind it, if there is one."""
    at = point.last
    if s.low(at) in (",", "of", "de"):
        at += 1
    found = year_at(s, at)
    if found is not None and (point.day is not None or found[0] in _OLD_YEARS):
        between = s.tokens[point.last : at]
        if not (between and between[0].low == "," and point.day is None and not s.lex.month_first):
            point.year, point.last = found
            return point
    shift = s.lex.at(s.lex.shifts, s.tokens, point.last)
    if shift is not None and shift[1].startswith("year"):
        point.last, point.shift = shift
    return point


def _decade_at(s: Sentence, i: int) -> Point | None:
    token, suffix = s.tokens[i], s.at(i + 1)
    if suffix is None or suffix.spaced or len(token.low) not in (2, 4) or token.low[-1] != "0":
        return None
    at = i + 1
    if is_dash(suffix):
        at += 1
        suffix = s.at(at)
    if suffix is None or suffix.spaced or not s.lex.has("decade_suffixes", suffix.low):
        return None
    year = int(token.low)
    if year < _CENTURY:
        year += 1900 if year >= _TWENTIETH else 2000
        if suffix.low != "s" and not s.lex.has("year_words", s.low(at + 1)):
            return None  # 20-х чисел
    if year not in _OLD_YEARS:
        return None
    return Point(i, past_year_word(s, at + 1), year=year, decade=True)


def _counts(s: Sentence, i: int) -> bool:
    """Whether the four digits at `i` count something: `2000 people`, `$2020`, `over 2000`."""
    before, following = s.low(i - 1), s.at(i + 1)
    earlier = before == "(" and s.low(i - 2) in _EARLIER  # niż rok temu (1555)
    if (before and before in "$€£¥₽₴") or earlier or _beside_count(s, i):
        return True
    if following is not None:
        signed = following.low in ("%", "$", "€", "₽")
        if signed or s.lex.has("people", following.low) or _time_follows(s, i + 1):
            return True
        limit = before in ("до", "да", "do")  # вырас да 1787 асобнікаў
        if _declined(s.tokens[i], following) and (limit or not s.lex.has("in_words", before)):
            return not s.lex.has("function_words", following.low)
        if s.lex.at(s.lex.units, s.tokens, i + 1):
            return not s.lex.has("year_words", following.low)
        if following.sense is not None and following.sense.scale is not None:
            return True
    span = before == "over" and s.low(i + 1) in ("to", "-", "–") and _four_at(s, i + 2)
    bound = s.lex.ending_at(s.lex.before, s.tokens, i)
    return bound is not None and not s.lex.has("in_words", before) and not span


def _four_at(s: Sentence, i: int) -> bool:
    token = s.at(i)
    return token is not None and _four(token) and int(token.low) in _LONE_YEARS


def _time_follows(s: Sentence, i: int) -> bool:
    """Whether a month or "a year earlier" stands behind, so that no year does: `1651 im Mai`."""
    if s.lex.has("year_words", s.low(i)) and s.low(i + 1) in _EARLIER:
        return True
    named = s.at(i + 1) if s.low(i) in _IN_MONTH else None
    return named is not None and named.sense is not None and named.sense.month is not None


def _beside_count(s: Sentence, i: int) -> bool:
    """Whether the other end of `from 1817 to 7631` is no year, so that neither is."""
    ends = (i + 2, i + 1), (i - 2, i - 1)
    for other, link in ends:
        token = s.at(other)
        if token is None or token.kind is not Kind.NUMBER or not s.lex.has("to", s.low(link)):
            continue
        opener = min(i, other) - 1
        year = _four(token) and int(token.low) in _YEARS
        if s.low(opener) in s.lex.openers and not year and len(token.low) >= 3:  # noqa: PLR2004
            return True
    return False


def _declined(number: Token, word: Token) -> bool:
    """Whether a Slavic noun stands in the case that a count asks for: 1904 бюллетеня, 2030 сёл."""
    if word.kind is not Kind.WORD or word.capital or word.low[0].isascii():
        return False
    few = number.low[-1] in "234" and number.low[-2] != "1"
    return word.low.endswith(_OF_FEW if few else _OF_MANY) and not word.low.endswith(_VERBS)


def _noun_follows(s: Sentence, i: int) -> bool:
    token = s.at(i + 1)
    return (
        token is not None
        and token.kind is Kind.WORD
        and not token.capital
        and not s.lex.has("function_words", token.low)
    )
