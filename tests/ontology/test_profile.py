"""The axioms keep to OWL 2 RL (https://www.w3.org/TR/owl2-profiles/#OWL_2_RL) and the global restrictions of OWL 2."""

from __future__ import annotations

from collections import defaultdict

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kpugraph.resources import ontology_path
from kpugraph.vocab import OWL, RDF, RDFS, XSD

DATATYPES = {RDFS.Literal, XSD.string, XSD.boolean, XSD.decimal, XSD.integer, XSD.anyURI, XSD.dateTime}
"""Those of the datatypes of OWL 2 RL that the ontology needs."""

CONSTRUCTS = {
    OWL.AllDisjointClasses,
    OWL.AnnotationProperty,
    OWL.AsymmetricProperty,
    OWL.Class,
    OWL.DatatypeProperty,
    OWL.IrreflexiveProperty,
    OWL.ObjectProperty,
    OWL.Ontology,
    OWL.Restriction,
    OWL.TransitiveProperty,
    OWL.disjointWith,
    OWL.hasValue,
    OWL.imports,
    OWL.intersectionOf,
    OWL.inverseOf,
    OWL.members,
    OWL.onProperty,
    OWL.propertyChainAxiom,
    OWL.someValuesFrom,
    OWL.versionIRI,
    OWL.versionInfo,
}
"""Every term of OWL that the axioms use; each is in OWL 2 RL, in the places that the checks below allow."""


