"""Draws a network as an SVG picture for pages without scripts.

In come the network and its layout; out comes an `svg` element. Colours are the style sheet's: here stand only classes.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from typing import Any

import networkx as nx

from kpugraph.pages.clusters import Shape
from kpugraph.pages.layout import Layout
from kpugraph.pages.markup import element

__all__ = ["draw"]

_RADIUS = 15
_LINE = 15


def draw(drawn: nx.MultiDiGraph[str], layout: Layout, name: str, middle: str) -> ElementTree.Element:
    """Draw everything of the network; ``middle`` is the node that stands out, ``name`` what the picture is called."""
    width, height = layout.right - layout.left, layout.bottom - layout.top
    box = f"{layout.left} {layout.top} {width} {height}"
    return element(
        "svg",
        {"viewBox": box, "width": width, "height": height, "role": "img", "aria-label": name, "class": "map"},
        *_bands(layout),
        *_lines(drawn, layout),
        *(_node(node, attributes, layout, node == middle) for node, attributes in drawn.nodes(data=True)),
    )


def _bands(layout: Layout) -> Iterator[ElementTree.Element]:
    for number, band in enumerate(layout.bands):
        if number % 2 == 0:
            box = {"x": layout.left, "y": band.top, "width": layout.right - layout.left}
            yield element("rect", box | {"height": band.bottom - band.top, "class": "band"})


def _lines(drawn: nx.MultiDiGraph[str], layout: Layout) -> Iterator[ElementTree.Element]:
    for one, other, tie in drawn.edges(data=True):
        (x1, y1), (x2, y2) = layout.places[one], layout.places[other]
        beam = layout.beams.get((one, other)) if tie["kind"] in {"hierarchy", "unit"} else None
        if beam is None:
            half = (y2 - y1) / 2
            path = f"M{x1} {y1}C{x1} {y1 + half:g} {x2} {y2 - half:g} {x2} {y2}"
        else:
            path = f"M{x1} {y1}V{beam}H{x2}V{y2}"
        kind = {"unit": "hierarchy", "affiliation": "role"}.get(tie["kind"], tie["kind"])
        yield element("path", {"d": path, "class": f"line {kind}"})


def _node(node: str, attributes: dict[str, Any], layout: Layout, is_middle: bool) -> ElementTree.Element:
    x, y = layout.places[node]
    shape = layout.shapes[node]
    kind = attributes["kind"]
    parts = (
        _person(x, y, shape)
        if kind == "person"
        else {"organization": _body, "event": _event}[kind](x, y, shape, attributes)
    )
    return element("g", {"class": kind + (" middle" if is_middle else "")}, *parts)


def _text(x: float, y: float, text: str, anchor: str, cls: str | None = None) -> ElementTree.Element:
    return element("text", {"x": f"{x:g}", "y": f"{y:g}", "text-anchor": anchor, "class": cls}, text)


def _body(x: int, y: int, shape: Shape, attributes: dict[str, Any]) -> Iterator[ElementTree.Element]:
    tier = min(attributes["tier"] or 0, 2) if attributes["election_body"] else "other"
    box = {"x": f"{x - shape.left:g}", "y": f"{y - shape.up:g}", "width": f"{shape.width:g}"}
    yield element("rect", box | {"height": f"{shape.up + shape.down:g}", "rx": 8, "class": f"tier-{tier}"})
    for row, line in enumerate(shape.lines):
        yield _text(x, y + (row - (len(shape.lines) - 1) / 2) * 16 + 4.5, line, "middle", f"on-{tier}")


def _person(x: int, y: int, shape: Shape) -> Iterator[ElementTree.Element]:
    yield element("circle", {"cx": x, "cy": y, "r": _RADIUS})
    for row, line in enumerate(reversed(shape.lines)):
        yield _text(x, y - 24 - row * _LINE, line, "middle", "halo")


def _event(x: int, y: int, shape: Shape, attributes: dict[str, Any]) -> Iterator[ElementTree.Element]:
    box = {"x": x, "y": f"{y - shape.up:g}", "width": f"{shape.right:g}", "height": f"{shape.up + shape.down:g}"}
    yield element("rect", box | {"rx": 8, "class": "card"})
    yield element("path", {"d": f"M{x} {y - 12}l12 12-12 12-12-12z", "class": "sign"})
    lines = [attributes["start"], *shape.lines] if attributes["start"] else [*shape.lines]
    for row, line in enumerate(lines):
        cls = "date" if row == 0 and attributes["start"] else None
        yield _text(x + 22, y + (row - (len(lines) - 1) / 2) * _LINE + 4, line, "start", cls)
