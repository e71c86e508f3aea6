"""The curated graph: KPU RI's commissioners and their dated posts, from sources and not from articles.

In go the tables of ``language.commissioners``; out comes a graph of its own, with its own description and provenance.
Every post held is a `kpu:CuratedMembership` with the days from which and to which (`org:memberDuring`) and the pages
that say so (`prov:hadPrimarySource`). It shares the IRIs of KPU RI and of its posts with the articles' dataset, and no
others: its persons have IRIs of their own, to which the articles' persons are linked where that is certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib.metadata import version

from rdflib import Graph, URIRef

from kpugraph.errors import LexiconError
from kpugraph.language.commissioners import BODY, Commissioner, CommissionerPost, commissioner_posts, commissioners
from kpugraph.language.concepts import concept_iri
from kpugraph.resolve.commissioners import commissioner_iri
from kpugraph.resolve.iris import digest, local_name, mint, slug
from kpugraph.resolve.knowledge import KnownOrganization, KnownPost
from kpugraph.resolve.organizations import organization_iri
from kpugraph.resolve.persons import plain_role, post_iri
from kpugraph.triples.concepts import concept_triples
from kpugraph.triples.entities import organization_triples, post_triples
from kpugraph.triples.metadata import Description, dataset_iri, describe, tally
from kpugraph.triples.terms import Triple, day, label, text, types, web_address
from kpugraph.vocab import (
    AUTHORS_IRI,
    DCAT,
    DCTERMS,
    DEFAULT_BASE,
    FOAF,
    KPU,
    ONTOLOGY_IRI,
    ONTOLOGY_VERSION,
    ORG,
    PROV,
    RDFS,
    SKOS,
    TIME,
    VOID,
    bind_prefixes,
)

__all__ = ["curated_graph", "curated_iri"]

_KIND = "national-commission"
_AUTHORS = URIRef(AUTHORS_IRI)
_LICENSE = URIRef("https://creativecommons.org/publicdomain/zero/1.0/")
_TITLES = {
    "id": "Anggota KPU RI dan masa jabatannya, 2012–2027 (graf kurasi)",
    "en": "The commissioners of KPU RI and their terms, 2012–2027 (curated graph)",
}
_DESCRIPTIONS = {
    "id": "Disusun dengan tangan dari sumber yang disebut pada setiap jabatan; bukan bacaan dari siaran pers.",
    "en": "Put together by hand from the sources named at each post held; not read from press releases.",
}
_CATALOG_TITLES = {
    "id": "kpugraph: dataset dari siaran pers dan graf kurasi",
    "en": "kpugraph: the dataset from press releases and the curated graph",
}


def curated_iri(base: str) -> URIRef:
    """The IRI of the curated graph."""
    return URIRef(mint(base, "curated", "kpu-ri"))


def curated_graph(base: str = DEFAULT_BASE) -> Graph:
    """The curated graph with its prefixes bound, the description of itself included."""
    graph = bind_prefixes(Graph(bind_namespaces="none"), base)
    for triple in _triples(base):
        graph.add(triple)
    description = Description(
        iri=curated_iri(base),
        base=base,
        titles=_TITLES,
        descriptions=_DESCRIPTIONS,
        license=_LICENSE,
        generated_by=_curation(base),
        version=f"{version('kpugraph')}+{digest(*map(repr, (*commissioners(), *commissioner_posts())))}",
        file="kpu-ri.ttl",
    )
    for triple in describe(description, tally(graph)):
        graph.add(triple)
    return graph


def _triples(base: str) -> Iterator[Triple]:
    body, posts = organization_iri(base, BODY), commissioner_posts()
    yield from organization_triples(KnownOrganization(body, BODY, _KIND, (), (), (), ()))
    for role in sorted({plain_role(post.role) for post in posts}):
        yield from post_triples(KnownPost(post_iri(base, BODY, role), body, role))
    for commissioner in commissioners():
        yield from _person(base, commissioner)
    for post in posts:
        yield from _membership(base, post)
    for term in sorted({post.term for post in posts}):
        yield from _term(base, term, [post for post in posts if post.term == term])
    for source in sorted({source for post in posts for source in post.sources}):
        yield from types(_page(source), FOAF.Document)
    yield from concept_triples([*(("role", post.role) for post in posts), ("body-kind", _KIND)])
    yield from _provenance(base, posts)
    yield from _catalog(base)


def _person(base: str, commissioner: Commissioner) -> Iterator[Triple]:
    node = URIRef(commissioner_iri(base, commissioner.name))
    yield from types(node, FOAF.Person)
    yield node, SKOS.prefLabel, text(commissioner.name)
    yield node, FOAF.name, text(commissioner.name)
    for form in (*commissioner.spellings, *commissioner.short_forms):
        yield node, SKOS.altLabel, text(form)
    yield node, DCTERMS.isPartOf, curated_iri(base)


def _membership(base: str, post: CommissionerPost) -> Iterator[Triple]:
    body, person = organization_iri(base, BODY), commissioner_iri(base, post.name)
    tail = (local_name(person), local_name(body), slug(post.role), post.first.isoformat())
    node = URIRef(mint(base, "curated", "membership", *tail))
    interval = URIRef(mint(base, "curated", "interval", *tail))
    yield from types(node, ORG.Membership, KPU.CuratedMembership)
    yield node, ORG.member, URIRef(person)
    yield node, ORG.organization, URIRef(body)
    yield node, ORG.role, concept_iri("role", post.role)
    yield node, KPU.holdsPost, URIRef(post_iri(base, BODY, post.role))
    yield node, KPU.inTerm, _term_iri(base, post.term)
    yield node, ORG.memberDuring, interval
    for source in post.sources:
        yield node, PROV.hadPrimarySource, _page(source)
    for note, language in ((post.note_id, "id"), (post.note_en, "en")):
        if note is not None:
            yield node, SKOS.note, label(note, language)
    yield node, DCTERMS.isPartOf, curated_iri(base)
    yield from types(interval, TIME.Interval)
    yield from _bounds(base, interval, post.first, post.last)


def _term(base: str, term: str, posts: list[CommissionerPost]) -> Iterator[Triple]:
    """The years of one commission: from its first post to its last one, open where one of those is."""
    node, ends = _term_iri(base, term), [post.last for post in posts]
    yield from types(node, TIME.Interval, KPU.Term)
    yield node, SKOS.prefLabel, text(f"{BODY} {term.replace('-', '–')}")
    yield from _bounds(base, node, min(post.first for post in posts), None if None in ends else max(filter(None, ends)))


def _bounds(base: str, interval: URIRef, first: date, last: date | None) -> Iterator[Triple]:
    for predicate, bound in ((TIME.hasBeginning, first), (TIME.hasEnd, last)):
        if bound is not None:
            instant = URIRef(mint(base, "curated", "day", bound.isoformat()))
            yield interval, predicate, instant
            yield from types(instant, TIME.Instant)
            yield instant, TIME.inXSDDate, day(bound)


def _term_iri(base: str, term: str) -> URIRef:
    return URIRef(mint(base, "curated", "term", term))


def _page(address: str) -> URIRef:
    page = web_address(address)
    if not isinstance(page, URIRef):
        raise LexiconError(f"commissioner_posts.tsv: {address!r} is no web address; write one with https://")
    return page


def _curation(base: str) -> URIRef:
    return URIRef(f"{curated_iri(base)}/curation")


def _provenance(base: str, posts: tuple[CommissionerPost, ...]) -> Iterator[Triple]:
    """The curation as an activity that used the sources; by whom, and with what software it was written."""
    curation = _curation(base)
    yield from types(curation, PROV.Activity)
    yield curation, RDFS.label, label("Penyusunan dengan tangan dari sumber", "id")
    yield curation, RDFS.label, label("Curation by hand from sources", "en")
    yield curation, PROV.wasAssociatedWith, _AUTHORS
    yield curation, KPU.softwareVersion, text(version("kpugraph"))
    yield curation, KPU.ontologyVersion, text(ONTOLOGY_VERSION)
    yield curation, PROV.used, URIRef(ONTOLOGY_IRI)
    for source in sorted({source for post in posts for source in post.sources}):
        yield curation, PROV.used, _page(source)
    yield from types(_AUTHORS, FOAF.Agent)
    yield _AUTHORS, FOAF.name, text("The kpugraph authors")


def _catalog(base: str) -> Iterator[Triple]:
    """What kpugraph publishes: the two datasets, side by side."""
    catalog = URIRef(mint(base, "catalog"))
    yield from types(catalog, DCAT.Catalog)
    for language, title in _CATALOG_TITLES.items():
        yield catalog, DCTERMS.title, label(title, language)
    for part in (dataset_iri(base), curated_iri(base)):
        yield catalog, DCAT.dataset, part
        yield catalog, VOID.subset, part
