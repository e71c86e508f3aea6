"""A graph asked by both engines, and the form of the cases."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph
from rdflib import Graph
from rdflib.term import Node

from kpugraph.graph.query import find_question, run
from kpugraph.graph.reason import reason
from kpugraph.graph.store import load

Rows = list[tuple[str, ...]]
Case = tuple[str, dict[str, str | list[str]], Rows]
"""Name of a question, values of its parameters, and the rows that it must answer with."""


class Asked:
    """A graph with its inferred triples, in both engines."""

    def __init__(self, path: Path) -> None:
        self.asserted = load(path)
        self.closed = self.asserted + reason(self.asserted)
        self.asserted_store, self.closed_store = _oxigraph(self.asserted), _oxigraph(self.closed)

    def rdflib(self, name: str, sparql: str) -> Rows:
        graph = self.closed if find_question(name).needs_inferred else self.asserted
        return [tuple(_text(term) for term in row) for row in run(graph, sparql).rows]

    def oxigraph(self, name: str, sparql: str) -> Rows:
        store = self.closed_store if find_question(name).needs_inferred else self.asserted_store
        solutions = store.query(sparql)
        assert isinstance(solutions, pyoxigraph.QuerySolutions)
        return [tuple("" if term is None else term.value for term in _terms(row)) for row in solutions]


def _terms(solution: pyoxigraph.QuerySolution) -> Iterable[pyoxigraph.Literal | pyoxigraph.NamedNode | None]:
    for term in solution:
        assert term is None or isinstance(term, (pyoxigraph.Literal, pyoxigraph.NamedNode))
        yield term


def _oxigraph(graph: Graph) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load(graph.serialize(format="nt", encoding="utf-8"), pyoxigraph.RdfFormat.N_TRIPLES)
    return store


def _text(term: Node | None) -> str:
    return "" if term is None else str(term)
