"""Whether two words of names, printed in one text, are one word in two spellings.

Four answers. SAME: the word itself, or another case, gender, number or possessive of it, none of
which is a mistake. RESPELLED: what differs is what systems of romanisation differ in (Kireykau,
Kireikau; Tsikhanouskaya, Tikhanovskaya; Lukashenka, Lukashenko). SLIP: one letter inside the word
is wrong, missing, too many, or two have changed places. OTHER: two words.

`sound` brings a word to the letters that the systems agree about; `check.ground.skeleton` goes
further, because there a source only has to be found, while here two people must not become one.
"""

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache

from khronika.check.ground.words import fold


class Likeness(IntEnum):
    """What two words of names are to each other."""

    SAME = 0
    RESPELLED = 1
    SLIP = 2
    OTHER = 3


INFLECTED = frozenset({"ru", "be", "uk", "pl"})
_LEAST = 5  # letters of a word in which one may be wrong
_STEM = 3  # letters that a case ending leaves

# longest first; a glide and its vowel are one letter, g and h one, o and unstressed a one
_LATIN = (
    ("shch", "sC"), ("szcz", "sC"), ("tsch", "C"), ("sch", "s"), ("tch", "C"), ("sh", "s"),
    ("sz", "s"), ("š", "s"), ("ś", "s"), ("ch", "C"), ("cz", "C"), ("č", "C"), ("ć", "C"),
    ("dzh", "dz"), ("zh", "z"), ("ż", "z"), ("ž", "z"), ("ź", "z"), ("kh", "h"), ("ph", "f"),
    ("th", "t"), ("ts", "t"), ("tz", "t"), ("dz", "d"), ("dj", "d"), ("x", "ks"), ("ck", "k"),
    ("c", "k"), ("q", "k"), ("w", "v"), ("g", "h"), ("ł", "l"),
)  # fmt: skip
_CYRILLIC = str.maketrans(
    {"ё": "е", "э": "е", "я": "е", "о": "а", "ы": "и", "й": "и", "і": "и", "ї": "и", "є": "е",
     "ю": "у", "ў": "в", "ь": "", "ъ": "", "ґ": "г"}
)  # fmt: skip
_HARD_GLIDE = re.compile(r"[iyj]+o(?:u(?![aeiou])|v)")  # Kavaliou, Kovalyov
_GLIDE_A = re.compile(r"[iyj]+[ae]")
_GLIDE_O = re.compile(r"[iyj]+o")
_GLIDE_U = re.compile(r"[iyj]+u")
_I = re.compile(r"[iyj]+")
_U_CONSONANT = re.compile(r"(?<=[aeo])u|^u(?=[^aeiouy])")
_FINAL_H = re.compile(r"(?<=[aeiou])h$")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiouyаеиоуыэюяіїєё")

_ENDINGS = {
    "cyrillic": frozenset(
        """а я у ю е и ы і ой ей ою ею ом ем ым им ім ам ям ами ями ах ях ов ев ых их ого его ому
        ему ая яя ую юю ые ие ый ий ій й ь о ё ага яга аму яму ай яй аў еў ові еві єві єм
        ів їв ымі імі амі ямі ої ій ії ію ї єю їв їм їх єві ия ию ии ией цы це ці""".split()  # noqa: SIM905 - a table
    )
    | {""},
    "latin": frozenset(
        """a y i u e o ą ę em iem owi ie ego emu iego iemu ym im ymi imi ej iej om ami ach ów owie
        ze rze dze cie""".split()  # noqa: SIM905 - a table
    )
    | {""},
}
_PLURAL = frozenset("ов ев ам ям ами ями ах ях ых их аў еў ів їв ów ami ach om".split())  # noqa: SIM905 - a table
# what a woman's name, a family's and a possessive add
_ADDED = frozenset(("a", "s", "es", "e", "n", "а", "ы"))
_HIS = frozenset(("i", "y", "iy", "yi", "yy", "ij", "yj", "й", "ий", "ый", "ы"))
_HERS = frozenset(("a", "aya", "aia", "aja", "aa", "ая", "а"))
_SOFTENED = (
    ("dzie", "da"), ("cie", "ta"), ("dze", "ga"), ("rze", "ra"), ("ce", "ka"), ("le", "ła"),
    ("nie", "na"), ("sie", "sa"), ("zie", "za"), ("wie", "wa"), ("mie", "ma"), ("bie", "ba"),
)  # fmt: skip
_FLEETING = frozenset("eеоoёі")
_CLOSED = {"і": "оеє", "ї": "єе"}  # Ukrainian: Федір, Федора; Ведмідь, Ведмедя; Київ, Києва


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """The letters of a word that all usual spellings of it share."""
    low = fold(word)
    if _is_cyrillic(low):
        return _DOUBLED.sub(r"\1", low.translate(_CYRILLIC))
    low = _FINAL_H.sub("", low)
    for group, letter in _LATIN:
        low = low.replace(group, letter)
    low = "".join(
        letter for letter in unicodedata.normalize("NFD", low) if not unicodedata.combining(letter)
    )
    low = _HARD_GLIDE.sub("ev", low)
    low = _GLIDE_A.sub("e", low)
    low = _GLIDE_O.sub("o", low)
    low = _GLIDE_U.sub("u", low)
    low = _U_CONSONANT.sub("v", _I.sub("i", low))
    return _DOUBLED.sub(r"\1", low.replace("o", "a"))


