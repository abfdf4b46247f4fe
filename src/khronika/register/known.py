"""What the register knows, in the form the checker asks for."""

import datetime as dt
from collections import defaultdict

from khronika.check.evidence import (
    KnownEntity,
    KnownEvent,
    KnownFigure,
    KnownLabel,
    KnownMeasure,
    KnownName,
    KnownStatus,
    Register,
)
from khronika.register.merged import survivors
from khronika.register.models import Entity, Event, Figure, Measure, Name, Part, Status, Term
from khronika.text.edtf import Bounds
from khronika.text.spans import Bound


def known_register(on: dt.date | None = None) -> Register:
    """The register as it is known today; with `on`, without figures of later days.

    What is known of merged entities stands with the entity they were merged into. An entity is
    protected where it, or one merged into it, is.
    """
    entities = {entity.pk: entity for entity in Entity.objects.all()}
    known = _Known(entities, survivors(entities.values()))
    return Register(
        entities=known.entities(),
        statuses=known.statuses(),
        events=known.events(),
        measures=known.measures(),
        figures=_figures(on),
    )


class _Known:
    """The entities, and the one that each of them is after mergers."""

    def __init__(self, entities: dict[int, Entity], into: dict[int, int]) -> None:
        self._entities = entities
        self._into = into

    def entities(self) -> tuple[KnownEntity, ...]:
        names: defaultdict[int, list[KnownName]] = defaultdict(list)
        current = Name.objects.filter(known_to=None).order_by("entity__key", "-house", "pk")
        for name in current:
            kept = self._into[name.entity_id]
            names[kept].append(
                KnownName(
                    text=name.text,
                    language=name.language,
                    house=name.house and kept == name.entity_id,
                    protected=name.protect,
                )
            )
        protected = {self._into[pk] for pk, entity in self._entities.items() if entity.protect}
        return tuple(
            KnownEntity(
                key=entity.key, kind=entity.kind, names=tuple(names[pk]), protected=pk in protected
            )
            for pk, entity in self._entities.items()
            if self._into[pk] == pk
        )

    def statuses(self) -> tuple[KnownStatus, ...]:
        current = Status.objects.filter(known_to=None).select_related("kind").order_by("pk")
        return tuple(
            KnownStatus(
                subject=self._key(status.subject_id),
                kind=status.kind.key,
                labels=_labels(status.kind),
                object=self._key(status.object_id),
                start=Bounds(status.start_low, status.start_high),
                end=Bounds(status.end_low, status.end_high) if status.end else None,
                last_confirmed=status.last_confirmed,
            )
            for status in current
        )

    def events(self) -> tuple[KnownEvent, ...]:
        parts: defaultdict[str, list[str]] = defaultdict(list)
        for part in Part.objects.filter(known_to=None).select_related("event"):
            parts[part.event.key].append(self._key(part.entity_id))
        current = Event.objects.filter(known_to=None).select_related("kind").order_by("pk")
        return tuple(
            KnownEvent(
                key=event.key,
                labels=_labels(event.kind),
                title=event.title,
                date=Bounds(event.date_low, event.date_high),
                place=self._key(event.place_id),
                parts=tuple(parts[event.key]),
            )
            for event in current
        )

    def measures(self) -> tuple[KnownMeasure, ...]:
        return tuple(
            KnownMeasure(
                key=measure.key,
                title=measure.title,
                population=measure.population,
                unit=measure.unit,
                counter=self._key(measure.counter_id),
                status=measure.status.key if measure.status else "",
                labels=_labels(measure.status) if measure.status else (),
            )
            for measure in Measure.objects.select_related("status")
        )

    def _key(self, pk: int | None) -> str:
        return "" if pk is None else self._entities[self._into[pk]].key


def _labels(term: Term) -> tuple[KnownLabel, ...]:
    plain = {"en": term.key.replace("-", " ")}
    return tuple(
        KnownLabel(text=text, language=language)
        for language, text in (term.labels or plain).items()
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
            bound=Bound(figure.bound),
            counter=figure.measure.counter.key if figure.measure.counter else "",
        )
        for figure in figures
    )
