"""Phrases found in a sequence of tokens: the longest entry that begins at a token, in one walk.

Entries of a lexicon in, tries out; a `LooseTrie` also forgives the small words that writers put between the words of a
phrase. What the entries mean is left to `lexicon`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Generic, TypeVar

from kpugraph.language.text import Token, tokens

__all__ = ["LooseTrie", "Trie", "phrases"]

V = TypeVar("V")


class Trie(Generic[V]):
    """A token trie: the longest entry that begins at a token, in one walk."""

    __slots__ = ("_root",)

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._root: dict[str, object] = {}
        for surface, value in entries:
            node = self._root
            for token in tokens(surface):
                node = node.setdefault(token.low, {})  # type: ignore[assignment]
            node.setdefault("", value)

    def match(self, sequence: Sequence[Token], at: int, stop: int | None = None) -> tuple[int, V] | None:
        """The end index and the value of the longest entry at ``sequence[at]``, or None."""
        node: dict[str, object] = self._root
        best: tuple[int, V] | None = None
        limit = len(sequence) if stop is None else stop
        while at < limit:
            step = node.get(sequence[at].low)
            if step is None:
                break
            node = step  # type: ignore[assignment]
            at += 1
            if "" in node:
                best = (at, node[""])  # type: ignore[assignment]
        return best


class LooseTrie(Trie[V]):
    """A trie that passes over the words given between two words of an entry, and joins a ``di`` written apart.

    >>> from kpugraph.language.text import tokens
    >>> trie = LooseTrie([("dihadiri oleh", "guests")], frozenset({"langsung", "juga"}))
    >>> trie.match(tokens("di hadiri juga langsung oleh Budi"), 0)
    (5, 'guests')
    """

    __slots__ = ("_between",)
    _MOST_BETWEEN = 3

    def __init__(self, entries: Iterable[tuple[str, V]], between: frozenset[str]) -> None:
        super().__init__(entries)
        self._between = between

    def match(self, sequence: Sequence[Token], at: int, stop: int | None = None) -> tuple[int, V] | None:
        """The end index and the value of the longest entry at ``sequence[at]``, or None."""
        node: dict[str, object] = self._root
        best: tuple[int, V] | None = None
        limit = len(sequence) if stop is None else stop
        passed = 0
        if at + 1 < limit and sequence[at].low == "di":
            joined = self._root.get("di" + sequence[at + 1].low)
            if joined is not None:
                node, at = joined, at + 2  # type: ignore[assignment]
                best = (at, node[""]) if "" in node else None  # type: ignore[assignment]
        while at < limit:
            low = sequence[at].low
            step = node.get(low)
            if step is None:
                if node is self._root or passed == self._MOST_BETWEEN or low not in self._between:
                    break
                passed += 1
                at += 1
                continue
            node, passed = step, 0  # type: ignore[assignment]
            at += 1
            if "" in node:
                best = (at, node[""])  # type: ignore[assignment]
        return best


def phrases(pattern: str) -> Iterator[str]:
    """Every phrase of a pattern: ``a|b`` is one of several words, ``[a|b]`` may be missing, ``_`` stands for a blank.

    >>> list(phrases("memberi|memberikan [kata] sambutan"))
    ['memberi kata sambutan', 'memberi sambutan', 'memberikan kata sambutan', 'memberikan sambutan']
    """
    choices = [
        [*word[1:-1].split("|"), ""] if word.startswith("[") and word.endswith("]") else word.split("|")
        for word in pattern.split()
    ]
    for chosen in product(*choices):
        yield " ".join(word.replace("_", " ") for word in chosen if word)
