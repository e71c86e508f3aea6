"""``kpugraph reason``, ``validate`` and ``check``: what follows from the dataset, and what is wrong with it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from kpugraph.cli.console import emit, note, progress, width
from kpugraph.cli.options import command, data_option, language_option, output_option, read_dataset
from kpugraph.graph.findings import findings_json, findings_table
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.graph.wording import Language

__all__ = ["check_command", "reason_command", "validate_command"]


@command("reason", example="kpugraph reason -o kpugraph.inferred.ttl")
@data_option
@output_option
def reason_command(data: Path | None, output: Path | None) -> None:
    """Infer what follows from the dataset.

    Writes the triples that follow by the ontology (OWL 2 RL), and only those, as Turtle. Exit with 1 when
    the facts contradict the ontology.
    """
    dataset = read_dataset(data)
    with progress("reasoning"):
        inferred = dataset.reason()
    emit(canonical_turtle(inferred, dataset.base), output)
    note(f"{len(inferred)} inferred triples")


@command("validate", example="kpugraph validate --lang en")
@language_option
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@data_option
@output_option
@click.pass_context
def validate_command(
    context: click.Context, language: Language, form: str, data: Path | None, output: Path | None
) -> None:
    """Check the dataset against its shapes.

    Reports what does not fit the shapes (SHACL). Exit with 1 when it does not conform.
    """
    dataset = read_dataset(data)
    with progress("checking"):
        report = dataset.validate()
    as_json = json.dumps(asdict(report), ensure_ascii=False, indent=2) + "\n"
    emit(as_json if form == "json" else report.text(language, dataset.base), output)
    if not report.conforms:
        context.exit(1)


@command("check", example="kpugraph check --lang en")
@language_option
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
@data_option
@output_option
@click.pass_context
def check_command(
    context: click.Context, language: Language, form: str, data: Path | None, output: Path | None
) -> None:
    """Find what articles tell differently.

    Two holders of a post for one, an end before a start, a vacancy, offices that nobody can hold together, more members
    than seats, one event with several dates, places or types: each with its sentences and articles. Exit with 1 when
    something is found.
    """
    dataset = read_dataset(data)
    with progress("checking"):
        found = dataset.check(language=language)
    emit(findings_json(found) if form == "json" else findings_table(found, language, width()), output)
    if found:
        context.exit(1)
