"""Long words of the lexicons as they are misspelt: ``Sekeretaris``, ``Penyelnggaraan``, ``Sekertaris``.

A word that no lexicon has is read as the only one that is a slip of the pen away: a letter too few or too many, two
letters changed round, in the longest nouns also one vowel for another. Short words are left alone, since a slip makes
other words and names of them, save the slips that are listed (``divis``, ``katua``); so are verbs with another letter,
since ``menugaskan`` is no ``menegaskan``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Speller"]

_SHORTEST = 8
"""Letters of the shortest word that a misspelling is read as."""
_SHORTEST_VERB = 10
"""Letters of the shortest verb: ``ingatan`` is no ``ingatkan``."""
_SHORTEST_REPLACED = 10
"""Letters of the shortest noun that may have one vowel for another."""
_VOWELS = frozenset("aeiou")


class Speller:
    """The words known, and what a slip makes of them; the same words give the same answers.

    >>> speller = Speller(nouns=["sekretaris"], verbs=["menegaskan"], known=["budi"], listed={"divis": "divisi"})
    >>> [speller.right(word) for word in ("sekertaris", "sekeretaris", "menegaskn", "menugaskan", "budi")]
    ['sekretaris', 'sekretaris', 'menegaskan', 'menugaskan', 'budi']
    >>> speller.right("divis")
    'divisi'
    """

    __slots__ = ("_known", "_listed", "_longest", "_nouns", "_shortened", "_targets")

    def __init__(
        self, nouns: Iterable[str], verbs: Iterable[str], known: Iterable[str], listed: Mapping[str, str] | None = None
    ) -> None:
        self._listed = dict(listed or {})
        self._nouns = frozenset(word for word in nouns if len(word) >= _SHORTEST and word.isalpha())
        self._targets = self._nouns | {word for word in verbs if len(word) >= _SHORTEST_VERB and word.isalpha()}
        self._known = self._targets | frozenset(known)
        self._longest = max(map(len, self._targets), default=0)
        self._shortened: dict[str, set[str]] = {}
        for word in sorted(self._targets):
            for shorter in _without_one(word):
                self._shortened.setdefault(shorter, set()).add(word)

    def right(self, word: str) -> str:
        """The word that this one, in lower case, is a slip for; itself where there is none, or more than one."""
        if word in self._listed:
            return self._listed[word]
        if not _SHORTEST - 1 <= len(word) <= self._longest + 1 or word in self._known or not word.isalpha():
            return word  # a line of nothing but letters is one word, too, and looked at once
        meant = {target for target in self._meant(word) if target[0] == word[0]}
        return next(iter(meant)) if len(meant) == 1 else word

    def knows(self, word: str) -> bool:
        """Whether a lexicon has the word, in lower case."""
        return word in self._known

    def _meant(self, word: str) -> Iterator[str]:
        yield from self._shortened.get(word, ())
        for shorter in _without_one(word):
            if shorter in self._targets:
                yield shorter
            for target in self._shortened.get(shorter, ()):
                if len(target) != len(word):
                    continue
                replaced = target in self._nouns and len(target) >= _SHORTEST_REPLACED
                if sorted(target) == sorted(word) or (replaced and _one_vowel_replaced(target, word)):
                    yield target


def _without_one(word: str) -> Iterator[str]:
    """The word with each of its letters left out in turn."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _one_vowel_replaced(left: str, right: str) -> bool:
    different = [{a, b} for a, b in zip(left, right, strict=True) if a != b]
    return len(different) == 1 and different[0] <= _VOWELS
