"""The pairs that are worth comparing: those that share something, and never all."""

from __future__ import annotations

import pytest

from kpugraph.resolve.candidates import candidate_pairs
from kpugraph.resolve.names import alike_tokens, name_tokens
from kpugraph.resolve.personas import Office, Persona, Regions

PROVINCES = 30


def regions(cities: int) -> Regions:
    """A nation, provinces, and so many cities in each."""
    tiers: dict[str, int] = {"nation": 3}
    around: dict[str, tuple[str, ...]] = {"nation": ("nation",)}
    for province in range(PROVINCES):
        name = f"p{province}"
        tiers[name], around[name] = 2, (name, "nation")
        for city in range(cities):
            tiers[f"{name}c{city}"], around[f"{name}c{city}"] = 1, (f"{name}c{city}", name, "nation")
    return Regions(tiers, around)


def persona(name: str, region: str | None, number: int = 0, body: str | None = None) -> Persona:
    tokens = name_tokens(name)
    office = Office(body or f"org/{number}", region, "anggota", None, False, True, None, None, "")
    return Persona(
        iri=f"person/{number:06}",
        name=tokens,
        alike="".join(alike_tokens(tokens)),
        region=region,
        offices=(office,),
        articles=frozenset(),
        publishers=frozenset(),
        female=None,
        degrees=frozenset(),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Budi Santoso", "p0c0"), ("Budi Santoso", "p5")),
        (("Zaenal Abidin", "p0c0"), ("Zainal Abidin", "p0")),
        (("Siti Rahayu", "p0c0"), ("Siti Rahayu Utami", "nation")),
        (("Siti Utami", "p0c0"), ("Siti Rahayu Utami", "p3")),
        (("Suparno", "p0c0"), ("Joko Suparno", "p0c0")),
        (("M. Rizal Hakim", "p1"), ("Muhammad Rizal Hakim", "p2")),
    ],
)
def test_names_that_share_enough_are_compared(one: tuple[str, str], other: tuple[str, str]) -> None:
    people = [persona(*one, 1), persona(*other, 2)]
    assert candidate_pairs(people, regions(1)) == [("person/000001", "person/000002")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Suparno", "p0c0"), ("Joko Suparno", "p0c1")),
        (("Budi Santoso", "p0c0"), ("Siti Rahayu", "p0c0")),
        (("Muhammad Ali", "p0c0"), ("Muhammad Zaini", "p0c0")),
    ],
)
def test_names_that_share_too_little_are_not(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert candidate_pairs([persona(*one, 1), persona(*other, 2)], regions(2)) == []


def everywhere(cities: int) -> list[Persona]:
    """A very common name: one bearer in every city and province, and one in the nation."""
    known = regions(cities)
    return [persona("Budi Santoso", region, number) for number, region in enumerate(sorted(known.tiers))]


@pytest.mark.parametrize("cities", [5, 20, 80])
def test_a_name_that_everybody_has_is_not_compared_with_all(cities: int) -> None:
    people, known = everywhere(cities), regions(cities)
    pairs = candidate_pairs(people, known)
    assert len(pairs) <= 60 * len(people)
    by_iri = {each.iri: each.region or "" for each in people}
    upwards = {(by_iri[one], by_iri[other]) for one, other in pairs} | {
        (by_iri[other], by_iri[one]) for one, other in pairs
    }
    assert ("p0c0", "p0") in upwards
    assert ("p0", "nation") in upwards


def test_a_shared_body_is_always_compared() -> None:
    people = [*everywhere(80), persona("Budi Santoso", None, 900_000, body="org/0")]
    assert ("person/000000", "person/900000") in candidate_pairs(people, regions(80))


def test_the_order_of_the_people_changes_nothing() -> None:
    people, known = everywhere(20), regions(20)
    assert candidate_pairs(reversed(people), known) == candidate_pairs(people, known)
