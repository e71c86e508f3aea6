"""Places the provinces on the overview about as they lie on the map of Indonesia, what is national above them.

In come the codes that are shown and their shapes; out comes a `Layout`. The places stand in ``templates/tiles.tsv``;
columns and rows without any province are left out, so that a few provinces stand close together.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from kpugraph.graph.meetings import NATIONAL
from kpugraph.pages.clusters import Shape
from kpugraph.pages.layout import Layout
from kpugraph.resources import template_path

__all__ = ["lay_out_tiles", "tile_places"]

_STEP = (196, 132)
_MARGIN = 60


@cache
def tile_places() -> Mapping[str, tuple[int, int]]:
    """Map each province's code to its column and row."""
    with template_path("tiles.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t"))
    return {code: (int(column), int(row)) for code, column, row in rows[1:]}


def lay_out_tiles(shapes: Mapping[str, Shape]) -> Layout:
    """Place the provinces of these codes; unknown codes stand in a row below all others."""
    known = tile_places()
    lowest = max((row for _, row in known.values()), default=0)
    unknown = sorted(code for code in shapes if code != NATIONAL and code not in known)
    at = {code: known[code] for code in shapes if code in known}
    at |= {code: (number, lowest + 1) for number, code in enumerate(unknown)}
    columns = sorted({column for column, _ in at.values()})
    rows = sorted({row for _, row in at.values()})
    places = {
        code: (columns.index(column) * _STEP[0], (rows.index(row) + 1) * _STEP[1])
        for code, (column, row) in sorted(at.items())
    }
    right = max((x for x, _ in places.values()), default=0)
    if NATIONAL in shapes:
        places[NATIONAL] = (right // 2, 0)
    return Layout(
        places=places,
        shapes=shapes,
        bands=(),
        beams={},
        left=-_STEP[0] // 2 - _MARGIN,
        right=right + _STEP[0] // 2 + _MARGIN,
        top=-_STEP[1] // 2 if NATIONAL in shapes else _STEP[1] // 2,
        bottom=max((y for _, y in places.values()), default=0) + _STEP[1] // 2 + _MARGIN // 2,
        divide=None,
    )
