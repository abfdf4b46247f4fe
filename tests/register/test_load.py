"""register.json: loaded whole or not at all, twice without change, corrections kept."""

import datetime as dt
import json
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

import newsroom
from khronika.register.export import export_register
from khronika.register.known import known_register
from khronika.register.load import Loaded, load_register
from khronika.register.models import Entity, Event, Evidence, Figure, Measure, Name, Status, Term
from khronika.register.trouble import LoadTrouble

pytestmark = pytest.mark.django_db

REGISTER: dict[str, Any] = {
    "version": 1,
    "terms": [
        {"vocabulary": "status", "key": "political-prisoner", "labels": {"en": "prisoner"}},
        {"vocabulary": "event", "key": "election", "labels": {"en": "election"}},
        {"vocabulary": "role", "key": "candidate", "labels": {"en": "candidate"}},
    ],
    "entities": [
        {
            "key": "viarta",
            "kind": "organisation",
            "names": [{"text": "Viarta", "language": "en", "house": True}],
        },
        {
            "key": "mirskaya",
            "kind": "person",
            "names": [
                {"text": "Alena Mirskaya", "language": "en", "house": True},
                {"text": "Elena Mirskaya", "language": "en"},
                {"text": "Алена Мірская", "language": "be", "house": True},
            ],
        },
    ],
    "statuses": [
        {"subject": "mirskaya", "kind": "political-prisoner", "start": "2026-09", "end": ""}
    ],
    "events": [
        {
            "key": "election-2026",
            "kind": "election",
            "title": "Presidential election",
            "date": "2026-08-09",
            "parts": [{"entity": "mirskaya", "role": "candidate"}],
        }
    ],
    "measures": [
        {
            "key": "prisoners",
            "title": "Political prisoners",
            "counter": "viarta",
            "status": "political-prisoner",
        }
    ],
    "figures": [
        {
            "measure": "prisoners",
            "as_of": "2026-11-15",
            "value": 412,
            "evidence": [{"source": "viarta-2026-11-15", "text": "412 палітычных зняволеных"}],
        }
    ],
    "statements": [
        {"speaker": "mirskaya", "said": "2026-08", "text": "Лічыце галасы.", "language": "be"}
    ],
}


@pytest.fixture(autouse=True)
def _sources() -> None:
    newsroom.sources()


def load(tmp_path: Path, register: dict[str, Any] | str) -> Loaded:
    path = tmp_path / "register.json"
    path.write_text(register if isinstance(register, str) else json.dumps(register), "utf-8")
    return load_register(path)


def changed(**at: object) -> dict[str, Any]:
    """The register with a value changed, `figures__0__value=398`."""
    register = deepcopy(REGISTER)
    for path, value in at.items():
        *way, last = path.split("__")
        place: Any = register
        for step in way:
            place = place[int(step)] if step.isdigit() else place[step]
        place[int(last) if last.isdigit() else last] = value
    return register


def test_everything_is_there_after_loading(tmp_path: Path) -> None:
    loaded = load(tmp_path, REGISTER)
    assert (loaded.entities, loaded.statuses, loaded.figures, loaded.new) == (2, 1, 1, 9)
    status = Status.objects.get()
    assert (status.start_low, status.start_high) == (dt.date(2026, 9, 1), dt.date(2026, 9, 30))
    assert Event.objects.get().parts.get().role.key == "candidate"
    evidence = Evidence.objects.get()
    assert evidence.figure is not None
    assert evidence.passage.exact == "412 палітычных зняволеных"
    assert evidence.passage.capture.key == "viarta-2026-11-15"


def test_loading_again_changes_nothing(tmp_path: Path) -> None:
    load(tmp_path, REGISTER)
    again = load(tmp_path, REGISTER)
    assert (again.new, again.corrected, again.known) == (0, 0, 9)
    assert Name.objects.count() == 4
    assert Evidence.objects.count() == 1


def test_another_value_is_a_correction_and_the_old_one_is_kept(tmp_path: Path) -> None:
    load(tmp_path, REGISTER)
    before = timezone.now()
    mended = load(tmp_path, changed(figures__0__value=410, figures__0__evidence=[]))
    assert (mended.new, mended.corrected) == (0, 1)
    new = Figure.objects.get(known_to=None)
    assert new.value == 410
    old = Figure.objects.get(replaced_by=new)
    assert old.value == 412
    assert old.known_to is not None
    assert old.known_to >= before
    assert "register.json" in new.why


def test_a_corrected_event_keeps_those_who_took_part(tmp_path: Path) -> None:
    load(tmp_path, REGISTER)
    again = load(tmp_path, changed(events__0__date="2026-08-08"))
    assert (again.new, again.corrected) == (0, 1)


