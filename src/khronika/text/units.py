"""What kind of figure a number is, by the unit, mark or word that stands before or behind it."""

from dataclasses import replace

from khronika.text import ranges, shares
from khronika.text.ages import is_age
from khronika.text.drafts import Draft
from khronika.text.lexicon.vocabulary import words
from khronika.text.nouns import EARLIER
from khronika.text.sentence import Sentence
from khronika.text.spans import Bound, FigureKind
from khronika.text.tokens import Kind

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH"}
CODES = words("usd eur gbp rub byn uah pln chf mdl czk sek nok cny jpy br")
COMPARISONS = words(
    "as more less higher lower larger bigger smaller greater the that what its fewer faster worse "
    "better longer over above so więcej mniej większy wyższy mehr größer höher"
)
_COUNTRIES = (
    ("belarus", "BYN"), ("белорус", "BYN"), ("беларус", "BYN"), ("białorus", "BYN"),
    ("russian", "RUB"), ("российск", "RUB"), ("расійск", "RUB"), ("російськ", "RUB"),
    ("rosyjsk", "RUB"), ("us", "USD"), ("american", "USD"), ("американск", "USD"),
    ("амерыканск", "USD"), ("canad", "CAD"), ("канадск", "CAD"), ("austral", "AUD"),
    ("австрал", "AUD"), ("hong", "HKD"),
)  # fmt: skip
_ONE = words(
    "год годом месяц месяцем рік роком місяць місяцем rok rokiem miesiąc miesiącem tydzień "
    "jahr monat годам тыднем тижнем неделей"
)
_BY = words("в у ў by")
_GLUED_TIMES = words("x х fold fach fache")
_ADJECTIVAL = {
    "летн": "year", "річн": "year", "гадов": "year", "letni": "year", "latk": "year",
    "latek": "year", "leci": "year", "лети": "year", "річч": "year", "годдз": "year",
    "jährig": "year",
    "месячн": "month", "месячны": "month", "місячн": "month", "monatig": "month",
    "недельн": "week", "тижнев": "week", "tygodniow": "week", "дневн": "day", "денн": "day",
    "дзённ": "day", "дзенн": "day", "dniow": "day", "tägig": "day", "часов": "hour",
    "годинн": "hour", "минутн": "minute", "километров": "km", "процентн": "%",
}  # fmt: skip
_DEGREES = {"c": "°C", "f": "°F"}
_HOTTEST = 4  # digits that no temperature of the air or of an oven has
_SHARED = frozenset((FigureKind.PERCENT, FigureKind.POINTS, FigureKind.FRACTION))


def currency_before(s: Sentence, i: int) -> tuple[int, str] | None:
    """A currency at `i` with its number behind, `$5`, `EUR 50`: the number's place, the code."""
    low = s.low(i)
    at = i + 1
    if low in ("us", "u.s.") and s.low(at) == "$":
        low, at = "$", at + 1
    code = SYMBOLS.get(low) or (low.upper() if low in CODES and s.tokens[i].capital else None)
    number = s.at(at)
    if code is None or number is None or number.kind is not Kind.NUMBER:
        return None
    return at, "BYN" if code == "BR" else code


def classify(s: Sentence, draft: Draft) -> None:
    """Find out by what follows the number what kind of figure it is."""
    at = _bound_behind(s, draft)
    joined = at + (s.low(at) in ("-", "‑") and s.glued(at) and s.glued(at + 1))
    if draft.unit is not None:
        return
    if draft.number.parts is not None and draft.high is None:
        if not _of_a_point(s, draft):
            draft.kind = FigureKind.FRACTION
    elif not _times(s, draft, joined) and not _unit(s, draft, at, joined):
        _sign(s, draft, at)
    if draft.kind in _SHARED:
        shares.add_population(s, draft, draft.last)


def _of_a_point(s: Sentence, draft: Draft) -> bool:
    """`a quarter of a percentage point` is 0.25 points."""
    of = s.lex.at(s.lex.of_whole, s.tokens, draft.last)
    at = draft.last if of is None else of[0]
    at += s.lex.has("articles", s.low(at))
    unit = s.lex.at(s.lex.units, s.tokens, at)
    if unit is None or unit[1][0] not in {FigureKind.POINTS, FigureKind.PERCENT}:
        return False
    (draft.kind, draft.unit), draft.last = unit[1], unit[0]
    draft.number = replace(draft.number, parts=None, whole=None)
    return True


