"""Headers, parameters and the limits of what a query may do."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef

from kpugraph.errors import QueryError
from kpugraph.graph.query import answer, bind, find_question, parse_question, questions, run
from kpugraph.graph.store import load
from kpugraph.resources import queries_path
from kpugraph.vocab import XSD

GRAPH = Path(__file__).parents[1] / "queries" / "graph.ttl"

ECHO = """\
# title@id: Gema
# title@en: Echo
# question@id: Apa?
# question@en: What?
# param: said | string? | "a"
# param@id: said | kata
# param@en: said | word
# param: day | date? | UNDEF
# param: count | integer | 1
SELECT ?said ?day ?count {
  VALUES ?said { "a" }
  VALUES ?day { UNDEF }
  VALUES ?count { 1 }
}
"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load(GRAPH)


def echo(**values: str | int | date | list[str]) -> list[tuple[object, ...]]:
    return [tuple(row) for row in run(Graph(), bind(parse_question("echo", ECHO), values)).rows]


def test_a_header_is_read_whole() -> None:
    question = parse_question("echo", ECHO)
    assert question.title == {"id": "Gema", "en": "Echo"}
    assert question.question == {"id": "Apa?", "en": "What?"}
    assert not question.needs_inferred
    assert [(p.name, p.type, p.default, p.optional) for p in question.parameters] == [
        ("said", "string", '"a"', True),
        ("day", "date", "UNDEF", True),
        ("count", "integer", "1", False),
    ]
    assert question.parameters[0].description == {"id": "kata", "en": "word"}


def test_a_text_without_header_is_a_question_without_parameters() -> None:
    question = parse_question("mine", "SELECT * { ?s ?p ?o } # title: not a header")
    assert question.title == question.question == {}
    assert question.parameters == ()


def test_a_bound_text_is_a_question_again() -> None:
    question = parse_question("echo", ECHO)
    for said in ("b|c", 'd" | "e'):
        question = parse_question("echo", bind(question, {"said": said}))
        assert [row[0] for row in run(Graph(), question.sparql).rows] == [Literal(said)]


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(QueryError, match="holds bytes that are no text"):
        parse_question("-e", 'SELECT ("\udcff" AS ?x) {}')


def test_needs_inferred_is_read() -> None:
    assert parse_question("mine", "# needs: inferred\nASK {}").needs_inferred


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (ECHO.replace('{ "a" }', '{ "b" }'), 'exactly one line must read VALUES ?said { "a" }'),
        (ECHO.replace("  VALUES ?count { 1 }\n", ""), "exactly one line must read VALUES ?count { 1 }"),
        (ECHO.removesuffix("}\n") + "  VALUES ?day { UNDEF }\n}\n", "exactly one line must read VALUES ?day"),
        (ECHO.replace("integer", "whole"), 'parameter "count" has the unknown type "whole"'),
    ],
)
def test_a_header_that_the_text_contradicts_is_refused(broken: str, said: str) -> None:
    with pytest.raises(QueryError) as error:
        parse_question("echo", broken)
    assert said in str(error.value)


def test_shipped_headers_leave_no_line_unread() -> None:
    for question in questions():
        declared = [line for line in question.sparql.splitlines() if line.startswith("# param:")]
        described = [line for line in question.sparql.splitlines() if line.startswith("# param@")]
        assert len(declared) == len(question.parameters)
        assert len(described) == sum(len(parameter.description) for parameter in question.parameters)
        assert question.needs_inferred == ("# needs:" in question.sparql)


def test_every_shipped_file_is_a_question() -> None:
    assert {question.name for question in questions()} == {path.stem for path in queries_path().iterdir()}
    assert len(questions()) >= 14


def test_defaults_stand_without_values() -> None:
    assert echo() == [(Literal("a"), None, Literal(1))]


def test_values_become_typed_terms() -> None:
    assert echo(said="KPU “X”", day=date(2022, 3, 1), count=3) == [
        (Literal("KPU “X”"), Literal("2022-03-01", datatype=XSD.date), Literal(3))
    ]


def test_several_values_are_asked_for_together() -> None:
    assert [row[0] for row in echo(said=["b", "c"])] == [Literal("b"), Literal("c")]


@pytest.mark.parametrize("empty", ["", []])
def test_empty_lifts_a_restriction(empty: str | list[str]) -> None:
    assert echo(said=empty) == [(None, None, Literal(1))]


@pytest.mark.parametrize(
    "hostile",
    [
        'x" } UNION { ?s ?p ?o } #',
        '"',
        "\\",
        '\\"',
        "} SELECT * { ?s ?p ?o",
        "\\1 \\g<1>",
        "{ UNDEF }",
        "<https://example.org/>",
        "'''",
        "?said",
    ],
)
def test_no_value_can_change_the_question(hostile: str) -> None:
    assert echo(said=hostile) == [(Literal(hostile), None, Literal(1))]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1))
