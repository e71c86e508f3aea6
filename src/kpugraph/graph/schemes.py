"""The concept schemes as SKOS: ``ontology/schemes.ttl``, made from the tables of ``language``.

In: the concepts and kinds of body. Out: canonical Turtle. ``make schemes`` runs this module and writes the file; a
test says when it is out of date. Vocabulary: https://www.w3.org/TR/skos-reference/.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from rdflib import Literal, URIRef
from rdflib.term import Node

from kpugraph.graph.store import write_atomic
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.language.concepts import Concept, concept_iri, concepts
from kpugraph.vocab import DCTERMS, KPU, ONTOLOGY_IRI, ONTOLOGY_VERSION, ORG, OWL, RDF, RDFS, SKOS

__all__ = ["schemes_turtle", "write_schemes"]

Triple = tuple[Node, Node, Node]

_HEADER = "# The concept schemes of kpugraph. No person wrote this file: `make schemes` makes it from the lexicons\n"
_HEADER += "# concepts.tsv and body_kinds.tsv in src/kpugraph/language/lexicons. Change those and run it again.\n"
_LICENSE = URIRef("https://creativecommons.org/licenses/by/4.0/")
_AUTHORS = URIRef("https://w3id.org/kpugraph/authors")


def schemes_turtle() -> bytes:
    """Give every concept scheme as Turtle in UTF-8; the same lexicons give the same bytes."""
    return _HEADER.encode("utf-8") + canonical_turtle(_triples())


def write_schemes(path: Path) -> None:
    """Write the schemes to a file, whole or not at all; raises `OutputError` when it cannot be written."""
    write_atomic(path, schemes_turtle())


def _triples() -> Iterator[Triple]:
    for scheme in concepts("scheme"):
        yield from _scheme(scheme)
        for member in concepts(scheme.notation):
            yield from _concept(member)


def _scheme(scheme: Concept) -> Iterator[Triple]:
    yield scheme.iri, RDF.type, SKOS.ConceptScheme
    yield from _texts(scheme)
    yield scheme.iri, DCTERMS.title, Literal(scheme.label_id, lang="id")
    yield scheme.iri, DCTERMS.title, Literal(scheme.label_en, lang="en")
    yield scheme.iri, DCTERMS.creator, _AUTHORS
    yield scheme.iri, DCTERMS.license, _LICENSE
    yield scheme.iri, DCTERMS.isPartOf, URIRef(ONTOLOGY_IRI)
    yield scheme.iri, OWL.versionInfo, Literal(ONTOLOGY_VERSION)


def _concept(concept: Concept) -> Iterator[Triple]:
    scheme = concept_iri("scheme", concept.scheme)
    yield concept.iri, RDF.type, SKOS.Concept
    if concept.scheme == "role":
        yield concept.iri, RDF.type, ORG.Role
    yield concept.iri, SKOS.notation, Literal(concept.notation)
    yield concept.iri, SKOS.inScheme, scheme
    yield from _texts(concept)
    if concept.broader is not None and concept.broader[0] == concept.scheme:
        yield concept.iri, SKOS.broader, concept_iri(*concept.broader)
        yield concept_iri(*concept.broader), SKOS.narrower, concept.iri
    else:
        yield concept.iri, SKOS.topConceptOf, scheme
        yield scheme, SKOS.hasTopConcept, concept.iri
        if concept.broader is not None:
            yield concept.iri, SKOS.broader, concept_iri(*concept.broader)
    if concept.class_name is not None:
        yield concept.iri, RDFS.seeAlso, KPU[concept.class_name]


def _texts(concept: Concept) -> Iterator[Triple]:
    yield concept.iri, SKOS.prefLabel, Literal(concept.label_id, lang="id")
    yield concept.iri, SKOS.prefLabel, Literal(concept.label_en, lang="en")
    yield concept.iri, SKOS.definition, Literal(concept.definition_id, lang="id")
    yield concept.iri, SKOS.definition, Literal(concept.definition_en, lang="en")


if __name__ == "__main__":
    write_schemes(Path(sys.argv[1]))
