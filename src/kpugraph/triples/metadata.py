"""The dataset's description of itself: VoID and DCAT, with counts of everything in the file, itself included.

In goes what everything else counts; out come the triples to add to it. Who counts the finished file finds the same
numbers: the description is laid out first, for every class and property that it will use itself, and then counted
with the rest. Vocabularies: https://www.w3.org/TR/void/, https://www.w3.org/TR/vocab-dcat-3/.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rdflib import URIRef
from rdflib.term import Node

from kpugraph.resolve.iris import digest, mint, slug
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples.provenance import build_iri, release
from kpugraph.triples.terms import Triple, integer, label, text, types
from kpugraph.vocab import AUTHORS_IRI, DCAT, DCAT_VERSION, DCTERMS, ONTOLOGY_IRI, OWL, PREFIXES, PROV, RDF, VOID, WD

__all__ = ["Description", "Tally", "dataset_iri", "describe", "metadata_triples", "tally"]

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


_INDONESIA = WD["Q252"]
_KEYWORDS = {
    "id": ("pemilu", "pilkada", "KPU", "Bawaslu", "siaran pers", "graf pengetahuan"),
    "en": ("elections", "Indonesia", "election administration", "press releases", "knowledge graph"),
}
_LANGUAGE = frozenset({"rdf", "rdfs", "xsd"})
"""Prefixes of what every dataset is written in."""


def dataset_iri(base: str) -> URIRef:
    """The IRI of the dataset."""
    return URIRef(mint(base, "dataset"))


@dataclass(frozen=True, slots=True)
class _Linkset:
    """Links to another dataset."""

    target: str
    """IRI of that dataset, after the base where it is not absolute."""
    titles: Mapping[str, str]
    """By language."""


_LINKSETS: Mapping[str, _Linkset] = {
    "wikidata": _Linkset(
        "https://www.wikidata.org/",
        {"id": "Wilayah dan butir Wikidata-nya", "en": "Regions and their items of Wikidata"},
    ),
    "curated": _Linkset(
        "curated/kpu-ri",
        {
            "id": "Orang dalam artikel dan anggota KPU RI di graf kurasi",
            "en": "Persons of the articles and commissioners of the curated graph",
        },
    ),
}
"""Linksets by name, in the IRI of which it stands."""


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

    def add(self, subjects: int, predicates: Mapping[str, int], classes: Mapping[str, int]) -> None:
        """Count further subjects, triples by predicate and subjects by class."""
        self.subjects += subjects
        self.predicates.update(predicates)
        self.classes.update(classes)

    def __iadd__(self, other: Tally) -> Tally:
        """Count the other's too; the two must not share a subject."""
        self.add(other.subjects, other.predicates, other.classes)
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


@dataclass(frozen=True, slots=True)
class Description:
    """What a dataset says of itself besides its counts."""

    iri: URIRef
    """Of the dataset; those of its distribution and its parts are below it."""
    base: str
    titles: Mapping[str, str]
    """By language."""
    descriptions: Mapping[str, str]
    license: URIRef
    generated_by: URIRef
    version: str
    file: str
    """Name of the Turtle file, below the dataset's IRI."""
    links: Mapping[str, int] = field(default_factory=dict)
    """How many things are the same as one of another dataset (`owl:sameAs`), by the name of its linkset."""


def metadata_triples(knowledge: Knowledge, described: Tally) -> tuple[Triple, ...]:
    """The description of the articles' dataset, which is what was counted and the description together."""
    base = knowledge.base
    links = {
        "wikidata": sum(place.wikidata is not None for place in knowledge.places),
        "curated": sum(person.commissioner is not None for person in knowledge.persons),
    }
    description = Description(
        iri=dataset_iri(base),
        base=base,
        titles=_TITLES,
        descriptions=_DESCRIPTIONS,
        license=_LICENSE,
        generated_by=build_iri(base),
        version=release(knowledge),
        file="kpugraph.ttl",
        links=links,
    )
    return describe(description, described)


