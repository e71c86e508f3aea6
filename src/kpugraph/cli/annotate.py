"""``kpugraph annotate``: the extractor's answer as drafts of annotations."""

from __future__ import annotations

from pathlib import Path

import click

from kpugraph.annotate import annotate
from kpugraph.cli.console import note, progress
from kpugraph.cli.options import FILE, command, skip_option

__all__ = ["annotate_command"]


@command("annotate", example="kpugraph annotate data/articles -o drafts")
@click.argument("sources", nargs=-1, required=True, type=FILE, metavar="SOURCE...")
@click.option(
    "-o", "--output", "folder", type=FILE, metavar="FOLDER", required=True, help="Write the drafts into this folder."
)
@click.option("--force", is_flag=True, help="Overwrite drafts that are there already.")
@skip_option
def annotate_command(sources: tuple[Path, ...], folder: Path, force: bool, skip_unreadable: bool) -> None:
    """Write drafts of annotations, to be corrected by hand.

    Each article of SOURCE gets a JSON file with what the extraction finds, in the form that `kpugraph evaluate` reads.
    Where one of the files is there already, nothing is written unless --force is given.
    """
    with progress("reading the articles"):
        drafts = annotate(sources, folder, force=force, skip_unreadable=skip_unreadable)
    note(f"wrote {len(drafts)} {'draft' if len(drafts) == 1 else 'drafts'} to {folder}")
