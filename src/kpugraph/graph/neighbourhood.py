"""Cuts a part out of a network, such as what lies about one thing.

In come a network and a node; out comes the network of what can be reached from it in so many steps. In the hierarchy a
step leads upward from anywhere, but downward from the node in the middle alone: otherwise everything below the national
body would lie two steps from every office.
"""

from __future__ import annotations

from collections.abc import Container

import networkx as nx

__all__ = ["neighbourhood", "part_of"]

_HIERARCHY = frozenset({"hierarchy", "unit"})


def neighbourhood(drawn: nx.MultiDiGraph[str], middle: str, depth: int) -> nx.MultiDiGraph[str]:
    """Keep what is at most ``depth`` steps from ``middle``, in the order of the network, and every tie among it."""
    reached = {middle}
    ring = {middle}
    for _ in range(depth):
        ring = {other for node in ring for other in _next(drawn, node, node == middle)} - reached
        reached |= ring
    return part_of(drawn, reached)


def part_of(drawn: nx.MultiDiGraph[str], nodes: Container[str]) -> nx.MultiDiGraph[str]:
    """Keep some nodes and every tie among them, in the order of the network (a subgraph has that of a set)."""
    kept: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    kept.add_nodes_from((node, attributes) for node, attributes in drawn.nodes(data=True) if node in nodes)
    for one, other, key, tie in drawn.edges(keys=True, data=True):
        if one in nodes and other in nodes:
            kept.add_edge(one, other, key, **tie)
    return kept


def _next(drawn: nx.MultiDiGraph[str], node: str, is_middle: bool) -> set[str]:
    out = {other for _, other in drawn.out_edges(node)}
    return out | {
        other for other, _, tie in drawn.in_edges(node, data=True) if is_middle or tie["kind"] not in _HIERARCHY
    }
