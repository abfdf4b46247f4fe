"""The register as register.json: what is known today, protected entities and rows left out.

What was known before and the reasons of corrections stay in the workspace.
"""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

import msgspec

from khronika.check.ground import register_shape as shape
from khronika.register.gate import public_assertions, public_entities
from khronika.register.models import (
    Assertion,
    Entity,
    Event,
    Evidence,
    Figure,
    Measure,
    Name,
    Part,
    Statement,
    Status,
    Term,
)


def export_register(*, protected: bool = False) -> bytes:
    """The register as register.json in UTF-8. `protected` takes in what is kept from the public."""
    return msgspec.json.format(msgspec.json.encode(_Export(protected=protected).file()), indent=1)


class _Export:
    """One export. Every query goes through the gate unless `protected`."""

    def __init__(self, *, protected: bool) -> None:
        self._protected = protected
        self._entities = {
            entity.pk: entity
            for entity in (Entity.objects.all() if protected else public_entities())
        }
        self._proofs: defaultdict[tuple[str, int], list[shape.PassageRow]] = defaultdict(list)
        for evidence in Evidence.objects.select_related("passage__capture"):
            row = shape.PassageRow(source=evidence.passage.capture.key, text=evidence.passage.exact)
            for kind in ("name", "status", "event", "part", "figure", "statement"):
                if (pk := getattr(evidence, f"{kind}_id")) is not None:
                    self._proofs[kind, pk].append(row)

    def file(self) -> shape.RegisterFile:
        """All of it."""
        return shape.RegisterFile(
            version=shape.VERSION,
            terms=tuple(
                shape.TermRow(
                    vocabulary=term.vocabulary,  # type: ignore[arg-type]  # only `load` makes terms
                    key=term.key,
                    labels=term.labels,
                )
                for term in Term.objects.all()
            ),
            entities=tuple(self._entity_rows()),
            statuses=tuple(self._status_rows()),
            events=tuple(self._event_rows()),
            measures=tuple(self._measure_rows()),
            figures=tuple(self._figure_rows()),
            statements=tuple(self._statement_rows()),
        )

    def _rows[A: Assertion](self, model: type[A], *entities: str) -> Iterable[A]:
        rows = model._default_manager.filter(known_to=None).order_by("pk")  # noqa: SLF001 - Django's documented API
        return rows if self._protected else public_assertions(rows, *entities)

    def _proof(self, row: Assertion) -> tuple[shape.PassageRow, ...]:
        return tuple(self._proofs.get((row._meta.model_name or "", row.pk), ()))  # noqa: SLF001 - as above

    def _key(self, pk: int | None) -> str | None:
        return None if pk is None else self._entities[pk].key

    def _entity_rows(self) -> Iterable[shape.EntityRow]:
        names: defaultdict[int, list[shape.NameRow]] = defaultdict(list)
        for name in self._rows(Name, "entity"):
            names[name.entity_id].append(
                shape.NameRow(
                    text=name.text,
                    language=name.language,
                    house=name.house,
                    kind=name.kind,  # type: ignore[arg-type]  # the column's choices are the shape's
                    evidence=self._proof(name),
                    protect=name.protect,
                )
            )
        for entity in self._entities.values():
            if names[entity.pk]:
                yield shape.EntityRow(
                    key=entity.key,
                    kind=entity.kind,  # type: ignore[arg-type]  # as above
                    names=tuple(names[entity.pk]),
                    protect=entity.protect,
                    note=entity.note,
                )

    def _status_rows(self) -> Iterable[shape.StatusRow]:
        for status in self._rows(Status, "subject", "object"):
            yield shape.StatusRow(
                subject=self._entities[status.subject_id].key,
                kind=status.kind.key,
                object=self._key(status.object_id),
                start=status.start,
                end=status.end,
                last_confirmed=status.last_confirmed,
                evidence=self._proof(status),
                protect=status.protect,
            )

    def _event_rows(self) -> Iterable[shape.EventRow]:
        parts: defaultdict[str, list[shape.PartRow]] = defaultdict(list)
        for part in self._rows(Part, "entity"):
            parts[part.event.key].append(
                shape.PartRow(
                    entity=self._entities[part.entity_id].key,
                    role=part.role.key,
                    evidence=self._proof(part),
                    protect=part.protect,
                )
            )
        for event in self._rows(Event, "place"):
            yield shape.EventRow(
                key=event.key,
                kind=event.kind.key,
                title=event.title,
                date=event.date,
                place=self._key(event.place_id),
                parts=tuple(parts[event.key]),
                evidence=self._proof(event),
                protect=event.protect,
            )

    def _measure_rows(self) -> Iterable[shape.MeasureRow]:
        for measure in Measure.objects.select_related("status"):
            if measure.counter_id is not None and measure.counter_id not in self._entities:
                continue
            yield shape.MeasureRow(
                key=measure.key,
                title=measure.title,
                unit=measure.unit,
                population=measure.population,
                counter=self._key(measure.counter_id),
                status=measure.status.key if measure.status else None,
            )

    def _figure_rows(self) -> Iterable[shape.FigureRow]:
        for figure in self._rows(Figure, "measure__counter"):
            if figure.how != Figure.How.QUOTED:
                continue
            yield shape.FigureRow(
                measure=figure.measure.key,
                as_of=figure.as_of,
                value=_plain(figure.value),
                low=None if figure.low is None else _plain(figure.low),
                high=None if figure.high is None else _plain(figure.high),
                bound=figure.bound,  # type: ignore[arg-type]  # the column's choices are the shape's
                event=figure.event.key if figure.event else None,
                evidence=self._proof(figure),
                protect=figure.protect,
            )

    def _statement_rows(self) -> Iterable[shape.StatementRow]:
        for statement in self._rows(Statement, "speaker"):
            yield shape.StatementRow(
                speaker=self._entities[statement.speaker_id].key,
                said=statement.said,
                text=statement.text,
                language=statement.language,
                translation=statement.translation,
                verdict=statement.verdict.key if statement.verdict else None,
                narratives=tuple(statement.narratives.values_list("key", flat=True)),
                evidence=self._proof(statement),
                protect=statement.protect,
            )


def _plain(value: Decimal) -> Decimal:
    """412.000000, as the column gives it, is 412."""
    return Decimal(f"{value.normalize():f}")
