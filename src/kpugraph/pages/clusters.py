"""Groups a network into clusters: a body with its persons above it and the events it organised below it.

In comes the network of ``graph.network``; out come clusters in the order of the hierarchy, each with the places of
its members about the body's middle. Where clusters stand on the map is for ``layout`` to say.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, ClassVar

import networkx as nx

from kpugraph.graph.provinces import home_of
from kpugraph.pages.labels import text_width, wrap

__all__ = ["Cluster", "Shape", "above", "clusters", "shape_of", "tier_of"]

_CORRIDOR = 14
"""Half the width kept free over and under a body for the lines of the hierarchy."""
_RISE = 26
"""The free height between a body and what stands above or below it."""
_LINE = 15
_NEARNESS = ("organizer", "opener", "moderator", "closer", "participant", "speaker")
"""Where no organizer is known, an event stands by the body of whoever opened it: that is mostly the host."""
_UNTIERED = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """What a node needs of room: its label's lines, and how far it reaches from its place in each direction."""

    lines: tuple[str, ...]
    left: float
    right: float
    up: float
    down: float

    @property
    def width(self) -> float:
        """The whole width in pixels."""
        return self.left + self.right


@dataclass(slots=True)
class Cluster:
    """A body with what stands around it; ``key`` is its IRI, empty for those that belong to no body."""

    GAP: ClassVar[int] = 22
    key: str
    tier: int
    election_body: bool
    offsets: dict[str, tuple[float, float]] = field(default_factory=dict)
    left: float = 0
    right: float = 0
    up: float = 0
    down: float = 0

    @property
    def width(self) -> float:
        """The whole width in pixels."""
        return self.left + self.right

    def put(self, node: str, shape: Shape, x: float, y: float) -> None:
        """Place a node about the middle and grow to hold it."""
        self.offsets[node] = (x, y)
        self.left, self.right = max(self.left, shape.left - x), max(self.right, shape.right + x)
        self.up, self.down = max(self.up, shape.up - y), max(self.down, shape.down + y)


def shape_of(attributes: Mapping[str, Any]) -> Shape:
    """Measure a node: a card with its label inside, a dot with the label above, a diamond with it to the right."""
    label = attributes["label"]
    if attributes["kind"] == "organization":
        lines = wrap(label, 13, 124, 3)
        half = max(max(text_width(line, 13) for line in lines) / 2 + 13, 34)
        tall = len(lines) * 8.0 + 9
        return Shape(lines, half, half, tall, tall)
    if attributes["kind"] == "person":
        lines = wrap(label, 12, 116, 3)
        half = max(max(text_width(line, 12) for line in lines) / 2, 17)
        return Shape(lines, half, half, 17 + 6 + len(lines) * _LINE, 17)
    lines = wrap(label, 12, 152, 3)
    width = max(*(text_width(line, 12) for line in lines), text_width("88 Mmm 8888", 11))
    tall = (len(lines) + 1) * _LINE / 2 + 6
    return Shape(lines, 14, 22 + width + 10, tall, tall)


def tier_of(attributes: Mapping[str, Any]) -> int:
    """Say in which tier a body is drawn; one whose tier nothing tells stands beside the national ones."""
    tier = attributes["tier"]
    return _UNTIERED if tier is None else int(tier)


def above(drawn: nx.MultiDiGraph[str]) -> dict[str, str]:
    """Map every body to the one directly above it; where several are, to the first by kind of tie and IRI."""
    ties = sorted(
        (attributes["kind"] != "unit", child, parent)
        for child, parent, attributes in drawn.edges(data=True)
        if attributes["kind"] in {"unit", "hierarchy"} and child != parent
    )
    return {child: parent for _, child, parent in reversed(ties)}


def clusters(
    drawn: nx.MultiDiGraph[str], shapes: Mapping[str, Shape], lean: Mapping[str, float], breadth: float
) -> tuple[Cluster, ...]:
    """Group every node into a cluster, and order the clusters so that the lines of the hierarchy need not cross.

    ``lean`` says how far a node's ties pull it to the right (negative: to the left); within a cluster persons and
    events stand in its order, then by name and by date. It may be empty. ``breadth`` is how many columns of events
    a body has for each row of them, about.
    """
    parents = above(drawn)
    guests = _guests(drawn)
    made = []
    for body in _in_tree_order(drawn, parents):
        attributes = drawn.nodes[body]
        cluster = Cluster(body, tier_of(attributes), attributes["election_body"])
        cluster.put(body, shapes[body], 0, 0)
        from_above = body in parents and tier_of(drawn.nodes[parents[body]]) < cluster.tier
        corridor = _CORRIDOR if from_above else 0
        _put_guests(cluster, guests.get(body, ()), drawn, shapes, lean, breadth, corridor)
        made.append(cluster)
    strays = guests.get("", ())
    if strays:
        cluster = Cluster("", _UNTIERED, election_body=False)
        _put_guests(cluster, strays, drawn, shapes, lean, breadth, 0)
        made.append(cluster)
    return tuple(made)


