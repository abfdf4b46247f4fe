"""A number and its unit in one word: сорокалетний, двадцатилетие, fünfzigjährig."""

import functools
from decimal import Decimal

from khronika.text.compounds import compound
from khronika.text.tokens import Sense

_UNITS = {
    "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8,
    "девяти": 9, "десяти": 10, "двадцати": 20, "тридцати": 30, "сорока": 40,
    "пятидесяти": 50, "шестидесяти": 60, "семидесяти": 70, "восьмидесяти": 80, "девяносто": 90,
    "сто": 100, "двухсот": 200, "трехсот": 300, "одиннадцати": 11, "двенадцати": 12,
    "тринадцати": 13, "четырнадцати": 14, "пятнадцати": 15, "шестнадцати": 16, "семнадцати": 17,
    "восемнадцати": 18, "девятнадцати": 19,
    "пяці": 5, "шасці": 6, "сямі": 7, "васьмі": 8, "дзевяці": 9, "дзесяці": 10,
    "дваццаці": 20, "трыццаці": 30, "сарака": 40, "пяцідзесяці": 50, "шасцідзесяці": 60,
    "сямідзесяці": 70, "васьмідзесяці": 80, "дзевяноста": 90, "пятнаццаці": 15,
    "дво": 2, "три": 3, "чотири": 4, "п'яти": 5, "двадцяти": 20, "тридцяти": 30,
    "п'ятдесяти": 50, "шістдесяти": 60, "сімдесяти": 70, "вісімдесяти": 80, "дев'яти": 9,
    "п'ятнадцяти": 15,
    "dwu": 2, "trzy": 3, "cztero": 4, "pięcio": 5, "sześcio": 6, "siedmio": 7, "ośmio": 8,
    "dziewięcio": 9, "dziesięcio": 10, "piętnasto": 15, "dwudziesto": 20, "trzydziesto": 30,
    "czterdziesto": 40, "pięćdziesięcio": 50, "sześćdziesięcio": 60, "siedemdziesięcio": 70,
    "osiemdziesięcio": 80, "dziewięćdziesięcio": 90, "stu": 100,
}  # fmt: skip
_BEHIND = (
    *("летн", "лети", "гадов", "годдз", "годдзе", "річн", "річч", "letni", "leci"),
    "jährig",
)
_HEADS = frozenset(head[:3] for head in _UNITS)
_GERMAN = frozenset(
    ("ein", "zwe", "dre", "vie", "fün", "sec", "sie", "ach", "neu", "zeh", "elf", "zwö", "zwa")
) | {"hun"}
_TENS = 20
_LONGEST = 40  # letters


def german(word: str) -> tuple[int, Sense] | None:
    """The number a German word is or begins with: its end in the word, its sense."""
    sense = compound(word)
    return joined(word) if sense is None else (len(word), sense)


def joined(word: str) -> tuple[int, Sense] | None:
    """The number that a word begins with which ends with a unit: its end in the word, its sense."""
    begins = word[:3]
    if len(word) > _LONGEST or not (begins in _HEADS or begins in _GERMAN):
        return None
    return _joined(word)


@functools.lru_cache(maxsize=4096)
def _joined(word: str) -> tuple[int, Sense] | None:
    at = max(word.rfind(each) for each in _BEHIND)
    if at <= 0:
        return None
    head = word[:at]
    if word.startswith("jährig", at):
        sense = compound(head)
        return None if sense is None or sense.cardinal is None else (at, sense)
    value = _UNITS.get(head) or _two(head)
    return None if value is None else (at, Sense(cardinal=Decimal(value)))


def _two(head: str) -> int | None:
    """Tens and units together: сорокапяти, dwudziestopięcio."""
    for length in range(3, len(head) - 1):
        tens, ones = _UNITS.get(head[:length]), _UNITS.get(head[length:])
        if tens and ones and tens >= _TENS and ones < 10:  # noqa: PLR2004 - tens and ones
            return tens + ones
    return None