def test_the_house_spelling_can_move(tmp_path: Path) -> None:
    load(tmp_path, REGISTER)
    names = [
        {"text": "Elena Mirskaya", "language": "en", "house": True},
        {"text": "Alena Mirskaya", "language": "en"},
    ]
    load(tmp_path, changed(entities__1__names=names))
    house = {name.text for name in known_register().entities[0].names if name.house}
    assert house == {"Elena Mirskaya", "Алена Мірская"}


def test_a_file_never_lifts_protection(tmp_path: Path) -> None:
    load(tmp_path, changed(entities__1__protect=True))
    load(tmp_path, REGISTER)
    assert Entity.objects.get(key="mirskaya").protect


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"figures__0__measure": "prisoner"}, "`$.figures[0].measure`"),
        ({"figures__0__counter": "Honest Count"}, "`$.figures[0].counter`"),
        ({"figures__0__value": "1e30"}, "`$.figures[0].value`"),
        ({"figures__0__value": "NaN"}, "$.figures[0]"),
        ({"figures__0__value": "0.00000001"}, "`$.figures[0].value`"),
        ({"figures__0__event": "nothing"}, "`$.figures[0].event`"),
        ({"statuses__0__subject": "nobody"}, "`$.statuses[0].subject`"),
        ({"statuses__0__kind": "prisoner"}, "`$.statuses[0].kind`"),
        ({"statuses__0__start": "15.11.2026"}, "`$.statuses[0].start`"),
        ({"statuses__0__end": "2026-01-01"}, "ends before it starts"),
        ({"events__0__date": "../2026"}, "`$.events[0].date`"),
        ({"events__0__parts__0__role": "winner"}, "`$.events[0].parts[0].role`"),
        ({"statements__0__said": "2026-08/.."}, "`$.statements[0].said`"),
        ({"measures__0__counter": "nobody"}, "`$.measures[0].counter`"),
        ({"entities__0__kind": "animal"}, "$.entities[0].kind"),
        (
            {"figures__0__evidence": [{"source": "nothing-1", "text": "412"}]},
            "no capture “nothing-1”",
        ),
        (
            {"figures__0__evidence": [{"source": "viarta-2026-11-15", "text": "413 зняволеных"}]},
            "does not stand in",
        ),
        ({"statuses": [REGISTER["statuses"][0]] * 2}, "there twice - at `$.statuses[1]`"),
    ],
)
def test_what_cannot_be_loaded_names_its_place_and_leaves_nothing(
    tmp_path: Path, change: dict[str, object], says: str
) -> None:
    with pytest.raises(LoadTrouble) as caught:
        load(tmp_path, changed(**change))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not Entity.objects.exists()
    assert not Term.objects.exists()
    assert not Measure.objects.exists()


def test_an_entity_cannot_turn_into_something_else(tmp_path: Path) -> None:
    load(tmp_path, REGISTER)
    with pytest.raises(LoadTrouble, match="of the kind “organisation”"):
        load(tmp_path, changed(entities__0__kind="person"))


def test_a_broken_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LoadTrouble, match="is not JSON"):
        load(tmp_path, '{"version": 1,')


def test_what_is_exported_loads_again(tmp_path: Path) -> None:
    load(tmp_path, REGISTER)
    exported = json.loads(export_register())
    assert exported["figures"][0]["value"] == "412"
    again = load(tmp_path, exported)
    assert (again.new, again.corrected, again.known) == (0, 0, 9)


def test_an_export_leaves_out_whom_the_register_protects(tmp_path: Path) -> None:
    load(tmp_path, changed(entities__1__protect=True))
    public = export_register().decode()
    assert "irskaya" not in public
    assert "Мірская" not in public
    assert "Viarta" in public
    assert "Мірская" in export_register(protected=True).decode()


def test_the_checker_gets_the_spellings_and_the_figures(tmp_path: Path) -> None:
    load(tmp_path, REGISTER)
    register = known_register(dt.date(2026, 11, 20))
    assert {entity.key for entity in register.entities} == {"viarta", "mirskaya"}
    assert register.figures[0].value == Decimal(412)
    assert register.figures[0].counter == "viarta"
    assert known_register(dt.date(2026, 11, 14)).figures == ()


def test_a_merged_entity_lends_its_spellings(tmp_path: Path) -> None:
    load(tmp_path, REGISTER)
    other = Entity.objects.create(key="e-mirska", kind="person", protect=True)
    Name.objects.create(entity=other, text="E. Mirska", language="pl")
    other.merged_into = Entity.objects.get(key="mirskaya")
    other.save()
    known = {entity.key: entity for entity in known_register().entities}
    assert "e-mirska" not in known
    assert "E. Mirska" in [name.text for name in known["mirskaya"].names]
    assert known["mirskaya"].protected
