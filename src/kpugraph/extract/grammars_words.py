"""Grammars of bodies that are named by their head alone or by the words behind it: ``Universitas X``, ``Dinas Y``.

Each takes a head at its token and gives the mention that it begins, or None where the words are no body after all.
"""

from __future__ import annotations

from kpugraph.extract.canonical import place_key
from kpugraph.extract.heads import OrganizationMention, after_bracket, as_written, full_name_here, is_name_word
from kpugraph.extract.places import Area, Scope, area_at, region_label, settle
from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import BodyHead, word_set
from kpugraph.model import Organization

__all__ = ["fixed", "named", "optional", "party"]

_INNER = word_set("organizations-inner")
_LONGEST_NAME = 8


def optional(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """A body with its area or without: ``Badan Pusat Statistik``, ``Kemenag Kota Batu``."""
    after = after_bracket(reading, end, stop, head)
    area = area_at(reading, after, stop)
    full = full_name_here(reading, head)
    if area is not None and not area.collective and (area.candidates or area.tier == "national"):
        region = settle(area, scope)
        if region is not None:
            name = f"{full} {region_label(region)}"
            key = place_key(region, reading.lexicon)
            return OrganizationMention(
                at, area.end, Organization(name=name, kind=head.kind, region=key), True, head.canonical
            )
        if area.tier == "national":
            after = area.end
    return OrganizationMention(at, after, Organization(name=full, kind=head.kind), True, head.canonical)


def fixed(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """A body under the name that the lexicon has, a party with its area: ``PDI Perjuangan Kota Metro``."""
    after = after_bracket(reading, end, stop, head)
    before_name = end < stop and is_name_word(reading, end) and reading.tokens[end].low not in reading.lexicon.not_names
    if len(head.surface) == 2 and before_name and not reading.shouting:
        # "MA Budi": initials of a name, not the court.
        return None
    if after < stop and reading.tokens[after].low == "ri":
        after += 1
    area = area_at(reading, after, stop) if head.kind == "party" else None
    if area is not None and area.candidates:
        region = settle(area, scope)
        if region is not None:
            name = f"{full_name_here(reading, head)} {region_label(region)}"
            return OrganizationMention(at, area.end, Organization(name=name, kind=head.kind), True, head.canonical)
    return OrganizationMention(
        at, after, Organization(name=full_name_here(reading, head), kind=head.kind), True, head.canonical
    )


def named(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """Capitalised words behind the head: ``Universitas Airlangga``, ``Dinas Pendidikan dan Kebudayaan Kota Batu``."""
    tokens_ = reading.tokens
    if head.grammar == "association" and at > 0 and tokens_[at - 1].low in {"antar", "hubungan"}:
        return None
    if head.grammar == "association" and reading.lexicon.bodies.match(tokens_, end, stop) is not None:
        return None
    last, area = _words_behind(reading, end, stop, head)
    region = settle(area, scope) if area is not None else None
    if last == end and region is None:
        return OrganizationMention(at, end, None, False, head.canonical) if head.grammar != "association" else None
    written = as_written(reading, at, last)
    if head.grammar == "named" and head.canonical != head.surface:
        written = f"{head.canonical} {as_written(reading, end, last)}"
    key = None
    if area is not None and region is not None:
        last = area.end
        written = f"{written} {region_label(region)}"
        key = place_key(region, reading.lexicon)
    return OrganizationMention(at, last, Organization(name=written, kind=head.kind, region=key), True, head.canonical)


def _words_behind(reading: Reading, end: int, stop: int, head: BodyHead) -> tuple[int, Area | None]:
    """The index behind the words that belong to the name of the head before them, and the area that stands there."""
    tokens_, lexicon = reading.tokens, reading.lexicon
    last, closed = end, False
    while last < stop and last - end < _LONGEST_NAME:
        token = tokens_[last]
        if last > end and head.grammar in {"office", "school", "association"}:
            area = area_at(reading, last, stop)
            if area is not None and not area.collective and area.tier is not None and area.candidates:
                return last, area
        if token.text == "(":
            skipped = after_bracket(reading, last, stop, head)
            if skipped == last:
                break
            last, closed = skipped, True
            continue
        if closed:
            break
        if head.grammar == "school" and token.text.isdigit():
            last += 1
            continue
        inner = token.low in _INNER and head.grammar in {"office", "association", "named"}
        if head.kind == "ministry" and token.low in {"ri", "republik"}:
            break
        if inner and last > end and last + 1 < stop and is_name_word(reading, last + 1):
            if lexicon.roles.match(tokens_, last + 1, stop) or lexicon.bodies.match(tokens_, last + 1, stop):
                break
            last += 1
            continue
        title = lexicon.roles.match(tokens_, last, stop)
        if not is_name_word(reading, last) or (title is not None and "plural" not in title[1].flags):
            break
        if last > end and lexicon.honorifics.match(tokens_, last, stop) is not None:
            break
        last += 1
    return last, None


def party(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """A party by the words behind its head: ``Partai Gelora``; not ``partai politik``, ``partai pengusung``."""
    if end < stop and reading.tokens[end].low in {"politik", "pendukung", "pengusung", "koalisi"}:
        return None
    return named(reading, at, end, stop, head, scope)
