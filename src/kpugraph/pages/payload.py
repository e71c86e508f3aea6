"""Gathers what a map's page shows as plain values that JSON can carry.

In come the network and its layout; out comes one dict of lists in which nodes, ties (edges), statements and articles
refer to each other by their number. Texts stay texts: whoever shows them must not take them for markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from kpugraph.graph.network import PARTS
from kpugraph.graph.passages import EvidenceValue
from kpugraph.pages.layout import Layout

__all__ = ["payload"]

_SIDES = ("left", "right", "up", "down")


class _Articles:
    """Numbers the articles in the order in which evidence names them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.listed: list[dict[str, Any]] = []

    def cite(self, evidence: Iterable[EvidenceValue]) -> list[dict[str, Any]]:
        """Write evidence with the number of its article in place of the article's own values."""
        cited = []
        for value in evidence:
            number = self._numbers.setdefault(value["article"], len(self.listed))
            if number == len(self.listed):
                self.listed.append({"title": value["title"], "url": value["url"], "published": value["published"]})
            cited.append(
                {
                    "article": number,
                    "before": value["before"],
                    "exact": value["exact"],
                    "after": value["after"],
                    "rule": value["rule"],
                    "confidence": value["confidence"],
                }
            )
        return cited


def payload(drawn: nx.MultiDiGraph[str], layout: Layout) -> dict[str, Any]:
    """List nodes, ties, statements and articles, with the counts, and the bands of the layout."""
    numbers = {node: number for number, node in enumerate(drawn)}
    articles = _Articles()
    ties = [
        attributes
        | {"from": numbers[source], "to": numbers[target], "evidence": articles.cite(attributes["evidence"])}
        | {"beam": layout.beams.get((source, target)) if attributes["kind"] in {"hierarchy", "unit"} else None}
        for source, target, attributes in drawn.edges(data=True)
    ]
    said = {value["iri"]: value for _, attributes in drawn.nodes(data=True) for value in attributes["statements"]}
    statements = [
        {
            "speaker": numbers[value["speaker"]],
            "event": numbers.get(value["event"]),
            "kind": "quote" if value["kind"] == "quote" else "paraphrase",
            "text": value["text"],
            "evidence": articles.cite(value["evidence"]),
        }
        for value in said.values()
        if value["speaker"] in numbers
    ]
    told = {iri: number for number, iri in enumerate(iri for iri, value in said.items() if value["speaker"] in numbers)}
    ties_of: dict[int, list[int]] = {number: [] for number in numbers.values()}
    for number, tie in enumerate(ties):
        for end in sorted({tie["from"], tie["to"]}):
            ties_of[end].append(number)
    nodes = [
        attributes
        | _place(node, attributes, layout)
        | {
            "evidence": articles.cite(attributes["evidence"]),
            "statements": [told[value["iri"]] for value in attributes["statements"] if value["iri"] in told],
            "ties": ties_of[numbers[node]],
        }
        for node, attributes in drawn.nodes(data=True)
    ]
    return {
        "counts": _counts(nodes) | {"articles": len(articles.listed)},
        "nodes": nodes,
        "ties": ties,
        "statements": statements,
        "articles": articles.listed,
        "parts": PARTS,
        "bands": [{"tier": band.tier, "top": band.top, "bottom": band.bottom} for band in layout.bands],
        "left": layout.left,
        "right": layout.right,
        "top": layout.top,
        "bottom": layout.bottom,
        "divide": layout.divide,
    }


def _place(node: str, attributes: Mapping[str, Any], layout: Layout) -> dict[str, Any]:
    x, y = layout.places[node]
    shape = layout.shapes[node]
    return {
        "x": x,
        "y": y,
        "lines": shape.lines,
        "shape": {side: round(getattr(shape, side)) for side in _SIDES},
        "initials": _initials(attributes["label"]),
    }


def _initials(name: str) -> str:
    """Take the first letters of the first and the last word.

    >>> _initials("Muhammad Awaludin Zahroni")
    'MZ'
    """
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


def _counts(nodes: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    kinds = [node["kind"] for node in nodes]
    dates = [date for node in nodes if (date := node.get("start"))]
    return {
        "bodies": kinds.count("organization"),
        "persons": kinds.count("person"),
        "events": kinds.count("event"),
        "first": min(dates, default=None),
        "last": max(dates, default=None),
    }
