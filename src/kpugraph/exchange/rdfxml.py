"""RDF/XML, a `rdf:Description` a subject: the form that older tools ask for. https://www.w3.org/TR/rdf-syntax-grammar/.

Properties become element names, so each must end in a name that XML allows; all of the project's vocabularies do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from xml.sax.saxutils import escape, quoteattr

from rdflib import Literal
from rdflib.term import Node

from kpugraph.errors import OutputError
from kpugraph.exchange.content import Content
from kpugraph.vocab import PREFIXES, RDF, XSD

__all__ = ["rdfxml"]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")
_LINE_ENDS = {"\r": "&#13;"}
"""A bare carriage return would come back as a line feed."""


def rdfxml(content: Content) -> bytes:
    """Everything as RDF/XML, subjects, properties and values sorted."""
    subjects: defaultdict[str, list[tuple[str, Node]]] = defaultdict(list)
    for subject, predicate, value in content.triples():
        subjects[str(subject)].append((str(predicate), value))
    namespaces = {namespace: prefix for prefix, namespace in PREFIXES.items()}
    for used in sorted({predicate for described in subjects.values() for predicate, _ in described}):
        namespace = _split(used)[0]
        namespaces.setdefault(namespace, f"ns{len(namespaces) - len(PREFIXES) + 1}")
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<rdf:RDF"]
    lines += [f"    xmlns:{prefix}={quoteattr(namespace)}" for namespace, prefix in namespaces.items()]
    lines[-1] += ">"
    for about in sorted(subjects):
        lines.append(f"  <rdf:Description rdf:about={quoteattr(about)}>")
        for name, value in sorted(subjects[about], key=_order):
            namespace, local = _split(name)
            lines.append(f"    {_element(f'{namespaces[namespace]}:{local}', value)}")
        lines.append("  </rdf:Description>")
    lines.append("</rdf:RDF>\n")
    return "\n".join(lines).encode("utf-8")


def _order(described: tuple[str, Node]) -> tuple[bool, str, str, str, str]:
    predicate, value = described
    literal = isinstance(value, Literal)
    language, datatype = (value.language, value.datatype) if isinstance(value, Literal) else (None, None)
    return (predicate != str(RDF.type), predicate, f"{literal} {value}", language or "", str(datatype or ""))


def _split(predicate: str) -> tuple[str, str]:
    found = _NAME.search(predicate)
    if found is None:
        raise OutputError(f"rdfxml: {predicate} ends in no XML name, so it cannot be an element; choose nt or jsonld")
    return predicate[: found.start()], found.group()


def _element(name: str, value: Node) -> str:
    if not isinstance(value, Literal):
        return f"<{name} rdf:resource={quoteattr(str(value))}/>"
    attribute = ""
    if value.language is not None:
        attribute = f" xml:lang={quoteattr(value.language)}"
    elif value.datatype is not None and value.datatype != XSD.string:
        attribute = f" rdf:datatype={quoteattr(str(value.datatype))}"
    return f"<{name}{attribute}>{escape(str(value), _LINE_ENDS)}</{name}>"
