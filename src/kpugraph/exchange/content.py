"""What is written in another format: the graph of a dataset, beside it the curated graph where that is asked for.

Every format writes terms that every tool can read: no blank node, no IRI or text that some format cannot hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import OutputError
from kpugraph.graph.answers import term_text
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["Content", "Triple", "checked"]

Triple = tuple[Node, Node, Node]

_IRI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`\ud800-\udfff]*")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Content:
    """The triples to write; all of them are `checked`."""

    graph: Graph
    """What articles say."""
    base: str = DEFAULT_BASE
    curated: Graph | None = None
    """The curated graph, for the same base; None where it is not asked for."""

    def triples(self) -> Iterator[Triple]:
        """Every triple once, in no order."""
        yield from map(checked, self.graph)
        if self.curated is not None:
            yield from (checked(triple) for triple in self.curated if triple not in self.graph)

    def joined(self) -> Graph:
        """Everything as one graph."""
        return self.graph if self.curated is None else self.graph + self.curated


def checked(triple: Triple) -> Triple:
    """The triple itself. Raises `OutputError` for a blank node, and for an IRI or text that other tools cannot read."""
    for term in triple:
        lexical = str(term)
        if isinstance(term, URIRef):
            if not _IRI.fullmatch(lexical):
                raise OutputError(f"{lexical!r} is no absolute IRI; correct the address in its source")
        elif isinstance(term, Literal):
            unfit = _UNFIT.search(lexical)
            if unfit is not None:
                raise OutputError(f"{term_text(term)[:60]} holds U+{ord(unfit.group()):04X}; remove it in its source")
        else:
            raise OutputError(f"{term!r} is a blank node; every node of a dataset needs an IRI")
    return triple
