"""Grammars of bodies that are one everywhere, with a branch or without: ``Kemenag Kota Batu``, ``PMII Cabang Metro``.

A branch keeps its area as written, short forms of regions spelt out. Each grammar takes a head at its token and gives
the mention that it begins, or None where the words are no body after all.
"""

from __future__ import annotations

from dataclasses import dataclass

from kpugraph.extract.canonical import place_key
from kpugraph.extract.heads import OrganizationMention, after_bracket, as_written, full_name_here, is_name_word
from kpugraph.extract.places import Area, Scope, area_at, region_label, settle
from kpugraph.extract.reading import Reading
from kpugraph.extract.small_areas import begins_name
from kpugraph.language.lexicon import BodyHead, Region, word_set
from kpugraph.language.text import tokens
from kpugraph.model import Organization

__all__ = ["Branch", "area_name", "branch_at", "fixed", "optional", "rest_behind"]

_BRANCH_WORDS = word_set("organizations-branches")


@dataclass(frozen=True, slots=True)
class Branch:
    """The area of a branch: ``end`` is the index behind it, ``name`` how the body's name has it."""

    end: int
    name: str
    region: Region | None


def branch_at(reading: Reading, at: int, stop: int, scope: Scope) -> Branch | None:
    """The area of a branch that begins at the token: ``Kota Metro``, ``Jatim``, ``Cabang Balige``; None without one."""
    tokens_ = reading.tokens
    if at >= stop:
        return None
    named_so = tokens_[at].low in _BRANCH_WORDS and tokens_[at].is_capitalized
    start = at + 1 if named_so else at
    if named_so and start < stop and tokens_[start].text == ".":
        start += 1
    word = f"{as_written(reading, at, start)} " if named_so else ""
    area = area_at(reading, start, stop)
    if area is not None and area.candidates and not area.collective:
        region = settle(area, scope)
        return Branch(area.end, word + area_name(reading, start, area, region), region)
    if not named_so or area is not None:
        return None
    end = start
    numbered = start < stop and (tokens_[start].is_upper or tokens_[start].text.isdigit())
    while end < stop and end - start < (4 if numbered else 2):
        if not (is_name_word(reading, end) or (tokens_[end].text.isdigit() and numbered)):
            break
        if reading.lexicon.honorifics.match(tokens_, end, stop) or reading.lexicon.roles.match(tokens_, end, stop):
            break
        end += 1
    if not numbered and end < stop and is_name_word(reading, end):
        # A longer run of capitals goes on with a person: the first word alone is the area.
        end = min(start + 1, end)
    return Branch(end, word + as_written(reading, start, end), None) if end > start else None


def area_name(reading: Reading, at: int, area: Area, region: Region | None) -> str:
    """The area as a body's name has it: with its kind where that is written, else the region's name without it."""
    written = as_written(reading, at, area.end)
    if area.tier is not None:
        return region_label(region) if region is not None else written
    base = area.candidates[0].base
    return written if area.candidates[0].name.startswith("Daerah") else base


_LONGEST_REST = 2
_OWN_PLACES = frozenset({"civil-society", "university", "religious-organization", "company"})


def rest_behind(reading: Reading, end: int, at: int, stop: int, head: BodyHead) -> int:
    """The index behind words that end a name behind its short form, ``Lembaga … (LMA) Malind X,``, else the token's.

    They are one or two, known from no person's name, and closed; behind an office they may be its holder's name.
    """
    tokens_, last = reading.tokens, at
    before = end - len(tokens(head.surface)) - 1
    if head.kind not in _OWN_PLACES or reading.shouting:
        return at
    if any(reading.lexicon.roles.match(tokens_, first, before + 1) for first in range(max(before - 1, 0), before + 1)):
        return at
    while last < stop and last - at <= _LONGEST_REST and is_name_word(reading, last):
        if begins_name(reading, last, stop) or reading.lexicon.bodies.match(tokens_, last, stop) is not None:
            return at
        if reading.lexicon.honorifics.match(tokens_, last, stop) or reading.lexicon.roles.match(tokens_, last, stop):
            return at
        last += 1
    closed = last >= stop or tokens_[last].text in {",", ".", ";"} or tokens_[last].low in {"dan", "serta"}
    return last if closed and last - at <= _LONGEST_REST else at


def optional(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """A body with its area or without: ``Badan Pusat Statistik``, ``Kemenag Kota Batu``."""
    after = after_bracket(reading, end, stop, head)
    full = full_name_here(reading, head)
    branch = branch_at(reading, after, stop, scope)
    if branch is not None:
        key = place_key(branch.region, reading.lexicon) if branch.region is not None else None
        organization = Organization(name=f"{full} {branch.name}", kind=head.kind, region=key)
        return OrganizationMention(at, branch.end, organization, True, head.canonical)
    area = area_at(reading, after, stop)
    if area is not None and area.tier == "national":
        after = area.end
    rest = rest_behind(reading, end, after, stop, head) if after > end and area is None else after
    if rest > after:
        full, after = f"{full} {as_written(reading, after, rest)}", rest
    return OrganizationMention(at, after, Organization(name=full, kind=head.kind), True, head.canonical)


def fixed(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """A body under the name that the lexicon has, a party with its area: ``PDI Perjuangan Kota Metro``."""
    after = after_bracket(reading, end, stop, head)
    before_name = end < stop and is_name_word(reading, end) and reading.tokens[end].low not in reading.lexicon.not_names
    if len(head.surface) == 2 and not reading.shouting and (before_name or _is_degree(reading, at, end)):
        # "MA Budi", ", MA": initials of a name or a degree, not the court.
        return None
    if after < stop and reading.tokens[after].low == "ri":
        after += 1
    full = full_name_here(reading, head)
    branches = head.kind == "party" or reading.low(after) == "perwakilan"
    branch = branch_at(reading, after, stop, scope) if branches else None
    if branch is not None:
        organization = Organization(name=f"{full} {branch.name}", kind=head.kind)
        return OrganizationMention(at, branch.end, organization, True, head.canonical)
    return OrganizationMention(at, after, Organization(name=full, kind=head.kind), True, head.canonical)


def _is_degree(reading: Reading, at: int, end: int) -> bool:
    """Whether two letters behind a name or before a degree's rest are a degree: ``Budi Santoso, MA``, ``MA.Pol``."""
    tokens_ = reading.tokens
    if tokens_[at].low not in reading.lexicon.degrees:
        return False
    dotted = end < len(tokens_) and tokens_[end].text == "." and not reading.gap(end)
    behind_name = (
        at > 1
        and tokens_[at - 1].text in {",", "."}
        and tokens_[at - 2].is_capitalized
        and reading.lexicon.bodies.match(tokens_, at - 2) is None
    )
    return behind_name or (dotted and end + 1 < len(tokens_) and tokens_[end + 1].is_capitalized)
