"""Names across scripts and spellings, by what their spellings have in common.

A part of a name is brought to a few consonants: one alphabet, г with h, g and x, ц with t, ў with
v, sibilants in two classes, no vowels, no soft signs, no doubled letters, no endings. Two parts are
the same where one skeleton of each agrees (several, since Latin c, ch and z are read in more than
one way); of short skeletons the vowels have a say, too.

The register's matcher knows more; this is what a proof without a register needs.
"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product

from khronika.check.ground.lexicon import lexicon
from khronika.check.ground.words import fold

_SHORT = 3  # consonants; below this vowels are compared, too
_LONG = 4  # consonants; from here on one that differs may be the spelling
_MOST_READINGS = 12

_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "h", "д": "d", "е": "e", "ж": "z", "з": "z",
        "и": "i", "й": "", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "t", "ч": "c", "ш": "s", "щ": "sc",
        "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "u", "я": "a", "і": "i", "ў": "v", "ї": "i",
        "є": "e", "қ": "k", "ғ": "h", "ұ": "u", "ү": "u", "ә": "a", "ө": "o", "ң": "n", "һ": "h",
    }
)  # fmt: skip
# longest first; a pair gives the readings in this alphabet
_LATIN = {
    "shch": ("sc",), "szcz": ("sc",), "schtsch": ("sc",), "tsch": ("c",), "sch": ("s", "sc"),
    "tch": ("c",), "ch": ("h", "c"), "kh": ("h",), "sh": ("s",), "zh": ("z",), "sz": ("s",),
    "cz": ("c",), "ts": ("t",), "tz": ("t",), "dzh": ("d", "dz"), "dz": ("d", "dz"),
    "dj": ("d", "dz"), "rz": ("r", "rz"), "ph": ("f",), "th": ("t",), "ck": ("k", "tk"),
    "qu": ("kv",), "au": ("a", "av"), "ou": ("u", "ov"), "eu": ("u", "ev"), "iu": ("u", "iv"),
    "wh": ("v",),
    "š": ("s",), "ś": ("s",), "ş": ("s",), "č": ("c",), "ć": ("c", "t"), "ž": ("z",), "ż": ("z",),
    "ź": ("z",), "ň": ("n",), "ń": ("n",), "ł": ("l", "v"), "ß": ("s",), "c": ("k", "t"),
    "g": ("h",), "h": ("h",), "q": ("k",), "w": ("v",), "x": ("ks",), "y": ("i", ""),
    "j": ("", "dz", "z"), "ŭ": ("v",), "z": ("z", "t"), "ü": ("u",), "ö": ("e",), "ä": ("e",),
}  # fmt: skip
_LATIN_PIECE = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)) + "|.")
_INITIAL_U = re.compile(r"^[uу](?=[bcdfghjklmnpqrstvwxzбвгджзклмнпрстфхцчшщ])")
_FINAL_V = re.compile(r"(?<=[aeo])u$")  # Sakalou, Aliakseyeu
_CYRILLIC_ENDING = re.compile(
    r"(?<=...)(?:ого|его|ому|ему|ыми|ими|ами|ями|ага|яга|аму|яму|ові|еві|"
    r"ою|ею|ой|ей|ай|яй|ым|им|ім|ом|ем|ам|ям|ах|ях|ую|юю|ая|яя|ое|ее|ые|ие|ыя|ія|ый|ий|ій)$"
)
_CYRILLIC_TZ = re.compile(r"дз(?=[еёіьюя])")
_LATIN_ENDING = re.compile(r"(?<=...)(?:'s|’s|ego|emu|iego|iemu|ym|im|ą|ę|em|om|owi|a)$")
_SILENT_H = re.compile(r"hi..")
_VOWELS = re.compile(r"[aeiouyąęó]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def skeletons(part: str) -> frozenset[str]:
    """All skeletons of one part of a name, in any script, folded or not."""
    word = fold(part)
    found: set[str] = set()
    for form in _forms(word):
        for reading in _readings(form):
            bones = _DOUBLED.sub(r"\1", _VOWELS.sub("", reading))
            if len(bones) < _SHORT:
                bones += ":" + _sounds(reading)
            found.add(bones)
    return frozenset(found)


def same_part(one: str, other: str) -> bool:
    """Whether two parts of names may be spellings of one: Колесниковой, Kalesnikava."""
    if fold(one) == fold(other):
        return True
    left, right = skeletons(one), skeletons(other)
    if left & right:
        return True
    short = [bones for bones in left | right if ":" in bones]
    if short and any(
        _alike(a, b) for a in left for b in right if a.partition(":")[0] == b.partition(":")[0]
    ):
        return True
    return bool(given_classes(one) & given_classes(other))


def near_bones(one: str, other: str) -> bool:
    """Whether two skeletons may be of one name after all: Нюгор, Nygaard; Luzhki, Лужковский.

    One begins the other, but for its last consonant, or they differ in one.
    """
    if min(len(one), len(other)) < _SHORT or ":" in one or ":" in other:
        return False
    begun = _common(one, other)
    if begun >= max(_SHORT, min(len(one), len(other)) - 1):
        return True
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < _LONG:
        return False
    behind = _common(one[begun:][::-1], other[begun:][::-1])
    return begun + behind >= max(len(one), len(other)) - 1


def _common(one: str, other: str) -> int:
    """How many letters two words have in common from their first on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


