"""Names that must not be printed, found in any text: in any script and inflected.

A name is found by two of its parts side by side in either order, or one part and the other's
initial; a part alone where it stands as the register spells it, or inflected, and nobody else bears
it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from khronika.check.evidence import Register
from khronika.check.ground.skeleton import same_part, skeletons
from khronika.check.ground.words import Words, words

NEAR = 2  # words between which the parts of one name may stand, a patronymic among them
STEM = 3  # letters of it that no ending changes
INFLECTION = 3  # letters of a case ending
SILENT = "аеёиоуыэюяіїєйьaeiouyąęó"  # what an inflected name loses at its end
ENDINGS = f"{SILENT}мхгвўmhwvjs"  # and what it takes on instead
SHORTEST_ALONE = 4  # letters of a part that is looked for alone


@dataclass(frozen=True, slots=True)
class Naming:
    """Where a text names a protected entity: code points, end exclusive."""

    start: int
    end: int
    entity: str  # its key


@dataclass(frozen=True, slots=True)
class _Part:
    """One word of a protected name; `others` are the words it has to stand beside."""

    entity: str
    word: str
    others: tuple[str, ...]


class Finder:
    """The spellings to be found: of each the key of its entity and its text."""

    def __init__(self, spelt: Iterable[tuple[str, str]]) -> None:
        self._by_bones: defaultdict[str, list[_Part]] = defaultdict(list)
        self._alone: defaultdict[str, list[_Part]] = defaultdict(list)
        for entity, text in spelt:
            self._learn(entity, text)

    def words_alone(self) -> set[str]:
        """The words that are looked for alone, to be asked who else bears them."""
        return {part.word for parts in self._alone.values() for part in parts}

    def forgive(self, borne: Iterable[str]) -> None:
        """Let go of single words that these public names have, too."""
        taken = {word for text in borne for word in words(text).folded}
        for start, parts in list(self._alone.items()):
            self._alone[start] = [
                part for part in parts if not any(inflected(part.word, word) for word in taken)
            ]

    def find(self, text: str) -> list[Naming]:
        """Every naming in `text`, in order, none overlapping."""
        if not self._by_bones and not self._alone:
            return []
        told = words(text)
        found = sorted(
            {naming for at in range(len(told.folded)) for naming in self._at(told, at)},
            key=lambda naming: (naming.start, -naming.end),
        )
        return list(_apart(found))

    def _learn(self, entity: str, text: str) -> None:
        spelt = words(text).folded
        for place, word in enumerate(spelt):
            others = tuple(each for at, each in enumerate(spelt) if at != place and each != word)
            part = _Part(entity, word, others)
            if others:
                for bones in skeletons(word):
                    self._by_bones[bones].append(part)
            last = place == len(spelt) - 1
            if last and len(word) >= SHORTEST_ALONE:
                self._alone[word[:STEM]].append(part)

    def _at(self, told: Words, at: int) -> Iterator[Naming]:
        word = told.folded[at]
        for part in self._alone.get(word[:STEM], ()):
            if inflected(part.word, word):
                yield Naming(told.starts[at], told.ends[at], part.entity)
        if len(word) == 1:
            return
        for bones in skeletons(word):
            for part in self._by_bones.get(bones, ()):
                for beside in _near(at, len(told.folded)):
                    if any(_is_other(other, told.folded[beside]) for other in part.others):
                        first, last = min(at, beside), max(at, beside)
                        yield Naming(told.starts[first], told.ends[last], part.entity)


def protected_finder(register: Register) -> Finder:
    """Finds the protected names of a register as the checker has it."""
    finder = Finder(
        (entity.key, name.text)
        for entity in register.entities
        for name in entity.names
        if entity.protected or name.protected
    )
    alone = {bones for word in finder.words_alone() for bones in skeletons(word)}
    finder.forgive(
        name.text
        for entity in register.entities
        if not entity.protected
        for name in entity.names
        if not name.protected and any(skeletons(word) & alone for word in name.text.split())
    )
    return finder


def _near(at: int, length: int) -> Iterable[int]:
    return (
        beside for beside in range(max(0, at - NEAR), min(length, at + NEAR + 1)) if beside != at
    )


def _is_other(other: str, word: str) -> bool:
    if len(word) == 1:
        return bool({bones[:1] for bones in skeletons(other)} & {b[:1] for b in skeletons(word)})
    return same_part(other, word)


def inflected(spelling: str, word: str) -> bool:
    """Whether `word` is `spelling`, or differs from it by a case ending only."""
    stem = spelling.rstrip(SILENT)
    if len(stem) < STEM or not word.startswith(stem):
        return word == spelling
    ending = word[len(stem) :]
    return len(ending) <= INFLECTION and not ending.strip(ENDINGS)


def _apart(found: Iterable[Naming]) -> Iterator[Naming]:
    """Join namings that overlap, so that each letter is covered once."""
    held: Naming | None = None
    for naming in found:
        if held is None:
            held = naming
        elif naming.start < held.end:
            held = Naming(held.start, max(held.end, naming.end), held.entity)
        else:
            yield held
            held = naming
    if held is not None:
        yield held
