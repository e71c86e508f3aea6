"""Who held which post on a day: what sightings confirm, what they carry, and what nobody knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.errors import QueryError
from kpugraph.graph.roster import Roster, roster
from kpugraph.graph.roster_text import roster_json, roster_table
from kpugraph.graph.sightings import SINGLE_POSTS, same_persons
from kpugraph.graph.store import load
from kpugraph.graph.wording import Language
from kpugraph.vocab import FOAF, KPU, ORG, OWL, PREFIXES, PROV, RDF, SKOS, XSD
from tests.factories import ROOT
from tests.graph.offices import Seen, archive

BASE = "https://w3id.org/kpugraph/id/"
BATU = "KPU Kota Batu"
SARI: tuple[Seen, ...] = (
    ("Sari Wulan", "ketua", BATU, "2021-03-01"),
    ("Sari Wulan", "ketua", BATU, "2021-06-01"),
    ("Sari Wulan", "ketua", BATU, "2021-09-01"),
)


def ask(graph: Graph, on: str, body: str = BATU, language: Language = "en") -> Roster:
    return roster(graph, body, on, language=language, prefixes=PREFIXES | {"id": BASE})


def standing(found: Roster) -> list[tuple[str, str | None, str, str | None, list[str | None]]]:
    """Role, name, status, why, and the days of the sightings."""
    return [
        (row.role, row.name, row.status, row.why, [sighting.day for sighting in row.sightings]) for row in found.rows
    ]


@pytest.mark.parametrize(
    ("on", "status", "why", "days"),
    [
        ("2021-02-28", "unknown", "only-after", ["2021-03-01"]),
        ("2021-03-01", "confirmed", None, ["2021-03-01"]),
        ("2021-03-02", "carried", None, ["2021-03-01", "2021-06-01"]),
        ("2021-06-01", "confirmed", None, ["2021-06-01"]),
        ("2021-08-31", "carried", None, ["2021-06-01", "2021-09-01"]),
        ("2021-09-02", "unknown", "only-before", ["2021-09-01"]),
    ],
)
def test_carried_only_between_the_first_and_the_last_sighting(
    on: str, status: str, why: str | None, days: list[str]
) -> None:
    found = ask(archive(*SARI), on)
    assert standing(found) == [("ketua", "Sari Wulan", status, why, days)]
    sentences = [sighting.passage["exact"] for sighting in found.rows[0].sightings if sighting.passage]
    assert sentences == ["Sari Wulan adalah ketua KPU Kota Batu."] * len(days)


def test_who_is_said_to_have_left_has_left_from_that_day() -> None:
    graph = archive(*SARI[:1], ("Sari Wulan", "former ketua", BATU, "2021-05-01"))
    assert standing(ask(graph, "2021-04-01"))[0][2:] == ("unknown", "only-before", ["2021-03-01", "2021-05-01"])
    for on in ("2021-05-01", "2024-01-01"):
        assert standing(ask(graph, on))[0][2:] == ("left", None, ["2021-03-01", "2021-05-01"])
    assert standing(ask(graph, "2021-03-01"))[0][2] == "confirmed"


def test_an_end_alone_says_nothing_of_the_days_before() -> None:
    graph = archive(("Sari Wulan", "former ketua", BATU, "2021-05-01"))
    assert standing(ask(graph, "2021-04-01"))[0][2:] == ("unknown", "only-after", ["2021-05-01"])
    assert standing(ask(graph, "2021-05-02"))[0][2:] == ("left", None, ["2021-05-01"])


def test_nothing_is_carried_over_an_end_or_over_another_holder_of_a_post_for_one() -> None:
    left = archive(*SARI[:2], ("Sari Wulan", "former ketua", BATU, "2021-04-01"))
    assert standing(ask(left, "2021-05-01"))[0][2:] == (
        "unknown",
        "left-between",
        ["2021-03-01", "2021-04-01", "2021-06-01"],
    )
    rival = archive(*SARI[:2], ("Tono Hadi", "ketua", BATU, "2021-05-01"))
    assert standing(ask(rival, "2021-04-01")) == [
        ("ketua", "Sari Wulan", "unknown", "another-between", ["2021-03-01", "2021-05-01", "2021-06-01"]),
        ("ketua", "Tono Hadi", "unknown", "only-after", ["2021-05-01"]),
    ]


def test_members_and_acting_holders_are_no_rivals() -> None:
    members = archive(
        ("Sari Wulan", "anggota", BATU, "2021-03-01"),
        ("Tono Hadi", "anggota", BATU, "2021-05-01"),
        ("Sari Wulan", "anggota", BATU, "2021-06-01"),
    )
    assert [row.status for row in ask(members, "2021-04-01").rows] == ["carried", "unknown"]
    acting = archive(*SARI[:2], ("Tono Hadi", "plh. ketua", BATU, "2021-05-01"))
    found = ask(acting, "2021-05-01")
    assert standing(found) == [
        ("plh. ketua", "Tono Hadi", "confirmed", None, ["2021-05-01"]),
        ("ketua", "Sari Wulan", "carried", None, ["2021-03-01", "2021-06-01"]),
    ]
    assert [row.acting for row in found.rows] == [True, False]


def test_a_sighting_without_a_day_is_shown_and_proves_nothing() -> None:
    found = ask(archive(("Sari Wulan", "ketua", BATU, None)), "2021-03-01")
    assert standing(found) == [("ketua", "Sari Wulan", "unknown", "no-day", [None])]


def test_the_roster_is_of_one_body() -> None:
    graph = archive(*SARI, ("Tono Hadi", "ketua", "KPU Kota Madiun", "2021-03-01"))
    assert [row.name for row in ask(graph, "2021-03-01").rows] == ["Sari Wulan"]
    assert [row.name for row in ask(graph, "2021-03-01", "kpu kota madiun").rows] == ["Tono Hadi"]


def test_rows_go_by_rank_then_status_then_name() -> None:
    graph = archive(
        ("Zul Adi", "sekretaris", BATU, "2021-03-01"),
        ("Tono Hadi", "anggota", BATU, "2021-03-01"),
        ("Rudi Santo", "anggota", BATU, "2021-01-01"),
        ("Adi Putra", "anggota", BATU, "2021-03-01"),
        *SARI,
    )
    assert [row.name for row in ask(graph, "2021-03-01").rows] == [
        "Sari Wulan",
        "Adi Putra",
        "Tono Hadi",
        "Rudi Santo",
        "Zul Adi",
    ]


def test_a_post_without_anybody_is_a_row() -> None:
    graph = archive(*SARI)
    post, role = URIRef(f"{BASE}post/kpu-kota-batu/anggota"), URIRef("https://w3id.org/kpugraph/scheme/role/anggota")
    graph.add((post, ORG.postIn, URIRef(f"{BASE}org/kpu-kota-batu"))).add((post, ORG.role, role))
    graph.add((role, SKOS.notation, Literal("anggota")))
    assert standing(ask(graph, "2021-03-01"))[1] == ("anggota", None, "unknown", "nobody", [])


def test_two_iris_of_one_person_are_one_row() -> None:
    graph = archive(*SARI)
    (person,) = graph.subjects(RDF.type, FOAF.Person)
    other = URIRef(f"{person}-lain")
    graph.add((other, RDF.type, FOAF.Person)).add((person, OWL.sameAs, other)).add((other, OWL.sameAs, person))
    memberships = sorted(graph.subjects(ORG.member, person), key=str)
    copy = URIRef(f"{memberships[0]}-lain")
    for _, predicate, value in list(graph.triples((memberships[0], None, None))):
        graph.add((copy, predicate, other if predicate == ORG.member else value))
    assert standing(ask(graph, "2021-04-01")) == standing(ask(archive(*SARI), "2021-04-01"))
    assert same_persons(graph) == {str(person): str(person), str(other): str(person)}


def test_sameness_goes_over_others() -> None:
    graph = Graph()
    a, b, c, d = (URIRef(f"{BASE}person/{name}") for name in "abcd")
    for person in (a, b, c):
        graph.add((person, RDF.type, FOAF.Person))
    graph.add((c, OWL.sameAs, b)).add((b, OWL.sameAs, a)).add((a, OWL.sameAs, d))
    assert set(same_persons(graph).values()) == {str(a)}
    assert str(d) not in same_persons(graph)  # not of this dataset


def test_what_was_added_by_hand_is_a_sighting_on_its_days() -> None:
    graph = archive(*SARI[:1])
    person, role = URIRef(f"{BASE}person/tono"), URIRef(f"{BASE}membership/tono")
    correction = URIRef(f"{BASE}correction/tono")
    graph.add((person, SKOS.prefLabel, Literal("Tono Hadi")))
    graph.add((role, RDF.type, ORG.Membership)).add((role, ORG.member, person))
    graph.add((role, ORG.organization, URIRef(f"{BASE}org/kpu-kota-batu")))
    graph.add((role, ORG.role, URIRef("https://w3id.org/kpugraph/scheme/role/ketua")))
    for term, day in ((KPU.firstAttested, "2019-02-01"), (KPU.lastAttested, "2020-02-01")):
        graph.add((role, term, Literal(day, datatype=XSD.date)))
    graph.add((role, PROV.wasDerivedFrom, correction)).add((correction, RDF.type, KPU.Correction))
    graph.add((correction, KPU.correctionKind, Literal("add"))).add((correction, KPU.reason, Literal("SK 12/2019")))
    first = ask(graph, "2019-06-01").rows[0]
    assert (first.name, first.status, [each.day for each in first.sightings]) == (
        "Tono Hadi",
        "carried",
        ["2019-02-01", "2020-02-01"],
    )
    assert first.sightings[0].by_hand == "added by hand:  (SK 12/2019)"
    assert "added by hand: (SK 12/2019)" in " ".join(roster_table(ask(graph, "2019-06-01"), "en", 400).split())


def test_a_day_corrected_by_hand_goes_before_the_sighting() -> None:
    graph = archive(*SARI)
    (role,) = graph.subjects(RDF.type, ORG.Membership)
    graph.set((role, KPU.lastAttested, Literal("2021-06-01", datatype=XSD.date)))
    assert standing(ask(graph, "2021-07-01"))[0][2:] == ("unknown", "only-before", ["2021-06-01"])


def test_the_order_of_the_articles_changes_nothing() -> None:
    seen = (*SARI, ("Tono Hadi", "ketua", BATU, "2021-05-01"), ("Rudi Santo", "anggota", BATU, "2021-05-01"))
    there = [standing(ask(archive(*seen), on)) for on in ("2021-05-01", "2021-07-01")]
    assert [standing(ask(archive(*reversed(seen)), on)) for on in ("2021-05-01", "2021-07-01")] == there


def test_a_body_that_is_not_there_or_not_the_only_one_is_one_line() -> None:
    graph = archive(*SARI, ("Tono Hadi", "ketua", "KPU Kota Madiun", "2021-03-01"))
    with pytest.raises(QueryError) as error:
        ask(graph, "2021-03-01", "KPU Kota Batuu")
    assert str(error.value) == (
        'no org:Organization in the dataset is named "KPU Kota Batuu"; did you mean KPU Kota Batu or KPU Kota Madiun?'
    )
    with pytest.raises(QueryError, match='no org:Organization in the dataset is named "Sari Wulan"'):
        ask(graph, "2021-03-01", "Sari Wulan")
    with pytest.raises(QueryError, match="is no org:Organization; name one"):
        ask(graph, "2021-03-01", str(next(graph.subjects(RDF.type, FOAF.Person))))
    for name in ("kpu-kota-batu", "kpu-kota-madiun"):
        graph.add((URIRef(f"{BASE}org/{name}"), SKOS.altLabel, Literal("KPU")))
    with pytest.raises(QueryError) as error:
        ask(graph, "2021-03-01", "kpu")
    assert str(error.value) == (
        '"kpu" names 2 things: id:org/kpu-kota-batu (KPU Kota Batu); id:org/kpu-kota-madiun (KPU Kota Madiun); '
        "give one of these"
    )


def test_the_table_in_both_languages() -> None:
    graph = archive(*SARI)
    assert roster_table(ask(graph, "2021-04-01", language="id")).splitlines()[:4] == [
        "KPU Kota Batu, 2021-04-01",
        "",
        "jabatan  nama        status                   hari        kalimat                                 artikel",
        "-------  ----------  -----------------------  ----------  --------------------------------------  --------",
    ]
    lines = roster_table(ask(graph, "2021-04-01"), "en", 160).splitlines()
    assert lines[4:] == [
        "Chair  Sari Wulan  carried between sightings  2021-03-01  Sari Wulan adalah ketua KPU Kota Batu.  Berita 1",
        "                                              2021-06-01  Sari Wulan adalah ketua KPU Kota Batu.  Berita 2",
    ]
    assert roster_table(Roster(f"{BASE}org/x", "KPU X", "2021-04-01", ()), "en") == "No post is known at KPU X.\n"


def test_json_holds_everything() -> None:
    told = json.loads(roster_json(ask(archive(*SARI), "2021-04-01")))
    assert (told["name"], told["on"]) == (BATU, "2021-04-01")
    (row,) = told["rows"]
    assert (row["role"], row["role_name"], row["status"], row["why"]) == ("ketua", "Chair", "carried", None)
    assert [each["passage"]["title"] for each in row["sightings"]] == ["Berita 1", "Berita 2"]


def test_posts_for_one_are_those_of_the_shapes() -> None:
    shapes = (ROOT / "ontology" / "shapes.ttl").read_text(encoding="utf-8")
    named = ", ".join('"' + post + '"' for post in SINGLE_POSTS)
    assert f"IN ({named}))" in shapes


def test_the_fixed_graph_keeps_former_and_acting_apart() -> None:
    graph = load(Path(__file__).parents[1] / "queries" / "graph.ttl")
    prefixes = PREFIXES | {"id": "https://example.org/id/"}
    found = roster(graph, "KPU Nusa", "2022-03-01", prefixes=prefixes)
    assert [(row.role, row.status) for row in found.rows] == [("plt. ketua", "confirmed")]
    found = roster(graph, "KPU Kabupaten Lembah", "2022-03-02", prefixes=prefixes)
    assert [(row.name, row.status) for row in found.rows] == [("Sari Wulan", "left")]
