"""Names across scripts, spellings and cases, as a proof compares them: `text.naming` does the work.

What is added here are skeletons that are near, and the names of places and bodies that sound does
not join.
"""

from functools import cache, lru_cache

from khronika.check.ground.lexicon import lexicon
from khronika.check.ground.words import fold
from khronika.text.naming.inflect import given_in_case, keys, same_word

_SHORT = 3  # consonants; a shorter skeleton belongs to many names
_LONG = 4  # consonants; from here on one that differs may be the spelling


def skeletons(part: str) -> frozenset[str]:
    """All skeletons of one part of a name, in any script and case, folded or not."""
    return keys(part)


def same_part(one: str, other: str) -> bool:
    """Whether two parts of names may be spellings of one: Колесниковой, Kalesnikava."""
    return same_word(one, other)


def given_classes(part: str) -> frozenset[int]:
    """The classes of given names that sound does not join: Mikalai, Nikolai, Mikola."""
    return given_in_case(part).names


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
