"""How two are connected: the shortest ways, the better told first, and every step with its sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from kpugraph.errors import QueryError
from kpugraph.graph.connection import Connection, connect
from kpugraph.graph.connection_text import connection_json, connection_text
from kpugraph.vocab import OWL

DATA = Path(__file__).parent.parent / "pages" / "graph.ttl"
B = "https://example.org/id/"
PREFIXES = """
@prefix kpu: <https://w3id.org/kpugraph/ontology#> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix schema: <https://schema.org/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @base <https://example.org/id/> .
"""


def graph_of(turtle: str) -> Graph:
    return Graph().parse(data=PREFIXES + turtle, format="turtle")


def person(name: str) -> str:
    return f'<{name}> a foaf:Person ; skos:prefLabel "{name.title()}" .\n'


def event(name: str, *agents: str, articles: int = 1) -> str:
    text = f'<{name}> a kpu:Event ; schema:name "{name.title()}" .\n'
    for agent in agents:
        evidence = ", ".join(f"<v/{name}-{agent}-{number}>" for number in range(articles))
        text += f"<r/{name}-{agent}> a kpu:Participation ; kpu:event <{name}> ; kpu:agent <{agent}> ;"
        text += f" prov:wasDerivedFrom {evidence} .\n"
        for number in range(articles):
            text += f"<v/{name}-{agent}-{number}> oa:hasSource <a/{name}-{number}> ; oa:hasSelector <x/{name}> .\n"
    return text + f'<x/{name}> oa:start 0 ; oa:end 4 ; oa:exact "Tadi" .\n'


def found(graph: Graph, start: str, end: str, most: int = 3) -> Connection:
    return connect(graph, start, end, most=most, prefixes={"id": B})


def names(connection: Connection) -> list[list[str]]:
    return [[path.steps[0].source_name, *(step.target_name for step in path.steps)] for path in connection.paths]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(DATA, format="turtle")


def test_each_step_has_its_facts_and_their_sentences(graph: Graph) -> None:
    connection = found(graph, "Sari", "Wulan Prameswari Utami")
    assert names(connection) == [["Sari Melati", "Webinar Pemilih Pemula", "Wulan Prameswari Utami"]]
    (path,) = connection.paths
    assert [[tie.iri for tie in step.ties] for step in path.steps] == [
        [B + "participation/3"],
        [B + "participation/4"],
    ]
    assert [tie.passages[0]["exact"] for step in path.steps for tie in step.ties] == [
        "Ketua KPU Provinsi Banten, S",
        "Wulan (Universitas Cendana Putih).",
    ]
    assert (connection.shortest, path.articles) == (1, 1)


def test_ways_go_over_membership_hierarchy_and_common_events_but_not_over_the_order_of_events(graph: Graph) -> None:
    connection = found(graph, "Bagus Tirta", "KPU RI")
    assert names(connection)[0] == ["Bagus Tirta", "KPU Kota Serang", "KPU Provinsi Banten", "KPU RI"]
    hierarchy = connection.paths[0].steps[1].ties
    assert [(tie.kind, tie.iri, tie.words) for tie in hierarchy] == [
        ("hierarchy", None, "KPU Kota Serang berada di bawah KPU Provinsi Banten")
    ]
    unit = found(graph, "Inspektorat KPU RI", "KPU Pusat").paths[0].steps[0].ties
    assert [tie.words for tie in unit] == ["Inspektorat KPU RI adalah unit dari KPU RI"]
    bare = found(graph, "Pemerintah Kota Serang", "KPU Kota Serang").paths[0].steps[0].ties
    assert [tie.words for tie in bare] == ["Pemerintah Kota Serang mengikuti Rapat Koordinasi Data Pemilih"]
    ordered = graph_of(person("ani") + person("budi") + event("rapat", "ani") + event("webinar", "budi"))
    ordered.parse(data=PREFIXES + "<rapat> kpu:precedes <webinar> .", format="turtle")
    assert (found(ordered, "Ani", "Budi").shortest, found(ordered, "Ani", "Budi").paths) == (0, ())


def test_the_better_told_way_comes_first_and_no_more_than_asked_are_told() -> None:
    turtle = person("ani") + person("budi") + event("apel", "ani", "budi") + event("rapat", "ani", "budi", articles=3)
    turtle += '<kpu> a org:Organization ; skos:prefLabel "KPU" . <bawah> a org:Organization ; skos:prefLabel "Bawah" .'
    turtle += event("senam", "ani", "budi", articles=2)
    connection = found(graph_of(turtle), "Ani", "Budi", most=2)
    assert names(connection) == [["Ani", "Rapat", "Budi"], ["Ani", "Senam", "Budi"]]
    assert (connection.shortest, [path.articles for path in connection.paths]) == (3, [3, 2])


def test_a_way_that_articles_tell_goes_before_one_over_the_hierarchy() -> None:
    bodies = "".join(
        f'<{name}> a org:Organization ; skos:prefLabel "{name.title()}" .\n' for name in ("satu", "dua", "atas")
    )
    turtle = (
        bodies
        + "<satu> org:subOrganizationOf <atas> . <dua> org:subOrganizationOf <atas> .\n"
        + event("rapat", "satu", "dua")
    )
    assert names(found(graph_of(turtle), "Satu", "Dua")) == [["Satu", "Rapat", "Dua"], ["Satu", "Atas", "Dua"]]


def test_many_ways_cost_nothing() -> None:
    layers = [[f"e{step}-{number}" for number in range(12)] for step in range(0, 12, 2)]
    turtle = person("ani") + person("zul") + "".join(person(f"p{step}") for step in range(1, 6))
    stops = ["ani", *(f"p{step}" for step in range(1, 6)), "zul"]
    for step, layer in enumerate(layers):
        turtle += "".join(event(name, stops[step], stops[step + 1]) for name in layer)
    connection = found(graph_of(turtle), "Ani", "Zul", most=1)
    assert (connection.shortest, len(connection.paths), len(connection.paths[0].steps)) == (12**6, 1, 12)


def test_ways_go_both_ways_alike(graph: Graph) -> None:
    there, back = found(graph, "Bagus Tirta", "Sari"), found(graph, "Sari", "Bagus Tirta")
    assert names(there) == [trail[::-1] for trail in names(back)]


def test_several_iris_of_one_person_are_one() -> None:
    graph = graph_of(
        person("ani")
        + person("budi")
        + '<ani-2> a foaf:Person ; skos:prefLabel "Ani Dua" .'
        + event("rapat", "ani-2", "budi")
    )
    assert found(graph, "Ani", "Budi").shortest == 0
    graph.add((URIRef(B + "ani"), OWL.sameAs, URIRef(B + "ani-2")))
    graph.add((URIRef(B + "ani-2"), OWL.sameAs, URIRef(B + "ani")))
    assert names(found(graph, "Ani Dua", "Budi")) == [["Ani", "Rapat", "Budi"]]
    with pytest.raises(QueryError, match="are one: Ani; name two"):
        found(graph, "Ani Dua", "Ani")


def test_events_and_articles_are_no_ends(graph: Graph) -> None:
    with pytest.raises(QueryError, match=r"no .*Person or .*Organization in the dataset is named"):
        found(graph, "Webinar Pemilih Pemula", "Sari")
    with pytest.raises(QueryError, match=r"event/rapat: is no .*Person or .*Organization; name one"):
        found(graph, f"{B}event/rapat", "Sari")
    with pytest.raises(QueryError, match="0 paths cannot be told"):
        found(graph, "Sari", "Bagus Tirta", most=0)


def test_the_same_whatever_the_order_of_the_triples(graph: Graph) -> None:
    lines = sorted(graph.serialize(format="nt").splitlines())
    turned = Graph().parse(data="\n".join(lines[::-1]), format="nt")
    assert found(turned, "Bagus Tirta", "Sari") == found(graph, "Bagus Tirta", "Sari")


def test_text_in_both_languages_and_json(graph: Graph) -> None:
    connection = found(graph, "Bagus Tirta", "KPU RI", most=1)
    text = connection_text(connection, "en")
    assert text.startswith("Bagus Tirta – KPU RI: 3 steps, 1 of 1 shortest path\n\n1. Bagus Tirta → KPU Kota Serang → ")
    assert "       > «Ketua KPU Provinsi Banten, Sari»" in text.replace("KPU Banten dipimpin ", "").replace(
        ", rapat 1.", ""
    )
    assert "— from how the bodies are organized, not from a sentence" in text
    assert "3 langkah, 1 dari 1 jalur terpendek" in connection_text(connection)
    told = json.loads(connection_json(connection))
    assert [step["target_name"] for step in told["paths"][0]["steps"]][-1] == "KPU RI"


def test_a_fact_with_many_passages_shows_two_and_counts_the_rest() -> None:
    turtle = person("ani") + person("budi") + event("rapat", "ani", "budi", articles=5)
    text = connection_text(found(graph_of(turtle), "Ani", "Budi"), "en")
    assert text.count("… more passages: 3\n") == 2
    assert text.count("> Tadi") == 4
