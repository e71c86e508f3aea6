"""`Knowledge` as canonical Turtle, block after block: no graph of it is ever held.

In goes the knowledge; out come the bytes that `kpugraph.graph.turtle.canonical_turtle` gives for its graph. The facts
come in the order of the file (`kpugraph.triples.batches`), so that each block is spelt and let go; the dataset's
description of itself, which opens the file, is known once they are counted, and so they wait in a temporary file.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from kpugraph.errors import OutputError
from kpugraph.graph.turtle import BlockWriter
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples import Batch, batches
from kpugraph.triples.metadata import dataset_iri, metadata_triples

__all__ = ["Written", "written"]

_IN_MEMORY = 64 << 20
"""Bytes of facts that wait in memory before they go to a temporary file."""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Written:
    """A dataset as Turtle; iterating gives its bytes in chunks, from the beginning each time."""

    triples: int
    _head: bytes
    _facts: IO[bytes]
    _tail: bytes

    def __iter__(self) -> Iterator[bytes]:
        """The chunks of the file."""
        yield self._head
        self._facts.seek(0)
        while chunk := self._facts.read(_CHUNK):
            yield chunk
        yield self._tail


@contextmanager
def written(knowledge: Knowledge) -> Iterator[Written]:
    """The knowledge as Turtle, for as long as the context lasts.

    Raises `OutputError` as `canonical_turtle` does, or when there is no room for the temporary file.
    """
    writer = BlockWriter(knowledge.base)
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as facts:
        try:
            for text in _texts(writer, batches(knowledge)):
                facts.write(b"\n" + text.encode("utf-8"))
        except OSError as error:
            raise OutputError(
                f"{tempfile.gettempdir()}: {error.strerror or error}; make room, and build again"
            ) from error
        described = dict(writer.sorted_blocks(metadata_triples(knowledge.base, writer.tally)))
        opening = described.pop(str(dataset_iri(knowledge.base)))
        yield Written(
            triples=writer.tally.triples,
            _head="\n".join((writer.header(), opening)).encode("utf-8"),
            _facts=facts,
            _tail="".join("\n" + block for block in described.values()).encode("utf-8"),
        )


def _texts(writer: BlockWriter, facts: Iterator[Batch]) -> Iterator[str]:
    """The blocks of each batch; raises `ValueError` where a subject comes twice or out of its order."""
    last = (0, "")
    for batch in facts:
        blocks = writer.sorted_blocks(batch.triples()) if batch.kind == "concept" else writer.blocks(batch.triples())
        for iri, block in blocks:
            position = writer.position(iri)
            if position <= last:
                raise ValueError(f"{iri} comes twice, or after {last[1]}")
            last = position
            yield block
