"""Places the things of some paths in columns from left to right, each as many steps from the start as its column says.

In come the network of the paths' things and their columns; out comes a `Layout` without bands. Within a column the
things stand one below the other about the middle, in their given order.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import networkx as nx

from kpugraph.pages.clusters import shape_of
from kpugraph.pages.layout import Layout

__all__ = ["lay_out_chain"]

_COLUMN_GAP = 112
_GAP = 34
_MARGIN = 40


def lay_out_chain(drawn: nx.MultiDiGraph[str], columns: Sequence[Sequence[str]]) -> Layout:
    """Place every node; ``columns`` has each of them once."""
    shapes = {node: shape_of(attributes) for node, attributes in drawn.nodes(data=True)}
    places: dict[str, tuple[int, int]] = {}
    x = 0.0
    for column in columns:
        x += max(shapes[node].left for node in column)
        heights = [0.0]
        for above, below in pairwise(column):
            heights.append(heights[-1] + shapes[above].down + _GAP + shapes[below].up)
        for node, y in zip(column, heights, strict=True):
            places[node] = (round(x), round(y - heights[-1] / 2))
        x += max(shapes[node].right for node in column) + _COLUMN_GAP
    return Layout(
        places={node: places[node] for node in drawn},
        shapes=shapes,
        bands=(),
        beams={},
        left=-_MARGIN,
        right=round(x) - _COLUMN_GAP + _MARGIN,
        top=min((places[node][1] - round(shapes[node].up) for node in drawn), default=0) - _MARGIN,
        bottom=max((places[node][1] + round(shapes[node].down) for node in drawn), default=0) + _MARGIN,
        divide=None,
    )