def compare(one: str, other: str, language: str) -> Likeness:
    """What two words of one text in `language` (ISO 639-1) are to each other."""
    left, right = (fold(word).replace("ў", "в") for word in (one, other))
    if left == right or _is_cyrillic(left) is not _is_cyrillic(right):
        return Likeness.SAME if left == right else Likeness.OTHER
    if _inflected(left, right, language):
        return Likeness.SAME
    if language in INFLECTED:
        left, right = _bare(left), _bare(right)
    if sound(left) == sound(right):
        return Likeness.RESPELLED
    return Likeness.SLIP if _one_slip(left, right) else Likeness.OTHER


@lru_cache(maxsize=50_000)
def bucket(word: str, language: str) -> str:
    """A key that spellings and cases of one word share, to find those worth comparing."""
    low = fold(word).replace("ў", "в")
    return sound(_bare(low) if language in INFLECTED else low)


def slips(word: str) -> frozenset[str]:
    """The word with each one letter left out: two words with one of these in common may be one."""
    return frozenset({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))})


def _inflected(left: str, right: str, language: str) -> bool:
    """Whether the two are forms of one word: cases, the two sexes, a family, an owner."""
    if len(left) > len(right):
        left, right = right, left
    common = _in_common(left, right)
    # a woman's and a man's: Ivanov, Ivanova; -ski, -ska, -skaya; a family's: the Kireikaus
    tail = right[common:]
    pairs = ((left, right), (right, left))
    return (
        (common == len(left) and tail in _ADDED)
        or any(one[common:] in _HIS and other[common:] in _HERS for one, other in pairs)
        # Sakalou, Sakalova; the Americas, Americans
        or (left[:-1] == right[:-2] and left[-1] in "uw" and right[-2:] in {"va", "wa"})
        or (left.endswith("as") and right == left[:-1] + "ns")
        or (language in INFLECTED and _declined(left, right, language))
    )


def _declined(left: str, right: str, language: str) -> bool:
    """Whether the two are cases of one word of a language that has them."""
    if language == "pl":
        left, right = _hard(left), _hard(right)
    left, right = _DOUBLED.sub(r"\1", left), _DOUBLED.sub(r"\1", right)  # Беларусь, Беларуссю
    common = _in_common(left, right)
    endings = _ENDINGS["cyrillic" if _is_cyrillic(left) else "latin"]
    for at in range(common, max(_STEM, common - 3) - 1, -1):
        if left[at:] in endings and right[at:] in endings:
            return True
    pairs = ((left, right), (right, left))
    if language == "uk" and any(_opened(*pair, endings) for pair in pairs):
        return True
    return any(_fleeting(*pair, endings) for pair in pairs)


def _in_common(left: str, right: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(left), len(right)))


def _hard(low: str) -> str:
    """A Polish word before its last consonant was softened: Polsce, Polska; Protokół, -kołu."""
    low = low.replace("ó", "o")
    for soft, hard in _SOFTENED:
        if low.endswith(soft):
            return low.removesuffix(soft) + hard
    return low


def _fleeting(full: str, cut: str, endings: frozenset[str]) -> bool:
    """Whether `cut` is `full` without the vowel before its last letter, inflected: Павел, Павла."""
    full = full.removesuffix("ь")
    if len(full) < _STEM + 1 or full[-2] not in _FLEETING:
        return False
    stem = full[:-2] + full[-1]
    return cut.startswith(stem) and cut[len(stem) :] in endings


def _opened(closed: str, inflected: str, endings: frozenset[str]) -> bool:
    """Whether the vowel of the closed last syllable changes with the case: Антін, Антона."""
    closed = closed.removesuffix("ь")
    if len(closed) < _STEM + 1:
        return False
    opened = (closed[:-2] + vowel + closed[-1] for vowel in _CLOSED.get(closed[-2], ""))
    return any(
        inflected.startswith(stem) and inflected[len(stem) :] in endings - {""} for stem in opened
    )


def _bare(low: str) -> str:
    """A word of an inflecting language without its longest case ending of one bearer."""
    endings = _ENDINGS["cyrillic" if _is_cyrillic(low) else "latin"]
    for length in (4, 3, 2, 1):
        ending = low[-length:]
        if len(low) - length > _STEM and ending in endings and ending not in _PLURAL:
            return low[:-length]
    return low


def _one_slip(left: str, right: str) -> bool:
    """Whether one letter inside the longer word makes the difference, none at its ends."""
    if min(len(left), len(right)) < _LEAST or abs(len(left) - len(right)) > 1:
        return False
    if left[0] != right[0] or left[-1] != right[-1]:
        return False
    first = next(at for at in range(len(left)) if left[at] != right[at : at + 1])
    if len(left) == len(right):
        rest_left, rest_right = left[first + 1 :], right[first + 1 :]
        swapped = left[first : first + 2] == right[first : first + 2][::-1]
        return rest_left == rest_right or (swapped and left[first + 2 :] == right[first + 2 :])
    if len(left) > len(right):
        return left[first + 1 :] == right[first:]
    return right[first + 1 :] == left[first:]


def _is_cyrillic(low: str) -> bool:
    return any("\u0400" <= letter <= "\u052f" for letter in low[:2])
