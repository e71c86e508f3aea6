"""Stretches that look like a person's name, with honorifics and degrees split off.

Reading and the tokens already taken in, `NameRun` values out: candidates only. Whether one is a person,
`kpugraph.extract.persons` decides by what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kpugraph.extract.name_titles import degree_end, degrees_at, honorifics_at
from kpugraph.extract.name_tokens import is_initial, is_initials, is_name_word, names_area
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import word_set

__all__ = ["DERIVED", "NameRun", "find_runs"]

_LONGEST_NAME = 7
_CLOSING = word_set("names-closing")
_INSIDE = word_set("names-inside")
_NEW_NAME = word_set("names-new-name")
_NUMBERED = word_set("names-numbered")
_ROMAN = word_set("titles-roman")
_NOT_FIRST = word_set("names-not-first")
_PAIRS = word_set("names-pairs")
DERIVED = re.compile(
    r"(?:me(?:ng|ny|m|n)|ber|ter|di|pe(?:ng|ny|m|n)|ke|per)[a-z]{3,}(?:kan|an|nya|i)$|(?:me(?:ng|ny|mp|mb|nj|nd|nc|nt))[a-z]{4,}$"
)
"""The shape of a derived verb or noun: such a word alone is hardly a name, however it is capitalised."""


@dataclass(frozen=True, slots=True)
class NameRun:
    """A candidate: the tokens of the bare name, and of the whole with honorifics and degrees."""

    first: int
    last: int
    outer_first: int
    outer_last: int
    words: tuple[str, ...]
    """The name's words in lower case, full stops left out."""
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    sentence: int = 0

    @property
    def titled(self) -> bool:
        """Whether an honorific or a degree says that this is a person."""
        return bool(self.prefixes or self.suffixes)

    @property
    def length(self) -> int:
        """How many words of two letters or more the name has."""
        return sum(len(word) > 1 for word in self.words)


def find_runs(reading: Reading, taken: Sequence[bool]) -> tuple[NameRun, ...]:
    """Every candidate of the body, in order, without overlaps; tokens ``taken`` by bodies, titles and dates end one."""
    found = []
    for sentence in reading.body:
        at = sentence.first
        while at < sentence.last:
            run = _run_at(reading, at, sentence, taken)
            if run is None:
                at += 1
            else:
                found.append(run)
                at = run.outer_last
    return tuple(found)


def _run_at(reading: Reading, at: int, sentence: Sentence, taken: Sequence[bool]) -> NameRun | None:
    tokens = reading.tokens
    first, prefixes = honorifics_at(reading, at, sentence.last, taken)
    if first >= sentence.last or not _begins(reading, first, sentence, taken):
        return None
    last = first
    words: list[str] = []
    while last < sentence.last and len(words) < _LONGEST_NAME:
        token = tokens[last]
        if is_initial(reading, last, sentence.last, taken, bool(words)):
            words.append(token.low)
            last += 2 if last + 1 < sentence.last and tokens[last + 1].text == "." else 1
            continue
        if is_name_word(reading, last, taken):
            # A degree without a full stop right behind the name: "Budi Santoso SH MH".
            inside = last + 1 < sentence.last and is_name_word(reading, last + 1, taken)
            inside = inside and not reading.tokens[last + 1].is_upper
            if (
                words
                and token.is_upper
                and not reading.shouting
                and token.low in reading.lexicon.degrees
                and not inside
            ):
                break
            if words and degree_end(reading, last, sentence.last) is not None:
                break
            if words and token.low in _NEW_NAME and last + 1 < sentence.last:
                # "Rohaniwan Islam KH. Umar Fauzi": here the form of address of the next name.
                break
            words.append(token.low)
            last += 1
            if is_initials(reading, last, sentence.last, taken) and len(words) > 0:
                words.append(tokens[last].low)
                last += 1
                break
            if last < sentence.last and tokens[last].text == "." and not _ends_sentence(last, sentence.last):
                # "Moh. Fauzi", "Abd. Rahman": an abbreviated name inside a name.
                short = len(words) == 1 and len(token.text) <= 4
                if (short or token.low in reading.lexicon.abbreviations) and is_name_word(reading, last + 1, taken):
                    last += 1
                    continue
                break
            continue
        if words and _common_inside(reading, last, sentence.last, words, taken):
            words.append(token.low)
            last += 1
            continue
        if (
            reading.lexicon.name_particles.get(token.low) == "inner"
            and words
            and last + 1 < sentence.last
            and is_name_word(reading, last + 1, taken)
        ):
            words.append(token.low)
            last += 1
            continue
        if len(words) == 1 and _double_first_name(reading, last, sentence, taken):
            words.append(tokens[last + 1].low)
            last += 2
            continue
        break
    if not words or all(len(word) == 1 for word in words):
        return None
    if _double_surname(reading, last, sentence, taken, len(words)):
        words.append(tokens[last + 1].low)
        last += 2
    end = last
    outer_last, suffixes = degrees_at(reading, end, sentence.last, taken)
    if tokens[end - 1].text == "." and len(words[-1]) > 1:
        end -= 1
    return NameRun(first, end, at, max(outer_last, end), tuple(words), prefixes, suffixes, sentence.index)


