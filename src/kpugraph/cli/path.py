"""``kpugraph path``: how two persons or bodies are connected."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit
from kpugraph.cli.options import FILE, command, data_option, language_option, output_option, read_dataset
from kpugraph.graph.connection_text import connection_json, connection_text
from kpugraph.graph.wording import Language

__all__ = ["path_command"]


@command("path", example='kpugraph path "Arief Budiman" "Feri Setiawan" --lang en --map path.html')
@click.argument("start")
@click.argument("end")
@click.option("--most", type=click.IntRange(min=1), default=3, show_default=True, help="Tell at most so many paths.")
@click.option("--map", "drawn", type=FILE, metavar="FILE", help="Draw the paths as a map, too, in this HTML file.")
@language_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@data_option
@output_option
def path_command(
    start: str,
    end: str,
    *,
    most: int,
    drawn: Path | None,
    language: Language,
    form: str,
    data: Path | None,
    output: Path | None,
) -> None:
    """Tell how two persons or bodies are connected.

    START and END are names, in any form seen, or IRIs. The shortest paths go along roles, affiliations, events that
    both were at, and the hierarchy of bodies; each step comes with the sentences that say it.
    """
    dataset = read_dataset(data)
    found = dataset.path(start, end, most=most, language=language)
    if drawn is not None:
        emit(dataset.path_map(found, language=language), drawn)
    emit(connection_json(found) if form == "json" else connection_text(found, language), output)
