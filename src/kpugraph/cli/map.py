"""``kpugraph map``: the dataset drawn, in one HTML file."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, progress
from kpugraph.cli.options import command, data_option, language_option, output_option, read_dataset
from kpugraph.graph.wording import Language

__all__ = ["map_command"]


@command("map", example="kpugraph map -o map.html")
@click.option("--title", help="The page's title, instead of its own.")
@language_option
@data_option
@output_option
def map_command(title: str | None, language: Language, data: Path | None, output: Path | None) -> None:
    """Draw the dataset as an interactive map.

    The map is one HTML file that needs no network.
    """
    dataset = read_dataset(data)
    with progress("drawing"):
        page = dataset.map(title=title, language=language)
    emit(page, output)
