"""Numbers, in digits, in words and in both, before it is known what they are figures of.

digits    18,110 · 1.5 mln · 3 тыс. · 2½ · 2/3
words     two hundred and forty-six · двести сорок шесть · half a million · паўтара
shares    two thirds · a quarter · половина
"""

from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from khronika.text.digits import read_digits
from khronika.text.lexicon.vocabulary import words
from khronika.text.sentence import Sentence
from khronika.text.tokens import Kind, Sense, Token

_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8),
}  # fmt: skip
_SLASHED = (2, 3, 4, 5, 6, 7, 8, 9, 10, 100)  # denominators written with a slash: 2/3, not 15/02
_TWO = 2
_SET_OFF = frozenset({("–", "–"), ("—", "—"), ("(", ")")})
_LEFT = words(
    "remaining other оставшаяся оставшуюся оставшейся остальная остальную последняя последнюю "
    "астатняя астатнюю остання останню pozostała pozostałą ostatnia restliche übrige verbleibende"
)
_PART = words("часть частью частка частку частина частину część częścią")
_PARTS = words("half quarter drittel viertel")
_BEFORE_SHARE = words("by than about nearly almost over roughly")
EVERY = words("every каждый каждая каждое каждого каждому кожны кожная кожен кожна co jeder jede")
_ORDINAL_PARTS = words("third fifth tenth")
_HALF = Decimal("0.5")
_TEN, _HUNDRED, _THOUSAND = Decimal(10), Decimal(100), Decimal(1000)
_PRECISION = 28


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at the tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    value: Decimal
    decimals: int = 0
    scale: Decimal = Decimal(1)
    other: Decimal | None = None  # the other reading of ambiguous digits
    ordinal: bool = False
    parts: Decimal | None = None  # of a share: two thirds
    whole: Decimal | None = None
    digits: bool = False
    plain: bool = False  # a bare small number word that may be a pronoun: one, один, ein


def share(parts: Decimal, whole: Decimal) -> Decimal:
    """The quotient to 28 digits; 0 where the whole is 0."""
    with localcontext() as context:
        context.prec = _PRECISION
        return parts / whole if whole else Decimal(0)


def quantity_at(s: Sentence, i: int) -> Quantity | None:
    """The number that starts at token `i`, None where none does."""
    token = s.at(i)
    if token is None:
        return None
    if token.kind is Kind.NUMBER:
        return _in_digits(s, i)
    if token.low in _VULGAR:
        parts, whole = map(Decimal, _VULGAR[token.low])
        return _share(i, i + 1, parts, whole)
    if token.sense is None:
        return None
    return _in_words(s, i)


# -- digits -----------------------------------------------------------------------------------


def _in_digits(s: Sentence, i: int) -> Quantity | None:
    token = s.tokens[i]
    read = read_digits(token.low, decimal_comma=s.lex.decimal_comma)
    if read is None:
        return None
    found = Quantity(i, i + 1, read.value, read.decimals, other=read.other, digits=True)
    following = s.at(i + 1)
    if following is None:
        return found
    if following.low in _VULGAR:
        parts, whole = _VULGAR[following.low]
        value = read.value + share(Decimal(parts), Decimal(whole))
        return replace(found, last=i + 2, value=value)
    if not following.spaced:
        glued = _glued(s, i, found, following)
        if glued is not None:
            return glued
    return _scaled(s, found)


def _glued(s: Sentence, i: int, found: Quantity, following: Token) -> Quantity | None:
    """What stands right behind the digits: 26th, 15-го, 2/3."""
    if following.kind is Kind.WORD and s.lex.has("ordinal_suffixes", following.low):
        return replace(found, last=i + 2, ordinal=True)
    after = s.at(i + 2)
    dotted = s.lex.day_dot or (s.lex.code == "pl" and after is not None and not after.capital)
    if after is not None and after.spaced and following.low == "." and dotted:
        named = after.kind is Kind.WORD and found.value <= _HUNDRED and not found.decimals
        return replace(found, last=i + 2, ordinal=True) if named else None  # am 12. Jahrestag
    if after is None or after.spaced:
        return None
    if following.low in "-‑" and s.lex.has("ordinal_suffixes", after.low) and not after.capital:
        ordinal = after.low not in ("х", "м", "ти", "ми")  # 3-х человек is three people
        if after.low == "ю":  # 40-ю годовщину, but 40-ю голосами
            ordinal = not s.low(i + 3).endswith(("ми", "мі"))
        return replace(found, last=i + 3, ordinal=ordinal)
    if following.low in ("/", "⁄") and after.kind is Kind.NUMBER and after.low.isdecimal():
        whole = Decimal(after.low)
        if whole in _SLASHED and found.value < whole and not s.glued(i + 3):
            return _share(i, i + 3, found.value, whole)
    return None


