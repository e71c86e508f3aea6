"""Takes the README's pictures of the map, ``docs/map.png`` and ``docs/map-panel.png``: ``python docs/screenshot.py``.

Draws the published dataset (``data/kpugraph.ttl``, or the Turtle file named) in Debian's Chromium with the network
off. Needs the development dependency playwright and ``apt-get install chromium``.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rdflib import Graph

from kpugraph.pages.maps import render_map

ROOT = Path(__file__).resolve().parent.parent
FOCUS = "Sirekap"
"""What the second picture searches for: an event with an organizer, an opener, speakers and a participant."""


def main(dataset: Path) -> None:
    """Write both pictures, 1400 by 900 pixels, in English and light colours."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("no chromium on the path; install Debian's package: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder, "map.html")
        page_file.write_bytes(render_map(Graph().parse(dataset, format="turtle"), language="en").encode())
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_context(
            viewport={"width": 1400, "height": 900}, reduced_motion="reduce", color_scheme="light", offline=True
        ).new_page()
        page.goto(page_file.as_uri())
        page.wait_for_timeout(500)
        page.screenshot(path=ROOT / "docs" / "map.png")
        page.fill("#search", FOCUS)
        page.keyboard.press("Enter")
        page.wait_for_timeout(500)
        page.screenshot(path=ROOT / "docs" / "map-panel.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "kpugraph.ttl")
