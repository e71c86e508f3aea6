"""``kpugraph map``: the dataset drawn, in one HTML file."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, progress
from kpugraph.cli.options import command, data_option, language_option, output_option, read_dataset
from kpugraph.graph.wording import Language
from kpugraph.pages.scenes import SCENES

__all__ = ["map_command"]


@command(
    "map", example='kpugraph map -o map.html\nkpugraph map --focus "KPU Kota Mojokerto" --depth 2 -o mojokerto.html'
)
@click.option("--focus", metavar="NAME", help="Draw only what lies about this body, person or event.")
@click.option("--depth", type=click.IntRange(min=1), default=2, show_default=True, help="How many steps about it.")
@click.option("--view", type=click.Choice(SCENES), default=SCENES[0], show_default=True, help="The map to open with.")
@click.option("--title", help="The page's title, instead of its own.")
@language_option
@data_option
@output_option
def map_command(
    *,
    title: str | None,
    focus: str | None,
    depth: int,
    view: str,
    language: Language,
    data: Path | None,
    output: Path | None,
) -> None:
    """Draw the dataset as interactive maps.

    One HTML file that needs no network holds them all: the whole, people and bodies by whom they met, events in time,
    and provinces.
    """
    dataset = read_dataset(data)
    with progress("drawing"):
        page = dataset.map(title=title, language=language, view=view, focus=focus, depth=depth)
    emit(page, output)
