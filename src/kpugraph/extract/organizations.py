"""Bodies named in an article, with their canonical names and parents.

A head of ``bodies.tsv`` begins a name, its grammar says how the name goes on. Reading in, `OrganizationMention` values
out, in the order of the text and without overlaps. Bodies are told apart by the gazetteer, never by string distance.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from kpugraph.extract.places import Area, Scope, area_at, place_of_region, region_label, settle
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import BodyHead, Lexicon, Region, word_set
from kpugraph.language.text import fold, tokens
from kpugraph.model import Article, Organization, Span

__all__ = ["OrganizationMention", "body_named", "find_organizations", "head_for_region", "organization_at", "scope_of"]


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """A stretch of tokens that names a body, or a collective of bodies (``organization`` None)."""

    first: int
    last: int
    organization: Organization | None
    explicit: bool
    """Whether the text names the body itself, rather than leaving it to the context."""
    head: str
    """Canonical head: ``KPU``, ``Polres`` …"""
    by_context: bool = False
    """Whether a head alone names it surely, by the article's scope (a bare ``KPU`` on a KPU's site)."""


_ELECTION = {"commission", "supervisor"}
_TIER_KIND = {"national": "national", "provinsi": "provincial", "kabupaten": "regency", "kota": "city"}
_CONNECTORS = word_set("organizations-connectors")
_INNER = word_set("organizations-inner")
_LONGEST_NAME = 8
_CAPITAL = "31"
"""Region code of Jakarta, where the national bodies sit."""


def scope_of(reading: Reading) -> Scope:
    """Where the article comes from, by its site, its publisher, its fullest mentions, its dateline, in that order."""
    lexicon = reading.lexicon
    by_site = _site_body(reading)
    explicit = _explicit_regions(reading)
    regions = frozenset(named.region.code for named in explicit)
    if by_site is not None:
        site_head, site_region, national = by_site
        publisher = _tiered_name(site_head, "national" if national else None, site_region)
        return Scope(site_region, publisher, regions, national, publisher, site_head)
    if reading.article.publisher:
        named = body_named(reading.article.publisher, lexicon, Scope(regions=regions))
        if named is not None and named.kind.rpartition("-")[2] in _ELECTION:
            own, first_word = _region_of(named, lexicon), named.name.partition(" ")[0]
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
        if _national_mentions(reading) > sum(each.election for each in explicit if each.region.code == best):
            return Scope(None, None, regions, True, f"{head} RI", head)
        return Scope(region, None, regions, False, _tiered_name(head, None, region), head)
    dateline = reading.article.text[reading.dateline_start : reading.dateline_end]
    found = _dateline_region(dateline, lexicon)
    head = _dominant_head(reading)
    if head is not None and found is not None and found.code.startswith(_CAPITAL):
        # Bare "KPU" throughout, from the capital: the national body.
        return Scope(None, None, regions, True, f"{head} RI", head)
    if head is not None and found is not None:
        return Scope(found, None, regions, False, _tiered_name(head, None, found), head)
    return Scope(found, None, regions, False)


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
            if match[1].kind in _ELECTION and match[1].grammar == "tiered" and _may_begin(reading, at, *match):
                counts[match[1].canonical.partition(" ")[0]] += 3 if number <= 1 else 1
            at = match[0]
    ranked = sorted(counts, key=lambda head: (-counts[head], head))
    return ranked[0] if ranked else None


def _national_mentions(reading: Reading) -> int:
    """How often the article names the national body (``KPU RI``, ``… Republik Indonesia``)."""
    count = 0
    for at in range(len(reading.tokens)):
        match = reading.lexicon.bodies.match(reading.tokens, at)
        if match is None or match[1].grammar != "tiered":
            continue
        area = area_at(reading, _after_bracket(reading, match[0], len(reading.tokens), match[1]), len(reading.tokens))
        count += area is not None and area.tier == "national"
    return count


_SITE = re.compile(
    r"\b(?:www\.)?([a-z0-9-]{2,40})\.(kpu|bawaslu)\.go\.id|\b(kpu|bawaslu)\.go\.id|\bkpud?-([a-z]{3,30})\.go\.id"
)


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
        head = "Bawaslu" if match[2] == "bawaslu" else "KPU"
        name = match[1] or match[4]
        if name in {"jdih", "ppid", "infopemilu", "www"}:
            return head, None, True
        candidates = host_regions(name, reading.lexicon)
        if len(candidates) > 1:
            named = Counter(found.region.code for found in _explicit_regions(reading))
            candidates = sorted(candidates, key=lambda region: (-named[region.code], region.code))
            if named[candidates[0].code] == named[candidates[1].code]:
                continue
        if candidates:
            return head, candidates[0], False
    return None


def host_regions(name: str, lexicon: Lexicon) -> list[Region]:
    """The regions that the first label of a site's host may mean: ``kab-malang``, ``jatim``, ``malang``."""
    name = name.lower()
    if name in lexicon.region_by_host:
        return [lexicon.region_by_host[name]]
    squeezed = re.sub(r"[^a-z]", "", name)
    kinds: tuple[str, ...] = ("provinsi", "kota", "kabupaten")
    for mark, kind in (("kabupaten", "kabupaten"), ("kab", "kabupaten"), ("kota", "kota"), ("prov", "provinsi")):
        if squeezed.startswith(mark) and squeezed != mark:
            squeezed, kinds = squeezed.removeprefix(mark), (kind,)
            break
        if squeezed.endswith(mark) and squeezed != mark:
            squeezed, kinds = squeezed.removesuffix(mark), (kind,)
            break
    squeezed = squeezed.removeprefix("kip").removeprefix("kpu") or squeezed
    return [
        region
        for region in lexicon.regions
        if region.kind in kinds and re.sub(r"[^a-z]", "", region.base.lower()) == squeezed
    ]


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
            if match is None or match[1].kind not in _ELECTION | {"local-government", "legislature", "police"}:
                at += 1
                continue
            area = area_at(reading, _after_bracket(reading, match[0], sentence.last, match[1]), sentence.last)
            if area is not None and not area.collective:
                region = settle(area, blank)
                if region is not None:
                    election = match[1].kind in _ELECTION
                    weight = (8 if number == 0 else 4 if number <= 2 else 1) * (2 if election else 1)
                    found.append(_NamedRegion(region, weight, election))
            at = match[0]
    return found


