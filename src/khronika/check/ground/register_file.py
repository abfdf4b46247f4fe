"""register.json, the part of a register that `khronika check --register` needs.

docs/register-json.md describes the file.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from khronika.check.evidence import KnownEntity, KnownFigure, KnownName, Register

VERSION = 1
_Text = Annotated[str, Meta(min_length=1, max_length=1000)]
_Language = Annotated[str, Meta(pattern="^[a-z]{2}$")]


class RegisterFileError(ValueError):
    """register.json is not JSON, or not of the described shape. Its text names the field."""


class _Name(Struct, frozen=True, forbid_unknown_fields=True):
    text: _Text
    language: _Language
    house: bool = False


class _Entity(Struct, frozen=True, forbid_unknown_fields=True):
    key: _Text
    kind: _Text
    names: Annotated[tuple[_Name, ...], Meta(min_length=1)]
    protect: bool = False


class _Figure(Struct, frozen=True, forbid_unknown_fields=True):
    measure: _Text
    as_of: date
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    counter: str = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    entities: tuple[_Entity, ...] = ()
    figures: tuple[_Figure, ...] = ()


def read_register(path: Path) -> Register:
    """Read register.json.

    Raises:
        RegisterFileError: what is in the file is not a register; the sentence names the field.
        OSError: the file cannot be opened.
    """
    try:
        held = msgspec.json.decode(path.read_bytes(), type=_File)
    except msgspec.ValidationError as error:
        raise RegisterFileError(f"{path} is not a register: {error}.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise RegisterFileError(f"{path} is not JSON: {error}.") from error
    if held.version != VERSION:
        raise RegisterFileError(
            f"{path} is of version {held.version}; this khronika reads version {VERSION}."
        )
    _check(held, path)
    return Register(
        entities=tuple(
            KnownEntity(
                key=entity.key,
                kind=entity.kind,
                protected=entity.protect,
                names=tuple(
                    KnownName(text=name.text, language=name.language, house=name.house)
                    for name in entity.names
                ),
            )
            for entity in held.entities
        ),
        figures=tuple(
            KnownFigure(
                measure=figure.measure,
                as_of=figure.as_of,
                value=figure.value,
                low=figure.low,
                high=figure.high,
                counter=figure.counter,
            )
            for figure in held.figures
        ),
    )


def _check(held: _File, path: Path) -> None:
    """Refuse what has the right shape and still makes no sense."""
    keys: set[str] = set()
    for at, entity in enumerate(held.entities):
        if entity.key in keys:
            raise RegisterFileError(
                f'{path}: the key "{entity.key}" is there twice - at `$.entities[{at}].key`.'
            )
        keys.add(entity.key)
        languages: set[str] = set()
        for place, name in enumerate(entity.names):
            if name.house and name.language in languages:
                raise RegisterFileError(
                    f'{path}: "{entity.key}" has two house spellings for "{name.language}" - at '
                    f"`$.entities[{at}].names[{place}]`; leave `house` on one of them."
                )
            if name.house:
                languages.add(name.language)
    for at, figure in enumerate(held.figures):
        low = figure.value if figure.low is None else figure.low
        high = figure.value if figure.high is None else figure.high
        if not low <= figure.value <= high:
            raise RegisterFileError(
                f'{path}: the value of "{figure.measure}" is not between its low and high - '
                f"at `$.figures[{at}]`."
            )
