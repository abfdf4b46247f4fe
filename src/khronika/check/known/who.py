"""Which entity of the register a name of the text is, also by the surname alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from khronika.check.evidence import KnownEntity, Register
from khronika.check.ground.names import known_as, name_parts
from khronika.check.ground.skeleton import same_part, skeletons
from khronika.check.names.bearers import people
from khronika.text.spans import Document, Name

PERSON = "person"
_FULL = 2  # parts: a given name and a surname


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name of the text, and who bears it. `alone`: nothing but the surname says so."""

    name: Name
    entity: KnownEntity
    alone: bool = False


def bearers(document: Document, register: Register) -> tuple[Bearer, ...]:
    """The names of the text that can only be of one entity of the register, in order."""
    if not register.entities:
        return ()
    found = {
        name.start: Bearer(name, entity)
        for name in document.names
        if (entity := _known(name.text, register)) is not None
    }
    surnames = _surnames(register)
    for person in people(document):
        told = {found[each.start].entity.key for each in person.mentions if each.start in found}
        rest = [each for each in person.mentions if each.start not in found]
        if len(told) == 1:
            entity = register.by_key[told.pop()]
            found.update((each.start, Bearer(each, entity)) for each in rest)
        elif not told and person.given is None:
            entities = list(_of_surname(person.surname, surnames))
            if len(entities) == 1:
                held = ((each.start, Bearer(each, entities[0], alone=True)) for each in rest)
                found.update(held)
    return tuple(found[start] for start in sorted(found))


def _known(name: str, register: Register) -> KnownEntity | None:
    """By the whole name, or without a word before it: Веснии Владислав Багрим."""
    known = known_as(name, register)
    if not known and len(parts := name_parts(name)) > _FULL:
        shorter = known_as(" ".join(parts[1:]), register)
        known = [each for each in shorter if each.kind == PERSON]
    return known[0] if len(known) == 1 else None


def _surnames(register: Register) -> dict[str, list[tuple[str, KnownEntity]]]:
    found: defaultdict[str, list[tuple[str, KnownEntity]]] = defaultdict(list)
    for entity in register.entities:
        spelt = {each.text.split()[-1] for each in entity.names if len(each.text.split()) >= _FULL}
        for surname in spelt if entity.kind == PERSON else ():
            for bones in skeletons(surname):
                found[bones].append((surname, entity))
    return found


def _of_surname(
    surname: str, known: dict[str, list[tuple[str, KnownEntity]]]
) -> Iterable[KnownEntity]:
    found = {
        entity.key: entity
        for bones in skeletons(surname)
        for spelt, entity in known.get(bones, ())
        if same_part(spelt, surname)
    }
    return found.values()
