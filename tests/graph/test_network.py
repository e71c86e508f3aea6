"""The network: what becomes a node, what an edge, and what each carries."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from rdflib import Graph

from kpugraph.graph.network import network
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from tests.factories import six_facts

DATA = Path(__file__).parent.parent / "pages" / "graph.ttl"
B = "https://example.org/id/"


@pytest.fixture(scope="module")
def drawn() -> nx.MultiDiGraph[str]:
    return network(Graph().parse(DATA, format="turtle"))


def edge(drawn: nx.MultiDiGraph[str], source: str, target: str) -> dict[str, object]:
    edges = list(drawn.get_edge_data(B + source, B + target).values())
    assert len(edges) == 1
    return dict(edges[0])


def test_nodes_are_bodies_persons_and_events_in_this_order(drawn: nx.MultiDiGraph[str]) -> None:
    kinds = [attributes["kind"] for _, attributes in drawn.nodes(data=True)]
    assert kinds == ["organization"] * 6 + ["person"] * 3 + ["event"] * 2
    for kind in ("organization", "person", "event"):
        nodes = [node for node, attributes in drawn.nodes(data=True) if attributes["kind"] == kind]
        assert nodes == sorted(nodes)


@pytest.mark.parametrize(
    ("body", "tier", "election_body"),
    [
        ("org/kpu-ri", 0, True),
        ("org/inspektorat-kpu-ri", 0, True),
        ("org/kpu-provinsi-banten", 1, True),
        ("org/kpu-kota-serang", 2, True),
        ("org/pemerintah-kota-serang", 2, False),
        ("org/universitas-cendana-putih", None, False),
    ],
)
def test_tier_of_a_body(drawn: nx.MultiDiGraph[str], body: str, tier: int | None, election_body: bool) -> None:
    attributes = drawn.nodes[B + body]
    assert (attributes["tier"], attributes["election_body"]) == (tier, election_body)


def test_a_person_carries_every_form_of_the_name(drawn: nx.MultiDiGraph[str]) -> None:
    person = drawn.nodes[B + "person/sari-melati"]
    assert person["label"] == "Sari Melati"
    assert person["aliases"] == ["Sari", "Sari Melathi"]
    assert (person["prefixes"], person["suffixes"]) == (["Dr."], ["M.Si"])


def test_an_event_carries_type_dates_mode_place_series_and_topics(drawn: nx.MultiDiGraph[str]) -> None:
    event = drawn.nodes[B + "event/rapat"]
    assert event["type"] == {"notation": "rapat-koordinasi", "id": "Rapat koordinasi", "en": "Coordination meeting"}
    assert (event["start"], event["end"], event["mode"]) == ("2023-03-01", "2023-03-02", "onsite")
    assert event["place"] == "Aula Cempaka, Kota Serang"
    assert (event["series"], event["position"]) == ("Rapat Data", "3")
    assert [topic["id"] for topic in event["topics"]] == ["Sirekap"]
    bare = drawn.nodes[B + "event/webinar"]
    assert bare["type"] == {"notation": "webinar", "id": "webinar", "en": "webinar"}
    assert [bare[key] for key in ("start", "end", "mode", "place", "series", "activity")] == [None] * 6


def test_a_role_is_an_edge_with_its_sightings(drawn: nx.MultiDiGraph[str]) -> None:
    role = edge(drawn, "person/sari-melati", "org/kpu-provinsi-banten")
    assert role["kind"] == "role"
    assert role["iri"] == B + "membership/sari"
    assert role["role"] == {"notation": "ketua", "id": "Ketua", "en": "Chair"}
    assert (role["first"], role["last"], role["former"], role["division"]) == ("2023-03-01", "2023-03-09", False, None)
    former = edge(drawn, "person/bagus-tirta", "org/kpu-kota-serang")
    assert (former["former"], former["division"], former["first"]) == (True, "Divisi Data", None)
    tie = edge(drawn, "person/wulan-prameswari-utami", "org/universitas-cendana-putih")
    assert (tie["kind"], tie["role"]) == ("affiliation", None)


def test_a_unit_has_one_edge_to_its_body(drawn: nx.MultiDiGraph[str]) -> None:
    assert edge(drawn, "org/inspektorat-kpu-ri", "org/kpu-ri")["kind"] == "unit"
    assert edge(drawn, "org/kpu-kota-serang", "org/kpu-provinsi-banten")["kind"] == "hierarchy"


def test_a_part_said_twice_is_one_edge_and_one_said_only_directly_is_kept(drawn: nx.MultiDiGraph[str]) -> None:
    organizer = edge(drawn, "org/kpu-provinsi-banten", "event/rapat")
    assert (organizer["part"], organizer["iri"]) == ("organizer", B + "participation/1")
    direct = edge(drawn, "org/pemerintah-kota-serang", "event/rapat")
    assert (direct["part"], direct["iri"], direct["evidence"]) == ("participant", None, [])


def test_the_order_of_events_rests_on_the_evidence_they_share(drawn: nx.MultiDiGraph[str]) -> None:
    order = edge(drawn, "event/rapat", "event/webinar")
    assert order["kind"] == "precedes"
    evidence = order["evidence"]
    assert isinstance(evidence, list)
    assert [value["exact"] for value in evidence] == ["Usai rapat itu"]


def test_statements_stand_with_speaker_and_event(drawn: nx.MultiDiGraph[str]) -> None:
    sari = drawn.nodes[B + "person/sari-melati"]["statements"]
    assert [(said["kind"], said["text"]) for said in sari] == [("quote", "Data pemilih harus mutakhir")]
    assert drawn.nodes[B + "event/rapat"]["statements"] == sari
    assert drawn.nodes[B + "person/wulan-prameswari-utami"]["statements"][0]["event"] is None


def test_every_value_is_plain(drawn: nx.MultiDiGraph[str]) -> None:
    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(type(key) is str and plain(item) for key, item in value.items())
        if isinstance(value, list):
            return all(plain(item) for item in value)
        return value is None or type(value) in {str, int, float, bool}

    assert all(plain(attributes) for _, attributes in drawn.nodes(data=True))
    assert all(plain(attributes) for *_, attributes in drawn.edges(data=True))


def test_the_order_of_the_triples_changes_nothing() -> None:
    lines = Graph().parse(DATA, format="turtle").serialize(format="nt").splitlines()
    drawings = [
        network(Graph().parse(data="\n".join(order), format="nt")) for order in (sorted(lines), sorted(lines)[::-1])
    ]
    first, second = ((list(each.nodes(data=True)), list(each.edges(keys=True, data=True))) for each in drawings)
    assert first == second


def test_an_empty_graph_is_an_empty_network() -> None:
    assert network(Graph()).number_of_nodes() == 0


def test_bodies_above_each_other_in_a_circle_do_not_hang() -> None:
    graph = Graph().parse(
        format="turtle",
        data=f"""@prefix org: <http://www.w3.org/ns/org#> .
        <{B}a> a org:Organization ; org:subOrganizationOf <{B}b> ; org:unitOf <{B}b> .
        <{B}b> a org:Organization ; org:subOrganizationOf <{B}a> ; org:unitOf <{B}a> .""",
    )
    drawn = network(graph)
    assert [attributes["tier"] for _, attributes in drawn.nodes(data=True)] == [None, None]


def test_six_articles_leave_no_sentence_out() -> None:
    drawn = network(build_graph(resolve(six_facts())))
    for _, _, attributes in drawn.edges(data=True):
        if attributes["kind"] in {"role", "affiliation", "participation"}:
            assert attributes["evidence"]
            for evidence in attributes["evidence"]:
                assert evidence["end"] - evidence["start"] == len(evidence["exact"])
                assert evidence["title"]
