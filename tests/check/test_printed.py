from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khronika.check.printed import Interval, number, percent, reach, rounded
from khronika.text.spans import Bound, Figure, FigureKind


def figure(
    value: str,
    kind: FigureKind = FigureKind.COUNT,
    *,
    decimals: int = 0,
    bound: Bound = Bound.EXACT,
    scale: int = 1,
) -> Figure:
    return Figure(
        start=0,
        end=1,
        text="?",
        kind=kind,
        value=Decimal(value),
        decimals=decimals,
        bound=bound,
        scale=Decimal(scale),
        number_start=0,
        number_end=1,
    )


def test_a_count_is_exact_and_a_percentage_is_rounded() -> None:
    assert reach(figure("106")) == Interval(Decimal(106), Decimal(106))
    assert reach(figure("53", FigureKind.PERCENT)) == Interval(Decimal("52.5"), Decimal("53.5"))
    shown = reach(figure("0.0055", FigureKind.PERCENT, decimals=4))
    assert shown == Interval(Decimal("0.00545"), Decimal("0.00555"))


def test_a_scale_rounds_as_far_as_it_was_printed() -> None:
    assert reach(figure("1500000", decimals=1, scale=10**6)) == Interval(
        Decimal(1_450_000), Decimal(1_550_000)
    )
    assert reach(figure("500000", scale=10**6)).low > 0


@pytest.mark.parametrize(
    ("bound", "inside", "outside"),
    [
        (Bound.AT_LEAST, "1000", "105"),
        (Bound.MORE_THAN, "140", "105"),
        (Bound.UP_TO, "3", "107"),
        (Bound.LESS_THAN, "100", "107"),
        (Bound.ABOUT, "100", "130"),
    ],
)
def test_bounds_widen_to_their_side(bound: Bound, inside: str, outside: str) -> None:
    reached = reach(figure("106", bound=bound))
    assert reached.low <= Decimal(inside) <= reached.high
    assert not reached.low <= Decimal(outside) <= reached.high


def test_a_share_of_nothing_is_no_share() -> None:
    assert percent(reach(figure("3")), reach(figure("0"))) is None
    endless = reach(figure("3", bound=Bound.AT_LEAST))
    anything = percent(endless, endless)
    assert anything is not None
    assert anything.meets(Interval(Decimal(1), Decimal(1)))


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [
        ("0.0055218", 3, "0.0055"),
        ("53", 0, "53"),
        ("66.6666", 0, "67"),
        ("66.6666", 1, "66.7"),
        ("1234.5", 0, "1,235"),
        ("0", 0, "0"),
    ],
)
def test_results_are_said_as_people_say_them(value: str, decimals: int, said: str) -> None:
    assert rounded(Decimal(value), decimals) == said


def test_numbers_are_grouped() -> None:
    assert number(Decimal(18110)) == "18,110"
    assert number(Decimal("0.0055")) == "0.0055"
    assert number(Decimal("1.5E+6")) == "1,500,000"


@given(
    parts=st.integers(min_value=1, max_value=10**6),
    more=st.integers(min_value=0, max_value=10**6),
    decimals=st.integers(min_value=0, max_value=4),
)
def test_a_rightly_rounded_percentage_never_contradicts(
    parts: int, more: int, decimals: int
) -> None:
    whole = parts + more
    shown = round(Decimal(100) * parts / whole, decimals)
    printed = figure(str(shown), FigureKind.PERCENT, decimals=decimals)
    computed = percent(reach(figure(str(parts))), reach(figure(str(whole))))
    assert computed is not None
    assert computed.meets(reach(printed))
