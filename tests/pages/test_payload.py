"""The page's data: numbers in place of references, and nothing that refers to what is not there."""

from __future__ import annotations

from rdflib import Graph

from kpugraph.pages.maps import map_data

PREFIXES = """
@prefix kpu: <https://w3id.org/kpugraph/ontology#> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix schema: <https://schema.org/> . @base <https://example.org/> .
"""


def data_of(turtle: str) -> dict[str, object]:
    return map_data(Graph().parse(data=PREFIXES + turtle, format="turtle"))


def test_a_statement_by_someone_unknown_is_left_out_and_does_not_shift_the_others() -> None:
    data = data_of("""
        <e> a kpu:Event ; schema:name "Rapat" . <p> a foaf:Person ; skos:prefLabel "Tio" .
        <s1> a kpu:Statement ; prov:wasAttributedTo <nobody> ; schema:text "a" ; kpu:madeAt <e> .
        <s2> a kpu:Statement ; prov:wasAttributedTo <p> ; schema:text "b" ; kpu:madeAt <e> ;
          kpu:statementKind "odd" .""")
    statements, nodes = data["statements"], data["nodes"]
    assert isinstance(statements, list)
    assert isinstance(nodes, list)
    assert [(said["text"], said["kind"]) for said in statements] == [("b", "paraphrase")]
    assert [node["statements"] for node in nodes] == [[0], [0]]


def test_a_tie_to_itself_is_listed_once() -> None:
    data = data_of('<b> a org:Organization ; skos:prefLabel "B" ; org:subOrganizationOf <b> .')
    assert isinstance(data["nodes"], list)
    assert data["nodes"][0]["ties"] == [0]


def test_initials() -> None:
    data = data_of("""
        <a> a foaf:Person ; skos:prefLabel "sari" . <b> a foaf:Person ; skos:prefLabel "(A) Budi de Tirta" .
        <c> a foaf:Person ; skos:prefLabel "…" .""")
    assert isinstance(data["nodes"], list)
    assert [node["initials"] for node in data["nodes"]] == ["S", "BT", ""]
