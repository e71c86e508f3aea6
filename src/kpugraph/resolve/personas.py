"""What a collection says of each person IRI, laid out for comparing two of them.

In goes `Knowledge` without identities; out comes one `Persona` a person: the name's tokens, the region that its scope
stands for, the offices with the days between which they were seen, the articles that name it. Only what the dataset
itself holds is looked at, so that every ground of a decision can be checked there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kpugraph.language.concepts import ACTING_PREFIXES
from kpugraph.language.lexicon import word_set
from kpugraph.resolve.iris import local_name
from kpugraph.resolve.knowledge import Knowledge, KnownArticle, KnownMembership, KnownOrganization, KnownPerson
from kpugraph.resolve.names import alike_tokens, name_tokens

__all__ = ["Office", "Persona", "Regions", "personas"]

_TIERS: Mapping[str, int] = {"country": 3, "province": 2, "regency": 1, "city": 1}

_FULL_TIME = frozenset(
    f"{tier}-{kind}" for tier in ("national", "provincial", "regency", "city") for kind in ("commission", "supervisor")
)
"""Kinds of bodies whose offices nobody holds in two regions at once."""


@dataclass(frozen=True, slots=True)
class Regions:
    """The regions of a collection: how high each stands and what lies around it."""

    tiers: Mapping[str, int]
    """IRI of a region: 3 for the nation, 2 for a province, 1 for a regency or city."""
    around: Mapping[str, tuple[str, ...]]
    """IRI of a region: itself and the regions that contain it, from the inside."""

    def contains(self, outer: str, inner: str) -> bool:
        """Whether one region is another or contains it."""
        return outer in self.around.get(inner, ())

    def province(self, region: str) -> str | None:
        """The province that a region is or lies in; None for the nation and for what is unknown."""
        return next((each for each in self.around.get(region, ()) if self.tiers[each] == 2), None)


@dataclass(frozen=True, slots=True)
class Office:
    """A membership as evidence of who somebody is."""

    organization: str
    region: str | None
    role: str | None
    division: str | None
    former: bool
    full_time: bool
    """Whether it is a regular, present office of an election body with a region."""
    first: date | None
    last: date | None
    passage: str
    """IRI of the first passage that says it."""


@dataclass(frozen=True, slots=True)
class Persona:
    """A person IRI and everything that may tell whether another is the same person."""

    iri: str
    name: tuple[str, ...]
    """Folded tokens of the fullest name."""
    alike: str
    """The tokens under the freer folds, in one word: equal for spellings of one name."""
    region: str | None
    """IRI of the region that the scope stands for or lies in; None where that is unknown."""
    offices: tuple[Office, ...]
    articles: frozenset[str]
    publishers: frozenset[str]
    """Bodies that publish the articles."""
    female: bool | None
    """What the forms of address say; None where they say nothing, or both."""
    degrees: frozenset[str]


def personas(knowledge: Knowledge) -> tuple[tuple[Persona, ...], Regions]:
    """Every person of the knowledge, sorted by IRI, and the regions that they are of."""
    regions = _regions(knowledge)
    bodies = {body.iri: body for body in knowledge.organizations}
    areas = {iri: _area(iri, bodies, regions) for iri in bodies}
    named: defaultdict[str, list[KnownArticle]] = defaultdict(list)
    for article in knowledge.articles:
        for iri in article.mentions:
            named[iri].append(article)
    offices: defaultdict[str, list[Office]] = defaultdict(list)
    for membership in knowledge.memberships:
        offices[membership.person].append(_office(membership, areas, bodies))
    scopes = {local_name(iri): iri for iri in regions.tiers}
    found = []
    for person in knowledge.persons:
        held = tuple(offices[person.iri])
        region = scopes.get(_scope(person.iri)) or next((office.region for office in held if office.region), None)
        found.append(_persona(person, region, held, named[person.iri]))
    return tuple(found), regions


def _scope(iri: str) -> str:
    return local_name(iri).partition("--")[2]


def _persona(
    person: KnownPerson, region: str | None, held: tuple[Office, ...], articles: Iterable[KnownArticle]
) -> Persona:
    tokens = name_tokens(person.name)
    return Persona(
        iri=person.iri,
        name=tokens,
        alike="".join(alike_tokens(tokens)),
        region=region,
        offices=held,
        articles=frozenset(article.iri for article in articles),
        publishers=frozenset(article.publisher for article in articles if article.publisher is not None),
        female=_female(person.honorific_prefixes),
        degrees=frozenset(map(_plain, person.honorific_suffixes)),
    )


def _plain(title: str) -> str:
    return "".join(char for char in title.casefold() if char.isalpha())


def _female(titles: Iterable[str]) -> bool | None:
    plain = {_plain(title) for title in titles}
    female, male = bool(plain & word_set("personas-female")), bool(plain & word_set("personas-male"))
    return None if female == male else female


def _regions(knowledge: Knowledge) -> Regions:
    within = {place.iri: place.within for place in knowledge.places}
    tiers = {place.iri: _TIERS[place.place.level] for place in knowledge.places if place.place.level in _TIERS}
    around = {}
    for region in tiers:
        chain: list[str] = []
        above: str | None = region
        while above is not None and above not in chain:
            chain.append(above)
            above = within.get(above)
        around[region] = tuple(each for each in chain if each in tiers)
    return Regions(tiers, around)


def _area(body: str, bodies: Mapping[str, KnownOrganization], regions: Regions) -> str | None:
    """The region of a body, or of the nearest body above it that has one."""
    seen: set[str] = set()
    above: str | None = body
    while above is not None and above in bodies and above not in seen:
        seen.add(above)
        known = bodies[above]
        if known.jurisdictions:
            return known.jurisdictions[0] if known.jurisdictions[0] in regions.tiers else None
        above = next(iter(known.units_of or known.parents), None)
    return None


def _office(
    membership: KnownMembership, areas: Mapping[str, str | None], bodies: Mapping[str, KnownOrganization]
) -> Office:
    body, role = bodies[membership.organization], membership.role
    acting = role is not None and role.partition(" ")[0] in ACTING_PREFIXES
    host = next((bodies[iri] for iri in body.units_of if iri in bodies), body)
    region = areas[body.iri]
    return Office(
        organization=body.iri,
        region=region,
        role=role,
        division=membership.division,
        former=membership.former,
        full_time=role is not None and not (membership.former or acting) and host.kind in _FULL_TIME and bool(region),
        first=membership.first_attested,
        last=membership.last_attested,
        passage=membership.evidence[0] if membership.evidence else "",
    )
