"""Filters, the strip of time, colours, pictures and paper: every control used, what is left checked on the graph."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from rdflib import Graph

from kpugraph.pages.maps import map_data, render_map
from tests.pages.conftest import Opened, Opener
from tests.pages.test_hostile_text import PAYLOADS, hostile_graph

pytestmark = pytest.mark.browser

DATA = Path(__file__).with_name("graph.ttl")
LATER = """
@base <https://example.org/id/> . @prefix kpu: <https://w3id.org/kpugraph/ontology#> .
@prefix schema: <https://schema.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<event/webinar> schema:startDate "2023-06-20"^^xsd:date .
"""
RI, BANTEN, SERANG = "KPU RI", "KPU Provinsi Banten", "KPU Kota Serang"
CITY, CAMPUS, UNIT = "Pemerintah Kota Serang", "Universitas Cendana Putih", "Inspektorat KPU RI"
SARI, BAGUS, WULAN = "Sari Melati", "Bagus Tirta", "Wulan Prameswari Utami"
RAPAT, WEBINAR = "Rapat Koordinasi Data Pemilih", "Webinar Pemilih Pemula"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(DATA, format="turtle").parse(data=LATER, format="turtle")


@pytest.fixture(scope="module")
def html(graph: Graph) -> str:
    return render_map(graph, language="en")


@pytest.fixture(scope="module")
def data(graph: Graph) -> dict[str, Any]:
    return map_data(graph)


def listed(opened: Opened) -> set[str]:
    """What the index of the table has."""
    return set(opened.page.locator("#index button").all_inner_texts())


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("tier", "0", {RI, UNIT}),
        ("tier", "1", {BANTEN, SARI, RAPAT, WEBINAR}),
        ("tier", "2", {SERANG, CITY, BAGUS, RAPAT}),
        ("province", "36", {BANTEN, SERANG, CITY, SARI, BAGUS, RAPAT, WEBINAR}),
        ("province", "-", {RI, UNIT, CAMPUS, WULAN}),
        ("type", "rapat-koordinasi", {RAPAT, BANTEN, SERANG, CITY}),
        ("type", "webinar", {WEBINAR, SARI, WULAN, BANTEN, CAMPUS}),
        ("topic", "sirekap", {RAPAT, BANTEN, SERANG, CITY}),
    ],
)
def test_a_filter_leaves_what_fits_and_what_belongs_to_it(
    open_page: Opener, html: str, name: str, value: str, left: set[str]
) -> None:
    opened = open_page(html, address="#show=list")
    expect(opened.page.locator("#filters")).to_be_hidden()
    opened.page.click("#filtering")
    if opened.page.locator(f"#filter-{name}").is_hidden():
        opened.page.evaluate("([name, value]) => { location.hash = `#show=list&${name}=${value}` }", [name, value])
        opened.page.wait_for_function("() => !document.getElementById('clear').hidden")
    else:
        opened.page.select_option(f"#filter-{name}", value)
    assert listed(opened) == left
    assert opened.text("#left") == f"{len(left)} on this map"
    assert opened.text("#filtering") == "Filters (1)"
    assert f"{name}={value}" in opened.page.url
    opened.page.click("#clear")
    assert len(listed(opened)) == 11
    assert opened.page.locator("#clear").is_hidden()


def test_filters_go_together_and_undo_takes_the_last_back(open_page: Opener, html: str) -> None:
    opened = open_page(html, address="#show=list")
    opened.page.click("#filtering")
    opened.page.select_option("#filter-type", "webinar")
    opened.page.select_option("#filter-province", "36")
    assert listed(opened) == {WEBINAR, SARI, BANTEN}
    assert opened.text("#filtering") == "Filters (2)"
    opened.page.locator(".chip", has_text="People").click()
    assert listed(opened) == {WEBINAR, BANTEN}
    opened.page.click("#undo")
    assert listed(opened) == {WEBINAR, SARI, BANTEN}
    opened.page.click("#undo")
    assert listed(opened) == {WEBINAR, SARI, WULAN, BANTEN, CAMPUS}
    assert opened.page.input_value("#filter-province") == ""


def test_a_link_restores_the_filters(open_page: Opener, html: str) -> None:
    opened = open_page(html, address="#show=list&hide=person&type=webinar&from=2023-05&to=2023-06")
    assert listed(opened) == {WEBINAR, CAMPUS}  # nobody was seen at KPU Provinsi Banten then
    assert opened.page.locator("[data-filter=person]").is_checked() is False
    assert opened.page.input_value("#filter-type") == "webinar"
    assert opened.text("#span") == "May 2023 – Jun 2023"


@pytest.mark.parametrize(
    "address",
    ["#tier=9&province=x&type=__proto__&topic=%3Cb%3E", "#hide=x,y&from=2023-99&to=1", "#from=2023-06&to=2023-03"],
)
def test_filters_that_the_page_does_not_offer_are_none(open_page: Opener, html: str, address: str) -> None:
    opened = open_page(html, address=address)
    opened.page.click("#filtering")
    assert opened.text("#filtering") == "Filters"
    assert opened.text("#left") == "11 on this map"


def test_the_strip_of_time_counts_events_and_cuts_a_stretch(open_page: Opener, html: str) -> None:
    opened = open_page(html, address="#show=list")
    assert opened.text("#span") == "Mar 2023 – Jun 2023"
    heights = opened.page.locator("#bars rect").evaluate_all(
        "all => all.map(one => Number(one.getAttribute('height')))"
    )
    assert heights == [1, 0, 0, 1]
    opened.page.focus("#from")
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.locator("#from").get_attribute("aria-valuetext") == "Apr 2023"
    assert listed(opened) == {WEBINAR, SARI, WULAN, CAMPUS}
    assert opened.page.locator("#bars rect.out").count() == 1
    assert opened.page.evaluate("document.activeElement.id") == "from"
    opened.page.keyboard.press("ArrowLeft")
    opened.page.focus("#to")
    opened.page.keyboard.press("Home")
    assert opened.text("#span") == "Mar 2023"
    assert listed(opened) == {RAPAT, SARI, BANTEN, SERANG, CITY}
    assert "from=2023-03&to=2023-03" in opened.page.url
    opened.page.focus("#from")
    opened.page.keyboard.press("End")
    assert opened.text("#span") == "Jun 2023"


def test_time_runs_to_its_end_and_can_be_stopped(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.page.click("#play")
    assert opened.text("#span") == "Mar 2023"
    assert opened.page.locator("#play").get_attribute("aria-label") == "Pause"
    opened.page.wait_for_function("() => document.getElementById('span').textContent.includes('Apr')")
    opened.page.click("#play")
    assert opened.page.locator("#play").get_attribute("aria-label") == "Let time run"
    stopped = opened.text("#span")
    opened.page.wait_for_timeout(900)
    assert opened.text("#span") == stopped
    opened.page.click("#play")
    opened.page.wait_for_function("() => document.getElementById('play').ariaLabel === 'Let time run'")
    assert opened.text("#span") == "Mar 2023 – Jun 2023"
    assert "from=" not in opened.page.url


def test_meetings_are_counted_anew_in_a_stretch(open_page: Opener, html: str) -> None:
    opened = open_page(html, address="#view=people&show=list&from=2023-03&to=2023-04")
    assert opened.page.locator("tbody tr").count() == 0
    opened.page.evaluate("location.hash = '#view=people&show=list&from=2023-05&to=2023-06'")
    expect(opened.page.locator("tbody tr")).to_have_count(1)


def test_a_graph_of_one_day_has_no_strip(open_page: Opener) -> None:
    opened = open_page(render_map(Graph().parse(DATA, format="turtle")))
    assert opened.page.locator("#period").is_hidden()


def test_filtering_leaves_the_view_where_it_is(open_page: Opener, html: str) -> None:
    opened = open_page(html)

    def drawn() -> str:
        opened.page.wait_for_timeout(150)
        return str(opened.page.evaluate("document.querySelector('#map canvas').toDataURL()"))

    for _ in range(2):
        opened.page.click("[data-zoom=larger]")
    before = drawn()
    opened.page.locator(".chip", has_text="Parts in events").click()
    assert drawn() != before
    opened.page.locator(".chip", has_text="Parts in events").click()
    assert drawn() == before


def test_the_reader_chooses_dark_or_light(open_page: Opener, html: str) -> None:
    opened = open_page(html, color_scheme="light")
    assert opened.page.locator("#theme").get_attribute("aria-pressed") == "false"
    ground = "getComputedStyle(document.body).backgroundColor"
    opened.page.click("#theme")
    assert opened.page.evaluate(ground) == "rgb(18, 24, 31)"
    assert opened.page.locator("#theme").get_attribute("aria-pressed") == "true"
    opened.page.click("#theme")
    assert opened.page.evaluate(ground) == "rgb(255, 255, 255)"


def saved(opened: Opened, act: str) -> tuple[str, bytes]:
    opened.page.click(".menu summary")
    with opened.page.expect_download() as download:
        opened.page.click(f"[data-act={act}]")
    assert opened.page.locator(".menu div").is_hidden()
    return download.value.suggested_filename, download.value.path().read_bytes()


def test_the_map_is_saved_as_png(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    name, picture = saved(open_page(html), "png")
    assert name == "kpu-relationship-map-whole.png"
    assert picture.startswith(b"\x89PNG\r\n")
    scene = data["scenes"][0]
    width, height = (int.from_bytes(picture[start : start + 4]) for start in (16, 20))
    assert (width, height) == (2 * (scene["right"] - scene["left"]), 2 * (scene["bottom"] - scene["top"] + 34))


@pytest.mark.parametrize("view", ["whole", "people", "bodies", "timeline", "provinces"])
def test_the_map_is_saved_as_svg_with_every_name(open_page: Opener, html: str, data: dict[str, Any], view: str) -> None:
    name, picture = saved(open_page(html, address=f"#view={view}"), "svg")
    assert name == f"kpu-relationship-map-{view}.svg"
    root = ElementTree.fromstring(picture)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    texts = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    (scene,) = (scene for scene in data["scenes"] if scene["name"] == view)
    things = [*data["nodes"], *data["provinces"]]
    lines = {line for number, _, _ in scene["places"] for line in things[number]["lines"] if line}
    assert lines <= texts
    assert not re.search(rb"href|<script|<image|<style", picture)


def test_a_saved_map_leaves_out_what_is_filtered(open_page: Opener, html: str) -> None:
    _, picture = saved(open_page(html, address="#hide=person"), "svg")
    assert b"Sari Melati" not in picture
    assert b"KPU RI" in picture


def test_an_event_s_sign_stands_beside_its_card_in_a_saved_picture(
    open_page: Opener, html: str, data: dict[str, Any]
) -> None:
    _, picture = saved(open_page(html), "svg")
    turned = [
        element.get("transform", "")
        for element in ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}path")
        if "rotate(45)" in element.get("transform", "")
    ]
    places = {number: (x, y) for number, x, y in data["scenes"][0]["places"]}
    events = [number for number, node in enumerate(data["nodes"]) if node["kind"] == "event"]
    for number in events:
        assert "translate({} {}) rotate(45)".format(*places[number]) in turned


def test_hostile_names_are_text_in_a_saved_picture(open_page: Opener) -> None:
    opened = open_page(render_map(hostile_graph()))
    name, picture = saved(opened, "svg")
    assert name.endswith("-whole.svg")
    root = ElementTree.fromstring(picture)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags == {"svg", "title", "path", "rect", "text"}
    assert not any(name.startswith("on") for element in root.iter() for name in element.attrib)
    assert opened.page.evaluate("window.ran") is None
    assert len(PAYLOADS) == 40


def test_on_paper_the_map_is_a_light_picture_of_all_of_it_with_the_panel(open_page: Opener, html: str) -> None:
    opened = open_page(
        html, color_scheme="dark", address="#focus=https%3A%2F%2Fexample.org%2Fid%2Fperson%2Fsari-melati"
    )
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "light"
    picture = opened.page.locator("#printed")
    assert picture.is_visible()
    assert picture.get_attribute("alt")
    assert opened.page.locator("#panel blockquote").first.is_visible()
    assert opened.page.locator(".views").is_hidden()
    opened.page.emulate_media(media="screen")
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.page.locator("#printed").count() == 0
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_arrow_keys_go_from_neighbour_to_neighbour(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.focus("https://example.org/id/org/kpu-kota-serang")
    gone = []
    for key in ("ArrowUp", "ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft"):
        opened.page.keyboard.press(f"Shift+{key}")
        gone.append(opened.text("#panel h2"))
    assert gone[0] == BAGUS
    assert all(one != other for one, other in pairwise(gone))
    assert opened.page.evaluate("document.activeElement.id") == "panel"


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_choices_are_in_the_language_of_the_page(open_page: Opener, html: str, language: str) -> None:
    opened = open_page(html)
    opened.page.click("#filtering")
    opened.page.click(f"[data-language={language}]")
    options = opened.page.locator("#filter-type option").all_inner_texts()
    assert options == (
        ["Semua", "Rapat koordinasi", "webinar"] if language == "id" else ["All", "Coordination meeting", "webinar"]
    )
    assert opened.page.locator("#filter-tier option").nth(1).inner_text() == (
        "Nasional" if language == "id" else "National"
    )


def test_every_control_has_a_name(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.page.click("#filtering")
    for control in opened.page.locator("button:visible, select:visible, input:visible, summary:visible").all():
        name = control.evaluate(
            "one => one.ariaLabel || one.innerText || [...(one.labels ?? [])].map(label => label.innerText).join(' ')"
        )
        assert name.strip(), control.evaluate("one => one.outerHTML")
