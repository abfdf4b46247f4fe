"""register.json as it stands in the file: one shape for the shell and for the database.

docs/register-json.md describes every field. The shell needs all but the statements, which are
for `khronika register load`. Nothing here is optional to read: an unknown field is refused, since
a typing error must not go unseen.

RegisterFileError (a ValueError)   not JSON, not of this shape, or senseless; names the field
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from khronika.text.edtf import NotEdtfError, read_edtf

VERSION = 1

type Text = Annotated[str, Meta(min_length=1, max_length=1000)]
type Key = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,79}$")]
type Language = Annotated[str, Meta(pattern="^[a-z]{2}$")]
type Words = Annotated[str, Meta(min_length=1, max_length=20_000)]


class RegisterFileError(ValueError):
    """register.json is not JSON, or not of the described shape. Its text names the field."""


class Row(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An object of the file."""


class PassageRow(Row, frozen=True, kw_only=True):
    """The words of a capture that prove an assertion."""

    source: Text  # the capture's citation key
    text: Words  # verbatim


class Asserted(Row, frozen=True, kw_only=True):
    """What every assertion may carry: its passages, and whether it is kept from the public."""

    evidence: tuple[PassageRow, ...] = ()
    protect: bool = False


class TermRow(Row, frozen=True, kw_only=True):
    """A word of a vocabulary."""

    vocabulary: Literal["status", "event", "role", "verdict", "narrative"]
    key: Key
    labels: dict[Language, Text]


class NameRow(Asserted, frozen=True, kw_only=True):
    """A spelling of an entity's name."""

    text: Text
    language: Language
    house: bool = False
    kind: Literal["full", "alias", "abbreviation", "former"] = "full"


class EntityRow(Row, frozen=True, kw_only=True):
    """A person, organisation or place."""

    key: Key
    kind: Literal["person", "organisation", "place"]
    names: Annotated[tuple[NameRow, ...], Meta(min_length=1)]
    protect: bool = False
    note: str = ""


class StatusRow(Asserted, frozen=True, kw_only=True):
    """Who was what, from when to when."""

    subject: Key
    kind: Key  # a term of the vocabulary `status`
    object: Key | None = None
    start: str = ""  # EDTF
    end: str = ""  # EDTF
    last_confirmed: date | None = None


class PartRow(Asserted, frozen=True, kw_only=True):
    """Who took part in an event, and as what."""

    entity: Key
    role: Key  # a term of the vocabulary `role`


class EventRow(Asserted, frozen=True, kw_only=True):
    """Something that happened."""

    key: Key
    kind: Key  # a term of the vocabulary `event`
    title: Text
    date: str  # EDTF
    place: Key | None = None
    parts: tuple[PartRow, ...] = ()


class MeasureRow(Row, frozen=True, kw_only=True):
    """What is counted, of whom and by whom."""

    key: Key
    title: Text
    unit: Text = "people"
    population: str = ""
    counter: Key | None = None  # an entity
    status: Key | None = None  # a term of the vocabulary `status`, from which it can be computed


class FigureRow(Asserted, frozen=True, kw_only=True):
    """A value of a measure as of a day."""

    measure: Text
    as_of: date
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Literal["=", "at least", "more than", "up to", "less than", "about"] = "="
    counter: str = ""
    event: Key | None = None


class StatementRow(Asserted, frozen=True, kw_only=True):
    """Who said what, when, in which words."""

    speaker: Key
    said: str  # EDTF
    text: Words
    language: Language
    translation: str = ""
    verdict: Key | None = None  # a term of the vocabulary `verdict`
    narratives: tuple[Key, ...] = ()  # terms of the vocabulary `narrative`


class RegisterFile(Row, frozen=True, kw_only=True):
    """The whole file."""

    version: int
    terms: tuple[TermRow, ...] = ()
    entities: tuple[EntityRow, ...] = ()
    statuses: tuple[StatusRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    measures: tuple[MeasureRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    statements: tuple[StatementRow, ...] = ()


def decode_register(data: bytes, where: str) -> RegisterFile:
    """Read the bytes of a register.json; `where` names the file in what goes wrong.

    Raises:
        RegisterFileError: what is in the file is not a register; the sentence names the field.
    """
    try:
        held = msgspec.json.decode(data, type=RegisterFile)
    except msgspec.ValidationError as error:
        raise RegisterFileError(f"{where} is not a register: {error}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RegisterFileError(f"{where} is not JSON: {error}.") from error
    if held.version != VERSION:
        raise RegisterFileError(
            f"{where} is of version {held.version}; this khronika reads version {VERSION}."
        )
    _check_entities(held, where)
    _check_figures(held, where)
    _check_days(held, where)
    return held


def _check_entities(held: RegisterFile, where: str) -> None:
    keys: set[str] = set()
    for at, entity in enumerate(held.entities):
        if entity.key in keys:
            raise RegisterFileError(
                f'{where}: the key "{entity.key}" is there twice - at `$.entities[{at}].key`.'
            )
        keys.add(entity.key)
        languages: set[str] = set()
        for place, name in enumerate(entity.names):
            if not name.house:
                continue
            if name.language in languages:
                raise RegisterFileError(
                    f'{where}: "{entity.key}" has two house spellings for "{name.language}" - at '
                    f"`$.entities[{at}].names[{place}]`; leave `house` on one of them."
                )
            languages.add(name.language)


def _check_figures(held: RegisterFile, where: str) -> None:
    for at, figure in enumerate(held.figures):
        numbers = (figure.value, figure.low, figure.high)
        if not all(number.is_finite() for number in numbers if number is not None):
            raise RegisterFileError(
                f'{where}: a figure of "{figure.measure}" is no number - at `$.figures[{at}]`.'
            )
        low = figure.value if figure.low is None else figure.low
        high = figure.value if figure.high is None else figure.high
        if not low <= figure.value <= high:
            raise RegisterFileError(
                f'{where}: the value of "{figure.measure}" is not between its low and high - '
                f"at `$.figures[{at}]`."
            )


def _check_days(held: RegisterFile, where: str) -> None:
    days = [
        *(
            (f"$.statuses[{at}].{field}", day)
            for at, status in enumerate(held.statuses)
            for field, day in (("start", status.start), ("end", status.end))
            if day
        ),
        *((f"$.events[{at}].date", event.date) for at, event in enumerate(held.events)),
    ]
    for place, day in days:
        try:
            read_edtf(day)
        except NotEdtfError as error:
            sentence = str(error).rstrip(".")
            raise RegisterFileError(f"{where}: {sentence} - at `{place}`.") from error
