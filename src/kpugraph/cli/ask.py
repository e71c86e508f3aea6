"""``kpugraph ask``: a question in words, on a dataset or an endpoint."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, note, progress, width
from kpugraph.cli.options import command, curated_option, output_option, read_datasets, several_data_option
from kpugraph.graph.answers import FORMS, reading_prefixes, write_answer
from kpugraph.graph.ask import Asked, ask
from kpugraph.graph.query import answer

__all__ = ["ask_command"]

_EXAMPLE = """\
kpugraph ask "Siapa ketua KPU RI pada 2021?"
kpugraph ask "What did Arief Budiman say about DP3?" --format csv
kpugraph ask "Siapa ketua KPU RI?" --sparql"""


@command("ask", example=_EXAMPLE)
@click.argument("words", nargs=-1, required=True)
@several_data_option
@curated_option
@click.option("--format", "form", type=click.Choice([form for form in FORMS if form != "ttl"]), default="table")
@click.option("--sparql", is_flag=True, help="Show the SPARQL query that the words ask, and do not ask it.")
@output_option
def ask_command(
    words: tuple[str, ...],
    data: tuple[Path, ...],
    with_curated: bool,
    form: str,
    sparql: bool,
    output: Path | None,
) -> None:
    """Ask a question in words, Indonesian or English.

    WORDS name bodies, people, posts, places, topics and days as the dataset knows them. The answer comes with its
    sentences and, as a table, with the SPARQL query. What is not understood, word for word, is refused with the
    nearest questions; nothing is guessed.
    """
    dataset = read_datasets(data, with_curated)
    asked = ask(dataset.graph, " ".join(words))
    if sparql:
        emit(asked.sparql, output)
        return
    with progress("asking"):
        found = answer(dataset.graph, asked.question, asked.values)
    text = write_answer(found, form, prefixes=reading_prefixes(dataset.graph), width=width())
    emit(f"{_heading(asked)}\n\n{text}\n{asked.sparql}" if form == "table" else text, output)
    if not found.rows:
        note("no rows: nothing in these articles answers that")


def _heading(asked: Asked) -> str:
    """What was understood: the title of the question, its parameters, and what the answer cannot say."""
    said = ", ".join(f"{name} = {value}" for name, value in sorted(asked.values.items()) if value)
    lines = [asked.question.title[asked.language] + (f": {said}" if said else "")]
    return "\n".join([*lines, *filter(None, [asked.question.note.get(asked.language)])])
