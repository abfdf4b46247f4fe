"""Shares of a whole, `one in three`, `106 of the 200 detained`, and the population of a share."""

from dataclasses import replace
from decimal import Decimal

from khronika.text import nouns, passed
from khronika.text.drafts import Draft
from khronika.text.quantities import Quantity, quantity_at, share
from khronika.text.sentence import Sentence
from khronika.text.spans import FigureKind

_EVERY = frozenset(("every", "jeder", "jede", "jedes", "jeden"))
_FROM = frozenset(("among", "from", "среди", "от", "ад", "від", "od"))
_OWNER = 4  # words of a possessive before the whole
_WORD_ORDER = ("en", "de")  # where the population needs a word before it; elsewhere a genitive does


def one_of_many(s: Sentence, draft: Draft) -> bool:
    """Make the draft a share where a whole follows: `one out of 18,110 deputies`."""
    number = draft.number
    if number.parts is not None or number.value % 1:
        return False
    of = s.lex.at(s.lex.of_whole, s.tokens, number.last)
    within = s.lex.at(s.lex.in_whole, s.tokens, number.last)
    link = of or within
    if of and within and within[0] > of[0]:
        link, of = within, None
    if link is None:
        return False
    whole = quantity_at(s, past_determiners(s, link[0]))
    if whole is None or not _is_whole(s, number, whole, loose=of is not None):
        return False
    draft.kind, draft.last, draft.number_last = FigureKind.FRACTION, whole.last, whole.last
    value = share(number.value, counted(whole))
    draft.number = replace(number, value=value, parts=number.value, whole=counted(whole))
    draft.noun = draft.population = nouns.noun_at(s, whole.last)
    if draft.noun:
        draft.last = nouns.closing_quote(s, draft.noun[1])
    return True


def noun_of_many(s: Sentence, draft: Draft) -> None:
    """Make the draft a share where the whole stands behind its noun: 12 seats out of 110."""
    number, link = draft.number, s.lex.at(s.lex.of_whole, s.tokens, draft.last)
    if link is None or draft.high is not None or number.value % 1 or number.scale != 1:
        return
    whole = quantity_at(s, link[0])
    if whole is None or not whole.digits or nouns.noun_at(s, whole.last) is not None:
        return
    if not _is_whole(s, number, whole, loose=True) or s.lex.at(s.lex.units, s.tokens, whole.last):
        return
    value = share(number.value, counted(whole))
    draft.kind, draft.last, draft.population = FigureKind.FRACTION, whole.last, draft.noun
    draft.number_last = whole.last
    draft.number = replace(number, value=value, parts=number.value, whole=counted(whole))


def add_population(s: Sentence, draft: Draft, at: int) -> None:
    """`of voters`, `of the population`, `белорусов`: of whom the share is."""
    linked = s.lex.at(s.lex.of_whole, s.tokens, at)
    if linked is not None:
        at = linked[0]
    elif s.low(at) in _FROM:
        at += 1
    elif s.lex.code in _WORD_ORDER and s.low(draft.number.first - 1) not in _EVERY:
        return
    every = s.low(draft.number.first - 1) in _EVERY and s.word(at) is not None
    draft.population = (at, at + 1) if every else nouns.noun_at(s, past_determiners(s, at))
    if draft.population is None and linked is not None:
        draft.population = nouns.singular_at(s, past_determiners(s, at))


def past_determiners(s: Sentence, at: int) -> int:
    """The index past `the`, `all these` and the like."""
    while s.lex.has("determiners", s.low(at)):
        at += 1
    for owner in range(at, at + _OWNER):  # 12 of the region's 48 clinics
        if s.word(owner) is None:
            break
        if s.low(owner).endswith("'s"):
            return owner + 1 if quantity_at(s, owner + 1) else at
    return at


def counted(number: Quantity) -> Decimal:
    """Things counted are whole: of two readings of the digits, the one without decimals."""
    return number.other if number.decimals and number.other is not None else number.value


def _is_whole(s: Sentence, number: Quantity, whole: Quantity, *, loose: bool) -> bool:
    """Whether the second number can be the whole of the first; `in` asks for more than `of`."""
    special = whole.ordinal or whole.plain or whole.parts is not None
    if special or counted(whole) < number.value or counted(whole) % 1:
        return False
    unit = s.lex.at(s.lex.units, s.tokens, whole.last)
    if passed.is_year(s, whole.first):
        return False
    if loose:
        return unit is None or unit[1][0] is not FigureKind.PERCENT
    alike = number.digits == whole.digits
    small = whole.value <= 1000 and number.value < whole.value  # noqa: PLR2004 - one in a thousand
    return alike and small and unit is None
