"""Whether a dataset is as it must be: the shapes of ``ontology/shapes.ttl``, checked with pySHACL, and the findings.

In: a graph. Out: a `Report` of frozen findings, each with its messages in Indonesian and English, and that report as
text for readers. A graph that falls short is a result, not an error. Types are read as written, so nothing is
inferred first. Reasoning and its contradictions are left to `reason`.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import pyshacl
from pyshacl.errors import ReportableRuntimeError
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.collection import Collection
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node

from kpugraph.errors import OntologyError
from kpugraph.graph.wording import Language
from kpugraph.resources import ontology_path
from kpugraph.vocab import DEFAULT_BASE, PREFIXES, RDF, RDFS, SCHEME, SH

__all__ = ["Finding", "Report", "Severity", "validate"]

Severity = Literal["violation", "warning", "info"]

_SEVERITIES: dict[Node, Severity] = {SH.Violation: "violation", SH.Warning: "warning", SH.Info: "info"}
_ORDER: tuple[Severity, ...] = ("violation", "warning", "info")
_SHAPES = "shapes.ttl"
_VALUE_WIDTH = 80
"""Characters of a value that a line of the report has room for."""

_WORDS: dict[Language, dict[str, str]] = {
    "id": {
        "conforms": "Sesuai: dataset memenuhi semua bentuk.",
        "conforms_but": "Sesuai, dengan catatan: {counts}.",
        "fails": "Tidak sesuai: {counts}.",
        "violation": "{n} pelanggaran",
        "warning": "{n} peringatan",
        "info": "{n} keterangan",
        "value": "nilai",
    },
    "en": {
        "conforms": "Conforms: the dataset meets every shape.",
        "conforms_but": "Conforms, with remarks: {counts}.",
        "fails": "Does not conform: {counts}.",
        "violation": "{n} violation{s}",
        "warning": "{n} warning{s}",
        "info": "{n} remark{s}",
        "value": "value",
    },
}


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One place where the graph does not fit a shape."""

    shape: str
    """Local name of the node shape: ``EventShape``."""
    focus: str
    """The node that was checked: an IRI, or a blank node as ``_:…``."""
    path: str | None
    """The property as in SPARQL, with prefixes (``kpu:eventType/skos:notation``); None for the node as a whole."""
    value: str | None
    """The value at fault where there is one: an IRI, or a literal's text."""
    severity: Severity
    message_id: str
    message_en: str
    label_id: str
    """What the shape describes: ``Peristiwa``."""
    label_en: str

    def message(self, language: Language = "id") -> str:
        """Return what is wrong, in the reader's language."""
        return self.message_id if language == "id" else self.message_en


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found."""

    conforms: bool
    """Whether there is no violation; warnings do not count."""
    findings: tuple[Finding, ...]
    """Sorted by shape, focus node, path and value."""

    def text(self, language: Language = "id", base: str = DEFAULT_BASE) -> str:
        """Return the report for readers, grouped by what the shapes describe; ends in a line feed.

        IRIs below ``base`` are shown relative to it.
        """
        words = _WORDS[language]
        counts = ", ".join(
            words[severity].format(n=number, s="" if number == 1 else "s")
            for severity in _ORDER
            if (number := sum(finding.severity == severity for finding in self.findings))
        )
        verdict = "fails" if not self.conforms else "conforms_but" if counts else "conforms"
        groups: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
        for finding in self.findings:
            label = finding.label_id if language == "id" else finding.label_en
            groups[label, finding.shape].append(finding)
        lines = [words[verdict].format(counts=counts)]
        for (label, shape), findings in sorted(groups.items()):
            lines += ["", f"{label} ({shape})"]
            lines += _lines(findings, language, base)
        return "\n".join(lines) + "\n"


def validate(graph: Graph) -> Report:
    """Check the graph against every shape; the graph is not changed.

    Raises `OntologyError` when the shapes cannot be read.
    """
    shapes = _shapes()
    checked = _PreparedGraph(bind_namespaces="none")
    for triple in graph:
        checked.add(triple)
    results = _run(checked, shapes)
    findings = tuple(sorted(set(_findings(results, shapes)), key=_sort_key))
    return Report(conforms=all(finding.severity != "violation" for finding in findings), findings=findings)


def _run(graph: Graph, shapes: Graph) -> Graph:
    """Run pySHACL, which says nothing on the side: its logger writes to stderr by itself."""
    logging.getLogger("pyshacl-validate").disabled = True
    try:
        _, results, text = pyshacl.validate(graph, shacl_graph=shapes, inplace=True, allow_warnings=True)
    except ReportableRuntimeError as error:
        raise OntologyError(f"{ontology_path(_SHAPES)}: {error}; install kpugraph again") from error
    if not isinstance(results, Graph):
        raise OntologyError(f"{ontology_path(_SHAPES)}: {text}; install kpugraph again")
    return results


class _PreparedGraph(Graph):
    """A graph that parses each SPARQL query once: pySHACL asks the same one for every focus node."""

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> Result:
        if isinstance(query_object, str):
            query_object = _prepared(query_object)
        return super().query(query_object, *args, **kwargs)


@cache
def _prepared(query: str) -> Query:
    return prepareQuery(query)


@cache
def _shapes() -> Graph:
    path = ontology_path(_SHAPES)
    try:
        return Graph(bind_namespaces="none").parse(path, format="turtle")
    except (OSError, SyntaxError, ValueError) as error:
        raise OntologyError(f"{path}: cannot be read ({error}); install kpugraph again") from error


def _findings(results: Graph, shapes: Graph) -> Iterator[Finding]:
    """Read the results of pySHACL; a result within another (`sh:detail`) explains it and is left out."""
    details = set(results.objects(None, SH.detail))
    for result in results.subjects(RDF.type, SH.ValidationResult):
        if result in details:
            continue
        shape = _node_shape(results.value(result, SH.sourceShape), shapes)
        # The messages are read where they are written: pySHACL drops the language of those of a SPARQL constraint.
        source = results.value(result, SH.sourceConstraint) or results.value(result, SH.sourceShape)
        path = results.value(result, SH.resultPath)
        value = results.value(result, SH.value)
        severity = results.value(result, SH.resultSeverity)
        messages = tuple(shapes.objects(source, SH.message))
        yield Finding(
            shape=str(shape).rpartition("#")[2],
            focus=_name(results.value(result, SH.focusNode)),
            path=None if path is None else _path(path, results),
            value=None if value is None else _name(value),
            severity="violation" if severity is None else _SEVERITIES.get(severity, "violation"),
            message_id=_in_language(messages, "id"),
            message_en=_in_language(messages, "en"),
            label_id=_in_language(shapes.objects(shape, RDFS.label), "id"),
            label_en=_in_language(shapes.objects(shape, RDFS.label), "en"),
        )


def _node_shape(source: Node | None, shapes: Graph) -> Node | None:
    """Find the named shape that a property shape or constraint is part of."""
    while isinstance(source, BNode):
        source = next(iter(shapes.subjects(None, source)), None)
    return source


def _path(path: Node, graph: Graph) -> str:
    """Spell a path as SPARQL does; the shapes use properties and sequences of them."""
    if isinstance(path, URIRef):
        return _short(str(path))
    return "/".join(_path(step, graph) for step in Collection(graph, path))


def _in_language(literals: Iterable[Node], language: Language) -> str:
    """Choose the text in the language, else the first by the alphabet, else none."""
    texts = sorted(literal for literal in literals if isinstance(literal, RdfLiteral))
    fitting = [str(literal) for literal in texts if literal.language == language]
    return (fitting or [str(literal) for literal in texts] or [""])[0]


def _name(node: Node | None) -> str:
    return f"_:{node}" if isinstance(node, BNode) else str(node)


def _sort_key(finding: Finding) -> tuple[str, ...]:
    return (finding.shape, finding.focus, finding.path or "", finding.value or "", finding.message_id)


def _lines(findings: Iterable[Finding], language: Language, base: str) -> Iterator[str]:
    """Write a line for each node, and below it one for each fault."""
    focus = None
    for finding in findings:
        if finding.focus != focus:
            focus = finding.focus
            yield f"  {_short(focus, base)}"
        path = "" if finding.path is None else f"{finding.path}: "
        value = ""
        if finding.value is not None and finding.value != finding.focus:
            value = f" [{_WORDS[language]['value']}: {_cut(_short(finding.value, base))}]"
        mark = "-" if finding.severity == "violation" else "?"
        yield f"    {mark} {path}{finding.message(language)}{value}"


def _short(iri: str, base: str = DEFAULT_BASE) -> str:
    """Shorten an IRI to a prefixed or relative name, for display."""
    if iri.startswith(base):
        return f"<{iri.removeprefix(base)}>"
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri.removeprefix(str(SCHEME)) if iri.startswith(str(SCHEME)) else iri


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _VALUE_WIDTH else line[: _VALUE_WIDTH - 1] + "…"
