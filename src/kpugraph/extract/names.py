"""Stretches that look like a person's name, with honorifics and degrees split off.

Reading and the tokens already taken in, `NameRun` values out: candidates only. Whether one is a person,
`kpugraph.extract.persons` decides by what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import word_set

__all__ = ["DERIVED", "NameRun", "find_runs"]

_LONGEST_NAME = 7
_OF_AREAS = frozenset({"asal", "di", "ke", "se", "untuk"})
"""Words that an area follows rather than a person."""
_PLAIN_DEGREES = {"Lc", "Ak", "Ners", "Psi"}
"""Degrees that are written like ordinary words."""
_INNER_CAPITAL = re.compile(r"['’‘`-][A-Z]|^(?:Mc|Mac|De|Di|La|Le)[A-Z]")
"""Capitals inside a word that names do have: ``Asy'Ari``, ``McKay``; not ``PPKn``."""
_CLOSING = word_set("names-closing")
_INSIDE = word_set("names-inside")
_NEW_NAME = word_set("names-new-name")
_NUMBERED = word_set("names-numbered")
_ROMAN = word_set("titles-roman")
_NOT_FIRST = word_set("names-not-first")
_PAIRS = word_set("names-pairs")
_TITLES_OF_BIRTH = word_set("names-titles-of-birth")
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
    first, prefixes = _honorifics(reading, at, sentence.last, taken)
    if first >= sentence.last or not _begins(reading, first, sentence, taken):
        return None
    last = first
    words: list[str] = []
    while last < sentence.last and len(words) < _LONGEST_NAME:
        token = tokens[last]
        if _is_initial(reading, last, sentence.last, taken, bool(words)):
            words.append(token.low)
            last += 2 if last + 1 < sentence.last and tokens[last + 1].text == "." else 1
            continue
        if _is_name_word(reading, last, taken):
            # A degree without a full stop right behind the name: "Budi Santoso SH MH".
            inside = last + 1 < sentence.last and _is_name_word(reading, last + 1, taken)
            inside = inside and not reading.tokens[last + 1].is_upper
            if (
                words
                and token.is_upper
                and not reading.shouting
                and token.low in reading.lexicon.degrees
                and not inside
            ):
                break
            if words and _dotted_degree(reading, last, sentence.last) is not None:
                break
            if words and token.low in _NEW_NAME and last + 1 < sentence.last:
                # "Rohaniwan Islam KH. Umar Fauzi": here the form of address of the next name.
                break
            words.append(token.low)
            last += 1
            if _is_initials(reading, last, sentence.last, taken) and len(words) > 0:
                words.append(tokens[last].low)
                last += 1
                break
            if last < sentence.last and tokens[last].text == "." and not _ends_sentence(last, sentence.last):
                # "Moh. Fauzi", "Abd. Rahman": an abbreviated name inside a name.
                short = len(words) == 1 and len(token.text) <= 4
                if (short or token.low in reading.lexicon.abbreviations) and _is_name_word(reading, last + 1, taken):
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
            and _is_name_word(reading, last + 1, taken)
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
    outer_last, suffixes = _degrees(reading, end, sentence.last, taken)
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
    both = _is_name_word(reading, at + 1, taken) and _is_name_word(reading, at + 2, taken)
    return both and not any(token.low in _PAIRS for token in tokens)


def _double_surname(reading: Reading, at: int, sentence: Sentence, taken: Sequence[bool], words: int) -> bool:
    """Whether a hyphen joins a second surname (``Ratna Tumbel-Pandey``), not the two names of a pair of candidates."""
    tokens = reading.tokens
    if words < 2 or at + 1 >= sentence.last or tokens[at].text != "-" or reading.gap(at) or reading.gap(at + 1):
        return False
    if not _is_name_word(reading, at + 1, taken):
        return False
    if at + 2 < sentence.last and _is_name_word(reading, at + 2, taken):
        return False
    return not any(token.low in _PAIRS for token in tokens)


def _is_initials(reading: Reading, at: int, stop: int, taken: Sequence[bool]) -> bool:
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


def _ends_sentence(at: int, stop: int) -> bool:
    return at + 1 >= stop


def _honorifics(reading: Reading, at: int, stop: int, taken: Sequence[bool]) -> tuple[int, tuple[str, ...]]:
    """The index behind forms of address and ranks, and these as written."""
    tokens = reading.tokens
    found: list[str] = []
    while at < stop:
        match = reading.lexicon.honorifics.match(tokens, at, stop)
        of_year = tokens[at].low in {"h", "m"} and at > 0 and tokens[at - 1].text.isdigit()
        if (
            match is None
            or taken[at]
            or of_year
            or (not tokens[at].is_capitalized and tokens[at].low not in {"drg", "dr", "drh"})
        ):
            break
        end, word = match
        text = " ".join(reading.article.text[tokens[at].start : tokens[end - 1].end].split())
        if len(word.surface) == 1 and end < stop and tokens[end].text != "." and not tokens[end].is_capitalized:
            break
        while end < stop and tokens[end].text == ".":
            end += 1
        if end < stop and tokens[end].text == "(" and end + 2 < stop and tokens[end + 2].text == ")":
            end += 3
        if end < stop and tokens[end].text == "," and found == [] and word.kind == "honorific" and len(text) <= 4:
            end += 1
        if end >= stop or not (tokens[end].is_capitalized):
            break
        found.append(text)
        at = end
    return at, tuple(found)


