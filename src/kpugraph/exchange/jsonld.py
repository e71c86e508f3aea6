"""JSON-LD: the dataset for people who read JSON, with short names for properties and a context that says what they are.

The context (``ontology/context.jsonld``, published at ``https://w3id.org/kpugraph/context.jsonld``) is made from the
columns of the tables, which list the dataset's properties and what their values are. Every file carries it, so that
none needs the network to be read. https://www.w3.org/TR/json-ld11/.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from rdflib import Literal, URIRef
from rdflib.term import Node

from kpugraph.exchange.content import Content
from kpugraph.exchange.tables import Kind, columns
from kpugraph.graph.store import write_atomic
from kpugraph.vocab import PREFIXES, RDF, XSD

__all__ = ["context", "jsonld", "write_context"]

_COERCED: Mapping[Kind, str] = {"iri": "@id", "date": "xsd:date", "year": "xsd:gYear", "decimal": "xsd:decimal"}
"""What the context says of the values of a kind; others are JSON's own numbers, truth values and strings."""
_DATATYPES = {"xsd:date": XSD.date, "xsd:gYear": XSD.gYear, "xsd:decimal": XSD.decimal}
_RELATIVE = re.compile(r"[a-z][a-z0-9-]*(?:/[a-z0-9-]+)*")
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")
_Term = tuple[str, str | None]
"""The name of a property, and how its values are coerced."""


@cache
def context() -> Mapping[str, Any]:
    """The context: prefixes, then a term for each property; what two vocabularies call alike keeps its prefix."""
    terms: dict[str, Any] = {"id": "@id", "type": "@type"} | PREFIXES
    for name, (iri, coerced) in sorted((name, (iri, coerced)) for iri, (name, coerced) in _terms().items()):
        terms[name] = {"@id": _short(iri)} | ({} if coerced is None else {"@type": coerced})
    return terms


@cache
def _terms() -> Mapping[str, _Term]:
    """Each property of the tables with its name and coercion."""
    kinds: defaultdict[str, set[Kind]] = defaultdict(set)
    for column in columns():
        if column.property is not None and column.property != str(RDF.type):
            kinds[column.property].add(column.kind)
    locals_ = Counter(_short(iri).partition(":")[2] for iri in kinds)
    reserved = {"id", "type", *PREFIXES}
    found = {}
    for iri in sorted(kinds):
        short = _short(iri)
        local = short.partition(":")[2]
        name = short if locals_[local] > 1 or local in reserved else local
        (kind, *others) = sorted(kinds[iri])
        found[iri] = name, None if others else _COERCED.get(kind)
    return found


def _short(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def write_context(path: Path) -> None:
    """Write the context to a file; raises `OutputError` when it cannot be written."""
    terms = {"@context": context()}
    write_atomic(path, (json.dumps(terms, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))


def jsonld(content: Content) -> bytes:
    """Everything as JSON-LD: the context, then an object a line for each subject, sorted."""
    subjects: defaultdict[str, defaultdict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value in content.triples():
        subjects[str(subject)][str(predicate)].append(value)
    writer = _Writer(content.base)
    head = json.dumps([context(), {"@base": content.base}], ensure_ascii=False)
    nodes = ",\n".join(
        json.dumps(writer.node(subject, subjects[subject]), ensure_ascii=False) for subject in sorted(subjects)
    )
    return f'{{"@context": {head},\n"@graph": [\n{nodes}\n]}}\n'.encode()


class _Writer:
    """Spells nodes for one base."""

    def __init__(self, base: str) -> None:
        self._base = base
        # A reader resolves a relative IRI against the base's path, which only a closing slash leaves whole.
        self._relative = base.endswith("/") and "#" not in base and "?" not in base

    def node(self, subject: str, described: Mapping[str, Iterable[Node]]) -> dict[str, Any]:
        """The object of a subject: its IRI, its types, then its properties by their names."""
        node: dict[str, Any] = {"id": self._iri(subject)}
        types = sorted(_short(str(value)) for value in described.get(str(RDF.type), ()))
        if types:
            node["type"] = types
        properties = {
            _terms().get(predicate, (_short(predicate), None)): values
            for predicate, values in described.items()
            if predicate != str(RDF.type)
        }
        for (name, coerced), values in sorted(properties.items(), key=lambda each: each[0][0]):
            spelt = [self._value(value, coerced) for value in sorted(values, key=_order)]
            node[name] = spelt[0] if len(spelt) == 1 else spelt
        return node

    def _iri(self, iri: str) -> str:
        if self._relative and iri.startswith(self._base) and _RELATIVE.fullmatch(iri, len(self._base)):
            return iri.removeprefix(self._base)
        return iri

    def _value(self, value: Node, coerced: str | None) -> Any:
        if isinstance(value, URIRef):
            return self._iri(str(value)) if coerced == "@id" else {"id": self._iri(str(value))}
        if not isinstance(value, Literal):
            raise TypeError(f"{value!r} is neither IRI nor literal")
        if value.language is not None:
            return {"@value": str(value), "@language": value.language}
        if value.datatype is None or value.datatype == XSD.string:
            return str(value) if coerced is None else {"@value": str(value)}
        if coerced is not None and value.datatype == _DATATYPES.get(coerced):
            return str(value)
        if coerced is None and value.datatype == XSD.integer and _INTEGER.fullmatch(str(value)):
            return int(value)
        if coerced is None and value.datatype == XSD.boolean and str(value) in ("true", "false"):
            return str(value) == "true"
        return {"@value": str(value), "@type": str(value.datatype)}


def _order(value: Node) -> tuple[bool, str, str, str]:
    if isinstance(value, Literal):
        return (True, str(value), value.language or "", str(value.datatype or ""))
    return (False, str(value), "", "")
