"""register.json into the register: the whole file or nothing, and a second time without change.

A row that is known with other values is a correction (`register.correct`). What the file does not
have is left as it is. No file lifts the protection of an entity. docs/register-json.md describes
the format; its shape is `check.ground.register_shape`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from khronika.check.ground import register_shape as shape
from khronika.register.asserted import Asserting
from khronika.register.keys import index_names
from khronika.register.models import (
    Entity,
    Event,
    Figure,
    Measure,
    Name,
    Part,
    Statement,
    Status,
    Term,
)
from khronika.register.trouble import LoadTrouble
from khronika.text.edtf import Bounds, NotEdtfError, read_edtf

HIGHEST = Decimal(10) ** 18  # what the columns hold: 24 digits, 6 of them decimals
DECIMALS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What the file held, and how many of its assertions were new, corrected or known."""

    entities: int
    statuses: int
    events: int
    figures: int
    statements: int
    new: int
    corrected: int
    known: int


def load_register(path: Path) -> Loaded:
    """Load a register.json into the workspace.

    Raises:
        LoadTrouble: it is no register, or a row in it cannot be: the sentence names the place.
            Nothing was loaded.
        OSError: the file cannot be opened.
    """
    try:
        held = shape.decode_register(path.read_bytes(), str(path))
    except shape.RegisterFileError as error:
        raise LoadTrouble(str(error)) from error
    with transaction.atomic():
        return _Load(held, str(path)).run()


