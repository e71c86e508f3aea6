from __future__ import annotations

import os
import subprocess
import sys
from random import Random

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import OutputError
from kpugraph.graph.turtle import BlockWriter, canonical_turtle
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from kpugraph.triples.metadata import tally
from kpugraph.vocab import DEFAULT_BASE, FOAF, KPU, RDF, SKOS, VOID, XSD
from tests.factories import ROOT, six_facts

B = "https://example.org/id/"
ME = URIRef(B + "person/sari-dewi")

Triples = list[tuple[Node, Node, Node]]


def read_back(turtle: bytes) -> Graph:
    return Graph().parse(data=turtle, format="turtle")


def test_the_form_reads_like_this() -> None:
    graph: Triples = [
        (ME, SKOS.altLabel, Literal("Sari")),
        (ME, FOAF.name, Literal("Sari Dewi")),
        (ME, SKOS.altLabel, Literal("Sari D.")),
        (ME, RDF.type, FOAF.Person),
        (ME, SKOS.prefLabel, Literal("Sari Dewi")),
        (URIRef("https://w3id.org/kpugraph/scheme/role/ketua"), SKOS.prefLabel, Literal("Ketua", lang="id")),
        (URIRef(B + "event/x"), KPU.confidence, Literal("0.9", datatype=XSD.decimal)),
        (URIRef(B + "event/x"), KPU.position, Literal("2", datatype=XSD.integer)),
        (URIRef(B + "event/x"), KPU.former, Literal("true", datatype=XSD.boolean)),
        (URIRef(B + "event/x"), KPU.on, Literal("2024-02-14", datatype=XSD.date)),
        (URIRef(B + "event/x"), RDF.type, KPU.Event),
        (URIRef(B + "event/x"), KPU.speaker, ME),
        (URIRef(B + "event/x"), KPU.see, URIRef("https://example.com/a")),
        (URIRef(B + "dataset/class/x"), VOID.entities, Literal("1", datatype=XSD.integer)),
        (URIRef(B + "dataset"), RDF.type, VOID.Dataset),
    ]
    text = canonical_turtle(graph, B).decode()
    header, _, body = text.partition("\n\n")
    assert header.startswith(f"@base <{B}> .\n@prefix kpu: <https://w3id.org/kpugraph/ontology#> .\n")
    assert (
        body
        == """<dataset> a void:Dataset .

<person/sari-dewi> a foaf:Person ;
    skos:prefLabel "Sari Dewi" ;
    foaf:name "Sari Dewi" ;
    skos:altLabel "Sari" ,
        "Sari D." .

<event/x> a kpu:Event ;
    kpu:confidence 0.9 ;
    kpu:former true ;
    kpu:on "2024-02-14"^^xsd:date ;
    kpu:position 2 ;
    kpu:see <https://example.com/a> ;
    kpu:speaker <person/sari-dewi> .

role:ketua skos:prefLabel "Ketua"@id .

<dataset/class/x> void:entities 1 .
"""
    )


texts = st.text(st.characters(codec="utf-8").filter(lambda char: char >= " " or char in "\n\r\t")).filter(
    lambda text: "\ufffe" not in text and "\uffff" not in text
)


@given(st.lists(st.tuples(texts, st.sampled_from((None, "id", "en-GB")))))
def test_any_text_is_read_back_by_two_readers(values: list[tuple[str, str | None]]) -> None:
    graph = [(ME, SKOS.altLabel, Literal(text, lang=language)) for text, language in values]
    turtle = canonical_turtle(graph, B)
    assert set(read_back(turtle)) == set(graph)
    expected = {(text, language and language.lower()) for text, language in values}
    read = {
        (quad.object.value, quad.object.language and quad.object.language.lower())
        for quad in pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
        if isinstance(quad.object, pyoxigraph.Literal)
    }
    assert read == expected


@pytest.mark.parametrize(
    "local",
    [
        "person/x",
        "person/x--org-y",
        "membership/a/b/c",
        "",
        "x",
        "9",
        "Person/X",
        "a//b",
        "a/../b",
        "a:b",
        "-a/b",
        "a?b=c",
        "a%2Fb",
        "ä",
        "a%20b",
        "./a",
    ],
)
@pytest.mark.parametrize("base", [B, "https://example.org/id#", "https://example.org/?id=/", "http://localhost:8000/"])
def test_any_address_is_read_back_by_two_readers(base: str, local: str) -> None:
    node = URIRef(base + local)
    turtle = canonical_turtle([(node, KPU.see, node), (node, RDF.type, URIRef(str(KPU) + local))], base)
    expected = {(node, KPU.see, node), (node, RDF.type, URIRef(str(KPU) + local))}
    assert set(read_back(turtle)) == expected
    quads = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
    assert {(str(quad.subject), str(quad.object)) for quad in quads} == {
        (f"<{subject}>", f"<{value}>") for subject, _, value in expected
    }


