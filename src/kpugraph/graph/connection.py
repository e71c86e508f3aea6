"""How two persons or bodies are connected: the shortest paths between them, each step with the sentences that say it.

In come the graph and two names; out comes a `Connection`. A path goes along roles and affiliations, parts in events (so
that two who met are two steps apart, by way of the event), and the hierarchy of bodies. That one event came before
another connects nobody. Of paths of one length those come first whose steps stand in articles rather than in the
hierarchy alone, then those that more articles tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx
from rdflib import Graph, URIRef

from kpugraph.errors import QueryError
from kpugraph.graph.explain import find_thing
from kpugraph.graph.network import network
from kpugraph.graph.passages import EvidenceValue
from kpugraph.graph.same import one_iri_a_thing
from kpugraph.graph.wording import LANGUAGES, Language, Words
from kpugraph.vocab import FOAF, KPU, ORG, OWL, RDF

__all__ = ["Connection", "Path", "Step", "Tie", "agent_iri", "connect", "drawn_iri"]

_UNCONNECTING = "precedes"
_DIRECT = {
    ORG.subOrganizationOf: ("berada di bawah", "comes under"),
    ORG.unitOf: ("adalah unit dari", "is a unit of"),
}
_PART = ("mengikuti", "took part in")
"""What is said of a part in an event that the dataset gives by the direct property alone."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One fact that joins two things: a role, an affiliation, a part in an event, a place in the hierarchy."""

    kind: str
    """As the network has it: ``role``, ``affiliation``, ``participation``, ``hierarchy``, ``unit``."""
    iri: str | None
    """None for the hierarchy, which is a property and no node."""
    words: str
    passages: tuple[EvidenceValue, ...]
    """By article and place; empty for the hierarchy."""


@dataclass(frozen=True, slots=True)
class Step:
    """From one thing to the next, with every fact that joins them, those with the most passages first."""

    source: str
    source_name: str
    target: str
    target_name: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """Steps one after the other; ``articles`` is how many different articles tell them."""

    steps: tuple[Step, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class Connection:
    """The best of the shortest paths; ``shortest`` is how many there are in all, and no paths means no connection."""

    start: str
    start_name: str
    end: str
    end_name: str
    shortest: int
    paths: tuple[Path, ...]


def connect(
    graph: Graph, start: str, end: str, *, most: int = 3, language: Language = "id", prefixes: Mapping[str, str]
) -> Connection:
    """Find how two persons or bodies, each named by IRI or any form of its name, are connected.

    At most ``most`` of the shortest paths are told. Raises `QueryError` where a name is nobody's or several ones',
    where both names are of one thing, and where ``most`` is less than 1.
    """
    if most < 1:
        raise QueryError(f"{most} paths cannot be told; ask for 1 or more")
    merged = one_iri_a_thing(graph)
    drawn = network(merged)
    first, last = (agent_iri(graph, named, prefixes) for named in (start, end))
    if first == last:
        raise QueryError(f'"{start}" and "{end}" are one: {drawn.nodes[first]["label"]}; name two')
    shortest, trails = _shortest(_joined(drawn), first, last, most)
    say = Words(merged, language)
    return Connection(
        start=first,
        start_name=drawn.nodes[first]["label"],
        end=last,
        end_name=drawn.nodes[last]["label"],
        shortest=shortest,
        paths=tuple(_path(drawn, trail, say, language) for trail in trails),
    )


def drawn_iri(graph: Graph, named: str, prefixes: Mapping[str, str]) -> str:
    """The node of the network that is meant by an IRI or name of a body, person or event.

    Raises `QueryError` as `find_thing` does.
    """
    return _leader(graph, find_thing(graph, named, prefixes, FOAF.Person, ORG.Organization, KPU.Event))


def agent_iri(graph: Graph, named: str, prefixes: Mapping[str, str]) -> str:
    """The node of the network that is meant by an IRI or name of a body or person; raises as `drawn_iri` does."""
    return _leader(graph, find_thing(graph, named, prefixes, FOAF.Person, ORG.Organization))


def _leader(graph: Graph, thing: URIRef) -> str:
    """The IRI that stands for all of one thing in the network (see `one_iri_a_thing`)."""
    same = [other for other in graph.objects(thing, OWL.sameAs) if (other, RDF.type, None) in graph]
    return min(str(one) for one in (thing, *same))


Joined = Mapping[str, Mapping[str, frozenset[str]]]
"""Node to neighbour to the articles that tell what joins them."""


def _joined(drawn: nx.MultiDiGraph[str]) -> Joined:
    joined: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for source, target, attributes in drawn.edges(data=True):
        if attributes["kind"] != _UNCONNECTING and source != target:
            articles = frozenset(passage["article"] for passage in attributes["evidence"])
            for one, other in ((source, target), (target, source)):
                joined[one][other] = joined[one].get(other, frozenset()) | articles
    return joined


def _shortest(joined: Joined, first: str, last: str, most: int) -> tuple[int, list[tuple[str, ...]]]:
    """How many shortest paths there are, and the best of them, as nodes.

    Goes from ``first`` outward a step at a time and keeps at each node only the best ways to it, so that the number
    of paths, which grows without bounds, costs nothing.
    """
    counts = {first: 1}
    ways: dict[str, list[tuple[int, int, tuple[str, ...]]]] = {first: [(0, 0, (first,))]}
    ring = [first]
    while ring and last not in ways:
        reached: defaultdict[str, list[str]] = defaultdict(list)
        for node in ring:
            for neighbour in joined.get(node, ()):
                if neighbour not in ways:
                    reached[neighbour].append(node)
        for node, before in reached.items():
            counts[node] = sum(counts[one] for one in before)
            found = [
                (untold + (not joined[one][node]), told - len(joined[one][node]), (*trail, node))
                for one in before
                for untold, told, trail in ways[one]
            ]
            ways[node] = sorted(found)[:most]
        ring = sorted(reached)
    return counts.get(last, 0), [trail for *_, trail in ways.get(last, ())]


def _path(drawn: nx.MultiDiGraph[str], trail: tuple[str, ...], say: Words, language: Language) -> Path:
    steps = tuple(
        Step(
            source=source,
            source_name=drawn.nodes[source]["label"],
            target=target,
            target_name=drawn.nodes[target]["label"],
            ties=_ties(drawn, source, target, say, language),
        )
        for source, target in pairwise(trail)
    )
    articles = {passage["article"] for step in steps for tie in step.ties for passage in tie.passages}
    return Path(steps, len(articles))


def _ties(drawn: nx.MultiDiGraph[str], source: str, target: str, say: Words, language: Language) -> tuple[Tie, ...]:
    ties = []
    for one, other in ((source, target), (target, source)):
        for key, attributes in (drawn.get_edge_data(one, other) or {}).items():
            if attributes["kind"] == _UNCONNECTING:
                continue
            iri = attributes.get("iri")
            if iri is None:
                verb = _DIRECT.get(URIRef(str(key)), _PART)[LANGUAGES.index(language)]
                words = f"{drawn.nodes[one]['label']} {verb} {drawn.nodes[other]['label']}"
            else:
                words = say.fact(URIRef(iri))[2]
            ties.append(Tie(attributes["kind"], iri, words, tuple(attributes["evidence"])))
    return tuple(sorted(ties, key=lambda tie: (-len(tie.passages), tie.words, tie.iri or "")))
