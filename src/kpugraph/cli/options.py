"""The options that several commands share, each defined once, and how a command is declared.

``@command`` makes a click command with ``-v`` and ``-q``, whose help ends in an example that works.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from kpugraph.cli.console import progress, set_verbosity
from kpugraph.curate import curated
from kpugraph.dataset import Dataset
from kpugraph.graph.wording import LANGUAGES
from kpugraph.resources import checkout_root

__all__ = [
    "FILE",
    "command",
    "curated_option",
    "data_option",
    "language_option",
    "output_option",
    "read_dataset",
    "read_datasets",
    "several_data_option",
    "skip_option",
]

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

FILE = click.Path(path_type=Path)
"""A path as given; whether it can be read or written shows when that is tried."""


def command(name: str, *, example: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Declare a command; ``example`` is one or more command lines, shown at the end of its help."""

    def declare(function: Callable[..., Any]) -> click.Command:
        lines = "\n".join(f"  {line}" for line in example.splitlines())
        return click.command(name, epilog=f"\b\nExample:\n{lines}")(_verbose(_quiet(function)))

    return declare


def _set_verbosity(_context: click.Context, parameter: click.Parameter, value: int) -> None:
    if value:
        set_verbosity(logging.ERROR if parameter.name == "quiet" else max(logging.DEBUG, logging.WARNING - 10 * value))


_verbose: Decorator = click.option(
    "-v", "--verbose", count=True, expose_value=False, callback=_set_verbosity, help="Say more; -vv says everything."
)
_quiet: Decorator = click.option(
    "-q", "--quiet", is_flag=True, expose_value=False, callback=_set_verbosity, help="Say nothing but errors."
)

data_option: Decorator = click.option(
    "--data", type=FILE, metavar="FILE", help="The dataset, in Turtle. [default: data/kpugraph.ttl]"
)
several_data_option: Decorator = click.option(
    "--data",
    type=FILE,
    multiple=True,
    metavar="FILE",
    help="The dataset, in Turtle; may stand again, for several as one. [default: data/kpugraph.ttl]",
)
curated_option: Decorator = click.option(
    "--with-curated", is_flag=True, help="Read the curated posts of KPU RI too, which articles did not say."
)
output_option: Decorator = click.option(
    "-o", "--output", type=FILE, metavar="FILE", help="Write to this file instead of standard output."
)
skip_option: Decorator = click.option(
    "--skip-unreadable", is_flag=True, help="Leave out sources that cannot be read, and say which."
)
language_option: Decorator = click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default="id", show_default=True, help="Indonesian or English."
)


def read_dataset(path: Path | None) -> Dataset:
    """Read the dataset of ``--data``; by default the checkout's, or ``data/kpugraph.ttl`` below the current folder."""
    chosen = path or (checkout_root() or Path()) / "data" / "kpugraph.ttl"
    with progress(f"reading {chosen}"):
        return Dataset.load(chosen)


def read_datasets(paths: Sequence[Path], with_curated: bool) -> Dataset:
    """Read the datasets of each ``--data`` as one, with the curated graph for its base where that is asked for."""
    dataset = read_dataset(paths[0] if paths else None)
    for path in paths[1:]:
        dataset = dataset.joined(read_dataset(path))
    return dataset.joined(curated(dataset.base)) if with_curated else dataset
