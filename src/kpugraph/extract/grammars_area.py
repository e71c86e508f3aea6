"""Grammars of bodies that are named with a region: ``KPU Kota Batu``, ``DPRD Sleman``, ``Satpol PP Kota Bontang``.

Each takes a head at its token and gives the mention that it begins. What a head alone means is said by the article's
scope, and marked as not explicit; what stays open, or means many bodies, is a mention without a body.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kpugraph.extract.canonical import (
    TIER_KINDS,
    head_for_region,
    regional_organization,
    tiered_name,
    tiered_organization,
)
from kpugraph.extract.heads import OrganizationMention, after_bracket, full_name_here
from kpugraph.extract.places import Area, Scope, area_at, settle
from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import BodyHead, Region, word_set

__all__ = ["area_behind", "regional", "tiered"]

_CONNECTORS = word_set("organizations-connectors")


def tiered(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """An election body of any tier: ``KPU RI``, ``KPU Kota Batu``, ``KPU Provinsi``, a bare ``KPU``."""
    after = after_bracket(reading, end, stop, head)
    area = area_at(reading, after, stop)
    if _of_every_province(reading, at, head, scope):
        return OrganizationMention(at, area.end if area is not None else after, None, False, head.canonical)
    if area is not None and area.tier == "national":
        # "KPU RI Provinsi Jawa Tengah": the province's.
        below = area_at(reading, area.end, stop)
        area = below if below is not None and below.tier is not None and below.candidates else area
    tier_word = head.canonical.partition(" ")[2].lower() or None
    if area is not None and area.collective:
        return OrganizationMention(at, area.end, None, False, head.canonical)
    if area is not None and (area.candidates or area.tier == "national"):
        region = settle(area, scope)
        if tier_word and len(area.candidates) > 1:
            region = next((r for r in area.candidates if r.kind == tier_word), region)
        if area.tier != "national" and region is None:
            return OrganizationMention(at, area.end, None, False, head.canonical)
        name = tiered_name(head.canonical, area.tier, region)
        organization = tiered_organization(head, name, region, reading.lexicon)
        close = after_bracket(reading, area.end, stop, head)
        return OrganizationMention(at, close, organization, True, head.canonical)
    if area is not None and area.tier is not None:
        return _tier_without_name(reading, at, area, head, scope)
    shared = area_behind(reading, after, stop)
    if shared is not None:
        region = settle(shared, scope)
        if region is not None or shared.tier == "national":
            name = tiered_name(head.canonical, shared.tier, region)
            return OrganizationMention(
                at, after, tiered_organization(head, name, region, reading.lexicon), True, head.canonical
            )
    return _bare(reading, at, after, head, scope)


_ACEH = "11"
"""Region code of the province whose commission has a name of its own."""


def _of_every_province(reading: Reading, at: int, head: BodyHead, scope: Scope) -> bool:
    """Whether Aceh's commission only stands for its kind: ``KPU Provinsi/KIP Aceh``."""
    at_home = scope.region is not None and scope.region.code.startswith(_ACEH)
    return head.canonical == "KIP" and reading.low(at - 1) in {"/", "atau"} and not at_home


