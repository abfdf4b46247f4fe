"""The part of register.json that `khronika check --register` needs.

docs/register-json.md describes the file, `register_shape` holds its shape.
"""

from pathlib import Path

from khronika.check.evidence import KnownEntity, KnownFigure, KnownName, Register
from khronika.check.ground.register_shape import RegisterFileError, decode_register

__all__ = ["RegisterFileError", "read_register"]


def read_register(path: Path) -> Register:
    """Read register.json.

    Raises:
        RegisterFileError: what is in the file is not a register; the sentence names the field.
        OSError: the file cannot be opened.
    """
    held = decode_register(path.read_bytes(), str(path))
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
