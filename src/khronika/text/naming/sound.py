"""A word of a name as it sounds: one or several readings in the letters of `alphabet`."""

import re
import unicodedata
from functools import lru_cache
from itertools import product

from khronika.text.naming.alphabet import ELSEWHERE, LATIN, VOWELS

_MOST_READINGS = 8
_SHORTEST_IV = 4
_LONGEST = 60  # letters that are read of one word; no name is longer
_PIECE = re.compile("|".join(sorted(map(re.escape, LATIN), key=len, reverse=True)) + "|.")
_SIGN = re.compile("|".join(sorted(ELSEWHERE, key=len, reverse=True)) + "|.")
_DROPPED = re.compile(r"[\u00ad\u0300\u0301\u0307'’‘ʼ`ʹʺ´.]")
_ELSEWHERE = re.compile(r"[\u0400-\u052f\u10a0-\u10ff\u1c90-\u1cbf\u0530-\u058f]")
_U_CONSONANT = re.compile(r"^(?:u|w)(?=[bcdfghkjlmnpqrstvxzCQSXZJ])")
_U_AFTER_VOWEL = re.compile(r"(?<=[aeiu])u(?![aeiu])")
_INNER_J = re.compile(r"(?<=.)j|^j(?![aeu])")
_GLIDE = re.compile(r"i(?=[aeiu])|(?<=[aeiu])i")
_INITIAL_GLIDE = re.compile(r"^i(?=[aeu])")
_SOFT_A = re.compile(r"(?<=.)[ij]+a")
_TWO_VOWELS = re.compile(r"([ae])[ae]+")
_DOUBLED = re.compile(r"(.)\1+")
_FINAL_V = re.compile(r"(?<=[aeiu])(?:w|f)$")
_LATIN_ENDING = re.compile(r"(?<=...)(?:ius|us|as|is|ys|(?<=[^aeiouy])s)$")
_SILENT_H = re.compile(r"h(?:i..|[aeiu].{2,}[ae]n$)")  # Hilarion, Иларион; Harutyunyan, Арутюнян
_LIAVON = re.compile(r"^l[ae]van(?=[^i])")  # Лявонаў, Леонов
_FRENCH_INE = re.compile(r"(?<=in)e$")
_GERMAN = {"z": "c", "s": "z"}  # Zichanouskaja, Selenskyj
_MAY_BE_GERMAN = re.compile(r"^.[aeiouy].*(?:[wj]|sch)")
_INITIAL_GLIDES = re.compile(r"^[yi](?=[aeou])")


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word without case, stress marks, apostrophes and full stops; ё, й and ў stay letters."""
    if word.isascii():
        return word.lower() if word.isalpha() else _DROPPED.sub("", word).lower()
    return _DROPPED.sub("", unicodedata.normalize("NFKC", word).casefold())


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[str, ...]:
    """The readings of one word in any script, folded or not, the likeliest first; never empty.

    At most eight; only the first 60 letters are read.
    """
    low = fold(word)[:_LONGEST]
    if _ELSEWHERE.search(low):
        sounds = _settle("".join(ELSEWHERE.get(sign, sign) for sign in _SIGN.findall(low)))
        return tuple(_also(sounds))
    forms = [low]
    bare = _FRENCH_INE.sub("", low)
    if bare == low:
        bare = _LATIN_ENDING.sub("", low)
    if bare != low:
        forms.append(bare)
    found: dict[str, None] = {}
    for form in forms:
        for choice in product(*_pieces(form)):
            if len(found) == _MOST_READINGS:
                break
            found.update(dict.fromkeys(_also(_settle("".join(choice)))))
    return tuple(found)


def _also(sounds: str) -> list[str]:
    """A reading, and another where one language drops what its neighbour says."""
    if _SILENT_H.match(sounds):
        return [sounds, sounds[1:]]
    if _LIAVON.match(sounds):
        return [sounds, _LIAVON.sub("len", sounds)]
    if sounds.endswith("iv") and len(sounds) > _SHORTEST_IV:  # Федорів, Фёдоров
        return [sounds, f"{sounds[:-2]}av"]
    return [sounds]


def _pieces(form: str) -> list[tuple[str, ...]]:
    form = _INITIAL_GLIDES.sub("j", form)
    pieces = [LATIN.get(piece) or (_plain(piece),) for piece in _PIECE.findall(form)]
    if form.endswith("ez"):
        pieces[-1] = ("z", "c")  # Dubowez
    if form[:1] in _GERMAN and _MAY_BE_GERMAN.search(form):
        pieces[0] = (pieces[0][0], _GERMAN[form[0]])
    return pieces


def _plain(letter: str) -> str:
    """A letter without its accents, as a sound."""
    bare = unicodedata.normalize("NFD", letter)[0]
    return LATIN.get(bare, (bare,))[0]


def _settle(sounds: str) -> str:
    sounds = _INITIAL_GLIDE.sub("j", sounds)
    sounds = _SOFT_A.sub("e", sounds)
    sounds = _GLIDE.sub("", _DOUBLED.sub(r"\1", _INNER_J.sub("", sounds)))
    sounds = _TWO_VOWELS.sub(r"\1", sounds)
    sounds = _U_CONSONANT.sub("v", sounds)
    sounds = _U_AFTER_VOWEL.sub("w", sounds)
    return _FINAL_V.sub("v", _DOUBLED.sub(r"\1", sounds))


def plain(reading: str) -> str:
    """A reading without the difference between а and е, which neighbours write for each other."""
    return reading.replace("e", "a")


@lru_cache(maxsize=50_000)
def skeletons(word: str) -> frozenset[str]:
    """The keys under which a word is found whatever its spelling: the consonants of its readings.

    Sounds that systems of romanisation exchange are one: г with х, ц with т, ш with с, ж with з.
    A word of one consonant or none keeps its vowels.
    """
    keys: set[str] = set()
    for reading in readings(word):
        for choice in product(*[_COARSE.get(sound, sound) for sound in reading]):
            if len(keys) >= _MOST_READINGS:
                break
            bones = _DOUBLED.sub(r"\1", "".join(choice)).replace(_VOWEL, "")
            keys.add(bones if len(bones) > 1 else f"{bones}:{plain(reading)}")
    return frozenset(keys)


_VOWEL = "."  # keeps the consonants on its sides apart: Duda, Mamuka
_COARSE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(VOWELS, (_VOWEL,)),
    "j": ("",), "x": ("h",), "S": ("s",), "Z": ("z",), "J": ("z",), "c": ("t",),
    "Q": ("t", "k", "C"), "X": ("C", "h", "s"), "w": ("v", "", "l"),
}  # fmt: skip
