"""Places the nodes of a network on the map: tiers of bodies from the national level down, everything by its body.

In comes the network of ``graph.network``; out come positions and label lines in pixels at zoom 1, and the bands of
the tiers. A body stands with its persons above it and the events it organised below it (``clusters``). Clusters
stand in rows, one or more a tier: election bodies in the main field, each near the body above it, all other bodies
in a field to the right. Nothing moves afterwards and nothing is random: the same network gives the same places.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

import networkx as nx

from kpugraph.pages.clusters import Cluster, Shape, above, clusters, shape_of, tier_of
from kpugraph.pages.spread import spread

__all__ = ["VIEW", "Band", "Frame", "Layout", "lay_out"]

VIEW = (1400, 770)
"""The room for the map, in pixels, on the screen that the arrangement is chosen for."""
_ROW_GAP = 26
_BAND_HEAD = 26
_BAND_FOOT = 26
_BEAM_RISE = 7
_BEAM_STEP = 5
_BEAM_LEVELS = 4
_FIELD_GAP = 44
_MARGIN = 16
_GUTTER = 26
"""Where the bands' names stand."""
_BREADTHS = (0.7, 1.3, 2.6, 5.0)
_SWEEPS = 8
"""Even, so that the last one goes downward: children come to stand straight below a parent that has settled."""
_SLACK = 40
_MOST_ROWS = 40
"""How many rows a tier may be broken into while the arrangement that fills the screen best is looked for."""

Rows = tuple[tuple[Cluster, ...], ...]


@dataclass(frozen=True, slots=True)
class Band:
    """The strip of one tier: from ``top`` to ``bottom``, in pixels."""

    tier: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A box with a heading about some things; all in pixels."""

    left: int
    top: int
    right: int
    bottom: int
    key: str
    """Which words the heading has, as in ``strings.toml``."""
    values: Mapping[str, str | int]
    """What is filled into them."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything is; ``divide`` is where the field of the other bodies begins, None without such bodies."""

    places: Mapping[str, tuple[int, int]]
    shapes: Mapping[str, Shape]
    bands: tuple[Band, ...]
    beams: Mapping[tuple[str, str], int]
    """Body and the one above it, where they are of different tiers, to the y of the level line that joins them."""
    left: int
    right: int
    top: int
    bottom: int
    divide: int | None
    frames: tuple[Frame, ...] = ()


def lay_out(drawn: nx.MultiDiGraph[str]) -> Layout:
    """Place every node of the network, and say where the bands of the tiers run.

    Done twice: the first time shows how broad clusters fill the screen best, and to which side each person's and
    event's ties lead; the second puts it there.
    """
    shapes = {node: shape_of(attributes) for node, attributes in drawn.nodes(data=True)}
    tried = [(breadth, _arrange(drawn, shapes, {}, breadth)) for breadth in _BREADTHS]
    breadth, first = max(tried, key=lambda pair: _zoom(pair[1].right - pair[1].left, pair[1].bottom - pair[1].top))
    ways = {node: [first.places[other][0] for other in (*drawn.pred[node], *drawn.succ[node])] for node in drawn}
    lean = {node: math.fsum(way) / len(way) for node, way in ways.items() if way}
    return _arrange(drawn, shapes, lean, breadth)


def _zoom(width: float, height: float) -> float:
    """Say at what zoom the whole is seen on the screen of `VIEW`."""
    return min(VIEW[0] / max(width, 1), VIEW[1] / max(height, 1))


def _arrange(
    drawn: nx.MultiDiGraph[str], shapes: Mapping[str, Shape], lean: Mapping[str, float], breadth: float
) -> Layout:
    main: dict[int, list[Cluster]] = {}
    side: dict[int, list[Cluster]] = {}
    for cluster in clusters(drawn, shapes, lean, breadth):
        (main if cluster.election_body else side).setdefault(cluster.tier, []).append(cluster)
    if not main:
        main, side = side, main
    tiers = sorted(main.keys() | side.keys())
    main_rows, side_rows = _best_rows(tiers, main, side)
    across = _across(main_rows, above(drawn))
    in_main = [cluster for clusters in main.values() for cluster in clusters]
    in_side = [cluster for clusters in side.values() for cluster in clusters]
    left = min((across[cluster.key] - cluster.left for cluster in in_main), default=0.0)
    right = max((across[cluster.key] + cluster.right for cluster in in_main), default=0.0)
    divide = round(right + _FIELD_GAP / 2) if in_side else None
    across |= _columns(side_rows, right + _FIELD_GAP)
    right = max((across[cluster.key] + cluster.right for cluster in in_side), default=right)
    places: dict[str, tuple[int, int]] = {}
    bands = []
    top = 0.0
    for tier in tiers:
        feet = []
        for rows in (main_rows.get(tier, ()), side_rows.get(tier, ())):
            y = top + _BAND_HEAD
            for row in rows:
                y += max(cluster.up for cluster in row)
                for cluster in row:
                    for node, (dx, dy) in cluster.offsets.items():
                        places[node] = (round(across[cluster.key] + dx), round(y + dy))
                y += max(cluster.down for cluster in row) + _ROW_GAP
            feet.append(y - _ROW_GAP)
        bottom = max(feet) + _BAND_FOOT
        bands.append(Band(tier, round(top), round(bottom)))
        top = bottom
    return Layout(
        places={node: places[node] for node in drawn},
        shapes=shapes,
        bands=tuple(bands),
        beams=_beams(drawn, places, bands),
        left=round(left) - _MARGIN - _GUTTER,
        right=round(right) + _MARGIN,
        top=0,
        bottom=round(top),
        divide=divide,
    )


