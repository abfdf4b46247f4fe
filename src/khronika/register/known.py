"""What the register knows, in the form the checker asks for."""

import datetime as dt
from collections import defaultdict

from khronika.check.evidence import KnownEntity, KnownFigure, KnownName, Register
from khronika.register.merged import survivors
from khronika.register.models import Entity, Figure, Name


def known_register(on: dt.date | None = None) -> Register:
    """The register as it is known today; with `on`, without figures of later days.

    The spellings of merged entities stand with the entity they were merged into. An entity is
    protected where it, or one merged into it, is.
    """
    return Register(entities=_entities(), figures=_figures(on))


def _entities() -> tuple[KnownEntity, ...]:
    entities = {entity.pk: entity for entity in Entity.objects.all()}
    into = survivors(entities.values())
    names: defaultdict[int, list[KnownName]] = defaultdict(list)
    current = Name.objects.filter(known_to=None).order_by("entity__key", "-house", "pk")
    for name in current:
        kept = into[name.entity_id]
        names[kept].append(
            KnownName(
                text=name.text,
                language=name.language,
                house=name.house and kept == name.entity_id,
            )
        )
    protected = {into[pk] for pk, entity in entities.items() if entity.protect}
    return tuple(
        KnownEntity(
            key=entity.key, kind=entity.kind, names=tuple(names[pk]), protected=pk in protected
        )
        for pk, entity in entities.items()
        if into[pk] == pk
    )


def _figures(on: dt.date | None) -> tuple[KnownFigure, ...]:
    figures = (
        Figure.objects.filter(known_to=None)
        .select_related("measure__counter")
        .order_by("measure__key", "as_of", "pk")
    )
    if on is not None:
        figures = figures.filter(as_of__lte=on)
    return tuple(
        KnownFigure(
            measure=figure.measure.key,
            as_of=figure.as_of,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            counter=figure.measure.counter.key if figure.measure.counter else "",
        )
        for figure in figures
    )
