"""Persons, bodies, places, posts, memberships, events, participations and statements as RDF.

In goes one resolved thing; out come its triples, without any decision: what is one thing, what it is called and
when it was is settled in ``resolve``. Types that a query needs are written out. Evidence is linked here and
described by `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Literal, URIRef

from kpugraph.language.concepts import body_kind, concept, concept_iri
from kpugraph.model import Mode, Part
from kpugraph.resolve.knowledge import (
    KnownEvent,
    KnownMembership,
    KnownOrganization,
    KnownParticipation,
    KnownPerson,
    KnownPlace,
    KnownPost,
    KnownSeries,
    KnownStatement,
)
from kpugraph.triples.terms import Triple, day, integer, text, types
from kpugraph.vocab import DCTERMS, FOAF, KPU, ORG, OWL, PROV, SCHEMA, SKOS, WD, XSD

__all__ = [
    "commissioner_triples",
    "event_triples",
    "membership_triples",
    "organization_triples",
    "participation_triples",
    "person_triples",
    "place_triples",
    "post_triples",
    "series_triples",
    "statement_triples",
]

_MODES: dict[Mode, URIRef] = {
    "online": SCHEMA.OnlineEventAttendanceMode,
    "onsite": SCHEMA.OfflineEventAttendanceMode,
    "hybrid": SCHEMA.MixedEventAttendanceMode,
}

_PARTS: dict[Part, URIRef] = {
    "organizer": KPU.organizer,
    "participant": KPU.participant,
    "speaker": KPU.speaker,
    "moderator": KPU.moderator,
    "opener": KPU.opener,
    "closer": KPU.closer,
}

_POINTS = frozenset({"venue", "locality"})
"""Levels of places that no administration has."""


def _derived(node: URIRef, evidence: Iterable[str]) -> Iterator[Triple]:
    for passage in evidence:
        yield node, PROV.wasDerivedFrom, URIRef(passage)


def organization_triples(organization: KnownOrganization) -> Iterator[Triple]:
    """A body with its classes, names, parents and area."""
    node, kind = URIRef(organization.iri), body_kind(organization.kind)
    yield from types(node, ORG.Organization, *(KPU[name] for name in kind.class_names))
    yield node, ORG.classification, concept_iri("body-kind", organization.kind)
    yield node, SKOS.prefLabel, text(organization.name)
    for alias in organization.aliases:
        yield node, SKOS.altLabel, text(alias)
    for parent in organization.parents:
        yield node, ORG.subOrganizationOf, URIRef(parent)
    for body in organization.units_of:
        yield node, ORG.unitOf, URIRef(body)
    for area in organization.jurisdictions:
        yield node, KPU.jurisdiction, URIRef(area)


def person_triples(person: KnownPerson) -> Iterator[Triple]:
    """A person with every form of the name, honorifics and degrees apart, and who else they are or are not."""
    node = URIRef(person.iri)
    yield from types(node, FOAF.Person)
    yield node, SKOS.prefLabel, text(person.name)
    yield node, FOAF.name, text(person.name)
    for alias in person.aliases:
        yield node, SKOS.altLabel, text(alias)
    for prefix in person.honorific_prefixes:
        yield node, SCHEMA.honorificPrefix, text(prefix)
    for suffix in person.honorific_suffixes:
        yield node, SCHEMA.honorificSuffix, text(suffix)
    for other in person.same_as:
        yield node, OWL.sameAs, URIRef(other)
    for other in person.different_from:
        yield node, OWL.differentFrom, URIRef(other)
    if person.commissioner is not None:
        yield node, OWL.sameAs, URIRef(person.commissioner)


def commissioner_triples(commissioner: str, persons: Iterable[str]) -> Iterator[Triple]:
    """Which persons a commissioner of the curated graph is; all else is said of it there alone."""
    for person in persons:
        yield URIRef(commissioner), OWL.sameAs, URIRef(person)


def place_triples(known: KnownPlace) -> Iterator[Triple]:
    """A place with its name, the place that contains it, its official code and the Wikidata item that it is."""
    node, place = URIRef(known.iri), known.place
    yield from types(node, SCHEMA.Place)
    if place.level not in _POINTS:
        yield from types(node, SCHEMA.AdministrativeArea)
    if place.level == "country":
        yield from types(node, SCHEMA.Country)
    yield node, SKOS.prefLabel, text(place.name)
    yield node, SCHEMA.name, text(place.name)
    if place.code is not None:
        yield node, DCTERMS.identifier, text(place.code)
        yield node, KPU.regionCode, text(place.code)
    if known.wikidata is not None:
        yield node, OWL.sameAs, WD[known.wikidata]
    if known.within is not None:
        yield node, SCHEMA.containedInPlace, URIRef(known.within)


def post_triples(post: KnownPost) -> Iterator[Triple]:
    """A post at a body."""
    node = URIRef(post.iri)
    yield from types(node, ORG.Post)
    yield node, ORG.postIn, URIRef(post.organization)
    yield node, ORG.role, concept_iri("role", post.role)


def membership_triples(membership: KnownMembership) -> Iterator[Triple]:
    """A role held, or a bare affiliation, with the days between which it was seen."""
    node = URIRef(membership.iri)
    yield from types(node, ORG.Membership)
    yield node, ORG.member, URIRef(membership.person)
    yield node, ORG.organization, URIRef(membership.organization)
    if membership.role is not None:
        yield node, ORG.role, concept_iri("role", membership.role)
    if membership.post is not None:
        yield node, KPU.holdsPost, URIRef(membership.post)
    if membership.division is not None:
        yield node, KPU.division, text(membership.division)
    if membership.former:
        yield node, KPU.former, Literal("true", datatype=XSD.boolean)
    if membership.first_attested is not None:
        yield node, KPU.firstAttested, day(membership.first_attested)
    if membership.last_attested is not None:
        yield node, KPU.lastAttested, day(membership.last_attested)
    yield from _derived(node, membership.evidence)


def series_triples(series: KnownSeries) -> Iterator[Triple]:
    """A series of events."""
    node = URIRef(series.iri)
    yield from types(node, SCHEMA.EventSeries)
    yield node, SCHEMA.name, text(series.name)


def event_triples(event: KnownEvent, parts: Iterable[KnownParticipation] = ()) -> Iterator[Triple]:
    """An event with its class and type, name, time, place, series and topics, and who took which of the parts in it."""
    node, type_concept = URIRef(event.iri), concept("event-type", event.type)
    yield from types(node, KPU.Event)
    if type_concept is not None and type_concept.class_name is not None:
        yield from types(node, KPU[type_concept.class_name])
    yield node, KPU.eventType, concept_iri("event-type", event.type)
    for activity in event.activities:
        yield node, KPU.activity, concept_iri("activity", activity)
    if event.name is not None:
        yield node, SCHEMA.name, text(event.name)
    if event.start_date is not None:
        yield node, SCHEMA.startDate, day(event.start_date)
    if event.end_date is not None:
        yield node, SCHEMA.endDate, day(event.end_date)
    if event.date_text is not None:
        yield node, KPU.dateText, text(event.date_text)
    if event.mode is not None:
        yield node, SCHEMA.eventAttendanceMode, _MODES[event.mode]
    if event.place is not None:
        yield node, SCHEMA.location, URIRef(event.place)
    if event.series is not None:
        yield node, SCHEMA.superEvent, URIRef(event.series)
    if event.position is not None:
        yield node, SCHEMA.position, integer(event.position)
    for other in event.same_as:
        yield node, OWL.sameAs, URIRef(other)
    for topic in event.topics:
        yield node, SCHEMA.about, concept_iri("topic", topic)
    for later in event.precedes:
        yield node, KPU.precedes, URIRef(later)
    for each in parts:
        yield node, _PARTS[each.part], URIRef(each.agent)
    yield from _derived(node, event.evidence)


def participation_triples(participation: KnownParticipation) -> Iterator[Triple]:
    """A part in an event, as the node that carries the evidence."""
    node = URIRef(participation.iri)
    yield from types(node, KPU.Participation)
    yield node, KPU.event, URIRef(participation.event)
    yield node, KPU.agent, URIRef(participation.agent)
    yield node, KPU.participationRole, concept_iri("part", participation.part)
    yield from _derived(node, participation.evidence)


def statement_triples(statement: KnownStatement) -> Iterator[Triple]:
    """What somebody said, where, and in which role."""
    node = URIRef(statement.iri)
    yield from types(node, KPU.Statement)
    yield node, PROV.wasAttributedTo, URIRef(statement.speaker)
    yield node, KPU.statementKind, text(statement.kind)
    yield node, SCHEMA.text, text(statement.text)
    yield node, SCHEMA.isPartOf, URIRef(statement.article)
    if statement.event is not None:
        yield node, KPU.madeAt, URIRef(statement.event)
    if statement.speaking_as is not None:
        yield node, KPU.speakingAs, URIRef(statement.speaking_as)
    for topic in statement.topics:
        yield node, SCHEMA.about, concept_iri("topic", topic)
    yield from _derived(node, statement.evidence)
