"""register.json as `khronika check --register` needs it.

docs/register-json.md describes the file, `register_shape` holds its shape.
"""

from collections.abc import Sequence
from pathlib import Path

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
from khronika.check.ground import register_shape as shape
from khronika.check.ground.register_shape import RegisterFileError, decode_register
from khronika.text.edtf import Bounds, read_edtf
from khronika.text.spans import Bound

__all__ = ["RegisterFileError", "read_register"]

type _Labels = dict[tuple[str, str], tuple[KnownLabel, ...]]


def read_register(path: Path) -> Register:
    """Read register.json.

    Raises:
        RegisterFileError: what is in the file is not a register; the sentence names the field.
        OSError: the file cannot be opened.
    """
    held = decode_register(path.read_bytes(), str(path))
    labels = _labels(held.terms)
    return Register(
        entities=tuple(map(_entity, held.entities)),
        statuses=tuple(_status(each, labels) for each in held.statuses),
        events=tuple(_event(each, labels) for each in held.events),
        measures=tuple(_measure(each, labels) for each in held.measures),
        figures=_figures(held),
    )


def _labels(terms: Sequence[shape.TermRow]) -> _Labels:
    return {
        (term.vocabulary, term.key): tuple(
            KnownLabel(text=text, language=language) for language, text in term.labels.items()
        )
        for term in terms
    }


def _named(labels: _Labels, vocabulary: str, key: str) -> tuple[KnownLabel, ...]:
    """The labels of a term; its key in English where the file does not list it."""
    plain = KnownLabel(text=key.replace("-", " ").replace("_", " "), language="en")
    return labels.get((vocabulary, key)) or (plain,)


def _entity(entity: shape.EntityRow) -> KnownEntity:
    return KnownEntity(
        key=entity.key,
        kind=entity.kind,
        protected=entity.protect,
        names=tuple(
            KnownName(
                text=name.text, language=name.language, house=name.house, protected=name.protect
            )
            for name in entity.names
        ),
    )


def _status(status: shape.StatusRow, labels: _Labels) -> KnownStatus:
    return KnownStatus(
        subject=status.subject,
        kind=status.kind,
        labels=_named(labels, "status", status.kind),
        object=status.object or "",
        start=read_edtf(status.start) if status.start else Bounds(None, None),
        end=read_edtf(status.end) if status.end else None,
        last_confirmed=status.last_confirmed,
    )


def _event(event: shape.EventRow, labels: _Labels) -> KnownEvent:
    return KnownEvent(
        key=event.key,
        labels=_named(labels, "event", event.kind),
        title=event.title,
        date=read_edtf(event.date),
        place=event.place or "",
        parts=tuple(part.entity for part in event.parts),
    )


def _measure(measure: shape.MeasureRow, labels: _Labels) -> KnownMeasure:
    return KnownMeasure(
        key=measure.key,
        title=measure.title,
        population=measure.population,
        unit=measure.unit,
        counter=measure.counter or "",
        status=measure.status or "",
        labels=_named(labels, "status", measure.status) if measure.status else (),
    )


def _figures(held: shape.RegisterFile) -> tuple[KnownFigure, ...]:
    counters = {each.key: each.counter or "" for each in held.measures}
    return tuple(
        KnownFigure(
            measure=figure.measure,
            as_of=figure.as_of,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            bound=Bound(figure.bound),
            counter=figure.counter or counters.get(figure.measure, ""),
        )
        for figure in held.figures
    )
