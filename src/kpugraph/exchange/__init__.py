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
from kpugraph.exchange.lines import nquads, ntriples, trig
from kpugraph.exchange.networks import gexf, graphml
from kpugraph.exchange.rdfxml import rdfxml
from kpugraph.graph.store import write_atomic
from kpugraph.graph.turtle import canonical_turtle

__all__ = ["FORMATS", "Content", "Format", "export", "format_for"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a dataset can be written in."""

    name: str
    suffix: str
    """Of its files."""
    media_type: str
    """As registered with IANA, or as its tools know it."""
    write: Callable[[Content], bytes]


def _turtle(content: Content) -> bytes:
    return canonical_turtle(content.joined(), content.base)


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("ttl", ".ttl", "text/turtle", _turtle),
        Format("nt", ".nt", "application/n-triples", ntriples),
        Format("nq", ".nq", "application/n-quads", nquads),
        Format("trig", ".trig", "application/trig", trig),
        Format("rdfxml", ".rdf", "application/rdf+xml", rdfxml),
        Format("graphml", ".graphml", "application/graphml+xml", graphml),
        Format("gexf", ".gexf", "application/gexf+xml", gexf),
    )
}
"""Every format by its name."""


def format_for(path: Path | None, name: str | None) -> Format:
    """The format of that name, or else the one that the file's name ends in; `OutputError` where there is none."""
    if name is not None and name in FORMATS:
        return FORMATS[name]
    fitting = (each for each in FORMATS.values() if path is not None and path.name.lower().endswith(each.suffix))
    found = None if name is not None else next(fitting, None)
    if found is None:
        asked = f'"{name}" is no format' if name is not None else f"{path or 'standard output'}: tells no format"
        raise OutputError(f"{asked}; choose one of {', '.join(FORMATS)} with --format")
    return found


def export(content: Content, path: Path, name: str | None = None) -> None:
    """Write the content to a file, whole or not at all, in the named format or the one that the file's name ends in.

    Raises `OutputError` for what the format cannot hold, and where the file cannot be written.
    """
    write_atomic(path, format_for(path, name).write(content))
