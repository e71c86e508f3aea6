"""Which named graph a triple stands in: a graph an article, named by the article's IRI.

An article's graph holds what is said of the article itself, its passages, and the facts that rest on them, each with
its own passages alone: without that graph, just what only this article supports is gone. A fact that several articles
support stands in the graph of each. What belongs to no article (names of bodies and persons, places, concepts, who is
who, days over all sightings, the dataset's description) stands in the default graph, and what is curated in one of its
own, named by the curated dataset.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from rdflib import Graph
from rdflib.term import Node

from kpugraph.exchange.content import Content, Triple, checked
from kpugraph.triples.curated import curated_iri
from kpugraph.vocab import KPU, OA, OWL, PROV, RDF, SCHEMA

__all__ = ["article_graphs"]

_OVER_ALL = frozenset({KPU.firstAttested, KPU.lastAttested, OWL.sameAs, OWL.differentFrom})
"""What is said of a fact over all its articles."""
_PARTS = frozenset({KPU.organizer, KPU.participant, KPU.speaker, KPU.moderator, KPU.opener, KPU.closer})


def article_graphs(content: Content) -> Mapping[str | None, list[Triple]]:
    """The triples of each graph by its name; None, which comes first, is the default graph, the others are sorted."""
    places = _Places(content.graph)
    found: defaultdict[str | None, list[Triple]] = defaultdict(list)
    for triple in content.graph:
        names = places.articles(checked(triple))
        for name in names or (None,):
            found[None if name is None else str(name)].append(triple)
    if content.curated is not None:
        found[str(curated_iri(content.base))] = list(map(checked, content.curated))
    named = sorted(name for name in found if name is not None)
    return {None: found[None]} | {name: found[name] for name in named}


class _Places:
    """The articles that stand behind the nodes of one graph."""

    def __init__(self, graph: Graph) -> None:
        self._articles = frozenset(graph.subjects(RDF.type, SCHEMA.NewsArticle))
        self._sources: defaultdict[Node, set[Node]] = defaultdict(set)
        """Articles of a passage or its selector."""
        for passage, article in graph.subject_objects(OA.hasSource):
            self._sources[passage].add(article)
            for selector in graph.objects(passage, OA.hasSelector):
                self._sources[selector].add(article)
        decided = frozenset(graph.subjects(RDF.type, KPU.IdentityDecision))
        self._support: defaultdict[Node, set[Node]] = defaultdict(set)
        """Articles of a fact."""
        for fact, passage in graph.subject_objects(PROV.wasDerivedFrom):
            if fact not in decided:
                self._support[fact] |= self._sources.get(passage, set())
        self._parts: defaultdict[tuple[Node, Node], set[Node]] = defaultdict(set)
        """Articles that give an agent a part in an event."""
        for part, event in graph.subject_objects(KPU.event):
            for agent in graph.objects(part, KPU.agent):
                self._parts[event, agent] |= self._support.get(part, set())

    def articles(self, triple: Triple) -> set[Node]:
        """The articles in whose graphs a triple stands; none for the default graph."""
        subject, predicate, value = triple
        if subject in self._articles:
            return {subject}
        if subject in self._sources:
            return self._sources[subject]
        if predicate in _OVER_ALL:
            return set()
        if predicate in _PARTS:
            return self._parts.get((subject, value), set())
        support = self._support.get(subject, set())
        return support & self._sources.get(value, set()) if predicate == PROV.wasDerivedFrom else support
