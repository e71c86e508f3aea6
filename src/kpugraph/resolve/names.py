"""Names of persons in comparable form, and how two names that are not equal may still be one person's.

In goes a name as found, without honorifics and degrees; out come folded tokens. Two names are held to be spellings of
one name when all their folded tokens are equal, in order: those share an IRI. The folds are the rows ``one`` of
``name_spellings.tsv``; they lead to the spelling that reads best, since IRIs are made of them.

Beyond that two names can be related (`relate`): by the freer folds of the rows ``alike``, as initials, as a part of the
other, or by one letter. Such a relation decides nothing by itself; what else must speak for one person, ``likeness``
knows. ``Moh.``, ``Muh.``, ``Moch.``, ``Mohd.`` and ``Mhd.`` abbreviate nothing but Muhammad and become it; ``M.`` stays
an initial: it stands as well for Made, Maria or a father's name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from kpugraph.errors import LexiconError
from kpugraph.language.lexicon import read_table
from kpugraph.resolve.iris import folded_words
from kpugraph.resources import lexicon_path

__all__ = ["MUHAMMAD", "NameRelation", "alike_tokens", "comparable_name", "is_full_name", "name_tokens", "relate"]

NameRelation = Literal["same-name", "spelling", "initials", "shorter", "slip", "one-word"]
"""Equal; equal by the freer folds; with initials for words; a part of the other; one letter apart; one word of it."""

MUHAMMAD = "muhamad"
"""The folded token that comes and goes at the head of a name, written out, as ``Moh.`` or not at all."""

_TOKEN = re.compile(r"[^\W_]+")
_SLIP = 5
"""Letters that a token must have so that one letter more, less or other can be a slip of the pen."""

_Folds = tuple[tuple[re.Pattern[str], str], ...]


@lru_cache(maxsize=1)
def _folds() -> dict[str, _Folds]:
    """The rows of ``name_spellings.tsv`` by their level; raises `LexiconError` for what is no pattern."""
    name = "name_spellings.tsv"
    folds: dict[str, list[tuple[re.Pattern[str], str]]] = {"one": [], "alike": [], "initial": []}
    for pattern, replacement, level, _ in read_table(
        name, ("pattern", "replacement", "level", "why"), optional=("replacement",)
    ):
        try:
            compiled = re.compile(pattern)
            compiled.sub(replacement, "")
            folds[level].append((compiled, replacement))
        except re.error as error:
            raise LexiconError(f"{lexicon_path(name)}: {pattern!r} is no pattern ({error}); put it right") from error
        except KeyError as error:
            raise LexiconError(
                f"{lexicon_path(name)}: level {level!r} of {pattern!r}; write one, alike or initial"
            ) from error
    return {level: tuple(rows) for level, rows in folds.items()}


@lru_cache(maxsize=1 << 16)
def _fold(token: str, level: str) -> str:
    for pattern, replacement in _folds()[level]:
        token = pattern.sub(replacement, token)
    return token


@lru_cache(maxsize=1 << 16)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded tokens of a name, initials included, in the order of the name; empty when it has no letters.

    >>> name_tokens("Moch. Arief Budiman")
    ('muhamad', 'arif', 'budiman')
    """
    return tuple(_fold(token, "one") for token in _TOKEN.findall(folded_words(name)))


def comparable_name(name: str) -> str:
    """The folded tokens joined by spaces: equal for spellings of one name.

    >>> comparable_name("Arif Budiman") == comparable_name("ARIEF BUDIMAN")
    True
    """
    return " ".join(name_tokens(name))


def is_full_name(name: str) -> bool:
    """Whether a name has at least two tokens longer than an initial, so that it can stand for a person by itself.

    >>> is_full_name("Choirul Anam"), is_full_name("Suparno"), is_full_name("M. Suparno")
    (True, False, False)
    """
    return sum(len(token) > 1 for token in name_tokens(name)) >= 2


@lru_cache(maxsize=1 << 16)
def alike_tokens(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens of `name_tokens` under the freer folds.

    >>> alike_tokens(name_tokens("Zaenal Abidin")) == alike_tokens(name_tokens("Zainal Abidin"))
    True
    """
    return tuple(_fold(token, "alike") or token for token in tokens)


def relate(one: tuple[str, ...], other: tuple[str, ...]) -> NameRelation | None:
    """How two names, as `name_tokens`, may be one person's: the closest relation, or None.

    >>> relate(name_tokens("M. Rizal Hakim"), name_tokens("Muhammad Rizal Hakim"))
    'initials'
    >>> relate(name_tokens("Siti Rahayu"), name_tokens("Siti Rahmah"))
    """
    if not one or not other:
        return None
    if one == other:
        return "same-name"
    first, second = alike_tokens(one), alike_tokens(other)
    if first == second or "".join(first) == "".join(second):
        return "spelling"
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        word = short[0]
        return "one-word" if len(word) > 1 and word != MUHAMMAD and word in long else None
    # The freer folds may take away the letter that an initial is.
    if len(short) == len(long):
        return _letter_by_letter(first, second) or _letter_by_letter(one, other)
    return "shorter" if _within(short, long) or _within(*sorted((one, other), key=len)) else None


def _letter_by_letter(one: tuple[str, ...], other: tuple[str, ...]) -> NameRelation | None:
    """The relation of names of as many words: initials for some, or one slip."""
    apart = [(left, right) for left, right in zip_longest(one, other, fillvalue="") if left != right]
    whole = sum(len(left) > 1 and left == right for left, right in zip(one, other, strict=True))
    if whole and all(_initial(left, right) for left, right in apart):
        return "initials"
    if len(apart) == 1 and min(map(len, apart[0])) >= _SLIP:
        return "slip" if DamerauLevenshtein.distance(*apart[0], score_cutoff=1) == 1 else None
    return None


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of the short name come in the long one, in order, two of them written out."""
    rest = iter(long)
    matched = [any(word == other or _initial(word, other) for other in rest) for word in short]
    return all(matched) and sum(len(word) > 1 and word in long for word in short) >= 2


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith((short, _fold(short, "initial")))
