"""``kpugraph roster``: who held which post of a body on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kpugraph.cli.console import emit, width
from kpugraph.cli.options import (
    command,
    curated_option,
    language_option,
    output_option,
    read_datasets,
    several_data_option,
)
from kpugraph.graph.roster_text import roster_json, roster_table
from kpugraph.graph.wording import Language

__all__ = ["roster_command"]


def _day(_context: click.Context, _parameter: click.Parameter, value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"write a date such as 2021-10-14, not {value!r}") from error


@command("roster", example='kpugraph roster "KPU RI" --on 2021-10-14 --lang en')
@click.argument("body")
@click.option("--on", "day", required=True, callback=_day, metavar="DATE", help="The day, such as 2021-10-14.")
@language_option
@click.option("--format", "form", type=click.Choice(("table", "json")), default="table", show_default=True)
@several_data_option
@curated_option
@output_option
def roster_command(
    *,
    body: str,
    day: date,
    language: Language,
    form: str,
    data: tuple[Path, ...],
    with_curated: bool,
    output: Path | None,
) -> None:
    """Tell who held which post of a body on a day.

    BODY is its name, in any form seen, or its IRI. Each person is confirmed (seen on that day), carried (seen before
    and after it), has left, or is unknown for that day, and each comes with the sentences that say so. With
    --with-curated, who was in office at KPU RI by other sources follows, apart from what the articles say.
    """
    found = read_datasets(data, with_curated).roster(body, day, language=language)
    emit(roster_json(found) if form == "json" else roster_table(found, language, width()), output)
