"""Given names: which spellings are one name, and of which sex."""

import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from khronika.text.naming.sound import fold, plain, readings

_CYRILLIC = "\u0370"  # from here on letters are not Latin
_CERTAIN = 5  # sounds of a reading that belongs to few names


class Sex(StrEnum):
    """What the form of a name says of its bearer."""

    MAN = "man"
    WOMAN = "woman"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Given:
    """The given names that a word may be, by number; empty where it is none that is known.

    `certain`: the word stands in the table, or sounds like a long one there. `short`: those of
    `names` of which it is a short form only (Саша).
    """

    names: frozenset[int] = frozenset()
    short: frozenset[int] = frozenset()
    certain: bool = False
    sex: Sex = Sex.UNKNOWN


@dataclass(frozen=True, slots=True)
class _Table:
    by_word: dict[str, Given]
    by_sound: dict[str, Given]
    by_stem: dict[str, Given]  # as they sound, without the last vowels
    firsts: tuple[frozenset[str], ...]  # the sounds with which the forms of a name begin


@lru_cache(maxsize=50_000)
def given(word: str) -> Given:
    """The given names that `word` is a spelling of, in any script."""
    table = _table()
    low = fold(word)
    found = table.by_word.get(low)
    if found is None and not low.isascii() and low[:1] < _CYRILLIC:
        found = table.by_word.get(_plain(low))
    if found is not None:
        return found
    for reading in readings(word):
        sounding = table.by_sound.get(plain(reading))
        if sounding is not None:
            certain = len(reading) >= _CERTAIN
            return Given(sounding.names, sounding.short, certain, sounding.sex)
    return Given()


def spelled(form: str) -> Given | None:
    """The given names of which `form`, folded, is a spelling that stands in the table."""
    return _table().by_word.get(form)


def sounding(stem: str) -> Given | None:
    """The given names that sound as `stem` does but for their last vowels, if it is long enough."""
    for reading in readings(stem):
        bare = plain(reading).rstrip("aiuj")
        if len(bare) >= _CERTAIN - 1 and (found := _table().by_stem.get(bare)) is not None:
            return found
    return None


def first_sounds(names: frozenset[int]) -> frozenset[str]:
    """The sounds with which the full forms of given names begin, for their initials."""
    return frozenset().union(*(_table().firsts[number] for number in names))


def _plain(low: str) -> str:
    """A Latin word without its accents."""
    return "".join(each for each in unicodedata.normalize("NFD", low) if each.isalpha())


@cache
def _table() -> _Table:
    by_word: dict[str, Given] = {}
    by_sound: dict[str, Given] = {}
    firsts: list[frozenset[str]] = []
    for number, (sex, full, short) in enumerate(_lines()):
        this = frozenset({number})
        begins: set[str] = set()
        for forms, shortened in ((full, frozenset[int]()), (short, this)):
            for written in forms:
                form = written.removeprefix("=")
                entry = Given(this, shortened, certain=True, sex=sex)
                by_word[form] = _joined(by_word.get(form), entry)
                if form != written:
                    continue
                sounds = readings(form)
                sound = plain(sounds[0])
                by_sound[sound] = _joined(by_sound.get(sound), entry)
                if not shortened:
                    begins.update(plain(reading[:1]) for reading in sounds)
        firsts.append(frozenset(begins))
    by_stem: dict[str, Given] = {}
    for sound, entry in by_sound.items():
        bare = sound.rstrip("aiuj")
        by_stem[bare] = _joined(by_stem.get(bare), entry)
    return _Table(by_word, by_sound, by_stem, tuple(firsts))


def _joined(one: Given | None, other: Given) -> Given:
    if one is None:
        return other
    full = (one.names - one.short) | (other.names - other.short)
    sex = one.sex if one.sex is other.sex else Sex.UNKNOWN
    names = one.names | other.names
    return Given(names, names - full, certain=True, sex=sex)


def _lines() -> Iterator[tuple[Sex, list[str], list[str]]]:
    held = tomllib.loads(Path(__file__).with_name("given.toml").read_text(encoding="utf-8"))
    for sex, key in ((Sex.MAN, "men"), (Sex.WOMAN, "women")):
        for line in held[key].strip().splitlines():
            full, _, short = line.partition("|")
            yield sex, [fold(each) for each in full.split()], [fold(each) for each in short.split()]