def _beams(
    drawn: nx.MultiDiGraph[str], places: Mapping[str, tuple[int, int]], bands: Sequence[Band]
) -> dict[tuple[str, str], int]:
    """Run the level lines just above the children's band, on different heights where two families' would meet."""
    tops = {band.tier: band.top for band in bands}
    families: dict[tuple[int, str], list[str]] = {}
    for child, parent in above(drawn).items():
        tier = tier_of(drawn.nodes[child])
        if tier > tier_of(drawn.nodes[parent]):
            families.setdefault((tier, parent), []).append(child)
    spans = sorted(
        (tier, min(places[body][0] for body in (parent, *children)), parent, children)
        for (tier, parent), children in families.items()
    )
    ends: dict[tuple[int, int], int] = {}
    beams: dict[tuple[str, str], int] = {}
    for tier, start, parent, children in spans:
        level = next((n for n in range(_BEAM_LEVELS) if ends.get((tier, n), start - 1) < start), _BEAM_LEVELS - 1)
        ends[tier, level] = max(places[body][0] for body in (parent, *children))
        beams |= {(child, parent): tops[tier] - _BEAM_RISE - level * _BEAM_STEP for child in children}
    return beams


def _columns(rows_of: Mapping[int, Rows], left: float) -> dict[str, float]:
    """Give every cluster of the other bodies its x: in columns, each as wide as its widest cluster."""
    rows = [row for tier in sorted(rows_of) for row in rows_of[tier]]
    across = {}
    for number in range(max((len(row) for row in rows), default=0)):
        column = [row[number] for row in rows if number < len(row)]
        for cluster in column:
            across[cluster.key] = left + max(each.left for each in column)
        left += max(each.left for each in column) + max(each.right for each in column) + Cluster.GAP
    return across


def _best_rows(
    tiers: Sequence[int], main: Mapping[int, list[Cluster]], side: Mapping[int, list[Cluster]]
) -> tuple[dict[int, Rows], dict[int, Rows]]:
    """Break both fields into the rows whose whole is drawn largest on the screen of `VIEW`."""

    def drawn_at(pair: tuple[dict[int, Rows], dict[int, Rows]]) -> float:
        width = sum(max((_row_width(row) for rows in half.values() for row in rows), default=0) for half in pair)
        height = sum(max(_rows_height(half.get(tier, ())) for half in pair) + _BAND_HEAD + _BAND_FOOT for tier in tiers)
        return _zoom(width + _FIELD_GAP + 2 * _MARGIN + _GUTTER, height)

    return max(product(_choices(main), _choices(side)), key=drawn_at)


def _choices(half: Mapping[int, list[Cluster]]) -> list[dict[int, Rows]]:
    longest = max((_row_width(tuple(row)) for row in half.values()), default=0)
    limits = [longest / rows for rows in range(1, _MOST_ROWS + 1)]
    made = [{tier: _break(row, limit) for tier, row in half.items()} for limit in limits]
    return [made[0], *(after for before, after in pairwise(made) if after != before)]


def _break(row: Sequence[Cluster], limit: float) -> Rows:
    rows: list[list[Cluster]] = []
    for cluster in row:
        if rows and _row_width((*rows[-1], cluster)) <= limit + 0.5:
            rows[-1].append(cluster)
        else:
            rows.append([cluster])
    return tuple(tuple(row) for row in rows)


def _row_width(row: Sequence[Cluster]) -> float:
    return sum(cluster.width for cluster in row) + Cluster.GAP * max(0, len(row) - 1)


def _rows_height(rows: Rows) -> float:
    heights = (max(c.up for c in row) + max(c.down for c in row) for row in rows)
    return sum(heights) + _ROW_GAP * max(0, len(rows) - 1)


def _across(rows_of: Mapping[int, Rows], parents: Mapping[str, str]) -> dict[str, float]:
    """Give every cluster of the main field its x: below the body above it, over the bodies below it."""
    rows = [row for tier in sorted(rows_of) for row in rows_of[tier]]
    width = max((_row_width(row) for row in rows), default=0)
    row_of = {cluster.key: number for number, row in enumerate(rows) for cluster in row}
    children: dict[str, list[str]] = {}
    for child in row_of:
        parent = parents.get(child)
        if parent in row_of and row_of[parent] != row_of[child]:
            children.setdefault(parent, []).append(child)
    across: dict[str, float] = {}
    for row in rows:
        x = (width - _row_width(row)) / 2
        for cluster in row:
            across[cluster.key] = x + cluster.left
            x += cluster.width + Cluster.GAP
    for sweep in range(_SWEEPS):
        for row in rows if sweep % 2 else reversed(rows):
            wishes = []
            for cluster in row:
                parent = parents.get(cluster.key)
                below = children.get(cluster.key, [])
                if below:
                    wishes.append((math.fsum(across[child] for child in below) / len(below), 1.0))
                elif parent in row_of and row_of[parent] != row_of[cluster.key]:
                    wishes.append((across[parent], 0.5))
                else:
                    wishes.append((across[cluster.key], 0.1))
            apart = [before.right + after.left + Cluster.GAP for before, after in pairwise(row)]
            settled = spread(wishes, apart, row[0].left - _SLACK, width - row[-1].right + _SLACK)
            across.update(zip((cluster.key for cluster in row), settled, strict=True))
    return across
