from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from kpugraph.resolve.same_events import Telling, same_events


def telling(iri: str, words: str, *people: str, numbers: str = "", place: str | None = None) -> Telling:
    numbered, content = frozenset(filter(None, numbers.split(","))), frozenset(words.split())
    return Telling(iri, "rapat", "2024-03-04", "kpu-ri", content, numbered, place, frozenset(people), place is not None)


A = telling("a", "dana kampanye", "sari")


def joined(*tellings: Telling) -> list[list[str]]:
    found = same_events(tellings)
    groups = {tuple(sorted((iri, *others))) for iri, others in found.items()}
    for iri, others in found.items():
        assert list(others) == sorted(set(others) - {iri})
    return [list(group) for group in sorted(groups)]


@pytest.mark.parametrize(
    "other",
    [
        telling("b", "dana kampanye pasangan"),
        telling("b", "kampanye"),
        telling("b", "kampanye laporan", "sari"),
        telling("b", "", "sari"),
        telling("b", "dana kampanye", place="sma negeri 1"),
        telling("b", "dana kampanye", numbers="sesi 1"),
    ],
)
def test_names_that_agree_or_people_who_met_make_one(other: Telling) -> None:
    assert joined(A, other) == [["a", "b"]]


@pytest.mark.parametrize(
    "other",
    [
        telling("b", "logistik", "sari"),
        telling("b", "kampanye laporan akuntan"),
        telling("b", ""),
        telling("b", "", "budi"),
        replace(A, iri="b", day="2024-03-05"),
        replace(A, iri="b", holder="kpu-kota-batu"),
        replace(A, iri="b", type="webinar"),
    ],
)
def test_what_does_not_agree_stays_two(other: Telling) -> None:
    assert joined(A, other) == []


def test_two_places_or_parts_are_apart_however_alike() -> None:
    school = replace(A, place="sma negeri 1", located=True)
    for one, other in (
        (school, replace(school, iri="b", place="sma negeri 2")),
        (school, replace(school, iri="b", place=None)),
        (replace(A, numbers=frozenset({"sesi 1"})), replace(A, iri="b", numbers=frozenset({"sesi 2"}))),
    ):
        assert joined(one, other) == []


def test_what_fits_two_that_are_apart_is_joined_to_neither_in_any_order() -> None:
    schools = [replace(A, iri=iri, place=f"sma negeri {iri}", located=True) for iri in ("1", "2")]
    for order in permutations([*schools, replace(A, iri="c")]):
        assert joined(*order) == []
    assert joined(schools[0], replace(A, iri="c")) == [["1", "c"]]


def test_three_reports_of_one_are_said_of_every_two() -> None:
    reports = [A, telling("b", "dana kampanye laporan"), telling("c", "dana kampanye laporan akhir")]
    for order in permutations(reports):
        assert joined(*order) == [["a", "b", "c"]]


def test_an_event_whose_articles_name_two_holders_is_left_alone() -> None:
    assert joined(A, replace(A, holder="kpu-kota-batu"), telling("b", "dana kampanye")) == []


def test_what_several_articles_tell_of_one_event_counts_together() -> None:
    assert joined(A, telling("a", "dana kampanye", "budi"), telling("b", "", "budi")) == [["a", "b"]]