def find_organizations(reading: Reading, scope: Scope) -> tuple[OrganizationMention, ...]:
    """Every body and collective named in title and body, in order, without overlaps."""
    found: list[OrganizationMention] = []
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for sentence in sentences:
        at = sentence.first
        while at < sentence.last:
            mentions = _mentions_at(reading, at, sentence, scope)
            if mentions:
                found.extend(mentions)
                at = mentions[-1].last
            else:
                at += 1
    return _with_units_again(reading, _lengthened(reading, _with_fullest_names(reading, found)))


def organization_at(reading: Reading, at: int, stop: int, scope: Scope) -> OrganizationMention | None:
    """The body or collective that begins at the token, or None."""
    match = reading.lexicon.bodies.match(reading.tokens, at, stop)
    if match is None:
        return None
    end, head = match
    if not _may_begin(reading, at, end, head):
        return None
    return _GRAMMARS[head.grammar](reading, at, end, stop, head, scope)


def _mentions_at(reading: Reading, at: int, sentence: Sentence, scope: Scope) -> list[OrganizationMention]:
    first = organization_at(reading, at, sentence.last, scope)
    if first is None:
        return []
    return [first, *_shared_head(reading, first, sentence, scope)]


def _shared_head(
    reading: Reading, first: OrganizationMention, sentence: Sentence, scope: Scope
) -> list[OrganizationMention]:
    """Further bodies of an enumeration that names its head once: ``KPU Kabupaten Kendal, Ogan Ilir dan Demak``."""
    if first.organization is None or first.organization.region is None or not first.explicit:
        return []
    head = reading.lexicon.body_canonical.get(first.head)
    if head is None or head.grammar not in {"tiered", "regional"}:
        return []
    tokens_, at = reading.tokens, first.last
    found: list[OrganizationMention] = []
    closed = False
    while at < sentence.last and tokens_[at].low in {",", "dan", "serta", "&"}:
        last_member = tokens_[at].low != ","
        start = at + 1
        if start < sentence.last and tokens_[at].text == "," and tokens_[start].low in {"dan", "serta", "&"}:
            start, last_member = start + 1, True
        if found and reading.lexicon.bodies.match(tokens_, start, sentence.last) is not None:
            closed = True
            break
        area = area_at(reading, start, sentence.last)
        if area is None or area.collective or not area.candidates:
            break
        region = settle(area, scope)
        own = _region_by_place(reading.lexicon, first.organization.region)
        if region is None or own is None or (region.kind == "provinsi") != (own.kind == "provinsi"):
            break
        if area.tier is None and own.kind not in {r.kind for r in area.candidates}:
            break
        name = _head_with_region(head, region)
        organization = _tiered_organization(head, name, region, reading.lexicon)
        found.append(OrganizationMention(start, area.end, organization, True, first.head))
        at = area.end
        if last_member:
            closed = True
            break
    return found if closed else []