def _put_guests(
    cluster: Cluster,
    guests: Sequence[str],
    drawn: nx.MultiDiGraph[str],
    shapes: Mapping[str, Shape],
    lean: Mapping[str, float],
    breadth: float,
    corridor: float,
) -> None:
    """Place the persons in rows upward, the events in columns downward."""

    def order(node: str) -> tuple[float, str, str, str]:
        attributes = drawn.nodes[node]
        return lean.get(node, 0), attributes.get("start") or "", attributes["label"], node

    def by_date(node: str) -> tuple[str, str, str]:
        return order(node)[1:]

    persons = sorted((node for node in guests if drawn.nodes[node]["kind"] == "person"), key=order)
    events = sorted((node for node in guests if drawn.nodes[node]["kind"] == "event"), key=order)
    longest = max(3, math.ceil(math.sqrt(2 * len(persons))))
    y = -cluster.up - _RISE
    for row in _chunks(persons, math.ceil(len(persons) / longest)):
        y -= max(shapes[node].down for node in row)
        for node, x in zip(row, _abreast([(shapes[n].left, shapes[n].right) for n in row], corridor), strict=True):
            cluster.put(node, shapes[node], x, y)
        y -= max(shapes[node].up for node in row) + _LINE
    columns = _chunks(events, max(1, round(math.sqrt(breadth * len(events)))))
    sides = [(max(shapes[n].left for n in column), max(shapes[n].right for n in column)) for column in columns]
    top = cluster.down + _RISE
    for column, x in zip(columns, _abreast(sides, _CORRIDOR), strict=True):
        y = top
        for node in sorted(column, key=by_date):
            y += shapes[node].up
            cluster.put(node, shapes[node], x, y)
            y += shapes[node].down + _LINE


def _chunks(nodes: Sequence[str], count: int) -> list[Sequence[str]]:
    """Cut into so many pieces of about the same length, the longer ones last; fewer where there are too few nodes."""
    cuts = [len(nodes) * number // count for number in range(count + 1)] if count else [0]
    return [nodes[start:end] for start, end in pairwise(cuts) if start < end]


def _abreast(sides: Sequence[tuple[float, float]], corridor: float) -> list[float]:
    """Places about the middle for things that reach so far left and right: centred, or clear of the corridor."""
    places: list[float] = []
    if not corridor:
        x = -(sum(left + right for left, right in sides) + Cluster.GAP * (len(sides) - 1)) / 2
        for left, right in sides:
            places.append(x + left)
            x += left + right + Cluster.GAP
        return places
    middle = len(sides) // 2
    x = -corridor
    for left, right in reversed(sides[:middle]):
        places.insert(0, x - right)
        x -= left + right + Cluster.GAP
    x = corridor
    for left, right in sides[middle:]:
        places.append(x + left)
        x += left + right + Cluster.GAP
    return places


def _in_tree_order(drawn: nx.MultiDiGraph[str], parents: Mapping[str, str]) -> list[str]:
    """Bodies from the top down, siblings side by side, those with the most below and around them in the middle."""
    bodies = [node for node, attributes in drawn.nodes(data=True) if attributes["kind"] == "organization"]
    children: dict[str, list[str]] = {}
    for body in bodies:
        children.setdefault(parents.get(body, ""), []).append(body)
    order: list[str] = []
    seen: set[str] = set()

    def weight(body: str, path: frozenset[str]) -> int:
        below = (child for child in children.get(body, ()) if child not in path)
        return drawn.degree(body) + sum(weight(child, path | {child}) for child in below)

    def visit(body: str) -> None:
        if body in seen:
            return
        seen.add(body)
        ranked = sorted(children.get(body, ()), key=lambda child: (-weight(child, frozenset({child})), child))
        arranged = [*reversed(ranked[1::2]), *ranked[0::2]]
        units = [child for child in arranged if drawn.nodes[child]["tier"] == drawn.nodes[body]["tier"]]
        for child in units[: len(units) // 2]:
            visit(child)
        order.append(body)
        for child in arranged:
            visit(child)

    roots = [body for body in bodies if parents.get(body) not in drawn]
    for body in [*sorted(roots, key=lambda body: (drawn.nodes[body]["label"], body)), *bodies]:
        visit(body)
    return order


def _guests(drawn: nx.MultiDiGraph[str]) -> dict[str, list[str]]:
    """Map every body to the persons and events that stand by it; those that belong nowhere stand by the empty key."""
    home: dict[str, str] = {}
    kinds = {node: attributes["kind"] for node, attributes in drawn.nodes(data=True)}
    for node, kind in kinds.items():
        if kind == "person" and (body := home_of(drawn, node)) is not None:
            home[node] = body
    for node, kind in kinds.items():
        if kind == "event":
            parts = [
                (_NEARNESS.index(tie["part"]), not drawn.nodes[host]["election_body"], host)
                for agent, _, tie in drawn.in_edges(node, data=True)
                if tie["kind"] == "participation" and kinds[host := home.get(agent, agent)] == "organization"
            ]
            home[node] = min(parts)[-1] if parts else ""
    guests: dict[str, list[str]] = {}
    for node, kind in kinds.items():
        if kind == "person" and node not in home:
            met = sorted(event for _, event in drawn.out_edges(node) if event in home)
            home[node] = next((home[event] for event in met), "")
        if kind != "organization":
            guests.setdefault(home[node], []).append(node)
    return guests
