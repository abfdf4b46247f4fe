"""Numbers that are no figures: references, names, times of day, marks of lists and notes."""

from khronika.text import units
from khronika.text.lexicon.vocabulary import words
from khronika.text.points import is_dash
from khronika.text.quantities import Quantity
from khronika.text.sentence import Sentence
from khronika.text.tokens import Kind

_REFERENCE_MARKS = frozenset("№§#")
_LIST_LINKS = frozenset(
    (",", "and", "or", "to", "-", "–", "—", "и", "или", "і", "й", "та", "i", "und", "§", "/", "bis")
)
_LONGEST_MARK = 20  # an enumeration inside a sentence counts no further: (1) ... (20)
_BRACKETS_BACK = 40  # tokens looked back for an open bracket
_NUMBERING = words("number numbers")
_STREETS = words("street avenue road lane square boulevard drive str st ave rd straße platz")
_MINUTES = 60
_DAY_HOURS = 24
_ONLY = words("just only лишь только толькі лише тільки tylko zaledwie nur")
_HIGHEST_SCORE = 200
_AGAIN = 5  # tokens in which a percentage says a number again
_YEARS = (1900, 2100)
_AT = frozenset(
    ("at", "в", "во", "у", "ў", "а", "о", "o", "um", "gegen", "after", "before", "till", "until")
)


def over(s: Sentence, number: Quantity) -> int:
    """The index behind a number that is no figure, 0 where it may be one."""
    if not number.digits:
        return 0
    if _reference(s, number.first):
        return _past_list(s, number.last)
    tests = (_glued, _chain, _note, _list_mark, _clock, _house)
    if any(test(s, number) for test in tests):
        return max(number.last, _past_glued(s, number.last))
    return 0


def is_year(s: Sentence, i: int) -> bool:
    """Whether the token at `i` looks like a year."""
    low = s.low(i)
    return len(low) == 4 and low.isdecimal() and _YEARS[0] <= int(low) < _YEARS[1]  # noqa: PLR2004


def one_counts(s: Sentence, end: int, noun: tuple[int, int] | None, number: Quantity) -> bool:
    """Whether a bare `one` is a number: `one journalist`, `one on Monday`; not `one of them`."""
    if s.lex.ending_at(s.lex.before, s.tokens, number.first):
        return True
    if s.low(number.first - 1) in _ONLY and s.low(end) in ("-", "–", "—", "(", ",", ".", ":"):
        return True
    if _told_again(s, end):
        return True
    if s.low(number.first) in ("ein", "eine", "einen", "einem", "einer", "eines"):
        return False
    if noun is not None and not s.low(noun[1] - 1).endswith("s"):
        word = s.tokens[noun[1] - 1]
        before = s.low(number.first - 1)
        return word.low not in (
            "another",
            "way",
            "day",
            "side",
            "hand",
            "thing",
        ) and before not in ("no", "any", "every", "the", "this", "that", "each", "ни", "not", "as")
    following = s.at(end + 1)
    return (
        s.lex.has("on_words", s.low(end))
        and following is not None
        and following.sense is not None
        and following.sense.weekday is not None
    )


def _told_again(s: Sentence, end: int) -> bool:
    """Whether a percentage says a bare one again: `удовлетворено одно, то есть 0,045%`."""
    if s.low(end) not in (",", "(", "–", "—"):
        return False
    for at in range(end + 1, end + _AGAIN):
        token = s.at(at)
        if token is not None and token.kind is Kind.NUMBER:
            return s.low(at + 1) == "%"
    return False


def _reference(s: Sentence, i: int) -> bool:
    """Whether a word of reference stands before: Article 342, ст. 293, № 5, No. 7."""
    before = s.low(i - 1)
    if before in _REFERENCE_MARKS:
        return True
    if before == ".":
        word = s.low(i - 2)
        return s.glued(i - 1) and s.lex.has("references", word)
    if before == "(" and s.lex.has("references", s.low(i - 2)):
        return False
    if not s.lex.has("references", before) or _counts(s, i):
        return False
    return len(before) > 2 or s.tokens[i - 1].capital or before in ("ст", "ик")  # noqa: PLR2004 - с, п, no


def _counts(s: Sentence, i: int) -> bool:
    """`в школе 80 учеников`, `в СИЗО 14 месяцев`: the number is of people or of time there."""
    word = s.word(i + 1)
    if word is None or word.capital:
        return False
    lasts = word.sense is not None and word.sense.joins
    return lasts or s.lex.has("people", word.low)


def _past_list(s: Sentence, i: int) -> int:
    """Past the numbers that a reference goes on with: Articles 6 § 1, 8 and 13."""
    while s.low(i) in _LIST_LINKS:
        at = i + 1 + (s.low(i + 1) in _REFERENCE_MARKS)
        token = s.at(at)
        if token is None or token.kind is not Kind.NUMBER:
            return i
        following = s.word(at + 1)
        if (
            following is not None
            and not s.lex.has("function_words", following.low)
            and not following.capital
        ):
            return i
        i = at + 1
    return i


def _glued(s: Sentence, number: Quantity) -> bool:
    """Whether the digits are part of something longer: 5G, 24/7, x-15, 501(c)."""
    return _glued_before(s, number.first) or _glued_behind(s, number.last)


