"""kpugraph: press releases of Indonesia's election bodies as an evidenced RDF knowledge graph.

>>> import kpugraph
>>> dataset = kpugraph.build(["data/articles"])  # doctest: +SKIP
>>> dataset.query("post-holders")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib.metadata import version as _version
from pathlib import Path as _Path

from kpugraph.curate import curated
from kpugraph.dataset import Dataset
from kpugraph.errors import (
    EndpointError,
    KpugraphError,
    LexiconError,
    OntologyError,
    OutputError,
    QueryError,
    SourceError,
    StateError,
)
from kpugraph.pipeline import build

__all__ = [
    "Dataset",
    "EndpointError",
    "KpugraphError",
    "LexiconError",
    "OntologyError",
    "OutputError",
    "QueryError",
    "SourceError",
    "StateError",
    "__version__",
    "build",
    "curated",
    "load",
]

__version__ = _version("kpugraph")


def load(path: str | _Path) -> Dataset:
    """Read a dataset from a Turtle file. Raises `SourceError` when it is missing or malformed."""
    return Dataset.load(path)
