"""The forms of an answer, read back by other tools."""

from __future__ import annotations

import csv
import io
import json

import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.query import Result

from kpugraph.errors import QueryError
from kpugraph.graph.answers import FORMS, Answer, graph_answer, reading_prefixes, render_rows, shorten, write_answer
from kpugraph.vocab import DEFAULT_BASE, PREFIXES, RDF, VOID, XSD

HARD = 'KPU "X"\tdi\nKota, “Y” <&> \\'
ANSWER = Answer(
    ("thing", "words", "day", "count"),
    (
        (
            URIRef("https://w3id.org/kpugraph/id/org/kpu-ri"),
            Literal(HARD),
            Literal("2021-10-14", datatype=XSD.date),
            None,
        ),
        (BNode("b0"), Literal("Ketua", lang="id"), None, Literal(3)),
    ),
)
TRUE = Answer((), (), truth=True)
GRAPH = graph_answer(Graph().add((URIRef("http://example.org/a"), RDF.type, URIRef("http://example.org/B"))))


def written(form: str, answer: Answer = ANSWER) -> str:
    return write_answer(answer, form, prefixes=PREFIXES | {"id": DEFAULT_BASE})


@pytest.mark.parametrize("form", ["json", "xml"])
def test_rdflib_reads_back_every_term(form: str) -> None:
    result = Result.parse(io.BytesIO(written(form).encode()), format=form)
    assert [str(name) for name in result.vars or ()] == list(ANSWER.variables)
    rows = [tuple(row.get(name) for name in result.vars or ()) for row in result.bindings]
    assert rows[0] == ANSWER.rows[0]
    assert rows[1][1:] == ANSWER.rows[1][1:]
    assert isinstance(rows[1][0], BNode)


def test_tsv_holds_terms_as_turtle() -> None:
    lines = written("tsv").splitlines()
    assert lines[0] == "?thing\t?words\t?day\t?count"
    assert lines[1].split("\t") == [
        "<https://w3id.org/kpugraph/id/org/kpu-ri>",
        '"KPU \\"X\\"\\tdi\\nKota, “Y” <&> \\\\"',
        '"2021-10-14"^^<http://www.w3.org/2001/XMLSchema#date>',
        "",
    ]
    assert lines[2].split("\t") == ["_:b0", '"Ketua"@id', "", '"3"^^<http://www.w3.org/2001/XMLSchema#integer>']


def test_csv_is_rfc_4180() -> None:
    text = written("csv")
    assert text.startswith("thing,words,day,count\r\n")
    assert list(csv.reader(io.StringIO(text, newline="")))[1:] == [
        ["https://w3id.org/kpugraph/id/org/kpu-ri", HARD, "2021-10-14", ""],
        ["_:b0", "Ketua", "", "3"],
    ]


def test_truth_in_every_form() -> None:
    assert [written(form, TRUE) for form in ("table", "csv", "tsv")] == ["true\n"] * 3
    assert json.loads(written("json", TRUE)) == {"head": {}, "boolean": True}
    assert Result.parse(io.BytesIO(written("xml", TRUE).encode()), format="xml").askAnswer is True


def test_a_graph_is_turtle_and_also_rows() -> None:
    assert len(Graph().parse(data=written("ttl", GRAPH), format="turtle")) == 1
    assert "http://example.org/a" in written("csv", GRAPH)


@pytest.mark.parametrize("answer", [ANSWER, TRUE])
def test_rows_are_no_turtle(answer: Answer) -> None:
    with pytest.raises(QueryError, match="ttl: only CONSTRUCT and DESCRIBE"):
        written("ttl", answer)


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(QueryError, match='"yaml" is not a form of answer; choose table, csv'):
        written("yaml")


def test_xml_refuses_what_it_cannot_write() -> None:
    bell = Answer(("words",), ((Literal("a\x07b"),),))
    with pytest.raises(QueryError, match=r"U\+0007"):
        written("xml", bell)
    assert json.loads(written("json", bell))["results"]["bindings"][0]["words"]["value"] == "a\x07b"


def test_every_form_ends_its_last_line() -> None:
    for form in FORMS:
        assert written(form, GRAPH).endswith("\n")


def test_the_table_aligns_shortens_and_leaves_gaps() -> None:
    assert written("table").splitlines() == [
        "thing          words                       day         count",
        "-------------  --------------------------  ----------  -----",
        'id:org/kpu-ri  KPU "X" di Kota, “Y” <&> \\  2021-10-14',
        "b0             Ketua                                   3",
    ]


def test_the_table_wraps_to_its_width_and_cuts_at_eight_lines() -> None:
    table = render_rows(("a", "long"), [("x", "kata " * 200), ("y", "kata")], 40)
    lines = table.splitlines()
    assert max(len(line) for line in lines) <= 40
    assert len(lines) == 2 + 8 + 1
    assert lines[9].endswith("…")
    assert lines[10].startswith("y  kata")


def test_the_table_survives_a_narrow_terminal() -> None:
    table = render_rows(("first", "second", "third"), [("aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccc")], 5)
    assert "".join(line[:6].strip() for line in table.splitlines()[2:]) == "aaaaaaaaaaaa"


def test_the_table_has_no_control_characters() -> None:
    table = render_rows(("a",), [("\x1b[31mmerah\x07\u202e",)], 80)
    assert table.splitlines()[2] == "[31mmerah"


def test_shorten_takes_the_longest_namespace() -> None:
    prefixes = {"s": "http://example.org/", "t": "http://example.org/t/"}
    assert shorten("http://example.org/t/x/y", prefixes) == "t:x/y"
    assert shorten("http://example.org/z", prefixes) == "s:z"
    assert shorten("http://example.net/z", prefixes) == "http://example.net/z"


def test_the_base_is_what_the_dataset_says() -> None:
    graph = Graph()
    assert reading_prefixes(graph)["id"] == DEFAULT_BASE
    graph.add((URIRef("https://example.org/pemilu/dataset"), VOID.uriSpace, Literal("https://example.org/pemilu/")))
    assert reading_prefixes(graph)["id"] == "https://example.org/pemilu/"