def _common_inside(reading: Reading, at: int, stop: int, words: Sequence[str], taken: Sequence[bool]) -> bool:
    """Whether a common word is part of the name that it stands in or ends: ``Nengah Suka Merta``, ``Puspa Negara``."""
    token, names = reading.tokens[at], reading.lexicon.name_words
    if taken[at] or not token.is_capitalized or reading.shouting:
        return False
    if token.low in _CLOSING and len(words) > 1 and words[0] in names:
        return True
    if token.low == "pranata" and at + 1 < stop and not reading.tokens[at + 1].is_capitalized:
        # "Mirzan Pranata menyampaikan", not "Pranata Humas".
        return True
    return token.low in _INSIDE and words[-1] in names and (at + 1 >= stop or not taken[at + 1])


def _double_first_name(reading: Reading, at: int, sentence: Sentence, taken: Sequence[bool]) -> bool:
    """Whether a hyphen joins two first names (``Jean-Pierre Lumowa``), not the names of a pair of candidates."""
    tokens = reading.tokens
    if at + 2 >= sentence.last or tokens[at].text != "-" or reading.gap(at) or reading.gap(at + 1):
        return False
    both = is_name_word(reading, at + 1, taken) and is_name_word(reading, at + 2, taken)
    return both and not any(token.low in _PAIRS for token in tokens)


def _double_surname(reading: Reading, at: int, sentence: Sentence, taken: Sequence[bool], words: int) -> bool:
    """Whether a hyphen joins a second surname (``Ratna Tumbel-Pandey``), not the two names of a pair of candidates."""
    tokens = reading.tokens
    if words < 2 or at + 1 >= sentence.last or tokens[at].text != "-" or reading.gap(at) or reading.gap(at + 1):
        return False
    if not is_name_word(reading, at + 1, taken):
        return False
    if at + 2 < sentence.last and is_name_word(reading, at + 2, taken):
        return False
    return not any(token.low in _PAIRS for token in tokens)


def _ends_sentence(at: int, stop: int) -> bool:
    return at + 1 >= stop


def _begins(reading: Reading, at: int, sentence: Sentence, taken: Sequence[bool]) -> bool:
    if reading.low(at) in _ROMAN and reading.low(at - 1) in _NUMBERED:
        # "Teradu I Budi Santoso": the number of the party.
        return False
    degree = degree_end(reading, at, sentence.last)
    longest = at + 3 if reading.low(at - 1) != "," else at + 2
    if (degree is not None and degree > longest) or reading.tokens[at].low in _NOT_FIRST:
        # "S.I.Kom" behind a body that swallowed its holder's name; ", S.Sos" behind a name that was not seen.
        return False
    if names_area(reading, at):
        return False
    return is_name_word(reading, at, taken) or is_initial(reading, at, sentence.last, taken, False)
