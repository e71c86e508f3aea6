"""The several maps of one network: what each shows, where it stands, and which ties are drawn there.

In comes the network; out come `Scene` values in the order in which the page offers them: the whole in its tiers, people
and bodies by whom they met, events in time, provinces, and each province on its own, which the overview unfolds into.
Where nothing is to be shown a scene is left out, the whole excepted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from kpugraph.graph.meetings import NATIONAL, Kind, Meeting
from kpugraph.graph.neighbourhood import part_of
from kpugraph.graph.standing import Groups, standing
from kpugraph.pages.boxes import pack, ring
from kpugraph.pages.calendar import lay_out_calendar
from kpugraph.pages.clusters import Shape, shape_of
from kpugraph.pages.labels import wrap
from kpugraph.pages.layout import Layout, lay_out
from kpugraph.pages.tiles import lay_out_tiles

__all__ = ["SCENES", "TIES", "Province", "Scene", "provinces_of", "scenes"]

SCENES = ("whole", "people", "bodies", "timeline", "provinces")
"""The scenes that a map can open with."""
TIES = ("role", "affiliation", "unit", "hierarchy", "participation", "precedes")
_TILE = (84, 34)


@dataclass(frozen=True, slots=True)
class Scene:
    """One map: its ``layout`` has a place for everything on it, ``kinds`` are the ties that are drawn.

    Provinces go by `Province.key`. ``flow`` is how lines bend: ``vertical``, ``horizontal``, or ``straight``.
    """

    name: str
    layout: Layout
    kinds: tuple[str, ...]
    flow: str
    groups: Groups | None = None


@dataclass(frozen=True, slots=True)
class Province:
    """A province of the overview, or what is national; ``members`` are its nodes in the order of the network."""

    code: str
    name: str | None
    members: tuple[str, ...]

    @property
    def key(self) -> str:
        """What stands for it among nodes."""
        return f"province:{self.code}"


def provinces_of(drawn: nx.MultiDiGraph[str]) -> tuple[Province, ...]:
    """The provinces that anything belongs to, by code; what belongs to none comes first."""
    members: dict[str, list[str]] = {}
    names: dict[str, str | None] = {NATIONAL: None}
    for node, attributes in drawn.nodes(data=True):
        province = attributes["province"]
        code = NATIONAL if province is None else province["code"]
        members.setdefault(code, []).append(node)
        if province is not None:
            names[code] = province["name"]
    return tuple(Province(code, names[code], tuple(members[code])) for code in sorted(members))


def scenes(drawn: nx.MultiDiGraph[str], met: Mapping[Kind, tuple[Meeting, ...]]) -> tuple[Scene, ...]:
    """Lay out every map; ``met`` has the meetings of people, bodies and provinces."""
    made = [Scene("whole", lay_out(drawn), TIES, "vertical")]
    kinds: tuple[Kind, ...] = ("people", "bodies")
    made += [_network(drawn, kind, met[kind]) for kind in kinds if met[kind]]
    calendar = lay_out_calendar(drawn)
    if calendar.places:
        made.append(Scene("timeline", calendar, ("precedes",), "vertical"))
    provinces = provinces_of(drawn)
    if len(provinces) > 1:
        made.append(Scene("provinces", _tiles(provinces), ("provinces",), "straight"))
        for province in provinces:
            made.append(Scene(province.key, lay_out(part_of(drawn, frozenset(province.members))), TIES, "vertical"))
    return tuple(made)


def _network(drawn: nx.MultiDiGraph[str], kind: str, found: tuple[Meeting, ...]) -> Scene:
    groups = standing(drawn, found)
    shapes = {node: shape_of(drawn.nodes[node]) for group in groups.groups for node in group.members}
    boxes = [
        ring(
            group.members,
            shapes,
            f"frame.{kind}",
            {"number": number, "count": len(group.members), "events": group.events, "articles": group.articles},
        )
        for number, group in enumerate(groups.groups, start=1)
    ]
    return Scene(kind, pack(boxes, shapes), (kind,), "straight", groups)


def _tiles(provinces: tuple[Province, ...]) -> Layout:
    wide, tall = _TILE
    shapes = {
        province.code: Shape(wrap(province.name or "", 13, 2 * wide - 16, 2), wide, wide, tall, tall)
        for province in provinces
    }
    layout = lay_out_tiles(shapes)
    keys = {province.code: province.key for province in provinces}
    return Layout(
        places={keys[code]: place for code, place in layout.places.items()},
        shapes={keys[code]: shape for code, shape in layout.shapes.items()},
        bands=(),
        beams={},
        left=layout.left,
        right=layout.right,
        top=layout.top,
        bottom=layout.bottom,
        divide=None,
    )
