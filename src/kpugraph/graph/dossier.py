"""Gathers what there is to know of one body or person: who held what, what happened, who said what.

In comes the network; out comes a `Dossier` whose parts hold edges and nodes of it, in order. How it looks, and in which
words, is left to ``pages``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from kpugraph.graph.network import PARTS, StatementValue
from kpugraph.graph.passages import EvidenceValue
from kpugraph.graph.provinces import home_of

__all__ = ["Dossier", "Happening", "Holding", "Source", "dossier"]

_LEADING = ("ketua", "plt. ketua", "wakil ketua", "anggota", "sekretaris")
_ROLES = frozenset({"role", "affiliation"})


@dataclass(frozen=True, slots=True)
class Holding:
    """A role or affiliation: person and body are IRIs, ``tie`` the edge's attributes."""

    person: str
    body: str
    tie: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with what the thing, or its people, did there: agents' IRIs and edges, the strongest part first."""

    event: str
    own: tuple[tuple[str, Mapping[str, Any]], ...]
    others: tuple[str, ...]
    """Who else had a part, by name."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article, and its number in the order of the dossier, from 1."""

    number: int
    iri: str
    title: str
    url: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """One body or person; holdings by rank and last sighting, happenings by date with undated ones last."""

    thing: str
    holdings: tuple[Holding, ...]
    happenings: tuple[Happening, ...]
    statements: tuple[StatementValue, ...]
    """By date, then by article and place."""
    sources: Mapping[str, Source]
    """By the article's IRI, in the order in which the dossier first cites them."""


def dossier(drawn: nx.MultiDiGraph[str], thing: str) -> Dossier:
    """Gather a body or person of the network.

    To a body belong the events and statements of those who stand for it (see `home_of`).
    """
    own = {thing} | {
        node
        for node, attributes in drawn.nodes(data=True)
        if attributes["kind"] == "person" and home_of(drawn, node) == thing
    }
    if drawn.nodes[thing]["kind"] == "person":
        own = {thing}
    holdings = tuple(sorted(_holdings(drawn, thing), key=lambda each: _rank(drawn, each)))
    happenings = tuple(sorted(_happenings(drawn, own), key=lambda each: _when(drawn, each.event)))
    said = {value["iri"]: value for node in sorted(own) for value in drawn.nodes[node]["statements"]}
    statements = tuple(
        sorted(
            (value for value in said.values() if value["speaker"] in own),
            key=lambda value: (_when(drawn, value["event"]), _place(value["evidence"]), value["iri"]),
        )
    )
    cited = [
        *(passage for each in holdings for passage in each.tie["evidence"]),
        *(passage for each in happenings for _, tie in each.own for passage in tie["evidence"]),
        *(passage for value in statements for passage in value["evidence"]),
    ]
    return Dossier(thing, holdings, happenings, statements, _sources(cited))


def _holdings(drawn: nx.MultiDiGraph[str], thing: str) -> Iterable[Holding]:
    for person, body, tie in (*drawn.in_edges(thing, data=True), *drawn.out_edges(thing, data=True)):
        if tie["kind"] in _ROLES:
            yield Holding(person, body, tie)


def _rank(drawn: nx.MultiDiGraph[str], each: Holding) -> tuple[bool, bool, int, str, str, str]:
    role = each.tie["role"]["notation"] if each.tie["role"] else ""
    place = _LEADING.index(role) if role in _LEADING else len(_LEADING)
    return each.tie["former"], not role, place, role, drawn.nodes[each.person]["label"], each.tie["iri"]


def _happenings(drawn: nx.MultiDiGraph[str], own: set[str]) -> Iterable[Happening]:
    events = sorted(
        {event for node in own for _, event, tie in drawn.out_edges(node, data=True) if tie["kind"] == "participation"}
    )
    for event in events:
        parts = [
            (PARTS.index(tie["part"]), agent, tie)
            for agent, _, tie in drawn.in_edges(event, data=True)
            if tie["kind"] == "participation"
        ]
        parts.sort(key=lambda part: part[:2])
        others = {agent for _, agent, _ in parts if agent not in own}
        yield Happening(
            event=event,
            own=tuple((agent, tie) for _, agent, tie in parts if agent in own),
            others=tuple(sorted(others, key=lambda node: (drawn.nodes[node]["label"], node))),
        )


def _when(drawn: nx.MultiDiGraph[str], event: str | None) -> tuple[bool, str, str]:
    start = None if event is None or event not in drawn else drawn.nodes[event]["start"]
    return start is None, start or "", event or ""


def _place(evidence: list[EvidenceValue]) -> tuple[str, int]:
    return (evidence[0]["article"], evidence[0]["start"] or 0) if evidence else ("", 0)


def _sources(cited: Iterable[EvidenceValue]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for passage in cited:
        article = passage["article"]
        if article not in found:
            found[article] = Source(len(found) + 1, article, passage["title"], passage["url"], passage["published"])
    return found
