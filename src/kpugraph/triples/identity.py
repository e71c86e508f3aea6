"""Decisions on who is who as RDF: the two persons, the verdict, and the grounds or the reason.

In goes one resolved decision; out come its triples. That two persons are the same or different is written at the
persons themselves, by `entities`.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from kpugraph.language.concepts import concept_iri
from kpugraph.resolve.knowledge import KnownIdentity
from kpugraph.triples.terms import Triple, day, decimal, text, types
from kpugraph.vocab import KPU, PROV

__all__ = ["identity_triples"]


def identity_triples(identity: KnownIdentity) -> Iterator[Triple]:
    """What is decided of two persons, or left open, and why."""
    node = URIRef(identity.iri)
    yield from types(node, KPU.IdentityDecision)
    for person in identity.persons:
        yield node, KPU.compares, URIRef(person)
    yield node, KPU.verdict, text(identity.verdict)
    for ground in identity.grounds:
        yield node, KPU.ground, concept_iri("identity-ground", ground)
    if identity.score is not None:
        yield node, KPU.score, decimal(identity.score)
    if identity.author is not None:
        yield node, KPU.decidedBy, text(identity.author)
    if identity.reason is not None:
        yield node, KPU.reason, text(identity.reason)
    if identity.decided_on is not None:
        yield node, KPU.decidedOn, day(identity.decided_on)
    for passage in identity.evidence:
        yield node, PROV.wasDerivedFrom, URIRef(passage)
