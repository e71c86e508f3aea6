"""The build as a `prov:Activity`: which software and ontology made the dataset from which articles; no clock.

The activity's IRI is always the same one, as the dataset's is: both describe the dataset at hand, and a new article
renames neither.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version

from rdflib import URIRef

from kpugraph.resolve.iris import digest, mint, slug
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples.terms import Triple, label, text, types
from kpugraph.vocab import AUTHORS_IRI, FOAF, KPU, ONTOLOGY_IRI, ONTOLOGY_VERSION, OWL, PROV, RDFS, SCHEMA

__all__ = ["build_iri", "ontology_triples", "provenance_triples", "release"]


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
    """The version of the ontology that the build used, and who made the software and both."""
    yield URIRef(ONTOLOGY_IRI), OWL.versionInfo, text(ONTOLOGY_VERSION)
    yield from types(URIRef(AUTHORS_IRI), FOAF.Agent)
    yield URIRef(AUTHORS_IRI), FOAF.name, text("The kpugraph authors")


def release(knowledge: Knowledge) -> str:
    """The version of the dataset: the software's, and a mark of the articles and of what people decided about them.

    The same articles, decisions and software give the same version, whatever the order.
    """
    read = [known.article.sha256 for known in knowledge.articles]
    decided = [f"{each.iri} {each.verdict}" for each in knowledge.identities if each.author is not None]
    corrected = [f"{each.iri} {each.new}" for each in knowledge.corrections]
    return f"{version('kpugraph')}+{digest(*sorted([*read, *decided, *corrected]))}"


def _software_iri(base: str) -> URIRef:
    release = version("kpugraph")
    return URIRef(mint(base, "software", slug(f"kpugraph {release}")))
