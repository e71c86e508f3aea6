"""Names of happenings in comparable form, so that two reports of one happening give one name.

In goes a name as found, with the type of the event; out come words. What is taken for the same, and what says nothing,
are rows of ``event_names.tsv`` and sets of ``words.toml``; regions come from the list of regions. The day and the
holder are parts of an event's identity of their own, so that the period at the end of a name (``Triwulan III Tahun
2021``) and the holder's region (``… di Palu``, ``… se-Kabupaten Siak``) add nothing to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from kpugraph.language.lexicon import lexicon, read_table, word_set
from kpugraph.resolve.iris import folded_words

__all__ = ["comparable_event_name", "content_words", "own_place", "part_numbers"]

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NUMBER = re.compile(r"[0-9]{1,3}|[ivx]{1,5}|[a-d]|satu|dua|tiga|empat|lima|pertama|kedua|ketiga|keempat|kelima")
_KINDS = frozenset({"kabupaten", "kab", "kota", "provinsi"})
_MEETINGS = frozenset({"rapat", "koordinasi", "kerja", "pleno"})
"""Words of the types of meetings, which one report of a meeting names and another leaves out."""
_LONGEST_REGION = 6
"""Words of the longest name of a region, its kind included."""

Words = tuple[str, ...]


@lru_cache(maxsize=1 << 14)
def comparable_event_name(name: str, event_type: str) -> str:
    """The name's words in lower case, each once, acronyms written out.

    Left out are the type's own words at its head, periods, connectives and a region at its end.

    >>> comparable_event_name("Sosialisasi “Pengendalian Gratifikasi & Benturan Kepentingan”", "sosialisasi")
    'pengendalian gratifikasi benturan kepentingan'
    >>> comparable_event_name("Rakor PDPB Triwulan III Tahun 2021", "rapat-koordinasi")
    'pemutakhiran data pemilih berkelanjutan'
    """
    words = _written_out(tuple(_WORD.findall(folded_words(name))))
    of_type = {*event_type.split("-"), *_written_out(tuple(event_type.split("-")))}
    if words[:1] == ("rapat",):
        of_type |= _MEETINGS
    words = _without_periods(words)
    while words and (words[0] in of_type or words[0].isdigit()):
        words = words[1:]
    words = _without_region(words)
    connectives = word_set("events-connectives")
    return " ".join(dict.fromkeys(word for word in words if word not in connectives))


def content_words(name: str) -> frozenset[str]:
    """Of a comparable name, the words that tell what the happening was about; numbers of its parts are left out."""
    words = name.split()
    numbered = {at for at, word in enumerate(words) if word in word_set("events-parts")}
    numbered |= {at + 1 for at in numbered if at + 1 < len(words) and _NUMBER.fullmatch(words[at + 1])}
    generic = word_set("events-generic")
    return frozenset(word for at, word in enumerate(words) if at not in numbered and word not in generic)


def part_numbers(name: str) -> frozenset[str]:
    """Which part of something larger the name says it is: ``gelombang ii``, ``seri 4``.

    >>> sorted(part_numbers(comparable_event_name("Bimtek Sirekap Gelombang II", "bimbingan-teknis")))
    ['gelombang ii']
    """
    words = name.split()
    parts = word_set("events-parts")
    return frozenset(
        f"{word} {words[at + 1]}"
        for at, word in enumerate(words[:-1])
        if word in parts and _NUMBER.fullmatch(words[at + 1])
    )


@lru_cache(maxsize=1 << 12)
def own_place(place: str) -> str | None:
    """The comparable name of a venue that one goes to for its people's sake (a school, a village), else None.

    A hotel or a hall may hold anything; whoever visits two schools on one day holds two happenings.

    >>> own_place("SMAN 1 Pacitan"), own_place("Hotel Griptha")
    ('sma negeri 1 pacitan', None)
    """
    words = _written_out(tuple(_WORD.findall(folded_words(place))))
    own = word_set("events-places-of-its-own")
    for at, word in enumerate(words):
        if word in own:
            return " ".join(words[at:])
    return None


@cache
def _forms() -> tuple[dict[Words, Words], int]:
    """The rows of ``event_names.tsv``, and the words of the longest."""
    rows = {
        tuple(surface.split()): tuple(form.split())
        for surface, form in read_table("event_names.tsv", ("surface", "form"), optional=("form",))
    }
    return rows, max(map(len, rows))


def _written_out(words: Words) -> Words:
    """The words with the longest forms of the list replaced."""
    forms, longest = _forms()
    made: list[str] = []
    at = 0
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            form = forms.get(words[at : at + size])
            if form is not None:
                made += form
                at += size
                break
        else:
            made.append(words[at])
            at += 1
    return tuple(made)


def _without_periods(words: Words) -> Words:
    """The words without years and numbered periods: ``triwulan iii``, ``semester 2``, ``tahun 2021``."""
    periods = word_set("events-periods")
    made: list[str] = []
    for at, word in enumerate(words):
        after_period = at > 0 and words[at - 1] in periods and (_NUMBER.fullmatch(word) or _YEAR.fullmatch(word))
        before_number = (
            word in periods
            and at + 1 < len(words)
            and (_NUMBER.fullmatch(words[at + 1]) or _YEAR.fullmatch(words[at + 1]))
        )
        if not (after_period or before_number or _YEAR.fullmatch(word)):
            made.append(word)
    return tuple(made)


@cache
def _region_names() -> frozenset[Words]:
    return frozenset(tuple(_WORD.findall(folded_words(region.base))) for region in lexicon().regions)


def _without_region(words: Words) -> Words:
    """The words without a region at their end, its kind, its commission and the word that leads to it.

    A name of a place within a region (``Desa Sukamaju Kabupaten Siak``) keeps the place.
    """
    for size in range(min(_LONGEST_REGION, len(words) - 1), 0, -1):
        if words[-size:] in _region_names():
            rest = list(words[:-size])
            if rest[-1] in word_set("events-places-of-its-own"):
                return words
            return tuple(_without_lead(rest)) or words
    return words


def _without_lead(words: Sequence[str]) -> Sequence[str]:
    while words and words[-1] in {*_KINDS, "kpu", "bawaslu", "kip", "di", "se", "ke", "sekabupaten", "sekota"}:
        words = words[:-1]
    return words
