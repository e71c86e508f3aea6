"""The map as a reader meets it, in a real browser: every test also holds it to no request and no complaint."""

from __future__ import annotations

import re
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
RAPAT = B + "event/rapat"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(DATA, format="turtle")


@pytest.fixture(scope="module")
def html(graph: Graph) -> str:
    return render_map(graph)


@pytest.fixture(scope="module")
def data(graph: Graph) -> dict[str, Any]:
    return map_data(graph)


def at(opened: Opened, data: dict[str, Any], iri: str) -> tuple[float, float]:
    """Where a node is on the screen while the whole map is in view."""
    (number,) = (number for number, node in enumerate(data["nodes"]) if node["iri"] == iri)
    scene = data["scenes"][0]
    (place,) = ((x, y) for thing, x, y in scene["places"] if thing == number)
    box = opened.page.locator("#map").bounding_box()
    assert box is not None
    width, height = scene["right"] - scene["left"], scene["bottom"] - scene["top"]
    scale = min(box["width"] / width, box["height"] / height, 1.35)
    x = box["x"] + box["width"] / 2 + (place[0] - (scene["left"] + scene["right"]) / 2) * scale
    y = box["y"] + box["height"] / 2 + (place[1] - (scene["top"] + scene["bottom"]) / 2) * scale
    return x, y


def facts(opened: Opened) -> list[str]:
    return [" ".join(text.split()) for text in opened.page.locator("#panel .fact > p:first-child").all_inner_texts()]


