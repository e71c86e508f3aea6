"""Gathers what a map's page shows as plain values that JSON can carry.

In come the network, its scenes and meetings; out comes one dict of lists in which things, lines, statements and
articles refer to each other by their number. Things are the nodes of the network and, behind them, the provinces; lines
are its ties and, behind them, the meetings. Texts stay texts: whoever shows them must not take them for markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import networkx as nx

from kpugraph.graph.meetings import Kind, Meeting
from kpugraph.graph.network import PARTS
from kpugraph.graph.passages import EvidenceValue
from kpugraph.pages.clusters import shape_of
from kpugraph.pages.scenes import Province, Scene

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


def payload(
    drawn: nx.MultiDiGraph[str],
    shown: Sequence[Scene],
    provinces: Sequence[Province] = (),
    met: Mapping[Kind, Sequence[Meeting]] | None = None,
) -> dict[str, Any]:
    """List things, lines, statements and articles, with the counts, and the scenes."""
    numbers = {node: number for number, node in enumerate(drawn)}
    articles = _Articles()
    ties = [
        attributes | {"from": numbers[one], "to": numbers[other], "evidence": articles.cite(attributes["evidence"])}
        for one, other, attributes in drawn.edges(data=True)
    ]
    tie_numbers = {edge: number for number, edge in enumerate(drawn.edges(keys=True))}
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
        | _look(attributes)
        | {
            "evidence": articles.cite(attributes["evidence"]),
            "statements": [told[value["iri"]] for value in attributes["statements"] if value["iri"] in told],
            "ties": ties_of[numbers[node]],
        }
        for node, attributes in drawn.nodes(data=True)
    ]
    things = numbers | {province.key: len(numbers) + place for place, province in enumerate(provinces)}
    keys: dict[Kind, str] = {"provinces": "province:{}"}
    links = [
        {
            "kind": kind,
            "from": things[keys.get(kind, "{}").format(meeting.one)],
            "to": things[keys.get(kind, "{}").format(meeting.other)],
            "events": [
                [numbers[event], [tie_numbers[fact] for fact in facts]] for event, facts in meeting.events.items()
            ],
        }
        for kind in sorted(met or {})
        for meeting in (met or {})[kind]
    ]
    return {
        "counts": _counts(nodes) | {"articles": len(articles.listed)},
        "nodes": nodes,
        "provinces": [_province(province, numbers, nodes, ties, shown) for province in provinces],
        "ties": ties,
        "links": links,
        "statements": statements,
        "articles": articles.listed,
        "parts": PARTS,
        "scenes": [_scene(scene, things, tie_numbers) for scene in shown],
    }


def _scene(scene: Scene, things: Mapping[str, int], tie_numbers: Mapping[tuple[str, str, str], int]) -> dict[str, Any]:
    layout = scene.layout
    beams = [
        [number, layout.beams[one, other]]
        for (one, other, _), number in tie_numbers.items()
        if (one, other) in layout.beams
    ]
    found = scene.groups
    return {
        "name": scene.name,
        "kinds": scene.kinds,
        "flow": scene.flow,
        "places": [
            [things[key], x, y] for key, (x, y) in sorted(layout.places.items(), key=lambda each: things[each[0]])
        ],
        "bands": [{"tier": band.tier, "top": band.top, "bottom": band.bottom} for band in layout.bands],
        "beams": beams,
        "frames": [
            {"box": [frame.left, frame.top, frame.right, frame.bottom], "key": frame.key, "values": frame.values}
            for frame in layout.frames
        ],
        "left": layout.left,
        "right": layout.right,
        "top": layout.top,
        "bottom": layout.bottom,
        "divide": layout.divide,
        "standings": [
            [things[node], each.met, each.events, each.articles, each.between]
            for node, each in (found.standings.items() if found else ())
        ],
        "groups": [
            {"members": [things[node] for node in group.members], "events": group.events, "articles": group.articles}
            for group in (found.groups if found else ())
        ],
    }


def _look(attributes: Mapping[str, Any]) -> dict[str, Any]:
    shape = shape_of(attributes)
    return {
        "lines": shape.lines,
        "shape": {side: round(getattr(shape, side)) for side in _SIDES},
        "initials": _initials(attributes["label"]),
    }


def _province(
    province: Province,
    numbers: Mapping[str, int],
    nodes: Sequence[Mapping[str, Any]],
    ties: Sequence[Mapping[str, Any]],
    shown: Sequence[Scene],
) -> dict[str, Any]:
    own = [nodes[numbers[node]] for node in province.members]
    (shape,) = (scene.layout.shapes[province.key] for scene in shown if province.key in scene.layout.shapes)
    facts = [*own, *(ties[number] for node in own for number in node["ties"])]
    told = {passage["article"] for fact in facts for passage in fact["evidence"]}
    return {
        "iri": province.key,
        "kind": "province",
        "code": province.code,
        "label": province.name,
        "members": [numbers[node] for node in province.members],
        "counts": _counts(own) | {"articles": len(told)},
        "lines": shape.lines,
        "shape": {side: round(getattr(shape, side)) for side in _SIDES},
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