def _scaled(s: Sentence, found: Quantity) -> Quantity:
    """The number with the scales behind it: 1.5 mln, 3 тыс., 2 million 300 thousand."""
    for _ in range(3):
        half = s.lex.at(s.lex.halves, s.tokens, found.last)
        if half is not None and not found.decimals and found.scale == 1:
            found = replace(found, last=half[0], value=found.value + _HALF)
        scale = _scale_at(s, found.last)
        if scale is None:
            return found
        end, by = scale
        found = replace(found, last=end, value=found.value * by, scale=found.scale * by, other=None)
        more = _below(s, found)
        if more is not None:
            return more
    return found


def _scale_at(s: Sentence, i: int) -> tuple[int, Decimal] | None:
    if s.low(i) in ("-", "‑") and s.glued(i) and s.glued(i + 1):
        i += 1
    word = s.word(i)
    if word is None or word.sense is None or word.sense.scale is None:
        return None
    if len(word.low) == 1 and word.spaced:  # 5 m is metres, 5m is million
        return None
    end = i + 1
    if (
        s.low(end) == "."
        and s.glued(end)
        and s.lex.has("abbreviations", word.low)
        and s.at(end + 1)
    ):
        end += 1
    return end, word.sense.scale


def _below(s: Sentence, found: Quantity) -> Quantity | None:
    """`2 million 300 thousand`, `3 тыс. 200`: a smaller number that goes on behind the scale."""
    if found.decimals:
        return None
    token = s.at(found.last)
    if (
        token is None
        or (token.kind is Kind.WORD and token.sense is None)
        or token.kind is Kind.MARK
    ):
        return None
    rest = _plain_digits(s, found.last) if token.kind is Kind.NUMBER else _words(s, found.last)
    if rest is None:
        return None
    scale = _scale_at(s, rest.last)
    value, last = rest.value, rest.last
    if scale is not None:
        last, value = scale[0], value * scale[1]
    if value >= found.scale or (scale is None and token.kind is Kind.NUMBER and value < _HUNDRED):
        return None
    return replace(found, last=last, value=found.value + value, scale=Decimal(1))


def _plain_digits(s: Sentence, i: int) -> Quantity | None:
    low = s.tokens[i].low
    if not low.isdecimal() or len(low) > 3:  # noqa: PLR2004 - below a thousand
        return None
    return Quantity(i, i + 1, Decimal(low), digits=True)


# -- words ------------------------------------------------------------------------------------


def _in_words(s: Sentence, i: int) -> Quantity | None:
    token = s.tokens[i]
    sense = token.sense
    lone = s.lex.has("lone_scales", token.low)
    if sense is None or (s.lex.has("vague", token.low) and not lone):
        return None
    if s.lex.has("articles", token.low) and sense.cardinal is None:
        return _with_article(s, i)
    if sense.denominator is not None and s.lex.has("lone_denominators", token.low):
        return _lone_share(s, i, i, sense.denominator)
    if (end := _part_left(s, i)) is not None:
        return _share(i, end, Decimal(1), Decimal(sense.denominator or sense.ordinal or 1))
    found = None
    if sense.mixed is not None:
        found = _scaled(s, Quantity(i, i + 1, sense.mixed))
    elif (sense.cardinal is not None or lone) and (number := _words(s, i)):
        found = _behind_words(s, number)
    elif sense.ordinal is not None and s.low(i - 1) in EVERY and sense.ordinal > 1:
        found = _share(i, i + 1, Decimal(1), Decimal(sense.ordinal))  # every fifth
    elif sense.ordinal is not None:
        found = _ordinal(s, i, sense.ordinal)
    return found


def _part_left(s: Sentence, i: int) -> int | None:
    """The end of a share that is called what is left: `the remaining quarter`, `пятая часть`."""
    sense = s.tokens[i].sense
    if sense is None or s.low(i - 1) not in _LEFT:
        return None
    if s.low(i + 1) in _PART and (sense.ordinal or 0) > _TWO:
        return i + 2
    behind = s.word(i + 1)
    alone = behind is None or behind.sense is None or not behind.low.endswith("s")
    return i + 1 if alone and (sense.denominator or 0) >= _TWO else None


def _ordinal(s: Sentence, i: int, value: int) -> Quantity:
    """`fourth`, `dwudziesta piąta`."""
    behind = s.word(i + 1)
    ones = behind.sense.ordinal if behind is not None and behind.sense is not None else None
    if value >= 2 * _TEN and value % _TEN == 0 and ones is not None and ones < _TEN:
        return Quantity(i, i + 2, Decimal(value + ones), ordinal=True)
    return Quantity(i, i + 1, Decimal(value), ordinal=True)


