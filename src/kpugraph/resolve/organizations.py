"""Bodies and places: one thing a canonical name, whichever articles name it.

The extraction has already given every body its canonical name from the list of regions; two bodies whose names
differ in more than case, accents or punctuation are never joined here, however alike they look (``KPU Kota
Mojokerto`` and ``KPU Kabupaten Mojokerto`` are neighbours, not spellings). Places join by their key likewise.
In go the facts of all articles; out come `KnownOrganization` and `KnownPlace`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from kpugraph.language.lexicon import lexicon
from kpugraph.language.text import tokens
from kpugraph.model import Facts, Organization, Place
from kpugraph.resolve.iris import mint, slug
from kpugraph.resolve.knowledge import KnownOrganization, KnownPlace

_GRAMMARS_WITH_AREA = frozenset({"tiered", "regional", "district", "village", "local"})
"""Grammars of ``bodies.tsv`` whose heads name a body only together with an area."""

__all__ = ["gazetteer_name", "organization_iri", "place_iri", "resolve_organizations", "resolve_places"]


def organization_iri(base: str, name: str) -> str:
    """The IRI of the body of that canonical name; an acronym and the full name that the gazetteer has are one."""
    return mint(base, "org", slug(gazetteer_name(name)))


@lru_cache(maxsize=1 << 16)
def gazetteer_name(name: str) -> str:
    """The name with an acronym at its head written out as in ``bodies.tsv``; any other name as it is.

    >>> gazetteer_name("Bakesbangpol Kota Batu")
    'Badan Kesatuan Bangsa dan Politik Kota Batu'
    >>> gazetteer_name("KPU Kota Batu")
    'KPU Kota Batu'
    """
    words = tokens(name)
    head = lexicon().bodies.match(words, 0)
    if head is None or head[1].full is None or head[1].full == head[1].surface:
        return name
    rest = name[words[head[0] - 1].end :]
    return f"{head[1].full}{rest}" if not rest or rest[0] == " " else name


def place_iri(base: str, key: str) -> str:
    """The IRI of the place of that key."""
    return mint(base, "place", slug(key))


def resolve_organizations(base: str, collection: Iterable[Facts]) -> tuple[KnownOrganization, ...]:
    """Every body of the articles once, sorted by IRI.

    Where names of one body meet, the longest is its name, of equally long ones the least in code point order, and
    the others are aliases; where articles disagree about a body's kind, the kind most articles give, then the least.
    """
    described: defaultdict[str, list[Organization]] = defaultdict(list)
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for facts in collection:
        for organization in facts.organizations:
            iri = organization_iri(base, organization.name)
            described[iri].append(organization)
            forms[iri].add(organization.name)
        for mention in facts.organization_mentions:
            forms[organization_iri(base, mention.key)].add(" ".join(mention.text.split()))
    return tuple(_organization(base, iri, described[iri], forms[iri]) for iri in sorted(described))


def _organization(base: str, iri: str, described: list[Organization], forms: set[str]) -> KnownOrganization:
    name = min((organization.name for organization in described), key=lambda name: (-len(name), name))
    kinds = Counter(organization.kind for organization in described)
    return KnownOrganization(
        iri=iri,
        name=name,
        kind=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        aliases=tuple(sorted(form for form in forms - {name} if _tells_apart(form, name))),
        parents=tuple(sorted({organization_iri(base, body.parent) for body in described if body.parent} - {iri})),
        units_of=tuple(sorted({organization_iri(base, body.unit_of) for body in described if body.unit_of} - {iri})),
        jurisdictions=tuple(sorted({place_iri(base, body.region) for body in described if body.region})),
    )


def _tells_apart(form: str, name: str) -> bool:
    """Whether the form names the body by itself: a bare ``KPU`` means a city's commission only in its own article.

    Alone it is the national body's (``KPU RI``) and nobody else's.
    """
    words = tokens(form)
    head = lexicon().bodies.match(words, 0)
    bare = head is not None and head[0] == len(words) and head[1].grammar in _GRAMMARS_WITH_AREA
    return not bare or (head is not None and name == f"{head[1].canonical} RI")


def resolve_places(base: str, collection: Iterable[Facts]) -> tuple[KnownPlace, ...]:
    """Every place of the articles once, sorted by IRI.

    Of several descriptions of one place, the one that says most stands (official code, containing place), then
    the least.
    """
    described: defaultdict[str, set[Place]] = defaultdict(set)
    for facts in collection:
        for place in facts.places:
            described[place_iri(base, place.key)].add(place)
    return tuple(_place(base, iri, described[iri]) for iri in sorted(described))


def _place(base: str, iri: str, described: set[Place]) -> KnownPlace:
    place = min(described, key=_richest_first)
    within = None if place.within is None else place_iri(base, place.within)
    region = None if place.code is None else lexicon().region_by_code.get(place.code)
    return KnownPlace(
        iri=iri,
        place=place,
        within=None if within == iri else within,
        wikidata=None if region is None else region.wikidata,
    )


def _richest_first(place: Place) -> tuple[bool, bool, str, str, str, str, str]:
    return (
        place.code is None,
        place.within is None,
        place.code or "",
        place.within or "",
        place.level,
        place.key,
        place.name,
    )
