"""Small areas behind the titles of those who govern or police them: ``Camat Siborongborong``, ``Kapolsek Muara``.

No gazetteer has them, and the holder's name follows without a mark, so the words are divided by what is known of names.
Reading and position in, the index behind the area out. Which body the area belongs to is left to `title_bodies`.
"""

from __future__ import annotations

from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import word_set

__all__ = ["begins_name", "looks_like_name", "small_area_end"]

_SECOND_WORDS = word_set("small-areas-second-words")
_BEFORE_PLACE = word_set("small-areas-before-place")
_CLOSING = frozenset({",", "(", ":"})
_NAME_ENDINGS = tuple(sorted(word_set("small-areas-name-endings")))
"""How names of people end that hardly a place is called by."""
_LONGEST = 7
"""Words of an area and its holder's name together."""


def small_area_end(reading: Reading, at: int, stop: int) -> int:
    """The index behind the area that begins at the token; the token's own where the words are a name, or none."""
    tokens, lexicon = reading.tokens, reading.lexicon
    end, name = at, -1
    while end < stop and end - at < _LONGEST and tokens[end].is_word and tokens[end].is_capitalized:
        if lexicon.honorifics.match(tokens, end, stop) is not None:
            return end if 0 < end - at <= 3 and name < 0 else at
        if lexicon.roles.match(tokens, end, stop) is not None or lexicon.bodies.match(tokens, end, stop) is not None:
            break
        if tokens[end].is_upper and tokens[end].low in lexicon.degrees:
            break
        if name < 0 and begins_name(reading, end, stop):
            name = end
        end += 1
    if reading.shouting or end == at or name == at:
        return at
    if name == end - 1 and name - at >= 2 and tokens[name - 1].low not in _SECOND_WORDS:
        # Clan names stand last: "Camat Siborongborong Mangihut Sianturi".
        name -= 1
    if name >= 0:
        return name if name - at <= 3 else at
    return _unmarked(reading, at, end, stop)


def _unmarked(reading: Reading, at: int, end: int, stop: int) -> int:
    """The index behind the area in capitalised words that no known word of names divides."""
    tokens, length = reading.tokens, end - at
    known = _named_as_place(reading, at)
    closed = end < stop and tokens[end].text in _CLOSING
    if length == 1:
        return end if known or closed else at
    if tokens[at + 1].low in _SECOND_WORDS:
        return at + 2
    if length == 2 and closed and not known:
        return end
    return at + 1 if length >= 3 or known else at


def begins_name(reading: Reading, at: int, stop: int) -> bool:
    """Whether a person's name begins at the token: a word of names, or an initial before a capital."""
    token = reading.tokens[at]
    if len(token.text) == 1:
        return at + 1 < stop and (reading.tokens[at + 1].text == "." or reading.tokens[at + 1].is_capitalized)
    return token.low in reading.lexicon.name_words or reading.lexicon.name_particles.get(token.low) == "first"


def looks_like_name(reading: Reading, at: int, stop: int) -> bool:
    """Whether a person's name begins at the token behind a place: a word of names, or one that ends as they do."""
    return begins_name(reading, at, stop) or reading.low(at).endswith(_NAME_ENDINGS)


def _named_as_place(reading: Reading, at: int) -> bool:
    """Whether the article has the word behind one that stands before places: ``Kecamatan Penebel``."""
    word = reading.tokens[at].low
    return any(
        token.low == word and index != at and reading.low(index - 1) in _BEFORE_PLACE and token.is_capitalized
        for index, token in enumerate(reading.tokens)
    )
