r"""Text cut into words, numbers and marks with their offsets: one regular expression, one pass.

Every alternative is linear: no repeated group overlaps what follows it, and repetitions of groups
are bounded. White space is not a token; `spaced` says that some stood before.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum


class Kind(IntEnum):
    """What a token is by its shape."""

    WORD = 0
    NUMBER = 1
    MARK = 2
    STAMP = 3  # 2021-02-15, 15.02.2021
    SKIP = 4  # addresses, clock times, telephone numbers


@dataclass(slots=True)
class Sense:
    """What a word can start or be in a figure or a date."""

    cardinal: Decimal | None = None
    mixed: Decimal | None = None  # one and a half in one word
    scale: Decimal | None = None
    ordinal: int | None = None
    denominator: int | None = None
    multiple: int | None = None
    month: int | None = None
    weekday: int | None = None
    joins: bool = False  # a unit of time, as in 17-year-old
    halves: bool = False  # half a thing in one word: полпроцента, паўгадзіны
    opens: bool = False  # begins a phrase of time or a number: yesterday, last, early, a, from

    def splits(self) -> bool:
        """Whether a word joined to this one by a hyphen is read for itself: five-year, mid-July."""
        return (
            self.opens
            or self.joins
            or self.cardinal is not None
            or self.denominator is not None
            or self.ordinal is not None
            or self.month is not None
            or self.weekday is not None
        )


@dataclass(slots=True)
class Token:
    """A word, number or mark. `low` is lower case without accents and soft hyphens."""

    kind: Kind
    start: int
    end: int
    low: str
    spaced: bool
    capital: bool = False
    sense: Sense | None = None


# soft hyphen, zero-width and direction marks, combining accents: inside a word they do not end it
_INNER = "\u00ad\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff\u0300-\u036f\u0483-\u0487"
_STRIP = dict.fromkeys(
    [0xAD, *range(0x200B, 0x2010), 0x2060, *range(0x2066, 0x206A), *range(0x202A, 0x202F), 0xFEFF,
     *range(0x300, 0x370), *range(0x483, 0x488)],
)  # fmt: skip
_FOLD: dict[int, int | str | None] = {
    **_STRIP, ord("ё"): "е", ord("’"): "'", ord("ʼ"): "'", ord("‑"): "-",
}  # fmt: skip

_TOKEN = re.compile(
    rf"""
    (?P<link>(?:https?://|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]] | [@#][^\W\d_]\w*)
  | (?P<stamp>\d{{4}}-\d{{2}}-\d{{2}}(?![\d-]) | \d{{1,2}}\.\s?\d{{1,2}}\.\s?\d{{4}}(?!\d)
        | \d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d{{2}})(?![\d./]\d|\d) )
  | (?P<clock>\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d)
        | \+\d{{1,3}}(?:[ \u00a0()-]{{1,2}}\d{{1,4}}){{3,6}} | \+\d{{9,15}})
  | (?P<number>\d{{1,3}}(?:[ \u00a0\u2009\u202f\u2007'’]\d{{3}}){{1,5}}
            (?![\d'’]|[ \u00a0\u2009\u202f]\d)(?:[.,]\d+)?
        | \d+(?:[.,]\d+)*)
  | (?P<dotted>(?:[^\W\d_]\.){{2,6}})
  | (?P<word>[^\W\d_][\w{_INNER}]*(?:['’ʼ‑-][^\W_][\w{_INNER}]*){{0,8}})
  | (?P<mark>[^\s{_INNER}])
    """,
    re.VERBOSE,
)
_HALVING = 3  # letters of пол, паў, пів
_HALF = Sense(mixed=Decimal("0.5"))
_KINDS = {
    "link": Kind.SKIP, "stamp": Kind.STAMP, "clock": Kind.SKIP, "number": Kind.NUMBER,
    "dotted": Kind.WORD, "word": Kind.WORD, "mark": Kind.MARK,
}  # fmt: skip


def fold(word: str) -> str:
    """Lower case, composed, without soft hyphens and stress marks; ё as е, one apostrophe."""
    low = word.lower()
    if low.isascii():
        return low
    return unicodedata.normalize("NFC", low).translate(_FOLD)


def cut(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the vocabulary, cut as a text would be."""
    return tuple(fold(m.group()) for m in _TOKEN.finditer(phrase))


def tokenise(
    text: str,
    start: int,
    end: int,
    senses: dict[str, Sense],
    compound: Callable[[str], tuple[int, Sense] | None],
) -> list[Token]:
    """The tokens of `text[start:end]`; hyphened words are cut where the first part is a number.

    `compound` gives the sense of a number written together, and where in the word it ends.
    """
    tokens: list[Token] = []
    append = tokens.append
    search = _TOKEN.search
    last = start
    while m := search(text, last, end):
        here, there = m.span()
        spaced = here > last
        last = there
        kind = _KINDS[m.lastgroup or "mark"]
        raw = m.group()
        if kind is not Kind.WORD:
            append(Token(kind, here, there, raw, spaced))
            continue
        low = fold(raw)
        sense = senses.get(low)
        if sense is None and "-" in low:
            first = low[: low.index("-")]
            head = senses.get(first)
            half = first == "and" and low.startswith("and-a-half") and _glued_hyphen(tokens, here)
            if half or (head is not None and head.splits()):
                stop = here + min(k for k in (raw.find("-"), raw.find("‑")) if k >= 0)
                last = stop + 1
                bare = text[here:stop]
                append(Token(kind, here, stop, first, spaced, bare != bare.lower(), head))
                append(Token(Kind.MARK, stop, last, "-", spaced=False))
                continue
        if sense is not None and sense.halves:
            stop = here + _HALVING
            append(Token(kind, here, stop, low[:_HALVING], spaced, raw[0] != low[0], _HALF))
            low, here, spaced = low[_HALVING:], stop, False
            raw, sense = text[here:there], senses.get(low)
        if sense is None and (number := compound(low)) is not None:
            sense = number[1]
            if number[0] < len(low):
                stop = here + number[0]
                first, low = low[: number[0]], low[number[0] :]
                append(Token(kind, here, stop, first, spaced, raw[0] != first[0], sense))
                append(Token(kind, stop, there, low, spaced=False))
                continue
        append(Token(kind, here, there, low, spaced, raw != low and raw != raw.lower(), sense))
    return tokens


def _glued_hyphen(tokens: list[Token], at: int) -> bool:
    """Whether a hyphen that was cut off a number word ends at `at`: two-and-a-half-year."""
    return bool(tokens) and tokens[-1].low == "-" and tokens[-1].end == at
