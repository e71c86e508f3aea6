"""Where an article comes from: the region and the body that what it leaves out is to be taken from.

Reading in, `Scope` out: by the site, the publisher, the bodies named with their regions, the dateline.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from kpugraph.extract.canonical import ELECTION, region_by_place, tiered_name
from kpugraph.extract.grammars import body_named
from kpugraph.extract.grammars_area import names_national_officer
from kpugraph.extract.heads import after_bracket, may_begin
from kpugraph.extract.places import Scope, area_at, settle
from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import Lexicon, Region
from kpugraph.language.text import tokens

__all__ = ["scope_of"]

_CAPITAL = "31"
"""Region code of Jakarta, where the national bodies sit."""


def scope_of(reading: Reading) -> Scope:
    """Where the article comes from, by its site, its publisher, its fullest mentions, its dateline, in that order."""
    lexicon = reading.lexicon
    by_site = _site_body(reading) or _dateline_body(reading)
    explicit = _explicit_regions(reading)
    regions = frozenset(named.region.code for named in explicit)
    if by_site is not None:
        site_head, site_region, national = by_site
        publisher = tiered_name(site_head, "national" if national else None, site_region)
        return Scope(site_region, publisher, regions, national, publisher, site_head)
    if reading.article.publisher:
        named = body_named(reading.article.publisher, lexicon, Scope(regions=regions))
        if named is not None and named.kind.rpartition("-")[2] in ELECTION:
            own, first_word = region_by_place(lexicon, named.region), named.name.partition(" ")[0]
            return Scope(own, named.name, regions, named.kind.startswith("national"), named.name, first_word)
    if explicit:
        ranked = Counter(dict.fromkeys(regions, 0))
        for mention in explicit:
            ranked[mention.region.code] += mention.weight
        best = max(sorted(ranked), key=lambda code: ranked[code])
        region = lexicon.region_by_code[best]
        head = _dominant_head(reading)
        if head is None:
            return Scope(region, None, regions)
        local = sum(each.weight for each in explicit if each.election and each.region.code == best)
        if _national_weight(reading, best) > local:
            return Scope(None, None, regions, True, f"{head} RI", head)
        return Scope(region, None, regions, False, tiered_name(head, None, region), head)
    dateline = reading.article.text[reading.dateline_start : reading.dateline_end]
    found = _dateline_region(dateline, lexicon)
    head = _dominant_head(reading)
    from_capital = found.code.startswith(_CAPITAL) if found is not None else _told_in_capital(reading)
    if head is not None and (
        from_capital or _national_weight(reading, _CAPITAL) >= _FEWEST_NATIONAL or _national_officer(reading, head)
    ):
        # Bare "KPU" throughout, from the capital, beside "KPU RI" alone or with its officers: the national body.
        return Scope(None, None, regions, True, f"{head} RI", head)
    if head is not None and found is not None:
        return Scope(found, None, regions, False, tiered_name(head, None, found), head)
    return Scope(found, None, regions, False)


def _told_in_capital(reading: Reading) -> bool:
    """Whether the lead names the capital and no other region: ``… di Jakarta, Senin``, ``Senayan, Jakarta``."""
    named = set()
    for sentence in reading.body[:_LEAD]:
        for at in range(sentence.first, sentence.last):
            match = reading.lexicon.region_trie.match(reading.tokens, at, sentence.last)
            if match is not None and reading.tokens[at].is_capitalized:
                named.add(any(region.code.startswith(_CAPITAL) for region in match[1]))
    return named == {True}


def _dominant_head(reading: Reading) -> str | None:
    """The head of election bodies that the article names most, title and lead counting more; None without any."""
    counts: Counter[str] = Counter()
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for number, sentence in enumerate(sentences):
        at = sentence.first
        while at < sentence.last:
            match = reading.lexicon.bodies.match(reading.tokens, at, sentence.last)
            if match is None:
                at += 1
                continue
            if match[1].kind in ELECTION and match[1].grammar == "tiered" and may_begin(reading, at, *match):
                counts[match[1].canonical.partition(" ")[0]] += 3 if number <= 1 else 1
            at = match[0]
    ranked = sorted(counts, key=lambda head: (-counts[head], head))
    return ranked[0] if ranked else None


def _weight(number: int, election: bool) -> int:
    """How much a body counts by where it stands, title and lead counting more, election bodies twice."""
    return (8 if number == 0 else 4 if number <= 2 else 1) * (2 if election else 1)


_LEAD = 3
"""Sentences that say where the news comes from."""
_FEWEST_NATIONAL = 4
"""How much speaks for the national body where no region is named with one, at least: one mention beyond the lead's."""
_CAPITAL_WEIGHT = 8
"""How much a dateline of the capital speaks for the national body, as much as a body of the lead."""


