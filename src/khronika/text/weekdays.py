"""Weekdays beside a date and alone: Sunday (February 14), 15 февраля, понедельник, on Monday."""

from dataclasses import replace

from khronika.text import partial, resolve
from khronika.text.lexicon.vocabulary import words
from khronika.text.mentions import Dates
from khronika.text.points import point_at
from khronika.text.sentence import Sentence
from khronika.text.spans import DateMention
from khronika.text.spelled import days_of_month, point_or_range
from khronika.text.stamps import stamps
from khronika.text.tokens import Kind, Token

_ON = words("в во у ў w we")  # 15 февраля, в понедельник
_ONE = words("a ein einem")  # 15 February, a Sunday
_HOURS = words(
    "morning afternoon evening night утром днем вечером ночью раніцай увечары ўвечары ноччу "
    "вранці ввечері вночі rano wieczorem nocą morgen abend nacht nachmittag"
)
_ARTICLES = words("the den dem on")
_CAPITALS = ("en", "de")
_OTHER_WORDS = words("среду сераду середу środę")  # the surroundings as well as Wednesday
# what may follow a weekday behind its date; another word makes it that word's: "Monday protests"
_BEHIND = frozenset(("", ",", ".", ";", ":", "–", "—", ")", "in", "at", "в", "у", "ў", "w", "um"))
_OF_WEEK = words("недели тыдня тижня tygodnia")
_HALF_YEAR = 200  # days, with room


def read_weekday(s: Sentence, i: int) -> Dates | None:
    """A weekday with its date behind it, or alone."""
    day = _named(s, s.tokens[i])
    if day is None:
        return None
    return _with_date(s, i, day) or _alone(s, i, day)


def beside(s: Sentence, found: Dates | None) -> Dates | None:
    """The date with the weekday that stands behind it: 15 February (Monday)."""
    if found is None:
        return None
    mentions, end = found
    dot = s.low(end) == "." and s.glued(end) and s.lex.has("abbreviations", s.low(end - 1))
    end += dot  # 22 июля 2023 г., в понедельник
    mark = s.low(end)
    value = mentions[0].value
    if len(mentions) != 1 or mark not in (",", "(") or (value and value.low != value.high):
        return found
    at = end + 1
    if s.low(at) in _ONE or (
        s.lex.has("on_words", s.low(at)) and (mark == "(" or s.low(at) in _ON)
    ):
        at += 1
    token = s.at(at)
    day = _named(s, token) if token is not None else None
    if day is None:
        return found
    closing = at + 1 + (s.low(at + 1) == "." and s.glued(at + 1) and mark == "(")
    if mark == "(":
        if s.low(closing) != ")":
            return found
        closing += 1
    elif s.low(closing) not in _BEHIND:
        return found
    stop = s.tokens[closing - 1].end
    text = s.text[mentions[0].start : stop]
    return [_settled(s, replace(mentions[0], end=stop, text=text, weekday=day))], closing


def _named(s: Sentence, token: Token) -> int | None:
    """The weekday a token names; English and German ones have a capital."""
    if token.sense is None or token.sense.weekday is None:
        return None
    if token.low.isascii() and s.lex.code in _CAPITALS and not token.capital:
        return None
    return token.sense.weekday


def _with_date(s: Sentence, i: int, day: int) -> Dates | None:
    """`Sunday (February 14)`, `Mon. 15 Feb.`, `Sonntag, dem 14. Februar`."""
    at = i + 1
    if s.low(at) == "." and s.glued(at):
        at += 1
    if s.low(at) in _HOURS and s.low(at + 1) in (",", "("):  # Sunday evening, 15 February
        at += 1
    opened = s.low(at) in ("(", "[")
    if opened or s.low(at) == ",":
        at += 1
    if s.low(at) in _ARTICLES:
        at += 1
    token = s.at(at)
    if token is None:
        return None
    dated = stamps(s, at) if token.kind is Kind.STAMP else _with_day(s, at)
    if dated is None:
        return None
    mentions, end = dated
    if opened and s.low(end) in (")", "]"):
        end += 1
    start, stop, text = s.slice(i, end)
    if len(mentions) > 1:
        return dated
    return [_settled(s, replace(mentions[0], start=start, end=stop, text=text, weekday=day))], end


def _with_day(s: Sentence, i: int) -> Dates | None:
    """A date with a day at `i`, for the weekday before it."""
    listed = days_of_month(s, i)
    if listed is not None:
        return listed
    point = point_at(s, i)
    return None if point is None or point.day is None else point_or_range(s, point)


def _alone(s: Sentence, i: int, day: int) -> Dates | None:
    """`on Monday`, `last Sunday`; not `Mon` or `среда`, which are other words too."""
    low = s.low(i)
    dash = s.low(i - 1) in ("–", "—") and s.low(i + 1) in (".", "", ")")
    said = len(s.tokens) == 1 or dash or s.low(i - 2) in _OF_WEEK  # день недели — среда
    if (s.lex.has("doubtful_weekdays", low) and not said) or s.low(i + 1) == "-":
        return None
    if low in _OTHER_WORDS and not said and not s.lex.has("on_words", s.low(i - 1)):
        return None
    before = s.low(i - 1)
    first = i - (s.lex.has("last", before) or s.lex.has("next", before))
    start, stop, text = s.slice(first, i + 1)
    value = resolve.weekday_near(s, i, i + 1, day)
    found = DateMention(start=start, end=stop, text=text, value=value, weekday=day, how="weekday")
    return [found], i + 1


def _settled(s: Sentence, mention: DateMention) -> DateMention:
    """A date without a year whose weekday fits the next or the last year only is of that year."""
    value = mention.value
    if value is None or mention.year_printed or s.day is None or mention.how == "printed":
        return mention
    if value.low != value.high or value.low.weekday() == mention.weekday:
        return mention
    for year in (value.low.year - 1, value.low.year + 1):
        other = partial.of_day(year, value.low.month, value.low.day)
        near = other is not None and abs((other.low - s.day).days) <= _HALF_YEAR
        if other is not None and near and other.low.weekday() == mention.weekday:
            return replace(mention, value=other)
    return mention