@lru_cache(maxsize=100_000)
def given_classes(part: str) -> frozenset[int]:
    """The classes of given names that sound does not join: Mikalai, Nikolai, Mikola."""
    return frozenset().union(*(_given().get(bones, frozenset()) for bones in skeletons(part)))


@cache
def _given() -> dict[str, frozenset[int]]:
    table: dict[str, frozenset[int]] = {}
    for number, line in enumerate(lexicon().given):
        for name in line:
            for bones in skeletons(name):
                table[bones] = table.get(bones, frozenset()) | {number}
    return table


@cache
def _places() -> dict[str, int]:
    return {fold(name): number for number, line in enumerate(lexicon().places) for name in line}


def same_place(one: str, other: str) -> bool:
    """Whether two names of a known place or body are names of one: Warsaw, Варшаве."""
    found = place_number(one)
    return found is not None and found == place_number(other)


@lru_cache(maxsize=20_000)
def place_number(name: str) -> int | None:
    """The number of a known place or body, inflected or not; None for others."""
    word = fold(name.removeprefix("the ").removeprefix("The "))
    table = _places()
    if word in table:
        return table[word]
    least = 4  # letters; shorter names are not inflected
    for cut in range(1, 4):
        stem = word[:-cut]
        if len(stem) < least:
            break
        for end in ("", "а", "я", "ь", "ия", "ія", "a", "o"):
            if stem + end in table:
                return table[stem + end]
    return None


def _forms(word: str) -> set[str]:
    """The word as it stands, and without its inflection."""
    forms = {word}
    latin = word.isascii() or word[0] < "\u0370"  # where Greek begins, and Cyrillic follows
    ending = _LATIN_ENDING if latin else _CYRILLIC_ENDING
    stripped = ending.sub("", word)
    if stripped:
        forms.add(stripped)
    if latin:  # Hilarion, Иларион
        forms |= {form[1:] for form in forms if _SILENT_H.match(form)}
    return forms


def _readings(word: str) -> list[str]:
    word = _INITIAL_U.sub("v", word) if word[:1] == "u" else _INITIAL_U.sub("в", word)
    if any("\u0400" <= letter <= "\u052f" for letter in word):
        return [_CYRILLIC_TZ.sub("д", word).translate(_CYRILLIC)]
    word = _FINAL_V.sub("v", word)
    pieces = [_LATIN.get(piece, (_plain(piece),)) for piece in _LATIN_PIECE.findall(word)]
    readings: list[str] = []
    for number, choice in enumerate(product(*pieces)):
        if number == _MOST_READINGS:
            break
        readings.append("".join(choice))
    return readings


def _plain(letter: str) -> str:
    """A letter without its accents."""
    return unicodedata.normalize("NFD", letter)[0]


def _sounds(reading: str) -> str:
    """A short name with its vowels as three classes, without the last ones, which inflect."""
    table = str.maketrans({"o": "a", "e": "a", "i": "i", "y": "i", "ó": "u", "ą": "a", "ę": "a"})
    return _DOUBLED.sub(r"\1", reading.translate(table)).rstrip("aiu")


def _alike(one: str, other: str) -> bool:
    """Whether two short skeletons begin alike and differ in one vowel at most."""
    left, right = one.partition(":")[2], other.partition(":")[2]
    if left[:1] != right[:1] or abs(len(left) - len(right)) > 1:
        return False
    if len(left) == len(right):
        return sum(a != b for a, b in zip(left, right, strict=True)) <= 1
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