def _national_weight(reading: Reading, other: str) -> int:
    """How much speaks for the national body: ``KPU RI``, ``… Republik Indonesia``, and a dateline of the capital.

    The dateline says nothing where the region that is named most lies in the capital itself.
    """
    weight = 0
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for number, sentence in enumerate(sentences):
        for at in range(sentence.first, sentence.last):
            match = reading.lexicon.bodies.match(reading.tokens, at, sentence.last)
            if match is None or match[1].grammar != "tiered":
                continue
            after = after_bracket(reading, match[0], sentence.last, match[1])
            area = area_at(reading, after, sentence.last)
            weight += _weight(number, True) if area is not None and area.tier == "national" else 0
    dateline = reading.article.text[reading.dateline_start : reading.dateline_end]
    found = _dateline_region(dateline, reading.lexicon)
    capital = found is not None and found.code.startswith(_CAPITAL) and not other.startswith(_CAPITAL)
    return weight + (_CAPITAL_WEIGHT if weight and capital else 0)


def _national_officer(reading: Reading, head: str) -> bool:
    """Whether the lead gives an office of the body to a member of the national one: ``Anggota KPU Idham Holik``."""
    for sentence in reading.body[:3]:
        for at in range(sentence.first, sentence.last):
            match = reading.lexicon.bodies.match(reading.tokens, at, sentence.last)
            if match is not None and match[1].canonical == head:
                end = after_bracket(reading, match[0], sentence.last, match[1])
                if names_national_officer(reading, end, head):
                    return True
    return False


_SITE = re.compile(
    r"\b(?:www\.)?([a-z0-9-]{2,40})\.(kpu|bawaslu|panwaslu)\.go\.id|\b(kpu|bawaslu)\.go\.id"
    r"|\b(kpud?|kip|bawaslu|panwaslih|panwaslu)[.-]?([a-z-]{3,30})\.(?:go\.id|blogspot\.com|wordpress\.com|or\.id)"
)
"""Hosts: ``kab-batang.kpu.go.id``; ``kpu.go.id``; ``kpud-batangkab.go.id``, ``kpu.batangkab.go.id``."""


_SITE_HEADS = {"bawaslu": "Bawaslu", "panwaslu": "Panwaslu", "panwaslih": "Panwaslih"}


def _site_body(reading: Reading) -> tuple[str, Region | None, bool] | None:
    """Head, region and whether national, by the host of the article's address or of its dateline."""
    text = reading.article.text
    places = [reading.article.host or "", text[reading.dateline_start : reading.dateline_start + 120].lower()]
    dateline = reading.dateline_end - reading.dateline_start
    for number, place in enumerate(places):
        match = _SITE.search(place)
        if match is None or (number and match[3] and match.start() >= dateline):
            # A national site named in the running text is an address to visit, not where the article comes from.
            continue
        if match[3]:
            return ("KPU" if match[3] == "kpu" else "Bawaslu"), None, True
        body = match[2] or match[4]
        head = _SITE_HEADS.get(body, "KPU")
        name = match[1] or match[5]
        if name in {"jdih", "ppid", "infopemilu", "www"}:
            region = _path_region(reading.article.url or "", reading.lexicon) if number == 0 else None
            return head, region, region is None
        candidates = _host_regions(name, reading.lexicon)
        if len(candidates) > 1:
            named = Counter(found.region.code for found in _explicit_regions(reading))
            candidates = sorted(candidates, key=lambda region: (-named[region.code], region.code))
            if named[candidates[0].code] == named[candidates[1].code]:
                continue
        if candidates:
            return head, candidates[0], False
    return None


