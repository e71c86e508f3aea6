"""``kpugraph verify`` and ``kpugraph diff``: a dataset beside its articles, and beside another dataset."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, progress
from kpugraph.cli.options import FILE, command, data_option, language_option, output_option, read_dataset
from kpugraph.graph.difference import difference_json, difference_text
from kpugraph.graph.verification import verification_json, verification_text
from kpugraph.graph.wording import Language
from kpugraph.pipeline import default_sources

__all__ = ["diff_command", "verify_command"]


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


@command("diff", example="kpugraph diff old.ttl new.ttl --lang en")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@click.option("--exit-code", is_flag=True, help="Exit with 1 when there is a difference.")
@language_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@output_option
@click.pass_context
def diff_command(
    context: click.Context, old: Path, new: Path, exit_code: bool, language: Language, form: str, output: Path | None
) -> None:
    """Tell what changed from OLD to NEW.

    What was added, withdrawn and changed between two datasets, by body, person and event. The order of the files'
    lines does not matter. Exit with 0 whether or not they differ, unless --exit-code is given.
    """
    before, after = read_dataset(old), read_dataset(new)
    with progress("comparing"):
        found = before.diff(after, language=language)
    emit(difference_json(found) if form == "json" else difference_text(found, language), output)
    if exit_code and not found.equal:
        context.exit(1)