def _glued_before(s: Sentence, i: int) -> bool:
    if not s.glued(i):
        return False
    before = s.tokens[i - 1]
    if before.low == ")":  # a note's number behind a bracket
        return True
    if before.low == "/" and units.degrees_at(s, i - 2):  # 13C/55F
        return False
    if before.kind is not Kind.MARK or before.low in "_@&=\\/":
        return True
    if not s.glued(i - 1) or s.low(i - 2) == "(":  # (−10%)
        return False
    return before.low == "(" or (before.low in "-‑.:" and s.tokens[i - 2].kind is not Kind.NUMBER)


def _glued_behind(s: Sentence, end: int) -> bool:
    following = s.at(end)
    if following is None or following.spaced:
        return False
    if following.kind is Kind.WORD:
        known = (
            s.lex.at(s.lex.units, s.tokens, end) is not None
            or s.lex.has("times", following.low)
            or units.degrees_at(s, end) is not None
        )
        return not known and (following.sense is None or following.sense.scale is None)
    return following.low in "_@&=\\(" or (following.low in "/:" and s.glued(end + 1))


def _chain(s: Sentence, number: Quantity) -> bool:
    """Digits joined by hyphens that run down or on: a score of 3-2, a number of 978-3-16."""
    row = s.tokens[number.last : number.last + 3]
    joined = len(row) > 1 and is_dash(row[0]) and row[1].kind is Kind.NUMBER
    if not joined or row[0].spaced or row[1].spaced:
        return s.low(number.first - 1) == "h" and s.low(number.last - 1) == "m"  # 3h 20m
    if len(row) > 2 and is_dash(row[2]) and not row[2].spaced and s.glued(number.last + 3):  # noqa: PLR2004
        return True
    score = row[1].low.isdecimal() and int(row[1].low[:9]) <= number.value < _HIGHEST_SCORE
    return score and not _unit_behind(s, number.last + 2)


def _unit_behind(s: Sentence, at: int) -> bool:
    """Whether a unit, a sign or a counted noun stands at `at`, so that the numbers are figures."""
    word = s.word(at)
    known = s.lex.at(s.lex.units, s.tokens, at) is not None or s.low(at) in ("%", "°")
    return known or (word is not None and s.lex.has("people", word.low))


def _past_glued(s: Sentence, i: int) -> int:
    """Past everything that is glued on behind."""
    stop = min(len(s.tokens), i + 12)
    while (
        i < stop
        and s.glued(i)
        and s.low(i) not in (".", ",", ";", ")", "]", "!", "?", "»", "”", '"')
    ):
        i += 1
    return i


def _note(s: Sentence, number: Quantity) -> bool:
    """A note's number, [12]."""
    return s.low(number.first - 1) == "[" and s.low(number.last) in ("]", ",", "-", "–")


def _list_mark(s: Sentence, number: Quantity) -> bool:
    """`1)` and `(1)` that count items inside a sentence, `5.` alone before a paragraph."""
    i, end = number.first, number.last
    if i == 0 and len(s.tokens) <= 2 and s.low(1) == ".":  # noqa: PLR2004 - number and full stop
        return True
    if s.heading and i == 0 and s.word(end) is not None and s.tokens[end].capital:
        return True
    if s.low(end) != ")" or not s.glued(end) or number.value > _LONGEST_MARK:
        return False
    if s.low(i - 1) == "(":
        before = s.low(i - 2)
        if i > 1 and s.tokens[i - 2].kind is Kind.NUMBER:  # Article 6 (1)
            return True
        return (
            before in ("", ":", ";", ",", ".", "and", "or", "и", "і", "oraz", "und")
            or s.at(end + 1) is None
        )
    back = s.tokens[max(0, i - _BRACKETS_BACK) : i]
    return sum((t.low == "(") - (t.low == ")") for t in back) <= 0


def _house(s: Sentence, number: Quantity) -> bool:
    """43 Hara Street: the number of a house."""
    for k in range(number.last, number.last + 4):
        word = s.word(k)
        if word is None or not word.capital:
            return False
        if k > number.last and word.low in _STREETS:
            return True
    return False


def _clock(s: Sentence, number: Quantity) -> bool:
    """9 a.m., 10.30 Uhr, в 18.30, 8 часов утра."""
    end = number.last
    if s.lex.at(s.lex.clock, s.tokens, end) is not None:
        return True
    if s.lex.at(s.lex.clock, s.tokens, end + 1) is not None and s.lex.at(
        s.lex.units, s.tokens, end
    ):
        return True
    at = s.low(number.first - 1) in _AT
    hour = number.value < _DAY_HOURS
    if at and hour and number.decimals == 2:  # noqa: PLR2004 - hours and minutes
        minutes = number.value % 1 * 100
        return (
            minutes < _MINUTES and s.lex.at(s.lex.units, s.tokens, end) is None and not s.word(end)
        )
    return (
        at
        and hour
        and s.low(end) in ("часов", "часа", "гадзін", "годині")
        and s.low(number.first - 1) in ("в", "о", "а")
    )
