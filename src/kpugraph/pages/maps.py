"""Draws the graph as an interactive map: one HTML file that opens by double-click with the network off.

In comes the dataset; out comes the page's text. NetworkX holds the network, ``layout`` places it, pyvis makes of it
what vis-network reads, and the vis-network script that pyvis carries goes into the page whole. pyvis' own page is
not used: it asks two outside servers for files, and takes headings and titles as markup. The page's parts are in
``templates/map``; colours stand in its style sheet alone, words in ``templates/strings.toml`` alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import networkx as nx
from rdflib import Graph

from kpugraph.errors import OutputError
from kpugraph.graph.connection import Connection
from kpugraph.graph.meetings import Kind, meetings
from kpugraph.graph.neighbourhood import neighbourhood, part_of
from kpugraph.graph.network import network
from kpugraph.pages.chain import lay_out_chain
from kpugraph.pages.document import document, join_scripts
from kpugraph.pages.layout import lay_out
from kpugraph.pages.payload import payload
from kpugraph.pages.scenes import SCENES, TIES, Scene, provinces_of, scenes
from kpugraph.pages.wording import LANGUAGES, Language, load_wording
from kpugraph.resources import template_path

if TYPE_CHECKING:
    from pyvis.network import Network

__all__ = ["PROGRAM", "SCENES", "map_data", "render_connection", "render_map", "vis_network"]

PROGRAM: tuple[str, ...] = (
    "dom",
    "wording",
    "scene",
    "period",
    "state",
    "filters",
    "draw",
    "ground",
    "chart",
    "camera",
    "panel",
    "network",
    "search",
    "table",
    "vector",
    "export",
    "main",
)
"""The page's own scripts, in the order in which each may use those before it."""

_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
_SHAPES = {"organization": "box", "person": "dot", "event": "diamond"}
_MEETINGS: tuple[Kind, ...] = ("people", "bodies", "provinces")
_MANY_EDGES = 600
"""From here on lines are left out while the map is dragged, so that it moves at once."""


def render_map(
    graph: Graph,
    *,
    title: str | None = None,
    language: Language = "id",
    view: str = "whole",
    focus: str | None = None,
    depth: int = 2,
) -> str:
    """Write the graph's interactive map as the text of one HTML file, to be stored as UTF-8.

    ``title`` stands for the page's own in both languages; ``language`` is what the page opens in, ``view`` the map of
    `SCENES` that it opens with. With ``focus``, the IRI of a body, person or event, only what lies within ``depth``
    steps of it is drawn. The same graph and options give the same text. Raises OutputError for a language or view that
    there is not, for a focus that is not on the map, and where the installed pyvis lacks the vis-network script.
    """
    return _page(map_data(graph, title=title, language=language, view=view, focus=focus, depth=depth), language)


def render_connection(graph: Graph, found: Connection, *, language: Language = "id") -> str:
    """Write the map of how two things are connected: what stands on the paths, from the one at the left to the other.

    It is a page as `render_map` makes it; without a path it shows the two alone.
    """
    trails = [(found.start, *(step.target for step in path.steps)) for path in found.paths]
    columns: list[list[str]] = [[found.start], *([] for _ in trails[0][1:-1])] if trails else [[found.start]]
    for trail in trails:
        for column, node in zip(columns, trail, strict=False):
            if node not in column:
                column.append(node)
    columns.append([found.end])
    shown = part_of(network(graph), frozenset(node for column in columns for node in column))
    path = Scene("path", lay_out_chain(shown, columns), TIES, "horizontal")
    gathered = payload(shown, (path, Scene("whole", lay_out(shown), TIES, "vertical")))
    return _page(_data(shown, path, gathered, f"{found.start_name} – {found.end_name}", language), language)


def _page(data: Mapping[str, Any], language: Language) -> str:
    return document(
        _part("map.html"),
        language=language,
        title=data["title"][language],
        data=data,
        style=_part("map.css"),
        library=_library(),
        program=join_scripts([_part(f"{name}.js") for name in PROGRAM]),
    )


