"""Names: across scripts and spellings, with the register's spellings as aliases."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from khronika.check.evidence import KnownEntity, Register
from khronika.check.finding import Proven
from khronika.check.ground.context import LONG, stem
from khronika.check.ground.grounded import How
from khronika.check.ground.skeleton import (
    given_classes,
    near_bones,
    place_number,
    same_part,
    same_place,
    skeletons,
)
from khronika.check.ground.sources import Source
from khronika.check.ground.words import fold, words
from khronika.text.spans import Name, NameKind

_REACH = 3  # words between the parts of one name: a patronymic, a title
_SHARE = 0.6  # of a body's words that one sentence must hold


@dataclass(frozen=True, slots=True)
class NameProof:
    """The passage that names the same, or the nearest where `how` is ABSENT."""

    proven: Proven | None
    how: How
    why: str = ""


def proving_name(name: Name, sources: Sequence[Source], register: Register) -> NameProof:
    """Look for a name in the sources: as it is, by its aliases, by its surname, across scripts."""
    spellings = [name.text, *aliases(name.text, register)]
    if name.expansion:
        spellings.append(name.expansion)
    for source in sources:
        for spelling in spellings:
            if place := _whole(spelling, source):
                why = "" if spelling == name.text else f"a known spelling: {spelling}"
                return NameProof(_passage(source, *place, why), How.EXACT)
    for source in sources:
        if source.source.publisher and same_name(name.text, source.source.publisher):
            published = source.opening("the publisher of the source")
            return NameProof(published, How.WITHIN)
    if name.kind is not NameKind.ABBREVIATION and (found := _nearly(name, sources)):
        return NameProof(found, How.WITHIN, found.why)
    if name.kind in {NameKind.PERSON, NameKind.OTHER}:
        return _by_surname(spellings, sources)
    if name.kind is NameKind.ORGANISATION:
        return _by_words(name, sources)
    return NameProof(None, How.ABSENT)


def aliases(name: str, register: Register) -> list[str]:
    """Give the other spellings of the entities that bear this name."""
    table = _by_bones(register)
    parts = name_parts(name)
    if not parts:
        return []
    near = {entity.key: entity for bone in skeletons(parts[-1]) for entity in table.get(bone, ())}
    return [
        known.text
        for entity in near.values()
        if any(same_name(name, spelled.text) for spelled in entity.names)
        for known in entity.names
        if known.text != name
    ]


def known_as(name: str, register: Register) -> list[KnownEntity]:
    """The entities of which `name` is a spelling, in full."""
    parts = name_parts(name)
    table = _by_bones(register)
    near = {
        entity.key: entity
        for part in parts[-1:]
        for bone in skeletons(part)
        for entity in table.get(bone, ())
    }
    return [
        entity
        for entity in near.values()
        if any(
            len(name_parts(spelled.text)) == len(parts) and same_name(name, spelled.text)
            for spelled in entity.names
        )
    ]


def is_person(name: Name) -> bool:
    """Whether the reader says so, or the first of several parts is a known given name."""
    if name.kind is NameKind.PERSON:
        return True
    parts = name_parts(name.text)
    return name.kind is NameKind.OTHER and len(parts) > 1 and bool(given_classes(parts[0]))


def _of_the_surname(parts: tuple[str, ...], surname: str) -> bool:
    """Whether a full name ends with the surname, or begins with it as in official papers."""
    if len(parts) < 2:  # noqa: PLR2004 - given name and surname
        return False
    return same_part(parts[-1], surname) or same_part(parts[0], surname)


def _shares_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of one surname have another part in common."""
    return sum(any(same_part(part, each) for each in other) for part in one) > 1


@lru_cache(maxsize=4)
def _by_bones(register: Register) -> dict[str, tuple[KnownEntity, ...]]:
    table: dict[str, tuple[KnownEntity, ...]] = {}
    for entity in register.entities:
        bones = {
            bone
            for spelled in entity.names
            for part in name_parts(spelled.text)[-1:]
            for bone in skeletons(part)
        }
        for bone in bones:
            table[bone] = (*table.get(bone, ()), entity)
    return table


