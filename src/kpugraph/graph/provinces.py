"""Says to which province each body, event and person of a network belongs.

In comes the dataset and its network; the nodes get ``province``: its official code and its name, None for what is
national or belongs to no province that anything tells. A body belongs where its jurisdiction lies, or else with what it
is part of; an event where it was held, or else with those who held it; a person with the body.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

import networkx as nx
from rdflib import Graph, URIRef

from kpugraph.graph.terms import first, iris, label, text
from kpugraph.vocab import DCTERMS, KPU, ORG, SCHEMA

__all__ = ["PARTS", "ProvinceValue", "add_provinces", "home_of"]

PARTS: tuple[str, ...] = ("organizer", "speaker", "moderator", "opener", "closer", "participant")
"""The parts in an event, the strongest tie first; each is a property of the vocabulary by the same name."""

_CODE_LENGTH = 2
"""Digits of a province's code; those of regencies and below go on after a full stop."""
_NATIONAL = 0


class ProvinceValue(TypedDict):
    """A province by its official code (``35``) and its name without the word for province (``Jawa Timur``)."""

    code: str
    name: str


def add_provinces(graph: Graph, drawn: nx.MultiDiGraph[str]) -> None:
    """Give every node of the network its ``province``."""
    found: dict[str, ProvinceValue | None] = {}
    for node, attributes in drawn.nodes(data=True):
        if attributes["kind"] == "organization":
            found[node] = _of_body(graph, URIRef(node), frozenset())
        elif attributes["kind"] == "event":
            place = first(graph, URIRef(node), SCHEMA.location)
            found[node] = None if place is None else _of_place(graph, place)
    for node, attributes in drawn.nodes(data=True):
        if attributes["kind"] == "person":
            home = home_of(drawn, node)
            found[node] = None if home is None else found[home]
    for node, attributes in drawn.nodes(data=True):
        if attributes["kind"] == "event" and found[node] is None:
            found[node] = _of_holders(drawn, node, found)
        attributes["province"] = found[node]


def home_of(drawn: nx.MultiDiGraph[str], person: str) -> str | None:
    """The body that a person stands for: present before former, post before affiliation, then by evidence."""
    ties = [
        (tie["former"], tie["kind"] == "affiliation", -len(tie["evidence"]), body)
        for _, body, tie in drawn.out_edges(person, data=True)
        if tie["kind"] in {"role", "affiliation"}
    ]
    return min(ties)[-1] if ties else None


def _of_body(graph: Graph, body: URIRef, seen: frozenset[URIRef]) -> ProvinceValue | None:
    area = first(graph, body, KPU.jurisdiction)
    if area is not None:
        return _of_place(graph, area)
    for term in (ORG.unitOf, ORG.subOrganizationOf):
        for whole in iris(graph.objects(body, term)):
            if whole not in seen:
                return _of_body(graph, whole, seen | {body})
    return None


def _of_place(graph: Graph, place: URIRef) -> ProvinceValue | None:
    for area in graph.transitive_objects(place, SCHEMA.containedInPlace):
        if isinstance(area, URIRef):
            code = text(graph, area, KPU.regionCode) or text(graph, area, DCTERMS.identifier) or ""
            if len(code) == _CODE_LENGTH and code.isdecimal():
                return ProvinceValue(code=code, name=label(graph, area).removeprefix("Provinsi "))
    return None


def _of_holders(
    drawn: nx.MultiDiGraph[str], event: str, found: dict[str, ProvinceValue | None]
) -> ProvinceValue | None:
    """The province of whoever gave the event; a national body gives a national event, whoever else came."""
    parts: Iterable[tuple[int, str]] = sorted(
        (PARTS.index(tie["part"]), agent)
        for agent, _, tie in drawn.in_edges(event, data=True)
        if tie["kind"] == "participation"
    )
    for part, agent in parts:
        if found[agent] is not None or (part == 0 and drawn.nodes[agent].get("tier") == _NATIONAL):
            return found[agent]
    return None