def _may_begin(reading: Reading, at: int, end: int, head: BodyHead) -> bool:
    """Whether the words stand as a name: capitalised, or an acronym in capitals as the lexicon has it."""
    rank = reading.lexicon.honorifics.match(reading.tokens, at - 1) if at > 0 else None
    if rank is not None and rank[0] > at:
        # "Mayjen TNI": part of a rank.
        return False
    token = reading.tokens[at]
    if (
        at > 0
        and head.surface == "Dinas"
        and reading.tokens[at - 1].low in {"rumah", "kendaraan", "mobil", "perjalanan"}
    ):
        return False
    if reading.shouting or head.surface in {"Pemkab", "Pemkot", "Pemprov"}:
        return True
    surface = head.surface
    if end - at == 1 and surface.isupper() and len(surface) <= 5:
        return token.text.isupper() or (head.grammar == "tiered" and token.text.islower() is False)
    return token.is_capitalized


def _after_bracket(reading: Reading, at: int, stop: int, head: BodyHead) -> int:
    """The index behind a bracketed short or long form of the same body: ``Komisi Pemilihan Umum (KPU)``."""
    tokens_ = reading.tokens
    if at + 1 < stop and tokens_[at].text == "." and not reading.gap(at) and not reading.gap(at + 1):
        return at + 1 if tokens_[at + 1].is_capitalized else at
    if at >= stop or tokens_[at].text != "(":
        return at
    match = reading.lexicon.bodies.match(tokens_, at + 1, stop)
    if match is not None and match[0] < stop and tokens_[match[0]].text == ")" and match[1].kind == head.kind:
        return match[0] + 1
    if at + 2 < stop and tokens_[at + 2].text == ")" and tokens_[at + 1].is_word and head.grammar not in {"tiered"}:
        return at + 3
    return at