def _dateline_body(reading: Reading) -> tuple[str, Region | None, bool] | None:
    """The national supervisor, whose releases give its full name in the dateline, without any area.

    ``Denpasar, Badan Pengawas Pemilihan Umum –``; its offices in the regions add their own.
    """
    line = tokens(reading.article.text[reading.dateline_start : reading.dateline_end])
    for at in range(1, len(line)):
        match = reading.lexicon.bodies.match(line, at)
        if match is None or match[0] - at < _FULL_NAME or line[at - 1].text != ",":
            continue
        end, head = match
        if head.kind == "supervisor" and head.grammar == "tiered" and not any(word.is_word for word in line[end:]):
            return head.canonical.partition(" ")[0], None, True
    return None


_FULL_NAME = 3
"""Words of a head that is no acronym, at least."""
_KIND_MARKS = (("kabupaten", "kabupaten"), ("kab", "kabupaten"), ("kota", "kota"), ("prov", "provinsi"))
_SHORTEST_PART = 5
"""Letters of the shortest first part of a region's name that a host may have in its place (``kpu-barito``)."""


def _host_regions(name: str, lexicon: Lexicon) -> list[Region]:
    """The regions that the first label of a site's host may mean: ``kab-malang``, ``jatim``, ``tobasamosir``."""
    name = name.lower()
    if name in lexicon.region_by_host:
        return [lexicon.region_by_host[name]]
    squeezed = re.sub(r"[^a-z]", "", name)
    kinds: tuple[str, ...] = ("provinsi", "kota", "kabupaten")
    for mark, kind in _KIND_MARKS:
        if squeezed.startswith(mark) and squeezed != mark:
            squeezed, kinds = squeezed.removeprefix(mark), (kind,)
            break
        if squeezed.endswith(mark) and squeezed != mark:
            squeezed, kinds = squeezed.removesuffix(mark), (kind,)
            break
    squeezed = squeezed.removeprefix("kip").removeprefix("kpu") or squeezed
    found = [region for region in lexicon.regions_by_letters.get(squeezed, ()) if region.kind in kinds]
    if found or len(squeezed) < _SHORTEST_PART:
        return found
    return [
        region
        for region in lexicon.regions
        if region.kind in kinds and re.sub(r"[^a-z]", "", region.base.lower()).startswith(squeezed)
    ]


def _path_region(url: str, lexicon: Lexicon) -> Region | None:
    """The region whose pages a national site keeps under the address: ``jdih.kpu.go.id/jatim/malang/…``; or None."""
    labels = [label for label in url.partition("://")[2].split("/")[1:3] if label]
    provinces = [found for label in labels[:1] for found in _host_regions(label, lexicon) if found.kind == "provinsi"]
    if not provinces:
        return None
    inside = [found for label in labels[1:] for found in _host_regions(label, lexicon) if found.kind != "provinsi"]
    inside = [found for found in inside if found.province == provinces[0].code]
    return inside[0] if len(inside) == 1 else provinces[0] if not inside else None


def _dateline_region(dateline: str, lexicon: Lexicon) -> Region | None:
    line = tokens(dateline)
    for at in range(len(line)):
        found = lexicon.region_trie.match(line, at)
        if found is not None and len(found[1]) == 1:
            return found[1][0]
    return None


@dataclass(frozen=True, slots=True)
class _NamedRegion:
    """A region that a body is named with, how much that counts, and whether the body is an election body."""

    region: Region
    weight: int
    election: bool


def _explicit_regions(reading: Reading) -> list[_NamedRegion]:
    """Regions that bodies are named with, those of election bodies, of the title and of the lead counting more."""
    found: list[_NamedRegion] = []
    blank = Scope()
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for number, sentence in enumerate(sentences):
        at = sentence.first
        while at < sentence.last:
            match = reading.lexicon.bodies.match(reading.tokens, at, sentence.last)
            if match is None or match[1].kind not in ELECTION | {"local-government", "legislature", "police"}:
                at += 1
                continue
            area = area_at(reading, after_bracket(reading, match[0], sentence.last, match[1]), sentence.last)
            if area is not None and not area.collective:
                region = settle(area, blank)
                if region is not None:
                    election = match[1].kind in ELECTION
                    found.append(_NamedRegion(region, _weight(number, election), election))
            at = match[0]
    return found