class _Load:
    """One run over a file, within one transaction."""

    def __init__(self, held: shape.RegisterFile, where: str) -> None:
        self._held = held
        self._where = where
        self._at = "$"
        self._terms: dict[tuple[str, str], Term] = {}
        self._entities: dict[str, Entity] = {}
        self._events: dict[str, Event] = {}
        self._asserting = Asserting(_("%(file)s was loaded again") % {"file": Path(where).name})

    def run(self) -> Loaded:
        try:
            self._run()
        except (NotEdtfError, ValueError) as error:
            raise self._trouble(str(error)) from error
        counts = self._asserting.counts
        return Loaded(
            entities=len(self._held.entities),
            statuses=len(self._held.statuses),
            events=len(self._held.events),
            figures=len(self._held.figures),
            statements=len(self._held.statements),
            new=counts["new"],
            corrected=counts["corrected"],
            known=counts["known"],
        )

    def _run(self) -> None:
        held = self._held
        self._load_terms(held.terms)
        self._load_entities(held.entities)
        self._load_names(held.entities)
        self._load_statuses(held.statuses)
        self._load_events(held.events)
        self._load_measures(held.measures)
        self._load_figures(held.figures)
        self._load_statements(held.statements)

    def _load_terms(self, rows: Sequence[shape.TermRow]) -> None:
        for row in self._each(rows, "terms"):
            term, made = Term.objects.get_or_create(
                vocabulary=row.vocabulary, key=row.key, defaults={"labels": row.labels}
            )
            if not made and not row.labels.items() <= term.labels.items():
                term.labels = {**term.labels, **row.labels}
                term.save()
        self._terms = {(term.vocabulary, term.key): term for term in Term.objects.all()}

    def _load_entities(self, rows: Sequence[shape.EntityRow]) -> None:
        for row in self._each(rows, "entities"):
            entity, made = Entity.objects.get_or_create(
                key=row.key,
                defaults={"kind": row.kind, "protect": row.protect, "note": row.note},
            )
            if not made and entity.kind != row.kind:
                raise self._trouble(
                    _("“%(key)s” is known already, of the kind “%(kind)s”")
                    % {"key": row.key, "kind": entity.kind},
                    "kind",
                )
            if not made and (row.protect > entity.protect or row.note not in {"", entity.note}):
                entity.protect = entity.protect or row.protect
                entity.note = row.note or entity.note
                entity.save()
        self._entities = {entity.key: entity for entity in Entity.objects.all()}

    def _load_names(self, rows: Sequence[shape.EntityRow]) -> None:
        told = [
            (f"$.entities[{at}].names[{place}]", self._entities[row.key], name)
            for at, row in enumerate(rows)
            for place, name in enumerate(row.names)
        ]
        names: list[Name] = []
        # a spelling that is the house's no more goes first: there is one for each language
        for self._at, entity, name in sorted(told, key=lambda each: each[2].house):
            self._refuse_second_house(entity, name)
            names.append(
                self._asserting.put(
                    Name,
                    {"entity": entity, "text": name.text, "language": name.language},
                    {"kind": name.kind, "house": name.house, "protect": name.protect},
                    name.evidence,
                )
            )
        index_names(
            Name.objects.filter(pk__in=[name.pk for name in names], keys=None).order_by("pk")
        )

    def _refuse_second_house(self, entity: Entity, name: shape.NameRow) -> None:
        if not name.house or name.kind != "full":
            return
        house = Name.objects.filter(
            entity=entity, language=name.language, house=True, known_to=None, kind=Name.Kind.FULL
        ).exclude(text=name.text)
        for other in house:
            raise self._trouble(
                _("“%(other)s” is the house spelling already; list it without `house` to change it")
                % {"other": other.text},
                "house",
            )

    def _load_statuses(self, rows: Sequence[shape.StatusRow]) -> None:
        for row in self._each(rows, "statuses"):
            start = self._edtf(row.start, "start") if row.start else Bounds(None, None)
            end = self._edtf(row.end, "end") if row.end else Bounds(None, None)
            if start.low and end.high and end.high < start.low:
                raise self._trouble(_("the status ends before it starts"), "end")
            self._asserting.put(
                Status,
                {
                    "subject": self._entity(row.subject, "subject"),
                    "kind": self._term("status", row.kind, "kind"),
                    "object": self._maybe_entity(row.object, "object"),
                    "start": row.start,
                },
                {
                    "start_low": start.low,
                    "start_high": start.high,
                    "end": row.end,
                    "end_low": end.low,
                    "end_high": end.high,
                    "last_confirmed": row.last_confirmed,
                    "protect": row.protect,
                },
                row.evidence,
            )

    def _load_events(self, rows: Sequence[shape.EventRow]) -> None:
        for at, row in enumerate(self._each(rows, "events")):
            when = self._edtf(row.date, "date")
            if when.low is None:
                raise self._trouble(_("an event needs a day from which it took place"), "date")
            event = self._asserting.put(
                Event,
                {"key": row.key},
                {
                    "kind": self._term("event", row.kind, "kind"),
                    "title": row.title,
                    "date": row.date,
                    "date_low": when.low,
                    "date_high": when.high,
                    "place": self._maybe_entity(row.place, "place"),
                    "protect": row.protect,
                },
                row.evidence,
            )
            for part in self._each(row.parts, f"events[{at}].parts"):
                self._asserting.put(
                    Part,
                    {
                        "event": event,
                        "entity": self._entity(part.entity, "entity"),
                        "role": self._term("role", part.role, "role"),
                    },
                    {"protect": part.protect},
                    part.evidence,
                )
        self._events = {event.key: event for event in Event.objects.filter(known_to=None)}

    def _load_measures(self, rows: Sequence[shape.MeasureRow]) -> None:
        for row in self._each(rows, "measures"):
            Measure.objects.update_or_create(
                key=row.key,
                defaults={
                    "title": row.title,
                    "unit": row.unit,
                    "population": row.population,
                    "counter": self._maybe_entity(row.counter, "counter"),
                    "status": self._term("status", row.status, "status") if row.status else None,
                },
            )

    def _load_figures(self, rows: Sequence[shape.FigureRow]) -> None:
        measures = {each.key: each for each in Measure.objects.select_related("counter")}
        for row in self._each(rows, "figures"):
            if row.measure not in measures:
                raise self._trouble(
                    _("there is no measure “%(key)s”; put it into `measures`")
                    % {"key": row.measure},
                    "measure",
                )
            measure = measures[row.measure]
            self._check_counter(row, measure)
            for value in (row.value, row.low, row.high):
                self._check_number(value)
            self._asserting.put(
                Figure,
                {
                    "measure": measure,
                    "as_of": row.as_of,
                    "event": self._event(row.event) if row.event else None,
                    "how": Figure.How.QUOTED,
                },
                {
                    "value": row.value,
                    "low": row.low,
                    "high": row.high,
                    "bound": row.bound,
                    "protect": row.protect,
                },
                row.evidence,
            )

    def _load_statements(self, rows: Sequence[shape.StatementRow]) -> None:
        for row in self._each(rows, "statements"):
            said = self._edtf(row.said, "said")
            if said.low is None or said.high is None:
                raise self._trouble(_("a statement was made within known days"), "said")
            statement = self._asserting.put(
                Statement,
                {
                    "speaker": self._entity(row.speaker, "speaker"),
                    "said": row.said,
                    "text": row.text,
                },
                {
                    "said_low": said.low,
                    "said_high": said.high,
                    "language": row.language,
                    "translation": row.translation,
                    "verdict": self._term("verdict", row.verdict, "verdict")
                    if row.verdict
                    else None,
                    "protect": row.protect,
                },
                row.evidence,
            )
            statement.narratives.add(
                *(self._term("narrative", key, "narratives") for key in row.narratives)
            )

    def _each[R](self, rows: Sequence[R], field: str) -> Iterable[R]:
        """Go through rows, so that what goes wrong names the place in the file."""
        for at, row in enumerate(rows):
            self._at = f"$.{field}[{at}]"
            yield row

    def _entity(self, key: str, field: str) -> Entity:
        if key not in self._entities:
            raise self._trouble(
                _("there is no entity “%(key)s”; put it into `entities`") % {"key": key}, field
            )
        return self._entities[key]

    def _maybe_entity(self, key: str | None, field: str) -> Entity | None:
        return None if key is None else self._entity(key, field)

    def _term(self, vocabulary: str, key: str, field: str) -> Term:
        if (vocabulary, key) not in self._terms:
            raise self._trouble(
                _("the vocabulary “%(vocabulary)s” has no “%(key)s”; put it into `terms`")
                % {"vocabulary": vocabulary, "key": key},
                field,
            )
        return self._terms[vocabulary, key]

    def _event(self, key: str) -> Event:
        if key not in self._events:
            raise self._trouble(
                _("there is no event “%(key)s”; put it into `events`") % {"key": key}, "event"
            )
        return self._events[key]

    def _check_counter(self, row: shape.FigureRow, measure: Measure) -> None:
        if not row.counter:
            return
        counter = measure.counter
        known = {counter.key, *counter.names.values_list("text", flat=True)} if counter else set()
        if row.counter not in known:
            raise self._trouble(
                _("“%(said)s” is not who counts “%(measure)s”; a rival counter is another measure")
                % {"said": row.counter, "measure": measure.key},
                "counter",
            )

    def _check_number(self, value: Decimal | None) -> None:
        if value is not None and (abs(value) >= HIGHEST or value != round(value, DECIMALS)):
            raise self._trouble(
                _("a figure has up to 18 digits and 6 decimals, not %(value)s") % {"value": value},
                "value",
            )

    def _edtf(self, text: str, field: str) -> Bounds:
        try:
            return read_edtf(text)
        except NotEdtfError as error:
            raise self._trouble(str(error).rstrip("."), field) from error

    def _trouble(self, what: str, field: str = "") -> LoadTrouble:
        place = f"{self._at}.{field}" if field else self._at
        return LoadTrouble(
            _("%(file)s: %(what)s - at `%(place)s`; nothing was loaded.")
            % {"file": self._where, "what": what.rstrip("."), "place": place}
        )
