"""Reads single values off an RDF graph: the first IRI, text, number or label of a subject, whatever its order.

A graph keeps its triples in no order, so every function here chooses by content alone and answers alike every time.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.vocab import FOAF, RDFS, SCHEMA, SKOS

__all__ = ["first", "iris", "label", "local_name", "number", "text", "texts"]


def iris(nodes: Iterable[Node]) -> list[URIRef]:
    """List the IRIs among the nodes once each, sorted."""
    return sorted({node for node in nodes if isinstance(node, URIRef)})


def first(graph: Graph, subject: Node, predicate: URIRef) -> URIRef | None:
    """Give the first object that is an IRI, by the order of IRIs."""
    return next(iter(iris(graph.objects(subject, predicate))), None)


def texts(graph: Graph, subject: Node, predicate: URIRef) -> list[str]:
    """List the lexical forms of the objects once each, sorted."""
    return sorted({str(value) for value in graph.objects(subject, predicate)})


def text(graph: Graph, subject: Node, predicate: URIRef) -> str | None:
    """Give the first of the objects' lexical forms, sorted."""
    return next(iter(texts(graph, subject, predicate)), None)


def number(graph: Graph, subject: Node, predicate: URIRef) -> int | None:
    """Give the object as a natural number, None where there is none or it is not one."""
    value = text(graph, subject, predicate)
    return int(value) if value is not None and value.isdecimal() else None


def label(graph: Graph, thing: URIRef) -> str:
    """Name a thing: its label, Indonesian before others, else the last part of its IRI."""
    for term in (SKOS.prefLabel, SCHEMA.name, FOAF.name, RDFS.label, SCHEMA.headline):
        names = [name for name in graph.objects(thing, term) if isinstance(name, Literal) and str(name).strip()]
        if names:
            return str(min(names, key=lambda name: (name.language != "id", name.language or "", str(name))))
    return local_name(thing)


def local_name(iri: Node) -> str:
    """Cut off all before the last slash or hash of an IRI and decode it; give the whole IRI where nothing is left.

    >>> local_name(URIRef("https://w3id.org/kpugraph/ontology#Event"))
    'Event'
    """
    return unquote(str(iri).replace("#", "/").rstrip("/").rpartition("/")[2]) or str(iri)
