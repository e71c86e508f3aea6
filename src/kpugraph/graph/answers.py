"""What a query answered, as one frozen value, and the forms in which it is written.

In come rows of RDF terms (SELECT), a truth value (ASK) or a graph (CONSTRUCT, DESCRIBE); out goes text in
one of `FORMS`. Where the rows come from is for ``query`` and ``endpoint`` to know.
The W3C result formats: JSON https://www.w3.org/TR/sparql11-results-json/,
XML https://www.w3.org/TR/rdf-sparql-XMLres/, CSV and TSV https://www.w3.org/TR/sparql11-results-csv-tsv/.
"""

from __future__ import annotations

import csv
import io
import json
import re
import textwrap
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import QueryError
from kpugraph.vocab import DEFAULT_BASE, VOID, XSD, bind_prefixes

__all__ = [
    "FORMS",
    "WRITERS",
    "Answer",
    "Row",
    "graph_answer",
    "printable",
    "reading_prefixes",
    "render_rows",
    "shorten",
    "sort_rows",
    "term_text",
    "write_answer",
]

Row = tuple[Node | None, ...]

_CELL_LINES = 8
"""A cell of the table shows at most this many lines; the other forms never cut."""
_NARROWEST = 6
_RESULTS_NAMESPACE = "http://www.w3.org/2005/sparql-results#"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one query: rows, or a truth value (ASK), or a graph (CONSTRUCT, DESCRIBE).

    A graph's triples also stand in ``rows``, as subject, predicate and object, sorted.
    """

    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    truth: bool | None = None
    graph: Graph | None = None


def graph_answer(graph: Graph) -> Answer:
    """Make a graph an answer, its triples sorted."""
    return Answer(("subject", "predicate", "object"), tuple(sort_rows(graph)), graph=graph)


def sort_rows(rows: Iterable[Row]) -> list[Row]:
    """Sort rows by how their terms are written, absent ones first."""
    return sorted(rows, key=lambda row: tuple("" if term is None else term_text(term) for term in row))


def term_text(term: Node) -> str:
    """Write a term as N-Triples, Turtle, SPARQL and TSV results have it, on one line.

    >>> term_text(Literal('ia "hadir"', lang="id"))
    '"ia \\\\"hadir\\\\""@id'
    """
    if isinstance(term, Literal):
        quoted = f'"{str(term).translate(_ESCAPES)}"'
        if term.language:
            return f"{quoted}@{term.language}"
        return f"{quoted}^^<{term.datatype}>" if term.datatype and term.datatype != XSD.string else quoted
    return f"_:{term}" if isinstance(term, BNode) else f"<{term}>"


def reading_prefixes(graph: Graph) -> dict[str, str]:
    """Collect prefix and namespace of a dataset, for reading; ``id`` is the base that it says it has."""
    prefixes = {prefix: str(namespace) for prefix, namespace in graph.namespaces() if prefix}
    return prefixes | {"id": min(map(str, graph.objects(None, VOID.uriSpace)), default=DEFAULT_BASE)}


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Shorten an IRI by the longest namespace that begins it, for reading: ``id:person/feri-setiawan``.

    The result is not always Turtle, which would escape the slash; without a fitting prefix it is the IRI.
    """
    fitting = [(len(namespace), prefix) for prefix, namespace in prefixes.items() if iri.startswith(namespace)]
    if not fitting:
        return str(iri)
    length, prefix = max(fitting)
    return f"{prefix}:{iri[length:]}"


