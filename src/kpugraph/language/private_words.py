"""The words of ``lexicons/private.tsv``, by which private numbers and addresses are known: as sets and as patterns."""

from __future__ import annotations

import re
from functools import lru_cache

from kpugraph.errors import LexiconError
from kpugraph.language.lexicon import read_table
from kpugraph.resources import lexicon_path

__all__ = ["alternation", "private_words"]

_TABLE = "private.tsv"


@lru_cache(maxsize=1)
def _by_kind() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for surface, kind in read_table(_TABLE, ("surface", "kind")):
        kinds.setdefault(kind, set()).add(surface)
    return {kind: frozenset(surfaces) for kind, surfaces in kinds.items()}


def private_words(kind: str) -> frozenset[str]:
    """The surfaces of a kind, in lower case. Raises `LexiconError` where the file has none."""
    found = _by_kind().get(kind)
    if found is None:
        raise LexiconError(f"{lexicon_path(_TABLE)}: no row of the kind {kind}; add one")
    return found


def alternation(*kinds: str) -> str:
    """A pattern that matches any surface of the kinds, the longest first; a blank matches any white space on a line."""
    surfaces = sorted({word for kind in kinds for word in private_words(kind)}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0]{1,2}") for word in surfaces)
