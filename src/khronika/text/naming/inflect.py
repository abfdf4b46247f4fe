"""The cases of names: what a word of a running text may be without its ending.

Russian, Belarusian, Ukrainian and Polish endings of nouns and adjectives. Which of them it is shows
in what is left: the stem of a known name or not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from khronika.text.naming.given import Given, Sex, given, sounding, spelled
from khronika.text.naming.likeness import likeness
from khronika.text.naming.sound import fold, readings, skeletons

_OPEN = "aeou"  # in Latin a stem does not end so: Kulakou is no case of Kulako
_STEM = 2  # letters that an ending leaves


def _endings(table: str) -> tuple[str, ...]:
    return tuple(sorted(set(table.split()), key=len, reverse=True))


_CYRILLIC_MAN = _endings("ого его ага яга ому ему аму яму ым им ім ом ем єм ём ам ям ові еві єві")
_CYRILLIC_WOMAN = _endings("ой ей ай яй ою ею аю яю ёй ёю ую юю ю ої єї ая яя")
_CYRILLIC_ANY = _endings(
    "а я у ю е и ы і ї о ё э є й ь ый ий ій ые ие ыя ія ых их іх ами ямі ах ях"
)
_LATIN_MAN = _endings("ego iego emu iemu ym im em iem owi")
_LATIN_WOMAN = _endings("ej iej ową iową ą ę")
_LATIN_ANY = _endings("a u y i o e ie ze ów om ami ach aja aya aia ja ya")
_SOFTENED = {
    # what stands before an ending, and what it was
    "ц": "к", "з": "г", "с": "х", "ж": "г", "ч": "к",
    "dz": "g", "c": "k", "rz": "r", "dzi": "d", "ci": "t", "sz": "ch", "ż": "g", "cz": "k",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stem:
    """A word without an ending: its letters, and the sex that the ending is of."""

    text: str
    sex: Sex

    @property
    def readings(self) -> tuple[str, ...]:
        """As it sounds."""
        return readings(self.text)


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[Stem, ...]:
    """What a word may be without the ending of a case, the word itself first."""
    low = fold(word)
    found: dict[str, Stem] = {low: Stem(low, Sex.UNKNOWN)}
    latin = low[:1] < "\u0370"
    tables = (
        (Sex.MAN, _LATIN_MAN if latin else _CYRILLIC_MAN),
        (Sex.WOMAN, _LATIN_WOMAN if latin else _CYRILLIC_WOMAN),
        (Sex.UNKNOWN, _LATIN_ANY if latin else _CYRILLIC_ANY),
    )
    for sex, endings in tables:
        for ending in endings:
            if low.endswith(ending) and len(low) - len(ending) >= _STEM:
                stem = low[: -len(ending)]
                if stem not in found and not (latin and stem[-1] in _OPEN):
                    found[stem] = Stem(stem, sex)
    return tuple(found.values())


@lru_cache(maxsize=50_000)
def keys(word: str) -> frozenset[str]:
    """The skeleton keys of all that a word of a running text may be an inflection of."""
    return frozenset(key for stem in _hardened(word) for key in skeletons(stem))


@lru_cache(maxsize=50_000)
def bare(word: str) -> tuple[str, ...]:
    """The readings of a known word in the nominative without what its cases change."""
    sounds = readings(word)
    return tuple(dict.fromkeys((*sounds, *(each.rstrip("aeiuj") or each for each in sounds))))


@lru_cache(maxsize=50_000)
def given_in_case(word: str) -> Given:
    """The given names of which a word may be a case: Сяргею, Ольгою, Piotrze."""
    known = given(word)
    names, short, certain = set(known.names), set(known.short), known.certain
    for stem in _hardened(word):
        forms = (*(stem + ending for ending in _NOMINATIVE), *_reopened(stem))
        for found in (*map(spelled, forms), sounding(stem)):
            if found is not None:
                names |= found.names
                short |= found.short
                certain = True
    return Given(frozenset(names), frozenset(short), certain, known.sex)


@lru_cache(maxsize=100_000)
def same_word(one: str, other: str) -> bool:
    """Whether two words of names, each in some case, may be spellings of one."""
    if fold(one) == fold(other) or given_in_case(one).names & given_in_case(other).names:
        return True
    if not keys(one) & keys(other):
        return False
    theirs = [bare(stem.text) for stem in stems(other)]
    return any(likeness(stem.readings, each) >= _LIKE for stem in stems(one) for each in theirs)


_LIKE = 0.86  # likeness of two words that are said to be one
_FLEETING = re.compile(r"[^аеёиоуыэюяіїєaeiouy]{2}$")
_NOMINATIVE = ("", "а", "я", "ь", "й", "ий", "ій", "ия", "ія", "о", "ей", "a", "ek", "ia", "j")


def _reopened(stem: str) -> Iterator[str]:
    """The stem with the vowel that an ending drove out: Паўл-, Павел; Mark-, Marek."""
    if _FLEETING.search(stem):
        stem = stem.replace("ў", "в")
        for vowel in "e" if stem.isascii() else "еёо":
            yield stem[:-1] + vowel + stem[-1]


def _hardened(word: str) -> list[str]:
    """The stems, also with the consonant that stood before the ending softened it."""
    found = [each.text for each in stems(word)]
    for stem in found[1:]:
        for soft, hard in _SOFTENED.items():
            if stem.endswith(soft):
                found.append(stem.removesuffix(soft) + hard)
                break
    return found
