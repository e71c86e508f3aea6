"""Who met whom at which events: the networks of people, bodies and provinces, weighted by distinct events.

In comes the network of ``graph.network``; out come `Meeting` values. Two persons met at an event when both have a part
in it; two bodies when each of them, or one of its people, has one; two provinces when somebody of each has one. Each
meeting names its events, and with each event the facts that say so, so that nothing is claimed without its sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import networkx as nx

from kpugraph.graph.provinces import home_of

__all__ = ["NATIONAL", "Fact", "Kind", "Meeting", "articles_of", "as_network", "meetings"]

Kind = Literal["people", "bodies", "provinces"]

NATIONAL = ""
"""Stands for the code of a province where something belongs to none."""

Fact = tuple[str, str, str]
"""An edge of the network by its ends and its key."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two that met; ``events`` maps each event, by date, to the facts that put both there. ``one`` sorts first.

    Persons and bodies go by their IRIs, provinces by their codes, what belongs to none by `NATIONAL`.
    """

    one: str
    other: str
    events: Mapping[str, tuple[Fact, ...]]


def meetings(drawn: nx.MultiDiGraph[str], kind: Kind) -> tuple[Meeting, ...]:
    """Everyone who met anyone."""
    found: defaultdict[tuple[str, str], dict[str, tuple[Fact, ...]]] = defaultdict(dict)
    for event in _by_date(drawn):
        present = {"people": _people_at, "bodies": _bodies_at, "provinces": _provinces_at}[kind](drawn, event)
        for one, other in combinations(sorted(present), 2):
            found[one, other][event] = tuple(dict.fromkeys((*present[one], *present[other])))
    return tuple(Meeting(one, other, found[one, other]) for one, other in sorted(found))


def _by_date(drawn: nx.MultiDiGraph[str]) -> list[str]:
    events = [(attributes["start"] or "", node) for node, attributes in drawn.nodes(data=True) if "start" in attributes]
    return [node for _, node in sorted(events)]


def _people_at(drawn: nx.MultiDiGraph[str], event: str) -> dict[str, list[Fact]]:
    present: dict[str, list[Fact]] = {}
    for agent, _, key, tie in sorted(drawn.in_edges(event, keys=True, data=True), key=lambda edge: edge[:3]):
        if tie["kind"] == "participation" and drawn.nodes[agent]["kind"] == "person":
            present.setdefault(agent, []).append((agent, event, key))
    return present


def _bodies_at(drawn: nx.MultiDiGraph[str], event: str) -> dict[str, list[Fact]]:
    """Bodies with a part of their own, and those whose people had one, with what makes them theirs."""
    present: dict[str, list[Fact]] = {}
    for agent, _, key, tie in sorted(drawn.in_edges(event, keys=True, data=True), key=lambda edge: edge[:3]):
        if tie["kind"] != "participation":
            continue
        body = home_of(drawn, agent) if drawn.nodes[agent]["kind"] == "person" else agent
        if body is None:
            continue
        facts = present.setdefault(body, [])
        facts.append((agent, event, key))
        if body != agent:
            facts += [(agent, body, own) for own in sorted(map(str, drawn.get_edge_data(agent, body)))]
    return present


def _provinces_at(drawn: nx.MultiDiGraph[str], event: str) -> dict[str, list[Fact]]:
    present: dict[str, list[Fact]] = {}
    for agent, _, key, tie in sorted(drawn.in_edges(event, keys=True, data=True), key=lambda edge: edge[:3]):
        if tie["kind"] == "participation":
            province = drawn.nodes[agent]["province"]
            present.setdefault(NATIONAL if province is None else province["code"], []).append((agent, event, key))
    return present


def as_network(found: tuple[Meeting, ...]) -> nx.Graph[str]:
    """The meetings as a NetworkX graph whose ``weight`` is the number of distinct events."""
    joined: nx.Graph[str] = nx.Graph()
    for meeting in found:
        joined.add_edge(meeting.one, meeting.other, weight=len(meeting.events))
    return joined


def articles_of(drawn: nx.MultiDiGraph[str], found: tuple[Meeting, ...]) -> frozenset[str]:
    """The articles that tell of some meetings."""
    facts = {fact for meeting in found for facts in meeting.events.values() for fact in facts}
    return frozenset(
        passage["article"] for one, other, key in facts for passage in drawn.edges[one, other, key]["evidence"]
    )
