"""The map's page: one file that asks for nothing, the same bytes every time, colours that everyone can tell apart."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import pytest
from rdflib import Graph

from kpugraph.errors import OutputError
from kpugraph.graph.network import network
from kpugraph.pages.document import embed_json
from kpugraph.pages.maps import map_data, render_map, vis_network
from kpugraph.resources import template_path

DATA = Path(__file__).with_name("graph.ttl")


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(DATA, format="turtle")


class _References(HTMLParser):
    """Collects whatever a browser would load for a page."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            wanted = name in {
                "src",
                "srcset",
                "data",
                "poster",
                "background",
                "action",
                "formaction",
                "ping",
                "xlink:href",
            }
            if wanted or (tag in {"link", "base", "use", "image"} and name == "href"):
                self.loaded.append(value or "")
            assert not name.startswith("on"), f"{tag} has {name}"
            assert name != "style"


def test_nothing_is_loaded(graph: Graph) -> None:
    page = render_map(graph)
    references = _References()
    references.feed(page)
    assert references.loaded == ["data:,"]
    assert not {"iframe", "object", "embed", "base", "form", "img"} & set(references.tags)
    style = template_path("map/map.css").read_text(encoding="utf-8")
    assert "url(" not in style
    assert "@import" not in style
    assert "sourceMappingURL" not in page


def test_same_graph_same_bytes_in_whatever_order(graph: Graph) -> None:
    lines = sorted(graph.serialize(format="nt").splitlines())
    pages = {
        render_map(Graph().parse(data="\n".join(order), format="nt"))
        for order in (lines, lines[::-1], lines[1::2] + lines[::2])
    }
    assert pages == {render_map(graph)}


def test_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib, sys; from rdflib import Graph; from kpugraph.pages.maps import render_map;"
        "print(hashlib.sha256(render_map(Graph().parse(sys.argv[1])).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program, str(DATA)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "Asia/Jakarta"), ("2", "UTC"))
    }
    assert len(digests) == 1


def test_a_title_of_ones_own_stands_in_both_languages(graph: Graph) -> None:
    page = render_map(graph, title="Pemilu & <Kita>", language="en")
    assert '<html lang="en">' in page
    assert "<title>Pemilu &amp; &lt;Kita&gt;</title>" in page
    assert map_data(graph, title="X")["title"] == {"id": "X", "en": "X"}


def test_an_unknown_language_is_refused(graph: Graph) -> None:
    with pytest.raises(OutputError, match='no language "fr"; use one of id, en'):
        render_map(graph, language="fr")  # type: ignore[arg-type]


def test_an_unknown_map_or_focus_is_refused(graph: Graph) -> None:
    with pytest.raises(OutputError, match='no view "path"; use one of whole, people, bodies, timeline, provinces'):
        render_map(graph, view="path")
    with pytest.raises(OutputError, match="no body, person or event urn:x; name one that is on the map"):
        render_map(graph, focus="urn:x")


def test_an_empty_graph_gives_a_page() -> None:
    assert "<title>" in render_map(Graph())


def test_the_data_of_the_page_is_the_graph(graph: Graph) -> None:
    (text,) = re.findall(r'<script type="application/json" id="map-data">(.*?)</script>', render_map(graph), re.DOTALL)
    data = json.loads(text)
    assert embed_json(map_data(graph)) == text
    drawn = network(graph)
    assert [node["iri"] for node in data["nodes"]] == list(drawn)
    assert len(data["ties"]) == drawn.number_of_edges()
    assert data["counts"] == {
        "bodies": 6,
        "persons": 3,
        "events": 2,
        "articles": 2,
        "first": "2023-03-01",
        "last": "2023-03-01",
    }
    for tie in data["ties"]:
        ends = (data["nodes"][tie["from"]], data["nodes"][tie["to"]])
        assert all(data["ties"].index(tie) in end["ties"] for end in ends)