def test_it_opens_with_the_network_off(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    assert opened.page.title() == "Peta hubungan KPU"
    assert opened.text("#summary") == "6 lembaga · 3 tokoh · 2 kegiatan · 2 artikel · 1 Mar 2023"
    assert opened.page.locator("#map canvas").count() == 1
    expect(opened.page.locator("#panel")).to_be_hidden()


def test_the_map_is_drawn(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    x, y = at(opened, data, SARI)
    seen = "([x, y]) => [...document.querySelector('#map canvas').getContext('2d').getImageData(x, y, 1, 1).data]"
    box = opened.page.locator("#map").bounding_box()
    assert box is not None
    inside = [x - box["x"] - 9, y - box["y"] + 7]
    assert opened.page.evaluate(seen, inside) == [0x19, 0x7F, 0x50, 255]


def test_a_click_on_a_node_shows_its_facts(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    opened.page.mouse.click(*at(opened, data, SARI))
    expect(opened.page.locator("#panel h2")).to_have_text("Sari Melati")
    assert opened.page.url.endswith("#focus=" + "https%3A%2F%2Fexample.org%2Fid%2Fperson%2Fsari-melati")
    assert facts(opened) == [
        "Sari Melati tercatat sebagai ketua KPU Provinsi Banten (terlihat 1 Mar 2023 sampai 9 Mar 2023)",
        "Sari Melati membuka atau memberi sambutan pada Webinar Pemilih Pemula",
        "Sari Melati berkata pada Rapat Koordinasi Data Pemilih:",
    ]
    details = opened.text("#panel dl")
    assert "Nama lengkap dengan gelar Dr. Sari Melati, M.Si" in details
    assert "Disebut juga Sari; Sari Melathi" in details


def test_a_click_on_empty_ground_closes_the_panel(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.focus(SARI)
    box = opened.page.locator("#map").bounding_box()
    assert box is not None
    opened.page.mouse.click(box["x"] + box["width"] - 60, box["y"] + 6)
    expect(opened.page.locator("#panel")).to_be_hidden()


def test_the_panel_of_an_event(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.focus(RAPAT)
    details = opened.text("#panel dl")
    for words in (
        "Jenis Rapat koordinasi",
        "Tanggal 1 Mar 2023 – 2 Mar 2023",
        "Cara tatap muka",
        "Tempat Aula Cempaka, Kota Serang",
        "Seri Rapat Data, ke-3",
        "Topik Sirekap",
    ):
        assert words in details
    assert facts(opened) == [
        "KPU Provinsi Banten menyelenggarakan kegiatan ini (1 Mar 2023 – 2 Mar 2023)",
        "KPU Kota Serang mengikuti kegiatan ini (1 Mar 2023 – 2 Mar 2023)",
        "Pemerintah Kota Serang mengikuti kegiatan ini (1 Mar 2023 – 2 Mar 2023)",
        "kegiatan ini berlangsung sebelum Webinar Pemilih Pemula",
        "Sari Melati berkata pada kegiatan ini:",
    ]
    opened.focus(B + "event/webinar")
    assert "Tanggal tidak diketahui" in opened.text("#panel dl")


def test_every_fact_of_every_node_stands_in_its_panel_with_its_sentences(
    open_page: Opener, html: str, data: dict[str, Any]
) -> None:
    opened = open_page(html)
    for node in data["nodes"]:
        opened.focus(node["iri"])
        expect(opened.page.locator("#panel h2")).to_have_text(node["label"])
        shown = opened.page.locator("#panel .fact[data-tie]").evaluate_all("all => all.map(one => one.dataset.tie)")
        assert sorted(int(number) for number in shown) == node["ties"]
        said = opened.page.locator("#panel .fact[data-statement]").evaluate_all(
            "all => all.map(one => one.dataset.statement)"
        )
        assert [int(number) for number in said] == node["statements"]
        for number in node["ties"]:
            figures = opened.page.locator(f"#panel .fact[data-tie='{number}'] figure")
            evidence = data["ties"][number]["evidence"]
            assert figures.locator("mark").evaluate_all("all => all.map(one => one.textContent)") == [
                each["exact"] for each in evidence
            ]
            assert figures.locator("blockquote").evaluate_all("all => all.map(one => one.textContent)") == [
                each["before"] + each["exact"] + each["after"] for each in evidence
            ]
            captions = figures.locator("figcaption").evaluate_all("all => all.map(one => one.textContent)")
            for caption, each in zip(captions, evidence, strict=True):
                assert caption.startswith(data["articles"][each["article"]]["title"])
                assert f"aturan {each['rule']}" in caption


def test_only_web_addresses_become_links(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.focus(SARI)
    addresses = opened.page.locator("#panel a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    outside = {address for address in addresses if not address.startswith("#focus=")}
    assert outside == {"https://berita.example/satu?a=1&b=2"}
    link = opened.page.locator("#panel a[href^='https:']").first
    assert (link.get_attribute("rel"), link.get_attribute("target")) == ("noopener noreferrer", "_blank")


def test_a_click_on_a_tie_shows_that_fact(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    (x1, y1), (x2, y2) = at(opened, data, SARI), at(opened, data, B + "org/kpu-provinsi-banten")
    places = [(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part) for part in (0.5, 0.45, 0.55, 0.4, 0.6)]
    for place in places:
        opened.page.mouse.click(*place)
        if opened.page.locator("#panel").is_visible() and "–" in opened.text("#panel h2"):
            break
        opened.page.keyboard.press("Escape")
    expect(opened.page.locator("#panel h2")).to_have_text("Sari Melati – KPU Provinsi Banten")
    assert len(facts(opened)) == 1
    assert opened.page.url.endswith("membership%2Fsari")


def test_the_beam_of_the_hierarchy_can_be_clicked(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    x, y = at(opened, data, B + "org/kpu-kota-serang")
    up = next(node["shape"]["up"] for node in data["nodes"] if node["iri"] == B + "org/kpu-kota-serang")
    opened.page.mouse.click(x, y - up * 1.35 - 14)
    assert facts(opened) == ["KPU Kota Serang berada di bawah KPU Provinsi Banten"]
    assert "Dari susunan lembaga" in opened.text("#panel")


def test_hovering_names_what_is_under_the_pointer(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    opened.page.mouse.move(*at(opened, data, RAPAT))
    assert opened.text("#hint") == "Rapat Koordinasi Data Pemilih · Rapat koordinasi"
    opened.page.mouse.move(700, 10)
    assert opened.page.locator("#hint").is_hidden()


def test_the_language_changes_everywhere(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    opened.focus(SARI)
    opened.page.click("[data-language=en]")
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    assert opened.page.title() == "KPU relationship map"
    assert opened.page.locator("#search").get_attribute("placeholder") == "Search bodies, people or events"
    assert facts(opened)[0] == (
        "Sari Melati is on record as chair (ketua) of KPU Provinsi Banten (seen 1 Mar 2023 to 9 Mar 2023)"
    )
    assert "confidence 0.95" in opened.text("#panel")
    for language, other in (("en", "id"), ("id", "en")):
        opened.page.click(f"[data-language={language}]")
        for attribute, read in (("text", "textContent"), ("label", "ariaLabel"), ("hint", "placeholder")):
            shown = opened.page.locator(f"[data-{attribute}]").evaluate_all(
                f"all => all.map(one => [one.dataset.{attribute}, one.{read}])"
            )
            for key, text in shown:
                assert text == data["words"][key][language], (key, other)


def test_it_opens_in_the_language_asked_for(open_page: Opener, graph: Graph) -> None:
    opened = open_page(render_map(graph, language="en"))
    assert opened.text("button[data-show=list]") == "Table"
    assert opened.page.locator("[data-language=en]").get_attribute("aria-pressed") == "true"


@pytest.mark.parametrize(
    ("typed", "heading"),
    [
        ("sari mel", "Sari Melati"),
        ("melathi", "Sari Melati"),
        ("kpu pusat", "KPU RI"),
        ("PRAMESWARI", "Wulan Prameswari Utami"),
        ("coordination", "Rapat Koordinasi Data Pemilih"),
        ("sérang", "KPU Kota Serang"),
    ],
)
def test_search_focuses_what_it_finds(open_page: Opener, html: str, typed: str, heading: str) -> None:
    opened = open_page(html)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(typed)
    assert opened.page.locator("#matches [role=option]").first.inner_text() == heading
    opened.page.keyboard.press("Enter")
    expect(opened.page.locator("#panel h2")).to_have_text(heading)
    assert opened.page.locator("#matches").is_hidden()
    assert opened.page.input_value("#search") == ""


def test_the_search_list_goes_by_keyboard_and_mouse(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.page.fill("#search", "kpu")
    options = opened.page.locator("#matches [role=option]")
    names = options.all_inner_texts()
    assert len(names) == 4
    opened.page.keyboard.press("ArrowDown")
    assert opened.page.locator("#search").get_attribute("aria-activedescendant") == "match-1"
    assert options.nth(1).get_attribute("aria-selected") == "true"
    opened.page.keyboard.press("ArrowUp")
    opened.page.keyboard.press("ArrowUp")
    assert options.nth(3).get_attribute("aria-selected") == "true"
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#matches").is_hidden()
    opened.page.fill("#search", "tidak ada yang begini")
    assert opened.text("#matches") == "Tidak ditemukan"
    opened.page.keyboard.press("Enter")
    expect(opened.page.locator("#panel")).to_be_hidden()
    opened.page.fill("#search", "kpu")
    options.nth(2).click()
    expect(opened.page.locator("#panel h2")).to_have_text(names[2])


def test_filters_hide_things_and_their_ties(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    x, y = at(opened, data, SARI)
    opened.page.locator(".chip", has_text="Tokoh").click()
    opened.page.mouse.click(x, y)
    expect(opened.page.locator("#panel")).to_be_hidden()
    opened.page.click("button[data-show=list]")
    assert "Sari Melati" not in opened.text("#index")
    assert not any("Sari" in text for text in opened.page.locator("td:first-child").all_inner_texts())
    opened.page.locator(".chip", has_text="Hierarki").click()
    assert not any("di bawah" in text for text in opened.page.locator("td:first-child").all_inner_texts())
    opened.page.locator(".chip", has_text="Tokoh").click()
    assert "Sari Melati" in opened.text("#index")
    opened.page.fill("#search", "sari")
    opened.page.keyboard.press("Escape")
    for filtered in ("election", "other", "person", "event", "role", "participation", "precedes"):
        opened.page.uncheck(f"[data-filter={filtered}]", force=True)
    assert opened.text("#facts") == "Tidak ada fakta yang cocok. Fakta Tanggal Kalimat Artikel"


def test_the_table_has_every_fact(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    opened.page.click("button[data-show=list]")
    assert opened.page.locator("#stage").is_hidden()
    assert opened.page.locator("tbody tr").count() == len(data["ties"]) + len(data["statements"])
    assert opened.page.locator("#index button").count() == len(data["nodes"])
    row = opened.page.locator("tbody tr", has_text="tercatat sebagai ketua")
    assert [" ".join(cell.split()) for cell in row.locator("td").all_inner_texts()] == [
        "Sari Melati tercatat sebagai ketua KPU Provinsi Banten",
        "1 Mar 2023 – 9 Mar 2023",
        "Kata Ketua KPU Provinsi Banten, Sari.",
        "Webinar Pemilih Pemula",
    ]
    assert row.locator("mark").inner_text() == "Ketua KPU Provinsi Banten, S"
    opened.page.fill("#search", "wulan")
    assert opened.page.locator("tbody tr").count() == 3
    assert opened.page.locator("#index button").all_inner_texts() == ["Wulan Prameswari Utami"]


def test_everything_is_reached_by_keyboard(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.page.keyboard.press("Tab")
    assert opened.text(":focus") == "Langsung ke tabel"
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#list").is_visible()
    opened.page.keyboard.press("Tab")
    first = opened.text(":focus")
    opened.page.keyboard.press("Enter")
    expect(opened.page.locator("#panel h2")).to_have_text(first)
    assert opened.page.evaluate("document.activeElement.id") == "panel"
    opened.page.keyboard.press("Escape")
    expect(opened.page.locator("#panel")).to_be_hidden()
    assert opened.page.url.endswith("#show=list")


def test_a_deep_link_opens_its_thing_and_back_goes_back(open_page: Opener, html: str) -> None:
    opened = open_page(html, address="#focus=https%3A%2F%2Fexample.org%2Fid%2Fevent%2Frapat")
    expect(opened.page.locator("#panel h2")).to_have_text("Rapat Koordinasi Data Pemilih")
    opened.page.locator("#panel .fact a", has_text="KPU Kota Serang").first.click()
    expect(opened.page.locator("#panel h2")).to_have_text("KPU Kota Serang")
    opened.page.go_back()
    opened.page.wait_for_function("() => document.querySelector('#panel h2').textContent.startsWith('Rapat')")


@pytest.mark.parametrize(
    "address", ["#focus=https%3A%2F%2Fnowhere", "#focus=%E0%A4%A", "#focus=", "#x", "#focus=__proto__"]
)
def test_a_broken_deep_link_opens_the_map(open_page: Opener, html: str, address: str) -> None:
    opened = open_page(html, address=address)
    expect(opened.page.locator("#panel")).to_be_hidden()
    opened.page.click("[data-language=en]")
    assert opened.text("h1") == "KPU relationship map"


@pytest.mark.parametrize("width", [360, 390, 768])
def test_a_phone_has_room_for_it(open_page: Opener, html: str, width: int) -> None:
    opened = open_page(html, viewport={"width": width, "height": 800})
    for view in ("map", "list"):
        opened.page.click(f"button[data-show={view}]")
        opened.focus(SARI)
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
        box = opened.page.locator("#panel").bounding_box()
        assert box is not None
        assert box["width"] == width
        assert box["y"] > 150
        opened.page.keyboard.press("Escape")


def test_dark_and_light_follow_the_system(open_page: Opener, html: str) -> None:
    grounds = {
        scheme: open_page(html, color_scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert grounds == {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 24, 31)"}


def test_zoom_buttons_and_whole_view(open_page: Opener, html: str, data: dict[str, Any]) -> None:
    opened = open_page(html)
    for button in ("larger", "larger", "smaller"):
        opened.page.click(f"[data-zoom={button}]")
    opened.page.mouse.click(*at(opened, data, B + "org/kpu-ri"))
    opened.page.click("[data-zoom=whole]")
    opened.page.keyboard.press("Escape")
    opened.page.mouse.click(*at(opened, data, B + "org/kpu-ri"))
    expect(opened.page.locator("#panel h2")).to_have_text("KPU RI")


def test_an_empty_graph_opens_too(open_page: Opener) -> None:
    opened = open_page(render_map(Graph()))
    assert opened.text("#summary") == "0 lembaga · 0 tokoh · 0 kegiatan · 0 artikel"
    opened.page.click("button[data-show=list]")
    assert re.match("Tidak ada fakta", opened.text("#facts"))


def test_a_long_table_grows_on_demand(open_page: Opener) -> None:
    turtle = "@prefix org: <http://www.w3.org/ns/org#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
    for number in range(230):
        turtle += f'<http://e.example/{number}> a org:Organization ; skos:prefLabel "B {number}" ; '
        turtle += f"org:subOrganizationOf <http://e.example/{(number * 7) % 11}> ."
    opened = open_page(render_map(Graph().parse(data=turtle, format="turtle")))
    opened.page.click("button[data-show=list]")
    assert opened.page.locator("tbody tr").count() == 200
    opened.page.click(".more")
    assert opened.page.locator("tbody tr").count() == 230
    assert opened.page.locator(".more").count() == 0
