"""Where things stand: tiers from the top down, guests by their body, nothing on top of anything else."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from rdflib import Graph

from kpugraph.graph.network import network
from kpugraph.pages.layout import Layout, lay_out
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from tests.factories import six_facts

B = "https://example.org/id/"


def small() -> nx.MultiDiGraph[str]:
    return network(Graph().parse(Path(__file__).with_name("graph.ttl"), format="turtle"))


def six() -> nx.MultiDiGraph[str]:
    return network(build_graph(resolve(six_facts())))


def made_up(seed: int, bodies: int, persons: int, events: int) -> nx.MultiDiGraph[str]:
    """A random network of the shape that ``graph.network`` gives."""
    chance = random.Random(seed)
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    words = ["KPU", "Kabupaten", "Rapat", "Koordinasi", "Pemutakhiran", "Data", "Sari", "Universitas", "Kota"]

    def add(node: str, kind: str, **attributes: object) -> None:
        label = " ".join(chance.choices(words, k=chance.randint(1, 9)))
        drawn.add_node(node, kind=kind, label=label, **attributes)

    for number in range(bodies):
        tier = chance.choice([0, 1, 1, 2, 2, 2, 3, None])
        add(f"b{number}", "organization", tier=tier, election_body=chance.random() < 0.7)
    for number in range(persons):
        add(f"p{number}", "person")
    for number in range(events):
        add(f"e{number}", "event", start=chance.choice([None, "2023-01-01", "2023-02-01"]))
    for number in range(bodies):
        if chance.random() < 0.8:
            kind = chance.choice(["hierarchy", "unit"])
            drawn.add_edge(f"b{number}", f"b{chance.randrange(bodies)}", kind=kind, evidence=[])
    for number in range(persons):
        if bodies and chance.random() < 0.9:
            role = {"kind": "role", "former": chance.random() < 0.2, "evidence": []}
            drawn.add_edge(f"p{number}", f"b{chance.randrange(bodies)}", **role)
    for number in range(events):
        for _ in range(chance.randint(0, 4)):
            agents = [f"b{n}" for n in range(bodies)] + [f"p{n}" for n in range(persons)]
            part = chance.choice(["organizer", "speaker", "participant"])
            drawn.add_edge(chance.choice(agents), f"e{number}", kind="participation", part=part)
    return drawn


def overlaps(layout: Layout) -> list[tuple[str, str]]:
    boxes = {
        node: (x - shape.left, x + shape.right, y - shape.up, y + shape.down)
        for node, (x, y) in layout.places.items()
        for shape in [layout.shapes[node]]
    }
    return [
        (one, two)
        for (one, a), (two, b) in combinations(boxes.items(), 2)
        if a[0] < b[1] - 1 and b[0] < a[1] - 1 and a[2] < b[3] - 1 and b[2] < a[3] - 1
    ]


@pytest.mark.parametrize("drawn", [small(), six()], ids=["small", "six articles"])
def test_nothing_stands_on_anything_else(drawn: nx.MultiDiGraph[str]) -> None:
    layout = lay_out(drawn)
    assert set(layout.places) == set(drawn)
    assert overlaps(layout) == []


@pytest.mark.parametrize("seed", range(12))
def test_nothing_stands_on_anything_else_whatever_the_network(seed: int) -> None:
    size = (seed * 3 % 31, seed * 7 % 40, seed * 5 % 23)
    assert overlaps(lay_out(made_up(seed, *size))) == []


def test_higher_tiers_stand_higher() -> None:
    places = lay_out(small()).places
    heights = [places[B + body][1] for body in ("org/kpu-ri", "org/kpu-provinsi-banten", "org/kpu-kota-serang")]
    assert heights == sorted(heights)
    assert len(set(heights)) == 3


def test_every_body_stands_in_the_band_of_its_tier() -> None:
    drawn = small()
    layout = lay_out(drawn)
    bands = {band.tier: band for band in layout.bands}
    for node, attributes in drawn.nodes(data=True):
        if attributes["kind"] == "organization":
            band = bands[attributes["tier"] or 0]
            assert band.top < layout.places[node][1] < band.bottom


def test_other_bodies_stand_beyond_the_divide() -> None:
    drawn = small()
    layout = lay_out(drawn)
    assert layout.divide is not None
    for node, attributes in drawn.nodes(data=True):
        if attributes["kind"] == "organization":
            assert (layout.places[node][0] < layout.divide) == attributes["election_body"]


def test_a_person_stands_over_the_body_of_a_present_role() -> None:
    layout = lay_out(six())
    by_label = {attributes["label"]: node for node, attributes in six().nodes(data=True)}
    for person, body in (("Choirul Anam", "KPU Provinsi Jawa Timur"), ("Kris Nugroho", "Universitas Airlangga")):
        (px, py), (bx, by) = layout.places[by_label[person]], layout.places[by_label[body]]
        assert py < by
        assert abs(px - bx) < 120


def test_an_event_stands_under_its_organizer() -> None:
    layout = lay_out(small())
    (ex, ey), (bx, by) = layout.places[B + "event/rapat"], layout.places[B + "org/kpu-provinsi-banten"]
    assert ey > by
    assert abs(ex - bx) < 180


def test_an_only_child_stands_straight_below() -> None:
    layout = lay_out(six())
    by_label = {attributes["label"]: node for node, attributes in six().nodes(data=True)}
    parent, child = by_label["KPU Provinsi Jawa Tengah"], by_label["KPU Kabupaten Kendal"]
    assert abs(layout.places[parent][0] - layout.places[child][0]) <= 1


def test_a_beam_runs_between_the_two_tiers() -> None:
    drawn = small()
    layout = lay_out(drawn)
    assert set(layout.beams) == {
        (B + "org/kpu-provinsi-banten", B + "org/kpu-ri"),
        (B + "org/kpu-kota-serang", B + "org/kpu-provinsi-banten"),
    }
    for (child, parent), y in layout.beams.items():
        assert layout.places[parent][1] < y < layout.places[child][1]


def test_the_six_articles_fill_a_screen_at_a_readable_size() -> None:
    layout = lay_out(six())
    assert min(1400 / (layout.right - layout.left), 770 / layout.bottom) > 0.85


def test_an_empty_network_has_no_bands() -> None:
    layout = lay_out(nx.MultiDiGraph())
    assert (layout.places, layout.bands, layout.divide, layout.bottom) == ({}, (), None, 0)


def test_things_that_belong_to_no_body_are_placed_too() -> None:
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    drawn.add_node("p", kind="person", label="Sari")
    drawn.add_node("e", kind="event", label="Rapat", start=None)
    drawn.add_edge("p", "e", kind="participation", part="speaker")
    assert set(lay_out(drawn).places) == {"p", "e"}
