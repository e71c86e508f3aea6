"""``kpugraph build``: articles in, dataset out."""

from __future__ import annotations

from contextlib import ExitStack
from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from kpugraph.cli.console import emit, note, progress
from kpugraph.cli.options import FILE, command, output_option, skip_option
from kpugraph.pipeline import Options, build_turtle
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["build_command"]


def _share(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Decimal | None:
    if value is None:
        return None
    try:
        share = Decimal(value)
    except InvalidOperation:
        share = Decimal("NaN")
    if not share.is_finite() or not 0 <= share <= 1:
        raise click.BadParameter(f"{value!r} is not a number from 0 to 1")
    return share


@command(
    "build",
    example="kpugraph build data/articles -o kpugraph.ttl\nkpugraph build data/articles --state kept -o kpugraph.ttl",
)
@click.argument("sources", nargs=-1, type=FILE, metavar="[SOURCE]...")
@output_option
@click.option(
    "--base", default=DEFAULT_BASE, show_default=True, metavar="IRI", help="What the resources' IRIs begin with."
)
@skip_option
@click.option(
    "--min-confidence",
    callback=_share,
    metavar="NUMBER",
    help="Leave out facts of which the extraction is less sure, 0 to 1.",
)
@click.option(
    "--public-only", is_flag=True, help="Leave out people who have no office and no part in an event, and their names."
)
@click.option(
    "--identities",
    type=FILE,
    metavar="FILE",
    help="Decisions on who is who, as `kpugraph review` writes them. [default: data/identities.tsv of the checkout]",
)
@click.option(
    "--corrections",
    type=FILE,
    metavar="FILE",
    help="Corrections by hand, which go before what the articles say. [default: data/corrections.toml of the checkout]",
)
@click.option(
    "--state",
    type=FILE,
    metavar="DIR",
    help="Keep in this folder what was extracted, and read only new and changed articles the next time.",
)
def build_command(
    *,
    sources: tuple[Path, ...],
    output: Path | None,
    base: str,
    skip_unreadable: bool,
    min_confidence: Decimal | None,
    public_only: bool,
    identities: Path | None,
    corrections: Path | None,
    state: Path | None,
) -> None:
    """Build the dataset from articles.

    SOURCE is a file of text, Markdown or JSONL, or a folder of them. Without SOURCE, build the
    articles of the checkout that this runs from.
    """
    options = Options(base, skip_unreadable, min_confidence, public_only, identities, corrections, state)
    with ExitStack() as stack:
        with progress("reading the articles"):
            turtle = stack.enter_context(build_turtle(sources, options))
        emit(turtle, output)
        note(f"{turtle.triples} triples")
