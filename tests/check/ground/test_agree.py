"""What a printed number may stand for."""

from decimal import Decimal

import pytest

from check.ground.figures_by_hand import figure, percent
from khronika.check.ground.agree import agree, comparable, plain
from khronika.check.ground.grounded import How
from khronika.text.spans import Bound, Figure, FigureKind

MILLION = 1_000_000


@pytest.mark.parametrize(
    ("said", "source", "how"),
    [
        (figure("246"), figure("246"), How.EXACT),
        (figure("246"), figure("264"), None),
        (figure("1.5", scale=MILLION), figure("1500", scale=1000), How.EXACT),
        (figure("1.5", scale=MILLION), figure("1512300"), How.ROUNDED),
        (figure("1.5", scale=MILLION), figure("1562300"), None),
        (figure("2700"), figure("2684"), How.ROUNDED),
        (figure("2700"), figure("2640"), None),
        (figure("250"), figure("246"), None),  # people are not rounded to tens in silence
        (figure("250", bound=Bound.ABOUT), figure("246"), How.WITHIN),
        (figure("250", bound=Bound.ABOUT), figure("290"), None),
        (figure("920", bound=Bound.ABOUT), figure("900"), None),
        (figure("900", bound=Bound.ABOUT), figure("920"), How.WITHIN),
        (percent("67"), percent("66.5"), How.ROUNDED),
        (percent("66"), percent("66.5"), How.ROUNDED),  # half to even is a way to round
        (percent("66"), percent("66.9"), None),
        (percent("66.5"), percent("67"), None),  # nobody knows more decimals than the source
        (percent("0.0055"), percent("0.00552"), How.ROUNDED),
        (figure("100", bound=Bound.MORE_THAN), figure("106"), How.WITHIN),
        (figure("100", bound=Bound.MORE_THAN), figure("180"), None),
        (figure("100", bound=Bound.MORE_THAN), figure("96"), None),
        (figure("100", bound=Bound.LESS_THAN), figure("96"), How.WITHIN),
        (figure("106", bound=Bound.AT_LEAST), figure("106", bound=Bound.AT_LEAST), How.EXACT),
        (figure("106", bound=Bound.MORE_THAN), figure("106", bound=Bound.AT_LEAST), How.EXACT),
        (figure("106"), figure("106", bound=Bound.AT_LEAST), How.BOUND),
        (figure("106", bound=Bound.AT_LEAST), figure("106"), How.BOUND),
        (figure("106", bound=Bound.AT_LEAST), figure("106", bound=Bound.UP_TO), How.BOUND),
        (figure("2700"), figure("2700", bound=Bound.ABOUT), How.BOUND),
        (figure("58", bound=Bound.ABOUT), figure("58"), How.EXACT),
        (figure("12", high="15"), figure("12", high="15"), How.EXACT),
        (figure("12", high="15"), figure("12", high="16"), None),
        (figure("12", high="15"), figure("14"), How.WITHIN),
        (figure("15"), figure("12", high="15"), How.BOUND),
        (figure("15", bound=Bound.UP_TO), figure("12", high="15"), How.WITHIN),
    ],
)
def test_one_number_for_another(said: Figure, source: Figure, how: How | None) -> None:
    found = agree(said, source)
    assert (found.how if found else None) is how


@pytest.mark.parametrize(
    ("parts", "whole", "share", "agrees"),
    [(2, 3, "66.4", True), (2, 3, "70", False), (1, 2, "48.1", True), (1, 3, "40", False)],
)
def test_fractions_are_met_by_percentages(
    parts: int, whole: int, share: str, *, agrees: bool
) -> None:
    fraction = figure(str(Decimal(parts) / Decimal(whole)), kind=FigureKind.FRACTION)
    assert comparable(fraction, percent(share))
    assert (agree(fraction, percent(share)) is not None) is agrees
    assert (agree(percent(share), fraction) is not None) is agrees


def test_kinds_are_kept_apart() -> None:
    euros = figure("100", kind=FigureKind.MONEY, unit="EUR")
    dollars = figure("100", kind=FigureKind.MONEY, unit="USD")
    days = figure("5", kind=FigureKind.DURATION, unit="day")
    years = figure("5", kind=FigureKind.DURATION, unit="year")
    assert not comparable(euros, dollars)
    assert not comparable(days, years)
    assert not comparable(percent("5"), figure("5"))
    assert not comparable(percent("5"), figure("5", kind=FigureKind.POINTS, unit="pp"))
    assert comparable(figure("5"), figure("5", kind=FigureKind.UNREAD))


@pytest.mark.parametrize(
    ("value", "shown"), [("18110", "18,110"), ("2.50", "2.5"), ("100", "100"), ("0.0055", "0.0055")]
)
def test_numbers_for_people(value: str, shown: str) -> None:
    assert plain(Decimal(value)) == shown
