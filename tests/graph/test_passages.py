"""Evidence with the sentence around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from kpugraph.graph.passages import EvidenceValue, Passages

DATA = Path(__file__).parent.parent / "pages" / "graph.ttl"
B = "https://example.org/id/"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(DATA, format="turtle")


def only(graph: Graph, evidence: str) -> EvidenceValue:
    (value,) = Passages(graph).of([URIRef(B + evidence)])
    return value


def test_prefix_and_suffix_make_the_sentence(graph: Graph) -> None:
    value = only(graph, "evidence/2")
    assert (value["before"], value["exact"], value["after"]) == ("Kata ", "Ketua KPU Provinsi Banten, S", "ari.")


def test_without_them_the_shortest_containing_passage_does(graph: Graph) -> None:
    value = only(graph, "evidence/3")
    assert (value["before"], value["after"]) == ("KPU Banten dipimpin ", ", rapat 1.")


def test_a_passage_that_nothing_contains_stands_alone(graph: Graph) -> None:
    value = only(graph, "evidence/5")
    assert (value["before"], value["after"]) == ("", "")


def test_a_containing_passage_whose_words_differ_is_not_believed(graph: Graph) -> None:
    changed = Graph()
    for subject, predicate, term in graph:
        if str(term) == "Ketua KPU Provinsi Banten, Sari":
            continue
        changed.add((subject, predicate, term))
    changed.parse(
        data=f'<{B}selector/3> <http://www.w3.org/ns/oa#exact> "Ketua KPU Provinsi Bantem, Sari" .', format="turtle"
    )
    assert only(changed, "evidence/3")["before"] == ""


def test_a_whole_sentence_goes_before_a_shorter_piece(graph: Graph) -> None:
    graph = Graph() + graph
    graph.parse(
        format="turtle",
        data=f"""@prefix oa: <http://www.w3.org/ns/oa#> . @base <{B}> .
        <evidence/9> oa:hasSource <article/satu> ; oa:hasSelector <selector/9> .
        <selector/9> oa:start 51 ; oa:end 91 ; oa:exact "dipimpin Ketua KPU Provinsi Banten, Sari" .""",
    )
    assert only(graph, "evidence/3")["before"] == "KPU Banten dipimpin "


def test_evidence_comes_by_article_and_place(graph: Graph) -> None:
    values = Passages(graph).behind(URIRef(B + "membership/sari"))
    assert [(value["article"], value["start"]) for value in values] == [
        (B + "article/dua", 5),
        (B + "article/satu", 40),
    ]
    first, second = values
    assert (first["title"], first["url"], first["published"]) == ("Webinar Pemilih Pemula", "javascript:alert(1)", None)
    assert (second["rule"], second["confidence"], second["attested"]) == ("organizer-of-event", 0.9, "2023-03-01")
    assert second["published"] == "2023-03-03"


def test_what_is_no_evidence_is_left_out(graph: Graph) -> None:
    assert Passages(graph).of([URIRef(B + "org/kpu-ri")]) == []
    assert Passages(graph).behind(URIRef(B + "org/kpu-ri")) == []