def _bound_behind(s: Sentence, draft: Draft) -> int:
    """Past `+` or `or more`, which stand between the number and its unit or noun."""
    at = draft.last
    if s.low(at) == "+" and s.glued(at):
        draft.bound, draft.last = Bound.AT_LEAST, at + 1
    elif after := s.lex.at(s.lex.after, s.tokens, at):
        draft.last, draft.bound = after
    return draft.last


def _times(s: Sentence, draft: Draft, at: int) -> bool:
    """`3X`, `three times as many`, `в три раза`; `three times` alone counts occasions."""
    word = s.low(at)
    if not s.lex.has("times", word) or (word == "x" and not s.glued(at)):
        return False
    multiple = (
        (word in _GLUED_TIMES and s.glued(at))
        or s.low(at + 1) in COMPARISONS
        or s.low(draft.number.first - 1) in _BY
        or ranges.is_change(s, s.low(draft.number.first - 1))  # went up seven times
    )
    draft.last = at + 1
    if multiple:
        draft.kind = FigureKind.MULTIPLE
    else:
        draft.noun = (at, at + 1)
    return True


def _unit(s: Sentence, draft: Draft, at: int, joined: int) -> bool:
    """A unit in words: per cent, days, km, euros, 17-year-old, 1,000 Moldovan lei, 5-летний."""
    unit = s.lex.at(s.lex.units, s.tokens, joined)
    if unit is not None and not _is_ago(s, draft, unit[0]):
        (draft.kind, draft.unit), draft.last = unit[1], unit[0]
        if joined > at and s.low(draft.last) == "-" and s.low(draft.last + 1) == "old":
            draft.last += 2
        return True
    if joined > at and s.low(joined) == "second":
        draft.kind, draft.unit, draft.last = FigureKind.DURATION, "second", joined + 1
        return True
    if is_age(s, draft):
        draft.kind, draft.unit = FigureKind.DURATION, "year"
        return True
    if money := _qualified_money(s, at):
        draft.kind, draft.unit, draft.last = FigureKind.MONEY, money, at + 2
        return True
    word = s.low(joined) if joined > at or s.glued(at) else ""
    unit_of = next((unit for stem, unit in _ADJECTIVAL.items() if word.startswith(stem)), None)
    if unit_of is None:
        return False
    special = {"%": FigureKind.PERCENT, "km": FigureKind.MEASURE}
    draft.kind = special.get(unit_of, FigureKind.DURATION)
    draft.unit, draft.last = unit_of, joined + 1
    return True


def _is_ago(s: Sentence, draft: Draft, end: int) -> bool:
    """`wobec 700 rok wcześniej`: one year earlier, and not so many."""
    return s.low(end) in EARLIER and s.low(end - 1) in _ONE and draft.number.value != 1


def _sign(s: Sentence, draft: Draft, at: int) -> None:
    """A sign behind the number: €, °C."""
    if s.low(at) in SYMBOLS:
        draft.kind, draft.unit, draft.last = FigureKind.MONEY, SYMBOLS[s.low(at)], at + 1
    elif degrees := degrees_at(s, at):
        draft.kind, draft.unit, draft.last = FigureKind.MEASURE, degrees, at + 1
    elif s.low(at) in ("°", "℃"):
        draft.kind, draft.unit, draft.last = FigureKind.MEASURE, "°C", at + 1
        if s.low(draft.last) in ("c", "с") and s.glued(draft.last):
            draft.last += 1


def degrees_at(s: Sentence, i: int) -> str | None:
    """The degrees of a letter that is glued to its number in an English text: 30C (86F)."""
    if s.lex.code != "en" or not s.glued(i) or not s.tokens[i].capital:
        return None
    digits = s.tokens[i - 1].low
    return _DEGREES.get(s.low(i)) if digits.isdecimal() and len(digits) < _HOTTEST else None


def _qualified_money(s: Sentence, i: int) -> str | None:
    """`1,000 Moldovan lei`, `500 белорусских рублей`: the currency behind its country."""
    word = s.word(i)
    unit = s.lex.at(s.lex.units, s.tokens, i + 1) if word is not None else None
    if word is None or unit is None or unit[1][0] is not FigureKind.MONEY:
        return None
    return next((code for stem, code in _COUNTRIES if word.low.startswith(stem)), unit[1][1])