@pytest.mark.parametrize(
    ("lexical", "datatype"),
    [
        ("1.50", XSD.decimal),
        ("-.5", XSD.decimal),
        ("5", XSD.decimal),
        ("007", XSD.integer),
        ("+1", XSD.integer),
        ("1e3", XSD.double),
        ("1", XSD.boolean),
        ("TRUE", XSD.boolean),
        ("x", XSD.integer),
        ("2024-02-30", XSD.date),
        ('a"b\\', URIRef("https://example.org/type")),
    ],
)
def test_typed_values_keep_their_spelling(lexical: str, datatype: URIRef) -> None:
    turtle = canonical_turtle([(ME, KPU.see, Literal(lexical, datatype=datatype, normalize=False))], B)
    (quad,) = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
    assert isinstance(quad.object, pyoxigraph.Literal)
    assert (quad.object.value, quad.object.datatype.value) == (lexical, str(datatype))


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_triples_changes_nothing(seed: int) -> None:
    triples = sorted(build_graph(resolve(six_facts()[:1])))
    expected = canonical_turtle(triples)
    Random(seed).shuffle(triples)
    assert canonical_turtle(triples) == expected


def test_subjects_in_their_order_give_the_same_blocks_and_are_counted() -> None:
    graph = build_graph(resolve(six_facts()))
    sorting, counting = BlockWriter(DEFAULT_BASE), BlockWriter(DEFAULT_BASE)
    blocks = list(sorting.sorted_blocks(graph))
    assert [iri for iri, _ in blocks] == sorted((iri for iri, _ in blocks), key=sorting.position)
    ordered = [triple for iri, _ in blocks for triple in graph.triples((URIRef(iri), None, None))]
    assert list(counting.blocks([*ordered, *ordered[-1:]])) == blocks
    assert counting.tally == sorting.tally == tally(graph)


def test_no_control_character_stands_in_the_file() -> None:
    label = Literal("a\x85\x7f\u2028\nb\tc\r")
    turtle = canonical_turtle([(ME, SKOS.prefLabel, label)], B)
    assert set(read_back(turtle)) == {(ME, SKOS.prefLabel, label)}
    assert all(char == "\n" or char.isprintable() for char in turtle.decode())


def test_the_hash_seed_and_the_order_of_articles_change_nothing() -> None:
    script = (
        "import sys; from tests.factories import six_facts; from kpugraph.resolve import resolve;"
        "from kpugraph.triples import build_graph; from kpugraph.graph.turtle import BlockWriter, canonical_turtle;"
        "graph = build_graph(resolve(six_facts()[:: int(sys.argv[1])]));"
        "sys.stdout.buffer.write(canonical_turtle(graph))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script, step],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Jakarta"},
        ).stdout
        for seed, step in (("1", "1"), ("2", "-1"))
    }
    assert runs == {canonical_turtle(build_graph(resolve(six_facts())))}


@pytest.mark.parametrize(
    ("triple", "message"),
    [
        ((BNode("x"), RDF.type, FOAF.Person), "is a blank node; every node"),
        ((ME, SKOS.broader, BNode("x")), "is a blank node; every node"),
        ((ME, SKOS.prefLabel, Literal("a\x00b")), r"^text with U\+0000"),
        ((ME, SKOS.prefLabel, Literal("a\x1bb")), r"^text with U\+001B"),
        ((ME, SKOS.prefLabel, Literal("a\ud800b")), r"^text with U\+D800"),
        ((ME, SKOS.prefLabel, Literal("a\uffff")), r"^text with U\+FFFF"),
        ((ME, KPU.see, URIRef("https://example.org/a b")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("https://example.org/a\nb")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("person/x")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("https://example.org/a#b#c")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("https://example.org/100%")), "is no absolute IRI"),
        ((ME, KPU.see, Literal("x", datatype=URIRef("https://example.org/<t>"))), "is no absolute IRI"),
    ],
)
def test_what_no_tool_can_read_is_refused(triple: tuple[Node, Node, Node], message: str) -> None:
    with pytest.raises(OutputError, match=message) as raised:
        canonical_turtle([triple], B)
    assert "\n" not in str(raised.value)
    assert str(raised.value).isprintable()
