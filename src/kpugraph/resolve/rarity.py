"""How rare a name is: whether it can be two persons' by chance.

In go the names of a collection; out comes, for one name, a class of rarity. The share of names that hold a word is
taken from ``name_shares.tsv`` where a collection is small and more and more from the collection as it grows; the words
of a name count as independent of each other, which real names nearly are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from math import log10
from typing import Literal

from kpugraph.errors import LexiconError
from kpugraph.language.lexicon import read_table
from kpugraph.resources import lexicon_path

__all__ = ["Rarities", "Rarity"]

Rarity = Literal["common", "uncommon", "rare", "unique"]

_SHARES = {"very": 1 / 60, "common": 1 / 300}
_SHARE_OF_OTHERS = 1 / 3000
_WEIGHT = 300
"""How many names the lexicon's estimate counts for beside those of the collection."""
_POPULATION = 20_000
"""People whom the press releases name: the members of some 550 commissions and as many supervisors over three terms."""
_BOUNDS: tuple[tuple[float, Rarity], ...] = ((3e-4, "unique"), (3e-3, "rare"), (1e-1, "uncommon"))
"""Expected number of namesakes below which a name is so called."""


@lru_cache(maxsize=1)
def _shares() -> dict[str, float]:
    name = "name_shares.tsv"
    shares = {}
    for word, share in read_table(name, ("word", "share")):
        if share not in _SHARES:
            raise LexiconError(f"{lexicon_path(name)}: share {share!r} of {word!r}; write very or common")
        shares[word] = _SHARES[share]
    return shares


class Rarities:
    """The rarity of names among the distinct names of a collection, given as tokens."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        distinct = set(names)
        self._size = len(distinct)
        self._words = Counter(word for name in distinct for word in set(name))

    def share(self, word: str) -> float:
        """The share of names that hold the word, the name at hand not counted."""
        prior = _shares().get(word, _SHARE_OF_OTHERS)
        return (max(self._words[word] - 1, 0) + prior * _WEIGHT) / (self._size + _WEIGHT)

    def rarity(self, name: tuple[str, ...]) -> Rarity:
        """The rarity of a name; initials say nothing."""
        namesakes = log10(_POPULATION) + sum(log10(self.share(word)) for word in set(name) if len(word) > 1)
        return next((rarity for bound, rarity in _BOUNDS if namesakes < log10(bound)), "common")
