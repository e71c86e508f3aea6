"""Single values off a graph do not depend on the order of its triples."""

from __future__ import annotations

import pytest
from rdflib import BNode, Graph, Literal, URIRef

from kpugraph.graph.terms import first, iris, label, local_name, number, texts
from kpugraph.vocab import RDFS, SCHEMA, SKOS

A = URIRef("https://example.org/id/org/kpu%20kota")


@pytest.mark.parametrize(
    ("labels", "chosen"),
    [
        ([Literal("Meeting", lang="en"), Literal("Rapat", lang="id")], "Rapat"),
        ([Literal("Zebra"), Literal("Antara", lang="en")], "Zebra"),
        ([Literal("b"), Literal("a")], "a"),
        ([Literal("  ")], "kpu kota"),
        ([], "kpu kota"),
    ],
)
def test_label(labels: list[Literal], chosen: str) -> None:
    graph = Graph()
    for name in labels:
        graph.add((A, SKOS.prefLabel, name))
    assert label(graph, A) == chosen


def test_a_preferred_label_goes_before_other_names() -> None:
    graph = Graph().add((A, RDFS.label, Literal("a"))).add((A, SCHEMA.name, Literal("b")))
    assert label(graph, A) == "b"


def test_first_takes_iris_alone() -> None:
    graph = Graph().add((A, SCHEMA.about, BNode())).add((A, SCHEMA.about, Literal("x"))).add((A, SCHEMA.about, A))
    assert first(graph, A, SCHEMA.about) == A
    assert first(graph, A, SCHEMA.name) is None
    assert iris([A, A, Literal("x")]) == [A]


def test_texts_and_numbers() -> None:
    graph = Graph().add((A, SCHEMA.position, Literal(12))).add((A, SCHEMA.name, Literal("b")))
    graph.add((A, SCHEMA.name, Literal("a", lang="id")))
    assert texts(graph, A, SCHEMA.name) == ["a", "b"]
    assert number(graph, A, SCHEMA.position) == 12
    assert number(graph, A, SCHEMA.name) is None
    assert number(graph, A, SCHEMA.about) is None


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("https://a.example/b#C", "C"),
        ("https://a.example/b/", "b"),
        ("urn:x", "urn:x"),
        ("https://a.example/%C3%A9", "é"),
    ],
)
def test_local_name(iri: str, name: str) -> None:
    assert local_name(URIRef(iri)) == name