def describe(description: Description, described: Tally) -> tuple[Triple, ...]:
    """The triples of the description of a dataset that is what was counted and the description together."""
    fixed, dataset = (*_fixed(description), *_linksets(description)), description.iri
    # One round is enough: counts add no class, and no property that is not in this first layout.
    layout = tally((*fixed, *_counts(dataset, described)))
    named = Tally(0, described.predicates + layout.predicates, described.classes + layout.classes)
    whole = tally((*fixed, *_counts(dataset, named)))
    whole += described
    return (*fixed, *_counts(dataset, whole))


def _fixed(description: Description) -> Iterator[Triple]:
    """What does not depend on the facts."""
    dataset = description.iri
    turtle, dump = URIRef(f"{dataset}/turtle"), URIRef(f"{dataset}/{description.file}")
    yield from types(dataset, VOID.Dataset, DCAT.Dataset)
    for language, title in description.titles.items():
        yield dataset, DCTERMS.title, label(title, language)
    for language, words in description.descriptions.items():
        yield dataset, DCTERMS.description, label(words, language)
    yield dataset, DCTERMS.license, description.license
    yield dataset, DCTERMS.creator, URIRef(AUTHORS_IRI)
    yield dataset, DCTERMS.publisher, URIRef(AUTHORS_IRI)
    yield dataset, DCTERMS.language, text("id")
    yield dataset, DCTERMS.spatial, _INDONESIA
    for language, keywords in _KEYWORDS.items():
        for keyword in keywords:
            yield dataset, DCAT.keyword, label(keyword, language)
    yield dataset, DCAT_VERSION, text(description.version)
    yield dataset, OWL.versionInfo, text(description.version)
    yield dataset, DCTERMS.conformsTo, URIRef(ONTOLOGY_IRI)
    yield dataset, PROV.wasGeneratedBy, description.generated_by
    yield dataset, VOID.uriSpace, text(description.base)
    yield dataset, VOID.dataDump, dump
    yield dataset, DCAT.distribution, turtle
    yield from types(turtle, DCAT.Distribution)
    yield turtle, DCAT.downloadURL, dump
    yield turtle, DCAT.mediaType, _TURTLE
    yield turtle, DCTERMS.license, description.license


def _linksets(description: Description) -> Iterator[Triple]:
    """A part for the links to each other dataset, where there are any."""
    for name, known in _LINKSETS.items():
        if not description.links.get(name):
            continue
        node = URIRef(f"{description.iri}/linkset/{name}")
        target = known.target if "://" in known.target else description.base + known.target
        yield description.iri, VOID.subset, node
        yield from types(node, VOID.Linkset)
        for language, title in known.titles.items():
            yield node, DCTERMS.title, label(title, language)
        yield node, VOID.subjectsTarget, description.iri
        yield node, VOID.objectsTarget, URIRef(target)
        yield node, VOID.linkPredicate, OWL.sameAs
        yield node, VOID.triples, integer(description.links[name])


def _counts(dataset: URIRef, counted: Tally) -> Iterator[Triple]:
    """The numbers: of triples and subjects, and a partition for each class and property."""
    yield dataset, VOID.triples, integer(counted.triples)
    yield dataset, VOID.distinctSubjects, integer(counted.subjects)
    yield dataset, VOID.classes, integer(len(counted.classes))
    yield dataset, VOID.properties, integer(len(counted.predicates))
    terms = (*counted.predicates, *counted.classes)
    for prefix, namespace in PREFIXES.items():
        if prefix not in _LANGUAGE and any(term.startswith(namespace) for term in terms):
            yield dataset, VOID.vocabulary, URIRef(namespace)
    for of_class in sorted(counted.classes):
        part = URIRef(f"{dataset}/class/{_term_slug(of_class)}")
        yield dataset, VOID.classPartition, part
        yield part, VOID["class"], URIRef(of_class)
        yield part, VOID.entities, integer(counted.classes[of_class])
    for predicate in sorted(counted.predicates):
        part = URIRef(f"{dataset}/property/{_term_slug(predicate)}")
        yield dataset, VOID.propertyPartition, part
        yield part, VOID.property, URIRef(predicate)
        yield part, VOID.triples, integer(counted.predicates[predicate])


def _term_slug(iri: str) -> str:
    """``kpu-Event`` as a slug: the prefix and the name, or a digest where no prefix fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return slug(f"{prefix} {iri.removeprefix(namespace)}")
    return digest(iri)
