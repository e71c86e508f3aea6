"""What the checks find, with both sentences, and what they leave alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.graph.checks import check
from kpugraph.graph.findings import Finding, findings_json, findings_table
from kpugraph.graph.store import load
from kpugraph.model import Event, Facts, Mode, Place
from kpugraph.vocab import KPU, ORG, OWL, RDF, SCHEMA, XSD
from tests.factories import make_event
from tests.graph.offices import Seen, archive, reported

BASE = "https://w3id.org/kpugraph/id/"
BATU, MADIUN = "KPU Kota Batu", "KPU Kota Madiun"


def seen(*sightings: Seen) -> tuple[Finding, ...]:
    return check(archive(*sightings), language="en")


def words(*sightings: Seen) -> list[tuple[str, str]]:
    return [(finding.kind, finding.words) for finding in seen(*sightings)]


def sari(day: str | None, role: str = "ketua", body: str = BATU) -> Seen:
    return ("Sari Wulan", role, body, day)


def tono(day: str | None, role: str = "ketua", body: str = BATU) -> Seen:
    return ("Tono Hadi", role, body, day)


def test_two_chairs_whose_sightings_interleave() -> None:
    (finding,) = seen(sari("2021-03-01"), tono("2021-05-01"), sari("2021-09-01"), sari("2021-02-01"))
    assert finding.kind == "two-holders"
    assert finding.words == (
        "Two at once as chair of KPU Kota Batu: Sari Wulan seen 2021-03-01 and 2021-09-01, Tono Hadi seen 2021-05-01"
    )
    assert [(passage["title"], passage["exact"], passage["attested"]) for passage in finding.passages] == [
        ("Berita 1", "Sari Wulan adalah ketua KPU Kota Batu.", "2021-03-01"),
        ("Berita 2", "Tono Hadi adalah ketua KPU Kota Batu.", "2021-05-01"),
        ("Berita 3", "Sari Wulan adalah ketua KPU Kota Batu.", "2021-09-01"),
    ]
    assert [iri.removeprefix(BASE) for iri in finding.things] == [
        "org/kpu-kota-batu",
        "person/sari-wulan--kpu-kota-batu",
        "person/tono-hadi--kpu-kota-batu",
    ]


def test_two_chairs_on_one_day() -> None:
    assert words(sari("2021-03-01"), tono("2021-03-01")) == [
        (
            "two-holders",
            "Two at once as chair of KPU Kota Batu: Sari Wulan seen 2021-03-01, Tono Hadi seen 2021-03-01",
        )
    ]


def test_overlapping_times_are_one_finding() -> None:
    assert len(words(sari("2021-01-01"), sari("2021-05-01"), tono("2021-04-01"), tono("2021-08-01"))) == 1


def test_names_of_which_one_is_in_the_other_may_be_one_person() -> None:
    (found,) = words(sari("2021-03-01"), ("Sari Wulan Dewi", "ketua", BATU, "2021-03-01"))
    assert found[1].endswith("; perhaps one person")


@pytest.mark.parametrize(
    "sightings",
    [
        (sari("2021-03-01"), sari("2021-04-01"), tono("2021-05-01"), tono("2021-09-01")),  # one after the other
        (sari("2021-03-01", "anggota"), tono("2021-03-01", "anggota")),  # a post for several
        (sari("2021-03-01"), tono("2021-03-01", body=MADIUN)),  # two bodies
        (sari("2021-03-01"), tono("2021-03-01", "former ketua")),  # not in office any more
        (sari("2021-03-01"), tono("2021-03-01", "plh. ketua")),  # for a holder who is away
        (sari("2021-03-01"), tono("2021-03-01", "wakil ketua")),
        (sari(None), tono(None)),
        (sari("2021-03-01"), sari("2021-03-01", "anggota")),
        (sari("2021-03-01"), tono("2021-02-28", "former ketua")),
    ],
)
def test_what_goes_together(sightings: tuple[Seen, ...]) -> None:
    assert words(*sightings) == []


def test_the_same_person_under_two_iris_is_no_rival() -> None:
    graph = archive(sari("2021-03-01"), tono("2021-03-01"))
    one, other = (URIRef(f"{BASE}person/{name}--kpu-kota-batu") for name in ("sari-wulan", "tono-hadi"))
    graph.add((one, OWL.sameAs, other)).add((other, OWL.sameAs, one))
    assert check(graph) == ()


def test_in_office_after_having_left() -> None:
    (finding,) = seen(
        sari("2021-03-01", "former anggota"), sari("2021-05-01", "anggota"), sari("2021-06-01", "anggota")
    )
    assert (finding.kind, finding.words) == (
        "end-before-start",
        "Sari Wulan is said on 2021-03-01 to be no longer member of KPU Kota Batu, "
        "but is seen in that office on 2021-05-01",
    )
    assert [passage["title"] for passage in finding.passages] == ["Berita 1", "Berita 2"]


def test_a_last_day_before_the_first() -> None:
    graph = archive(sari("2021-03-01", "anggota"))
    (role,) = graph.subjects(RDF.type, ORG.Membership)
    graph.set((role, KPU.lastAttested, Literal("2021-02-01", datatype=XSD.date)))
    (finding,) = check(graph, language="en")
    assert finding.kind == "end-before-start"
    assert finding.words.endswith("seen 2021-03-01 to 2021-02-01: last seen 2021-02-01")
    assert len(finding.passages) == 1


def test_a_post_that_somebody_fills_is_vacant() -> None:
    (finding,) = seen(sari("2021-03-01"), tono("2021-05-01", "plt. ketua"), ("Rudi Santo", "ketua", BATU, "2021-09-01"))
    assert (finding.kind, finding.words) == (
        "vacancy",
        "The post of chair of KPU Kota Batu is vacant 2021-05-01: Tono Hadi is acting chair; "
        "before Sari Wulan, seen 2021-03-01; after Rudi Santo, seen 2021-09-01",
    )
    assert [passage["title"] for passage in finding.passages] == ["Berita 2", "Berita 1", "Berita 3"]


def test_a_post_that_was_left_and_not_filled_is_vacant_as_far_as_is_known() -> None:
    (finding,) = seen(sari("2021-03-01"), sari("2021-05-01", "former ketua"))
    assert finding.kind == "vacancy"
    assert finding.words == (
        "The post of chair of KPU Kota Batu is vacant as far as is known: Sari Wulan was last seen 2021-03-01, "
        "is said on 2021-05-01 to have left, and no successor was seen"
    )
    assert [passage["title"] for passage in finding.passages] == ["Berita 1", "Berita 2"]


@pytest.mark.parametrize(
    "sightings",
    [
        (sari("2021-03-01"), tono("2021-09-01")),  # silence is no vacancy
        (sari("2021-03-01"), sari("2021-05-01", "former ketua"), tono("2021-04-01")),  # a successor
        (sari("2021-03-01"), tono("2021-05-01", "plt. ketua"), sari("2021-09-01")),  # one holder before and after
        (sari("2021-03-01"), tono("2021-05-01", "plh. ketua")),
        (sari("2021-03-01"), tono("2021-05-01", "plt. anggota")),
        (sari("2021-05-01", "former ketua"),),  # never seen in office
    ],
)
def test_what_is_no_vacancy(sightings: tuple[Seen, ...]) -> None:
    assert words(*sightings) == []


def two_offices(one: Seen, other: Seen) -> list[tuple[str, str]]:
    """What is found when the holders of both are one person."""
    graph = archive(one, other)
    people = sorted(f"{BASE}person/sari-wulan--{scope}" for scope in ("kpu-kota-batu", "kpu-kota-madiun"))
    if all((URIRef(person), None, None) in graph for person in people):
        graph.add((URIRef(people[0]), OWL.sameAs, URIRef(people[1])))
    return [(finding.kind, finding.words) for finding in check(graph, language="en")]


def test_one_person_in_two_distant_offices_on_one_day() -> None:
    assert two_offices(sari("2021-03-01"), sari("2021-03-01", "anggota", MADIUN)) == [
        (
            "distant-offices",
            "Sari Wulan is both chair of KPU Kota Batu and member of KPU Kota Madiun on 2021-03-01, which nobody can "
            "be; perhaps two people of one name",
        )
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (sari("2021-03-01"), sari("2021-03-02", "ketua", MADIUN)),  # who moves is no two
        (sari("2021-03-01"), sari("2021-03-01", "anggota")),  # a chair is a member
        (sari("2021-03-01"), sari("2021-03-01", "plh. ketua", MADIUN)),
        (sari("2021-03-01"), sari("2021-03-01", "former ketua", MADIUN)),
        (sari("2021-03-01"), sari("2021-03-01", "staf ahli", MADIUN)),
    ],
)
def test_offices_that_go_together(one: Seen, other: Seen) -> None:
    assert two_offices(one, other) == []


def test_offices_at_a_body_and_at_the_one_above_exclude_each_other() -> None:
    graph = archive(sari("2021-03-01"), sari("2021-03-01", "anggota", MADIUN))
    batu, madiun = URIRef(f"{BASE}org/kpu-kota-batu"), URIRef(f"{BASE}org/kpu-kota-madiun")
    one, other = (URIRef(f"{BASE}person/sari-wulan--{scope}") for scope in ("kpu-kota-batu", "kpu-kota-madiun"))
    graph.add((one, OWL.sameAs, other)).add((batu, ORG.subOrganizationOf, madiun))
    assert [finding.kind for finding in check(graph)] == ["distant-offices"]


# --- members ---------------------------------------------------------------------------------------------------------

PEOPLE = ("Adi Putra", "Budi Raya", "Citra Ayu", "Dewi Lestari", "Eko Jaya", "Fajar Nur")


def members(*days: str, role: str = "anggota", people: tuple[str, ...] = PEOPLE) -> list[Seen]:
    """All of them seen on each of the days."""
    return [(person, role, BATU, day) for day in days for person in people]


def test_more_members_than_seats() -> None:
    graph = archive(sari("2021-03-01"), *members("2021-03-01"), *members("2021-05-01"))
    (finding,) = check(graph, language="en")
    assert (finding.kind, finding.words) == (
        "too-many-members",
        "7 people are members of KPU Kota Batu at once on 2021-03-01, which has 5 seats: Adi Putra, Budi Raya, "
        "Citra Ayu, Dewi Lestari, Eko Jaya, Fajar Nur, Sari Wulan",
    )
    assert len(finding.passages) == 7
    assert len(finding.things) == 8
    assert check(graph)[0].words.startswith("7 orang menjadi anggota KPU Kota Batu sekaligus pada 2021-03-01, padahal ")


def test_members_are_carried_between_their_sightings_and_told_on_the_fullest_day() -> None:
    first, second = PEOPLE[:3], PEOPLE[3:]
    sightings = (*members("2021-03-01", "2021-09-01", people=first), *members("2021-05-01", people=second))
    (found,) = words(*sightings)
    assert found[1].startswith("6 people are members of KPU Kota Batu at once on 2021-05-01")
    again = members("2022-01-01", people=(*PEOPLE, "Gita Sari"))
    assert [told.partition(" ")[0] for _, told in words(*members("2020-01-01"), *again)] == ["7"]


def test_two_forms_of_a_name_may_be_one_member() -> None:
    (found,) = words(*members("2021-03-01", people=(*PEOPLE[:5], "Adi Putra Wijaya")))
    assert found[1].endswith("; perhaps one person: Adi Putra and Adi Putra Wijaya")


@pytest.mark.parametrize(
    "sightings",
    [
        members("2021-03-01", people=PEOPLE[:5]),
        members("2021-03-01", role="staf ahli"),
        [*members("2021-03-01", people=PEOPLE[:5]), ("Sari Wulan", "sekretaris", BATU, "2021-03-01")],
        # one after the other, and two terms of which the one is long over
        [*members("2021-03-01", people=PEOPLE[:3]), *members("2021-03-02", people=PEOPLE[3:])],
        [*members("2014-03-01", "2024-03-01", people=PEOPLE[:3]), *members("2019-03-01", people=PEOPLE[3:])],
        # who left in between
        [
            *members("2021-03-01", "2021-09-01", people=PEOPLE[:5]),
            ("Adi Putra", "former anggota", BATU, "2021-04-01"),
            ("Sari Wulan", "anggota", BATU, "2021-05-01"),
        ],
    ],
)
def test_as_many_members_as_seats(sightings: list[Seen]) -> None:
    assert "too-many-members" not in [kind for kind, _ in words(*sightings)]


# --- events ----------------------------------------------------------------------------------------------------------

NAME = "Rapat Evaluasi Logistik Pemilu Serentak"


def event(day: str, name: str = NAME, of_type: str = "rapat", **fields: object) -> Event:
    return make_event("e1", of_type, name, date=date.fromisoformat(day), **fields)


def events(*articles: Event) -> list[tuple[str, str]]:
    """What is found when each event is reported by an article of its own."""
    facts = [reported(f"Berita {number}", each, (BATU, "organizer")) for number, each in enumerate(articles, start=1)]
    return [(finding.kind, finding.words) for finding in check(archive(further=facts), language="en")]


def at_two_places() -> list[Facts]:
    """Three articles on one event: in a hall, and twice in a hotel."""
    return [
        replace(
            reported(title, event("2021-03-01", place=venue), (BATU, "organizer")),
            places=(Place(venue, venue, "venue"),),
        )
        for title, venue in (("A", "Aula Bahari"), ("B", "Hotel Indah"), ("C", "Hotel Indah"))
    ]


def on_two_days() -> Graph:
    days = (("A", "2021-03-01"), ("B", "2021-03-02"))
    return archive(further=[reported(title, event(day), (BATU, "organizer")) for title, day in days])


def test_one_event_dated_differently() -> None:
    assert events(event("2021-03-01"), event("2021-03-03", NAME.lower())) == [
        ("event-conflict", f"{NAME} looks like one event told differently, starts: 2021-03-01; 2021-03-03")
    ]
    (finding,) = check(on_two_days())
    assert [passage["title"] for passage in finding.passages] == ["A", "B"]
    assert finding.words == f"{NAME} tampaknya satu kegiatan yang dikabarkan berbeda, mulai: 2021-03-01; 2021-03-02"
    assert len(finding.things) == 2


@pytest.fixture
def graph() -> Graph:
    return archive(further=[reported("A", event("2021-03-01"), (BATU, "organizer"))])


def test_an_event_that_ends_before_it_starts(graph: Graph) -> None:
    (node,) = graph.subjects(RDF.type, KPU.Event)
    graph.add((node, SCHEMA.endDate, Literal("2021-02-01", datatype=XSD.date)))
    (finding,) = check(graph, language="en")
    assert (finding.kind, finding.words) == (
        "end-before-start",
        f"{NAME} ends 2021-02-01 before it starts 2021-03-01",
    )
    assert finding.passages


def test_one_event_at_two_places() -> None:
    graph = archive(further=at_two_places())
    (place,) = check(graph, language="en")
    assert place.kind == "event-conflict"
    assert place.words == f"{NAME} is told differently, place: Aula Bahari; Hotel Indah (2 articles)"
    assert [(passage["title"], passage["exact"]) for passage in place.passages] == [
        ("A", f"Acara e1: {NAME}."),
        ("B", f"Acara e1: {NAME}."),
    ]
    assert check(graph)[0].words == f"{NAME} dikabarkan berbeda, tempat: Aula Bahari; Hotel Indah (2 artikel)"


def test_online_for_some_and_on_site_for_others_is_both() -> None:
    modes: tuple[Mode, ...] = ("online", "onsite")
    facts = [reported(mode, event("2021-03-01", mode=mode), (BATU, "organizer")) for mode in modes]
    graph = archive(further=facts)
    assert (None, KPU.claimedValue, Literal("online")) in graph
    assert check(graph) == ()


def test_what_somebody_settled_is_told_differently_no_more() -> None:
    graph = archive(further=at_two_places())
    (node,) = graph.subjects(RDF.type, KPU.Event)
    correction = URIRef(f"{BASE}correction/x")
    graph.add((correction, KPU.corrects, node)).add((correction, KPU.correctedProperty, Literal("schema:endDate")))
    assert len(check(graph)) == 1
    graph.add((correction, KPU.correctedProperty, Literal("schema:location")))
    assert check(graph) == ()


# --- forms -----------------------------------------------------------------------------------------------------------


def test_tables_in_both_languages() -> None:
    graph = archive(sari("2021-03-01"), tono("2021-03-01"))
    assert findings_table(check(graph)).splitlines() == [
        "1. Dua ketua KPU Kota Batu sekaligus: Sari Wulan terlihat 2021-03-01, Tono Hadi terlihat 2021-03-01",
        "   hari        kalimat                                 artikel   letak",
        "   ----------  --------------------------------------  --------  -----",
        "   2021-03-01  Sari Wulan adalah ketua KPU Kota Batu.  Berita 1  10:48",
        "   2021-03-01  Tono Hadi adalah ketua KPU Kota Batu.   Berita 2  10:47",
        "",
        "1 temuan.",
    ]
    assert findings_table(check(graph, language="en"), "en").endswith("\n1 finding.\n")
    narrow = findings_table(check(graph), width=50).splitlines()[1:-2]
    assert max(map(len, narrow)) <= 50 < len("   2021-03-01  Sari Wulan adalah ketua KPU Kota Batu.")
    assert findings_table((), "en") == "Nothing found.\n"
    assert findings_table((), "id") == "Tidak ada temuan.\n"


def test_json_holds_everything() -> None:
    (told,) = json.loads(findings_json(seen(sari("2021-03-01"), tono("2021-03-01"))))
    assert told["kind"] == "two-holders"
    assert [passage["exact"] for passage in told["passages"]] == [
        "Sari Wulan adalah ketua KPU Kota Batu.",
        "Tono Hadi adalah ketua KPU Kota Batu.",
    ]
    assert json.loads(findings_json(())) == []


def test_every_finding_has_its_sentences_and_the_order_of_articles_changes_none() -> None:
    sightings = (
        sari("2021-03-01"),
        tono("2021-05-01"),
        sari("2021-09-01"),
        ("Rudi Santo", "plt. sekretaris", BATU, "2021-05-01"),
        ("Adi Putra", "former anggota", BATU, "2021-05-01"),
        ("Adi Putra", "anggota", BATU, "2021-06-01"),
    )
    found = seen(*sightings)
    assert [finding.kind for finding in found] == ["two-holders", "end-before-start", "vacancy"]
    assert all(finding.passages for finding in found)
    assert [finding.words for finding in seen(*reversed(sightings))] == [finding.words for finding in found]


def test_datasets_that_are_as_they_should_be() -> None:
    root = Path(__file__).parents[2]
    assert check(Graph()) == ()
    assert check(load(root / "data" / "kpugraph.ttl")) == ()
