"""Single words of a name: which tokens can be one, and which letters are initials.

A reading, a token's index and the tokens taken by bodies, titles and dates in, yes or no out. Where a name begins and
ends is left to ``names``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kpugraph.extract.name_titles import degree_end
from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import word_set

__all__ = ["is_initial", "is_initials", "is_name_word", "names_area"]

_INNER_CAPITAL = re.compile(r"['’‘`-][A-Z]|^(?:Mc|Mac|De|Di|La|Le)[A-Z]")
"""Capitals inside a word that names do have: ``Asy'Ari``, ``McKay``; not ``PPKn``."""
_OF_AREAS = frozenset({"asal", "di", "ke", "se", "untuk"})
"""Words that an area follows rather than a person."""
_OF_DAYS = frozenset({"ini", "itu", "tersebut", "kedua", "pertama", "ketiga", "terakhir"})
"""What follows the word for a day, which is a name too: ``Hari ini``."""
_TITLES_OF_BIRTH = word_set("names-titles-of-birth")


def is_name_word(reading: Reading, at: int, taken: Sequence[bool]) -> bool:
    """Whether the word can be one of a name's: capitalised, free, no common word, acronym or bare degree."""
    if at >= len(reading.tokens) or taken[at]:
        return False
    token = reading.tokens[at]
    if not token.is_word or len(token.text) < 2 or not token.is_capitalized:
        return False
    if token.low in reading.lexicon.not_names and not _title_of_birth(reading, at, taken):
        return False
    if token.low == "hari" and at + 1 < len(reading.tokens) and reading.tokens[at + 1].low in _OF_DAYS:
        return False
    if not token.text[1:].islower() and not token.text.isupper() and not _INNER_CAPITAL.search(token.text):
        return False
    if token.is_upper and _is_shortened_first_name(reading, at, taken):
        return True
    if token.is_upper and not reading.shouting and len(token.text) <= 5:
        # Acronyms and bare degrees, unless the name beside them is in capitals too.
        return any(
            0 <= near < len(reading.tokens)
            and reading.tokens[near].is_upper
            and len(reading.tokens[near].text) > 2
            and reading.tokens[near].low not in reading.lexicon.not_names
            and reading.tokens[near].low not in reading.lexicon.degrees
            and not taken[near]
            for near in (at - 1, at + 1)
        )
    half, hyphen, rest = token.low.partition("-")
    return (
        not hyphen
        or token.low in reading.lexicon.name_words
        or not (half == rest or token.low.startswith(("se-", "ber", "sama-")))
    )


def _is_shortened_first_name(reading: Reading, at: int, taken: Sequence[bool]) -> bool:
    """Whether capitals stand for the first names before the next one: ``MS Arif``, ``MS.Arif``, ``AR Dwi Hartanto``.

    Any two or three do that are no degree, body or other known acronym, where a known name in small letters follows.
    """
    lexicon, token = reading.lexicon, reading.tokens[at]
    behind = at + 1 + (reading.low(at + 1) == ".")
    if behind >= len(reading.tokens) or taken[behind]:
        return False
    following = reading.tokens[behind]
    if not following.is_word or not following.is_capitalized:
        return False
    if lexicon.name_particles.get(token.low) == "first":
        return True
    if reading.shouting or following.is_upper or len(token.text) > 3 or token.low in lexicon.degrees:
        return False
    return following.low in lexicon.name_words and lexicon.bodies.match(reading.tokens, at, at + 1) is None


def _title_of_birth(reading: Reading, at: int, taken: Sequence[bool]) -> bool:
    """Whether a common word behind an office begins a name there, a title of birth or the month of birth.

    ``Ketua KPU X Lalu Hasan``, ``Anggota KPU X April Lestari``.
    """
    if reading.tokens[at].low not in _TITLES_OF_BIRTH or at == 0 or at + 1 >= len(reading.tokens):
        return False
    office = taken[at - 1] or (reading.tokens[at - 1].text == "," and at > 1 and taken[at - 2])
    return office and is_name_word(reading, at + 1, taken)


def is_initial(reading: Reading, at: int, stop: int, taken: Sequence[bool], inside: bool) -> bool:
    """A single capital: before a name word (``M. Ali``, ``I Made``), or with a full stop behind one (``Budi S.``)."""
    tokens = reading.tokens
    token = tokens[at]
    if taken[at] or len(token.text) != 1 or not token.text.isupper():
        return False
    following = _behind_letter(reading, at, stop)
    if following < stop and is_name_word(reading, following, taken):
        return degree_end(reading, at, stop) is None
    if not inside and following < stop and len(tokens[following].text) == 1 and tokens[following].text.isupper():
        # "A. A. Gde Oka", "R.H.T Sipayung": two initials before the name, or three, no more.
        second = _behind_letter(reading, following, stop)
        if second < stop and len(tokens[second].text) == 1 and tokens[second].text.isupper():
            second = _behind_letter(reading, second, stop)
        return second < stop and is_name_word(reading, second, taken)
    if inside and following == at + 1 and not reading.shouting:
        # "Ketua Bawaslu Abid Fikri G, dan", "Kompol Firman P bersama"; not the degree of "Budi Santoso S, PT"
        behind = tokens[following + 1].low if following + 1 < stop else ""
        if token.low + behind in reading.lexicon.degrees:
            return False
        return (
            following >= stop
            or reading.tokens[following].text in {",", ")"}
            or reading.tokens[following].text.islower()
        )
    return inside and following > at + 1 and degree_end(reading, at, stop) is None and following < stop


def _behind_letter(reading: Reading, at: int, stop: int) -> int:
    """The index behind a letter and its full stop."""
    return at + 2 if at + 1 < stop and reading.tokens[at + 1].text == "." else at + 1


def is_initials(reading: Reading, at: int, stop: int, taken: Sequence[bool]) -> bool:
    """Two capitals that end a name (``Budiman AS``), not a degree and not the beginning of something longer."""
    if at >= stop or taken[at] or reading.shouting:
        return False
    token = reading.tokens[at]
    if (
        len(token.text) != 2
        or not token.text.isupper()
        or token.low in reading.lexicon.degrees | reading.lexicon.not_names
    ):
        return False
    behind = reading.tokens[at + 1] if at + 1 < stop else None
    return behind is None or not (behind.is_word and behind.is_capitalized)


def names_area(reading: Reading, at: int) -> bool:
    """Whether the word is an area that a small word governs, with the name behind it: ``untuk Dairi Mangara S.``."""
    words = reading.lexicon
    if reading.low(at - 1) not in _OF_AREAS or reading.low(at) in words.name_words:
        return False
    return words.region_trie.match(reading.tokens, at, at + 1) is not None
