"""``kpugraph export``: the dataset in the formats of other tools."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.cli.console import emit, note, progress
from kpugraph.cli.options import FILE, command, curated_option, output_option, read_datasets
from kpugraph.curate import curated
from kpugraph.exchange import FORMATS, Content, format_for
from kpugraph.exchange.folders import write_files

__all__ = ["export_command"]

_EXAMPLE = """\
kpugraph export -o kpugraph.nt
kpugraph export data/kpugraph.ttl -o kpugraph.trig --with-curated
kpugraph export data/kpugraph.ttl --format csv -o tables"""


@command("export", example=_EXAMPLE)
@click.argument("data", nargs=-1, type=FILE, metavar="[DATA]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMATS)),
    help="The format. [default: the one that the output's name ends in]",
)
@curated_option
@output_option
def export_command(data: tuple[Path, ...], form: str | None, with_curated: bool, output: Path | None) -> None:
    """Write the dataset in another format.

    DATA is one dataset in Turtle, or several to write as one; without it, data/kpugraph.ttl. N-Quads and TriG have
    a named graph for each article, and one for the curated posts; GraphML and GEXF hold the network of bodies,
    persons and events; CSV and Parquet are tables, in a folder or a .zip file; a release is a folder with all
    formats, a description and checksums. Equal datasets give equal bytes.
    """
    chosen = format_for(output, form)
    if chosen.several and output is None:
        raise click.UsageError(f"{chosen.name} writes several files; name a folder or a .zip file with -o")
    dataset = read_datasets(data, with_curated=False)
    content = Content(dataset.graph, dataset.base, curated(dataset.base).graph if with_curated else None)
    with progress(f"writing {chosen.name}"):
        written = chosen.write(content)
    if isinstance(written, bytes):
        emit(written, output)
    elif output is not None:
        write_files(output, written)
        note(f"wrote {output}")