def _begins(reading: Reading, at: int, sentence: Sentence, taken: Sequence[bool]) -> bool:
    if reading.low(at) in _ROMAN and reading.low(at - 1) in _NUMBERED:
        # "Teradu I Budi Santoso": the number of the party.
        return False
    degree = _dotted_degree(reading, at, sentence.last)
    longest = at + 3 if reading.low(at - 1) != "," else at + 2
    if (degree is not None and degree > longest) or reading.tokens[at].low in _NOT_FIRST:
        # "S.I.Kom" behind a body that swallowed its holder's name; ", S.Sos" behind a name that was not seen.
        return False
    if _names_area(reading, at):
        return False
    return _is_name_word(reading, at, taken) or _is_initial(reading, at, sentence.last, taken, False)


def _names_area(reading: Reading, at: int) -> bool:
    """Whether the word is an area that a small word governs, with the name behind it: ``untuk Dairi Mangara S.``."""
    words = reading.lexicon
    if reading.low(at - 1) not in _OF_AREAS or reading.low(at) in words.name_words:
        return False
    return words.region_trie.match(reading.tokens, at, at + 1) is not None


def _is_initial(reading: Reading, at: int, stop: int, taken: Sequence[bool], inside: bool) -> bool:
    """A single capital: before a name word (``M. Ali``, ``I Made``), or with a full stop behind one (``Budi S.``)."""
    tokens = reading.tokens
    token = tokens[at]
    if taken[at] or len(token.text) != 1 or not token.text.isupper():
        return False
    following = _behind_letter(reading, at, stop)
    if following < stop and _is_name_word(reading, following, taken):
        return _dotted_degree(reading, at, stop) is None
    if not inside and following < stop and len(tokens[following].text) == 1 and tokens[following].text.isupper():
        # "A. A. Gde Oka", "R.H.T Sipayung": two initials before the name, or three, no more.
        second = _behind_letter(reading, following, stop)
        if second < stop and len(tokens[second].text) == 1 and tokens[second].text.isupper():
            second = _behind_letter(reading, second, stop)
        return second < stop and _is_name_word(reading, second, taken)
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
    return inside and following > at + 1 and _dotted_degree(reading, at, stop) is None and following < stop


def _behind_letter(reading: Reading, at: int, stop: int) -> int:
    """The index behind a letter and its full stop."""
    return at + 2 if at + 1 < stop and reading.tokens[at + 1].text == "." else at + 1


_OF_DAYS = frozenset({"ini", "itu", "tersebut", "kedua", "pertama", "ketiga", "terakhir"})
"""What follows the word for a day, which is a name too: ``Hari ini``."""


def _is_name_word(reading: Reading, at: int, taken: Sequence[bool]) -> bool:
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
    return office and _is_name_word(reading, at + 1, taken)


def _degrees(reading: Reading, at: int, stop: int, taken: Sequence[bool]) -> tuple[int, tuple[str, ...]]:
    """The index behind the degrees that follow a name, and these as written."""
    tokens = reading.tokens
    found: list[str] = []
    while at < stop:
        cut = at
        while cut < stop and tokens[cut].text in {",", "."} and cut - at < 3:
            cut += 1
        degree = _dotted_degree(reading, cut, stop)
        if degree is None or any(taken[cut:degree]):
            break
        text = "".join(token.text for token in tokens[cut:degree]).rstrip(".")
        found.append(text)
        at = degree
    return at, tuple(found)


def _dotted_degree(reading: Reading, at: int, stop: int) -> int | None:
    """The index behind a degree that begins at the token (``S.H.``, ``M. Si``, ``SE``), or None."""
    tokens = reading.tokens
    letters, best, cut = "", None, at
    while cut < stop and cut - at < 8:
        token = tokens[cut]
        if token.is_word:
            if cut > at and tokens[cut - 1].text != ".":
                break
            letters += token.low
        elif token.text != ".":
            break
        cut += 1
        if not token.is_word or letters not in reading.lexicon.degrees:
            continue
        # A degree of letters run together must be written like one: SH, SSTP, MSi.
        capitals = sum(ch.isupper() for ch in token.text) >= 2 or reading.shouting
        if cut - at > 1 or capitals or token.text in _PLAIN_DEGREES:
            best = cut
    if best is not None and best < stop and tokens[best].text == ".":
        # "SH., Kordiv": the stop behind one word is the degree's only where the sentence goes on.
        best += best - at > 1 or (best + 1 < stop and tokens[best + 1].text in {",", ")"})
    return best
