from __future__ import annotations

import pytest
from benchmarks.archive.measures import b_cubed, pairwise


def test_a_right_grouping_has_full_marks() -> None:
    for measure in (pairwise, b_cubed):
        made = measure({("a", "x"): 3, ("b", "y"): 1})
        assert (made.precision, made.recall, made.wrong, made.missed) == (1, 1, 0, 0)


def test_pairs_are_counted_by_hand() -> None:
    made = pairwise({("a", "x"): 2, ("a", "y"): 1, ("b", "y"): 2})
    # Joined: 1 in x, 3 in y, of which 1 + 1 are right; true: 3 of a, 1 of b.
    assert (made.precision, made.recall) == (2 / 4, 2 / 4)
    assert (made.wrong, made.missed) == (2, 2)


def test_b_cubed_is_the_mean_over_items() -> None:
    made = b_cubed({("a", "x"): 2, ("a", "y"): 1, ("b", "y"): 2})
    assert made.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert made.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert (made.wrong, made.missed) == (1, 1)


def test_nothing_is_never_wrong() -> None:
    for measure in (pairwise, b_cubed):
        assert measure({}).precision == measure({}).recall == 1
