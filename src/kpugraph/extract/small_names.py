"""Names written in small letters in an article that has capitals elsewhere: ``diwakili oleh baiq ratnaningsih``.

Tokens in, the same tokens out, those of such names with a capital, so that one set of rules reads both; offsets stay as
they are. Only words that names are made of, and no common word is one, begin it: a name of two words or more stands
behind a title, a body, a comma or a small word, one of a single word behind a title or a verb of saying.
"""

from __future__ import annotations

from dataclasses import replace

from kpugraph.language.lexicon import Lexicon, word_set
from kpugraph.language.text import Token

__all__ = ["with_capitals"]

_BEFORE = word_set("small-names-before")
_BEHIND = word_set("small-names-behind")
_LONGEST = 5
_SHORTEST_ALONE = 4
"""Letters of a name of one word."""
_SHORTEST_UNKNOWN = 5
"""Letters of a word that no list has and that stands beside a word of names."""


def with_capitals(every: tuple[Token, ...], start: int, lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens, those of names in small letters behind the offset ``start`` with a capital."""
    changed: dict[int, Token] = {}
    at = next((index for index, token in enumerate(every) if token.start >= start), len(every))
    while at < len(every):
        end = _name_end(every, at, lexicon) if _begins(every, at, lexicon) else at
        for index in range(at, end):
            changed[index] = replace(every[index], text=every[index].text.capitalize())
        at = max(end, at + 1)
    return tuple(changed.get(index, token) for index, token in enumerate(every)) if changed else every


def _small(token: Token) -> bool:
    return token.is_word and token.text.islower() and len(token.text) > 1


def _begins(every: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether a word in small letters may begin a name here: known, or unknown with a known one behind it."""
    token = every[at]
    if not _small(token) or at == 0:
        return False
    named = token.low in lexicon.name_words
    if not named and not (_unknown(token, lexicon) and at + 1 < len(every) and every[at + 1].low in lexicon.name_words):
        return False
    before = every[at - 1]
    return before.low in _BEFORE or _ends_title(every, at, lexicon) or _says(every, at, lexicon)


def _ends_title(every: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether a title, a division, a form of address or an area ends right before the token."""
    tries = (lexicon.roles, lexicon.division_words, lexicon.honorifics, lexicon.region_alias_trie)
    return any(
        (match := trie.match(every, start, at)) is not None and match[0] == at
        for start in range(max(at - 3, 0), at)
        for trie in tries
    )


def _says(every: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    match = lexicon.speech_after.match(every, at - 1, at)
    return match is not None and match[1] == "named"


def _unknown(token: Token, lexicon: Lexicon) -> bool:
    """Whether no list of common words has the word."""
    unknown = len(token.text) >= _SHORTEST_UNKNOWN and not lexicon.spelling.knows(token.low)
    return unknown and not token.low.endswith("nya")


def _name_end(every: tuple[Token, ...], at: int, lexicon: Lexicon) -> int:
    """The index behind the name that begins at the token; ``at`` itself where none does."""
    end = at
    known = 0
    while end < len(every) and end - at < _LONGEST and _small(every[end]):
        if end > at and every[end - 1].end + 2 < every[end].start:
            break
        named = every[end].low in lexicon.name_words
        particle = lexicon.name_particles.get(every[end].low) == "inner" and end > at
        if not named and not particle and not _unknown(every[end], lexicon):
            break
        known += named
        end += 1
    closed = end >= len(every) or not every[end].is_word or every[end].low in _BEHIND or every[end].is_capitalized
    closed = closed or len(every[end].text) == 1
    if not closed or known * 2 < end - at:
        return at
    alone = _ends_title(every, at, lexicon) or _says(every, at, lexicon)
    return end if end - at > 1 or (alone and known and len(every[at].text) >= _SHORTEST_ALONE) else at
