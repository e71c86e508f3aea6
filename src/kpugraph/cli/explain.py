"""``kpugraph explain`` and ``kpugraph stats``: a dataset in words and in numbers."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, width
from kpugraph.cli.options import (
    command,
    curated_option,
    data_option,
    language_option,
    output_option,
    read_dataset,
    read_datasets,
    several_data_option,
)
from kpugraph.graph.explain import explanation_json, explanation_text
from kpugraph.graph.stats import stats_json, stats_table
from kpugraph.graph.wording import Language

__all__ = ["explain_command", "stats_command"]


@command("explain", example='kpugraph explain "Feri Setiawan" --lang en')
@click.argument("thing")
@language_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@several_data_option
@curated_option
@output_option
def explain_command(
    thing: str, language: Language, form: str, data: tuple[Path, ...], with_curated: bool, output: Path | None
) -> None:
    """Tell a thing's facts and their sentences.

    THING is an IRI, id:org/kpu-ri, or the name of a person, body, event, article, place or concept.
    """
    explanation = read_datasets(data, with_curated).explain(thing, language=language)
    emit(explanation_json(explanation) if form == "json" else explanation_text(explanation, language), output)


@command("stats", example="kpugraph stats --format json")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
@data_option
@output_option
def stats_command(form: str, data: Path | None, output: Path | None) -> None:
    """Count what the dataset holds.

    Things by class, events by type and by body, dates, and how many facts carry evidence.
    """
    counted = read_dataset(data).stats()
    emit(stats_json(counted) if form == "json" else stats_table(counted, width()), output)
