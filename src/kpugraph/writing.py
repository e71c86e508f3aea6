"""`Knowledge` as canonical Turtle, block after block: no graph of it is ever held.

In goes the knowledge; out come the bytes that `kpugraph.graph.turtle.canonical_turtle` gives for its graph. The facts
come in the order of the file (`kpugraph.triples.batches`), so that each block is spelt and let go; the dataset's
description of itself, which opens the file, is known once they are counted, and so they wait in a temporary file. What
one article or event alone says is kept in the state, where there is one, and not spelt again.
"""

from __future__ import annotations

import json
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from hashlib import sha256
from itertools import pairwise
from operator import attrgetter
from typing import IO, Any, get_type_hints

from kpugraph.errors import OutputError
from kpugraph.graph.turtle import BlockWriter
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.state import State
from kpugraph.state.keys import writing_digest
from kpugraph.triples import Batch, batches
from kpugraph.triples.metadata import Tally, dataset_iri, metadata_triples

__all__ = ["Written", "written"]

_IN_MEMORY = 64 << 20
"""Bytes of facts that wait in memory before they go to a temporary file."""
_CHUNK = 1 << 20
_SAVED = 2000
"""Texts that are kept at a time."""


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
def written(knowledge: Knowledge, state: State | None = None) -> Iterator[Written]:
    """The knowledge as Turtle, for as long as the context lasts; the state only saves time.

    Raises `OutputError` as `canonical_turtle` does, or when there is no room for the temporary file, and `StateError`
    when the state cannot be read or written.
    """
    writing = _Writing(knowledge.base, state)
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as facts:
        try:
            for text in writing.texts(batches(knowledge)):
                facts.write(b"\n" + text)
        except OSError as error:
            place = tempfile.gettempdir()
            raise OutputError(f"{place}: {error.strerror or error}; make room, and build again") from error
        writer = BlockWriter(knowledge.base)
        described = dict(writer.sorted_blocks(metadata_triples(knowledge, writing.tally)))
        opening = described.pop(str(dataset_iri(knowledge.base)))
        writing.tally += writer.tally
        yield Written(
            triples=writing.tally.triples,
            _head="\n".join((writer.header(), opening)).encode("utf-8"),
            _facts=facts,
            _tail="".join("\n" + block for block in described.values()).encode("utf-8"),
        )


@dataclass(frozen=True, slots=True)
class _Text:
    """The blocks of a batch, one behind the other with a blank line between, the first and last subject, the counts."""

    first: str
    last: str
    subjects: int
    predicates: dict[str, int]
    classes: dict[str, int]
    content: bytes

    def packed(self) -> bytes:
        """As kept: a line of JSON and the content, compressed."""
        known = self.first, self.last, self.subjects, self.predicates, self.classes
        return zlib.compress(json.dumps(known).encode("ascii") + b"\n" + self.content, 1)

    @classmethod
    def unpacked(cls, data: bytes) -> _Text:
        """What `packed` gave."""
        known, _, content = zlib.decompress(data).partition(b"\n")
        first, last, subjects, predicates, classes = json.loads(known)
        return cls(first, last, subjects, predicates, classes, content)


class _Writing:
    """Spells batches, or finds them spelt, and counts what they say."""

    def __init__(self, base: str, state: State | None) -> None:
        self.tally = Tally()
        self._base = base
        self._writer = BlockWriter(base)
        self._state = state
        self._new: dict[bytes, bytes] = {}
        self._getters: dict[type, attrgetter[Any]] = {}

    def texts(self, facts: Iterator[Batch]) -> Iterator[bytes]:
        """The text of each batch; raises `ValueError` where a subject comes twice or out of its order."""
        position, last = self._writer.position, (0, "")
        for batch in facts:
            text = self._spelt(batch) if self._state is None or not batch.alone else self._kept(batch, self._state)
            if text is None:
                continue
            if position(text.first) <= last:
                raise ValueError(f"{text.first} comes twice, or after {last[1]}")
            last = position(text.last)
            self.tally.add(text.subjects, text.predicates, text.classes)
            yield text.content
        self._save()

    def _spelt(self, batch: Batch) -> _Text | None:
        writer = self._writer
        writer.tally = counted = Tally()
        blocks = list((writer.sorted_blocks if batch.kind == "concept" else writer.blocks)(batch.triples()))
        if not blocks:
            return None
        for (one, _), (other, _) in pairwise(blocks):
            if writer.position(other) <= writer.position(one):
                raise ValueError(f"{other} comes twice, or after {one}")
        content = "\n".join(block for _, block in blocks).encode("utf-8")
        return _Text(blocks[0][0], blocks[-1][0], counted.subjects, counted.predicates, counted.classes, content)

    def _kept(self, batch: Batch, state: State) -> _Text | None:
        key = self._key(batch)
        packed = state.find(key)
        if packed is not None:
            return _Text.unpacked(packed)
        text = self._spelt(batch)
        if text is not None:
            self._new[key] = text.packed()
            if len(self._new) >= _SAVED:
                self._save()
        return text

    def _key(self, batch: Batch) -> bytes:
        """The SHA-256 of all that the text of the batch hangs on."""
        said = repr((self._base, batch.kind, [self._values(thing) for thing in batch.things]))
        return sha256(writing_digest() + said.encode("utf-8", "surrogatepass")).digest()

    def _values(self, thing: object) -> Any:
        """All values of a dataclass, and of those within it, as one tuple."""
        kind = type(thing)
        if kind not in self._getters:
            self._getters[kind] = attrgetter(*_names(kind))
        return self._getters[kind](thing)

    def _save(self) -> None:
        if self._state is not None and self._new:
            self._state.save(self._new)
            self._new = {}


def _names(kind: Any) -> Iterator[str]:
    hints = get_type_hints(kind)
    for each in fields(kind):
        within = hints[each.name]
        if is_dataclass(within):
            yield from (f"{each.name}.{name}" for name in _names(within))
        else:
            yield each.name