def test_any_text_arrives_as_it_is_on_both_engines(said: str) -> None:
    if "\\u" in said.lower():
        return
    sparql = bind(parse_question("echo", ECHO), {"said": said})
    assert [row[0] for row in run(Graph(), sparql).rows] == [Literal(said)]
    solutions = pyoxigraph.Store().query(sparql)
    assert isinstance(solutions, pyoxigraph.QuerySolutions)
    assert [solution["said"] for solution in solutions] == [pyoxigraph.Literal(said)]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"day": "13/10/2021"}, '"echo", parameter "day": write a date such as 2021-10-14, not'),
        ({"day": "2021-02-30"}, "write a date"),
        ({"count": "three"}, '"echo", parameter "count": write a whole number, not'),
        ({"count": "1 2"}, "write a whole number"),
        ({"count": ""}, '"echo", parameter "count": missing; give a value (integer) such as 1'),
        ({"said": "a\nb"}, "holds characters that a value cannot have"),
        ({"said": "\\u0022"}, "holds characters that a value cannot have"),
        ({"said": "\udcff"}, "holds characters that a value cannot have"),
        ({"sai": "a"}, '"echo" has no parameter "sai"; did you mean said?'),
        ({"zzz": "a"}, '"echo" has no parameter "zzz"; it takes said, day, count'),
    ],
)
def test_a_wrong_value_is_named(values: dict[str, str], said: str) -> None:
    with pytest.raises(QueryError) as error:
        bind(parse_question("echo", ECHO), values)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_question_without_parameters_says_so() -> None:
    with pytest.raises(QueryError, match="it takes none"):
        bind(find_question("event-order"), {"body": "KPU RI"})


def test_an_unknown_question_names_the_nearest() -> None:
    with pytest.raises(QueryError, match=r'no question is named "rooster"; did you mean roster or roster-on\?'):
        find_question("rooster")
    with pytest.raises(QueryError, match="see them all with `kpugraph query`"):
        find_question("xyz")


def test_answer_takes_a_name_or_sparql(graph: Graph) -> None:
    by_name = answer(graph, "roster", {"body": "KPU Teluk"})
    assert len(by_name.rows) == 2
    counted = answer(graph, "SELECT (COUNT(*) AS ?n) { ?s a foaf:Person }")
    assert counted.rows == ((Literal(4),),)


def test_answer_infers_or_takes_what_was_inferred(graph: Graph) -> None:
    rows = answer(graph, "events-below", {"body": "KPU RI"}).rows
    assert len(rows) == 6
    assert answer(graph, "events-below", {"body": "KPU RI"}, inferred=Graph()).rows == ()


def test_asking_leaves_the_graph_as_it_is(graph: Graph) -> None:
    before = len(graph)
    answer(graph, "events-below", {"body": "KPU RI"})
    answer(graph, "CONSTRUCT { ?s a <http://example.org/New> } WHERE { ?s a foaf:Person }")
    assert len(graph) == before


def test_ask_construct_and_describe(graph: Graph) -> None:
    assert run(graph, "ASK { ?s a foaf:Person }").truth is True
    assert run(graph, "ASK { ?s a foaf:Nobody }").truth is False
    built = run(graph, "CONSTRUCT { ?s a <http://example.org/P> } WHERE { ?s a foaf:Person }")
    assert built.graph is not None
    assert len(built.graph) == len(built.rows) == 4
    described = run(graph, "DESCRIBE <https://example.org/id/place/nusa>")
    assert URIRef("https://example.org/id/place/nusa") in {row[0] for row in described.rows}


def test_rows_without_order_are_sorted(graph: Graph) -> None:
    rows = run(graph, "SELECT ?name { ?s a foaf:Person ; foaf:name ?name }").rows
    assert [str(row[0]) for row in rows] == ["Bagus Harta", "Bagus Salim", "Rudi Santo", "Sari Wulan"]
    turned = run(graph, "SELECT ?name { ?s a foaf:Person ; foaf:name ?name } ORDER BY DESC(?name)").rows
    assert turned == rows[::-1]


def test_columns_come_as_they_are_named(graph: Graph) -> None:
    assert run(graph, "SELECT * { ?z a ?y . ?y ?x ?a } LIMIT 1").variables == ("z", "y", "x", "a")
    assert run(graph, "SELECT ?y (?x AS ?b) ?x { ?x a ?y }").variables == ("y", "b", "x")
    assert run(graph, "SELECT * { ?z· a ?y }").variables == ("y", "z·")
    assert run(graph, "ASK { ?z a ?y }").variables == ()