@lru_cache(maxsize=50_000)
def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name that carry it: no initials, no particles."""
    parts = name.replace("-", " ").replace("‑", " ").split()
    telling = tuple(
        part.strip(".,’'\"«»“”()") for part in parts if len(part.strip(".")) > 1 and _carries(part)
    )
    return tuple(part for part in telling if part)


def _carries(part: str) -> bool:
    return part[0].isupper() or part[0].isdigit()


@lru_cache(maxsize=50_000)
def same_name(one: str, other: str) -> bool:
    """Whether every part of the shorter name has its own part in the longer."""
    if same_place(one, other):
        return True
    left, right = sorted((name_parts(one), name_parts(other)), key=len)
    if not left or not same_part(left[-1], right[-1]):
        return False
    rest = list(right)
    for part in left:
        found = next((each for each in rest if same_part(part, each)), None)
        if found is None:
            return False
        rest.remove(found)
    return True


def _whole(name: str, source: Source) -> tuple[int, int] | None:
    """Where the name stands, letter for letter or with all its parts together; code points."""
    if literal := _literally(name, source.document.text):
        return literal
    number = place_number(name)
    if number is not None and (at := source.name_index.get(f"place {number}")):
        return source.words.starts[at[0]], source.words.ends[at[0]]
    parts = name_parts(name)
    if not parts:
        return None
    places = [places_of(part, source) for part in parts]
    if not all(places):
        return None
    for last in places[-1]:
        chosen = [last]
        for other in places[:-1]:
            near = [at for at in other if 0 < abs(at - last) <= _REACH + len(parts)]
            if not near:
                break
            chosen.append(min(near, key=lambda at: abs(at - last)))
        else:
            return source.words.starts[min(chosen)], source.words.ends[max(chosen)]
    return None


def _literally(name: str, text: str) -> tuple[int, int] | None:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            return start, end
        start = text.find(name, end)
    return None


def places_of(part: str, source: Source) -> list[int]:
    """Where one part of a name stands in the source, as numbers of words."""
    keys = {*skeletons(part), *(f"given {number}" for number in given_classes(part))}
    found = {at for key in keys for at in source.name_index.get(key, ())}
    short = {key.partition(":")[0] for key in keys if ":" in key}
    found |= {
        at
        for bones in short
        for at in source.short_names.get(bones, ())
        if same_part(part, source.words.folded[at])
    }
    found |= {at for at in source.words.places.get(fold(part), ()) if part[0].isupper()}
    return sorted(found)


def near_places(part: str, source: Source) -> list[int]:
    """Where a part of a name may stand after all, in another spelling or as an adjective."""
    return sorted(
        {
            at
            for mine in skeletons(part)
            for theirs in source.near_names.get(mine[:2], ())
            if near_bones(mine, theirs)
            for at in source.name_index[theirs]
        }
    )


def _nearly(name: Name, sources: Sequence[Source]) -> Proven | None:
    """A name in a spelling that is not far: the given name and like it the surname, or one word."""
    *given, last = name_parts(name.text) or ("",)
    for source in sources:
        for at in near_places(last, source) if last else ():
            near = range(at - _REACH, at + _REACH + 1)
            if all(any(place in near for place in places_of(part, source)) for part in given):
                start, end = source.words.starts[at], source.words.ends[at]
                return _passage(source, start, end, "in another spelling")
    return None


def _by_surname(spellings: Sequence[str], sources: Sequence[Source]) -> NameProof:
    """A person by the surname alone, where the source gives nobody else of that surname."""
    near: Proven | None = None
    for spelling in spellings:
        parts = name_parts(spelling)
        if len(parts) < 2:  # noqa: PLR2004 - a surname alone was looked for already
            continue
        for source in sources:
            places = places_of(parts[-1], source)
            if not places:
                continue
            full = [
                other
                for other in source.document.names
                if is_person(other) and _of_the_surname(name_parts(other.text), parts[-1])
            ]
            # the text may print a calling before the name: Blogger Mikhas Danilovich
            own = [other for other in full if _shares_given(name_parts(other.text), parts)]
            if own:
                return NameProof(_passage(source, own[0].start, own[0].end, ""), How.WITHIN)
            if full:
                near = _passage(source, full[0].start, full[0].end, "another given name")
                continue
            at = places[0]
            proven = _passage(
                source, source.words.starts[at], source.words.ends[at], "by the surname"
            )
            return NameProof(proven, How.WITHIN, "the source has the surname alone")
    return NameProof(near, How.ABSENT, "")


def _by_words(name: Name, sources: Sequence[Source]) -> NameProof:
    """A body by its words, in one language: the Ministry of Justice, the Justice Ministry."""
    wanted = {stem(word) for word in words(name.text).folded if len(word) >= LONG}
    for source in sources:
        for sentence, context in zip(source.sentences, source.contexts, strict=True):
            held = wanted & context.stems
            if held and len(held) >= _SHARE * len(wanted):
                spoken = words(sentence.text, sentence.start)
                hits = [at for at, word in enumerate(spoken.folded) if stem(word) in held]
                return NameProof(
                    _passage(source, spoken.starts[hits[0]], spoken.ends[hits[-1]], ""), How.WITHIN
                )
    return NameProof(None, How.ABSENT)


def _passage(source: Source, start: int, end: int, why: str) -> Proven:
    return Proven(
        source=source.source.key,
        text=source.document.text[start:end],
        start=start,
        end=end,
        why=why,
    )
