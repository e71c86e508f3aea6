"""Persons across articles, and the roles that they hold: same or not, by name and scope.

**What makes one person.** A name and a scope (`scopes`): the names are spellings of one comparable name (`names`),
and the articles place them in one region. So a ``Budi Santoso`` of ``KPU Kota Batu`` and one of ``Bawaslu Kabupaten
Malang`` are two, and one who goes from ``KPU Kota Batu`` to ``Bawaslu Kota Batu`` is one. Short forms that an article
itself explains (``Anam`` after ``Choirul Anam``) were joined by the extraction.

**Their IRIs.** ``person/`` and the slugs of the comparable name and of the scope, with two hyphens between them:
``person/arif-budiman--indonesia``, ``person/suparno--kpu-kota-batu``. A slug never holds two hyphens in a row, so the
first two tell where the name ends. Both parts are functions of one article (see `iris`): who moves to another region,
or is named more fully, gets a second IRI, and that the two are one is said *about* them, never by moving either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kpugraph.language.concepts import ACTING_PREFIXES
from kpugraph.model import Evidence, Facts, Membership, Person
from kpugraph.resolve.collection import Collection
from kpugraph.resolve.evidence import evidence_iris
from kpugraph.resolve.iris import local_name, mint, slug
from kpugraph.resolve.knowledge import KnownMembership, KnownPerson, KnownPost
from kpugraph.resolve.names import comparable_name
from kpugraph.resolve.organizations import organization_iri
from kpugraph.resolve.scopes import person_scope

__all__ = [
    "membership_iri",
    "person_iris",
    "plain_role",
    "post_iri",
    "resolve_memberships",
    "resolve_persons",
    "resolve_posts",
]


def person_iris(base: str, facts: Facts) -> Mapping[str, str]:
    """The IRI of every person of an article, by the name in its `Facts`."""
    return {person.name: _person_iri(base, person, facts) for person in facts.persons}


def _person_iri(base: str, person: Person, facts: Facts) -> str:
    return mint(base, "person", f"{slug(comparable_name(person.name))}--{person_scope(person, facts)}")


def resolve_persons(collection: Collection) -> tuple[KnownPerson, ...]:
    """Every person of the articles once, sorted by IRI.

    The name is the fullest seen: most tokens, then in most articles, then longest, then least.
    """
    seen: defaultdict[str, list[Person]] = defaultdict(list)
    for facts in collection:
        iris = collection.once(person_iris, facts)
        for person in facts.persons:
            seen[iris[person.name]].append(person)
    return tuple(_person(iri, seen[iri]) for iri in sorted(seen))


def _person(iri: str, seen: list[Person]) -> KnownPerson:
    names = Counter(person.name for person in seen)
    name = min(names, key=lambda name: (-len(name.split()), -names[name], -len(name), name))
    forms = {form for person in seen for form in (person.name, *person.aliases)}
    return KnownPerson(
        iri=iri,
        name=name,
        aliases=tuple(sorted(forms - {name})),
        honorific_prefixes=tuple(sorted({prefix for person in seen for prefix in person.honorific_prefixes})),
        honorific_suffixes=tuple(sorted({suffix for person in seen for suffix in person.honorific_suffixes})),
    )


def plain_role(role: str) -> str:
    """The role without the prefix of an acting holder.

    >>> plain_role("plt. ketua")
    'ketua'
    """
    prefix, _, plain = role.partition(" ")
    return plain if plain and prefix in ACTING_PREFIXES else role


def post_iri(base: str, organization: str, role: str) -> str:
    """The IRI of the post that the role is held in; an acting holder holds the post of the plain role."""
    return mint(base, "post", local_name(organization_iri(base, organization)), slug(plain_role(role)))


def membership_iri(base: str, person: str, membership: Membership) -> str:
    """The IRI of a membership of the person with that IRI.

    The division is part of it: who moves from one division to another holds two roles, each with its own dates,
    and who heads two holds two. So is ``former``: its sightings say that the role is over.
    """
    segments = [local_name(person), local_name(organization_iri(base, membership.organization))]
    if membership.role is not None:
        segments.append(slug(membership.role))
    if membership.division is not None:
        segments.append(slug(f"divisi {membership.division}"))
    if membership.former:
        segments.append("former")
    return mint(base, "membership", *segments)


def resolve_memberships(base: str, collection: Collection) -> tuple[KnownMembership, ...]:
    """Every role held and every affiliation once, with all its sightings, sorted by IRI."""
    sightings: defaultdict[str, list[tuple[str, Membership]]] = defaultdict(list)
    for facts in collection:
        persons = collection.once(person_iris, facts)
        for membership in facts.memberships:
            person = persons[membership.person]
            sightings[membership_iri(base, person, membership)].append((person, membership))
    return tuple(_membership(base, iri, sightings[iri]) for iri in sorted(sightings))


def _membership(base: str, iri: str, sightings: list[tuple[str, Membership]]) -> KnownMembership:
    person, first = sightings[0]
    evidence: set[Evidence] = {passage for _, membership in sightings for passage in membership.evidence}
    attested = [passage.attested_on for passage in evidence if passage.attested_on and not first.former]
    return KnownMembership(
        iri=iri,
        person=person,
        organization=organization_iri(base, first.organization),
        role=first.role,
        post=None if first.role is None else post_iri(base, first.organization, first.role),
        division=min((membership.division for _, membership in sightings if membership.division), default=None),
        former=first.former,
        first_attested=min(attested, default=None),
        last_attested=max(attested, default=None),
        evidence=evidence_iris(base, evidence),
    )


def resolve_posts(base: str, collection: Iterable[Facts]) -> tuple[KnownPost, ...]:
    """Every post that a membership is held in, or that somebody came into or left, once, sorted by IRI."""
    offices: set[tuple[str, str]] = set()
    for facts in collection:
        offices.update((held.organization, held.role) for held in facts.memberships if held.role is not None)
        offices.update((change.organization, change.role) for change in facts.office_changes)
    posts = {
        post_iri(base, organization, role): KnownPost(
            iri=post_iri(base, organization, role),
            organization=organization_iri(base, organization),
            role=plain_role(role),
        )
        for organization, role in offices
    }
    return tuple(posts[iri] for iri in sorted(posts))
