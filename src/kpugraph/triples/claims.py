"""What articles tell differently of one event, as RDF: each value with its passages, beside those that it contradicts.

In goes one claim; out come its triples. The value that the event itself has is written by `entities`.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from kpugraph.resolve.knowledge import KnownClaim
from kpugraph.triples.terms import Triple, text, types
from kpugraph.vocab import KPU, PROV

__all__ = ["claim_triples"]


def claim_triples(claim: KnownClaim) -> Iterator[Triple]:
    """What is told of a property of an event, by which passages, against which other claims."""
    node = URIRef(claim.iri)
    yield from types(node, KPU.Claim)
    yield node, KPU.claimAbout, URIRef(claim.event)
    yield node, KPU.claimedProperty, text(claim.property)
    yield node, KPU.claimedValue, text(claim.value)
    for other in claim.contradicts:
        yield node, KPU.contradicts, URIRef(other)
    for passage in claim.evidence:
        yield node, PROV.wasDerivedFrom, URIRef(passage)
