"""``kpugraph evaluate``: the extraction against articles annotated by hand."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, progress
from kpugraph.cli.options import FILE, command, output_option
from kpugraph.evaluate import evaluate

__all__ = ["evaluate_command"]


@command("evaluate", example="kpugraph evaluate data/gold data/articles --min-f1 0.9")
@click.argument("gold", required=False, type=FILE)
@click.argument("articles", required=False, type=FILE)
@click.option("--details", is_flag=True, help="List every fact missed and every fact too many.")
@click.option("--min-f1", type=click.FloatRange(0, 1), help="Exit with 1 when a kind of fact falls below.")
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
@output_option
@click.pass_context
def evaluate_command(
    context: click.Context,
    gold: Path | None,
    articles: Path | None,
    details: bool,
    min_f1: float | None,
    form: str,
    output: Path | None,
) -> None:
    """Score the extraction on annotated articles.

    Precision, recall and F1 of each kind of fact, with the interval in which 95 % of the F1 lie when the articles are
    drawn anew, with replacement. The macro F1 is the mean over six kinds, the event's date and type together. GOLD is a
    folder with one JSON file an article, ARTICLES are the articles annotated there. Without both, score the checkout's
    own.
    """
    with progress("evaluating"):
        evaluation = evaluate(gold, articles)
    emit(evaluation.as_json(details) if form == "json" else evaluation.report(details).rstrip("\n") + "\n", output)
    if not evaluation.passed(min_f1):
        context.exit(1)
