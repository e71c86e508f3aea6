"""JSON-LD: short names that mean what the context says, and the context that is published."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

from rdflib import Graph, Literal, URIRef

from kpugraph.exchange import Content
from kpugraph.exchange.jsonld import context, write_context
from kpugraph.resources import ontology_path
from kpugraph.vocab import FOAF, KPU, PREFIXES, RDF, SKOS, XSD
from tests.exchange.content import SARI, content, one_file


def test_the_published_context_is_up_to_date(tmp_path: Path) -> None:
    write_context(tmp_path / "context.jsonld")
    assert (tmp_path / "context.jsonld").read_bytes() == ontology_path("context.jsonld").read_bytes(), "make context"
    assert json.loads((tmp_path / "context.jsonld").read_bytes())["@context"] == context()


def test_a_file_carries_the_context_and_its_base() -> None:
    document = json.loads(one_file("jsonld", content()))
    assert document["@context"] == [context(), {"@base": content().base}]


def test_the_published_context_reads_a_document_that_names_it() -> None:
    document = json.loads(one_file("jsonld", content()))
    document["@context"][0] = ontology_path("context.jsonld").resolve().as_uri()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib 7.6 uses what it deprecates itself
        again = Graph().parse(data=json.dumps(document), format="json-ld")
    assert set(again) == set(content().triples())


def test_names_are_short_and_unique_and_values_plain() -> None:
    graph = Graph()
    graph.add((SARI, RDF.type, FOAF.Person)).add((SARI, FOAF.name, Literal("Sari Wulan")))
    graph.add((SARI, SKOS.prefLabel, Literal("Sari Wulan"))).add((SARI, SKOS.altLabel, Literal("Sari")))
    graph.add((SARI, SKOS.altLabel, Literal("Wulan", lang="id")))
    graph.add((SARI, KPU.firstAttested, Literal("2024-06-03", datatype=XSD.date)))
    graph.add((SARI, KPU.confidence, Literal("0.9", datatype=XSD.decimal)))
    graph.add((SARI, KPU.former, Literal("true", datatype=XSD.boolean)))
    graph.add((SARI, KPU.holdsPost, URIRef("https://w3id.org/kpugraph/id/post/kpu-kota-batu/ketua")))
    graph.add((SARI, KPU.rule, URIRef("https://x.example/")))
    graph.add((SARI, URIRef("https://x.example/lain"), Literal("5", datatype=XSD.integer)))
    (node,) = json.loads(one_file("jsonld", Content(graph)))["@graph"]
    assert node == {
        "id": "person/sari-wulan--kota-batu",
        "type": ["foaf:Person"],
        "altLabel": ["Sari", {"@value": "Wulan", "@language": "id"}],
        "confidence": "0.9",
        "firstAttested": "2024-06-03",
        "foaf:name": "Sari Wulan",
        "former": True,
        "holdsPost": "post/kpu-kota-batu/ketua",
        "https://x.example/lain": 5,
        "prefLabel": "Sari Wulan",
        "rule": {"id": "https://x.example/"},
    }


def test_every_term_of_the_context_is_a_property_of_the_vocabularies() -> None:
    terms = {name: term for name, term in context().items() if isinstance(term, dict)}
    assert len({term["@id"] for term in terms.values()}) == len(terms) > 60
    for name, term in terms.items():
        prefix, _, local = term["@id"].partition(":")
        assert prefix in PREFIXES
        assert name in (local, term["@id"])
        assert term.get("@type", "@id") in ("@id", "xsd:date", "xsd:decimal", "xsd:gYear")
