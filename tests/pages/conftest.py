"""A real browser for the map: Debian's Chromium, headless, with the network off, driven by Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page, Request, sync_playwright

ARGUMENTS = (
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Opened:
    """A page in the browser, and what it did: requests, console messages of any kind, errors, dialogs."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def note_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def note_message(self, message: ConsoleMessage) -> None:
        self.complaints.append(f"{message.type}: {message.text}")

    def note_error(self, error: Error) -> None:
        self.complaints.append(f"error: {error}")

    def note_dialog(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def focus(self, iri: str) -> None:
        """Follow the deep link to a thing."""
        self.page.evaluate("iri => { location.hash = '#focus=' + encodeURIComponent(iri); }", iri)
        self.page.wait_for_function("() => !document.getElementById('panel').hidden")

    def text(self, selector: str) -> str:
        """The text of an element as it is read, white space squeezed."""
        return " ".join(self.page.locator(selector).inner_text().split())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.fail("no chromium on the path; install Debian's package: apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


Opener = Callable[..., Opened]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Gives a function that writes a page to a file and opens it.

    At the test's end every page must have asked for its own file alone and complained of nothing, unless it was
    opened with ``well_behaved=False``. Further keywords are Playwright's for a browser context.
    """
    opened: list[tuple[Opened, bool]] = []

    def open_it(html: str, *, address: str = "", well_behaved: bool = True, **context: Any) -> Opened:
        path = tmp_path / "peta.html"
        path.write_bytes(html.encode())
        settings: dict[str, Any] = {
            "viewport": {"width": 1400, "height": 900},
            "reduced_motion": "reduce",
            "offline": True,
        }
        page = browser.new_context(**(settings | context)).new_page()
        made = Opened(page)
        page.on("request", made.note_request)
        page.on("console", made.note_message)
        page.on("pageerror", made.note_error)
        page.on("dialog", made.note_dialog)
        page.goto(path.as_uri() + address)
        opened.append((made, well_behaved))
        return made

    yield open_it
    for made, well_behaved in opened:
        made.page.context.close()
        if well_behaved:
            assert made.complaints == []
            assert [url.partition("#")[0] for url in made.requests] == [(tmp_path / "peta.html").as_uri()]