def load(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(ontology_path(f"{name}.ttl"))
    return graph


def faults(graph: Graph) -> list[str]:
    """Whatever in the axioms is not OWL 2 RL."""
    return [
        *_constructs(graph),
        *_class_expressions(graph),
        *_undeclared(graph),
        *_not_simple(graph),
        *_irregular(graph),
    ]


def _constructs(graph: Graph) -> list[str]:
    used = {node for triple in graph for node in triple if isinstance(node, URIRef) and node.startswith(str(OWL))}
    return [f"construct {term}" for term in sorted(used - CONSTRUCTS)]


def _is_sub(graph: Graph, node: Node) -> bool:
    """Whether the node is an expression that may stand on the left (subClassExpression)."""
    if isinstance(node, URIRef):
        return node not in (OWL.Thing, OWL.Nothing)
    members = graph.value(node, OWL.intersectionOf)
    if members is not None:
        return all(_is_sub(graph, member) for member in Collection(graph, members))
    if (node, OWL.hasValue, None) in graph:
        return True
    some = graph.value(node, OWL.someValuesFrom)
    return some is not None and (some == OWL.Thing or _is_sub(graph, some))


def _is_super(graph: Graph, node: Node) -> bool:
    """Whether the node is an expression that may stand on the right (superClassExpression)."""
    if isinstance(node, URIRef):
        return node != OWL.Thing
    return (node, OWL.hasValue, None) in graph


def _class_expressions(graph: Graph) -> list[str]:
    left = set(graph.subjects(RDFS.subClassOf)) | set(graph.subjects(OWL.disjointWith))
    left |= set(graph.objects(None, OWL.disjointWith))
    for axiom in graph.subjects(RDF.type, OWL.AllDisjointClasses):
        for members in graph.objects(axiom, OWL.members):
            left |= set(Collection(graph, members))
    right = set(graph.objects(None, RDFS.subClassOf)) | set(graph.objects(None, RDFS.domain))
    for term, value in graph.subject_objects(RDFS.range):
        if (term, RDF.type, OWL.ObjectProperty) in graph:
            right.add(value)
        elif value not in DATATYPES:
            right.add(Literal(f"datatype {value}"))
    return [f"left {node}" for node in left if not _is_sub(graph, node)] + [
        f"right {node}" for node in right if isinstance(node, Literal) or not _is_super(graph, node)
    ]


def _undeclared(graph: Graph) -> list[str]:
    declared = {
        kind: set(graph.subjects(RDF.type, kind)) for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    }
    properties = declared[OWL.ObjectProperty] | declared[OWL.DatatypeProperty]
    classes, used = set[Node](), set[Node]()
    for predicate in (RDFS.subClassOf, OWL.disjointWith):
        classes |= set(graph.subjects(predicate)) | set(graph.objects(None, predicate))
    classes |= set(graph.objects(None, RDFS.domain)) | set(graph.objects(None, OWL.someValuesFrom))
    classes |= {value for term in declared[OWL.ObjectProperty] for value in graph.objects(term, RDFS.range)}
    for members in graph.objects(None, OWL.members):
        classes |= set(Collection(graph, members))
    for predicate in (RDFS.subPropertyOf, OWL.inverseOf):
        used |= set(graph.subjects(predicate)) | set(graph.objects(None, predicate))
    used |= set(graph.objects(None, OWL.onProperty))
    for chain in graph.objects(None, OWL.propertyChainAxiom):
        used |= set(Collection(graph, chain))
    missing = {term for term in classes - declared[OWL.Class] if isinstance(term, URIRef)} | (used - properties)
    return [f"undeclared {term}" for term in sorted(map(str, missing))]


def _inverses(graph: Graph) -> dict[Node, Node]:
    pairs = list(graph.subject_objects(OWL.inverseOf))
    return dict(pairs) | {other: one for one, other in pairs}


def _not_simple(graph: Graph) -> list[str]:
    """Properties that chains or transitivity reach may not be irreflexive or asymmetric."""
    composite = set(graph.subjects(OWL.propertyChainAxiom)) | set(graph.subjects(RDF.type, OWL.TransitiveProperty))
    inverses = _inverses(graph)
    size = -1
    while size != len(composite):
        size = len(composite)
        composite |= {above for term in composite for above in graph.objects(term, RDFS.subPropertyOf)}
        composite |= {inverses[term] for term in composite if term in inverses}
    restricted = set(graph.subjects(RDF.type, OWL.IrreflexiveProperty)) | set(
        graph.subjects(RDF.type, OWL.AsymmetricProperty)
    )
    return [f"not simple {term}" for term in sorted(map(str, composite & restricted))]


def _irregular(graph: Graph) -> list[str]:
    """Chains must be regular: no property may depend on itself but at one end of its own chain."""
    inverses = _inverses(graph)

    def key(term: Node) -> str:
        return min(str(term), str(inverses.get(term, term)))

    below: defaultdict[str, set[str]] = defaultdict(set)
    wrong = []
    for term, chain in graph.subject_objects(OWL.propertyChainAxiom):
        steps = list(Collection(graph, chain))
        inner = steps[1:] if steps[0] == term else steps[:-1] if steps[-1] == term else steps
        wrong += [f"irregular {term}" for step in inner if key(step) == key(term)]
        below[key(term)] |= {key(step) for step in inner}
    for term, above in graph.subject_objects(RDFS.subPropertyOf):
        below[key(above)].add(key(term))

    def reaches(start: str, goal: str, seen: frozenset[str] = frozenset()) -> bool:
        nexts = below.get(start, set()) - seen
        return goal in nexts or any(reaches(step, goal, seen | nexts) for step in sorted(nexts))

    return wrong + [f"circle {term}" for term in sorted(below) if reaches(term, term)]


def test_the_axioms_keep_to_the_profile() -> None:
    assert faults(load("kpugraph", "rules")) == []


@pytest.mark.parametrize("name", ["kpugraph", "rules"])
def test_each_file_declares_what_it_uses(name: str) -> None:
    known = _undeclared(load(name))
    assert [fault for fault in known if "w3id.org/kpugraph/ontology#" not in fault] == []


RESTRICTION = "kpu:A a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty kpu:event ; {} ] ."
CIRCLE = """
kpu:a a owl:ObjectProperty ; owl:propertyChainAxiom ( kpu:b kpu:event ) .
kpu:b a owl:ObjectProperty ; rdfs:subPropertyOf kpu:c .
kpu:c a owl:ObjectProperty ; owl:propertyChainAxiom ( kpu:a kpu:event ) ; rdfs:subPropertyOf kpu:b .
"""


@pytest.mark.parametrize(
    ("axioms", "fault"),
    [
        ("kpu:a a owl:ObjectProperty, owl:ReflexiveProperty .", "construct"),
        ("kpu:A a owl:Class ; owl:disjointUnionOf ( kpu:Event kpu:Statement ) .", "construct"),
        (RESTRICTION.format("owl:hasSelf true"), "construct"),
        (RESTRICTION.format("owl:minCardinality 1"), "construct"),
        (RESTRICTION.format("owl:someValuesFrom kpu:Event"), "right"),
        ("owl:Thing rdfs:subClassOf kpu:Event .", "left"),
        ("kpu:a a owl:DatatypeProperty ; rdfs:range xsd:date .", "datatype"),
        ("kpu:before a owl:IrreflexiveProperty .", "not simple"),
        ("kpu:after a owl:AsymmetricProperty .", "not simple"),
        ("kpu:a a owl:ObjectProperty ; owl:propertyChainAxiom ( kpu:event kpu:a kpu:event ) .", "irregular"),
        (CIRCLE, "circle"),
        ("kpu:a a owl:ObjectProperty ; rdfs:domain kpu:Missing .", "undeclared"),
    ],
)
def test_what_is_not_in_the_profile_is_seen(axioms: str, fault: str) -> None:
    graph = load("kpugraph", "rules")
    graph.parse(
        data=f"@prefix kpu: <https://w3id.org/kpugraph/ontology#> . @prefix owl: <{OWL}> . @prefix rdfs: <{RDFS}> ."
        f" @prefix xsd: <{XSD}> . {axioms}",
        format="turtle",
    )
    assert any(fault in found for found in faults(graph)), faults(graph)
