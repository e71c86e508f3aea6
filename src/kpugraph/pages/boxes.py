"""Places boxes in rows so that they fill a screen, and things within boxes: on rings, or one below the other.

In come boxes with the places of their things about the boxes' own corner; out comes a `Layout` with a frame for each.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from kpugraph.pages.clusters import Shape
from kpugraph.pages.layout import VIEW, Frame, Layout

__all__ = ["Box", "column", "pack", "ring"]

_HEAD = 34
_PAD = 16
_BOX_GAP = 22
_MARGIN = 24
_GAP = 8
_FLAT = (1.12, 0.84)
"""Rings are ellipses: names are wide."""
_CENTRED = 6
"""From so many things on, the first stands in the middle of the ring."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box of so many pixels, with its things about its upper left corner, and the heading of its frame."""

    width: float
    height: float
    places: Mapping[str, tuple[float, float]]
    key: str
    values: Mapping[str, str | int]


def ring(nodes: Sequence[str], shapes: Mapping[str, Shape], key: str, values: Mapping[str, str | int]) -> Box:
    """Put things on rings about the first of them, the others in their order from the inside outward."""
    wide = max(shapes[node].width for node in nodes) + _GAP
    tall = max(shapes[node].up + shapes[node].down for node in nodes) + _GAP
    apart = math.hypot(wide / _FLAT[0], tall / _FLAT[1])  # so far from each other, no two boxes meet at any angle
    places: dict[str, tuple[float, float]] = {}
    left = list(nodes)
    if len(left) >= _CENTRED:
        places[left.pop(0)] = (0, 0)
    radius = apart if places else apart / 2
    while left:
        room = max(2, int(math.pi / math.asin(min(1, apart / (2 * radius)))))
        if len(left) <= max(room + 2, _CENTRED + 1):
            room = len(left)
            radius = max(radius, apart / (2 * math.sin(math.pi / max(room, 2))))
        on_ring, left = left[:room], left[room:]
        for number, node in enumerate(on_ring):
            angle = 2 * math.pi * number / len(on_ring) + (0 if len(on_ring) == 2 else -math.pi / 2)
            places[node] = (radius * _FLAT[0] * math.cos(angle), radius * _FLAT[1] * math.sin(angle))
        radius += apart
    return _boxed(places, shapes, key, values)


def column(nodes: Sequence[str], shapes: Mapping[str, Shape], key: str, values: Mapping[str, str | int]) -> Box:
    """Put things one below the other."""
    y = 0.0
    places = {nodes[0]: (0.0, 0.0)}
    for above, below in pairwise(nodes):
        y += shapes[above].down + _GAP + shapes[below].up
        places[below] = (0.0, y)
    return _boxed(places, shapes, key, values)


def _boxed(
    places: Mapping[str, tuple[float, float]], shapes: Mapping[str, Shape], key: str, values: Mapping[str, str | int]
) -> Box:
    left = max(shapes[node].left - x for node, (x, _) in places.items()) + _PAD
    top = max(shapes[node].up - y for node, (_, y) in places.items()) + _HEAD
    width = left + max(x + shapes[node].right for node, (x, _) in places.items()) + _PAD
    height = top + max(y + shapes[node].down for node, (_, y) in places.items()) + _PAD
    moved = {node: (x + left, y + top) for node, (x, y) in places.items()}
    return Box(max(width, 190), height, moved, key, values)


def pack(boxes: Sequence[Box], shapes: Mapping[str, Shape], *, enough: float = math.inf) -> Layout:
    """Put the boxes in rows, in their order, so that the whole is seen largest on the screen.

    Where fewer rows are seen at a zoom of ``enough`` already, these are taken.
    """
    broad = [*accumulate(box.width + _BOX_GAP for box in boxes)]
    choices = [_rows(boxes, limit) for limit in reversed(broad)]
    rows = next((rows for rows in choices if _zoom(rows) >= enough), max(choices, key=_zoom, default=()))
    places: dict[str, tuple[int, int]] = {}
    frames = []
    y, right = 0.0, 0.0
    for row in rows:
        x = 0.0
        for box in row:
            places |= {node: (round(x + dx), round(y + dy)) for node, (dx, dy) in box.places.items()}
            edges = (round(x), round(y), round(x + box.width), round(y + box.height))
            frames.append(Frame(*edges, box.key, box.values))
            x += box.width + _BOX_GAP
        right = max(right, x - _BOX_GAP)
        y += max(box.height for box in row) + _BOX_GAP
    return Layout(
        places=places,
        shapes=shapes,
        bands=(),
        beams={},
        left=-_MARGIN,
        right=round(right) + _MARGIN,
        top=-_MARGIN,
        bottom=round(y) - _BOX_GAP + _MARGIN if rows else _MARGIN,
        divide=None,
        frames=tuple(frames),
    )


def _rows(boxes: Sequence[Box], limit: float) -> tuple[tuple[Box, ...], ...]:
    rows: list[list[Box]] = []
    wide = 0.0
    for box in boxes:
        if rows and wide + box.width <= limit:
            rows[-1].append(box)
            wide += box.width + _BOX_GAP
        else:
            rows.append([box])
            wide = box.width + _BOX_GAP
    return tuple(tuple(row) for row in rows)


def _zoom(rows: Sequence[Sequence[Box]]) -> float:
    width = max(sum(box.width + _BOX_GAP for box in row) for row in rows)
    height = sum(max(box.height for box in row) + _BOX_GAP for row in rows)
    return min(VIEW[0] / width, VIEW[1] / height)