def test_groups_of_nothing_are_no_groups(graph: Graph) -> None:
    grouped = "SELECT ?s (COUNT(?o) AS ?n) { ?s a foaf:Nobody ; ?p ?o } GROUP BY ?s"
    assert run(graph, grouped).rows == ()
    assert run(graph, "SELECT (COUNT(?s) AS ?n) { ?s a foaf:Nobody }").rows == ((Literal(0),),)


@pytest.fixture
def visited() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and the requests that reached it."""
    requests: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append(self.path)
            self.send_error(404)

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", requests
        server.shutdown()


@pytest.mark.parametrize(
    ("sparql", "said"),
    [
        ("SELECT * { SERVICE <URL> { ?s ?p ?o } }", "SERVICE is not allowed"),
        ("SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }", "SERVICE is not allowed"),
        ("SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }", "SERVICE is not allowed"),
        ("SELECT * { VALUES ?u { <URL> } service ?u { ?s ?p ?o } }", "SERVICE is not allowed"),
        ("SELECT * { ?s a ?t OPTIONAL { SERVICE <URL> { ?s ?p ?o } } }", "SERVICE is not allowed"),
        ("SELECT * { { ?s a ?t } UNION { { SERVICE <URL> { ?s ?p ?o } } } }", "SERVICE is not allowed"),
        ("SELECT * { ?s a ?t MINUS { SERVICE <URL> { ?s ?p ?o } } }", "SERVICE is not allowed"),
        ("SELECT * { ?s a ?t FILTER NOT EXISTS { SERVICE <URL> { ?s ?p ?o } } }", "SERVICE is not allowed"),
        ("SELECT * { ?s a ?t FILTER(1 = 1 || EXISTS { SERVICE <URL> { ?s ?p ?o } }) }", "SERVICE is not allowed"),
        ("SELECT (EXISTS { SERVICE <URL> { ?s ?p ?o } } AS ?x) { ?s a ?t }", "SERVICE is not allowed"),
        ("SELECT * { ?s a ?t BIND(IF(EXISTS { SERVICE <URL> { ?s ?p ?o } }, 1, 2) AS ?x) }", "SERVICE is not allowed"),
        ("SELECT * { { SELECT ?s { SERVICE <URL> { ?s ?p ?o } } } }", "SERVICE is not allowed"),
        ("SELECT * { GRAPH ?g { SERVICE <URL> { ?s ?p ?o } } }", "SERVICE is not allowed"),
        ("SELECT ?s { ?s a ?t } GROUP BY ?s HAVING(EXISTS { SERVICE <URL> { ?s ?p ?o } })", "SERVICE is not allowed"),
        ("SELECT ?s { ?s a ?t } ORDER BY (EXISTS { SERVICE <URL> { ?s ?p ?o } })", "SERVICE is not allowed"),
        ("ASK { SERVICE <URL> { ?s ?p ?o } }", "SERVICE is not allowed"),
        ("CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }", "SERVICE is not allowed"),
        ("DESCRIBE ?s WHERE { SERVICE <URL> { ?s ?p ?o } }", "SERVICE is not allowed"),
        ("SELECT * FROM <URL> { ?s ?p ?o }", "FROM is not allowed"),
        ("SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }", "FROM is not allowed"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM is not allowed"),
        ("ASK FROM <URL> { ?s ?p ?o }", "FROM is not allowed"),
        ("CONSTRUCT FROM <URL> WHERE { ?s ?p ?o }", "FROM is not allowed"),
        ("DESCRIBE ?s FROM <URL> { ?s ?p ?o }", "FROM is not allowed"),
        ("LOAD <URL>", "not a SPARQL 1.1 query"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "not a SPARQL 1.1 query"),
        ("CLEAR ALL", "not a SPARQL 1.1 query"),
    ],
)
def test_a_query_reads_nothing_but_its_graph(
    graph: Graph, visited: tuple[str, list[str]], sparql: str, said: str
) -> None:
    address, requests = visited
    before = len(graph)
    with pytest.raises(QueryError, match=said):
        run(graph, sparql.replace("URL", address))
    assert requests == []
    assert len(graph) == before


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "SELECT",
        "SELECT * {",
        "SELECT * { ?s nowhere:p ?o }",
        'SELECT * { ?s ?p "\\UFFFFFFFF" }',
        "SELECT * { " + "{ " * 3000 + "} " * 3000 + "}",
    ],
)
def test_a_broken_query_is_one_line(graph: Graph, broken: str) -> None:
    with pytest.raises(QueryError) as error:
        run(graph, broken)
    assert "\n" not in str(error.value)


def test_a_broken_query_says_where(graph: Graph) -> None:
    with pytest.raises(QueryError, match=r"not a SPARQL 1.1 query \(line 2, column \d+\)"):
        run(graph, "SELECT *\n{ ?s ?p }")
