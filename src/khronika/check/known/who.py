"""Which entity of the register a name of the text is, also by the surname alone."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from khronika.check.evidence import KnownEntity, Register
from khronika.check.ground.meanings import is_ordinary
from khronika.check.ground.names import known_as, name_parts
from khronika.check.ground.skeleton import same_part, skeletons
from khronika.check.ground.words import fold
from khronika.check.known.naming import inflected
from khronika.check.names.bearers import people
from khronika.text.spans import Document, Name, NameKind

PERSON = "person"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIGITS = re.compile(r"\d+")
_FULL = 2  # parts: a given name and a surname

type _Surnames = dict[str, list[tuple[str, KnownEntity]]]  # by skeleton


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
    read = sorted((each.start, each.end) for each in (*document.names, *document.citations))
    for each in (*_as_listed(document, register), *_first_words(document, surnames)):
        at = bisect_right(read, (each.name.start, len(document.text)))
        before = at > 0 and read[at - 1][1] > each.name.start
        if not before and not (at < len(read) and read[at][0] < each.name.end):
            found.setdefault(each.name.start, each)
    return tuple(found[start] for start in sorted(found))


def _as_listed(document: Document, register: Register) -> Iterator[Bearer]:
    """Names letter for letter: German writes all nouns as names are, and so begins a sentence.

    A single word is taken for a body or a place, where it is no ordinary word.
    """
    listed: defaultdict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entity in register.entities:
        for name in entity.names:
            full = len(name.text.split()) >= _FULL
            alone = entity.kind != PERSON and not is_ordinary(fold(name.text), name.language)
            if (full or alone) and (first := _WORD.match(name.text)):
                listed[first[0]][name.text].add(entity.key)
    for word in _WORD.finditer(document.text):
        for text, keys in listed.get(word[0], {}).items():
            end = word.start() + len(text)
            stands = document.text.startswith(text, word.start())
            if len(keys) == 1 and stands and not document.text[end : end + 1].isalpha():
                entity = register.by_key[min(keys)]
                kind = NameKind(entity.kind)
                yield Bearer(Name(start=word.start(), end=end, text=text, kind=kind), entity)


def _first_words(document: Document, known: _Surnames) -> Iterator[Bearer]:
    """Surnames that begin a sentence, where a capital letter tells the reader nothing."""
    for sentence in (each for block in document.blocks for each in block.sentences):
        word = _WORD.match(sentence.text)
        if word is None or not word[0][0].isupper():
            continue
        end = sentence.start + word.end()
        entities = {
            entity.key: entity
            for bones in skeletons(word[0])
            for spelt, entity in known.get(bones, ())
            if spelt == word[0]
        }
        if len(entities) == 1:
            name = Name(start=sentence.start, end=end, text=word[0], kind=NameKind.PERSON)
            yield Bearer(name, next(iter(entities.values())), alone=True)


def entity_named(name: str, register: Register) -> KnownEntity | None:
    """The one entity of which `name` is a full spelling, listed or not.

    A single word has to be listed, or inflected from one that is; so have the numbers of a body.
    """
    digits = _DIGITS.findall(name)
    known = [
        entity
        for entity in known_as(name, register)
        if any(_DIGITS.findall(each.text) == digits for each in entity.names)
    ]
    parts = name_parts(name)
    if len(parts) < _FULL:
        word = fold(name.removesuffix("'s").removesuffix("’s"))
        known = [
            entity
            for entity in known
            if any(inflected(fold(each.text), word) for each in entity.names)
        ]
    return known[0] if len(known) == 1 else None


def _known(name: str, register: Register) -> KnownEntity | None:
    """By the whole name, or without a word before it: Веснии Владислав Багрим."""
    entity = entity_named(name, register)
    if entity is None and len(parts := name_parts(name)) > _FULL:
        shorter = entity_named(" ".join(parts[1:]), register)
        return shorter if shorter is not None and shorter.kind == PERSON else None
    return entity


def _surnames(register: Register) -> _Surnames:
    found: defaultdict[str, list[tuple[str, KnownEntity]]] = defaultdict(list)
    for entity in register.entities:
        spelt = {each.text.split()[-1] for each in entity.names if len(each.text.split()) >= _FULL}
        for surname in spelt if entity.kind == PERSON else ():
            for bones in skeletons(surname):
                found[bones].append((surname, entity))
    return found


def _of_surname(surname: str, known: _Surnames) -> Iterable[KnownEntity]:
    found = {
        entity.key: entity
        for bones in skeletons(surname)
        for spelt, entity in known.get(bones, ())
        if same_part(spelt, surname)
    }
    return found.values()
