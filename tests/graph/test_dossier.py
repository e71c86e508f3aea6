"""What a dossier gathers: what is a thing's own, in order, and every article that it cites."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from rdflib import Graph

from kpugraph.graph.dossier import dossier
from kpugraph.graph.network import network

DATA = Path(__file__).parent.parent / "pages" / "graph.ttl"
B = "https://example.org/id/"


@pytest.fixture(scope="module")
def drawn() -> nx.MultiDiGraph[str]:
    return network(Graph().parse(DATA, format="turtle"))


def short(iri: str) -> str:
    return iri.removeprefix(B)


def test_a_body_has_its_people_and_what_they_did_and_said(drawn: nx.MultiDiGraph[str]) -> None:
    found = dossier(drawn, B + "org/kpu-provinsi-banten")
    assert [short(each.person) for each in found.holdings] == ["person/sari-melati"]
    assert [(short(each.event), [short(agent) for agent, _ in each.own]) for each in found.happenings] == [
        ("event/rapat", ["org/kpu-provinsi-banten"]),
        ("event/webinar", ["person/sari-melati"]),
    ]
    assert [[short(other) for other in each.others] for each in found.happenings] == [
        ["org/kpu-kota-serang", "org/pemerintah-kota-serang"],
        ["person/wulan-prameswari-utami"],
    ]
    assert [value["text"] for value in found.statements] == ["Data pemilih harus mutakhir"]
    assert [(source.number, short(iri)) for iri, source in found.sources.items()] == [
        (1, "article/dua"),
        (2, "article/satu"),
    ]


def test_a_person_has_what_is_their_own_alone(drawn: nx.MultiDiGraph[str]) -> None:
    found = dossier(drawn, B + "person/sari-melati")
    assert [short(each.body) for each in found.holdings] == ["org/kpu-provinsi-banten"]
    assert [short(each.event) for each in found.happenings] == ["event/webinar"]
    assert len(found.statements) == 1


def test_a_body_of_whom_nothing_is_told_has_an_empty_dossier(drawn: nx.MultiDiGraph[str]) -> None:
    found = dossier(drawn, B + "org/inspektorat-kpu-ri")
    assert (found.holdings, found.happenings, found.statements, dict(found.sources)) == ((), (), (), {})


def test_holdings_go_by_rank_and_those_that_are_over_come_last() -> None:
    turtle = """
    @prefix org: <http://www.w3.org/ns/org#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix kpu: <https://w3id.org/kpugraph/ontology#> .
    @base <https://example.org/id/> . <b> a org:Organization ; skos:prefLabel "B" .
    """
    for name, role, former in (
        ("z", "ketua", ""),
        ("a", "anggota", ""),
        ("m", "staf", ""),
        ("k", "ketua", "true"),
        ("x", "", ""),
    ):
        held = f"org:role <r/{role}> ;" if role else ""
        over = "kpu:former true ;" if former else ""
        turtle += f'<{name}> a foaf:Person ; skos:prefLabel "{name}" . <r/{role}> skos:notation "{role}" .'
        turtle += f"<m/{name}> a org:Membership ; {held} {over} org:member <{name}> ; org:organization <b> ."
    found = dossier(network(Graph().parse(data=turtle, format="turtle")), B + "b")
    assert [short(each.person) for each in found.holdings] == ["z", "a", "m", "x", "k"]
