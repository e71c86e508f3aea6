"""Things in a row keep their order and their distance, and move no more than they must."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.pages.spread import spread

_places = st.floats(-1000, 1000, allow_nan=False)
_rows = st.lists(st.tuples(_places, st.floats(0.1, 5)), min_size=1, max_size=12).flatmap(
    lambda wishes: st.tuples(
        st.just(wishes), st.lists(st.floats(0, 50), min_size=len(wishes) - 1, max_size=len(wishes) - 1)
    )
)


@pytest.mark.parametrize(
    ("wishes", "apart", "low", "high", "places"),
    [
        ([], [], 0, 9, ()),
        ([(4, 1)], [], 0, 9, (4,)),
        ([(5, 1), (5, 3)], [4], 0, 100, (2, 6)),
        ([(9, 1), (1, 1), (5, 1)], [2, 2], 0, 100, (3, 5, 7)),
        ([(90, 1), (95, 1)], [10], 0, 100, (87.5, 97.5)),
        ([(0, 1), (1, 1)], [30], 10, 20, (10, 40)),
    ],
)
def test_spread(
    wishes: list[tuple[float, float]], apart: list[float], low: float, high: float, places: tuple[float, ...]
) -> None:
    assert spread(wishes, apart, low, high) == pytest.approx(places)


@given(_rows)
def test_distances_are_kept(row: tuple[list[tuple[float, float]], list[float]]) -> None:
    wishes, apart = row
    places = spread(wishes, apart, -1e9, 1e9)
    assert all(after - before >= gap - 1e-6 for (before, after), gap in zip(pairwise(places), apart, strict=True))


@given(_rows)
def test_no_single_thing_could_stand_nearer_to_its_wish(row: tuple[list[tuple[float, float]], list[float]]) -> None:
    wishes, apart = row
    places = spread(wishes, apart, -1e9, 1e9)
    for number, (wish, _) in enumerate(wishes):
        low = places[number - 1] + apart[number - 1] if number else -1e9
        high = places[number + 1] - apart[number] if number + 1 < len(wishes) else 1e9
        assert abs(places[number] - max(low, min(high, wish))) < 1e-3
