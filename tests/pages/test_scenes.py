"""The several maps: everything in its place, nothing over anything else, whatever the graph."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from rdflib import Graph

from kpugraph.graph.meetings import NATIONAL, Kind, meetings
from kpugraph.graph.network import network
from kpugraph.language.lexicon import lexicon
from kpugraph.pages.boxes import column, pack, ring
from kpugraph.pages.calendar import MOST, lay_out_calendar
from kpugraph.pages.clusters import Shape
from kpugraph.pages.layout import Layout
from kpugraph.pages.scenes import Scene, provinces_of, scenes
from kpugraph.pages.tiles import lay_out_tiles, tile_places

DATA = Path(__file__).with_name("graph.ttl")
KINDS: tuple[Kind, ...] = ("people", "bodies", "provinces")
PREFIXES = """
@prefix kpu: <https://w3id.org/kpugraph/ontology#> . @prefix schema: <https://schema.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <https://example.org/id/> .
"""


def drawn_of(turtle: str) -> nx.MultiDiGraph[str]:
    return network(Graph().parse(data=PREFIXES + turtle, format="turtle"))


@pytest.fixture(scope="module")
def drawn() -> nx.MultiDiGraph[str]:
    return network(Graph().parse(DATA, format="turtle"))


def made(drawn: nx.MultiDiGraph[str]) -> dict[str, Scene]:
    return {scene.name: scene for scene in scenes(drawn, {kind: meetings(drawn, kind) for kind in KINDS})}


def apart(layout: Layout) -> None:
    """No box over another, everything within the bounds and within one frame if there are frames."""
    for one, other in combinations(sorted(layout.places), 2):
        (x1, y1), (x2, y2) = layout.places[one], layout.places[other]
        first, second = layout.shapes[one], layout.shapes[other]
        beside = x1 + first.right <= x2 - second.left + 2 or x2 + second.right <= x1 - first.left + 2
        above = y1 + first.down <= y2 - second.up + 2 or y2 + second.down <= y1 - first.up + 2
        assert beside or above, (one, other)
    for node, (x, y) in layout.places.items():
        shape = layout.shapes[node]
        assert layout.left <= x - shape.left
        assert x + shape.right <= layout.right
        assert layout.top <= y - shape.up
        assert y + shape.down <= layout.bottom
        if layout.frames:
            held = [
                frame
                for frame in layout.frames
                if frame.left <= x - shape.left
                and x + shape.right <= frame.right
                and frame.top <= y - shape.up
                and y + shape.down <= frame.bottom
            ]
            assert len(held) == 1, node


def test_each_scene_has_its_things_and_ties(drawn: nx.MultiDiGraph[str]) -> None:
    found = made(drawn)
    assert list(found) == ["whole", "people", "bodies", "timeline", "provinces", "province:", "province:36"]
    kinds = {
        name: {attributes["kind"] for node, attributes in drawn.nodes(data=True) if node in scene.layout.places}
        for name, scene in found.items()
    }
    assert kinds["whole"] == kinds["province:36"] == {"organization", "person", "event"}
    assert (kinds["people"], kinds["bodies"], kinds["timeline"]) == ({"person"}, {"organization"}, {"event"})
    assert set(found["provinces"].layout.places) == {"province:", "province:36"}
    assert (found["people"].kinds, found["timeline"].kinds) == (("people",), ("precedes",))


def test_every_thing_is_on_the_whole_and_on_one_province(drawn: nx.MultiDiGraph[str]) -> None:
    found = made(drawn)
    assert set(found["whole"].layout.places) == set(drawn)
    members = [node for province in provinces_of(drawn) for node in province.members]
    assert sorted(members) == sorted(drawn)
    for province in provinces_of(drawn):
        assert set(found[province.key].layout.places) == set(province.members)


def test_nothing_stands_over_anything_else(drawn: nx.MultiDiGraph[str]) -> None:
    for name in ("people", "bodies", "timeline", "provinces"):
        apart(made(drawn)[name].layout)


def test_scenes_without_anything_are_left_out() -> None:
    assert list(made(drawn_of('<p> a foaf:Person ; skos:prefLabel "Tio" .'))) == ["whole"]
    assert list(made(nx.MultiDiGraph())) == ["whole"]


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 7, 12, 13, 29, 60])
def test_rings_hold_any_number(count: int) -> None:
    nodes = [f"n{number:02}" for number in range(count)]
    shapes = dict.fromkeys(nodes, Shape(("Nama Panjang", "Sekali Begitu"), 58, 58, 53, 17))
    box = ring(nodes, shapes, "frame.people", {"number": 1})
    layout = pack([box], shapes)
    assert set(layout.places) == set(nodes)
    apart(layout)


def test_boxes_fill_the_screen_in_their_order() -> None:
    shapes = {f"n{number}": Shape(("x",), 70, 70, 30, 30) for number in range(9)}
    boxes = [column([node], shapes, "frame.date", {"date": node}) for node in shapes]
    layout = pack(boxes, shapes)
    apart(layout)
    assert [frame.values["date"] for frame in layout.frames] == list(shapes)
    rows = {frame.top for frame in layout.frames}
    assert 1 < len(rows) < 9
    assert len({frame.top for frame in pack(boxes, shapes, enough=0.01).frames}) == 1
    assert pack([], {}).places == {}


def timeline(*dates: str) -> Layout:
    turtle = ""
    for number, date in enumerate(dates):
        start = f'; schema:startDate "{date}"' if date else ""
        turtle += f'<e{number}> a kpu:Event ; schema:name "E{number}" {start} .\n'
    return lay_out_calendar(drawn_of(turtle))


def test_time_goes_by_days_months_or_years_as_there_is_room() -> None:
    days = timeline("2024-03-02", "2024-03-01", "", "2024-03-02")
    assert [frame.values["date"] for frame in days.frames] == ["2024-03-01", "2024-03-02", ""]
    assert [frame.key for frame in days.frames] == ["frame.date", "frame.date", "frame.undated"]
    assert [frame.values["count"] for frame in days.frames] == [1, 2, 1]
    months = timeline(*(f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 5)))
    assert [frame.values["date"] for frame in months.frames][:2] == ["2024-01", "2024-02"]
    years = timeline(*(f"20{year}-{month:02}-01" for year in range(10, 20) for month in range(1, 13)))
    assert [frame.values["date"] for frame in years.frames] == [f"20{year}" for year in range(10, 20)]
    assert all(len(layout.frames) <= MOST + 1 for layout in (days, months, years))
    apart(months)


def test_every_province_has_a_place_of_its_own() -> None:
    codes = {region.code for region in lexicon().regions if len(region.code) == 2}
    places = tile_places()
    assert set(places) == codes
    assert len(set(places.values())) == len(places)
    west, east = places["11"], places["91"]
    assert west[0] < places["35"][0] < places["51"][0] < east[0]


@pytest.mark.parametrize("codes", [["35"], ["11", "35", "91"], [NATIONAL, "35"], [NATIONAL], ["99", "35", "98"], []])
def test_tiles_stand_apart(codes: list[str]) -> None:
    shapes = dict.fromkeys(codes, Shape(("Jawa", "Timur"), 84, 84, 34, 34))
    layout = lay_out_tiles(shapes)
    assert set(layout.places) == set(codes)
    apart(layout)


def test_the_same_whatever_the_order_of_the_triples(drawn: nx.MultiDiGraph[str]) -> None:
    graph: Any = Graph().parse(DATA, format="turtle")
    lines = sorted(graph.serialize(format="nt").splitlines())
    turned = network(Graph().parse(data="\n".join(lines[::-1]), format="nt"))
    assert made(turned) == made(drawn)
