"""Changes of office as RDF: who came into which office, or left it, when, and after whom.

In goes one resolved change; out come its triples, without any decision. Its classes are written out, narrowest first.
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Literal, URIRef

from kpugraph.language.concepts import concept, concept_iri
from kpugraph.model import BEGINNINGS
from kpugraph.resolve.knowledge import KnownOfficeChange
from kpugraph.triples.terms import Triple, day, text, types
from kpugraph.vocab import KPU, PROV, XSD

__all__ = ["office_change_triples"]


def office_change_triples(change: KnownOfficeChange) -> Iterator[Triple]:
    """A change of office with its person, post, role, day, term, decree, predecessor and evidence."""
    node, kind = URIRef(change.iri), concept("office-change", change.kind)
    narrow = () if kind is None or kind.class_name is None else (KPU[kind.class_name],)
    direction = KPU.Appointment if change.kind in BEGINNINGS else KPU.Departure
    yield from types(node, *narrow, direction, KPU.OfficeChange)
    yield node, KPU.changeKind, concept_iri("office-change", change.kind)
    yield node, KPU.officeHolder, URIRef(change.person)
    yield node, KPU.office, URIRef(change.post)
    yield node, KPU.officeAt, URIRef(change.organization)
    yield node, KPU.officeRole, concept_iri("role", change.role)
    if change.division is not None:
        yield node, KPU.officeDivision, text(change.division)
    for predecessor in change.predecessors:
        yield node, KPU.predecessor, URIRef(predecessor)
    if change.start is not None:
        yield node, KPU.statedStart, day(change.start)
    if change.end is not None:
        yield node, KPU.statedEnd, day(change.end)
    if change.term is not None:
        for term, year in zip((KPU.termStart, KPU.termEnd), change.term, strict=True):
            yield node, term, Literal(f"{year:04}", datatype=XSD.gYear)
    for decree in change.decrees:
        yield node, KPU.decree, text(decree)
    for event in change.events:
        yield node, KPU.changedAt, URIRef(event)
    for passage in change.evidence:
        yield node, PROV.wasDerivedFrom, URIRef(passage)
