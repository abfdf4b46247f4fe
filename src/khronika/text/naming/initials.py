"""Initials: which of the sounds that a name may begin with a letter stands for."""

from khronika.text.naming.given import first_sounds
from khronika.text.naming.parts import Word
from khronika.text.naming.sound import plain

# a letter of an initial and the sounds that names of it may begin with
_FIRSTS = {
    "а": "a", "о": "aja", "е": "aji", "ё": "aj",
    "э": "a", "є": "aj", "і": "ija", "и": "ija", "й": "ij",
    "я": "ja", "ю": "jui", "у": "uv", "ў": "uv",
    "в": "v", "г": "ha", "х": "xh", "дз": "d", "ж": "ZJ",
    "ф": "fxt", "м": "mn", "н": "nm",
    "a": "a", "o": "av", "e": "aj", "i": "ij",
    "y": "ija", "j": "jaiZJ", "u": "uv", "h": "hxa", "w": "vu",
    "v": "vua", "g": "hJ", "yu": "ju", "ju": "ju", "ya": "ja", "ye": "aj", "kh": "xh", "ch": "CxXS",
    "c": "cCkQtX", "z": "zZc", "s": "sSz", "f": "f", "t": "tc", "d": "dZJ", "k": "kx", "q": "k",
}  # fmt: skip


def same_initial(one: Word, other: Word) -> bool:
    """Whether two words, one of them an initial at least, may be of one name: H., Ганна, Анна."""
    return bool(_firsts(one) & _firsts(other))


def _firsts(word: Word) -> frozenset[str]:
    if not word.initial:
        firsts = frozenset(plain(reading[:1]) for reading in word.readings)
        return firsts | first_sounds(word.given.names) if word.given.certain else firsts
    known = _FIRSTS.get(word.folded)
    return frozenset(known or (plain(reading[:1]) for reading in word.readings))
