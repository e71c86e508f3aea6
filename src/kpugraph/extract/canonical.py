"""Bodies under their canonical names, with kind, parent and area: made from a head of ``bodies.tsv`` and a region.

Head and region in, `Organization` out. Nothing here reads the text: which region is meant is settled before.
"""

from __future__ import annotations

from functools import lru_cache

from kpugraph.extract.places import Scope, place_of_region, region_label
from kpugraph.language.lexicon import BodyHead, Lexicon, Region
from kpugraph.model import Organization

__all__ = [
    "ELECTION",
    "TIER_KINDS",
    "head_for_region",
    "local_organization",
    "place_key",
    "region_by_place",
    "regional_organization",
    "tiered_name",
    "tiered_organization",
]

ELECTION = frozenset({"commission", "supervisor"})
"""Kinds in ``bodies.tsv`` of the bodies that run elections and that watch over them."""

TIER_KINDS = {"national": "national", "provinsi": "provincial", "kabupaten": "regency", "kota": "city"}
"""How the kind of an election body begins, by its tier."""


def head_for_region(head_name: str, scope: Scope, lexicon: Lexicon) -> Organization | None:
    """The body with that head in the scope's region, or the national one where a national body publishes."""
    head = lexicon.body_canonical.get(head_name)
    if head is None:
        return None
    if head.grammar == "tiered":
        if scope.national and scope.region is None:
            return tiered_organization(head, tiered_name(head.canonical, "national", None), None, lexicon)
        if scope.region is None:
            return None
        name = tiered_name(head.canonical, None, scope.region)
        return tiered_organization(head, name, scope.region, lexicon)
    if head.grammar == "regional" and scope.region is not None:
        return regional_organization(head, scope.region, lexicon)
    if head.grammar == "local" and scope.region is not None:
        return local_organization(head, scope.region.base, scope.region, lexicon)
    if head.grammar in {"fixed", "optional"}:
        return Organization(name=head.canonical, kind=head.kind)
    return None


def tiered_name(head: str, tier: str | None, region: Region | None) -> str:
    """The name of the election body with that head in a region: ``KPU Kota Batu``; ``KPU RI`` without a region."""
    if tier == "national" or region is None:
        return f"{head} RI"
    return _name_with_region(head, region)


def _name_with_region(head: str, region: Region) -> str:
    base = head.partition(" ")[0] if head.startswith(("Panwaslu ", "Pemerintah ")) else head
    if base in {"KPU", "KIP"}:
        return region.commission
    return f"{base} {region_label(region)}"


def tiered_organization(head: BodyHead, name: str, region: Region | None, lexicon: Lexicon) -> Organization:
    """The election body of a region under its name, below the next higher one; the national one without a region."""
    family = head.kind if head.kind in ELECTION else "commission"
    if region is None:
        return Organization(name=name, kind=f"national-{family}", region="Indonesia")
    tier = TIER_KINDS[region.kind]
    base = head.canonical.partition(" ")[0]
    if region.kind == "provinsi":
        parent = "KPU RI" if family == "commission" else "Bawaslu RI"
    else:
        upper = lexicon.region_by_code[region.province]
        parent = _name_with_region("Bawaslu" if base.startswith("Panwas") else base, upper)
    key = place_key(region, lexicon)
    return Organization(name=name, kind=f"{tier}-{family}", parent=parent, region=key)


def regional_organization(head: BodyHead, region: Region, lexicon: Lexicon) -> Organization:
    """The body that every region of its tier has: ``DPRD Kota Batu``, ``Pemerintah Provinsi Lampung``."""
    base = head.canonical
    built_in = base.rpartition(" ")[2].lower()
    if built_in in {"kota", "kabupaten", "provinsi"}:
        base = base.rpartition(" ")[0]
    label = region_label(region)
    if base == "Pemerintah" and region.kind == "provinsi" and not label.startswith("Provinsi"):
        label = f"Provinsi {label}"
    return Organization(name=f"{base} {label}", kind=head.kind, region=place_key(region, lexicon))


def local_organization(head: BodyHead, written: str, region: Region | None, lexicon: Lexicon) -> Organization:
    """The body of an area as written, which need not be a region of the gazetteer: ``Kodim 0812/Lamongan``."""
    key = place_key(region, lexicon) if region is not None else None
    return Organization(name=f"{head.canonical} {written}", kind=head.kind, region=key)


def place_key(region: Region, lexicon: Lexicon) -> str:
    """The key of the place that the region is, as bodies carry it."""
    return place_of_region(region, lexicon).key


@lru_cache(maxsize=4)
def _regions_by_key(lexicon: Lexicon) -> dict[str, Region]:
    return {place_of_region(region, lexicon).key: region for region in lexicon.regions}


def region_by_place(lexicon: Lexicon, key: str | None) -> Region | None:
    """The region whose place has that key, or None."""
    return _regions_by_key(lexicon).get(key) if key else None
