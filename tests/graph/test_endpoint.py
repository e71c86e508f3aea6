"""The SPARQL protocol, against a server on this machine that answers with Oxigraph, and against broken ones."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph
import pytest

from kpugraph.errors import EndpointError
from kpugraph.graph.endpoint import ask_endpoint
from kpugraph.graph.query import bind, find_question, questions, run
from kpugraph.graph.reason import reason
from kpugraph.graph.store import load
from tests.queries.test_years import CASES
from tests.queries.years import years

GRAPH = Path(__file__).parents[1] / "queries" / "graph.ttl"
JSON = "application/sparql-results+json"

Reply = tuple[int, str, bytes]
Serve = Callable[[Callable[[str], Reply]], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a server whose reply to a query is what the given function says, and give its address."""
    started: list[http.server.HTTPServer] = []

    def start(reply: Callable[[str], Reply]) -> str:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                assert self.headers["Content-Type"] == "application/x-www-form-urlencoded"
                assert JSON in self.headers["Accept"]
                sent = self.rfile.read(int(self.headers["Content-Length"])).decode("ascii")
                status, kind, body = reply(parse_qs(sent)["query"][0])
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                with suppress(ConnectionError):  # who asked may have given up
                    self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        started.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}/sparql"

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


def oxigraph(store: pyoxigraph.Store) -> Callable[[str], Reply]:
    def reply(sparql: str) -> Reply:
        found = store.query(sparql)
        if isinstance(found, pyoxigraph.QueryTriples):
            return (
                200,
                "application/n-triples; charset=utf-8",
                found.serialize(format=pyoxigraph.RdfFormat.N_TRIPLES) or b"",
            )
        return 200, JSON, found.serialize(format=pyoxigraph.QueryResultsFormat.JSON) or b""

    return reply


def test_every_question_has_the_same_answer_over_http(serve: Serve) -> None:
    graph = load(GRAPH)
    graph += reason(graph)
    store = pyoxigraph.Store()
    store.load(graph.serialize(format="nt", encoding="utf-8"), pyoxigraph.RdfFormat.N_TRIPLES)
    address = serve(oxigraph(store))
    for question in questions():
        values = {parameter.name: "" for parameter in question.parameters if parameter.optional}
        if any(parameter.name == "body" and not parameter.optional for parameter in question.parameters):
            values["body"] = "KPU Teluk"
        sparql = bind(question, values)
        assert ask_endpoint(address, sparql) == run(graph, sparql)


def test_the_exact_answers_come_over_http_too(serve: Serve) -> None:
    graph = years()
    graph += reason(graph)
    store = pyoxigraph.Store()
    store.load(graph.serialize(format="nt", encoding="utf-8"), pyoxigraph.RdfFormat.N_TRIPLES)
    address = serve(oxigraph(store))
    for name, values, rows in CASES:
        found = ask_endpoint(address, bind(find_question(name), values))
        assert [tuple("" if term is None else str(term) for term in row) for row in found.rows] == rows


def test_truth_and_graphs_come_back(serve: Serve) -> None:
    address = serve(oxigraph(pyoxigraph.Store()))
    assert ask_endpoint(address, "ASK {}").truth is True
    built = ask_endpoint(address, 'CONSTRUCT { <a:a> <a:b> "é" } WHERE {}')
    assert built.graph is not None
    assert [str(term) for term in built.rows[0]] == ["a:a", "a:b", "é"]


def test_a_query_arrives_as_it_was_sent(serve: Serve) -> None:
    arrived: list[str] = []

    def reply(sparql: str) -> Reply:
        arrived.append(sparql)
        return 200, JSON, b'{"head": {}, "boolean": false}'

    sparql = bind(find_question("roster"), {"body": 'KPU “X” & Y = 1 % + "'})
    assert ask_endpoint(serve(reply), sparql).truth is False
    assert arrived == [sparql]


@pytest.mark.parametrize(
    ("status", "kind", "body", "said"),
    [
        (400, "text/plain", b"Parse error:\n at line 3\x1b[0m", "HTTP 400 Bad Request: Parse error: at line 3"),
        (503, "text/html", b"", "HTTP 503 Service Unavailable"),
        (200, "text/html", b"<html>", "answered with text/html, not with SPARQL results"),
        (200, JSON, b"{", "the answer is not what application/sparql-results+json should be"),
        (200, JSON, b"[]", "the answer is not what"),
        (200, JSON, b"\xff", "the answer is not what"),
        (200, JSON, b'{"head": {"vars": ["x"]}}', "the answer is not what"),
        (200, JSON, b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": 1}]}}', "the answer is not what"),
        (
            200,
            JSON,
            b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "triple", "value": {}}}]}}',
            "not what",
        ),
        (200, "text/turtle", b"<a> <b>", "the answer is not what text/turtle should be"),
        (200, "application/n-triples", b"nonsense", "the answer is not what application/n-triples should be"),
    ],
)
def test_a_bad_answer_is_one_line_with_the_address(
    serve: Serve, status: int, kind: str, body: bytes, said: str
) -> None:
    address = serve(lambda sparql: (status, kind, body))
    with pytest.raises(EndpointError) as error:
        ask_endpoint(address, "ASK {}")
    assert str(error.value).startswith(f"{address}: ")
    assert said in str(error.value)
    assert str(error.value).isprintable()


def test_nobody_there() -> None:
    with pytest.raises(EndpointError, match=r"http://127\.0\.0\.1:9/: no answer \(.*refused"):
        ask_endpoint("http://127.0.0.1:9/", "ASK {}")


@pytest.mark.parametrize("address", ["http://[x", "http://exa mple.org/", "https://", "http://127.0.0.1:x/"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(EndpointError, match="no answer"):
        ask_endpoint(address, "ASK {}")


def test_a_slow_endpoint_is_given_up(serve: Serve) -> None:
    released = threading.Event()

    def reply(sparql: str) -> Reply:
        released.wait(10)
        return 200, JSON, b"{}"

    with pytest.raises(EndpointError, match="no answer"):
        ask_endpoint(serve(reply), "ASK {}", timeout=0.2)
    released.set()


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/", "localhost:3030/ds", "", "HTTP:x"])
def test_only_http_is_asked(address: str) -> None:
    with pytest.raises(EndpointError, match="not an http or https address"):
        ask_endpoint(address, "ASK {}")
