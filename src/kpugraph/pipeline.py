"""The main job, end to end: sources in, `Dataset` out. The only module that knows the whole writing wing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from kpugraph.dataset import Dataset
from kpugraph.errors import SourceError
from kpugraph.extract import extract_all
from kpugraph.model import Facts
from kpugraph.read import read_articles
from kpugraph.resolve import resolve
from kpugraph.resources import checkout_root
from kpugraph.triples import build_graph
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["build", "default_sources"]


def default_sources() -> tuple[Path, ...]:
    """The articles of the checkout, ``data/articles``. Raises `SourceError` outside a checkout."""
    root = checkout_root()
    if root is None:
        raise SourceError("no SOURCE given, and this is not a checkout with data/articles; name files or folders")
    return (root / "data" / "articles",)


def build(
    sources: Iterable[str | Path] = (),
    *,
    base: str = DEFAULT_BASE,
    skip_unreadable: bool = False,
    min_confidence: Decimal | None = None,
) -> Dataset:
    """Read, extract, resolve and write as RDF the articles of files and folders; without sources, ``data/articles``.

    The order of the sources changes nothing. With ``skip_unreadable`` a bad file is named in a warning and left out;
    otherwise it raises `SourceError`. ``min_confidence`` (0 to 1) leaves out facts of rules below it.
    """
    paths = tuple(Path(source) for source in sources) or default_sources()
    articles = read_articles(paths, skip_unreadable=skip_unreadable)
    facts = extract_all(articles)
    if min_confidence is not None:
        facts = tuple(_confident(each, min_confidence) for each in facts)
    return Dataset(build_graph(resolve(facts, base)))


def _confident(facts: Facts, floor: Decimal) -> Facts:
    """The facts without memberships, parts and statements whose best evidence is below the floor."""
    return replace(
        facts,
        memberships=tuple(m for m in facts.memberships if max(e.confidence for e in m.evidence) >= floor),
        participations=tuple(p for p in facts.participations if max(e.confidence for e in p.evidence) >= floor),
        statements=tuple(s for s in facts.statements if max(e.confidence for e in s.evidence) >= floor),
    )
