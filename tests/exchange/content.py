"""What the tests of the formats write: the published dataset, the curated graph, and texts that are hard to write."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rdflib import Graph, Literal, URIRef

from kpugraph.exchange import FORMATS, Content
from kpugraph.graph.store import load
from kpugraph.triples.curated import curated_graph
from kpugraph.vocab import DEFAULT_BASE, FOAF, KPU, ORG, RDF, SCHEMA, SKOS, XSD

ROOT = Path(__file__).resolve().parents[2]
SARI = URIRef(f"{DEFAULT_BASE}person/sari-wulan--kota-batu")
HARD = (
    "kutip \"ganda\" dan 'tunggal'",
    "garis\nbaru\r\ndan\ttab",
    "<b>&amp; ]]> {{x}}",
    "miring \\ balik",
    " tepi ",
    "“tanda” – é ﷺ 😀",
    "pemisah \u2028 dan \x85",
    "koma, titik; koma|garis",
)


@cache
def published() -> Graph:
    return load(ROOT / "data" / "kpugraph.ttl")


@cache
def content() -> Content:
    """The published dataset and the curated graph."""
    return Content(published(), DEFAULT_BASE, curated_graph())


@cache
def hard() -> Content:
    """A person with names that are hard to write, in text of several kinds, and odd addresses."""
    graph = Graph()
    graph.add((SARI, RDF.type, FOAF.Person)).add((SARI, SKOS.prefLabel, Literal("Sari Wulan")))
    for text in HARD:
        graph.add((SARI, SKOS.altLabel, Literal(text)))
        graph.add((SARI, SCHEMA.text, Literal(text, lang="id")))
    graph.add((SARI, SCHEMA.url, URIRef("https://kota-batu.example/a%20b?c=1&d='2'#e")))
    graph.add((SARI, KPU.confidence, Literal("0.90", datatype=XSD.decimal, normalize=False)))
    graph.add((SARI, KPU.former, Literal("true", datatype=XSD.boolean)))
    graph.add((SARI, SCHEMA.position, Literal("007", datatype=XSD.integer, normalize=False)))
    graph.add((SARI, ORG.role, URIRef("https://w3id.org/kpugraph/scheme/role/ketua")))
    return Content(graph)


def one_file(name: str, given: Content) -> bytes:
    """What a format of one file writes."""
    written = FORMATS[name].write(given)
    assert isinstance(written, bytes)
    return written


def many_files(name: str, given: Content) -> dict[str, bytes]:
    """What a format of several files writes."""
    written = FORMATS[name].write(given)
    assert not isinstance(written, bytes)
    return dict(written)
