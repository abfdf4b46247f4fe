"""Shares of a whole, `one in three`, `106 of the 200 detained`, and the population of a share."""

from dataclasses import replace
from decimal import Decimal

from khronika.text import nouns, passed
from khronika.text.drafts import Draft
from khronika.text.quantities import Quantity, quantity_at, share
from khronika.text.sentence import Sentence
from khronika.text.spans import FigureKind
from khronika.text.tokens import Kind

_EVERY = frozenset(("every", "jeder", "jede", "jedes", "jeden"))
_EACH = frozenset(("every", "each"))
_PARTICIPLES = ("ed", "ible", "able", "ten", "nen")
_SET_OFF = frozenset((",", "(", "–", "—"))
_SINGLE = frozenset(("single", "lone", "sole"))
_UNTIL = frozenset(("до", "да", "do", "to", "auf"))
_FROM = frozenset(("among", "from", "среди", "от", "ад", "від", "od"))
_MANY = 1000
_TEN = 10
_OWNER = 4  # words of a possessive before the whole
_WORD_ORDER = ("en", "de")  # where the population needs a word before it; elsewhere a genitive does


def one_of_many(s: Sentence, draft: Draft) -> bool:
    """Make the draft a share where a whole follows: `one out of 18,110 deputies`."""
    number = draft.number
    if number.parts is not None or not _is_whole_number(number.value):
        return False
    of = s.lex.at(s.lex.of_whole, s.tokens, number.last)
    within = s.lex.at(s.lex.in_whole, s.tokens, number.last)
    link = of or within
    if of and within and within[0] > of[0]:
        link, of = within, None
    if link is None:
        return False
    whole = quantity_at(s, past_determiners(s, link[0])) or _scale_of_every(s, link[0], number)
    if whole is None or not _is_whole(s, number, whole, loose=of is not None):
        return False
    behind = s.word(whole.last)
    if behind is not None and behind.sense is not None and behind.sense.month is not None:
        return False  # and one of 30 July
    if whole.scale > _MANY and number.scale == 1 < number.value and number.digits:
        number = replace(number, value=number.value * whole.scale)  # 3 of its 12 billion
    draft.kind, draft.last, draft.number_last = FigureKind.FRACTION, whole.last, whole.last
    value = share(number.value, counted(whole))
    draft.number = replace(number, value=value, parts=number.value, whole=counted(whole))
    draft.noun = draft.population = nouns.noun_at(s, whole.last)
    if draft.noun:
        draft.last = nouns.closing_quote(s, draft.noun[1])
    return True


def single_of_many(s: Sentence, i: int) -> Draft | None:
    """`a single seat of 110`, `a single complaint, 0.04% of all`, with its article at `i`."""
    if not (s.lex.has("articles", s.low(i)) and s.low(i + 1) in _SINGLE):
        return None
    draft = Draft(i, i + 2, Quantity(i, i + 2, Decimal(1)), number_last=i + 2)
    draft.noun = nouns.noun_at(s, i + 2, one=True)
    if draft.noun is None:
        return None
    draft.last = draft.noun[1]
    noun_of_many(s, draft)
    behind = s.at(draft.last + 1)
    told = s.low(draft.last) in _SET_OFF and behind is not None and behind.kind is Kind.NUMBER
    return draft if draft.kind is FigureKind.FRACTION or told else None


def _scale_of_every(s: Sentence, i: int, number: Quantity) -> Quantity | None:
    """The hundred of `in every hundred`."""
    word = s.word(i)
    scale = word.sense.scale if word is not None and word.sense is not None else None
    if scale is None or s.low(i - 1) not in _EACH:
        return None
    return Quantity(i, i + 1, scale, digits=number.digits)


def noun_of_many(s: Sentence, draft: Draft) -> None:
    """Make the draft a share where the whole stands behind its noun: 12 seats out of 110."""
    number, link = draft.number, s.lex.at(s.lex.of_whole, s.tokens, draft.last)
    loose = link is not None
    link = link or s.lex.at(s.lex.in_whole, s.tokens, draft.last)  # one pensioner in eight
    if (
        link is None
        or draft.high is not None
        or not _is_whole_number(number.value)
        or number.scale != 1
    ):
        return
    whole = quantity_at(s, past_determiners(s, link[0]))
    if whole is None or nouns.noun_at(s, whole.last) is not None:
        return
    if s.low(number.first - 1) in _UNTIL:
        return  # павялічана да 80 са 120
    if not _is_whole(s, number, whole, loose=loose) or s.lex.at(s.lex.units, s.tokens, whole.last):
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
    at = _past_participle(s, at)
    for owner in range(at, at + _OWNER):  # 12 of the region's 48 clinics
        if s.word(owner) is None:
            break
        if s.low(owner).endswith("'s"):
            return owner + 1 if quantity_at(s, owner + 1) else at
    return at


def _past_participle(s: Sentence, at: int) -> int:
    """Past `a planned` or `обещанных` where a number in digits follows."""
    behind = at + s.lex.has("articles", s.low(at))
    word, number = s.word(behind), s.at(behind + 1)
    if word is None or number is None or number.kind is not Kind.NUMBER or word.capital:
        return at
    if word.sense is not None or not word.low.endswith((*_PARTICIPLES, *s.lex.adjectives)):
        return at
    return behind + 1


def _is_whole_number(value: Decimal) -> bool:
    return value == value.to_integral_value()  # a remainder fails above 28 digits


def counted(number: Quantity) -> Decimal:
    """Things counted are whole: of two readings of the digits, the one without decimals."""
    return number.other if number.decimals and number.other is not None else number.value


def _is_whole(s: Sentence, number: Quantity, whole: Quantity, *, loose: bool) -> bool:
    """Whether the second number can be the whole of the first; `in` asks for more than `of`."""
    special = whole.ordinal or whole.plain or whole.parts is not None
    special = special or (s.low(whole.last) == "-" and s.glued(whole.last))  # an 80-seat council
    if special or counted(whole) < number.value or not _is_whole_number(counted(whole)):
        return False
    unit = s.lex.at(s.lex.units, s.tokens, whole.last)
    if passed.is_year(s, whole.first):
        return False
    if loose:
        return unit is None or unit[1][0] is not FigureKind.PERCENT
    alike = number.digits == whole.digits
    small = whole.value <= 1000 and number.value < whole.value  # noqa: PLR2004 - one in a thousand
    one = number.value == 1 and whole.digits and whole.value > _TEN  # jedną skargę na 13 722
    return ((alike and small) or one) and unit is None