def _behind_words(s: Sentence, number: Quantity) -> Quantity:
    """Number words with what may follow: `thirds`, `and a half`, `million`, `-first`."""
    at = number.last + (s.low(number.last) == "-" and s.glued(number.last))
    following = s.word(at)
    sense = following.sense if following is not None else None
    if sense is not None and following is not None:
        if sense.denominator is not None and _divides(s, number, sense, following.low):
            return _share(number.first, at + 1, number.value, Decimal(sense.denominator))
        tens = number.value >= _TEN and number.value % _TEN == 0
        if sense.ordinal is not None and sense.ordinal < _TEN and tens:
            return replace(number, last=at + 1, value=number.value + sense.ordinal, ordinal=True)
    bare = number.last == number.first + 1 and s.lex.has("pronouns", s.low(number.first))
    return _scaled(s, replace(number, plain=bare))


def _divides(s: Sentence, number: Quantity, sense: Sense, word: str) -> bool:
    """Whether `thirds` behind a number makes a share; in `twenty third` it counts in order."""
    if s.lex.has("lone_denominators", word):
        return sense.denominator is not None and number.value < sense.denominator
    return sense.ordinal is None or number.value < 2 * _TEN


def _with_article(s: Sentence, i: int) -> Quantity | None:
    """`a hundred`, `a dozen`, `a third`, `a quarter`, `a half`."""
    word = s.word(i + 1)
    sense = word.sense if word is not None else None
    if word is None or sense is None:
        return None
    if sense.scale is not None and len(word.low) > 1:
        return _scaled(s, Quantity(i, i + 1, Decimal(1)))
    alone = word.low in _PARTS
    if sense.denominator is None or s.low(i + 2) == "-":
        return None
    left = s.low(i - 1) == "to" and s.word(i + 2) is None  # has shrunk to a third
    told = left or s.low(i + 2) == "of" or s.low(i - 1) in _BEFORE_SHARE  # grew by a fifth
    told = told or (s.low(i - 1), s.low(i + 2)) in _SET_OFF  # 14 – a third – have left
    if alone or (told and word.low in _ORDINAL_PARTS):
        return _lone_share(s, i, i + 1, sense.denominator)
    return None


def _lone_share(s: Sentence, first: int, i: int, denominator: int) -> Quantity:
    """`half`, `a quarter`, `треть`; and `half a million`, `пол миллиона`."""
    at = i + 1
    if s.lex.has("articles", s.low(at)) and denominator == 2:  # noqa: PLR2004 - half
        at += 1
    scale = _scale_at(s, at)
    part = share(Decimal(1), Decimal(denominator))
    if scale is not None:
        return Quantity(first, scale[0], part * scale[1], scale=scale[1])
    if at == i + 2:  # half a percent, half a year: the number is one half
        return Quantity(first, at, part)
    return _share(first, i + 1, Decimal(1), Decimal(denominator))


def _share(first: int, last: int, parts: Decimal, whole: Decimal) -> Quantity:
    return Quantity(first, last, share(parts, whole), parts=parts, whole=whole)


def _words(s: Sentence, i: int) -> Quantity | None:
    """Cardinal words from `i` on, added and multiplied as they are spoken."""
    total = group = Decimal(0)
    ceiling = _THOUSAND  # the next word of this group must be below its last digit's place
    scaled = Decimal(0)
    at = last = i
    while True:
        word = s.word(at)
        sense = word.sense if word is not None else None
        if word is None or sense is None:
            break
        if sense.cardinal is not None and sense.cardinal < ceiling:
            if at > i and s.lex.has("pronouns", word.low) and ceiling == _THOUSAND and last != i:
                pass
            group += sense.cardinal
            ceiling = _place(sense.cardinal)
        elif sense.scale == _HUNDRED and group < 100:  # noqa: PLR2004
            group = (group or Decimal(1)) * 100
            ceiling = _HUNDRED
        elif (
            sense.scale is not None
            and sense.scale >= _THOUSAND
            and (not scaled or sense.scale < scaled)
        ):
            if len(word.low) == 1:
                break
            total += (group or Decimal(1)) * sense.scale
            group, ceiling, scaled = Decimal(0), min(_THOUSAND, sense.scale), sense.scale
        else:
            break
        last = at + 1
        at = _past_joint(s, last, ceiling)
    if last == i:
        return None
    return Quantity(i, last, total + group)


def _place(cardinal: Decimal) -> Decimal:
    """Below which value a following word may be added: after forty 10, after two hundred 100."""
    if cardinal >= 100 and cardinal % 100 == 0:  # noqa: PLR2004
        return _HUNDRED
    if cardinal >= 20 and cardinal % 10 == 0:  # noqa: PLR2004
        return Decimal(10)
    return Decimal(0)


def _past_joint(s: Sentence, at: int, ceiling: Decimal) -> int:
    """Past `and` or a hyphen inside a number, where a smaller number word stands behind it."""
    joint = s.low(at)
    if joint == "-" and s.glued(at) and s.glued(at + 1):
        return at + 1
    if s.lex.has("conjunctions", joint) and ceiling >= _HUNDRED:
        word = s.word(at + 1)
        if word is not None and word.sense is not None and word.sense.cardinal is not None:
            return at + 1
    return at
