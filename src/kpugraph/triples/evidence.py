"""Articles and the passages in them, in the terms of the Web Annotation Vocabulary.

In goes one article or passage; out come its triples. ``oa:start`` and ``oa:end`` are Unicode code points into the
article's text as kpugraph reads it, end-exclusive, and ``oa:exact`` is the text between them
(https://www.w3.org/TR/annotation-model/#text-position-selector).
"""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from kpugraph.language.concepts import concept_iri
from kpugraph.resolve.knowledge import KnownArticle, KnownEvidence
from kpugraph.triples.terms import Triple, day, decimal, integer, text, types, web_address
from kpugraph.vocab import DCTERMS, KPU, OA, SCHEMA

__all__ = ["article_triples", "evidence_triples", "selector_triples"]


def article_triples(known: KnownArticle) -> Iterator[Triple]:
    """An article with its source, what it reports and whom it names."""
    node, article = URIRef(known.iri), known.article
    yield from types(node, SCHEMA.NewsArticle)
    yield node, SCHEMA.headline, text(article.title)
    yield node, SCHEMA.inLanguage, text(article.language)
    yield node, KPU.sha256, text(article.sha256)
    for source in known.sources:
        yield node, KPU.sourceFile, text(source)
    if article.url is not None:
        yield node, SCHEMA.url, web_address(article.url)
    if article.published is not None:
        yield node, SCHEMA.datePublished, day(article.published)
    if article.retrieved is not None:
        yield node, KPU.retrieved, day(article.retrieved)
    if known.publisher is not None:
        yield node, SCHEMA.publisher, URIRef(known.publisher)
    if known.byline is not None:
        yield node, KPU.byline, text(known.byline)
    for event in known.about:
        yield node, SCHEMA.about, URIRef(event)
    for named in known.mentions:
        yield node, SCHEMA.mentions, URIRef(named)
    for topic in known.topics:
        yield node, DCTERMS.subject, concept_iri("topic", topic)


def evidence_triples(known: KnownEvidence) -> Iterator[Triple]:
    """A passage with the rule that read it."""
    node, evidence = URIRef(known.iri), known.evidence
    yield from types(node, OA.SpecificResource)
    yield node, OA.hasSource, URIRef(known.article)
    yield node, OA.hasSelector, URIRef(known.selector)
    yield node, KPU.rule, text(evidence.rule)
    yield node, KPU.confidence, decimal(evidence.confidence)
    if evidence.attested_on is not None:
        yield node, KPU.attestedOn, day(evidence.attested_on)


def selector_triples(known: KnownEvidence) -> Iterator[Triple]:
    """Where the passage stands, and its words; equal for all readings of one passage."""
    selector, evidence = URIRef(known.selector), known.evidence
    yield from types(selector, OA.TextPositionSelector, OA.TextQuoteSelector)
    yield selector, OA.start, integer(evidence.start)
    yield selector, OA.end, integer(evidence.end)
    yield selector, OA.exact, text(evidence.exact)
