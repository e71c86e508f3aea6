"""``kpugraph query``: the shipped questions, or SPARQL of one's own, on a dataset or an endpoint."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, note, progress, width
from kpugraph.cli.options import (
    FILE,
    command,
    curated_option,
    language_option,
    output_option,
    read_datasets,
    several_data_option,
)
from kpugraph.errors import QueryError
from kpugraph.graph.answers import FORMS, Answer, reading_prefixes, render_rows, write_answer
from kpugraph.graph.endpoint import ask_endpoint
from kpugraph.graph.query import Question, answer, bind, find_question, parse_question, questions
from kpugraph.graph.store import load
from kpugraph.graph.wording import Language
from kpugraph.vocab import PREFIXES

__all__ = ["query_command"]

_EXAMPLE = """\
kpugraph query
kpugraph query roster -p body="KPU RI"
kpugraph query -e 'SELECT ?name { ?person a foaf:Person ; foaf:name ?name }' --format csv"""


def _values(
    _context: click.Context,
    _parameter: click.Parameter,
    pairs: tuple[str, ...],
) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for pair in pairs:
        key, equals, text = pair.partition("=")
        if not equals or not key:
            raise click.BadParameter(f"{pair!r} is not of the form key=value")
        values.setdefault(key, []).append(text)
    return values


@command("query", example=_EXAMPLE)
@click.argument("name", required=False)
@click.option(
    "-p",
    "--param",
    "values",
    callback=_values,
    multiple=True,
    metavar="KEY=VALUE",
    help="A parameter; may stand again.",
)
@click.option("-e", "--sparql", metavar="SPARQL", help="Ask this SPARQL query instead.")
@click.option("-f", "--file", type=FILE, metavar="FILE", help="Ask the SPARQL query of this file instead.")
@several_data_option
@curated_option
@click.option(
    "--inferred",
    type=FILE,
    metavar="FILE",
    help="Ask these triples of `kpugraph reason` too. [default: inferred when needed]",
)
@click.option("--endpoint", metavar="URL", help="Ask this SPARQL endpoint instead of a dataset.")
@click.option("--format", "form", type=click.Choice(FORMS), help="[default: table; ttl for CONSTRUCT and DESCRIBE]")
@click.option("--show", is_flag=True, help="Show the SPARQL text with its parameters, and do not ask it.")
@language_option
@output_option
def query_command(
    *,
    name: str | None,
    values: dict[str, list[str]],
    sparql: str | None,
    file: Path | None,
    data: tuple[Path, ...],
    with_curated: bool,
    inferred: Path | None,
    endpoint: str | None,
    form: str | None,
    show: bool,
    language: Language,
    output: Path | None,
) -> None:
    """Ask the dataset a question.

    NAME is one of the shipped questions; without it, list them with their parameters. A parameter left empty lifts
    its restriction where the question allows that.
    """
    if sum(choice is not None for choice in (name, sparql, file)) > 1:
        raise click.UsageError("give one of NAME, -e and -f")
    if endpoint is not None and (data or with_curated or inferred is not None):
        raise click.UsageError("give one of --endpoint and --data")
    question = _question(name, sparql, file)
    if question is None:
        emit(_list(language), output)
        return
    if show:
        emit(bind(question, values), output)
        return
    prefixes = PREFIXES
    if endpoint is None:
        dataset = read_datasets(data, with_curated)
        prefixes = reading_prefixes(dataset.graph)
        with progress("asking"):
            found = answer(dataset.graph, question, values, inferred=None if inferred is None else load(inferred))
    else:
        if question.needs_inferred:
            note("this question needs the triples of `kpugraph reason` at the endpoint")
        with progress(f"asking {endpoint}"):
            found = ask_endpoint(endpoint, bind(question, values))
    emit(write_answer(found, form or _usual_form(found), prefixes=prefixes, width=width()), output)
    if found.truth is None and not found.rows:
        note("no rows: nothing in these articles answers that")


def _usual_form(found: Answer) -> str:
    return "table" if found.graph is None else "ttl"


def _question(name: str | None, sparql: str | None, file: Path | None) -> Question | None:
    if file is not None:
        try:
            return parse_question(file.name, file.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
            raise QueryError(f"{file}: {reason}; name a file with a SPARQL query") from error
    if sparql is not None:
        return parse_question("-e", sparql)
    return None if name is None else find_question(name)


def _list(language: Language) -> str:
    rows = []
    for question in questions():
        parameters = (f"{parameter.name}={_default(parameter.default)}" for parameter in question.parameters)
        rows.append((question.name, question.question[language], ", ".join(parameters)))
    return render_rows(("name", "question", "parameters"), rows, width())


def _default(terms: str) -> str:
    return "" if terms == "UNDEF" else terms
