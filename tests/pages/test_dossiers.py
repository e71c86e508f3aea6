"""A dossier: one file without scripts, in both languages, with every fact, its sentence and its source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from rdflib import Graph

from kpugraph.dataset import Dataset
from kpugraph.errors import QueryError
from kpugraph.pages.dossiers import render_dossier
from kpugraph.pages.markup import bilingual, element, safe_address, write
from tests.pages.conftest import Opened, Opener
from tests.pages.test_hostile_text import PAYLOADS, hostile_graph

DATA = Path(__file__).with_name("graph.ttl")
B = "https://example.org/id/"
BANTEN = B + "org/kpu-provinsi-banten"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(DATA, format="turtle")


@pytest.fixture(scope="module")
def html(graph: Graph) -> str:
    return render_dossier(graph, BANTEN)


def test_nothing_runs_and_nothing_is_loaded(html: str) -> None:
    assert "<script" not in html
    assert not re.search(r'\s(?:src|on\w+|style)="', html)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "script-src" not in policy


def test_the_same_whatever_the_order_of_the_triples(graph: Graph, html: str) -> None:
    lines = sorted(graph.serialize(format="nt").splitlines())
    turned = Graph().parse(data="\n".join(lines[::-1]), format="nt")
    assert render_dossier(turned, BANTEN) == html


def test_names_find_bodies_and_persons(graph: Graph, tmp_path: Path) -> None:
    dataset = Dataset(graph)
    page = dataset.dossier("sari", tmp_path / "sari.html", language="en")
    assert (tmp_path / "sari.html").read_text(encoding="utf-8") == page
    assert '<html lang="en">' in page
    assert "<title>Sari Melati</title>" in page
    with pytest.raises(QueryError, match="did you mean KPU RI"):
        dataset.dossier("KPU RII")


@pytest.mark.browser
def test_it_tells_everything_in_the_language_chosen(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    assert opened.page.title() == "KPU Provinsi Banten"
    assert opened.page.locator("h2:visible").count() == 5
    assert [text.strip() for text in opened.page.locator("h2").all_inner_texts()] == [
        "Jabatan dan asal",
        "Peta",
        "Linimasa",
        "Pernyataan",
        "Sumber",
    ]
    assert "Bersandar pada 2 artikel; 2 kegiatan, 1 Mar 2023." in opened.text("header")
    opened.page.click("label[for=lang-en]")
    assert opened.page.locator("h2").first.inner_text().strip() == "Roles and affiliations"
    assert opened.text("#roster article").startswith(
        "Sari Melati is on record as chair (ketua) of KPU Provinsi Banten seen 1 Mar 2023 to 9 Mar 2023"
    )
    timeline = opened.text("#timeline")
    for words in (
        "Rapat Koordinasi Data Pemilih 1 Mar 2023 – 2 Mar 2023 · Coordination meeting · Aula Cempaka, Kota Serang",
        "KPU Provinsi Banten organized this event",
        "Also there: KPU Kota Serang, Pemerintah Kota Serang",
        "Webinar Pemilih Pemula not known",
        "Sari Melati opened this event or gave its welcome address",
    ):
        assert words in timeline
    assert (
        "Sari Melati said at Rapat Koordinasi Data Pemilih (1 Mar 2023): “Data pemilih harus mutakhir”"
        in opened.text("#quotes")
    )
    assert not opened.page.locator(".id:visible").count()


@pytest.mark.browser
def test_the_language_is_chosen_by_keyboard_too(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("ArrowRight")
    assert opened.page.locator("#lang-en").is_checked()
    expect(opened.page.locator("h2 .en").first).to_be_visible()


@pytest.mark.browser
def test_every_sentence_leads_to_its_source_and_only_web_addresses_are_links(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    cited = opened.page.locator(".cited").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert set(cited) == {"#source-1", "#source-2"}
    assert opened.page.locator("#roster blockquote").inner_text() == "Kata Ketua KPU Provinsi Banten, Sari. [1] [2]"
    assert opened.page.locator("#roster mark").inner_text() == "Ketua KPU Provinsi Banten, S"
    outside = opened.page.locator("#sources a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert outside == ["https://berita.example/satu?a=1&b=2"]
    opened.page.locator(".cited").first.click()
    assert opened.page.url.endswith("#source-1")


@pytest.mark.browser
def test_the_map_names_what_stands_about_it(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    texts = " ".join(opened.page.locator("svg text").all_text_contents())
    for name in ("Sari Melati", "KPU RI", "KPU Kota Serang", "Rapat Koordinasi", "2023-03-01"):
        assert name in texts
    assert opened.page.locator("svg .middle text").all_text_contents() == ["KPU Provinsi", "Banten"]
    assert opened.page.locator("svg").get_attribute("aria-label") == "Peta / Map"


@pytest.mark.browser
def test_a_phone_and_a_sheet_of_paper_have_room(open_page: Opener, html: str) -> None:
    opened = open_page(html, viewport={"width": 360, "height": 740})
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360
    opened.page.emulate_media(media="print")
    assert opened.page.locator(".languages").is_hidden()
    assert opened.page.locator("#timeline").is_visible()


def clean(opened: Opened) -> None:
    assert opened.page.evaluate("window.ran") is None
    assert opened.page.locator("script, iframe, img, object, embed, form, base, video, math, body style").count() == 0
    outside = opened.page.locator("a").evaluate_all("all => all.map(one => one.href.split('#')[0])")
    assert {address for address in outside if not address.startswith("file:")} == set()


@pytest.mark.browser
@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_hostile_text_is_text(open_page: Opener, number: int) -> None:
    opened = open_page(render_dossier(hostile_graph(), f"{B}org/{number}"))
    clean(opened)
    assert opened.page.locator("#timeline article").count() == 1
    assert opened.page.locator("#quotes article").count() == 1


def test_elements_escape_and_clean_their_text() -> None:
    made = element("a", {"href": '"><b>', "title": None}, "x<y\x00", None, element("b", None, "\ud800"), "&")
    assert write(made) == '<a href="&quot;&gt;<b&gt;">x&lt;y\ufffd<b>\ufffd</b>&amp;</a>'
    one, other = bilingual({"id": "ya", "en": ["yes ", element("i", None, "!")]})
    assert (
        write(one) + write(other)
        == '<span class="id" lang="id">ya</span><span class="en" lang="en">yes <i>!</i></span>'
    )


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://a.example/", True),
        ("http://a.example/", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:x", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("http://[bad", False),
        (None, False),
    ],
)
def test_only_the_web_is_linked(address: str | None, safe: bool) -> None:
    assert (safe_address(address) is not None) == safe
