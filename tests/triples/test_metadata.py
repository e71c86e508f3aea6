from __future__ import annotations

from collections import Counter

from rdflib import Graph, Literal, URIRef

from kpugraph.resolve import resolve
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples import build_graph
from kpugraph.vocab import DCAT, DCTERMS, PROV, RDF, VOID
from tests.factories import six_facts


def number(graph: Graph, subject: object, predicate: URIRef) -> int:
    (value,) = graph.objects(subject, predicate)  # type: ignore[arg-type]
    assert isinstance(value, Literal)
    return int(value)


def test_the_counts_are_those_of_the_finished_graph() -> None:
    graph = build_graph(resolve(six_facts()))
    (dataset,) = graph.subjects(RDF.type, VOID.Dataset)
    assert number(graph, dataset, VOID.triples) == len(graph)
    assert number(graph, dataset, VOID.distinctSubjects) == len(set(graph.subjects()))
    classes = Counter(graph.objects(None, RDF.type))
    properties = Counter(graph.predicates())
    counted = {
        of: number(graph, part, VOID.entities)
        for part in graph.objects(dataset, VOID.classPartition)
        for of in graph.objects(part, VOID["class"])
    }
    used = {
        of: number(graph, part, VOID.triples)
        for part in graph.objects(dataset, VOID.propertyPartition)
        for of in graph.objects(part, VOID.property)
    }
    assert counted == classes
    assert used == properties
    assert number(graph, dataset, VOID.classes) == len(classes)
    assert number(graph, dataset, VOID.properties) == len(properties)


def test_a_dataset_of_nothing_describes_itself() -> None:
    graph = build_graph(Knowledge("https://example.org/id/"))
    dataset = URIRef("https://example.org/id/dataset")
    assert number(graph, dataset, VOID.triples) == len(graph)
    assert (dataset, RDF.type, DCAT.Dataset) in graph
    assert (dataset, DCTERMS.license, URIRef("https://creativecommons.org/licenses/by/4.0/")) in graph
    assert {title.language for title in graph.objects(dataset, DCTERMS.title) if isinstance(title, Literal)} == {
        "id",
        "en",
    }
    assert (dataset, PROV.wasGeneratedBy, URIRef("https://example.org/id/build")) in graph
    (distribution,) = graph.objects(dataset, DCAT.distribution)
    assert set(graph.objects(distribution, DCAT.downloadURL)) == set(graph.objects(dataset, VOID.dataDump))
