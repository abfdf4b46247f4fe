"""Looking up which stretches hold a place gives what asking each of them gives."""

from hypothesis import given
from hypothesis import strategies as st

from khronika.check.ground.reach import reaches

PLACE = st.integers(0, 60)
STRETCH = st.tuples(PLACE, PLACE).map(sorted).map(lambda pair: (pair[0], pair[1]))


@given(st.lists(STRETCH), STRETCH)
def test_it_gives_what_asking_each_gives(
    stretches: list[tuple[int, int]], place: tuple[int, int]
) -> None:
    found = reaches(stretches, lambda each: each).over(*place)
    assert found == [each for each in stretches if each[0] <= place[0] and place[1] <= each[1]]