def map_data(
    graph: Graph,
    *,
    title: str | None = None,
    language: Language = "id",
    view: str = "whole",
    focus: str | None = None,
    depth: int = 2,
) -> dict[str, Any]:
    """Gather everything that the page shows and says, as plain values; ``payload`` has what the graph knows."""
    _check("language", language, LANGUAGES)
    _check("view", view, SCENES)
    drawn = network(graph)
    if focus is not None:
        if focus not in drawn:
            raise OutputError(f"map: no body, person or event {focus}; name one that is on the map")
        drawn = neighbourhood(drawn, focus, depth)
        title = title or drawn.nodes[focus]["label"]
    met = {kind: meetings(drawn, kind) for kind in _MEETINGS}
    made = scenes(drawn, met)
    provinces = provinces_of(drawn) if any(scene.name == "provinces" for scene in made) else ()
    opened = next((scene for scene in made if scene.name == view), made[0])
    kept = {kind: found for kind, found in met.items() if provinces or kind != "provinces"}
    return _data(drawn, opened, payload(drawn, made, provinces, kept), title, language)


def _check(what: str, given: str, known: Sequence[str]) -> None:
    if given not in known:
        raise OutputError(f'map: no {what} "{given}"; use one of {", ".join(known)}')


def _data(
    drawn: nx.MultiDiGraph[str], opened: Scene, gathered: dict[str, Any], title: str | None, language: Language
) -> dict[str, Any]:
    wording = load_wording()
    nodes, edges, _, _, _, options = vis_network(drawn).get_network_data()
    return gathered | {
        "language": language,
        "start": opened.name,
        "title": {tongue: title or wording["page.title"][tongue] for tongue in LANGUAGES},
        "words": wording,
        "vis": {"nodes": nodes, "edges": edges, "options": json.loads(options)},
    }


def vis_network(drawn: nx.MultiDiGraph[str]) -> Network:
    """Make the pyvis network: shapes and kinds of the nodes, whose ids are their numbers in the network's order.

    Where they stand, the page takes from its scenes. No titles are set: pyvis would take them as markup where they
    contain ``href``.
    """
    from pyvis.network import Network

    vis = Network(directed=True)
    numbers = {node: number for number, node in enumerate(drawn)}
    for node, attributes in drawn.nodes(data=True):
        kind = attributes["kind"]
        vis.add_node(numbers[node], label=attributes["label"], shape=_SHAPES[kind], group=kind)
    for number, (source, target, attributes) in enumerate(drawn.edges(data=True)):
        arrows = {"to": {"enabled": True, "scaleFactor": 0.55}} if attributes["kind"] == "precedes" else ""
        vis.add_edge(numbers[source], numbers[target], id=number, arrows=arrows)
    vis.set_options(json.dumps(_options(drawn.number_of_edges())))
    return vis


def _options(edges: int) -> dict[str, Any]:
    curve = {"enabled": True, "type": "cubicBezier", "forceDirection": "vertical", "roundness": 0.5}
    return {
        "autoResize": False,
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "nodes": {"physics": False},
        "edges": {"smooth": curve, "selectionWidth": 0, "hoverWidth": 0},
        "interaction": {
            "selectable": False,
            "hover": False,
            "hideEdgesOnDrag": edges > _MANY_EDGES,
            "keyboard": {"enabled": True, "bindToWindow": False},
            "zoomSpeed": 0.6,
        },
    }


def _part(name: str) -> str:
    return template_path(f"map/{name}").read_text(encoding="utf-8")


def _library() -> str:
    """Read vis-network as pyvis carries it, without the pointer to a map file that only developers' tools ask for."""
    script = files("pyvis").joinpath(_LIBRARY)
    if not script.is_file():
        raise OutputError(f"pyvis: the installed version lacks {_LIBRARY}; install pyvis 0.3.2")
    return script.read_text(encoding="utf-8").partition("//# sourceMappingURL=")[0]
