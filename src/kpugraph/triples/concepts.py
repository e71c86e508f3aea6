"""The SKOS concepts that the data uses, written out with notation and labels, so that the dataset reads by itself.

In go scheme and notation; out come triples. A notation that no scheme has keeps its own words as its label.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import URIRef

from kpugraph.language.concepts import concept, concept_iri
from kpugraph.triples.terms import Triple, label, text, types
from kpugraph.vocab import ORG, RDF, SKOS

__all__ = ["concept_triples"]

_SCHEME_OF_SCHEMES = "scheme"
_ROLE = "role"


def concept_triples(used: Iterable[tuple[str, str]]) -> Iterator[Triple]:
    """The concepts (scheme, notation), those above them, and their schemes."""
    pending, written = sorted(set(used)), set[tuple[str, str]]()
    while pending:
        key = pending.pop()
        if key in written:
            continue
        written.add(key)
        yield from _concept(*key)
        known = concept(*key)
        if known is not None and known.broader is not None:
            pending.append(known.broader)
    for scheme in sorted({scheme for scheme, _ in written}):
        yield from _scheme(scheme)


def _concept(scheme: str, notation: str) -> Iterator[Triple]:
    node = concept_iri(scheme, notation)
    yield from types(node, SKOS.Concept)
    if scheme == _ROLE:
        yield node, RDF.type, ORG.Role
    yield node, SKOS.notation, text(notation)
    yield node, SKOS.inScheme, concept_iri(_SCHEME_OF_SCHEMES, scheme)
    known = concept(scheme, notation)
    if known is None:
        yield node, SKOS.prefLabel, label(notation, "id")
        return
    yield from _labels(node, known.label_id, known.label_en)
    if known.broader is not None:
        yield node, SKOS.broader, concept_iri(*known.broader)


def _scheme(scheme: str) -> Iterator[Triple]:
    node = concept_iri(_SCHEME_OF_SCHEMES, scheme)
    yield from types(node, SKOS.ConceptScheme)
    known = concept(_SCHEME_OF_SCHEMES, scheme)
    if known is not None:
        yield from _labels(node, known.label_id, known.label_en)


def _labels(node: URIRef, label_id: str, label_en: str) -> Iterator[Triple]:
    yield node, SKOS.prefLabel, label(label_id, "id")
    yield node, SKOS.prefLabel, label(label_en, "en")
