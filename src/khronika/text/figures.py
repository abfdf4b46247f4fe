"""Figures: a number with its bound, unit, range, share and the noun it counts.

    bound   number      unit            noun           kind
    over    1.5 mln     €                              MONEY
            33          %               (of voters)    PERCENT, population "voters"
            one out of 18,110           deputies       FRACTION, parts 1, whole 18110
    at least 106                        people         COUNT
            290         days                           DURATION

Numbers that name or refer (Article 342, FP-5, 9 a.m., [12], 1.2.3) are passed over; what cannot be
classed is UNREAD rather than guessed at.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from khronika.text import nouns, passed, ranges
from khronika.text.quantities import Quantity, quantity_at, share
from khronika.text.sentence import Sentence
from khronika.text.spans import Bound, Figure, FigureKind
from khronika.text.tokens import Kind

SYMBOLS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "zł": "PLN",
}  # fmt: skip
_CODES = frozenset(
    (
        "usd",
        "eur",
        "gbp",
        "rub",
        "byn",
        "uah",
        "pln",
        "chf",
        "mdl",
        "czk",
        "sek",
        "nok",
        "cny",
        "jpy",
        "br",
    )
)
_SHARED = frozenset((FigureKind.PERCENT, FigureKind.POINTS, FigureKind.FRACTION))
_PERCENT_LIMIT = 1000  # a percentage at or over this was grouped by mistake
_COUNTRIES = (
    ("belarus", "BYN"), ("белорус", "BYN"), ("беларус", "BYN"), ("białorus", "BYN"),
    ("russian", "RUB"), ("российск", "RUB"), ("расійск", "RUB"), ("російськ", "RUB"), ("rosyjsk", "RUB"),
    ("us", "USD"), ("american", "USD"), ("американск", "USD"), ("амерыканск", "USD"),
    ("canad", "CAD"), ("канадск", "CAD"), ("austral", "AUD"), ("австрал", "AUD"), ("hong", "HKD"),
)  # fmt: skip
_COMPARISONS = frozenset(
    ("as", "more", "less", "higher", "lower", "larger", "bigger", "smaller", "greater", "the", "that",
     "what", "its", "fewer", "faster", "worse", "better", "więcej", "mniej", "większy", "wyższy", "so",
     "mehr", "größer", "höher", "longer", "over", "above"),
)  # fmt: skip
_BY = frozenset(("в", "у", "ў", "by"))
_OCCASIONS = frozenset(
    (
        "twice",
        "thrice",
        "дважды",
        "трижды",
        "двойчы",
        "тройчы",
        "двічі",
        "тричі",
        "double",
        "triple",
        "doubles",
        "четырежды",
        "doppelt",
    )
)
_ADJECTIVAL = (
    ("летн", "year"), ("дневн", "day"), ("месячн", "month"), ("часов", "hour"), ("недельн", "week"),
    ("минутн", "minute"), ("річн", "year"), ("денн", "day"), ("гадов", "year"), ("дзённ", "day"),
    ("дзенн", "day"), ("месячн", "month"), ("letni", "year"), ("dniow", "day"), ("jährig", "year"),
    ("tägig", "day"), ("monatig", "month"), ("километров", "km"), ("процентн", "%"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Read:
    """What was read at a token: a figure, or nothing with the tokens to pass over."""

    figure: Figure | None
    end: int


@dataclass(slots=True)
class Draft:
    """A figure in the making; indices are tokens, ends exclusive."""

    first: int
    last: int
    number: Quantity
    kind: FigureKind = FigureKind.COUNT
    high: Decimal | None = None
    number_last: int = 0
    unit: str | None = None
    bound: Bound = Bound.EXACT
    noun: tuple[int, int] | None = None
    population: tuple[int, int] | None = None


def read_figure(s: Sentence, i: int, floor: int) -> Read | None:
    """The figure that starts at token `i`; `floor` is the first token not read as something else."""
    symbol = _currency_before(s, i)
    start = i if symbol is None else symbol[0]
    number = quantity_at(s, start)
    if number is None:
        return _without_number(s, i, floor)
    if symbol is None and (end := passed.over(s, number)):
        return Read(None, end)
    draft = Draft(i, number.last, number, number_last=number.last)
    if symbol is not None:
        draft.kind, draft.unit = FigureKind.MONEY, symbol[1]
        ranges.extend(s, draft, floor)
    elif number.ordinal:
        return _ordinal(s, draft)
    elif not _one_of_many(s, draft):
        ranges.extend(s, draft, floor)
        _classify(s, draft)
    return _finish(s, draft, floor)


def _currency_before(s: Sentence, i: int) -> tuple[int, str] | None:
    """A currency at `i` with its number behind: `$5`, `US$ 5`, `EUR 50`."""
    low = s.low(i)
    at = i + 1
    if low in ("us", "u.s.") and s.low(at) == "$":
        low, at = "$", at + 1
    code = SYMBOLS.get(low) or (low.upper() if low in _CODES and s.tokens[i].capital else None)
    number = s.at(at)
    if code is None or number is None or number.kind is not Kind.NUMBER:
        return None
    return at, "BYN" if code == "BR" else code


# -- shares -----------------------------------------------------------------------------------


def _one_of_many(s: Sentence, draft: Draft) -> bool:
    """`one in three`, `106 of the 200 detained`, `one out of 18,110 deputies`."""
    number = draft.number
    if number.parts is not None:
        return False
    of = s.lex.at(s.lex.of_whole, s.tokens, number.last)
    within = s.lex.at(s.lex.in_whole, s.tokens, number.last)
    link = of or within
    if of and within and within[0] > of[0]:
        link, of = within, None
    if link is None:
        return False
    at = link[0]
    while s.lex.has("determiners", s.low(at)):
        at += 1
    whole = quantity_at(s, at)
    if (
        whole is None
        or whole.ordinal
        or whole.plain
        or whole.parts is not None
        or whole.value < number.value
    ):
        return False
    if not of and not _bare_whole(s, number, whole):
        return False
    if number.value % 1 or _counted(whole) % 1:
        return False
    unit = s.lex.at(s.lex.units, s.tokens, whole.last)
    if unit is not None and not (of and unit[1][0] is not FigureKind.PERCENT):
        return False
    if passed.is_year(s, at):
        return False
    draft.kind, draft.last, draft.number_last = FigureKind.FRACTION, whole.last, whole.last
    value = share(number.value, whole.value)
    draft.number = replace(
        number, value=value, parts=number.value, whole=_counted(whole), decimals=0
    )
    draft.noun = draft.population = nouns.noun_at(s, whole.last)
    if draft.noun:
        draft.last = nouns.closing_quote(s, draft.noun[1])
    return True


def _counted(number: Quantity) -> Decimal:
    """Things counted are whole: of two readings of the digits, the one without decimals."""
    return number.other if number.decimals and number.other is not None else number.value


def _bare_whole(s: Sentence, number: Quantity, whole: Quantity) -> bool:
    """Whether `N in M` is a share: both small, written alike, nothing else behind the second."""
    alike = number.digits == whole.digits
    small = whole.value <= 1000 and number.value < whole.value  # noqa: PLR2004 - one in a thousand
    return alike and small and s.lex.at(s.lex.units, s.tokens, whole.last) is None


# -- kinds ------------------------------------------------------------------------------------


def _classify(s: Sentence, draft: Draft) -> None:
    """Find out by what follows the number what kind of figure it is."""
    at = draft.last
    number = draft.number
    if s.low(at) == "+" and s.glued(at):
        draft.bound = Bound.AT_LEAST
        draft.last = at = at + 1
    elif after := s.lex.at(s.lex.after, s.tokens, at):
        draft.bound, at = after[1], after[0]
        draft.last = at
    joined = at + (s.low(at) in ("-", "‑") and s.glued(at) and s.glued(at + 1))
    if number.parts is not None and draft.high is None:
        draft.kind = FigureKind.FRACTION
        _population(s, draft, at)
        return
    if draft.unit is not None:
        return
    if _times(s, draft, joined):
        return
    if unit := s.lex.at(s.lex.units, s.tokens, joined):
        (draft.kind, draft.unit), draft.last = unit[1], unit[0]
        if draft.kind is FigureKind.DURATION and joined > at:
            _age(s, draft)
    elif s.low(at) in SYMBOLS:
        draft.kind, draft.unit, draft.last = FigureKind.MONEY, SYMBOLS[s.low(at)], at + 1
    elif s.low(at) == "°" or s.low(at) == "℃":
        draft.kind, draft.unit, draft.last = FigureKind.MEASURE, "°C", at + 1
        if s.low(draft.last) == "c" and s.glued(draft.last):
            draft.last += 1
    elif money := _qualified_money(s, at):
        draft.kind, draft.unit, draft.last = FigureKind.MONEY, money, at + 2
    elif joined > at and (adjectival := _adjectival(s, joined)):
        draft.kind = FigureKind.PERCENT if adjectival == "%" else FigureKind.DURATION
        draft.kind = FigureKind.MEASURE if adjectival == "km" else draft.kind
        draft.unit, draft.last = adjectival, joined + 1
    if draft.kind in _SHARED:
        _population(s, draft, draft.last)


def _qualified_money(s: Sentence, i: int) -> str | None:
    """`1,000 Moldovan lei`, `500 белорусских рублей`: the currency behind its country."""
    word = s.word(i)
    unit = s.lex.at(s.lex.units, s.tokens, i + 1) if word is not None else None
    if word is None or unit is None or unit[1][0] is not FigureKind.MONEY:
        return None
    return next((code for stem, code in _COUNTRIES if word.low.startswith(stem)), unit[1][1])


def _times(s: Sentence, draft: Draft, at: int) -> bool:
    """`3X`, `three times as many`, `в три раза`; `three times` alone counts occasions."""
    word = s.low(at)
    if not s.lex.has("times", word):
        return False
    glued = s.glued(at)
    multiple = (
        (word in ("x", "х", "fold", "fach", "fache") and glued)
        or s.low(at + 1) in _COMPARISONS
        or s.low(draft.number.first - 1) in _BY
    )
    if word == "x" and not glued:
        return False
    draft.last = at + 1
    if multiple:
        draft.kind = FigureKind.MULTIPLE
    else:
        draft.noun = (at, at + 1)
    return True


def _age(s: Sentence, draft: Draft) -> None:
    """`17-year-old`: the span goes to the end of the word."""
    if s.low(draft.last) == "-" and s.low(draft.last + 1) == "old":
        draft.last += 2


def _adjectival(s: Sentence, i: int) -> str | None:
    word = s.low(i)
    return next((unit for stem, unit in _ADJECTIVAL if word.startswith(stem)), None)


def _population(s: Sentence, draft: Draft, at: int) -> None:
    """`of voters`, `of the population`, `белорусов`: of whom the share is."""
    linked = s.lex.at(s.lex.of_whole, s.tokens, at)
    if linked is None and s.low(at) in ("among", "from", "среди", "от", "ад", "від", "od"):
        linked = (at + 1, True)
    at = linked[0] if linked else at
    while s.lex.has("determiners", s.low(at)):
        at += 1
    if linked or s.lex.code not in ("en", "de"):
        draft.population = nouns.noun_at(s, at)


# -- ordinals, multiples and the rest -----------------------------------------------------------


def _ordinal(s: Sentence, draft: Draft) -> Read:
    """`26th`, `fourth anniversary`; a first or a second that counts nothing is left alone."""
    number = draft.number
    noun = s.word(number.last)
    counted = (
        noun is not None
        and not s.lex.has("function_words", noun.low)
        and not s.lex.has("quarter", noun.low)
    )
    superlative = noun is not None and noun.low.endswith("est") and noun.low.isascii()
    if not number.digits and (not counted or number.value == 1 or superlative):
        return Read(None, number.last)
    draft.kind = FigureKind.ORDINAL
    if counted:
        draft.noun, draft.last = (number.last, number.last + 1), number.last + 1
    return Read(_figure(s, draft), draft.last)


def _without_number(s: Sentence, i: int, floor: int) -> Read | None:
    """A multiple in one word (doubled, вдвое), or digits that no grammar reads."""
    token = s.tokens[i]
    if token.kind is Kind.NUMBER:
        return Read(None, i + 1) if token.low.count(".") > 1 else Read(_unread(s, i), i + 1)
    multiple = token.sense.multiple if token.sense is not None else None
    if multiple is None or multiple < 2:  # noqa: PLR2004 - twice is the least
        return None
    if (token.low in _OCCASIONS or token.low.endswith("mal")) and s.low(i + 1) not in _COMPARISONS:
        return None
    number = Quantity(i, i + 1, Decimal(multiple))
    draft = Draft(i, i + 1, number, FigureKind.MULTIPLE, number_last=i + 1)
    return _finish(s, draft, floor)


def _unread(s: Sentence, i: int) -> Figure:
    start, end, text = s.slice(i, i + 1)
    digits = "".join(c for c in text if c.isdecimal())
    return Figure(
        start=start,
        end=end,
        text=text,
        kind=FigureKind.UNREAD,
        value=Decimal(digits or 0),
        number_start=start,
        number_end=end,
    )


def _add_noun(s: Sentence, draft: Draft) -> None:
    """What is counted: `246 political prisoners`, `a 120-strong team`, `200 of its followers`."""
    number = draft.number
    at = draft.last
    if s.low(at) in ("-", "‑") and s.glued(at) and s.glued(at + 1):
        if not number.digits:
            return  # two-faced, one-sided
        if s.low(at + 1) != "strong":
            draft.noun, draft.last = (at + 1, at + 2), at + 2
            return
        draft.last = at = at + 2
    if draft.noun is None:
        linked = s.lex.at(s.lex.of_whole, s.tokens, at)
        if linked and s.lex.has("determiners", s.low(linked[0])):  # 200 of its followers
            at = linked[0]
            while s.lex.has("determiners", s.low(at)):
                at += 1
        draft.noun = nouns.noun_at(s, at, one=number.value == 1 and draft.high is None)
        if draft.noun is not None:
            draft.last = nouns.closing_quote(s, draft.noun[1])


def _finish(s: Sentence, draft: Draft, floor: int) -> Read:
    """Add the noun and the bound, decide between two readings of the digits."""
    number = draft.number
    if number.plain and s.lex.at(s.lex.of_whole, s.tokens, draft.last):
        return Read(None, number.last)
    if draft.kind is FigureKind.COUNT and draft.noun is None:
        _add_noun(s, draft)
        if draft.noun is None and not number.digits and s.low(draft.last) == "-":
            return Read(None, draft.last + 1)
    if (
        number.plain
        and draft.kind is FigureKind.COUNT
        and not passed.one_counts(s, draft.last, draft.noun, number)
    ):
        return Read(None, number.last)
    _choose_reading(draft)
    bound = s.lex.ending_at(s.lex.before, s.tokens, draft.first)
    if bound is not None and bound[0] >= floor and number.first != s.unbound:
        draft.first, draft.bound = bound
    if draft.bound is Bound.EXACT and (after := s.lex.at(s.lex.after, s.tokens, draft.last)):
        draft.last, draft.bound = after
    if _names_something(s, draft):
        draft.kind = FigureKind.UNREAD
    return Read(_figure(s, draft), draft.last)


def _choose_reading(draft: Draft) -> None:
    number = draft.number
    if number.other is None:
        return
    counts = draft.kind is FigureKind.COUNT and draft.noun is not None and number.decimals
    huge = draft.kind is FigureKind.PERCENT and number.value >= _PERCENT_LIMIT
    if counts:
        draft.number = replace(number, value=number.other, decimals=0)
    elif huge:
        draft.number = replace(number, value=number.other, decimals=3)


def _names_something(s: Sentence, draft: Draft) -> bool:
    """`Boeing 737 crashed`, `Channel 5`: a bare number behind a capital is part of a name."""
    if draft.kind is not FigureKind.COUNT or draft.noun is not None or not draft.number.digits:
        return False
    if draft.bound is not Bound.EXACT or draft.high is not None:
        return False
    before = s.word(draft.number.first - 1)
    if before is None or not before.capital or before.sense is not None:
        return False
    return not s.lex.has("function_words", before.low)


def _figure(s: Sentence, draft: Draft) -> Figure:
    start, end, text = s.slice(draft.first, draft.last)
    number = draft.number
    number_start, number_end, _ = s.slice(number.first, max(draft.number_last, number.last))
    return Figure(
        start=start,
        end=end,
        text=text,
        kind=draft.kind,
        value=number.value,
        high=draft.high,
        decimals=number.decimals,
        bound=draft.bound,
        unit=draft.unit,
        scale=number.scale,
        number_start=number_start,
        number_end=number_end,
        noun=_text(s, draft.noun),
        population=_text(s, draft.population),
        whole=number.whole,
        parts=number.parts,
    )


def _text(s: Sentence, place: tuple[int, int] | None) -> str | None:
    return None if place is None else s.slice(*place)[2]
