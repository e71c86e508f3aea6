"""GraphML and GEXF: bodies, persons and events with the ties between them, for Gephi, yEd, Cytoscape and igraph.

In goes the network that the map is drawn from; its attributes are flattened, since both formats know numbers, truth
values and text alone: what is unknown or empty is left out, a concept becomes its notation and its two labels, and
lists (other names, passages, statements) become JSON text.
http://graphml.graphdrawing.org/, https://gexf.net/.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from kpugraph.exchange.content import Content, checked
from kpugraph.graph.network import network

__all__ = ["flat_network", "gexf", "graphml"]

_RENAMED = {"start": "start_date", "end": "end_date", "first": "first_seen", "last": "last_seen"}
"""Names by which GEXF would understand something else, and what reads better in a column."""
_CONCEPT = frozenset({"notation", "id", "en"})


def graphml(content: Content) -> bytes:
    """The network as GraphML."""
    return ("\n".join(nx.generate_graphml(flat_network(content), named_key_ids=True)) + "\n").encode("utf-8")


def gexf(content: Content) -> bytes:
    """The network as GEXF 1.2, without the day on which it was written."""
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(flat_network(content))
    meta = writer.xml.find("meta")
    if meta is not None:
        meta.attrib.pop("lastmodifieddate", None)
        for creator in meta.iter("creator"):
            creator.text = "kpugraph"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{writer}\n'.encode()


def flat_network(content: Content) -> nx.MultiDiGraph[str]:
    """The network with flat attributes; nodes by IRI, edges by the IRI of their fact or, without one, by their ends."""
    joined = content.joined()
    for triple in joined:
        checked(triple)
    drawn = network(joined)
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in drawn.nodes(data=True):
        flat.add_node(node, **dict(_flat(attributes)))
    for subject, target, key, attributes in drawn.edges(keys=True, data=True):
        name = key if attributes.get("iri") else f"{subject} {attributes['kind']} {target}"
        flat.add_edge(subject, target, name, **dict(_flat(attributes)))
    return flat


def _flat(attributes: Mapping[str, Any]) -> Iterator[tuple[str, str | int | float | bool]]:
    for name, value in attributes.items():
        key = _RENAMED.get(name, name)
        if isinstance(value, Mapping) and value.keys() == _CONCEPT:
            yield key, value["notation"]
            yield f"{key}_id", value["id"]
            yield f"{key}_en", value["en"]
        elif isinstance(value, str | bool | int | float):
            yield key, value
        elif value:
            yield key, json.dumps(value, ensure_ascii=False, sort_keys=True)
