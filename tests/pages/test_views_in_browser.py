"""The several maps as a reader meets them: what stands on each, what its panels say, and the way there and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from rdflib import Graph

from kpugraph.pages.maps import map_data, render_map
from tests.pages.conftest import Opened, Opener

pytestmark = pytest.mark.browser

DATA = Path(__file__).with_name("graph.ttl")
B = "https://example.org/id/"
SARI = B + "person/sari-melati"
VIEWS = ("whole", "people", "bodies", "timeline", "provinces")


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(DATA, format="turtle")


@pytest.fixture(scope="module")
def html(graph: Graph) -> str:
    return render_map(graph, language="en")


@pytest.fixture(scope="module")
def data(graph: Graph) -> dict[str, Any]:
    return map_data(graph)


def pressed(opened: Opened) -> list[str | None]:
    return [
        button.get_attribute("data-view")
        for button in opened.page.locator("button[data-view][aria-pressed=true]").all()
    ]


def point(opened: Opened, scene: dict[str, Any], number: int) -> tuple[float, float]:
    """Where a thing is on the screen while the whole of its scene is in view."""
    box = opened.page.locator("#map").bounding_box()
    assert box is not None
    width, height = scene["right"] - scene["left"], scene["bottom"] - scene["top"]
    scale = min(box["width"] / width, box["height"] / height, 1.35)
    (place,) = ((x, y) for thing, x, y in scene["places"] if thing == number)
    x = box["x"] + box["width"] / 2 + (place[0] - (scene["left"] + scene["right"]) / 2) * scale
    return x, box["y"] + box["height"] / 2 + (place[1] - (scene["top"] + scene["bottom"]) / 2) * scale


def test_every_map_is_reached_and_shows_its_own_things(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    opened.page.click("button[data-show=list]")
    scenes = {scene["name"]: scene for scene in data["scenes"]}
    for view in VIEWS:
        opened.page.click(f".views [data-view={view}]")
        assert pressed(opened) == [view]
        assert opened.page.locator("#stage").is_visible()
        assert opened.text("#about")
        opened.page.click("button[data-show=list]")
        assert opened.page.locator("#index button").count() == len(scenes[view]["places"])
    assert opened.page.locator("[data-view=path]").is_hidden()


def test_the_legend_offers_what_the_map_has(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    assert opened.page.locator(".chip:visible").count() == 8
    opened.page.click("[data-view=people]")
    shown = opened.page.locator(".chip:visible input").evaluate_all("all => all.map(one => one.dataset.filter)")
    assert shown == ["person", "meeting"]


def test_who_met_whom_is_told_in_words_with_its_articles(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    opened.page.click("[data-view=people]")
    numbers = {node["iri"]: number for number, node in enumerate(data["nodes"])}
    (scene,) = (scene for scene in data["scenes"] if scene["name"] == "people")
    opened.page.mouse.click(*point(opened, scene, numbers[SARI]))
    expect(opened.page.locator("#panel h2")).to_have_text("Sari Melati")
    said = opened.page.locator("#panel .standing").all_inner_texts()
    assert said == [
        "Was with 1 other person at 1 event, as 1 article tells.",
        "Shortest paths between others that lead over it: 0 %.",
        "Group 1: 2 people who met mostly each other, as 1 article tells.",
    ]
    opened.page.locator("#panel .links button", has_text="1 event").click()
    expect(opened.page.locator("#panel h2")).to_have_text("Sari Melati – Wulan Prameswari Utami")
    assert "were at the same events (rests on 1 article)" in opened.text("#panel")
    facts = opened.page.locator("#panel .fact[data-tie]").evaluate_all("all => all.map(one => Number(one.dataset.tie))")
    (link,) = (link for link in data["links"] if link["kind"] == "people")
    assert facts == [tie for _, ties in link["events"] for tie in ties]
    quoted = opened.page.locator("#panel mark").all_inner_texts()
    assert quoted == [each["exact"] for fact in facts for each in data["ties"][fact]["evidence"]]


def test_every_meeting_has_its_facts_in_the_panel(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    things = [*data["nodes"], *data["provinces"]]
    for link in data["links"]:
        reference = f"{things[link['from']]['iri']} {link['kind']} {things[link['to']]['iri']}"
        opened.page.evaluate(
            "([view, iri]) => { location.hash = new URLSearchParams({ view, focus: iri }).toString() }",
            [link["kind"], reference],
        )
        opened.page.wait_for_function(
            "view => document.querySelector(`[data-view=${view}]`).ariaPressed === 'true'", arg=link["kind"]
        )
        shown = opened.page.locator("#panel .fact[data-tie]").evaluate_all(
            "all => all.map(one => Number(one.dataset.tie))"
        )
        assert shown == [tie for _, ties in link["events"] for tie in ties]


def test_a_province_unfolds_and_folds(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    opened.page.click("[data-view=provinces]")
    (scene,) = (scene for scene in data["scenes"] if scene["name"] == "provinces")
    number = len(data["nodes"]) + [province["code"] for province in data["provinces"]].index("36")
    opened.page.mouse.click(*point(opened, scene, number))
    expect(opened.page.locator("#panel h2")).to_have_text("Banten")
    assert "3 bodies · 2 people · 2 events · 2 articles · 1 Mar 2023" in opened.text("#panel")
    listed = opened.page.locator("#panel .links a").all_inner_texts()
    members = {data["nodes"][member]["label"] for member in data["provinces"][number - len(data["nodes"])]["members"]}
    assert members <= set(listed)
    opened.page.locator("#panel button", has_text="Unfold").click()
    assert opened.text("#about") == "Banten: only what belongs to this province."
    assert pressed(opened) == ["provinces"]
    opened.page.click("button[data-show=list]")
    assert set(opened.page.locator("#index button").all_inner_texts()) == members
    opened.page.click("#fold")
    assert opened.page.locator("#fold").is_hidden()
    opened.page.click("button[data-show=map]")
    opened.page.mouse.dblclick(*point(opened, scene, number))
    expect(opened.page.locator("#fold")).to_be_visible()


def test_a_link_restores_map_and_focus_and_back_and_undo_take_steps_back(open_page: Opener, html: str) -> None:
    opened = open_page(html, address="#view=people&focus=https%3A%2F%2Fexample.org%2Fid%2Fperson%2Fsari-melati")
    assert pressed(opened) == ["people"]
    assert opened.page.locator("#undo").is_disabled()
    expect(opened.page.locator("#panel h2")).to_have_text("Sari Melati")
    opened.page.click("[data-view=timeline]")
    expect(opened.page.locator("#panel")).to_be_hidden()
    opened.page.go_back()
    opened.page.wait_for_function("() => document.querySelector('[data-view=people]').ariaPressed === 'true'")
    expect(opened.page.locator("#panel h2")).to_have_text("Sari Melati")
    opened.page.click("[data-view=bodies]")
    opened.page.click("#undo")
    assert pressed(opened) == ["people"]
    opened.page.keyboard.press("Control+z")
    assert pressed(opened) == ["timeline"]
    for _ in range(9):
        opened.page.keyboard.press("Control+z")
    assert opened.page.locator("#undo").is_disabled()
    assert pressed(opened) == ["people"]
    expect(opened.page.locator("#panel h2")).to_have_text("Sari Melati")


def test_a_thing_that_this_map_lacks_is_shown_on_the_whole(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.page.click("[data-view=people]")
    opened.page.fill("#search", "serang")
    opened.page.keyboard.press("Enter")
    expect(opened.page.locator("#panel h2")).to_have_text("KPU Kota Serang")
    assert pressed(opened) == ["whole"]


def test_the_table_of_meetings_lists_them(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html, address="#view=bodies&show=list")
    assert opened.page.locator("tbody tr").count() == sum(link["kind"] == "bodies" for link in data["links"])
    row = opened.page.locator("tbody tr", has_text="KPU Kota Serang and KPU Provinsi Banten")
    assert row.locator("td").first.inner_text().endswith("were at the same events (1 event)")
    assert row.locator("td").nth(1).inner_text() == "1 Mar 2023"
    opened.page.click("[data-view=timeline]")
    opened.page.click("button[data-show=list]")
    assert opened.page.locator("tbody tr").count() == len(data["ties"]) + len(data["statements"])


@pytest.mark.parametrize("address", ["#view=nothing", "#view=__proto__&focus=x", "#show=x&view=province:99", "#view"])
def test_an_address_of_what_is_not_there_opens_the_map(open_page: Opener, html: str, address: str) -> None:
    opened = open_page(html, address=address)
    assert pressed(opened) == ["whole"]


def test_it_opens_with_the_map_asked_for_and_about_the_thing_asked_for(open_page: Opener, graph: Graph) -> None:
    opened = open_page(render_map(graph, view="timeline", focus=B + "person/bagus-tirta", depth=2))
    assert pressed(opened) == ["timeline"]
    assert opened.page.title() == "Bagus Tirta"
    assert opened.text("#summary") == "2 lembaga · 1 tokoh · 1 kegiatan · 1 artikel · 1 Mar 2023"


@pytest.mark.parametrize("width", [360, 768])
@pytest.mark.parametrize("view", VIEWS)
def test_a_phone_has_room_for_every_map(open_page: Opener, html: str, width: int, view: str) -> None:
    opened = open_page(html, address=f"#view={view}", viewport={"width": width, "height": 800})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    box = opened.page.locator("#map").bounding_box()
    assert box is not None
    assert box["height"] > 400
