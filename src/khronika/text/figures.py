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

from khronika.text import nouns, passed, ranges, shares, signs, units
from khronika.text.drafts import Draft
from khronika.text.lexicon.vocabulary import words
from khronika.text.quantities import EVERY, Quantity, quantity_at
from khronika.text.sentence import Sentence
from khronika.text.spans import Bound, Figure, FigureKind
from khronika.text.tokens import Kind

_PERCENT_LIMIT = 1000  # a percentage at or over this was grouped by mistake
_PRONOUNS = words("them us них их іх їх nich ihnen")
_GIVEN_OVER = words(
    "hand hands handed handing take takes took taken turn turned sign signed carried"
)
_JOINED = words("strong odd member seat point person page man woman party storey")
_ITEM_OPENS = words(", ; : – — and и а і i oraz und")
_ITEM_ENDS = words(", ; : . – — and и а і i oraz und") | {""}
_OCCASIONS = words(
    "twice thrice double triple doubles дважды трижды четырежды двойчы тройчы двічі тричі doppelt"
)
_COMPARED = units.COMPARISONS | words(
    "to from what this his her last those its"
)  # cases double to 106 from 53
_SPREAD = words(
    "spread lent paid stretched spent phased invested averaged built repaid staggered occurred "
    "extended due conducted interviewed taken"
)
_DEGREES = ("больше", "меньше", "более", "менее", "выше", "ниже", "больш", "менш", "вышэй", "ніжэй",
            "більш", "нижче", "вище", "mniej", "więcej", "weniger", "mehr", "above", "below",
            "over", "under")  # fmt: skip
_SHARES = ("%", "pp")
_UNTIL = words("до да do")
_GERMAN_ARTICLES = words("die der eine einer")
_TO_TERM = {"be": ("да",), "uk": ("до",)}  # "to" of a sentence as well as "up to"
_SENTENCED = ("асудз", "асуджан", "прыгавар", "прыгавор", "засуд", "засудж", "вирок", "присуд")
_SENTENCED_BACK = 15  # tokens


@dataclass(frozen=True, slots=True)
class Read:
    """What was read at a token: a figure, or nothing with the tokens to pass over."""

    figure: Figure | None
    end: int


def read_figure(s: Sentence, i: int, floor: int) -> Read | None:
    """The figure that starts at token `i`; `floor` is the first token not yet read."""
    symbol = units.currency_before(s, i)
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
    elif not shares.one_of_many(s, draft):
        ranges.extend(s, draft, floor)
        units.classify(s, draft)
    return _finish(s, draft, floor)


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
    named = noun is not None and noun.capital and s.tokens[number.first].capital
    superlative = noun is not None and noun.low.endswith("est") and noun.low.isascii()
    if not number.digits and (not counted or number.value == 1 or superlative or named):
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
    if single := shares.single_of_many(s, i):
        return _finish(s, single, floor)
    multiple = token.sense.multiple if token.sense is not None else None
    if multiple is None or multiple < 2:  # noqa: PLR2004 - twice is the least
        return None
    if (token.low in _OCCASIONS or token.low.endswith("mal")) and s.low(i + 1) not in _COMPARED:
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


def _add_noun(s: Sentence, draft: Draft) -> bool:
    """What is counted: `246 political prisoners`, `a 120-strong team`, `200 of its followers`.

    False where the number is part of a word that counts nothing: two-faced, one-sided.
    """
    number = draft.number
    at = draft.last
    if s.low(at) in ("-", "‑") and s.glued(at) and s.glued(at + 1):
        word = s.low(at + 1)
        if not number.digits and word not in _JOINED:
            return False
        if word == "odd":
            draft.bound = Bound.ABOUT
        elif word != "strong":
            draft.noun, draft.last = (at + 1, at + 2), at + 2
            return True
        draft.last = at = at + 2
    signs.degrees(s, draft)
    if draft.kind is not FigureKind.COUNT:
        return True
    linked = s.lex.at(s.lex.of_whole, s.tokens, at)
    if linked and s.lex.has("determiners", s.low(linked[0])):  # 200 of its followers
        at = shares.past_determiners(s, linked[0])
        at += s.low(at).endswith("'s")  # 7 of the city's hospitals
        # 8 of them, sixty of the city's forty hospitals
        if s.low(at - 1) in _PRONOUNS or quantity_at(s, at) is not None:
            return True
    draft.noun = nouns.noun_at(s, at, one=number.value == 1 and draft.high is None)
    if draft.noun is not None:
        draft.last = nouns.closing_quote(s, draft.noun[1])
    return True


