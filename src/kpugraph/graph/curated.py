"""The posts held that somebody put together from sources (`kpu:CuratedMembership`), where a graph has them.

In comes a graph that holds, beside what articles say or alone, the curated graph; out come its holdings as frozen
values. They have days from which and to which, and sources; they have no passages. Whoever reads both keeps the two
apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rdflib import Graph, URIRef
from rdflib import Literal as RdfLiteral

from kpugraph.graph.terms import first, iris, label, text, texts
from kpugraph.vocab import KPU, ORG, PROV, RDF, SKOS, TIME

__all__ = ["CuratedHolding", "curated_holding", "curated_holdings", "is_curated"]


@dataclass(frozen=True, slots=True)
class CuratedHolding:
    """One person in one role of one body from one day to another, both included."""

    iri: str
    person: str
    """IRI."""
    name: str
    role: str
    """Notation."""
    role_name: str
    """In the language asked for."""
    first: str
    """ISO date."""
    last: str | None
    """None where it is open, or where no source tells it."""
    note: str | None
    """What the days rest on, in the language asked for."""
    sources: tuple[str, ...]
    """Addresses, sorted."""


def is_curated(graph: Graph, membership: URIRef) -> bool:
    """Whether a membership comes from curation and not from articles."""
    return (membership, RDF.type, KPU.CuratedMembership) in graph


def curated_holding(graph: Graph, membership: URIRef, language: Literal["id", "en"]) -> CuratedHolding | None:
    """The holding that a curated membership says; None where it lacks person, role or first day."""
    person, role = first(graph, membership, ORG.member), first(graph, membership, ORG.role)
    during = first(graph, membership, ORG.memberDuring)
    begins = None if during is None else _day(graph, during, TIME.hasBeginning)
    if person is None or role is None or during is None or begins is None:
        return None
    return CuratedHolding(
        iri=str(membership),
        person=str(person),
        name=label(graph, person),
        role=text(graph, role, SKOS.notation) or "",
        role_name=_in(graph, role, SKOS.prefLabel, language) or label(graph, role),
        first=begins,
        last=_day(graph, during, TIME.hasEnd),
        note=_in(graph, membership, SKOS.note, language),
        sources=tuple(texts(graph, membership, PROV.hadPrimarySource)),
    )


def curated_holdings(graph: Graph, body: URIRef, on: str, language: Literal["id", "en"]) -> tuple[CuratedHolding, ...]:
    """What was held at a body on a day (ISO date), by the first day, role and name."""
    found = (
        curated_holding(graph, node, language)
        for node in iris(graph.subjects(ORG.organization, body))
        if is_curated(graph, node)
    )
    held = [each for each in found if each is not None and each.first <= on and (each.last is None or on <= each.last)]
    return tuple(sorted(held, key=lambda each: (each.first, each.role, each.name, each.iri)))


def _day(graph: Graph, interval: URIRef, bound: URIRef) -> str | None:
    instant = first(graph, interval, bound)
    return None if instant is None else text(graph, instant, TIME.inXSDDate)


def _in(graph: Graph, thing: URIRef, predicate: URIRef, language: str) -> str | None:
    values = (value for value in graph.objects(thing, predicate) if isinstance(value, RdfLiteral))
    return min((str(value) for value in values if value.language == language), default=None)
