"""The one gate that everything public goes through: protected entities are named nowhere.

Two uses. What khronika itself tells of the register comes from `public_entities` and
`public_assertions`. What others wrote (an issue's text, the title of a source, a passage shown as
evidence) goes through a `Gate`: it finds protected names in any text, in any script and inflected,
and `withhold` covers them letter by letter, so that offsets into the text stay true.

A name is found by two of its parts side by side in either order, or one part and the other's
initial; a part alone where it stands as the register spells it, or inflected, and no public entity
bears it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from khronika.check.ground.skeleton import same_part, skeletons
from khronika.check.ground.words import Words, words
from khronika.register.merged import survivors
from khronika.register.models import Assertion, Entity, Name, NameKey

COVER = "█"
NEAR = 2  # words between which the parts of one name may stand, a patronymic among them
STEM = 3  # letters of it that no ending changes
INFLECTION = 3  # letters of a case ending
SILENT = "аеёиоуыэюяіїєйьaeiouyąęó"  # what an inflected name loses at its end
ENDINGS = f"{SILENT}мхгвўmhwvjs"  # and what it takes on instead
SHORTEST_ALONE = 4  # letters of a part that is looked for alone


def public_entities() -> QuerySet[Entity]:
    """The entities that may be shown: neither they nor one merged into them is protected."""
    return Entity.objects.exclude(pk__in=protected_ids())


def public_assertions[A: Assertion](rows: QuerySet[A], *entities: str) -> QuerySet[A]:
    """The rows that may be shown: unprotected, and about public entities only.

    `entities` are the fields of the rows that point to an entity.
    """
    hidden = protected_ids()
    about_hidden = Q(pk__in=[])
    for field in entities:
        about_hidden |= Q(**{f"{field}__in": hidden})
    return rows.filter(protect=False).exclude(about_hidden)


def protected_ids() -> frozenset[int]:
    """The pks of all entities that are protected, by themselves or by a merger."""
    entities = list(Entity.objects.only("pk", "protect", "merged_into"))
    into = survivors(entities)
    kept = {into[entity.pk] for entity in entities if entity.protect}
    return frozenset(pk for pk, end in into.items() if end in kept)


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


class Gate:
    """The protected names as they are known now. Made anew for each page or issue."""

    def __init__(self) -> None:
        self._by_bones: defaultdict[str, list[_Part]] = defaultdict(list)
        self._alone: defaultdict[str, list[_Part]] = defaultdict(list)
        hidden = protected_ids()
        for name in Name.objects.filter(entity__in=hidden).select_related("entity"):
            self._learn(name)
        for name in Name.objects.filter(protect=True).exclude(entity__in=hidden):
            self._learn(name)
        self._forgive(hidden)

    def find(self, text: str) -> list[Naming]:
        """Every naming of a protected entity in `text`, in order, none overlapping."""
        if not self._by_bones and not self._alone:
            return []
        told = words(text)
        found = sorted(
            {naming for at in range(len(told.folded)) for naming in self._at(told, at)},
            key=lambda naming: (naming.start, -naming.end),
        )
        return list(_apart(found))

    def withhold(self, text: str) -> str:
        """`text` with protected names covered; its length stays as it is."""
        parts: list[str] = []
        at = 0
        for naming in self.find(text):
            parts.append(text[at : naming.start])
            named = text[naming.start : naming.end]
            parts.append("".join(sign if sign.isspace() else COVER for sign in named))
            at = naming.end
        return "".join([*parts, text[at:]])

    def _learn(self, name: Name) -> None:
        spelt = words(name.text).folded
        for place, word in enumerate(spelt):
            others = tuple(each for at, each in enumerate(spelt) if at != place and each != word)
            part = _Part(name.entity.key, word, others)
            if others:
                for bones in skeletons(word):
                    self._by_bones[bones].append(part)
            last = place == len(spelt) - 1
            if last and len(word) >= SHORTEST_ALONE:
                self._alone[word[:STEM]].append(part)

    def _forgive(self, hidden: frozenset[int]) -> None:
        """Let go of single parts that a public entity bears, too."""
        single = {part.word for parts in self._alone.values() for part in parts}
        bones = {each for word in single for each in skeletons(word)}
        borne = NameKey.objects.filter(key__in=bones, name__protect=False)
        public = borne.exclude(name__entity__in=hidden).values_list("name__text", flat=True)
        taken = {word for text in public for word in words(text).folded}
        for start, parts in list(self._alone.items()):
            self._alone[start] = [
                part for part in parts if not any(_inflected(part.word, word) for word in taken)
            ]

    def _at(self, told: Words, at: int) -> Iterator[Naming]:
        word = told.folded[at]
        for part in self._alone.get(word[:STEM], ()):
            if _inflected(part.word, word):
                yield Naming(told.starts[at], told.ends[at], part.entity)
        if len(word) == 1:
            return
        for bones in skeletons(word):
            for part in self._by_bones.get(bones, ()):
                for beside in _near(at, len(told.folded)):
                    if any(_is_other(other, told.folded[beside]) for other in part.others):
                        first, last = min(at, beside), max(at, beside)
                        yield Naming(told.starts[first], told.ends[last], part.entity)


def withhold(text: str) -> str:
    """`text` with protected names covered, as they are known now; its length stays as it is."""
    return Gate().withhold(text)


def _near(at: int, length: int) -> Iterable[int]:
    return (
        beside for beside in range(max(0, at - NEAR), min(length, at + NEAR + 1)) if beside != at
    )


def _is_other(other: str, word: str) -> bool:
    if len(word) == 1:
        return bool({bones[:1] for bones in skeletons(other)} & {b[:1] for b in skeletons(word)})
    return same_part(other, word)


def _inflected(spelling: str, word: str) -> bool:
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