def render_rows(header: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """Lay cells out in aligned columns of at most ``width`` characters a line, wrapping the long ones.

    Line ends, runs of spaces and control characters each become one space.
    """
    cleaned = [[" ".join(printable(cell).split()) for cell in row] for row in rows]
    widths = [max([len(name), *(len(row[column]) for row in cleaned)]) for column, name in enumerate(header)]
    room = max(width - 2 * (len(header) - 1), _NARROWEST * len(header))
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    lines = [*_table_row(header, widths), "  ".join("-" * column for column in widths)]
    for row in cleaned:
        lines.extend(_table_row(row, widths))
    return "".join(f"{line}\n" for line in lines)


def printable(text: str) -> str:
    """Put a space for each control character, so that text from an article cannot steer a terminal."""
    return "".join(
        " " if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"} else character for character in text
    )


def _table_row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [
        textwrap.wrap(cell, width, break_on_hyphens=False, max_lines=_CELL_LINES, placeholder="…") or [""]
        for cell, width in zip(cells, widths, strict=True)
    ]
    height = max(len(cell) for cell in wrapped)
    padded = [cell + [""] * (height - len(cell)) for cell in wrapped]
    return [
        "  ".join(part.ljust(width) for part, width in zip(line, widths, strict=True)).rstrip()
        for line in zip(*padded, strict=True)
    ]


def _table(answer: Answer, prefixes: Mapping[str, str], width: int) -> str:
    if answer.truth is not None:
        return _truth(answer.truth)
    cells = [[_cell(term, prefixes) for term in row] for row in answer.rows]
    return render_rows(answer.variables, cells, width)


def _cell(term: Node | None, prefixes: Mapping[str, str]) -> str:
    if term is None:
        return ""
    return shorten(str(term), prefixes) if isinstance(term, URIRef) else str(term)


def _truth(truth: bool) -> str:
    return "true\n" if truth else "false\n"


def _csv(answer: Answer) -> str:
    if answer.truth is not None:
        return _truth(answer.truth)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")  # RFC 4180, as the W3C format asks
    writer.writerow(answer.variables)
    writer.writerows([_plain(term) for term in row] for row in answer.rows)
    return text.getvalue()


def _plain(term: Node | None) -> str:
    return "" if term is None else f"_:{term}" if isinstance(term, BNode) else str(term)


def _tsv(answer: Answer) -> str:
    if answer.truth is not None:
        return _truth(answer.truth)
    lines = ["\t".join(f"?{name}" for name in answer.variables)]
    lines += ["\t".join("" if term is None else term_text(term) for term in row) for row in answer.rows]
    return "".join(f"{line}\n" for line in lines)


def _json(answer: Answer) -> str:
    document: dict[str, object] = {"head": {"vars": list(answer.variables)}}
    if answer.truth is not None:
        document = {"head": {}, "boolean": answer.truth}
    else:
        document["results"] = {
            "bindings": [
                {name: _json_term(term) for name, term in zip(answer.variables, row, strict=True) if term is not None}
                for row in answer.rows
            ]
        }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _json_term(term: Node) -> dict[str, str]:
    kind = "literal" if isinstance(term, Literal) else "bnode" if isinstance(term, BNode) else "uri"
    written = {"type": kind, "value": str(term)}
    if isinstance(term, Literal) and term.language:
        written["xml:lang"] = term.language
    elif isinstance(term, Literal) and term.datatype:
        written["datatype"] = str(term.datatype)
    return written


def _xml(answer: Answer) -> str:
    root = ElementTree.Element("sparql", {"xmlns": _RESULTS_NAMESPACE})
    head = ElementTree.SubElement(root, "head")
    if answer.truth is not None:
        ElementTree.SubElement(root, "boolean").text = "true" if answer.truth else "false"
    else:
        for name in answer.variables:
            ElementTree.SubElement(head, "variable", {"name": name})
        results = ElementTree.SubElement(root, "results")
        for row in answer.rows:
            result = ElementTree.SubElement(results, "result")
            for name, term in zip(answer.variables, row, strict=True):
                if term is not None:
                    _xml_term(ElementTree.SubElement(result, "binding", {"name": name}), term)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _xml_term(binding: ElementTree.Element, term: Node) -> None:
    written = _json_term(term)
    attributes = {"datatype": written["datatype"]} if "datatype" in written else {}
    if "xml:lang" in written:
        attributes = {_XML_LANG: written["xml:lang"]}
    unwritable = _NOT_IN_XML.search(written["value"])
    if unwritable:
        character = f"U+{ord(unwritable.group()):04X}"
        raise QueryError(f"xml: the answer holds {character}, which XML 1.0 cannot write; choose json, csv or tsv")
    ElementTree.SubElement(binding, written["type"], attributes).text = written["value"]


def _turtle(answer: Answer) -> str:
    if answer.graph is None:
        raise QueryError("ttl: only CONSTRUCT and DESCRIBE answer with a graph; choose table, csv, tsv, json or xml")
    return bind_prefixes(answer.graph).serialize(format="turtle")


WRITERS: dict[str, Callable[[Answer], str]] = {"csv": _csv, "tsv": _tsv, "json": _json, "xml": _xml, "ttl": _turtle}
"""The forms for machines, in which nothing is shortened or cut."""

FORMS = ("table", *WRITERS)
"""Every form of answer; the first is for people."""


def write_answer(answer: Answer, form: str, *, prefixes: Mapping[str, str], width: int = 120) -> str:
    """Write an answer in one of `FORMS`, ending in a line end; ``prefixes`` and ``width`` (characters) serve the table.

    Raises `QueryError` for an unknown form, and where the form cannot say the answer (``ttl`` of a SELECT).
    """
    if form == "table":
        return _table(answer, prefixes, width)
    if form not in WRITERS:
        raise QueryError(f'"{form}" is not a form of answer; choose {", ".join(FORMS)}')
    return WRITERS[form](answer)
