"""Facts to RDF, without decisions: one `Knowledge` in, triples or one rdflib graph out, every node with an IRI.

Names of persons, bodies, places and events and all text from articles are plain strings, so that a query finds them
by the bare string; labels of concepts and of the dataset carry ``@id`` or ``@en``. How triples are written to a file
is left to ``graph``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter
from typing import Any

from rdflib import Graph

from kpugraph.resolve.knowledge import Knowledge, KnownEvent, KnownEvidence, KnownParticipation
from kpugraph.triples.claims import claim_triples
from kpugraph.triples.concepts import concept_triples
from kpugraph.triples.corrections import correction_triples
from kpugraph.triples.entities import (
    commissioner_triples,
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
from kpugraph.triples.evidence import article_triples, evidence_triples, selector_triples
from kpugraph.triples.identity import identity_triples
from kpugraph.triples.metadata import metadata_triples, tally
from kpugraph.triples.offices import office_change_triples
from kpugraph.triples.provenance import ontology_triples, provenance_triples
from kpugraph.triples.terms import Triple
from kpugraph.vocab import bind_prefixes

__all__ = ["Batch", "batches", "build_graph", "triples"]

_iri = attrgetter("iri")

_MANY = 1000
"""Things of a batch at most, where they are of many articles."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Things of one kind that come one after another, and how they are said; nothing else says anything of them."""

    kind: str
    things: tuple[Any, ...]
    describe: Callable[[Any], Iterable[Triple]]
    alone: bool = False
    """Whether one article or event says it all, so that other articles leave it as it is."""

    def triples(self) -> Iterator[Triple]:
        """Every triple of the things, subject by subject."""
        return chain.from_iterable(map(self.describe, self.things))


def triples(knowledge: Knowledge) -> Iterator[Triple]:
    """Every triple of the facts, their evidence, the concepts that they use and the build; each once."""
    return chain.from_iterable(batch.triples() for batch in batches(knowledge))


def batches(knowledge: Knowledge) -> Iterator[Batch]:
    """The same in batches, kind by kind, sorted by the IRI of the subject within.

    What one article says is a batch for itself, so that it is the same whatever the other articles say.
    """
    yield Batch("build", (knowledge,), provenance_triples)
    yield from _each("article", _sorted(knowledge.articles), article_triples, _iri)
    yield from _some("org", _sorted(knowledge.organizations), organization_triples)
    yield from _some("person", _sorted(knowledge.persons), person_triples)
    yield from _some("curated", tuple(_commissioners(knowledge)), _commissioner_triples)
    yield from _some("identity", _sorted(knowledge.identities), identity_triples)
    yield from _some("correction", _sorted(knowledge.corrections), correction_triples)
    yield from _some("post", _sorted(knowledge.posts), post_triples)
    yield from _some("membership", _sorted(knowledge.memberships), membership_triples)
    yield from _some("office-change", _sorted(knowledge.office_changes), office_change_triples)
    yield from _some("event", _with_parts(knowledge), _event_triples)
    yield from _some("claim", _sorted(knowledge.claims), claim_triples)
    yield from _some("series", _sorted(knowledge.series), series_triples)
    yield from _each("participation", _sorted(knowledge.participations), participation_triples, attrgetter("event"))
    yield from _each("statement", _sorted(knowledge.statements), statement_triples, attrgetter("article"))
    yield from _some("place", _sorted(knowledge.places), place_triples)
    yield from _each("evidence", _sorted(knowledge.evidence), evidence_triples, attrgetter("article"))
    yield from _each("selector", _selectors(knowledge), selector_triples, attrgetter("article"))
    yield Batch("concept", (knowledge,), _concept_triples)


def _sorted(things: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(things, key=_iri))


def _some(kind: str, things: Sequence[Any], describe: Callable[[Any], Iterable[Triple]]) -> Iterator[Batch]:
    for start in range(0, len(things), _MANY):
        yield Batch(kind, tuple(things[start : start + _MANY]), describe)


def _each(
    kind: str, things: Iterable[Any], describe: Callable[[Any], Iterable[Triple]], of: Callable[[Any], str]
) -> Iterator[Batch]:
    """A batch for each run of things that are of one article or event."""
    for _, together in groupby(things, key=of):
        yield Batch(kind, tuple(together), describe, alone=True)


def _with_parts(knowledge: Knowledge) -> tuple[tuple[KnownEvent, tuple[KnownParticipation, ...]], ...]:
    parts: defaultdict[str, list[KnownParticipation]] = defaultdict(list)
    for participation in knowledge.participations:
        parts[participation.event].append(participation)
    return tuple((event, tuple(parts.get(event.iri, ()))) for event in _sorted(knowledge.events))


def _event_triples(event: tuple[KnownEvent, tuple[KnownParticipation, ...]]) -> Iterator[Triple]:
    return event_triples(*event)


def _commissioners(knowledge: Knowledge) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each commissioner of the curated graph whom persons are, with these."""
    persons: defaultdict[str, list[str]] = defaultdict(list)
    for person in knowledge.persons:
        if person.commissioner is not None:
            persons[person.commissioner].append(person.iri)
    for commissioner in sorted(persons):
        yield commissioner, tuple(persons[commissioner])


def _commissioner_triples(commissioner: tuple[str, tuple[str, ...]]) -> Iterator[Triple]:
    return commissioner_triples(*commissioner)


def _selectors(knowledge: Knowledge) -> Iterator[KnownEvidence]:
    """One reading for each passage, by the IRI of its selector."""
    by_selector = sorted(knowledge.evidence, key=attrgetter("selector"))
    for _, readings in groupby(by_selector, key=attrgetter("selector")):
        yield next(readings)


def _concept_triples(knowledge: Knowledge) -> Iterator[Triple]:
    return chain(ontology_triples(), concept_triples(_concepts(knowledge)))


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
    for change in knowledge.office_changes:
        yield from (("role", change.role), ("office-change", change.kind))
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
    for triple in metadata_triples(knowledge, tally(graph)):
        graph.add(triple)
    return graph
