"""`Dataset`: one graph, and what can be asked of it, for people who write Python.

Each method is one call of the function that does the work; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import networkx as nx
from rdflib import Graph

from kpugraph.exchange import Content, export
from kpugraph.graph.answers import Answer, reading_prefixes
from kpugraph.graph.ask import Asked, ask
from kpugraph.graph.checks import check
from kpugraph.graph.connection import Connection, agent_iri, connect, drawn_iri
from kpugraph.graph.diff import diff
from kpugraph.graph.difference import Difference
from kpugraph.graph.explain import Explanation, explain
from kpugraph.graph.findings import Finding
from kpugraph.graph.network import network
from kpugraph.graph.query import Value, answer
from kpugraph.graph.reason import reason
from kpugraph.graph.review import OpenPair, open_pairs
from kpugraph.graph.roster import Roster, roster
from kpugraph.graph.stats import Stats, stats
from kpugraph.graph.store import load, write_atomic
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.graph.validate import Report, validate
from kpugraph.graph.verification import Verification
from kpugraph.graph.verify import verify
from kpugraph.graph.wording import Language
from kpugraph.pages.dossiers import render_dossier
from kpugraph.pages.inline import Page
from kpugraph.pages.maps import render_connection, render_map

__all__ = ["Dataset"]


@dataclass(frozen=True, slots=True)
class Dataset:
    """A knowledge graph made by `kpugraph.build` or read from a file.

    >>> dataset = Dataset(Graph())
    >>> dataset.query("roster", body="KPU Kota Mojokerto").rows
    ()
    """

    graph: Graph
    """The asserted facts (rdflib)."""

    @classmethod
    def load(cls, path: str | Path) -> Dataset:
        """Read a dataset from a Turtle file; raises `SourceError` when that cannot be done."""
        return cls(load(Path(path)))

    @property
    def base(self) -> str:
        """The base of its resources' IRIs, as the dataset says it."""
        return reading_prefixes(self.graph)["id"]

    def save(self, path: str | Path) -> None:
        """Write it as canonical Turtle, whole or not at all; raises `OutputError` when that cannot be done."""
        write_atomic(Path(path), canonical_turtle(self.graph, self.base))

    def joined(self, other: Dataset) -> Dataset:
        """Give what both hold as one dataset, such as this and the curated graph; neither is changed."""
        together = Graph(namespace_manager=self.graph.namespace_manager)
        together += self.graph
        together += other.graph
        return Dataset(together)

    def export(self, path: str | Path, form: str | None = None, *, curated: Dataset | None = None) -> None:
        """Write it in another format, by default the one that the file's name ends in (see `kpugraph.exchange`).

        ``curated`` is the curated graph for its base, which N-Quads and TriG hold as a graph of its own.
        """
        export(Content(self.graph, self.base, None if curated is None else curated.graph), Path(path), form)

    def query(self, asked: str, /, *, inferred: Graph | None = None, **values: Value | Iterable[Value]) -> Answer:
        """Answer a shipped question by its name, or SPARQL, with these values (see `kpugraph.graph.query.answer`)."""
        return answer(self.graph, asked, values, inferred=inferred)

    def ask(self, words: str) -> tuple[Asked, Answer]:
        """Answer a question in words, Indonesian or English, with how it was understood (see `kpugraph.graph.ask`)."""
        asked = ask(self.graph, words)
        return asked, answer(self.graph, asked.question, asked.values)

    def explain(self, named: str, *, language: Language = "id") -> Explanation:
        """Explain a thing, by IRI or name, with its sentences (see `kpugraph.graph.explain.explain`)."""
        return explain(self.graph, named, language=language, prefixes=reading_prefixes(self.graph))

    def review(self, *, language: Language = "id") -> tuple[OpenPair, ...]:
        """List persons of whom it is not decided whether they are one (see `kpugraph.graph.review.open_pairs`)."""
        return open_pairs(self.graph, language=language, prefixes=reading_prefixes(self.graph))

    def reason(self) -> Graph:
        """Infer what follows from it: those triples alone (see `kpugraph.graph.reason.reason`)."""
        return reason(self.graph)

    def validate(self) -> Report:
        """Check it against the shapes (see `kpugraph.graph.validate.validate`)."""
        return validate(self.graph)

    def verify(self, sources: Iterable[str | Path]) -> Verification:
        """Compare it with the files and folders that it was made from (see `kpugraph.graph.verify.verify`)."""
        return verify(self.graph, map(Path, sources))

    def stats(self) -> Stats:
        """Count what it holds (see `kpugraph.graph.stats.stats`)."""
        return stats(self.graph, prefixes=reading_prefixes(self.graph))

    def diff(self, new: Dataset, *, language: Language = "id") -> Difference:
        """Tell what changed from it to another (see `kpugraph.graph.diff.diff`)."""
        return diff(self.graph, new.graph, language=language, prefixes=reading_prefixes(new.graph))

    def roster(self, body: str, on: date, *, language: Language = "id") -> Roster:
        """Tell who held which post of a body on a day (see `kpugraph.graph.roster.roster`)."""
        return roster(self.graph, body, on.isoformat(), language=language, prefixes=reading_prefixes(self.graph))

    def check(self, *, language: Language = "id") -> tuple[Finding, ...]:
        """Find what cannot be as it stands, or is told differently (see `kpugraph.graph.checks.check`)."""
        return check(self.graph, language=language)

    def path(self, start: str, end: str, *, most: int = 3, language: Language = "id") -> Connection:
        """Find how two persons or bodies are connected (see `kpugraph.graph.connection.connect`)."""
        return connect(self.graph, start, end, most=most, language=language, prefixes=reading_prefixes(self.graph))

    def path_map(self, found: Connection, *, language: Language = "id") -> Page:
        """Draw a connection as one HTML page (see `kpugraph.pages.maps.render_connection`)."""
        return Page(render_connection(self.graph, found, language=language))

    def dossier(self, named: str, path: str | Path | None = None, *, language: Language = "id") -> Page:
        """Write a body's or person's dossier as one HTML page, to the path if one is given, and return it.

        See `kpugraph.pages.dossiers.render_dossier`.
        """
        thing = agent_iri(self.graph, named, reading_prefixes(self.graph))
        page = Page(render_dossier(self.graph, thing, language=language))
        if path is not None:
            write_atomic(Path(path), page.encode())
        return page

    def network(self) -> nx.MultiDiGraph[str]:
        """Give it as a NetworkX multigraph (see `kpugraph.graph.network.network`)."""
        return network(self.graph)

    def map(
        self,
        path: str | Path | None = None,
        *,
        title: str | None = None,
        language: Language = "id",
        view: str = "whole",
        focus: str | None = None,
        depth: int = 2,
    ) -> Page:
        """Draw its interactive map as one HTML page, write that to the path if one is given, and return it.

        As the last value of a notebook's cell the map shows there, since it is a `Page`.
        With ``focus``, the name or IRI of a body, person or event, only what lies about it is drawn (see
        `kpugraph.pages.maps.render_map`).
        """
        if focus is not None:
            focus = drawn_iri(self.graph, focus, reading_prefixes(self.graph))
        page = Page(render_map(self.graph, title=title, language=language, view=view, focus=focus, depth=depth))
        if path is not None:
            write_atomic(Path(path), page.encode())
        return page
