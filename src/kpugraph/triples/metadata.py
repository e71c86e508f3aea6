"""The dataset's description of itself: VoID and DCAT, with counts of everything in the file, itself included.

In goes what everything else counts; out come the triples to add to it. Who counts the finished file finds the same
numbers: the description is laid out first, for every class and property that it will use itself, and then counted
with the rest. Vocabularies: https://www.w3.org/TR/void/, https://www.w3.org/TR/vocab-dcat-3/.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rdflib import URIRef
from rdflib.term import Node

from kpugraph.resolve.iris import digest, mint, slug
from kpugraph.triples.provenance import build_iri
from kpugraph.triples.terms import Triple, integer, label, text, types
from kpugraph.vocab import DCAT, DCTERMS, ONTOLOGY_IRI, PREFIXES, PROV, RDF, VOID

__all__ = ["Tally", "dataset_iri", "metadata_triples", "tally"]

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


@dataclass(slots=True)
class Tally:
    """How often what occurs in triples that are each there once."""

    subjects: int = 0
    predicates: Counter[str] = field(default_factory=Counter)
    """Triples by the IRI of their predicate."""
    classes: Counter[str] = field(default_factory=Counter)
    """Subjects by the IRI of each of their types."""

    @property
    def triples(self) -> int:
        """All of them."""
        return self.predicates.total()

    def __iadd__(self, other: Tally) -> Tally:
        """Count the other's too; the two must not share a subject."""
        self.subjects += other.subjects
        self.predicates += other.predicates
        self.classes += other.classes
        return self


def tally(triples: Iterable[Triple]) -> Tally:
    """Count the triples, each of which comes once."""
    subjects: set[Node] = set()
    counted = Tally()
    for subject, predicate, value in triples:
        subjects.add(subject)
        counted.predicates[str(predicate)] += 1
        if predicate == RDF.type:
            counted.classes[str(value)] += 1
    counted.subjects = len(subjects)
    return counted


def metadata_triples(base: str, described: Tally) -> tuple[Triple, ...]:
    """The description of the dataset that is what was counted and the description together."""
    fixed = tuple(_fixed(base))
    # One round is enough: counts add no class, and no property that is not in this first layout.
    layout = tally((*fixed, *_counts(base, described)))
    named = Tally(0, described.predicates + layout.predicates, described.classes + layout.classes)
    whole = tally((*fixed, *_counts(base, named)))
    whole += described
    return (*fixed, *_counts(base, whole))


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


def _counts(base: str, counted: Tally) -> Iterator[Triple]:
    """The numbers: of triples and subjects, and a partition for each class and property."""
    dataset = dataset_iri(base)
    yield dataset, VOID.triples, integer(counted.triples)
    yield dataset, VOID.distinctSubjects, integer(counted.subjects)
    yield dataset, VOID.classes, integer(len(counted.classes))
    yield dataset, VOID.properties, integer(len(counted.predicates))
    for of_class in sorted(counted.classes):
        part = URIRef(mint(base, "dataset", "class", _term_slug(of_class)))
        yield dataset, VOID.classPartition, part
        yield part, VOID["class"], URIRef(of_class)
        yield part, VOID.entities, integer(counted.classes[of_class])
    for predicate in sorted(counted.predicates):
        part = URIRef(mint(base, "dataset", "property", _term_slug(predicate)))
        yield dataset, VOID.propertyPartition, part
        yield part, VOID.property, URIRef(predicate)
        yield part, VOID.triples, integer(counted.predicates[predicate])


def _term_slug(iri: str) -> str:
    """``kpu-Event`` as a slug: the prefix and the name, or a digest where no prefix fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return slug(f"{prefix} {iri.removeprefix(namespace)}")
    return digest(iri)
