"""Facts to RDF, without decisions: one `Knowledge` in, one rdflib graph out, every node with an IRI.

Names of persons, bodies, places and events and all text from articles are plain strings, so that a query finds them
by the bare string; labels of concepts and of the dataset carry ``@id`` or ``@en``. How the graph is written to a file
is left to ``graph``.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Graph

from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples.concepts import concept_triples
from kpugraph.triples.corrections import correction_triples
from kpugraph.triples.entities import (
    event_triples,
    membership_triples,
    organization_triples,
    participation_triples,
    person_triples,
    place_triples,
    post_triples,
    series_triples,
    statement_triples,
)
from kpugraph.triples.evidence import article_triples, evidence_triples
from kpugraph.triples.identity import identity_triples
from kpugraph.triples.metadata import metadata_triples
from kpugraph.triples.provenance import provenance_triples
from kpugraph.triples.terms import Triple
from kpugraph.vocab import bind_prefixes

__all__ = ["build_graph", "triples"]


def triples(knowledge: Knowledge) -> Iterator[Triple]:
    """Every triple of the facts, their evidence, the concepts that they use and the build."""
    for article in knowledge.articles:
        yield from article_triples(article)
    for organization in knowledge.organizations:
        yield from organization_triples(organization)
    for person in knowledge.persons:
        yield from person_triples(person)
    for identity in knowledge.identities:
        yield from identity_triples(identity)
    for correction in knowledge.corrections:
        yield from correction_triples(correction)
    for place in knowledge.places:
        yield from place_triples(place)
    for post in knowledge.posts:
        yield from post_triples(post)
    for membership in knowledge.memberships:
        yield from membership_triples(membership)
    for series in knowledge.series:
        yield from series_triples(series)
    for event in knowledge.events:
        yield from event_triples(event)
    for participation in knowledge.participations:
        yield from participation_triples(participation)
    for statement in knowledge.statements:
        yield from statement_triples(statement)
    for evidence in knowledge.evidence:
        yield from evidence_triples(evidence)
    yield from concept_triples(_concepts(knowledge))
    yield from provenance_triples(knowledge)


def _concepts(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Scheme and notation of every concept that the facts use."""
    for organization in knowledge.organizations:
        yield "body-kind", organization.kind
    for identity in knowledge.identities:
        yield from (("identity-ground", ground) for ground in identity.grounds)
    for post in knowledge.posts:
        yield "role", post.role
    for membership in knowledge.memberships:
        if membership.role is not None:
            yield "role", membership.role
    for event in knowledge.events:
        yield "event-type", event.type
        yield from (("activity", activity) for activity in event.activities)
    for participation in knowledge.participations:
        yield "part", participation.part
    for about_topics in (knowledge.articles, knowledge.events, knowledge.statements):
        for thing in about_topics:
            yield from (("topic", topic) for topic in thing.topics)


def build_graph(knowledge: Knowledge) -> Graph:
    """The whole dataset as a graph with its prefixes bound, the description of itself included."""
    graph = bind_prefixes(Graph(), knowledge.base)
    for triple in triples(knowledge):
        graph.add(triple)
    for triple in metadata_triples(knowledge.base, graph):
        graph.add(triple)
    return graph
