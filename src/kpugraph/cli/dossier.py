"""``kpugraph dossier``: all about one body or person, in one HTML file to mail or print."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, progress
from kpugraph.cli.options import command, data_option, language_option, output_option, read_dataset
from kpugraph.graph.wording import Language

__all__ = ["dossier_command"]


@command("dossier", example='kpugraph dossier "KPU Kota Mojokerto" -o mojokerto.html')
@click.argument("thing")
@language_option
@data_option
@output_option
def dossier_command(thing: str, language: Language, data: Path | None, output: Path | None) -> None:
    """Write all about a body or person as one page.

    THING is its name, in any form seen, or its IRI. The page has roles, a map, the events in time, statements and
    sources, in Indonesian and English; it needs no network and runs no scripts.
    """
    dataset = read_dataset(data)
    with progress("writing"):
        page = dataset.dossier(thing, language=language)
    emit(page, output)