def _tiered(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    after = _after_bracket(reading, end, stop, head)
    area = area_at(reading, after, stop)
    tier_word = head.canonical.partition(" ")[2].lower() or None
    if area is not None and area.collective:
        return OrganizationMention(at, area.end, None, False, head.canonical)
    if area is not None and (area.candidates or area.tier == "national"):
        region = settle(area, scope)
        if tier_word and len(area.candidates) > 1:
            region = next((r for r in area.candidates if r.kind == tier_word), region)
        if area.tier != "national" and region is None:
            return OrganizationMention(at, area.end, None, False, head.canonical)
        name = _tiered_name(head.canonical, area.tier, region)
        organization = _tiered_organization(head, name, region, reading.lexicon)
        close = _after_bracket(reading, area.end, stop, head)
        return OrganizationMention(at, close, organization, True, head.canonical)
    if area is not None and area.tier is not None:
        return _tier_without_name(reading, at, area, head, scope)
    shared = _area_behind(reading, after, stop)
    if shared is not None:
        region = settle(shared, scope)
        if region is not None or shared.tier == "national":
            name = _tiered_name(head.canonical, shared.tier, region)
            return OrganizationMention(
                at, after, _tiered_organization(head, name, region, reading.lexicon), True, head.canonical
            )
    return _bare(reading, at, after, head, scope)


def _tier_without_name(
    reading: Reading, at: int, area: Area, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """``KPU Provinsi``, ``KPU Kota`` alone: the scope's own of that tier, unless many are meant."""
    tokens_ = reading.tokens
    before = tokens_[at - 1].low if at > 0 else ""
    behind = tokens_[area.end].low if area.end < len(tokens_) else ""
    collective = OrganizationMention(at, area.end, None, False, head.canonical)
    if before in {"seluruh", "semua", "jajaran", "para", "setiap", "antar"} or behind in {"dan", "/", "maupun", "se"}:
        return collective
    region = scope.region
    if region is None:
        return collective
    if area.tier == "provinsi":
        region = reading.lexicon.region_by_code[region.province]
    if region.kind != area.tier:
        return collective
    name = _tiered_name(head.canonical, area.tier, region)
    return OrganizationMention(
        at, area.end, _tiered_organization(head, name, region, reading.lexicon), False, head.canonical
    )


def _area_behind(reading: Reading, at: int, stop: int) -> Area | None:
    """The area of the next body of a pair that shares it: ``KPU dan Bawaslu Kota Batu``."""
    tokens_ = reading.tokens
    if at >= stop or tokens_[at].low not in _CONNECTORS:
        return None
    match = reading.lexicon.bodies.match(tokens_, at + 1, stop)
    if match is None or match[1].grammar not in {"tiered", "regional"}:
        return None
    area = area_at(reading, _after_bracket(reading, match[0], stop, match[1]), stop)
    if area is None or area.collective or not (area.candidates or area.tier == "national"):
        return None
    return area


def _bare(reading: Reading, at: int, end: int, head: BodyHead, scope: Scope) -> OrganizationMention:
    """A head alone: the scope's body of that head, marked as not explicit, or unresolved."""
    organization = head_for_region(head.canonical, scope, reading.lexicon)
    sure = scope.publisher is not None or scope.home_head == head.canonical
    return OrganizationMention(at, end, organization, False, head.canonical, sure)


def head_for_region(head_name: str, scope: Scope, lexicon: Lexicon) -> Organization | None:
    """The body with that head in the scope's region, or the national one where a national body publishes."""
    head = lexicon.body_canonical.get(head_name)
    if head is None:
        return None
    if head.grammar == "tiered":
        if scope.national and scope.region is None:
            return _tiered_organization(head, _tiered_name(head.canonical, "national", None), None, lexicon)
        if scope.region is None:
            return None
        name = _tiered_name(head.canonical, None, scope.region)
        return _tiered_organization(head, name, scope.region, lexicon)
    if head.grammar == "regional" and scope.region is not None:
        return _regional_organization(head, scope.region, lexicon)
    if head.grammar in {"local", "district", "village"} and scope.region is not None and head.grammar == "local":
        return _local_organization(head, scope.region.base, scope.region, lexicon)
    if head.grammar in {"fixed", "optional"}:
        return Organization(name=head.canonical, kind=head.kind)
    return None


def _regional(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    after = _after_bracket(reading, end, stop, head)
    area = area_at(reading, after, stop)
    collective = OrganizationMention(at, end, None, False, head.canonical)
    if area is not None and area.collective:
        return replace(collective, last=area.end)
    built_in = head.canonical.rpartition(" ")[2].lower()
    if area is not None and area.candidates:
        candidates = area.candidates
        if built_in in {"kota", "kabupaten", "provinsi"}:
            candidates = tuple(r for r in candidates if r.kind == built_in) or candidates
        region = settle(replace(area, candidates=candidates), scope)
        if region is None:
            return replace(collective, last=area.end)
        organization = _regional_organization(head, region, reading.lexicon)
        return OrganizationMention(at, area.end, organization, True, head.canonical)
    shared = _area_behind(reading, after, stop)
    region = settle(shared, scope) if shared is not None else None
    if region is not None:
        return OrganizationMention(
            at, after, _regional_organization(head, region, reading.lexicon), True, head.canonical
        )
    if head.canonical == "Pemerintah":
        own = None
        if head.surface != "Pemerintah" and scope.region is not None:
            own = _regional_organization(head, scope.region, reading.lexicon)
        return OrganizationMention(at, end, own, False, head.canonical, own is not None)
    if area is not None and area.tier in {"kota", "kabupaten", "provinsi"}:
        if scope.region is not None and scope.region.kind == area.tier:
            organization = _regional_organization(head, scope.region, reading.lexicon)
            return OrganizationMention(at, area.end, organization, False, head.canonical)
        return replace(collective, last=area.end)
    if scope.region is not None and (built_in == scope.region.kind or built_in not in _TIER_KIND):
        organization = _regional_organization(head, scope.region, reading.lexicon)
        sure = head.kind in {"local-agency", "legislature"} or built_in == scope.region.kind
        return OrganizationMention(at, after, organization, False, head.canonical, sure)
    return replace(collective, last=after)


def _local(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """A head with the area as written: ``Polres Lamongan``, ``Kodim 0812/Lamongan``, ``Kejaksaan Negeri Kota Batu``."""
    tokens_ = reading.tokens
    after = _after_bracket(reading, end, stop, head)
    cut = after
    while cut < stop and (tokens_[cut].text.isdigit() or tokens_[cut].text in {"/", "-"}) and cut - after < 4:
        cut += 1
    area = area_at(reading, cut, stop)
    if area is not None and not area.collective and (area.candidates or area.tier):
        last = area.end
        if last < stop and area.tier is None and tokens_[last].text in {"Kota", "Kabupaten"}:
            last += 1
        region = settle(area, scope)
    else:
        region = None
        last = _short_area(reading, cut, stop) if cut == after else cut
    if last == after:
        organization = None
        if scope.region is not None:
            organization = _local_organization(head, scope.region.base, scope.region, reading.lexicon)
        return OrganizationMention(at, after, organization, False, head.canonical)
    written = _written(reading, after, last)
    if region is not None and area is not None and area.tier is None and cut == after and last == area.end:
        # "Polda Jatim": the area by its name, not by its short form.
        written = region.base
    organization = _local_organization(head, written, region, reading.lexicon)
    return OrganizationMention(at, last, organization, True, head.canonical)


def _short_area(reading: Reading, at: int, stop: int) -> int:
    """The index behind an area that no gazetteer has: ``Rutan Kelas I Medaeng``, ``Polsek Puri``.

    One or two capitalised words closed by something else than a capitalised word; of a longer run the first alone.
    """
    tokens_, last = reading.tokens, at
    while (
        last < stop and last - at < 6 and (_name_word(reading, last) or tokens_[last].low in {"i", "ii", "iia", "iib"})
    ):
        if reading.lexicon.honorifics.match(tokens_, last, stop) or reading.lexicon.roles.match(tokens_, last, stop):
            break
        last += 1
    if last - at <= 2 or tokens_[at].low == "kelas":
        return min(last, at + 4)
    return at + 1


def _district(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """``PPK Kecamatan Puri``, ``Panwascam Puri``, ``PPS Desa Kenanten``: collective without a name."""
    tokens_ = reading.tokens
    cut = _after_bracket(reading, end, stop, head)
    kind = ""
    while cut < stop and tokens_[cut].low in {
        "kecamatan",
        "kec",
        "distrik",
        "desa",
        "kelurahan",
        "kel",
        "ds",
        "nagari",
        "kampung",
    }:
        kind = tokens_[cut].text.title()
        cut += 1
        if cut < stop and tokens_[cut].text == ".":
            cut += 1
    last = cut
    if head.grammar == "district" and not kind and area_at(reading, cut, stop) is not None:
        return OrganizationMention(at, max(cut, end), None, False, head.canonical)
    while (
        last < stop and last - cut < 2 and _name_word(reading, last) and tokens_[last].low not in {"kabupaten", "kota"}
    ):
        if reading.lexicon.roles.match(tokens_, last, stop) or tokens_[last].low in reading.lexicon.not_names:
            break
        last += 1
    if last == cut or (cut < stop and tokens_[cut].low.startswith("se")):
        return OrganizationMention(at, max(cut, end), None, False, head.canonical)
    if head.grammar == "village":
        full = {"Kel": "Kelurahan", "Ds": "Desa", "": "Desa"}.get(kind, kind)
        name = f"{head.canonical} {full} {_written(reading, cut, last)}"
        if not kind:
            return OrganizationMention(at, end, None, False, head.canonical)
    else:
        name = f"{head.canonical} {_written(reading, cut, last)}"
    parent = None
    if scope.region is not None and scope.region.kind != "provinsi":
        parent = scope.region.commission if head.kind == "adhoc-committee" else f"Bawaslu {region_label(scope.region)}"
    return OrganizationMention(at, last, Organization(name=name, kind=head.kind, parent=parent), True, head.canonical)


def _optional(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    after = _after_bracket(reading, end, stop, head)
    area = area_at(reading, after, stop)
    full = _full_here(reading, head)
    if area is not None and not area.collective and (area.candidates or area.tier == "national"):
        region = settle(area, scope)
        if region is not None:
            name = f"{full} {region_label(region)}"
            key = _place_key(region, reading.lexicon)
            return OrganizationMention(
                at, area.end, Organization(name=name, kind=head.kind, region=key), True, head.canonical
            )
        if area.tier == "national":
            after = area.end
    return OrganizationMention(at, after, Organization(name=full, kind=head.kind), True, head.canonical)


def _fixed(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    after = _after_bracket(reading, end, stop, head)
    before_name = end < stop and _name_word(reading, end) and reading.tokens[end].low not in reading.lexicon.not_names
    if len(head.surface) == 2 and before_name and not reading.shouting:
        # "MA Budi": initials of a name, not the court.
        return None
    if after < stop and reading.tokens[after].low == "ri":
        after += 1
    area = area_at(reading, after, stop) if head.kind == "party" else None
    if area is not None and area.candidates:
        region = settle(area, scope)
        if region is not None:
            name = f"{_full_here(reading, head)} {region_label(region)}"
            return OrganizationMention(at, area.end, Organization(name=name, kind=head.kind), True, head.canonical)
    return OrganizationMention(
        at, after, Organization(name=_full_here(reading, head), kind=head.kind), True, head.canonical
    )


def _named(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """Capitalised words behind the head: ``Universitas Airlangga``, ``Dinas Pendidikan dan Kebudayaan Kota Batu``."""
    tokens_ = reading.tokens
    last, region, closed = end, None, False
    if head.grammar == "association" and at > 0 and tokens_[at - 1].low in {"antar", "hubungan"}:
        return None
    if head.grammar == "association" and reading.lexicon.bodies.match(tokens_, end, stop) is not None:
        return None
    while last < stop and last - end < _LONGEST_NAME:
        token = tokens_[last]
        if last > end and head.grammar in {"office", "school", "association"}:
            area = area_at(reading, last, stop)
            if area is not None and not area.collective and area.tier is not None and area.candidates:
                region = settle(area, scope)
                break
        if token.text == "(":
            skipped = _after_bracket(reading, last, stop, head)
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
        if inner and last > end and last + 1 < stop and _name_word(reading, last + 1):
            if reading.lexicon.roles.match(tokens_, last + 1, stop) or reading.lexicon.bodies.match(
                tokens_, last + 1, stop
            ):
                break
            last += 1
            continue
        title = reading.lexicon.roles.match(tokens_, last, stop)
        if not _name_word(reading, last) or (title is not None and "plural" not in title[1].flags):
            break
        if last > end and reading.lexicon.honorifics.match(tokens_, last, stop) is not None:
            break
        last += 1
    if last == end and region is None:
        return OrganizationMention(at, end, None, False, head.canonical) if head.grammar != "association" else None
    written = _written(reading, at, last)
    if head.grammar == "named" and head.canonical != head.surface:
        written = f"{head.canonical} {_written(reading, end, last)}"
    key = None
    if region is not None:
        area = area_at(reading, last, stop)
        last = area.end if area else last
        written = f"{written} {region_label(region)}"
        key = _place_key(region, reading.lexicon)
    return OrganizationMention(at, last, Organization(name=written, kind=head.kind, region=key), True, head.canonical)


def _party(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    if end < stop and reading.tokens[end].low in {"politik", "pendukung", "pengusung", "koalisi"}:
        return None
    return _named(reading, at, end, stop, head, scope)


def _unit(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """A unit and the body it belongs to: ``Inspektorat KPU RI``, ``Komisi A DPRD Kota Batu``; else nothing."""
    after = end
    while after < stop and reading.tokens[after].low in {"utama", "jenderal"} and head.canonical != "Sekretariat":
        after += 1
    inner = organization_at(reading, after, stop, scope)
    if inner is None or inner.organization is None or inner.organization.unit_of is not None:
        return None
    owner = inner.organization
    if not inner.explicit and head.canonical == "Sekretariat Jenderal":
        owner = Organization(name=f"{inner.head} RI", kind="national-commission")
    name = f"{head.canonical} {owner.name}"
    return OrganizationMention(
        at, inner.last, Organization(name=name, kind="unit", unit_of=owner.name), inner.explicit, head.canonical
    )


def _collective(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """Words that begin like a body's name and mean many: ``Badan Ad Hoc``."""
    del reading, stop, scope
    return OrganizationMention(at, end, None, False, head.canonical)


_GRAMMARS = {
    "tiered": _tiered,
    "regional": _regional,
    "local": _local,
    "district": _district,
    "village": _district,
    "optional": _optional,
    "fixed": _fixed,
    "named": _named,
    "office": _named,
    "school": _named,
    "company": _named,
    "association": _named,
    "party": _party,
    "unit": _unit,
    "collective": _collective,
}


def _name_word(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    if not token.is_word or not token.is_capitalized:
        return False
    if reading.shouting:
        return token.low not in reading.lexicon.not_names
    return True


def _written(reading: Reading, first: int, last: int) -> str:
    """The words as written, brackets left out, ``Kab.`` spelt out."""
    parts: list[str] = []
    depth = 0
    for index in range(first, last):
        token = reading.tokens[index]
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(depth - 1, 0)
        elif not depth:
            glued = index > first and not reading.gap(index)
            text = "Kabupaten" if token.low == "kab" else token.text
            if text == "." and parts and parts[-1].endswith("Kabupaten"):
                continue
            if glued and parts:
                parts[-1] += text
            else:
                parts.append(text)
    return " ".join(parts)


def _full_here(reading: Reading, head: BodyHead) -> str:
    """The full name where the article spells it out, else the form found."""
    if head.full is not None and fold(head.full) in fold(reading.article.text):
        return head.full
    return head.canonical


def _tiered_name(head: str, tier: str | None, region: Region | None) -> str:
    if tier == "national" or region is None:
        return f"{head} RI"
    return _head_with_region_name(head, region)


def _head_with_region(head: BodyHead, region: Region) -> str:
    return _head_with_region_name(head.canonical, region)


def _head_with_region_name(head: str, region: Region) -> str:
    base = head.partition(" ")[0] if head.startswith(("Panwaslu ", "Pemerintah ")) else head
    if base in {"KPU", "KIP"}:
        return region.commission
    return f"{base} {region_label(region)}"


def _tiered_organization(head: BodyHead, name: str, region: Region | None, lexicon: Lexicon) -> Organization:
    family = head.kind if head.kind in _ELECTION else "commission"
    if region is None:
        return Organization(name=name, kind=f"national-{family}", region="Indonesia")
    tier = _TIER_KIND[region.kind]
    base = head.canonical.partition(" ")[0]
    if region.kind == "provinsi":
        parent = "KPU RI" if family == "commission" else "Bawaslu RI"
    else:
        upper = lexicon.region_by_code[region.province]
        parent = _head_with_region_name("Bawaslu" if base.startswith("Panwas") else base, upper)
    key = _place_key(region, lexicon)
    return Organization(name=name, kind=f"{tier}-{family}", parent=parent, region=key)


def _regional_organization(head: BodyHead, region: Region, lexicon: Lexicon) -> Organization:
    base = head.canonical
    built_in = base.rpartition(" ")[2].lower()
    if built_in in {"kota", "kabupaten", "provinsi"}:
        base = base.rpartition(" ")[0]
    label = region_label(region)
    if base == "Pemerintah" and region.kind == "provinsi" and not label.startswith("Provinsi"):
        label = f"Provinsi {label}"
    return Organization(name=f"{base} {label}", kind=head.kind, region=_place_key(region, lexicon))


def _local_organization(head: BodyHead, written: str, region: Region | None, lexicon: Lexicon) -> Organization:
    key = _place_key(region, lexicon) if region is not None else None
    return Organization(name=f"{head.canonical} {written}", kind=head.kind, region=key)


def _place_key(region: Region, lexicon: Lexicon) -> str:
    return place_of_region(region, lexicon).key


@lru_cache(maxsize=4)
def _regions_by_key(lexicon: Lexicon) -> dict[str, Region]:
    return {place_of_region(region, lexicon).key: region for region in lexicon.regions}


def _region_by_place(lexicon: Lexicon, key: str | None) -> Region | None:
    return _regions_by_key(lexicon).get(key) if key else None


def _region_of(organization: Organization, lexicon: Lexicon) -> Region | None:
    return _region_by_place(lexicon, organization.region)


def body_named(text: str, lexicon: Lexicon, scope: Scope) -> Organization | None:
    """The body that a text of its own names, such as the publisher of the front matter, or None."""
    words = tokens(text)
    if not words:
        return None
    from_text = _reading_of(text, lexicon)
    mention = organization_at(from_text, 0, len(words), scope)
    return mention.organization if mention is not None and mention.explicit else None


def _reading_of(text: str, lexicon: Lexicon) -> Reading:
    from_tokens = tokens(text)
    sentence = Sentence(Span(0, len(text)), 0, len(from_tokens), 0)
    return Reading(
        article=Article(identifier="", text=text, title="", body_start=0, sha256="", source=""),
        lexicon=lexicon,
        tokens=from_tokens,
        title=None,
        body=(sentence,),
        byline=None,
        dateline_start=0,
        dateline_end=0,
        shouting=text.isupper() and " " in text,
    )


def _with_fullest_names(reading: Reading, found: list[OrganizationMention]) -> tuple[OrganizationMention, ...]:
    """The mentions with bracketed short forms joined to the full name that they stand behind, wherever they recur."""
    tokens_ = reading.tokens
    short: dict[str, OrganizationMention] = {}
    for mention in found:
        if mention.organization is None or not mention.explicit:
            continue
        for at in range(mention.first + 1, min(mention.last + 1, len(tokens_) - 2)):
            inside = tokens_[at + 1]
            if tokens_[at].text == "(" and tokens_[at + 2].text == ")" and inside.is_upper and len(inside.text) > 2:
                head = reading.lexicon.bodies.match(tokens_, at + 1, at + 2)
                if head is None or head[1].grammar not in {"tiered", "regional"}:
                    short.setdefault(inside.text, mention)
    if not short:
        return tuple(found)
    taken: set[int] = set()
    result = []
    for mention in found:
        taken.update(range(mention.first, mention.last))
        text = tokens_[mention.first].text
        full = short.get(text) if mention.last - mention.first == 1 else None
        result.append(replace(mention, organization=full.organization, explicit=True) if full else mention)
    for sentence in reading.body:
        for at in range(sentence.first, sentence.last):
            full = short.get(tokens_[at].text)
            if full is not None and at not in taken:
                result.append(OrganizationMention(at, at + 1, full.organization, True, full.head))
    return tuple(sorted(result, key=lambda mention: mention.first))


def _with_units_again(reading: Reading, found: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """The mentions and those of a unit named again by its head alone: ``inspektorat`` after ``Inspektorat KPU RI``."""
    units: dict[str, list[OrganizationMention]] = {}
    for mention in found:
        if mention.organization is not None and mention.organization.kind == "unit" and mention.explicit:
            units.setdefault(fold(mention.head), []).append(mention)
    taken = {at for mention in found for at in range(mention.first, mention.last)}
    again = []
    for sentence in reading.body:
        for at in range(sentence.first, sentence.last):
            match = reading.lexicon.bodies.match(reading.tokens, at, sentence.last)
            if match is None or match[1].grammar != "unit" or at in taken:
                continue
            named = units.get(fold(match[1].canonical), [])
            bodies = {mention.organization for mention in named if mention.first < at}
            if len(bodies) == 1:
                again.append(OrganizationMention(at, match[0], next(iter(bodies)), False, named[0].head))
    return tuple(sorted([*found, *again], key=lambda mention: mention.first))


_WRITTEN = frozenset({"named", "school", "company", "association", "party"})


def _lengthened(reading: Reading, found: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """Bodies named by the words behind their head under one name: the longest that the body of the article gives.

    A headline capitalises what follows (``SMA Tunas Karya Belajar Memilih``): there a name of the body is cut out.
    """
    written = {
        mention.organization.name
        for mention in found
        if mention.organization is not None
        and mention.first >= (reading.body[0].first if reading.body else 0)
        and _grammar(reading, mention) in _WRITTEN
    }
    result = []
    for mention in found:
        organization = mention.organization
        if organization is not None and _grammar(reading, mention) in _WRITTEN:
            longer = [name for name in written if name.startswith(organization.name + " ")]
            shorter = [name for name in written if organization.name.startswith(name + " ")]
            in_title = reading.title is not None and mention.first < reading.title.last
            choice = max(longer, key=len, default=None) or (max(shorter, key=len, default=None) if in_title else None)
            if choice is not None:
                mention = replace(mention, organization=replace(organization, name=choice))
        result.append(mention)
    return tuple(result)


def _grammar(reading: Reading, mention: OrganizationMention) -> str:
    match = reading.lexicon.bodies.match(reading.tokens, mention.first, mention.last)
    return match[1].grammar if match is not None else ""