def _tier_without_name(
    reading: Reading, at: int, area: Area, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """``KPU Provinsi``, ``KPU Kota`` alone: the scope's own of that tier, unless many are meant."""
    tokens_ = reading.tokens
    before = tokens_[at - 1].low if at > 0 else ""
    behind = tokens_[area.end].low if area.end < len(tokens_) else ""
    collective = OrganizationMention(at, area.end, None, False, head.canonical)
    shared = _province_of_all(reading, area.end, head) if area.tier == "provinsi" else None
    if shared is not None:
        organization = tiered_organization(head, tiered_name(head.canonical, None, shared), shared, reading.lexicon)
        return OrganizationMention(at, area.end, organization, True, head.canonical)
    if before in {"seluruh", "semua", "jajaran", "para", "setiap", "antar"} or behind in {"dan", "/", "maupun", "se"}:
        return collective
    region = scope.region
    if region is None:
        return collective
    if area.tier == "provinsi":
        region = reading.lexicon.region_by_code[region.province]
    if region.kind != area.tier:
        return collective
    name = tiered_name(head.canonical, area.tier, region)
    return OrganizationMention(
        at, area.end, tiered_organization(head, name, region, reading.lexicon), False, head.canonical
    )


def _province_of_all(reading: Reading, at: int, head: BodyHead) -> Region | None:
    """The province that the bodies behind are said to be of: ``KPU Provinsi dan KPU Kabupaten/Kota se-NTB``."""
    if reading.low(at) not in _CONNECTORS:
        return None
    match = reading.lexicon.bodies.match(reading.tokens, at + 1)
    area = area_at(reading, match[0], len(reading.tokens)) if match is not None else None
    if match is None or match[1].canonical != head.canonical or area is None or not area.collective:
        return None
    wide = _WIDE.search(reading.text(reading.span_of(match[0], area.end)).lower())
    letters = "".join(ch for ch in wide[1] if ch.isalpha()) if wide is not None else ""
    named = reading.lexicon.regions_by_letters.get(letters, ())
    return next((region for region in named if region.kind == "provinsi"), None)


_WIDE = re.compile(r"\bse(?:-| )(?:provinsi |propinsi |prov\. |prov )?(.+)$")
"""How wide a collective is: ``se-NTB``, ``se Provinsi Jawa Timur``."""


_LONGEST_LIST = 6
_SHARING = frozenset({"tiered", "regional", "local"})


def area_behind(reading: Reading, at: int, stop: int) -> Area | None:
    """The area that the last of a list of heads names for all: ``KPU dan Bawaslu Kota Batu``, ``Polres, Kodim, dan
    Kejaksaan Negeri Bangkalan``."""
    tokens_ = reading.tokens
    for number in range(_LONGEST_LIST):
        if at >= stop or tokens_[at].low not in _CONNECTORS:
            return None
        joined = tokens_[at].text != ","
        at += 1
        if not joined and at < stop and tokens_[at].low in _CONNECTORS:
            joined, at = True, at + 1
        match = reading.lexicon.bodies.match(tokens_, at, stop)
        if match is None or match[1].grammar not in _SHARING:
            return None
        at = after_bracket(reading, match[0], stop, match[1])
        area = area_at(reading, at, stop)
        if area is not None:
            if area.collective or not (area.candidates or area.tier == "national"):
                return None
            return area if joined or number == 0 else None
    return None


def _bare(reading: Reading, at: int, end: int, head: BodyHead, scope: Scope) -> OrganizationMention:
    """A head alone: the scope's body of that head, marked as not explicit, or unresolved."""
    if reading.low(at - 1) == "unsur":
        # "(unsur KPU)": whom a member of a panel stands for, whatever body.
        return OrganizationMention(at, end, None, False, head.canonical)
    if names_national_officer(reading, end, head.canonical):
        name = tiered_name(head.canonical, "national", None)
        return OrganizationMention(
            at, end, tiered_organization(head, name, None, reading.lexicon), False, head.canonical, True
        )
    organization = head_for_region(head.canonical, scope, reading.lexicon)
    sure = scope.publisher is not None or scope.home_head is not None
    return OrganizationMention(at, end, organization, False, head.canonical, sure)


def names_national_officer(reading: Reading, at: int, head: str) -> bool:
    """Whether a member of the national body is named from the token on: ``Ketua KPU, Dr. Hasyim Asy'ari``.

    A year that the article is known to be of must be one of that office.
    """
    at += reading.low(at) == ","
    for _ in range(_MOST_HONORIFICS):
        honorific = reading.lexicon.honorifics.match(reading.tokens, at)
        if honorific is None:
            break
        at = honorific[0] + (reading.low(honorific[0]) == ".")
    found = reading.lexicon.national_officers.match(reading.tokens, at)
    if found is None or found[1].head != head:
        return False
    day = reading.article.dated
    return day is None or found[1].first <= day.year <= found[1].last


_MOST_HONORIFICS = 4


def regional(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """A body that every region has: ``DPRD Sleman``, ``Pemkab Sleman``, ``Satpol PP Kota Bontang``."""
    after = _behind_government(reading, after_bracket(reading, end, stop, head), stop, head)
    area = area_at(reading, after, stop)
    collective = OrganizationMention(at, end, None, False, head.canonical)
    if area is not None and area.collective:
        return replace(collective, last=area.end)
    built_in = head.canonical.rpartition(" ")[2].lower()
    head = _as_office(reading, at, head)
    if area is not None and area.candidates:
        candidates = area.candidates
        if built_in in {"kota", "kabupaten", "provinsi"}:
            candidates = tuple(r for r in candidates if r.kind == built_in) or candidates
        region = settle(replace(area, candidates=candidates), scope)
        if region is None:
            return replace(collective, last=area.end)
        organization = regional_organization(head, region, reading.lexicon)
        return OrganizationMention(at, area.end, organization, True, head.canonical)
    shared = area_behind(reading, after, stop)
    region = settle(shared, scope) if shared is not None else None
    if region is not None:
        return OrganizationMention(
            at, after, regional_organization(head, region, reading.lexicon), True, head.canonical
        )
    if head.canonical == "Pemerintah":
        own = None
        if head.surface not in {"Pemerintah", "Pemerintahan"} and scope.region is not None:
            own = regional_organization(head, scope.region, reading.lexicon)
        return OrganizationMention(at, end, own, False, head.canonical, own is not None)
    if area is not None and area.tier in {"kota", "kabupaten", "provinsi"}:
        if scope.region is not None and scope.region.kind == area.tier:
            organization = regional_organization(head, scope.region, reading.lexicon)
            return OrganizationMention(at, area.end, organization, False, head.canonical)
        return replace(collective, last=area.end)
    if scope.region is not None and (built_in == scope.region.kind or built_in not in TIER_KINDS):
        organization = regional_organization(head, scope.region, reading.lexicon)
        sure = head.kind in {"local-agency", "legislature", "unit"} or built_in == scope.region.kind
        return OrganizationMention(at, after, organization, False, head.canonical, sure)
    return replace(collective, last=after)


def _behind_government(reading: Reading, at: int, stop: int, head: BodyHead) -> int:
    """The index behind the government that an agency is named with, before its area: ``Satpol PP Pemkab Sleman``."""
    if head.kind != "local-agency":
        return at
    match = reading.lexicon.bodies.match(reading.tokens, at, stop)
    if match is None or match[1].kind != "local-government" or match[1].grammar != "regional":
        return at
    area = area_at(reading, match[0], stop)
    return match[0] if area is not None and area.candidates and not area.collective else at


_OFFICE_OF = {"kaban": "Badan", "kadis": "Dinas", "kakan": "Kantor"}


def _as_office(reading: Reading, at: int, head: BodyHead) -> BodyHead:
    """The head of an agency, its name and the form in this article: ``Kaban Kesbangpol`` is of ``Badan Kesbangpol``."""
    if head.kind != "local-agency":
        return head
    office, name = _OFFICE_OF.get(reading.low(at - 1)), full_name_here(reading, head)
    if office is not None and name == head.surface and f"{office} {name}" in reading.lexicon.body_canonical:
        name = f"{office} {name}"
    return replace(head, canonical=name)
