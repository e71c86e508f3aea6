"""The curated graph as a dataset, apart from what articles say; and its file, ``data/curated/kpu-ri.ttl``.

``make curated`` writes the file; a test says when it is out of date.
"""

from __future__ import annotations

from kpugraph.dataset import Dataset
from kpugraph.triples.curated import curated_graph
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["curated"]


def curated(base: str = DEFAULT_BASE) -> Dataset:
    """KPU RI's commissioners with their dated posts, from sources and not from articles.

    What stands in it, `kpugraph.triples.curated` says. The base is that of the dataset beside which it is to be read,
    so that both name KPU RI and its posts alike.

    >>> chairs = curated().query("SELECT ?m { ?m a kpu:CuratedMembership ; org:role/skos:notation 'ketua' }")
    >>> len(chairs.rows)
    6
    """
    return Dataset(curated_graph(base))
