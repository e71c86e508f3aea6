"""What articles tell differently of one event is kept, each value with its own articles; what agrees is no claim."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given

from kpugraph.model import Facts, Place, Series
from kpugraph.resolve import resolve
from kpugraph.resolve.knowledge import Knowledge, KnownClaim
from kpugraph.resolve.prune import without_orphans
from tests.factories import REGIONS, collections, make_event, make_evidence, make_facts

BATU = "KPU Kota Batu"
NAME = "Rapat Evaluasi Logistik Kotak Suara"
DAY = date(2024, 3, 4)
PLACES = (
    *REGIONS,
    Place("Aula Bahari, Kota Batu", "Aula Bahari", "venue", "Kota Batu"),
    Place("Ruang Rapat Bahari", "Ruang Rapat Bahari", "venue"),
    Place("Hotel Indah, Kota Batu", "Hotel Indah", "venue", "Kota Batu"),
    Place("Hotel Indah, Kabupaten Malang", "Hotel Indah", "venue", "Kabupaten Malang"),
    Place("Kantor KPU Kota Batu", "Kantor KPU Kota Batu", "venue"),
    Place("Aula KPU Kota Batu", "Aula KPU Kota Batu", "venue", "Kota Batu"),
)


def report(title: str, name: str = NAME, of_type: str = "rapat", organizer: str = BATU, **fields: Any) -> Facts:
    """An article on an event of that day, unless a field says otherwise."""
    event = make_event("e1", of_type, name, **{"date": DAY, "main": True, **fields})
    return make_facts(
        events=[event], parts=[("e1", "organizer", organizer)], publisher=organizer, title=title, places=PLACES
    )


def told(*reports: Facts) -> list[tuple[str, str, list[str]]]:
    """Property, value and articles of every claim."""
    knowledge = resolve(reports)
    titles = {article.iri: article.article.title for article in knowledge.articles}
    sources = {each.iri: titles[each.article] for each in knowledge.evidence}
    return [
        (claim.property.partition(":")[2], claim.value, sorted(sources[iri] for iri in claim.evidence))
        for claim in knowledge.claims
    ]


def claims(*reports: Facts) -> tuple[KnownClaim, ...]:
    return resolve(reports).claims


def test_two_places_of_one_event_are_kept_with_their_articles() -> None:
    hall, hotel = "Aula Bahari, Kota Batu", "Hotel Indah, Kota Batu"
    reports = (report("A", place=hall), report("B", place=hotel), report("C", place=hotel), report("D"))
    assert told(*reports) == [("location", "Aula Bahari", ["A"]), ("location", "Hotel Indah", ["B", "C"])]
    (event,) = resolve(reports).events
    assert event.place is not None
    one, other = claims(*reports)
    assert (one.event, one.contradicts, other.contradicts) == (event.iri, (other.iri,), (one.iri,))
    assert one.iri.removeprefix("https://w3id.org/kpugraph/id/claim/") == (
        f"{event.iri.rpartition('/')[2]}/location/aula-bahari-kota-batu"
    )


def test_the_sentence_that_tells_the_place_is_shown_for_it() -> None:
    told_apart = report("A", place="Aula Bahari, Kota Batu", end_date=date(2024, 3, 5))
    article, (event,) = told_apart.article, told_apart.events
    elsewhere = make_evidence(article, "Demikian.", "event-place")
    first = replace(told_apart, events=(replace(event, evidence=(*event.evidence, elsewhere)),))
    second = report("B", place="Hotel Indah, Kota Batu", end_date=date(2024, 3, 6))
    knowledge = resolve((first, second))
    exact = {each.iri: each.evidence.exact for each in knowledge.evidence}
    mine = [claim for claim in knowledge.claims if "/a-" in claim.evidence[0]]
    said = {claim.property: [exact[iri] for iri in claim.evidence] for claim in mine}
    assert said == {"schema:endDate": [f"Acara e1: {NAME}."], "schema:location": ["Demikian."]}


def test_last_days_and_ways_to_attend() -> None:
    ends = (report("A", end_date=date(2024, 3, 5)), report("B", end_date=date(2024, 3, 6)))
    assert told(*ends) == [("endDate", "2024-03-05", ["A"]), ("endDate", "2024-03-06", ["B"])]
    modes = report("A", mode="online"), report("B", mode="onsite")
    assert told(*modes) == [("eventAttendanceMode", "online", ["A"]), ("eventAttendanceMode", "onsite", ["B"])]
    assert resolve(modes).events[0].mode == "hybrid"


def test_what_looks_like_one_event_on_two_days_or_of_two_types() -> None:
    days = report("A"), report("B", date=date(2024, 3, 5))
    assert told(*days) == [("startDate", "2024-03-04", ["A"]), ("startDate", "2024-03-05", ["B"])]
    one, other = claims(*days)
    assert one.event != other.event
    types = report("A"), report("B", "Sosialisasi Evaluasi Logistik Kotak Suara", "sosialisasi")
    assert told(*types) == [("eventType", "rapat", ["A"]), ("eventType", "sosialisasi", ["B"])]


def test_three_values_each_contradict_the_others() -> None:
    days = (date(2024, 3, day) for day in (5, 6, 7))
    found = claims(*(report(title, end_date=day) for title, day in zip("ABC", days, strict=True)))
    assert [len(claim.contradicts) for claim in found] == [2, 2, 2]


def test_reports_under_two_names_are_compared() -> None:
    short = report("A", "Rapat Evaluasi Logistik", place="Aula Bahari, Kota Batu")
    full = report("B", place="Hotel Indah, Kota Batu")
    knowledge = resolve((short, full))
    assert len(knowledge.events) == 2
    assert [claim.value for claim in knowledge.claims] == ["Aula Bahari", "Hotel Indah"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {"place": "Hotel Indah, Kota Batu"}),
        ({"place": "Kota Batu"}, {"place": "Hotel Indah, Kota Batu"}),  # the city around it
        ({"place": "Provinsi Jawa Timur"}, {"place": "Hotel Indah, Kota Batu"}),
        ({"place": "Kabupaten Malang"}, {"place": "Ruang Rapat Bahari"}),  # which may lie there
        ({"place": "Ruang Rapat Bahari"}, {"place": "Aula Bahari, Kota Batu"}),
        ({"place": "Kantor KPU Kota Batu"}, {"place": "Aula KPU Kota Batu"}),  # a hall in it
        # Each tells where its own people sat.
        ({"place": "Aula Bahari, Kota Batu", "mode": "online"}, {"place": "Hotel Indah, Kota Batu"}),
        ({"mode": "hybrid"}, {"mode": "online"}),
        ({"mode": "onsite"}, {}),
        ({"end_date": date(2024, 3, 5)}, {}),
    ],
)
def test_what_may_be_true_together_is_no_claim(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert told(report("A", **one), report("B", **other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kabupaten Malang", "Hotel Indah, Kota Batu"),
        ("Hotel Indah, Kabupaten Malang", "Hotel Indah, Kota Batu"),
        ("Provinsi Bali", "Kota Batu"),
        ("Kota Batu", "Kabupaten Malang"),
    ],
)
def test_two_areas_are_two_places(one: str, other: str) -> None:
    assert [value for _, value, _ in told(report("A", place=one), report("B", place=other))] != []


def test_events_that_are_two_contradict_nothing() -> None:
    assert told(report("A"), report("B", date=date(2024, 3, 4), organizer="KPU Kota Madiun")) == []
    series = (report(str(n), date=date(2024, 3, n), series=Series("Kelas Pemilu", n)) for n in (1, 2))
    assert told(*series) == []


def both() -> Knowledge:
    return resolve((report("A"), report("B", date=date(2024, 3, 5))))


def test_a_claim_goes_with_the_event_or_with_what_it_contradicts() -> None:
    knowledge = both()
    assert without_orphans(knowledge) == knowledge
    for event in knowledge.events:
        assert without_orphans(replace(knowledge, events=(event,))).claims == ()


def by_iri(facts: Iterable[Facts]) -> dict[str, KnownClaim]:
    return {claim.iri: claim for claim in resolve(facts).claims}


@given(collections())
def test_the_order_changes_nothing_and_claims_contradict_each_other(collection: tuple[Facts, ...]) -> None:
    found = by_iri(collection)
    for order in list(permutations(collection))[:6]:
        assert by_iri(order) == found
    for claim in found.values():
        assert claim.evidence
        assert all(claim.iri in found[other].contradicts for other in claim.contradicts)
