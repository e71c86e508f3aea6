"""GraphML and GEXF, read back by NetworkX: every node and tie with its attributes, without a clock."""

from __future__ import annotations

import io
import json
from typing import Any

import networkx as nx
import pytest

from kpugraph.exchange.networks import flat_network
from kpugraph.graph.network import network
from tests.exchange.content import HARD, SARI, content, hard, one_file

READERS = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}


def read(name: str, data: bytes) -> Any:
    if name == "graphml":
        return nx.parse_graphml(data.decode(), force_multigraph=True)
    return nx.read_gexf(io.BytesIO(data))


@pytest.mark.parametrize("name", READERS)
def test_every_node_and_tie_comes_back_with_its_attributes(name: str) -> None:
    flat, again = flat_network(content()), read(name, one_file(name, content()))
    assert set(again.nodes) == set(flat.nodes)
    for node, attributes in flat.nodes(data=True):
        assert {key: again.nodes[node][key] for key in attributes} == attributes
    ties = sorted((u, v, json.dumps(d, sort_keys=True)) for u, v, d in flat.edges(data=True))
    own = {key for _, _, d in flat.edges(data=True) for key in d}
    assert ties == sorted(
        (u, v, json.dumps({key: value for key, value in d.items() if key in own}, sort_keys=True))
        for u, v, d in again.edges(data=True)
    )


def test_the_flat_attributes_hold_all_of_the_network() -> None:
    drawn, flat = network(content().joined()), flat_network(content())
    assert set(drawn.nodes) == set(flat.nodes)
    assert drawn.number_of_edges() == flat.number_of_edges()
    person = next(node for node, d in drawn.nodes(data=True) if d["kind"] == "person" and d["statements"])
    assert json.loads(flat.nodes[person]["statements"]) == drawn.nodes[person]["statements"]
    assert json.loads(flat.nodes[person]["aliases"]) == drawn.nodes[person]["aliases"]
    event, told = next((node, d) for node, d in drawn.nodes(data=True) if d["kind"] == "event")
    assert flat.nodes[event]["start_date"] == told["start"]
    assert (flat.nodes[event]["type"], flat.nodes[event]["type_en"]) == (told["type"]["notation"], told["type"]["en"])
    assert "position" not in flat.nodes[event] or told["position"]


@pytest.mark.parametrize("name", READERS)
def test_hard_text_comes_back(name: str) -> None:
    again = read(name, one_file(name, hard()))
    assert sorted(json.loads(again.nodes[str(SARI)]["aliases"])) == sorted(HARD)


@pytest.mark.parametrize("name", READERS)
def test_no_clock_and_no_version_of_a_library(name: str) -> None:
    data = one_file(name, content())
    assert data == one_file(name, content())
    assert b"lastmodifieddate" not in data
    assert b"NetworkX" not in data
