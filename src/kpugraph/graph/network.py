"""The finished graph as a NetworkX multigraph: bodies, persons and events, and what ties them.

In comes the dataset of the contract (rdflib); out goes a `networkx.MultiDiGraph` whose nodes and edges carry their
facts and the evidence of each as plain values (strings, numbers, lists, dicts), in an order that depends on the
content alone. Memberships and participations are edges, not nodes; a statement stands with its speaker and with
the event where it was made. How any of it looks is left to ``pages``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

import networkx as nx
from rdflib import Graph, Literal, URIRef

from kpugraph.graph.passages import EvidenceValue, Passages
from kpugraph.graph.provinces import PARTS, ProvinceValue, add_provinces
from kpugraph.graph.same import one_iri_a_thing
from kpugraph.graph.terms import first, iris, label, local_name, text, texts
from kpugraph.vocab import DCTERMS, FOAF, KPU, ORG, PROV, RDF, SCHEMA, SKOS

__all__ = ["PARTS", "ConceptValue", "ProvinceValue", "StatementValue", "network"]

_ELECTION_TIERS = {
    "NationalCommission": 0,
    "NationalSupervisor": 0,
    "EthicsCouncil": 0,
    "ProvincialCommission": 1,
    "ProvincialSupervisor": 1,
    "RegencyCommission": 2,
    "RegencySupervisor": 2,
    "CityCommission": 2,
    "CitySupervisor": 2,
    "AdHocBody": 3,
    "AdHocSupervisor": 3,
}
_ELECTION_BODIES = frozenset({*_ELECTION_TIERS, "SupervisoryBody"})
_TIERS = _ELECTION_TIERS | {
    "Country": 0,
    "Province": 1,
    "Regency": 2,
    "City": 2,
    "District": 3,
    "Village": 4,
}
"""Narrower class of a body, or of the area that it answers for, to its distance from the national level."""
_DEEPEST = max(_TIERS.values())

_MODES = {"Online": "online", "Offline": "onsite", "Mixed": "hybrid"}


class ConceptValue(TypedDict):
    """A SKOS concept: its notation and its label in both languages, the notation where a label is missing."""

    notation: str
    id: str
    en: str


class StatementValue(TypedDict):
    """What somebody said: ``kind`` is ``quote`` or ``paraphrase``; the other things by their IRIs."""

    iri: str
    speaker: str
    kind: str
    text: str
    event: str | None
    evidence: list[EvidenceValue]


def network(graph: Graph) -> nx.MultiDiGraph[str]:
    """Draw the graph's bodies, persons and events together as one directed multigraph, keyed by IRI.

    Node attributes, all kinds: ``iri``, ``label``, ``kind`` (``organization``, ``person``, ``event``), ``types``
    (local names of the classes), ``aliases``, ``evidence``, ``statements``, ``province``. Bodies add ``tier`` (0
    national, 1 provincial, 2 regency or city, 3 district, 4 village, None where nothing tells), ``election_body``
    (whether it runs, supervises or judges elections, or is a unit of one that does), ``area`` and ``body_kind``;
    persons add ``prefixes`` and ``suffixes``; events ``type``, ``activity``, ``start``, ``end``, ``mode``, ``place``,
    ``series``, ``position`` and ``topics``. Dates are ISO text; what is unknown is None or empty.

    Edges have ``kind`` and ``evidence``: ``role`` and ``affiliation`` (person to body: ``role``, ``division``,
    ``former``, ``first``, ``last``; the key is the membership's IRI), ``unit`` and ``hierarchy`` (body to the one
    above it), ``participation`` (agent to event: ``part`` of `PARTS`; the key is the participation's IRI) and
    ``precedes`` (earlier to later event). Of several IRIs of one person or event (`owl:sameAs`) the first stands for
    all. Nodes come in the order organisation, person, event, each by IRI; edges by their ends and key.
    """
    graph = one_iri_a_thing(graph)
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    passages = Passages(graph)
    kinds = ((ORG.Organization, "organization"), (FOAF.Person, "person"), (KPU.Event, "event"))
    for cls, kind in kinds:
        for thing in iris(graph.subjects(RDF.type, cls)):
            if str(thing) not in drawn:
                drawn.add_node(str(thing), **_node(graph, passages, thing, kind))
    for subject, target, key, attributes in sorted(_edges(graph, passages), key=lambda edge: edge[:3]):
        if subject in drawn and target in drawn:
            drawn.add_edge(subject, target, key, **attributes)
    _add_statements(graph, passages, drawn)
    add_provinces(graph, drawn)
    return drawn


Edge = tuple[str, str, str, dict[str, object]]


def _edges(graph: Graph, passages: Passages) -> list[Edge]:
    return [
        *_memberships(graph, passages),
        *_hierarchy(graph),
        *_participations(graph, passages),
        *_order(graph, passages),
    ]


def _node(graph: Graph, passages: Passages, thing: URIRef, kind: str) -> dict[str, object]:
    attributes: dict[str, object] = {
        "iri": str(thing),
        "label": label(graph, thing),
        "kind": kind,
        "types": sorted({local_name(cls) for cls in iris(graph.objects(thing, RDF.type)) if cls.startswith(KPU)}),
        "aliases": texts(graph, thing, SKOS.altLabel),
        "evidence": passages.behind(thing),
        "statements": [],
    }
    describe = {"organization": _organization, "person": _person, "event": _event}[kind]
    return attributes | describe(graph, thing)


def _organization(graph: Graph, thing: URIRef) -> dict[str, object]:
    area = first(graph, thing, KPU.jurisdiction)
    return {
        "tier": _tier(graph, thing, frozenset()),
        "election_body": _is_election_body(graph, thing, frozenset()),
        "area": None if area is None else label(graph, area),
        "body_kind": _concept(graph, first(graph, thing, ORG.classification)),
    }


def _person(graph: Graph, thing: URIRef) -> dict[str, object]:
    return {
        "prefixes": texts(graph, thing, SCHEMA.honorificPrefix),
        "suffixes": texts(graph, thing, SCHEMA.honorificSuffix),
    }


def _event(graph: Graph, thing: URIRef) -> dict[str, object]:
    mode = first(graph, thing, SCHEMA.eventAttendanceMode)
    place = first(graph, thing, SCHEMA.location)
    series = first(graph, thing, SCHEMA.superEvent)
    return {
        "type": _concept(graph, first(graph, thing, KPU.eventType)),
        "activity": _concept(graph, first(graph, thing, KPU.activity)),
        "start": text(graph, thing, SCHEMA.startDate),
        "end": text(graph, thing, SCHEMA.endDate),
        "mode": None if mode is None else _MODES.get(local_name(mode).removesuffix("EventAttendanceMode")),
        "place": None if place is None else ", ".join(label(graph, part) for part in _place_chain(graph, place)),
        "series": None if series is None else label(graph, series),
        "position": text(graph, thing, SCHEMA.position),
        "topics": [_concept(graph, topic) for topic in iris(graph.objects(thing, SCHEMA.about))],
    }


def _place_chain(graph: Graph, place: URIRef) -> list[URIRef]:
    """List the place and what contains it, up to the first area with an official code (a regency, a city)."""
    chain = [place]
    while (chain[-1], DCTERMS.identifier, None) not in graph:
        wider = first(graph, chain[-1], SCHEMA.containedInPlace)
        if wider is None or wider in chain:
            break
        chain.append(wider)
    return chain


def _memberships(graph: Graph, passages: Passages) -> Iterable[Edge]:
    for membership in iris(graph.subjects(RDF.type, ORG.Membership)):
        role = first(graph, membership, ORG.role)
        former = graph.value(membership, KPU.former)
        attributes: dict[str, object] = {
            "iri": str(membership),
            "kind": "affiliation" if role is None else "role",
            "role": _concept(graph, role),
            "division": text(graph, membership, KPU.division),
            "former": isinstance(former, Literal) and former.toPython() is True,
            "first": text(graph, membership, KPU.firstAttested),
            "last": text(graph, membership, KPU.lastAttested),
            "evidence": passages.behind(membership),
        }
        for member in iris(graph.objects(membership, ORG.member)):
            for body in iris(graph.objects(membership, ORG.organization)):
                yield str(member), str(body), str(membership), attributes


def _hierarchy(graph: Graph) -> Iterable[Edge]:
    """One edge a pair: `org:unitOf` is the narrower property, and says it alone where both stand."""
    units = set(graph.subject_objects(ORG.unitOf))
    for child, parent in sorted(units | set(graph.subject_objects(ORG.subOrganizationOf))):
        kind, term = ("unit", ORG.unitOf) if (child, parent) in units else ("hierarchy", ORG.subOrganizationOf)
        yield str(child), str(parent), str(term), {"kind": kind, "evidence": []}


def _participations(graph: Graph, passages: Passages) -> Iterable[Edge]:
    said: set[tuple[str, str, str]] = set()
    for participation in iris(graph.subjects(RDF.type, KPU.Participation)):
        role = first(graph, participation, KPU.participationRole)
        part = "participant" if role is None else _part(graph, role)
        evidence = passages.behind(participation)
        for agent in iris(graph.objects(participation, KPU.agent)):
            for event in iris(graph.objects(participation, KPU.event)):
                said.add((str(agent), str(event), part))
                key = str(participation)
                yield str(agent), str(event), key, _participation(key, part, evidence)
    for part in PARTS:
        for happening, actor in sorted(graph.subject_objects(KPU[part])):
            if (str(actor), str(happening), part) not in said:
                yield str(actor), str(happening), str(KPU[part]), _participation(None, part, [])


def _participation(iri: str | None, part: str, evidence: list[EvidenceValue]) -> dict[str, object]:
    return {"iri": iri, "kind": "participation", "part": part, "evidence": evidence}


def _part(graph: Graph, role: URIRef) -> str:
    """Read the part off a concept: its IRI ends in the property's name, or its notation is it."""
    for name in (local_name(role), text(graph, role, SKOS.notation)):
        if name in PARTS:
            return name
    return "participant"


def _order(graph: Graph, passages: Passages) -> Iterable[Edge]:
    """Read the order of events; it rests on the evidence that both events have."""
    for earlier, later in sorted(graph.subject_objects(KPU.precedes)):
        shared = set(graph.objects(earlier, PROV.wasDerivedFrom)) & set(graph.objects(later, PROV.wasDerivedFrom))
        evidence = passages.of(shared)
        yield str(earlier), str(later), str(KPU.precedes), {"kind": "precedes", "evidence": evidence}


def _add_statements(graph: Graph, passages: Passages, drawn: nx.MultiDiGraph[str]) -> None:
    for statement in iris(graph.subjects(RDF.type, KPU.Statement)):
        event = first(graph, statement, KPU.madeAt)
        for speaker in iris(graph.objects(statement, PROV.wasAttributedTo)):
            value = StatementValue(
                iri=str(statement),
                speaker=str(speaker),
                kind=text(graph, statement, KPU.statementKind) or "paraphrase",
                text=text(graph, statement, SCHEMA.text) or "",
                event=None if event is None else str(event),
                evidence=passages.behind(statement),
            )
            for place in (value["speaker"], value["event"]):
                if place is not None and place in drawn:
                    drawn.nodes[place]["statements"].append(value)
    for _, attributes in drawn.nodes(data=True):
        attributes["statements"].sort(key=_statement_order)


def _statement_order(statement: StatementValue) -> tuple[str, int, str]:
    """By article and by place in it, as the article tells it."""
    for evidence in statement["evidence"][:1]:
        return evidence["article"], evidence["start"] or 0, statement["iri"]
    return "", 0, statement["iri"]


def _tier(graph: Graph, body: URIRef, seen: frozenset[URIRef]) -> int | None:
    """Its own class tells, else its area's class, else the body that it is part of; None where none of them does."""
    area = first(graph, body, KPU.jurisdiction)
    for thing in (body, area):
        if thing is not None:
            tiers = [_TIERS[name] for cls in graph.objects(thing, RDF.type) if (name := local_name(cls)) in _TIERS]
            if tiers:
                return max(tiers)
    if area is not None:
        depth = len(set(graph.transitive_objects(area, SCHEMA.containedInPlace))) - 1
        return min(depth, _DEEPEST)
    for term in (ORG.unitOf, ORG.subOrganizationOf):
        for parent in iris(graph.objects(body, term)):
            if parent not in seen:
                return _tier(graph, parent, seen | {body})
    return None


def _is_election_body(graph: Graph, body: URIRef, seen: frozenset[URIRef]) -> bool:
    if any(local_name(cls) in _ELECTION_BODIES for cls in graph.objects(body, RDF.type)):
        return True
    wholes = [whole for whole in iris(graph.objects(body, ORG.unitOf)) if whole not in seen]
    return any(_is_election_body(graph, whole, seen | {body}) for whole in wholes)


def _concept(graph: Graph, concept: URIRef | None) -> ConceptValue | None:
    if concept is None:
        return None
    notation = text(graph, concept, SKOS.notation) or local_name(concept)
    labels = {
        label.language: str(label)
        for label in sorted(graph.objects(concept, SKOS.prefLabel), key=str, reverse=True)
        if isinstance(label, Literal)
    }
    plain = labels.get(None, notation)
    return ConceptValue(notation=notation, id=labels.get("id", plain), en=labels.get("en", plain))
