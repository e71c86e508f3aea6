"""Corrections by hand as RDF, so that readers of the dataset see what was changed, by whom and why.

In goes one correction that took hold; out come its triples. The fact corrected is written as it is now, by `entities`.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from kpugraph.resolve.knowledge import KnownCorrection
from kpugraph.triples.terms import Triple, day, text, types, web_address
from kpugraph.vocab import DCTERMS, KPU, SCHEMA

__all__ = ["correction_triples"]


def correction_triples(correction: KnownCorrection) -> Iterator[Triple]:
    """What was corrected, how, why and by whom."""
    node = URIRef(correction.iri)
    yield from types(node, KPU.Correction)
    yield node, KPU.corrects, URIRef(correction.subject)
    yield node, KPU.correctionKind, text(correction.kind)
    if correction.property is not None:
        yield node, KPU.correctedProperty, text(correction.property)
    if correction.old is not None:
        yield node, KPU.oldValue, text(correction.old)
    if correction.new is not None:
        yield node, KPU.newValue, text(correction.new)
    for thing in correction.about:
        yield node, SCHEMA.about, URIRef(thing)
    yield node, KPU.reason, text(correction.reason)
    yield node, KPU.decidedBy, text(correction.author)
    yield node, KPU.decidedOn, day(correction.decided_on)
    if correction.source is not None:
        yield node, DCTERMS.source, web_address(correction.source)
