"""The build as a `prov:Activity`: which software and ontology made the dataset from which articles; no clock.

The activity's IRI is always the same one, as the dataset's is: both describe the dataset at hand, and a new article
renames neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

from rdflib import URIRef

from kpugraph.resolve.iris import mint, slug
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples.terms import Triple, label, text, types
from kpugraph.vocab import KPU, ONTOLOGY_IRI, ONTOLOGY_VERSION, OWL, PROV, RDFS, SCHEMA

__all__ = ["build_iri", "ontology_triples", "provenance_triples"]


def build_iri(base: str) -> URIRef:
    """The IRI of the build."""
    return URIRef(mint(base, "build"))


def provenance_triples(knowledge: Knowledge) -> Iterator[Triple]:
    """The build and the articles it used, and the software that ran it."""
    build, software = build_iri(knowledge.base), _software_iri(knowledge.base)
    yield from types(build, PROV.Activity)
    yield build, RDFS.label, label("Pembangunan dataset kpugraph", "id")
    yield build, RDFS.label, label("Build of the kpugraph dataset", "en")
    yield build, PROV.wasAssociatedWith, software
    yield build, KPU.softwareVersion, text(version("kpugraph"))
    yield build, KPU.ontologyVersion, text(ONTOLOGY_VERSION)
    yield build, PROV.used, URIRef(ONTOLOGY_IRI)
    for known in knowledge.articles:
        yield build, PROV.used, URIRef(known.iri)
    yield from types(software, PROV.SoftwareAgent)
    yield software, SCHEMA.name, text("kpugraph")
    yield software, SCHEMA.softwareVersion, text(version("kpugraph"))


def ontology_triples() -> Iterator[Triple]:
    """The version of the ontology that the build used."""
    yield URIRef(ONTOLOGY_IRI), OWL.versionInfo, text(ONTOLOGY_VERSION)


def _software_iri(base: str) -> URIRef:
    release = version("kpugraph")
    return URIRef(mint(base, "software", slug(f"kpugraph {release}")))
