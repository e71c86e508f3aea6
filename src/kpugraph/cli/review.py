"""``kpugraph review``: who may be who, and what somebody answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kpugraph.cli.console import emit, note
from kpugraph.cli.options import FILE, command, data_option, language_option, output_option, read_dataset
from kpugraph.dataset import Dataset
from kpugraph.errors import DecisionError, QueryError
from kpugraph.graph.answers import reading_prefixes
from kpugraph.graph.explain import find_thing
from kpugraph.graph.review import review_json, review_text
from kpugraph.graph.store import write_atomic
from kpugraph.graph.wording import Language
from kpugraph.pipeline import default_identities
from kpugraph.resolve.decisions import VERDICTS, decisions_text, make_decision, record
from kpugraph.vocab import FOAF, RDF

__all__ = ["review_command"]

_EXAMPLE = """\
kpugraph review --lang en
kpugraph review --limit 5 --format json"""


@command("review", example=_EXAMPLE)
@click.option("--same", nargs=2, metavar="PERSON PERSON", help="Record that these two are one.")
@click.option("--different", nargs=2, metavar="PERSON PERSON", help="Record that these two are not one.")
@click.option("--undecided", nargs=2, metavar="PERSON PERSON", help="Record that these two are to be left open.")
@click.option("--reason", help="Why, with an answer.")
@click.option("--author", envvar="KPUGRAPH_AUTHOR", help="Who answers. [default: $KPUGRAPH_AUTHOR]")
@click.option("--date", "day", metavar="DATE", help="The day of the answer, as 2024-02-14. [default: today]")
@click.option(
    "--identities",
    type=FILE,
    metavar="FILE",
    help="The file of answers that `kpugraph build` reads. [default: data/identities.tsv]",
)
@click.option("--limit", type=click.IntRange(1), help="List no more than so many.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@language_option
@data_option
@output_option
def review_command(
    *,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    undecided: tuple[str, str] | None,
    reason: str | None,
    author: str | None,
    day: str | None,
    identities: Path | None,
    limit: int | None,
    form: str,
    language: Language,
    data: Path | None,
    output: Path | None,
) -> None:
    """List persons who may be one, or record an answer.

    The list has the evidence of both sides, the most promising pairs first. An answer names two persons by IRI or
    id:person/…, and takes effect with the next build.
    """
    answers = [(verdict, pair) for verdict, pair in zip(VERDICTS, (same, different, undecided), strict=True) if pair]
    if len(answers) > 1:
        raise click.UsageError("give one of --same, --different and --undecided")
    dataset = read_dataset(data)
    if not answers:
        pairs = dataset.review(language=language)[:limit]
        emit(review_json(pairs) if form == "json" else review_text(pairs, language), output)
        return
    if not reason or not author:
        raise click.UsageError(f"an answer needs {'--reason' if not reason else '--author, or KPUGRAPH_AUTHOR'}")
    ((verdict, pair),) = answers
    one, other = (_below_base(dataset, named) for named in pair)
    _record(identities, (one, other, verdict, reason, author, day or date.today().isoformat()))


def _below_base(dataset: Dataset, named: str) -> str:
    thing = find_thing(dataset.graph, named, reading_prefixes(dataset.graph))
    if (thing, RDF.type, FOAF.Person) not in dataset.graph or not thing.startswith(dataset.base):
        raise QueryError(f"{named}: no person of this dataset; give two of the IRIs that `kpugraph review` lists")
    return thing.removeprefix(dataset.base)


def _record(path: Path | None, cells: tuple[str, ...]) -> None:
    chosen = path or default_identities() or Path("data", "identities.tsv")
    try:
        decision = make_decision(tuple(" ".join(cell.split()) for cell in cells))
    except ValueError as error:
        raise DecisionError(str(error)) from error
    decisions = record(chosen, decision)
    if decisions is None:
        note(f"{chosen} says so already")
        return
    write_atomic(chosen, decisions_text(decisions).encode())
    note(f"wrote {chosen}; it takes effect with the next `kpugraph build`")
