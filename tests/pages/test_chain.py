"""The map of a connection: columns from the start to the end, nothing over anything else."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from rdflib import Graph

from kpugraph.graph.connection import Connection, connect
from kpugraph.graph.network import network
from kpugraph.pages.chain import lay_out_chain
from kpugraph.pages.maps import render_connection
from tests.pages.conftest import Opener

DATA = Path(__file__).with_name("graph.ttl")
B = "https://example.org/id/"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(DATA, format="turtle")


def found(graph: Graph, start: str, end: str) -> Connection:
    return connect(graph, start, end, prefixes={})


def test_columns_go_rightward_and_boxes_stay_apart(graph: Graph) -> None:
    drawn = network(graph)
    nodes = list(drawn)
    columns = [nodes[:1], nodes[1:6], nodes[6:]]
    layout = lay_out_chain(drawn, columns)
    xs = [{layout.places[node][0] for node in column} for column in columns]
    assert all(len(each) == 1 for each in xs)
    assert sorted(xs, key=min) == xs
    for one, other in combinations(nodes, 2):
        (x1, y1), (x2, y2) = layout.places[one], layout.places[other]
        first, second = layout.shapes[one], layout.shapes[other]
        beside = x1 + first.right <= x2 - second.left or x2 + second.right <= x1 - first.left
        above = y1 + first.down <= y2 - second.up or y2 + second.down <= y1 - first.up
        assert beside or above, (one, other)
    assert all(layout.left < x < layout.right and layout.top < y < layout.bottom for x, y in layout.places.values())


@pytest.mark.browser
def test_the_page_shows_what_stands_on_the_paths_alone(open_page: Opener, graph: Graph) -> None:
    opened = open_page(render_connection(graph, found(graph, "Bagus Tirta", "Sari"), language="en"))
    assert opened.page.title() == "Bagus Tirta – Sari Melati"
    assert opened.page.locator(".chip:visible input").evaluate_all("all => all.map(one => one.dataset.filter)") == [
        "election",
        "person",
        "hierarchy",
        "role",
    ]
    opened.page.click(".menu summary")
    with opened.page.expect_download() as download:
        opened.page.click("[data-act=svg]")
    picture = download.value.path().read_text(encoding="utf-8")
    assert ">chair</text>" in picture
    assert ">member</text>" in picture
    opened.page.click("button[data-show=list]")
    assert sorted(opened.page.locator("#index button").all_inner_texts()) == [
        "Bagus Tirta",
        "KPU Kota Serang",
        "KPU Provinsi Banten",
        "Sari Melati",
    ]


@pytest.mark.browser
def test_without_a_path_the_two_stand_alone(open_page: Opener, graph: Graph) -> None:
    lone = Graph().parse(data=graph.serialize(format="nt"), format="nt")
    lone.parse(
        data="<https://example.org/id/p> a <http://xmlns.com/foaf/0.1/Person> ; "
        '<http://www.w3.org/2004/02/skos/core#prefLabel> "Tio" .',
        format="turtle",
    )
    opened = open_page(render_connection(lone, found(lone, "Tio", "Sari")))
    assert opened.text("#summary") == "0 lembaga · 2 tokoh · 0 kegiatan · 1 artikel"
