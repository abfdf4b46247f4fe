"""Counts as of a day, as known on a day; corrections; quoted beside computed."""

import datetime as dt

import pytest
from django.utils import timezone

from khronika.register.correct import correct
from khronika.register.count import as_of
from khronika.register.models import Entity, Figure, Measure, Name, Statement, Status, Term
from khronika.register.trouble import CorrectionTrouble
from khronika.text.edtf import Bounds, read_edtf

pytestmark = pytest.mark.django_db

NOVEMBER_15 = dt.date(2026, 11, 15)


@pytest.fixture
def prisoners() -> Measure:
    term = Term.objects.create(vocabulary="status", key="prisoner")
    return Measure.objects.create(key="prisoners", title="Prisoners", status=term)


def held(measure: Measure, who: str, start: str, end: str = "", confirmed: str = "") -> Status:
    subject, _made = Entity.objects.get_or_create(key=who, defaults={"kind": "person"})
    begins = read_edtf(start) if start else Bounds(None, None)
    ends = read_edtf(end) if end else Bounds(None, None)
    assert measure.status is not None
    return Status.objects.create(
        subject=subject,
        kind=measure.status,
        start=start,
        start_low=begins.low,
        start_high=begins.high,
        end=end,
        end_low=ends.low,
        end_high=ends.high,
        last_confirmed=dt.date.fromisoformat(confirmed) if confirmed else None,
    )


@pytest.mark.parametrize(
    ("start", "end", "confirmed", "pair"),
    [
        ("2026-09-01", "", "", (1, 1)),
        ("2026-11-15", "", "", (1, 1)),
        ("2026-11-16", "", "", (0, 0)),
        ("2026-11", "", "", (0, 1)),
        ("2026-09-01", "2026-11-15", "", (0, 1)),
        ("2026-09-01", "2026-11-16", "", (1, 1)),
        ("2026-09-01", "2026-11-14", "", (0, 0)),
        ("2026-09-01", "2026-11", "", (0, 1)),
        ("2026-09-01", "2026-12/..", "", (1, 1)),
        ("2026-09-01", "", "2026-11-15", (1, 1)),
        ("2026-09-01", "", "2026-10-01", (0, 1)),
        ("", "", "", (0, 1)),
        ("", "2026-10-01", "", (0, 0)),
        ("../2026-08", "", "", (1, 1)),
    ],
)
def test_surely_and_possibly(
    prisoners: Measure, start: str, end: str, confirmed: str, pair: tuple[int, int]
) -> None:
    held(prisoners, "astrouka", start, end, confirmed)
    counted = as_of(prisoners, NOVEMBER_15).counted
    assert counted is not None
    assert (counted.surely, counted.possibly) == pair


def test_what_is_not_sure_is_printed_as_at_least(prisoners: Measure) -> None:
    held(prisoners, "astrouka", "2026-09-01")
    held(prisoners, "rahoz", "2026-10-21")
    counted = as_of(prisoners, NOVEMBER_15).counted
    assert counted is not None
    assert counted.printed == "2"
    held(prisoners, "lipnitskaya", "2026-11")
    counted = as_of(prisoners, NOVEMBER_15).counted
    assert counted is not None
    assert counted.printed == "at least 2"


def test_one_person_is_counted_once(prisoners: Measure) -> None:
    held(prisoners, "astrouka", "2026-09-01")
    double = held(prisoners, "ostrovka", "2026-09-02").subject
    double.merged_into = Entity.objects.get(key="astrouka")
    double.save()
    held(prisoners, "astrouka", "2026-08-01")
    counted = as_of(prisoners, NOVEMBER_15).counted
    assert counted is not None
    assert counted.surely == 1


def test_what_we_thought_then_is_still_answered(prisoners: Measure) -> None:
    wrong = Figure.objects.create(
        measure=prisoners,
        value=246,
        as_of=NOVEMBER_15,
        known_from=timezone.now() - dt.timedelta(days=5),
    )
    then = timezone.now() - dt.timedelta(days=1)
    correct(wrong, why="two were counted twice", value=244)
    today, before = as_of(prisoners, NOVEMBER_15), as_of(prisoners, NOVEMBER_15, then)
    assert today.quoted is not None
    assert before.quoted is not None
    assert today.quoted.value == 244
    assert before.quoted.value == 246
    assert today.quoted.why == "two were counted twice"


def test_a_quoted_figure_stands_until_the_next_and_beside_the_count(prisoners: Measure) -> None:
    held(prisoners, "astrouka", "2026-09-01")
    Figure.objects.create(measure=prisoners, value=2, as_of=dt.date(2026, 11, 8))
    Figure.objects.create(measure=prisoners, value=5, as_of=dt.date(2026, 11, 22))
    later = as_of(prisoners, NOVEMBER_15)
    assert later.quoted is not None
    assert later.quoted.value == 2
    assert not later.differ
    assert as_of(prisoners, dt.date(2026, 11, 8)).differ


def test_a_correction_needs_a_reason_a_change_and_an_open_row(prisoners: Measure) -> None:
    figure = Figure.objects.create(measure=prisoners, value=246, as_of=NOVEMBER_15)
    with pytest.raises(CorrectionTrouble, match="Say why"):
        correct(figure, why=" ", value=244)
    with pytest.raises(CorrectionTrouble, match="Nothing is changed"):
        correct(figure, why="the same", value=246)
    correct(figure, why="counted anew", value=244)
    with pytest.raises(CorrectionTrouble, match="already"):
        correct(figure, why="once more", value=240)


def test_a_corrected_statement_keeps_its_narratives() -> None:
    speaker = Entity.objects.create(key="zharkevich", kind="person")
    statement = Statement.objects.create(
        speaker=speaker,
        said="2026-11-12",
        said_low=dt.date(2026, 11, 12),
        said_high=dt.date(2026, 11, 12),
        text="платят из-за границы",
        language="ru",
    )
    statement.narratives.add(Term.objects.create(vocabulary="narrative", key="paid-from-abroad"))
    new = correct(statement, why="his press service's text", text="платят из-за границы за всё")
    assert [term.key for term in new.narratives.all()] == ["paid-from-abroad"]


def test_a_corrected_name_is_found_by_its_new_spelling() -> None:
    entity = Entity.objects.create(key="rahoz", kind="person")
    name = Name.objects.create(entity=entity, text="Tsimafei Rahoz", language="en")
    new = correct(name, why="his family's spelling", text="Cimafiej Rahoz")
    assert new.keys.exists()
