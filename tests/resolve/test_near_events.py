"""Which events look like one that articles date or call differently, and which are two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest

from kpugraph.resolve.near_events import Happening, near_events

ONE = Happening(
    iri="one",
    type="rapat",
    day=date(2024, 3, 4),
    until=None,
    name="evaluasi logistik kotak suara",
    organizers=frozenset({"kpu-kota-batu"}),
    articles=frozenset({"berita-1"}),
    places=frozenset(),
    number=None,
    precedes=frozenset(),
)
OTHER = replace(ONE, iri="other", articles=frozenset({"berita-2"}))


def later(days: int, **fields: Any) -> Happening:
    return replace(OTHER, day=ONE.day + timedelta(days), **fields)


@pytest.mark.parametrize(
    "other",
    [
        later(1),
        later(3),
        later(-2),
        later(0, type="evaluasi"),
        later(1, places=frozenset({"sma negeri 1"})),
        later(1, organizers=frozenset({"kpu-kota-batu", "bawaslu-kota-batu"})),
        later(1, number=("seri", 2)),
    ],
)
def test_one_event_told_with_another_day_or_type(other: Happening) -> None:
    for order in permutations((ONE, other)):
        assert near_events(order) == (("one", "other"),)


@pytest.mark.parametrize(
    "other",
    [
        later(0),  # one and the same, or told apart elsewhere
        later(4),  # as many days lie between two of one week
        later(1, type="evaluasi"),
        later(1, name="evaluasi logistik bilik suara"),
        later(1, organizers=frozenset({"kpu-kota-madiun"})),
        later(1, organizers=frozenset()),
        later(1, articles=frozenset({"berita-1", "berita-2"})),  # one article tells of both
        later(1, precedes=frozenset({"one"})),
    ],
)
def test_what_are_two(other: Happening) -> None:
    for order in permutations((ONE, other)):
        assert near_events(order) == ()


def test_a_name_that_many_have_says_nothing() -> None:
    assert near_events((replace(ONE, name="pleno rutin"), later(1, name="pleno rutin"))) == ()


def test_the_second_day_of_an_event_of_several_is_none_of_its_own() -> None:
    assert near_events((replace(ONE, until=date(2024, 3, 6)), later(2))) == ()
    assert near_events((replace(ONE, until=date(2024, 3, 5)), later(2))) == (("one", "other"),)


def test_two_schools_or_parts_are_two_events() -> None:
    schools = replace(ONE, places=frozenset({"sma negeri 1"})), later(1, places=frozenset({"sma negeri 2"}))
    parts = replace(ONE, number=("seri", 1)), later(1, number=("seri", 2))
    assert near_events(schools) == near_events(parts) == ()


def test_a_number_of_a_series_is_given_once() -> None:
    numbered = replace(ONE, number=("seri", 3), name="")
    assert near_events((numbered, later(20, number=("seri", 3), name="kelas"))) == (("one", "other"),)
    assert near_events((numbered, later(20, number=("seri", 3), organizers=frozenset()))) == (("one", "other"),)
    assert near_events((numbered, later(365, number=("seri", 3)))) == ()
    assert near_events((numbered, later(20, number=("seri", 3), organizers=frozenset({"kpu-kota-madiun"})))) == ()
