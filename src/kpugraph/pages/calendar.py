"""Places events in time: a box for each day, month or year that has any, from the first to the last, events by date.

In come events of the network; out comes a `Layout`. Boxes are days, months or years, the shortest that make no more
than `MOST` boxes. What has no date stands in a last box of its own.
"""

from __future__ import annotations

import networkx as nx

from kpugraph.pages.boxes import column, pack
from kpugraph.pages.clusters import shape_of
from kpugraph.pages.layout import Layout

__all__ = ["MOST", "lay_out_calendar"]

MOST = 36
_READABLE = 0.8
"""A single row reads best as time, as long as it can be read."""
_LENGTHS = (10, 7, 4)
"""How much of an ISO date says the day, the month, the year."""


def lay_out_calendar(drawn: nx.MultiDiGraph[str]) -> Layout:
    """Place every event of the network by its first day."""
    dated = sorted(
        (attributes["start"] or "", attributes["label"], node)
        for node, attributes in drawn.nodes(data=True)
        if attributes["kind"] == "event"
    )
    shapes = {node: shape_of(drawn.nodes[node]) for *_, node in dated}
    length = next((n for n in _LENGTHS if len({start[:n] for start, *_ in dated}) <= MOST), _LENGTHS[-1])
    boxes: dict[str, list[str]] = {}
    for start, _, node in dated:
        boxes.setdefault(start[:length], []).append(node)
    named = [(date, nodes) for date, nodes in boxes.items() if date]
    undated = [("", boxes[""])] if "" in boxes else []
    made = [
        column(nodes, shapes, "frame.date" if date else "frame.undated", {"date": date, "count": len(nodes)})
        for date, nodes in named + undated
    ]
    return pack(made, shapes, enough=_READABLE)
