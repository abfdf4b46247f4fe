"""Merging is soft: an entity points to the one it was found to be. Here that is followed."""

from collections.abc import Iterable

from khronika.register.models import Entity


def survivors(entities: Iterable[Entity]) -> dict[int, int]:
    """For each entity's pk the pk of the entity it is now; itself where it was not merged.

    A ring, which no command makes, ends at the smallest pk in it.
    """
    pointers = {entity.pk: entity.merged_into_id for entity in entities}
    found: dict[int, int] = {}
    for pk in pointers:
        path: list[int] = []
        at = pk
        while at not in found and at not in path and pointers.get(at) is not None:
            path.append(at)
            at = pointers[at] or at
        end = found.get(at, min(path[path.index(at) :]) if at in path else at)
        found.update(dict.fromkeys([*path, pk], end))
    return found
