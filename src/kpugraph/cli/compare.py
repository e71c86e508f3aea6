"""``kpugraph verify``: the dataset beside the articles that it was made from."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, progress
from kpugraph.cli.options import FILE, command, data_option, language_option, output_option, read_dataset
from kpugraph.graph.verify import verification_json, verification_text
from kpugraph.graph.wording import Language
from kpugraph.pipeline import default_sources

__all__ = ["verify_command"]


@command("verify", example="kpugraph verify data/articles --data data/kpugraph.ttl")
@click.argument("sources", nargs=-1, type=FILE, metavar="[SOURCE]...")
@language_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@data_option
@output_option
@click.pass_context
def verify_command(
    context: click.Context,
    sources: tuple[Path, ...],
    language: Language,
    form: str,
    data: Path | None,
    output: Path | None,
) -> None:
    """Check the dataset against its sources.

    Every article's SHA-256 and every passage is compared with SOURCE, the files or folders that the dataset was
    built from; without SOURCE, the articles of the checkout. Exit with 1 when something does not stand.
    """
    dataset = read_dataset(data)
    with progress("verifying"):
        found = dataset.verify(sources or default_sources())
    emit(verification_json(found) if form == "json" else verification_text(found, language), output)
    if not found.stands:
        context.exit(1)