def _finish(s: Sentence, draft: Draft, floor: int) -> Read:
    """Add the noun and the bound, decide between two readings of the digits."""
    number = draft.number
    bare = number.plain and draft.kind is FigureKind.COUNT
    if bare and s.lex.at(s.lex.of_whole, s.tokens, draft.last):
        return Read(None, number.last)
    if draft.kind is FigureKind.COUNT and draft.noun is None and not _add_noun(s, draft):
        return Read(None, draft.last + 1)
    if draft.kind is FigureKind.COUNT and draft.noun is not None:
        shares.noun_of_many(s, draft)
    counted = draft.kind is not FigureKind.COUNT  # one pensioner in eight
    if bare and not counted and not passed.one_counts(s, draft.last, draft.noun, number):
        return Read(None, number.last)
    _choose_reading(draft)
    signs.negate(s, draft, floor)
    article = s.lex.code == "de" and s.low(draft.first - 1) in _GERMAN_ARTICLES
    article = article or s.low(draft.first - 1) in EVERY  # mehr als jeder Zweite
    bound = s.lex.ending_at(s.lex.before, s.tokens, draft.first - article)  # knapp die Hälfte
    if bound is not None and bound[0] >= floor and _bounds(s, draft, bound[0], floor):
        draft.first, draft.bound = bound
    if draft.bound is Bound.EXACT and (after := s.lex.at(s.lex.after, s.tokens, draft.last)):
        draft.last, draft.bound = after
    if _names_something(s, draft):
        draft.kind = FigureKind.UNREAD
    return Read(_figure(s, draft), draft.last)


def _bounds(s: Sentence, draft: Draft, at: int, floor: int) -> bool:
    """Whether the phrase at `at` bounds the number; in `450 million over eight years` it spans."""
    given = s.low(at) == "over" and s.low(at - 1) in _GIVEN_OVER  # they hand over 95 per cent
    if given or draft.number.first == s.unbound or _compares(s, at):
        return False
    if s.low(at) in _UNTIL and at + 1 == draft.first and ranges.changes_before(s, at):
        return False  # замедлилась до 4,7%
    before, word = s.low(at - 1), s.low(at)
    if draft.kind is not FigureKind.DURATION or at + 1 != draft.first:
        return True
    if word == "over":
        return not (0 < at == floor or before in _SPREAD or ranges.is_change(s, before))
    if word in _TO_TERM.get(s.lex.code, ()):  # асудзілі да шасці гадоў
        back = s.tokens[max(0, at - _SENTENCED_BACK) : at]
        return not any(t.low.startswith(_SENTENCED) for t in back)
    return True


def _compares(s: Sentence, at: int) -> bool:
    """Whether the phrase is what the figure before it is a share of: `7% less than 12`."""
    if s.low(at) not in units.COMPARISONS and not s.low(at).startswith(_DEGREES):
        return False
    before = s.at(at - 1)
    multiple = before is not None and before.sense is not None and before.sense.multiple is not None
    units_before = (s.lex.at(s.lex.units, s.tokens, at - back) for back in (1, 2))
    share = any(
        unit is not None and unit[0] == at and unit[1][1] in _SHARES for unit in units_before
    )
    return multiple or share or s.lex.has("times", s.low(at - 1))


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
    if _listed_place(s, draft) or nouns.is_verb(before.low, s.lex.code):
        return False  # Удовлетворили 120
    return not s.lex.has("function_words", before.low)


def _listed_place(s: Sentence, draft: Draft) -> bool:
    """`30 people in Ardova, in Belisk 50, in Corvin 20`: behind a place, and not part of a name."""
    i = draft.number.first
    place = s.lex.has("in_words", s.low(i - 2)) or s.low(i - 2) in ("in", "w", "у", "ў")
    opens = s.low(i - 3) in _ITEM_OPENS
    ends = s.low(draft.last) in _ITEM_ENDS
    return i > 3 and place and opens and ends  # noqa: PLR2004 - a first item stands before


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
