from __future__ import annotations

import re
from collections import Counter
from datetime import date
from importlib.metadata import version

from rdflib import Graph, Literal, URIRef

from kpugraph.resolve import resolve
from kpugraph.resolve.commissioners import link_commissioners
from kpugraph.resolve.decisions import Decision
from kpugraph.resolve.identity import identify
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples import build_graph
from kpugraph.vocab import DCAT, DCAT_VERSION, DCTERMS, DEFAULT_BASE, OWL, PREFIXES, PROV, RDF, VOID
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


def vocabularies(graph: Graph) -> set[str]:
    terms = {str(term) for term in (*graph.predicates(), *graph.objects(None, RDF.type))}
    return {
        namespace
        for prefix, namespace in PREFIXES.items()
        if prefix not in ("rdf", "rdfs", "xsd") and any(term.startswith(namespace) for term in terms)
    }


def test_the_vocabularies_are_those_that_are_used() -> None:
    graph = build_graph(resolve(six_facts()))
    assert {str(each) for each in graph.objects(None, VOID.vocabulary)} == vocabularies(graph)


def test_links_to_other_datasets_are_counted_one_linkset_each() -> None:
    knowledge = link_commissioners(resolve(six_facts()))
    graph = build_graph(knowledge)
    (dataset,) = graph.subjects(RDF.type, VOID.Dataset)
    links = {}
    for linkset in graph.objects(dataset, VOID.subset):
        assert set(graph.objects(linkset, VOID.linkPredicate)) == {OWL.sameAs}
        assert set(graph.objects(linkset, VOID.subjectsTarget)) == {dataset}
        links[str(graph.value(linkset, VOID.objectsTarget))] = number(graph, linkset, VOID.triples)
    regions = [place for place in knowledge.places if place.wikidata is not None]
    commissioners = [person for person in knowledge.persons if person.commissioner is not None]
    assert links == {
        "https://www.wikidata.org/": len(regions),
        f"{knowledge.base}curated/kpu-ri": len(commissioners),
    }
    assert regions
    assert commissioners
    # What there is no link to has no linkset; and the counts hold with linksets too.
    assert (None, RDF.type, VOID.Linkset) not in build_graph(Knowledge("https://example.org/id/"))
    assert number(graph, dataset, VOID.triples) == len(graph)
    assert number(graph, dataset, VOID.distinctSubjects) == len(set(graph.subjects()))


def test_the_version_is_that_of_the_software_and_of_what_was_read_and_decided() -> None:
    def told(knowledge: Knowledge) -> str:
        graph = build_graph(knowledge)
        (dataset,) = graph.subjects(RDF.type, VOID.Dataset)
        (found,) = graph.objects(dataset, DCAT_VERSION)
        assert set(graph.objects(dataset, OWL.versionInfo)) == {found}
        return str(found)

    facts = six_facts()
    whole = told(resolve(facts))
    assert whole == told(resolve(reversed(facts)))
    release, _, mark = whole.partition("+")
    assert release == version("kpugraph")
    assert re.fullmatch("[0-9a-f]{8}", mark)
    assert told(resolve(facts[1:])) != whole
    one, other = sorted(person.iri.removeprefix(DEFAULT_BASE) for person in resolve(facts).persons)[:2]
    decision = Decision(one, other, "different", "bertemu keduanya", "Rina", date(2026, 11, 24))
    assert told(identify(resolve(facts), [decision])) != told(identify(resolve(facts)))


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
