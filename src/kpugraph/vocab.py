"""Every namespace, term and prefix binding, once: no other module spells an IRI of a vocabulary."""

from __future__ import annotations

from rdflib import (
    DCAT,
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SH,
    SKOS,
    TIME,
    VANN,
    VOID,
    XSD,
    Graph,
    Namespace,
    URIRef,
)

__all__ = [
    "AUTHORS_IRI",
    "DCAT",
    "DCAT_VERSION",
    "DCTERMS",
    "DEFAULT_BASE",
    "FOAF",
    "GEONAMES",
    "KPU",
    "OA",
    "ONTOLOGY_IRI",
    "ONTOLOGY_VERSION",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SCHEME",
    "SCHEME_PREFIXES",
    "SEM",
    "SH",
    "SKOS",
    "SPDX",
    "TIME",
    "VANN",
    "VOID",
    "WD",
    "XSD",
    "Vocabulary",
    "bind_prefixes",
]


class Vocabulary(Namespace):
    """A namespace that makes each of its terms once."""

    def __getattr__(self, name: str) -> URIRef:
        """The term of that local name."""
        term = super().__getattr__(name)
        if not name.startswith("__"):
            self.__dict__[name] = term
        return term


AUTHORS_IRI = "https://w3id.org/kpugraph/authors"
ONTOLOGY_IRI = "https://w3id.org/kpugraph/ontology"
ONTOLOGY_VERSION = "0.1.0"
"""`owl:versionInfo` of ``ontology/kpugraph.ttl``, which a build names in its provenance."""
KPU = Vocabulary(ONTOLOGY_IRI + "#")
DEFAULT_BASE = "https://w3id.org/kpugraph/id/"
SCHEME = Namespace("https://w3id.org/kpugraph/scheme/")
"""Concept schemes: ``scheme/event-type/sosialisasi``, ``scheme/role/ketua``, ``scheme/topic/sirekap`` …"""
SCHEMA = Vocabulary("https://schema.org/")
SEM = Vocabulary("http://semanticweb.cs.vu.nl/2009/11/sem/")
OA = Vocabulary("http://www.w3.org/ns/oa#")
SPDX = Vocabulary("http://spdx.org/rdf/terms#")
DCAT_VERSION = URIRef(f"{DCAT}version")
"""Of DCAT 3, which rdflib's namespace does not know yet."""
WD = Namespace("http://www.wikidata.org/entity/")
GEONAMES = Namespace("https://sws.geonames.org/")

PREFIXES: dict[str, str] = {
    "kpu": str(KPU),
    "org": str(ORG),
    "foaf": str(FOAF),
    "skos": str(SKOS),
    "prov": str(PROV),
    "oa": str(OA),
    "time": str(TIME),
    "dcterms": str(DCTERMS),
    "void": str(VOID),
    "dcat": str(DCAT),
    "schema": str(SCHEMA),
    "sem": str(SEM),
    "owl": str(OWL),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "xsd": str(XSD),
}
"""Prefix to namespace IRI, in the order in which they are bound; `id:` is the resource base, bound by the writer."""

SCHEME_PREFIXES: dict[str, str] = {
    name: f"{SCHEME}{name}/"
    for name in ("event-type", "activity", "role", "topic", "part", "body-kind", "identity-ground", "office-change")
}
"""Prefix to namespace of each concept scheme, for files in which many concepts stand."""


def bind_prefixes(graph: Graph, base: str = DEFAULT_BASE) -> Graph:
    """Bind every prefix of `PREFIXES`, and ``id:`` to the resource base, and return the graph."""
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, Namespace(namespace), override=True, replace=True)
    graph.bind("id", Namespace(base), override=True, replace=True)
    return graph
