"""One IRI a thing, for what shows people and events and not IRIs: drawings, networks.

In comes a graph in which persons and events can have several IRIs that are `owl:sameAs` each other; out comes one in
which the first of them stands for all. The dataset itself keeps every IRI.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rdflib import Graph
from rdflib.term import Node

from kpugraph.vocab import FOAF, KPU, OWL, RDF, SCHEMA, SKOS

__all__ = ["one_iri_a_thing"]

_IDENTITY = frozenset({OWL.sameAs, OWL.differentFrom})
_NAMES = frozenset({SKOS.prefLabel, FOAF.name})
_ONCE = frozenset(
    {
        SCHEMA.name,
        SCHEMA.startDate,
        SCHEMA.endDate,
        SCHEMA.eventAttendanceMode,
        SCHEMA.location,
        SCHEMA.superEvent,
        SCHEMA.position,
    }
)
"""What an event has one of: the first IRI that has it says it."""


def one_iri_a_thing(graph: Graph) -> Graph:
    """The graph with the first IRI of each person and event in place of the others; the graph itself without any.

    Names of a person's other IRIs become further forms of the name.
    """
    first = _leaders(graph)
    if not any(thing != leader for thing, leader in first.items()):
        return graph
    groups: defaultdict[Node, list[Node]] = defaultdict(list)
    for thing in sorted(first, key=str):
        groups[first[thing]].append(thing)
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
        if subject in first and predicate in _ONCE and subject != _sayer(graph, groups[leader], predicate):
            continue
        merged.add((leader, predicate, first.get(value, value)))
    return merged


def _leaders(graph: Graph) -> Mapping[Node, Node]:
    """The first IRI of each person and event that has several."""
    first: dict[Node, Node] = {}
    for thing, other in graph.subject_objects(OWL.sameAs):
        if any(
            (thing, RDF.type, kind) in graph and (other, RDF.type, kind) in graph for kind in (FOAF.Person, KPU.Event)
        ):
            first[thing] = min(first.get(thing, thing), other, key=str)
    return first


def _sayer(graph: Graph, group: list[Node], predicate: Node) -> Node | None:
    return next((thing for thing in group if (thing, predicate, None) in graph), None)
