"""Puts a query to a remote SPARQL endpoint and reads its answer.

In go the address and the SPARQL text, out comes the same `Answer` that a local graph gives. The SPARQL 1.1
Protocol (https://www.w3.org/TR/sparql11-protocol/#query-via-post-urlencoded), without credentials.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from http.client import HTTPException
from importlib.metadata import version
from typing import Any

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.exceptions import ParserError
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from kpugraph.errors import EndpointError
from kpugraph.graph.answers import Answer, graph_answer

__all__ = ["ask_endpoint"]

_JSON = "application/sparql-results+json"
_GRAPHS = {"text/turtle": "turtle", "application/n-triples": "nt"}
_ACCEPT = f"{_JSON}, application/n-triples;q=0.9, text/turtle;q=0.8"


def ask_endpoint(url: str, sparql: str, *, timeout: float = 60.0) -> Answer:
    """Send a query to the endpoint at ``url`` (http or https) and wait ``timeout`` seconds for its answer.

    Rows come in the endpoint's order. Raises `EndpointError`, with the address, when it cannot be reached,
    refuses the query, or answers with something else than SPARQL results or a graph.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise EndpointError(f"{url}: not an http or https address")
    headers = {"Accept": _ACCEPT, "User-Agent": f"kpugraph/{version('kpugraph')}"}
    try:
        form = urllib.parse.urlencode({"query": sparql}).encode("ascii")
        request = urllib.request.Request(url, data=form, headers=headers)
        with urllib.request.urlopen(request, timeout=timeout) as response:
            kind, body = response.headers.get_content_type(), response.read()
    except urllib.error.HTTPError as error:
        raise EndpointError(f"{url}: {_refusal(error)}") from error
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        raise EndpointError(f"{url}: no answer ({_one_line(str(reason))}); is the address right?") from error
    return _read_answer(url, kind, body)


def _refusal(error: urllib.error.HTTPError) -> str:
    with error:
        said = _one_line(error.read(2000).decode("utf-8", "replace"))
    return f"HTTP {error.code} {error.reason}" + (f": {said}" if said else "")


def _one_line(text: str) -> str:
    words = " ".join("".join(character if character.isprintable() else " " for character in text).split())
    return words if len(words) <= 200 else words[:199] + "…"


def _read_answer(url: str, kind: str, body: bytes) -> Answer:
    try:
        if kind in {_JSON, "application/json"}:
            return _results(json.loads(body))
        if kind in _GRAPHS:
            return graph_answer(Graph().parse(data=body, format=_GRAPHS[kind], publicID=url))
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, BadSyntax, ParserError) as error:
        raise EndpointError(f"{url}: the answer is not what {kind} should be ({_one_line(str(error))})") from error
    raise EndpointError(f"{url}: answered with {kind}, not with SPARQL results; is this a SPARQL endpoint?")


def _results(document: Any) -> Answer:
    if "boolean" in document:
        return Answer((), (), truth=document["boolean"] is True)
    names = tuple(str(name) for name in document["head"]["vars"])
    bindings = document["results"]["bindings"]
    return Answer(names, tuple(tuple(_term(row[name]) if name in row else None for name in names) for row in bindings))


def _term(written: dict[str, str]) -> Node:
    value = written["value"]
    match written["type"]:
        case "uri":
            return URIRef(value)
        case "bnode":
            return BNode(value)
        case "literal" | "typed-literal":
            datatype = written.get("datatype")
            return Literal(value, lang=written.get("xml:lang"), datatype=URIRef(datatype) if datatype else None)
        case other:
            raise ValueError(f'a term of type "{other}"')
