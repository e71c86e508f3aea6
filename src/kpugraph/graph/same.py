"""One IRI a person, for what shows people and not IRIs: drawings, networks.

In comes a graph in which persons can have several IRIs that are `owl:sameAs` each other; out comes one in which the
first of them stands for all. The dataset itself keeps every IRI.
"""

from __future__ import annotations

from rdflib import Graph
from rdflib.term import Node

from kpugraph.vocab import FOAF, OWL, RDF, SKOS

__all__ = ["one_iri_a_person"]

_IDENTITY = frozenset({OWL.sameAs, OWL.differentFrom})
_NAMES = frozenset({SKOS.prefLabel, FOAF.name})


def one_iri_a_person(graph: Graph) -> Graph:
    """The graph with the first IRI of each person in place of the others; the graph itself where nobody has two.

    Names of the others become further forms of the name.
    """
    first: dict[Node, Node] = {}
    for person, other in graph.subject_objects(OWL.sameAs):
        if (person, RDF.type, FOAF.Person) in graph and (other, RDF.type, FOAF.Person) in graph:
            first[person] = min(first.get(person, person), other, key=str)
    if not any(person != leader for person, leader in first.items()):
        return graph
    merged = Graph(bind_namespaces="none")
    for subject, predicate, value in graph:
        if predicate in _IDENTITY and subject in first:
            continue
        leader = first.get(subject, subject)
        if leader != subject and predicate in _NAMES:
            if (leader, SKOS.prefLabel, value) not in graph:
                merged.add((leader, SKOS.altLabel, value))
            continue
        if predicate == SKOS.altLabel and (leader, SKOS.prefLabel, value) in graph:
            continue
        merged.add((leader, predicate, first.get(value, value)))
    return merged
