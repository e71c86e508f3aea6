"""The election bodies of an archive: regions of kpugraph's own table, chosen by seed, with KPU and Bawaslu of each."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from kpugraph.extract.canonical import tiered_name
from kpugraph.language.lexicon import Region, lexicon, read_table

__all__ = ["HEADS", "Body", "Tier", "choose_bodies", "regions_for"]

Tier = Literal["national", "province", "regency"]
HEADS = ("KPU", "Bawaslu")

_ARTICLES_A_BODY = 25
_REGIONS_A_PROVINCE = 9
_REGION_COLUMNS = ("code", "kind", "name", "base_name", "province", "body", "aliases", "wikidata", "geonames")


@dataclass(frozen=True, slots=True)
class Body:
    """A commission or a supervisor; ``name`` is canonical, ``forms`` are other ways to write it."""

    name: str
    head: str
    tier: Tier
    region: Region | None
    forms: tuple[str, ...]
    site: str

    @property
    def province(self) -> str | None:
        """Code of its province, None for a national body."""
        return None if self.region is None else self.region.province


def regions_for(articles: int, chance: Random) -> tuple[Region, ...]:
    """Provinces and, behind each, regencies and cities of it: as many as suit the number of articles."""
    known = lexicon().regions
    wanted = max(12, articles // _ARTICLES_A_BODY // len(HEADS))
    provinces = [region for region in known if region.kind == "provinsi"]
    chance.shuffle(provinces)
    below = {
        province.code: [r for r in known if r.province == province.code and r.code != province.code]
        for province in provinces
    }
    share = _REGIONS_A_PROVINCE
    while share * len(provinces) < wanted and share < max(map(len, below.values())):
        share += 1
    chosen: list[Region] = []
    count = 0
    for province in provinces:
        if count >= wanted:
            break
        own = below[province.code]
        chance.shuffle(own)
        chosen += [province, *own[:share]]
        count += min(share, len(own))
    return tuple(chosen)


def choose_bodies(articles: int, chance: Random) -> tuple[Body, ...]:
    """The national bodies, then KPU and Bawaslu of every region chosen."""
    short = _short_names()
    found = [_national(head) for head in HEADS]
    for region in regions_for(articles, chance):
        found += [_of_region(head, region, short.get(region.code)) for head in HEADS]
    return tuple(found)


def _national(head: str) -> Body:
    return Body(f"{head} RI", head, "national", None, (f"{head} Republik Indonesia",), f"{head.lower()}.go.id")


def _of_region(head: str, region: Region, short: str | None) -> Body:
    name = tiered_name(head, None, region)
    own_head = name.partition(" ")[0]
    spelt = {"KPU": "Komisi Pemilihan Umum (KPU)", "Bawaslu": "Badan Pengawas Pemilihan Umum (Bawaslu)"}.get(own_head)
    forms = [spelt + name.removeprefix(own_head)] if spelt else []
    if short is not None:
        forms.append(f"{own_head} {short}")
    site = f"{region.host}.{head.lower()}.go.id"
    return Body(name, head, "province" if region.kind == "provinsi" else "regency", region, tuple(forms), site)


def _short_names() -> dict[str, str]:
    """How provinces are called for short (``Jatim``), by code."""
    rows = read_table("regions.tsv", _REGION_COLUMNS, optional=("province", "aliases", "wikidata", "geonames"))
    return {row[0]: row[6].split("|")[0] for row in rows if row[1] == "provinsi" and row[6]}
