"""The dataset in the formats of other tools: one table of formats, each a function from content to bytes.

In goes `Content`; out comes a file, or a folder of files, equal for equal content. Nothing is left out, save where a
format has no place for it: GraphML and GEXF hold bodies, persons, events and the ties between them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kpugraph.errors import OutputError
from kpugraph.exchange.content import Content
from kpugraph.exchange.folders import write_files, zipped
from kpugraph.exchange.jsonld import jsonld
from kpugraph.exchange.lines import nquads, ntriples, trig
from kpugraph.exchange.networks import gexf, graphml
from kpugraph.exchange.packages import csv_package, parquet_package
from kpugraph.exchange.rdfxml import rdfxml
from kpugraph.exchange.release import described_release
from kpugraph.graph.store import write_atomic
from kpugraph.graph.turtle import canonical_turtle

__all__ = ["FORMATS", "Content", "Format", "export", "format_for"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a dataset can be written in."""

    name: str
    suffix: str | None
    """Of its files; None where none tells it from others."""
    media_type: str
    """As registered with IANA, or as its tools know it."""
    write: Callable[[Content], bytes | Mapping[str, bytes]]
    """Gives one file, or several by name, which make a folder or a zip file."""
    several: bool = False
    """Whether it gives several."""


def _turtle(content: Content) -> bytes:
    return canonical_turtle(content.joined(), content.base)


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("ttl", ".ttl", "text/turtle", _turtle),
        Format("nt", ".nt", "application/n-triples", ntriples),
        Format("nq", ".nq", "application/n-quads", nquads),
        Format("trig", ".trig", "application/trig", trig),
        Format("jsonld", ".jsonld", "application/ld+json", jsonld),
        Format("rdfxml", ".rdf", "application/rdf+xml", rdfxml),
        Format("graphml", ".graphml", "application/graphml+xml", graphml),
        Format("gexf", ".gexf", "application/gexf+xml", gexf),
        Format("csv", ".zip", "text/csv", csv_package, several=True),
        Format("release", None, "application/zip", lambda content: _release(content), several=True),
        Format("parquet", None, "application/vnd.apache.parquet", parquet_package, several=True),
    )
}
"""Every format by its name."""

_WITH_GRAPHS = frozenset({"nq", "trig"})
"""Formats in which the curated graph stands apart."""


def _release(content: Content) -> Mapping[str, bytes]:
    """Every format of one file, the dataset without what is curated where the format has no graph of its own for it."""
    alone = Content(content.graph, content.base)
    files: dict[str, tuple[str, bytes]] = {}
    for each in FORMATS.values():
        written = each.write(content if each.name in _WITH_GRAPHS else alone) if not each.several else None
        if isinstance(written, bytes):
            files[f"kpugraph{each.suffix}"] = each.media_type, written
    files["kpugraph-tables.zip"] = "application/zip", zipped(csv_package(alone))
    return described_release(content, files)


def format_for(path: Path | None, name: str | None) -> Format:
    """The format of that name, or else the one that the file's name ends in; `OutputError` where there is none."""
    if name is not None and name in FORMATS:
        return FORMATS[name]
    suffix = None if path is None else path.suffix.lower()
    found = next((each for each in FORMATS.values() if suffix and each.suffix == suffix), None)
    found = None if name is not None else found
    if found is None:
        asked = f'"{name}" is no format' if name is not None else f"{path or 'standard output'}: tells no format"
        raise OutputError(f"{asked}; choose one of {', '.join(FORMATS)} with --format")
    return found


def export(content: Content, path: Path, name: str | None = None) -> None:
    """Write the content to a file, whole or not at all, in the named format or the one that the file's name ends in.

    A format of several files writes a folder, or a zip file where the name ends in ``.zip``. Raises `OutputError` for
    what the format cannot hold, and where the file cannot be written.
    """
    written = format_for(path, name).write(content)
    if isinstance(written, bytes):
        write_atomic(path, written)
    else:
        write_files(path, written)
