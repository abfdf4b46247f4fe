"""EDTF: what is written is bounded, anything else is one sentence."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khronika.text.edtf import NotEdtfError, read_edtf

# a busy machine is no failure
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2026-11-15", "2026-11-15", "2026-11-15"),
        ("2026-11", "2026-11-01", "2026-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2026-XX", "2026-01-01", "2026-12-31"),
        ("2026-02-XX", "2026-02-01", "2026-02-28"),
        ("2026-21", "2026-03-01", "2026-05-31"),
        ("2026-24", "2026-12-01", "2027-02-28"),
        ("2026-11-15~", "2026-11-15", "2026-11-15"),
        ("2026?", "2026-01-01", "2026-12-31"),
        ("2026-11/2026-12-03", "2026-11-01", "2026-12-03"),
        ("2026-11-09/..", "2026-11-09", None),
        ("2026-11-09/", "2026-11-09", None),
        ("../2026-11", None, "2026-11-30"),
    ],
)
def test_what_a_register_writes_is_bounded(text: str, low: str | None, high: str | None) -> None:
    bounds = read_edtf(text)
    assert bounds.low == (None if low is None else date.fromisoformat(low))
    assert bounds.high == (None if high is None else date.fromisoformat(high))


@pytest.mark.parametrize(
    "text",
    [
        *("", "..", "../..", "/", "15.11.2026", "2026-13", "2026-02-30", "2026-11-31", "0000"),
        *(
            "2026-1-5",
            "2026-11-15/2026-11-14",
            "2026/2025",
            "99999",
            "20X6",
            "2026-X1",
            "yesterday",
        ),
        *("2026-11-15T12:00", "٢٠٢٦", "9999-24", "2026-11-15/2026-11-15/2026-11-15", "2" * 50),
        "202X-05",
    ],
)
def test_anything_else_is_one_sentence(text: str) -> None:
    with pytest.raises(NotEdtfError) as caught:
        read_edtf(text)
    assert str(caught.value).endswith((".", "EDTF, ISO 8601-2)."))
    assert "\n" not in str(caught.value)


@UNHURRIED
@given(st.text(alphabet="0123456789X-/.?~% ", max_size=24))
def test_no_text_breaks_the_reading(text: str) -> None:
    try:
        bounds = read_edtf(text)
    except NotEdtfError:
        return
    known = [day for day in (bounds.low, bounds.high) if day is not None]
    assert known
    assert known == sorted(known)


@UNHURRIED
@given(st.dates(), st.integers(0, 500))
def test_days_and_intervals_come_back(day: date, length: int) -> None:
    end = min(day, date.max - timedelta(days=length)) + timedelta(days=length)
    start = end - timedelta(days=length)
    assert read_edtf(day.isoformat()).low == day
    bounds = read_edtf(f"{start.isoformat()}/{end.isoformat()}")
    assert (bounds.low, bounds.high) == (start, end)