def test_pyvis_holds_the_same_network(graph: Graph) -> None:
    drawn = network(graph)
    vis = vis_network(drawn)
    assert [node["shape"] for node in vis.nodes] == ["box"] * 6 + ["dot"] * 3 + ["diamond"] * 2
    assert not any("title" in node for node in vis.nodes)
    assert len(vis.edges) == drawn.number_of_edges()
    assert json.loads(vis.get_network_data()[5])["physics"] == {"enabled": False}
    assert "size" not in next(iter(drawn.nodes(data=True)))[1]


# Colours: the style sheet says them once, so it is what is measured.

PALETTES = ("light", "dark")
ON = [
    ("text", "page"),
    ("text", "canvas"),
    ("text", "band"),
    ("text", "soft"),
    ("text", "event-card"),
    ("text", "mark"),
    ("text", "mark-whole"),
    ("muted", "page"),
    ("muted", "soft"),
    ("muted", "canvas"),
    ("muted", "band"),
    ("accent", "page"),
    ("page", "text"),
    ("tier-0-text", "tier-0"),
    ("tier-1-text", "tier-1"),
    ("tier-2-text", "tier-2"),
    ("tier-other-text", "tier-other"),
    ("person-text", "person"),
    ("event-text", "event-card"),
]
KINDS = ("tier-1", "person", "event")
# Machado, Oliveira, Fernandes 2009, table 1, severity 1.0; linear RGB.
BLINDNESS = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
Colour = tuple[float, float, float]


def palette(name: str) -> dict[str, Colour]:
    style = template_path("map/map.css").read_text(encoding="utf-8")
    blocks = re.findall(r':root(?:\[data-theme="dark"\])? \{(.*?)\n\}', style, re.DOTALL)
    assert len(blocks) == len(PALETTES)
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", blocks[0]))
    if name == "dark":
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", blocks[1]))
    return {key: linear(value) for key, value in found.items()}


def linear(code: str) -> Colour:
    values = [int(code[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values)
    return red, green, blue


def lab(colour: Colour, seen: str) -> Colour:
    red, green, blue = (
        min(1, max(0, sum(weight * value for weight, value in zip(row, colour, strict=True))))
        for row in BLINDNESS[seen]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(("text", "ground"), ON)
def test_text_stands_out(name: str, text: str, ground: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    colours = palette(name)
    lights = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (colours[text], colours[ground]))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("line", ["hierarchy", "meeting", "precedes"])
def test_strong_lines_stand_out(name: str, line: str) -> None:
    """WCAG 2.2, 1.4.11: at least 3 to 1 for what a picture is read by; thin lines stand in the table too."""
    colours = palette(name)
    lights = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (colours[f"line-{line}"], colours["canvas"]))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 3


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("text", "page"),
        ("text", "band"),
        ("text", "mark"),
        ("text", "card"),
        ("muted", "page"),
        ("accent", "page"),
        ("event-text", "card"),
        ("tier-0-text", "tier-0"),
        ("tier-1-text", "tier-1"),
        ("tier-2-text", "tier-2"),
        ("other-text", "other"),
    ],
)
def test_text_stands_out_in_a_dossier(name: str, text: str, ground: str) -> None:
    style = template_path("dossier/dossier.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light if name == "light" else light + dark))
    lights = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(found[text]), linear(found[ground])))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("seen", BLINDNESS)
def test_kinds_differ_in_colour_for_every_eye(name: str, seen: str) -> None:
    """In CIE76, where 2.3 is just seen: 20, and 14 for tritanopia (1 in 30,000); shapes differ besides."""
    least = 14 if seen == "tritanopia" else 20
    colours = palette(name)
    for one, two in combinations(KINDS, 2):
        apart = zip(lab(colours[one], seen), lab(colours[two], seen), strict=True)
        assert sum((a - b) ** 2 for a, b in apart) ** 0.5 > least, (one, two)
