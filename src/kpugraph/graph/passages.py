"""The passages of articles that stand behind the facts of a graph, each with the sentence around it.

In comes the dataset of the contract; out come plain values that any page or export can carry. The dataset holds no
articles, only the passages cited as evidence; the sentence around a passage comes from `oa:prefix` and `oa:suffix`
where they are given, else from the shortest other passage of the same article that contains it, whole sentences before
pieces of one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from rdflib import Graph, URIRef
from rdflib.term import Node

from kpugraph.graph.terms import first, iris, label, number, text
from kpugraph.vocab import KPU, OA, PROV, SCHEMA

__all__ = ["EvidenceValue", "Passages"]


_SENTENCE_ENDS = (".", "!", "?", "”", '"')


class EvidenceValue(TypedDict):
    """A passage that says a fact: ``before + exact + after`` is the sentence around it as far as the graph has it.

    ``start`` and ``end`` are the passage's offsets into the article in code points, end-exclusive; dates are ISO text.
    """

    iri: str
    article: str
    title: str
    url: str | None
    published: str | None
    before: str
    exact: str
    after: str
    start: int | None
    end: int | None
    rule: str | None
    confidence: float | None
    attested: str | None


class Passages:
    """Reads the evidence of facts; made once for a graph, which must not change while it is used."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._cited: dict[URIRef, set[tuple[int, int, str]]] = {}
        for node, article in graph.subject_objects(OA.hasSource):
            selector = first(graph, node, OA.hasSelector)
            if isinstance(article, URIRef) and selector is not None:
                start, end, exact = self._selected(selector)
                if start is not None and end is not None:
                    self._cited.setdefault(article, set()).add((start, end, exact))

    def behind(self, fact: URIRef) -> list[EvidenceValue]:
        """List what a fact was derived from, by article and by place in it; empty where no evidence is given."""
        return self.of(self._graph.objects(fact, PROV.wasDerivedFrom))

    def of(self, nodes: Iterable[Node]) -> list[EvidenceValue]:
        """List the evidence that the nodes are, in the order of `behind`; nodes that are no evidence are left out."""
        values = [value for node in iris(nodes) if (value := self._value(node)) is not None]
        return sorted(
            values, key=lambda value: (value["article"], value["start"] or 0, value["end"] or 0, value["iri"])
        )

    def _value(self, node: URIRef) -> EvidenceValue | None:
        graph = self._graph
        article, selector = first(graph, node, OA.hasSource), first(graph, node, OA.hasSelector)
        if article is None or selector is None:
            return None
        start, end, exact = self._selected(selector)
        before, after = text(graph, selector, OA.prefix) or "", text(graph, selector, OA.suffix) or ""
        if not before and not after and start is not None and end is not None:
            before, after = self._around(article, start, end, exact)
        confidence = text(graph, node, KPU.confidence)
        return EvidenceValue(
            iri=str(node),
            article=str(article),
            title=text(graph, article, SCHEMA.headline) or label(graph, article),
            url=text(graph, article, SCHEMA.url),
            published=text(graph, article, SCHEMA.datePublished),
            before=before,
            exact=exact,
            after=after,
            start=start,
            end=end,
            rule=text(graph, node, KPU.rule),
            confidence=None if confidence is None else float(confidence),
            attested=text(graph, node, KPU.attestedOn),
        )

    def _selected(self, selector: URIRef) -> tuple[int | None, int | None, str]:
        graph = self._graph
        return number(graph, selector, OA.start), number(graph, selector, OA.end), text(graph, selector, OA.exact) or ""

    def _around(self, article: URIRef, start: int, end: int, exact: str) -> tuple[str, str]:
        wider = [
            (not words.rstrip().endswith(_SENTENCE_ENDS), last - low, low, words)
            for low, last, words in self._cited.get(article, ())
            if low <= start and end <= last and last - low > end - start and words[start - low : end - low] == exact
        ]
        if not wider:
            return "", ""
        *_, low, words = min(wider)
        return words[: start - low], words[end - low :]
