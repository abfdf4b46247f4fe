"""Known names, found by the sound of a surname: linking is a look-up, not a search.

A name stands under the skeleton keys of each word that may be its surname. What is looked up is
compared in full; where nothing is the same, keys that differ in one consonant are tried, too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest

from khronika.text.naming.compare import SAME, UNSURE, Comparison, compare
from khronika.text.naming.parts import Order, Parts, parts
from khronika.text.naming.sound import skeletons

_CONSONANTS = "bCdfhklmnprstvz"
_SHORT = 3  # consonants of a key that is taken to be what it is


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom or what the register knows: its key, and its names in all spellings."""

    key: str
    names: tuple[str, ...]
    person: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """A bearer whom a name may be of, by the one of its names that is nearest."""

    bearer: Bearer
    name: str
    comparison: Comparison


class NameIndex:
    """The known names by the keys of their surnames."""

    def __init__(self, bearers: Iterable[Bearer]) -> None:
        self.bearers = tuple(bearers)
        self.names: list[tuple[str, Bearer]] = []
        self.postings: defaultdict[str, list[int]] = defaultdict(list)
        for bearer in self.bearers:
            for name in dict.fromkeys(bearer.names):
                for key in keys_of(parts(name)):
                    self.postings[key].append(len(self.names))
                self.names.append((name, bearer))

    def link(self, name: str, *, least: float = UNSURE, most: int = 10) -> list[Link]:
        """Whom `name` may be of: those with a score of `least` (0 to 1) at least, best first."""
        return link(name, self._named, least=least, most=most)

    def _named(self, keys: Iterable[str]) -> Iterator[tuple[str, Bearer]]:
        numbers = {number for key in keys for number in self.postings.get(key, ())}
        return (self.names[number] for number in sorted(numbers))


type LookUp = Callable[[Iterable[str]], Iterable[tuple[str, Bearer]]]
"""Gives the names that stand under some of the keys, each with its bearer."""


def link(name: str, look_up: LookUp, *, least: float = UNSURE, most: int = 10) -> list[Link]:
    """As `NameIndex.link`, over any index that holds names under the keys of `keys_of`."""
    keys = keys_of(parts(name))
    found = _best(name, look_up(keys), least)
    if all(each.comparison.score < SAME for each in found.values()):
        near = {near for key in keys for near in _neighbours(key)}
        found |= _best(name, look_up(near - keys), least)
    ranked = nlargest(most, found.values(), key=lambda each: each.comparison.score)
    return sorted(ranked, key=lambda each: (-each.comparison.score, each.bearer.key))


def keys_of(name: Parts) -> frozenset[str]:
    """The keys under which a name stands: of its surname, and of all its words if order is open."""
    words = name.surname if name.order is Order.SURE and name.surname else name.words
    return frozenset(key for word in words for key in skeletons(word.text))


def _best(name: str, named: Iterable[tuple[str, Bearer]], least: float) -> dict[str, Link]:
    found: dict[str, Link] = {}
    for known, bearer in named:
        comparison = compare(name, known)
        before = found.get(bearer.key)
        if comparison.score >= least and (
            before is None or comparison.score > before.comparison.score
        ):
            found[bearer.key] = Link(bearer, known, comparison)
    return found


def _neighbours(key: str) -> Iterator[str]:
    """The keys that differ from `key` in one consonant: another, one more, one less."""
    if ":" in key or len(key) < _SHORT:
        return
    for at in range(len(key) + 1):
        for sound in _CONSONANTS:
            yield key[:at] + sound + key[at:]
            if at < len(key):
                yield key[:at] + sound + key[at + 1 :]
        if at < len(key):
            yield key[:at] + key[at + 1 :]
