"""A page in a notebook: shown in a frame of its own, working there, and no more allowed than it needs."""

from __future__ import annotations

import html
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import expect
from rdflib import Graph

from kpugraph.dataset import Dataset
from kpugraph.pages.inline import Page
from tests.pages.conftest import Opener

DATA = Path(__file__).with_name("graph.ttl")


class _Frames(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.frames: list[dict[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "iframe"
        self.frames.append(dict(attrs))


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return Dataset(Graph().parse(DATA, format="turtle"))


def test_a_page_is_its_text_and_says_little_of_itself(dataset: Dataset, tmp_path: Path) -> None:
    page = dataset.map(tmp_path / "map.html")
    assert page == (tmp_path / "map.html").read_text(encoding="utf-8")
    assert repr(page) == f"<HTML page of {len(page)} characters>"
    assert isinstance(dataset.dossier("KPU RI"), Page)
    assert isinstance(dataset.path_map(dataset.path("KPU RI", "Sari Melati")), Page)


def test_the_frame_holds_the_whole_page_and_nothing_leaves_it() -> None:
    hostile = "<p>\"'&</p></iframe><script>x</script>"
    frames = _Frames()
    frames.feed(Page(hostile)._repr_html_())
    (frame,) = frames.frames
    assert frame["srcdoc"] == hostile
    assert frame["sandbox"] is not None
    assert "allow-same-origin" not in frame["sandbox"]


@pytest.mark.browser
def test_the_map_works_inside_a_notebook(open_page: Opener, dataset: Dataset) -> None:
    notebook = f"<!doctype html><title>Buku</title><h1>Sel</h1>{dataset.map(language='en')._repr_html_()}"
    opened = open_page(notebook.replace("<h1>", '<link rel="icon" href="data:,"><h1>'), well_behaved=False)
    frame = opened.page.frame_locator("iframe")
    expect(frame.locator("#summary")).to_contain_text("6 bodies")
    frame.locator("[data-view=people]").click()
    expect(frame.locator("[data-view=people]")).to_have_attribute("aria-pressed", "true")
    frame.locator("#search").fill("sari")
    frame.locator("#search").press("Enter")
    expect(frame.locator("#panel h2")).to_have_text("Sari Melati")
    frame.locator("#undo").click()
    expect(frame.locator("#panel")).to_be_hidden()
    frame.locator("[data-filter=person]").uncheck(force=True)
    frame.locator("button[data-show=list]").click()
    expect(frame.locator("#index button")).to_have_count(0)
    assert opened.page.title() == "Buku"
    assert opened.complaints == []
    assert [url for url in opened.requests if not url.startswith(("file:", "about:", "data:"))] == []


def test_markup_in_a_page_is_escaped_once() -> None:
    assert html.unescape(html.escape(Page("&amp;"))) == "&amp;"
