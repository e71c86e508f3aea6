"""Home addresses in a text: where a person lives, as exactly as a street, a neighbourhood or a house.

A text comes in, spans of it come out, unsorted. An address is one of a home behind words that say so (``bertempat
tinggal di``, ``warga Jalan``), and where street and neighbourhood (``RT 03/RW 02``) stand together, unless an office
stands before it: venues are public. It reaches from its first part to the village; districts, regencies and provinces
stay. The words stand in ``lexicons/private.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kpugraph.language.private_words import alternation, private_words

__all__ = ["home_addresses"]

_BETWEEN = 160
"""Characters between an office and the words that say where it is, at most."""
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z“\"])|\n")
_WORD = re.compile(r"[^\W\d_]+")
_LINK = re.compile(r"[\s,(]*(?:yang|ini|itu|tersebut|juga)?[\s,(]*$", re.IGNORECASE)
"""What stands at the end between an office's name and the words that say where it is."""
_EXACT = frozenset({"street", "door", "neighbourhood", "estate", "hamlet"})


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The patterns of addresses, compiled from the lexicon."""

    behind: dict[str, re.Pattern[str]]
    """Words that lead to an address, by kind, and in the group ``at`` the address."""
    street: re.Pattern[str]
    """An address that begins with a street."""
    part: re.Pattern[str]
    """One part of an address; the name of the group that matched is its kind."""
    subject: re.Pattern[str]
    """An office or one of its people."""


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    blank = r"[ \u00a0]"
    reserved = rf"(?i:{alternation('street', 'door', 'neighbourhood', 'estate', 'hamlet', 'village')})(?!\w)"
    marks = rf"(?i:{alternation('door', 'neighbourhood')})(?![^\W\d_])"
    word = r"(?:[A-ZÀ-Ý]\w{0,3}\.(?!\w)|[A-ZÀ-Ý0-9][\w'’-]{0,40})"
    names = rf"(?!{reserved}){word}(?:{blank}{{0,2}}(?!{reserved}|(?i:{alternation('area')})(?!\w)){word}){{0,4}}"
    unmarked = rf"(?:[^\W_]{{1,40}}[ ,]{{1,2}}){{1,5}}?(?={marks})"
    number = r"(?:[A-Za-z]{0,3}[-/. ]?[0-9]{1,4}[A-Za-z]?(?:[-/][0-9A-Za-z]{1,4})?|[A-Z]{1,2})(?!\w)"
    area = rf"(?i:{alternation('neighbourhood')})(?![^\W\d_])\.?"
    parts = {
        "street": rf"(?i:{alternation('street')})(?!\w)\.?{blank}{{0,2}}(?:{unmarked}|{names})",
        "door": rf"(?i:{alternation('door')})(?![^\W\d_])\.?[ :]{{0,2}}{number}",
        "neighbourhood": rf"{area}(?:\s?/\s?{area})?[ :.]{{0,2}}[0-9]{{1,3}}(?!\w)(?:\s?/\s?[0-9]{{1,3}}(?!\w))?",
    }
    for kind in ("estate", "hamlet", "village"):
        parts[kind] = rf"(?i:{alternation(kind)})(?!\w)\.?{blank}{{0,2}}{names}"
    plain, joint = "|".join(parts.values()), r"[ \u00a0,/;–-]{0,4}"
    address = rf"(?:{plain})(?:{joint}(?:{plain})){{0,7}}"
    vouched = rf"(?P<at>(?:{names}{joint}(?={marks}))?{address})"
    fillers = rf"(?!\w)[ :]{{0,3}}(?:(?!{reserved})[a-z]{{2,12}} ){{0,4}}?"
    return _Grammar(
        behind={
            "home": re.compile(rf"(?<!\w)(?i:{alternation('home')}){fillers}{vouched}"),
            "address": re.compile(rf"(?<!\w)(?i:{alternation('address')}){fillers}{vouched}"),
            "label": re.compile(rf"(?<!\w)(?i:{alternation('label')}){fillers}{vouched}"),
            "resident": re.compile(rf"(?<!\w)(?i:{alternation('resident')}){blank}{{1,2}}(?P<at>{address})"),
        },
        street=re.compile(rf"(?<!\w)(?=(?i:{alternation('street')})(?!\w)){address}"),
        part=re.compile("|".join(rf"(?<!\w)(?P<{kind}>{pattern})" for kind, pattern in parts.items())),
        subject=re.compile(rf"(?<!\w)(?i:{alternation('office', 'holder')})(?!\w)"),
    )


def home_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Every home address, from its first part to its last below the district."""
    grammar = _grammar()
    for kind, pattern in grammar.behind.items():
        for match in pattern.finditer(text):
            start, end = match.span("at")
            kinds = _kinds(grammar, text, start, end)
            if not kinds & (_EXACT if kind != "resident" else _EXACT - {"estate", "hamlet"}):
                continue
            if kind == "address" and _is_of_office(grammar, _clause_before(text, match.start())):
                continue
            if kind == "label" and _office_in(grammar, text[max(0, match.start() - _BETWEEN) : match.start()]):
                continue
            yield start, end
    for match in grammar.street.finditer(text):
        start, end = match.span()
        if "neighbourhood" in _kinds(grammar, text, start, end) and not _office_in(
            grammar, _clause_before(text, start)
        ):
            yield start, end


def _kinds(grammar: _Grammar, text: str, start: int, end: int) -> set[str]:
    """What the address is made of."""
    return {match.lastgroup for match in grammar.part.finditer(text, start, end) if match.lastgroup is not None}


def _clause_before(text: str, at: int) -> str:
    """The sentence, or the line, as far as it stands before the offset."""
    before = text[max(0, at - _BETWEEN) : at]
    end = 0
    for match in _SENTENCE_END.finditer(before):
        end = match.end()
    return before[end:]


def _office_in(grammar: _Grammar, before: str) -> bool:
    """Whether an office is named there at all."""
    return any(match.group().lower() in private_words("office") for match in grammar.subject.finditer(before))


def _is_of_office(grammar: _Grammar, before: str) -> bool:
    """Whether it is an office whose address follows: the last one named, unless as that of one of its people.

    Only areas and words such as ``yang`` may stand between: ``Kantor KPU Kota Metro, Lampung, yang beralamat di``.
    """
    found = None
    for match in grammar.subject.finditer(before):
        found = match
    if found is None or found.group().lower() not in private_words("office"):
        return False
    rest = _LINK.sub("", before[found.end() :], count=1)
    for piece in rest.split(",")[1:]:
        first = _WORD.search(piece)
        if first is None or first.group().lower() not in private_words("area"):
            return False
    for word in reversed(_WORD.findall(before[: found.start()].rpartition(",")[2])):
        if word.lower() in private_words("holder"):
            return False
        if not word[0].isupper() and word.lower() not in private_words("office"):
            break
    return True
