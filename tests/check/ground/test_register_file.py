"""register.json: the described shape is read, any other is refused with the field named."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from khronika.check.ground.register_file import RegisterFileError, read_register

NAME = {"text": "Maryja Zaranok", "language": "en", "house": True}
ENTITY = {"key": "zaranok", "kind": "person", "names": [NAME]}
FIGURE = {"measure": "prisoners", "as_of": "2021-02-15", "value": "0.0055"}


def written(tmp_path: Path, held: object) -> Path:
    path = tmp_path / "register.json"
    path.write_text(held if isinstance(held, str) else json.dumps(held), encoding="utf-8")
    return path


def test_reads_the_documented_example(tmp_path: Path) -> None:
    page = Path(__file__).parents[3] / "docs" / "register-json.md"
    example = page.read_text(encoding="utf-8").partition("```json\n")[2].partition("```")[0]
    register = read_register(written(tmp_path, example))
    assert [name.text for name in register.entities[0].names if name.house] == [
        "Maryja Zaranok",
        "Марыя Заранок",
        "Мария Заренок",
    ]
    assert register.figures[0].value == Decimal(246)
    assert register.figures[0].as_of == date(2021, 2, 15)


def test_decimals_are_kept_as_printed(tmp_path: Path) -> None:
    assert read_register(written(tmp_path, {"version": 1, "figures": [FIGURE]})).figures[
        0
    ].value == Decimal("0.0055")


@pytest.mark.parametrize(
    ("held", "says"),
    [
        ("{", "is not JSON"),
        ([], "is not a register"),
        ({"version": 2}, "is of version 2"),
        ({"entities": []}, "`version`"),
        ({"version": 1, "people": []}, "`people`"),
        ({"version": 1, "entities": [{**ENTITY, "names": []}]}, r"$.entities[0].names"),
        ({"version": 1, "entities": [{**ENTITY, "protect": "yes"}]}, "$.entities[0].protect"),
        ({"version": 1, "entities": [ENTITY, ENTITY]}, "$.entities[1].key"),
        (
            {"version": 1, "entities": [{**ENTITY, "names": [NAME, NAME]}]},
            "two house spellings",
        ),
        ({"version": 1, "figures": [{**FIGURE, "as_of": "15.02.2021"}]}, "$.figures[0].as_of"),
        ({"version": 1, "figures": [{**FIGURE, "value": "many"}]}, "$.figures[0].value"),
        ({"version": 1, "figures": [{**FIGURE, "low": 7}]}, "$.figures[0]"),
    ],
)
def test_another_shape_is_one_sentence_with_the_field(
    tmp_path: Path, held: object, says: str
) -> None:
    with pytest.raises(RegisterFileError) as caught:
        read_register(written(tmp_path, held))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
