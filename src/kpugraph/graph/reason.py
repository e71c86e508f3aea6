"""What follows from the dataset by the ontology: the OWL 2 RL closure, less everything that says nothing.

In: the asserted graph. Out: a graph of the inferred triples alone, and the contradictions found on the way. The
closure (owlrl, https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules) runs over a
copy that holds only what some axiom of ``ontology/kpugraph.ttl`` or ``ontology/rules.ttl`` speaks of: no evidence, no
text, no literal at all. OWL 2 RL knows no time, so what follows about people is named ``ever…``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from owlrl import OWLRL_Semantics
from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import KpugraphError, OntologyError
from kpugraph.resources import ontology_path
from kpugraph.vocab import KPU, OA, ORG, OWL, PREFIXES, PROV, RDF, RDFS, bind_prefixes

__all__ = ["Closure", "ContradictionError", "close", "reason"]

Triple = tuple[Node, Node, Node]

_AXIOM_FILES = ("kpugraph.ttl", "rules.ttl")
_EVIDENCE_TYPES = frozenset({OA.SpecificResource, PROV.Activity})
"""Classes that axioms name as a domain only; what is of them stays out of the closure."""
_IDENTITY = frozenset({OWL.sameAs, OWL.differentFrom})
_LANGUAGE = (str(OWL), str(RDFS), str(RDF))
_SHOWN_CONTRADICTIONS = 3


class ContradictionError(KpugraphError):
    """The facts contradict the ontology: something is a person and a body, or a commission of two tiers."""

    exit_status = 1


@dataclass(frozen=True, slots=True)
class Closure:
    """What reasoning gave."""

    inferred: Graph
    """Only triples that the asserted graph lacks; no blank nodes, no literals, no schema."""
    contradictions: tuple[str, ...]
    """One readable line each, sorted; empty when the facts are consistent."""


@dataclass(frozen=True, slots=True)
class _Axioms:
    """The axioms, and the terms that they speak of."""

    triples: tuple[Triple, ...]
    terms: frozenset[Node]
    properties: frozenset[Node]


def reason(graph: Graph) -> Graph:
    """Return the triples that follow from the graph and are not in it.

    Raises `ContradictionError` when the graph contradicts the ontology, and `OntologyError` when the ontology
    cannot be read. The graph itself is not changed.
    """
    closure = close(graph)
    if closure.contradictions:
        shown = "; ".join(closure.contradictions[:_SHOWN_CONTRADICTIONS])
        more = len(closure.contradictions) - _SHOWN_CONTRADICTIONS
        rest = f"; and {more} more" if more > 0 else ""
        raise ContradictionError(
            f"the facts contradict the ontology: {shown}{rest}; correct the facts or their joining"
        )
    return closure.inferred


def close(graph: Graph) -> Closure:
    """Compute the closure of the graph; contradictions are part of the result, not raised."""
    axioms = _axioms()
    working = Graph(bind_namespaces="none")
    for triple in axioms.triples:
        working.add(triple)
    for triple in _relevant(graph, axioms):
        working.add(triple)
    for body in set(working.subjects(RDF.type, ORG.Organization)):
        working.add((body, KPU.itself, body))
    # The class is used without owlrl.DeductiveClosure, which exchanges rdflib's datatype conversions for the process.
    engine = OWLRL_Semantics(working, False, False, rdfs=False)
    engine.closure()
    inferred = bind_prefixes(Graph(bind_namespaces="none"))
    for triple in working:
        if triple not in graph and _says_something(triple, axioms):
            inferred.add(triple)
    return Closure(inferred, tuple(sorted({_readable(str(message)) for message in engine.error_messages})))


@cache
def _axioms() -> _Axioms:
    axioms = Graph(bind_namespaces="none")
    for name in _AXIOM_FILES:
        path = ontology_path(name)
        try:
            axioms.parse(path, format="turtle")
        except (OSError, SyntaxError, ValueError) as error:
            raise OntologyError(f"{path}: cannot be read ({error}); install kpugraph again") from error
    annotations = set(axioms.subjects(RDF.type, OWL.AnnotationProperty)) | {RDFS.label, RDFS.comment, RDFS.isDefinedBy}
    return _Axioms(
        triples=tuple(
            (subject, predicate, value)
            for subject, predicate, value in axioms
            if not isinstance(value, Literal) and predicate not in annotations and value != OWL.AnnotationProperty
        ),
        terms=frozenset(subject for subject in axioms.subjects() if isinstance(subject, URIRef)),
        properties=frozenset(axioms.subjects(RDF.type, OWL.ObjectProperty)),
    )


def _relevant(graph: Graph, axioms: _Axioms) -> Iterator[Triple]:
    """Select the triples of which some axiom speaks: types and links between things with an IRI.

    What is the same as a thing that the graph does not describe (an item of Wikidata) teaches nothing about that thing,
    and would say everything twice.
    """
    described = set(graph.subjects(RDF.type))
    evidence = {thing for of_class in _EVIDENCE_TYPES for thing in graph.subjects(RDF.type, of_class)}
    for subject, predicate, value in graph:
        if not isinstance(subject, URIRef) or not isinstance(value, URIRef) or subject in evidence:
            continue
        is_type = predicate == RDF.type and value in axioms.terms
        is_identity = predicate in _IDENTITY and subject in described and value in described
        if is_type or predicate in axioms.properties or is_identity:
            yield subject, predicate, value


def _says_something(triple: Triple, axioms: _Axioms) -> bool:
    """Tell a fact about the things described from schema, tautologies and what the engine needs for itself."""
    subject, predicate, value = triple
    if not isinstance(subject, URIRef) or not isinstance(value, URIRef) or subject == value:
        return False
    if subject in axioms.terms or predicate == KPU.itself:
        return False
    if predicate == RDF.type:
        return not str(value).startswith(_LANGUAGE)
    return predicate in _IDENTITY or not str(predicate).startswith(_LANGUAGE)


def _readable(message: str) -> str:
    """Put the message of the engine on one line, with prefixed names for IRIs."""
    line = re.sub(r"\s+", " ", message).strip()
    for prefix, namespace in PREFIXES.items():
        line = line.replace(namespace, f"{prefix}:")
    return line
