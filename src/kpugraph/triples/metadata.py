"""The dataset's description of itself: VoID and DCAT, with counts of everything in the file, itself included.

In goes the graph of everything else; out come the triples to add to it. Who counts the finished file finds the same
numbers: the description is laid out first, for every class and property that it will use itself, and then counted
with the rest. Vocabularies: https://www.w3.org/TR/void/, https://www.w3.org/TR/vocab-dcat-3/.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rdflib import Graph, URIRef
from rdflib.term import Node

from kpugraph.resolve.iris import digest, mint, slug
from kpugraph.triples.provenance import build_iri
from kpugraph.triples.terms import Triple, integer, label, text, types
from kpugraph.vocab import DCAT, DCTERMS, ONTOLOGY_IRI, PREFIXES, PROV, RDF, VOID

__all__ = ["dataset_iri", "metadata_triples"]

_LICENSE = URIRef("https://creativecommons.org/licenses/by/4.0/")
_TURTLE = URIRef("https://www.iana.org/assignments/media-types/text/turtle")
_TITLES = {
    "id": "kpugraph: kegiatan, jabatan, dan pernyataan lembaga pemilu Indonesia dari siaran persnya",
    "en": "kpugraph: events, offices and statements of Indonesia's election bodies, from their press releases",
}
_DESCRIPTIONS = {
    "id": "Fakta yang diambil dari siaran pers KPU, masing-masing dengan kalimat buktinya; hanya yang dinyatakan.",
    "en": "Facts read from press releases of KPU, each with the sentence it rests on; asserted facts only.",
}


def dataset_iri(base: str) -> URIRef:
    """The IRI of the dataset."""
    return URIRef(mint(base, "dataset"))


def metadata_triples(base: str, described: Graph) -> tuple[Triple, ...]:
    """The description of the dataset that is the described graph and the description together."""
    fixed = tuple(_fixed(base))
    classes = set(described.objects(None, RDF.type))
    properties = set(described.predicates())
    # One round is enough: counts add no class, and no property that is not in this first layout.
    layout = (*fixed, *_counts(base, classes, properties, Counter(), Counter(), Counter()))
    classes |= {value for _, predicate, value in layout if predicate == RDF.type}
    properties |= {predicate for _, predicate, _ in layout}
    layout = (*fixed, *_counts(base, classes, properties, Counter(), Counter(), Counter()))
    whole = (*described, *layout)
    triples = Counter(predicate for _, predicate, _ in whole)
    instances = Counter(value for _, predicate, value in whole if predicate == RDF.type)
    totals = Counter({"triples": len(whole), "subjects": len({subject for subject, _, _ in whole})})
    return (*fixed, *_counts(base, classes, properties, triples, instances, totals))


def _fixed(base: str) -> Iterator[Triple]:
    """What does not depend on the facts."""
    dataset = dataset_iri(base)
    turtle = URIRef(mint(base, "dataset", "turtle"))
    dump = URIRef(f"{mint(base, 'dataset')}/kpugraph.ttl")
    yield from types(dataset, VOID.Dataset, DCAT.Dataset)
    for language, title in _TITLES.items():
        yield dataset, DCTERMS.title, label(title, language)
    for language, description in _DESCRIPTIONS.items():
        yield dataset, DCTERMS.description, label(description, language)
    yield dataset, DCTERMS.license, _LICENSE
    yield dataset, DCTERMS.conformsTo, URIRef(ONTOLOGY_IRI)
    yield dataset, PROV.wasGeneratedBy, build_iri(base)
    yield dataset, VOID.uriSpace, text(base)
    yield dataset, VOID.dataDump, dump
    yield dataset, DCAT.distribution, turtle
    for prefix in ("kpu", "org", "foaf", "skos", "prov", "oa", "schema", "dcterms", "void", "dcat"):
        yield dataset, VOID.vocabulary, URIRef(PREFIXES[prefix])
    yield from types(turtle, DCAT.Distribution)
    yield turtle, DCAT.downloadURL, dump
    yield turtle, DCAT.mediaType, _TURTLE
    yield turtle, DCTERMS.license, _LICENSE


def _counts(
    base: str,
    classes: Iterable[Node],
    properties: Iterable[Node],
    triples: Counter[Node],
    instances: Counter[Node],
    totals: Counter[str],
) -> Iterator[Triple]:
    """The numbers: of triples and subjects, and a partition for each class and property."""
    dataset = dataset_iri(base)
    yield dataset, VOID.triples, integer(totals["triples"])
    yield dataset, VOID.distinctSubjects, integer(totals["subjects"])
    yield dataset, VOID.classes, integer(len(set(classes)))
    yield dataset, VOID.properties, integer(len(set(properties)))
    for of_class in sorted(classes, key=str):
        part = URIRef(mint(base, "dataset", "class", _term_slug(str(of_class))))
        yield dataset, VOID.classPartition, part
        yield part, VOID["class"], of_class
        yield part, VOID.entities, integer(instances[of_class])
    for predicate in sorted(properties, key=str):
        part = URIRef(mint(base, "dataset", "property", _term_slug(str(predicate))))
        yield dataset, VOID.propertyPartition, part
        yield part, VOID.property, predicate
        yield part, VOID.triples, integer(triples[predicate])


def _term_slug(iri: str) -> str:
    """``kpu-Event`` as a slug: the prefix and the name, or a digest where no prefix fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return slug(f"{prefix} {iri.removeprefix(namespace)}")
    return digest(iri)
