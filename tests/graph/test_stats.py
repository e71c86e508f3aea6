"""Counts over the fixed graph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.graph.answers import reading_prefixes
from kpugraph.graph.stats import Count, Coverage, stats, stats_json, stats_table
from kpugraph.graph.store import load
from kpugraph.vocab import KPU, ORG, RDF, SKOS

GRAPH = Path(__file__).parents[1] / "queries" / "graph.ttl"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load(GRAPH)


def test_the_counts(graph: Graph) -> None:
    counted = stats(graph, prefixes=reading_prefixes(graph))
    assert counted.triples == len(graph)
    assert {row.name: row.count for row in counted.classes} == {
        "schema:NewsArticle": 2,
        "org:Organization": 7,
        "foaf:Person": 4,
        "org:Post": 4,
        "org:Membership": 5,
        "kpu:Event": 3,
        "schema:EventSeries": 1,
        "kpu:Participation": 11,
        "kpu:Statement": 3,
        "schema:Place": 4,
        "skos:Concept": 13,
        "oa:SpecificResource": 12,
    }
    assert counted.event_types == (Count("apel", 1), Count("rapat-koordinasi", 1), Count("webinar", 1))
    assert counted.bodies == (
        Count("KPU Kota Teluk", 2),
        Count("Bawaslu Kota Teluk", 1),
        Count("KPU Kabupaten Lembah", 1),
        Count("KPU Provinsi Nusa", 1),
        Count("Sekretariat KPU Kota Teluk", 1),
    )
    assert (counted.first_date, counted.last_date, counted.undated_events) == ("2022-03-01", "2022-03-03", 1)
    assert counted.evidence == (
        Coverage("org:Membership", 5, 5),
        Coverage("kpu:Event", 3, 3),
        Coverage("kpu:Participation", 11, 11),
        Coverage("kpu:Statement", 3, 3),
    )


def test_a_fact_without_evidence_shows(graph: Graph) -> None:
    copy = Graph() + graph
    copy.add((URIRef("https://example.org/id/statement/bare"), RDF.type, KPU.Statement))
    counted = stats(copy, prefixes={})
    assert counted.evidence[-1] == Coverage(str(KPU.Statement), 4, 3)
    assert "75.0%" in stats_table(counted)


def test_the_table(graph: Graph) -> None:
    lines = stats_table(stats(graph, prefixes=reading_prefixes(graph))).splitlines()
    assert lines[1] == "events: 2022-03-01 to 2022-03-03; without a date: 1"
    assert "KPU Kota Teluk              2" in lines
    assert "kpu:Statement      3       3              100.0%" in lines


def test_the_table_shows_twenty_bodies() -> None:
    graph = Graph()
    for number in range(23):
        body = URIRef(f"https://example.org/{number}")
        graph.add((body, RDF.type, ORG.Organization)).add((body, SKOS.prefLabel, Literal(f"Badan {number:02}")))
        graph.add((URIRef(f"{body}/p"), KPU.agent, body)).add((URIRef(f"{body}/p"), KPU.event, URIRef("a:e")))
    counted = stats(graph, prefixes={})
    assert len(counted.bodies) == 23
    table = stats_table(counted)
    assert "Badan 19" in table
    assert "Badan 20" not in table
    assert "and 3 more" in table


def test_an_empty_graph_counts_nothing() -> None:
    counted = stats(Graph(), prefixes={})
    assert counted.first_date is None
    assert "events: no dated event; without a date: 0" in stats_table(counted)
    assert "-" in stats_table(counted)


def test_json_has_the_same_counts(graph: Graph) -> None:
    told = json.loads(stats_json(stats(graph, prefixes=reading_prefixes(graph))))
    assert told["bodies"][0] == {"name": "KPU Kota Teluk", "count": 2}
    assert told["evidence"][0] == {"name": "org:Membership", "facts": 5, "evidenced": 5}
