"""What the meetings of people, or of bodies, show: groups that met mostly each other, and who stands in the middle.

In come meetings; out come groups and the standing of each, counted, not judged: how many they met, at how many events,
told by how many articles, and how many of the shortest ways between two others lead over them. Groups are communities
by the Louvain method (Blondel et al. 2008), the share of ways is Freeman's betweenness (1977), both as NetworkX has
them. With few articles both say more about what was written than about who knows whom: hence the counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from kpugraph.graph.meetings import Meeting, articles_of, as_network

__all__ = ["Group", "Groups", "Standing", "standing"]

_SEED = 1
_EXACT = 400
"""With more things than this, the ways are sampled from so many of them, in a fixed order."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One of a network in numbers; ``between`` is from 0 to 1: the share of others' shortest ways that lead over it."""

    met: int
    events: int
    articles: int
    between: float


@dataclass(frozen=True, slots=True)
class Group:
    """Those who met mostly each other, who stands most in the middle first, with their events and articles."""

    members: tuple[str, ...]
    events: int
    articles: int


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups, the largest first, and the standing of everyone in them."""

    groups: tuple[Group, ...]
    standings: Mapping[str, Standing]


def standing(drawn: nx.MultiDiGraph[str], found: tuple[Meeting, ...]) -> Groups:
    """Find the groups among those who met, and count what each has; whoever met nobody is in none."""
    joined = as_network(found)
    if not joined:
        return Groups((), {})
    sample = None if len(joined) <= _EXACT else _EXACT
    between = nx.betweenness_centrality(joined, k=sample, seed=_SEED)
    of: dict[str, list[Meeting]] = {node: [] for node in joined}
    for meeting in found:
        of[meeting.one].append(meeting)
        of[meeting.other].append(meeting)
    standings = {
        node: Standing(
            met=len(of[node]),
            events=len({event for meeting in of[node] for event in meeting.events}),
            articles=len(articles_of(drawn, tuple(of[node]))),
            between=round(between[node], 4),
        )
        for node in sorted(joined)
    }
    return Groups(_groups(drawn, found, joined, standings), standings)


def _groups(
    drawn: nx.MultiDiGraph[str],
    found: tuple[Meeting, ...],
    joined: nx.Graph[str],
    standings: Mapping[str, Standing],
) -> tuple[Group, ...]:
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(joined))
    ordered.add_weighted_edges_from(sorted(joined.edges(data="weight")))
    groups = []
    for members in nx.community.louvain_communities(ordered, weight="weight", seed=_SEED):
        inside = tuple(each for each in found if each.one in members and each.other in members)
        groups.append(
            Group(
                members=tuple(sorted(members, key=lambda node: (-standings[node].events, -standings[node].met, node))),
                events=len({event for meeting in inside for event in meeting.events}),
                articles=len(articles_of(drawn, inside)),
            )
        )
    return tuple(sorted(groups, key=lambda group: (-len(group.members), group.members)))
