"""Whose a name is: the register's names by the keys of their words, compared in full."""

from collections.abc import Iterable, Iterator
from itertools import batched

from khronika.register.merged import survivors
from khronika.register.models import Entity, Name
from khronika.text.naming.compare import UNSURE
from khronika.text.naming.index import Bearer, Link, link

_AT_ONCE = 500  # keys of one question; older SQLite takes 999


def link_known(name: str, *, least: float = UNSURE, most: int = 10) -> list[Link]:
    """The entities whose name this may be, with a score of `least` (0 to 1) at least, best first.

    An entity that was merged into another is given as the other.
    """
    return link(name, _look_up, least=least, most=most)


def known_bearers() -> Iterator[Bearer]:
    """Every entity with the spellings that are known now, those merged into it among them."""
    entities = {entity.pk: entity for entity in Entity.objects.all()}
    into = survivors(entities.values())
    names: dict[int, list[str]] = {}
    for held in Name.objects.filter(known_to=None).only("entity_id", "text").order_by("pk"):
        names.setdefault(into[held.entity_id], []).append(held.text)
    for pk, spelled in names.items():
        yield _bearer(entities[pk], tuple(spelled))


def _look_up(keys: Iterable[str]) -> Iterator[tuple[str, Bearer]]:
    into: dict[int, Entity] = {}
    for some in batched(sorted(keys), _AT_ONCE):
        found = Name.objects.filter(keys__key__in=some, known_to=None).select_related("entity")
        for name in found.distinct():
            entity = into.get(name.entity_id)
            if entity is None:
                entity = into[name.entity_id] = _now(name.entity)
            yield name.text, _bearer(entity, ())


def _now(entity: Entity) -> Entity:
    """What an entity was merged into, at the end of the chain."""
    passed = {entity.pk}
    while entity.merged_into is not None and entity.merged_into_id not in passed:
        entity = entity.merged_into
        passed.add(entity.pk)
    return entity


def _bearer(entity: Entity, names: tuple[str, ...]) -> Bearer:
    return Bearer(entity.key, names, person=entity.kind == Entity.Kind.PERSON)
